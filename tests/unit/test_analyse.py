"""`alongside analyse`: JSON Lines in and out, reports for people, handouts."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console
from typer.testing import CliRunner

from bot import cli
from bot.language.engine import LanguageEngine
from bot.language.handouts import HandoutError, Passage, decode, read_handout, text_passages
from bot.language.json_lines import BadLine, Request, analyse_json_lines, read_request
from bot.language.report import CATEGORY_LABELS, MOVE_LABELS, describe, print_report
from bot.language.types import CATEGORIES, MOVES, Analysis, Context, Finding, SafetyReading
from bot.serving.settings import ROOT

SAID = "You're right 😀 but she is a junkie."


@pytest.fixture(scope="module")
def engine() -> LanguageEngine:
    """The real engine."""
    return LanguageEngine.load()


def answers(engine: LanguageEngine, lines: Iterable[bytes], batch: int = 64) -> list[dict]:  # type: ignore[type-arg]
    """What comes out for these lines, as values."""
    return [json.loads(line) for batch_of in analyse_json_lines(engine, lines, batch) for line in batch_of]


def test_an_answer_has_the_promised_fields_and_true_offsets(engine: LanguageEngine) -> None:
    (said,) = answers(engine, [json.dumps({"id": "a7", "text": SAID}).encode()])
    assert list(said) == ["id", "text", "findings", "moves", "move", "safety"]
    assert (said["id"], said["text"], set(said["safety"])) == ("a7", SAID, {"signal", "kind"})
    (finding,) = said["findings"]
    assert list(finding) == [
        "start", "end", "phrase", "category", "severity", "why", "try_instead", "rewrite",
    ]  # fmt: skip
    assert SAID[finding["start"] : finding["end"]] == finding["phrase"] == "a junkie"
    assert len(finding["try_instead"]) >= 2
    assert {"start", "end", "move", "confidence"} == set(said["moves"][0])
    assert said["move"] in MOVES


def test_the_context_and_the_role_play_reach_the_engine(engine: LanguageEngine) -> None:
    line = {"id": 1, "text": "You lost your job.", "context": "I lost my job last week.", "in_role_play": True}
    (said,) = answers(engine, [json.dumps(line).encode()])
    alone = engine.analyse(line["text"], Context(line["context"], True))  # type: ignore[arg-type]
    assert said["move"] == alone.move
    assert read_request(json.dumps(line).encode()) == Request(1, line["text"], Context(line["context"], True))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("line", "known", "why"),
    [
        (b"nope", None, "not JSON"),
        (b"", None, "not JSON"),
        (b"[" * 100_000, None, "not JSON"),
        (b'{"id": 4', None, "not JSON"),
        (b'{"id": 1, "text": "\xff"}', None, "UTF-8"),
        (b'["text"]', None, "not a JSON object"),
        (b'{"id": NaN, "text": "hi"}', None, "not JSON"),
        (b'{"id": 1e999, "text": "hi"}', None, "id must be"),
        (b'{"id": ["x"], "text": "hi"}', None, "id must be"),
        (b'{"id": "x"}', "x", "text is missing"),
        (b'{"id": "x", "text": 5}', "x", "text must be text"),
        (b'{"id": 9, "text": "hi", "context": 5}', 9, "context"),
        (b'{"id": 9, "text": "hi", "in_role_play": "yes"}', 9, "in_role_play"),
    ],
)
def test_a_bad_line_is_answered_and_the_rest_go_on(
    engine: LanguageEngine, line: bytes, known: object, why: str
) -> None:
    good = b'{"id": 2, "text": "What happened?"}'
    first, bad, last = answers(engine, [good, line, good], batch=2)
    assert set(bad) == {"id", "error"}
    assert bad["id"] == known
    assert why in bad["error"]
    assert first == last
    assert first["move"] == "ask_what_happened"


@given(st.binary(max_size=80) | st.recursive(st.none() | st.text() | st.floats() | st.integers(), st.lists).map(
    lambda value: json.dumps(value).encode()))  # fmt: skip
@settings(max_examples=150)
def test_any_line_is_a_request_or_a_bad_line(line: bytes) -> None:
    assert isinstance(read_request(line), (Request, BadLine))


def test_a_byte_order_mark_and_half_characters_pass(engine: LanguageEngine) -> None:
    first, second = answers(engine, [b'\xef\xbb\xbf{"id": 1, "text": "hi"}', b'{"id": 2, "text": "hi \\ud83d"}'])
    assert first["text"] == "hi"
    assert second["text"] == "hi \ud83d"


def test_answers_come_while_lines_are_still_to_come(engine: LanguageEngine) -> None:
    asked = 0

    def endless() -> Iterable[bytes]:
        nonlocal asked
        while True:
            asked += 1
            yield b"nope" if asked % 3 else b'{"id": %d, "text": "How was it?"}' % asked

    streaming = analyse_json_lines(engine, endless(), batch=10)
    assert [len(next(streaming)), len(next(streaming))] == [10, 10]
    assert asked == 20


def test_the_command_streams_json_lines_and_ends_well(tmp_path: Path) -> None:
    file = tmp_path / "lines.jsonl"
    file.write_bytes(b'{"id": 1, "text": "\xc3\xa9 What happened?"}\noops\n{"id": 3, "text": "Hi \\ud83d"}\n')
    done = subprocess.run(
        [sys.executable, "-m", "bot.cli", "analyse", "--jsonl"], cwd=ROOT, stdin=file.open("rb"), capture_output=True,
        env={**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    said = [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]
    assert [answer["id"] for answer in said] == [1, None, 3]
    assert said[0]["text"] == "é What happened?"
    assert "error" in said[1]


@pytest.fixture
def quick(engine: LanguageEngine, monkeypatch: pytest.MonkeyPatch) -> CliRunner:
    """Runs the command in this process with the engine that is loaded already."""
    monkeypatch.setattr(LanguageEngine, "load", lambda **_: engine)
    return CliRunner()


def test_a_report_of_a_text_file_says_all(quick: CliRunner, tmp_path: Path) -> None:
    file = tmp_path / "handout.txt"
    file.write_text("What happened?\n\nHe is a junkie.\nI want to die.\n", encoding="utf-8")
    done = quick.invoke(cli.app, ["analyse", str(file)])
    assert done.exit_code == 0
    for words in (
        "line 1",
        "line 3",
        "[[a junkie]]",
        "Why: ",
        "Try instead: ",
        "Or so: ",
        "ask_what_happened",
        "step_out",
        "3 lines read, 1 with words worth another look; 1 to step out.",
    ):
        assert words in done.output, words
    assert "\x1b" not in done.output


def test_standard_input_and_a_dash_are_the_same(quick: CliRunner) -> None:
    for arguments in ([], ["-"]):
        done = quick.invoke(cli.app, ["analyse", *arguments], input="He is a junkie.\n")
        assert "[[a junkie]]" in done.output


def test_one_line_as_text_or_json(quick: CliRunner) -> None:
    assert "[[a junkie]]" in quick.invoke(cli.app, ["analyse", "--text", "He is a junkie."]).output
    said = json.loads(quick.invoke(cli.app, ["analyse", "--text", "What happened?", "--json"]).output)
    assert said["move"] == "ask_what_happened"


def analysis_of(text: str, start: int, end: int) -> Analysis:
    """An analysis with one finding, made by hand."""
    finding = Finding(start, end, text[start:end], "slang_slur", "avoid", "It hurts.", ("one", "two"), "Better.")
    return Analysis(text, (finding,), safety=SafetyReading("check_in", "hopeless_hint"))


def test_marks_are_colours_in_a_terminal_and_brackets_elsewhere() -> None:
    analysis = analysis_of("He's mad [/b].", 5, 8)
    assert "He's [[mad]] [/b]." in describe(analysis)
    page = io.StringIO()
    print_report(Console(file=page, force_terminal=True, color_system="truecolor", width=80), analysis)
    assert "\x1b[1;4;31mmad\x1b[0m" in page.getvalue()
    assert "[[" not in page.getvalue()
    assert "check_in" in page.getvalue()


def test_a_text_cannot_steer_the_terminal() -> None:
    assert "\x1b" not in describe(analysis_of("\x1b[2J\x9b\ud83d\u202emad", 5, 8))
    describe(analysis_of("\ud83d mad", 2, 5)).encode()


def test_every_category_and_move_has_words() -> None:
    assert set(CATEGORY_LABELS) == set(CATEGORIES)
    assert set(MOVE_LABELS) == set(MOVES)


def passages(path: Path) -> list[tuple[str, str]]:
    """The passages of a file as pairs."""
    return [(passage.text, passage.place) for passage in read_handout(path)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_text_files_of_any_usual_encoding(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "a.txt"
    file.write_text("It’s a café.\n\n  Two  \n", encoding=encoding)
    assert passages(file) == [("It’s a café.", "line 1"), ("Two", "line 3")]


def test_markdown_is_read_without_its_marks(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text(
        "# Listening *well*\n\nOne line\nand the [next](https://x.example).\n\n- first\n- second\n\n"
        "```\ncode\n```\n\n<div>html</div>\n\n| a | b |\n|---|---|\n| c | d |\n",
        encoding="utf-8",
    )
    assert passages(file) == [
        ("Listening well", "line 1"), ("One line and the next.", "line 3"), ("first", "line 6"), ("second", "line 7"),
        ("a", "line 15"), ("b", "line 15"), ("c", "line 17"), ("d", "line 17"),
    ]  # fmt: skip


def test_word_files_with_tables(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_heading("Listening")
    document.add_paragraph("What happened?")
    table = document.add_table(1, 3)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "merged"
    table.cell(0, 2).text = "alone"
    document.add_paragraph("After.")
    document.save(str(tmp_path / "a.docx"))
    assert passages(tmp_path / "a.docx") == [
        ("Listening", "paragraph 1"), ("What happened?", "paragraph 2"), ("merged", "table 1, row 1"),
        ("alone", "table 1, row 1"), ("After.", "paragraph 3"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("a.pdf", b"x", "reads .txt, .md and .docx"),
        ("a.docx", b"not a zip", "not a Word file"),
        ("a.docx", b"PK\x03\x04broken", "not a Word file"),
        ("a.txt", b"\x89PNG\0\0", "not text"),
        ("a.txt", None, "no such file"),
        ("folder.txt", "folder", "is a folder"),
    ],
)
def test_files_that_cannot_be_read_say_why(tmp_path: Path, name: str, content: object, says: str) -> None:
    file = tmp_path / name
    if content == "folder":
        file.mkdir()
    elif isinstance(content, bytes):
        file.write_bytes(content)
    with pytest.raises(HandoutError, match=says) as raised:
        passages(file)
    assert raised.value.remedy
    done = CliRunner().invoke(cli.app, ["analyse", str(file)])
    assert done.exit_code == 1
    assert says in str(done.exception)


def test_an_empty_file_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("\n \n")
    done = CliRunner().invoke(cli.app, ["analyse", str(tmp_path / "a.txt")])
    assert "nothing to read" in str(done.exception)


def test_standard_input_is_decoded_line_by_line() -> None:
    assert list(text_passages(map(decode, [b"caf\xe9\n", "café\n".encode(), b"\n"]))) == [
        Passage("café", "line 1"), Passage("café", "line 2"),
    ]  # fmt: skip
