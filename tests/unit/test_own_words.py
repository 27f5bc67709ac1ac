"""Our own text is held to our own rules, and whoever breaks one is told where."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.content.paths import COURSE_CONTENT
from bot.language.engine import load_spacy
from bot.language.findings import FindingReader
from bot.language.guide import load_guide
from bot.language.own_words import own_text_problems, pieces_of


@pytest.fixture(scope="module")
def problems():
    nlp = load_spacy()
    findings = FindingReader(load_guide(COURSE_CONTENT / "language_guide"), nlp)
    return lambda *paths: own_text_problems(nlp, findings, paths)


def written(folder: Path, text: str) -> Path:
    path = folder / "session.yml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_flagged_phrase_is_told_with_its_place(tmp_path: Path, problems) -> None:
    found = problems(written(tmp_path, "steps:\n- id: a\n  text: She is a schizophrenic and likes tea.\n"))
    assert [(p.line, p.code) for p in found] == [(3, "L001")]
    assert "a schizophrenic" in found[0].message


def test_unsafe_wording_about_suicide_has_its_own_code(tmp_path: Path, problems) -> None:
    found = problems(written(tmp_path, "steps:\n- text: Her brother committed suicide in March.\n"))
    assert [p.code for p in found] == ["L002"]


def test_words_that_are_talked_about_are_no_problem(tmp_path: Path, problems) -> None:
    text = 'steps:\n- text: You might hear somebody say "a schizophrenic". The word makes an illness of a person.\n'
    assert not problems(written(tmp_path, text))


def test_lines_to_be_said_better_and_wrong_answers_are_left_out(tmp_path: Path) -> None:
    text = """
steps:
- say: {before: She is a schizophrenic., ask: Say it better.}
- choose:
    items:
    - ask: Which one?
      options:
      - {text: A schizophrenic, because: It may hurt.}
      - {text: A person, right: true, because: Yes.}
"""
    assert [piece.text for piece in pieces_of(written(tmp_path, text))] == [
        "Say it better.",
        "Which one?",
        "It may hurt.",
        "A person",
        "Yes.",
    ]


def test_a_hard_text_is_told(tmp_path: Path, problems) -> None:
    text = (
        "steps:\n- text: Contemporary conceptualisations of recovery-oriented practice necessitate considerable "
        "multidimensional organisational transformation alongside individual professional reorientation everywhere.\n"
    )
    assert {p.code for p in problems(written(tmp_path, text))} == {"L003"}


OURS = sorted(
    file for name in ("sessions", "lessons", "questions", "assistant") for file in (COURSE_CONTENT / name).glob("*.yml")
)


@pytest.mark.parametrize("path", OURS, ids=[path.stem for path in OURS])
def test_our_own_text_passes(path: Path, problems) -> None:
    assert not [str(problem) for problem in problems(path)]
