"""What a persona may not say, found without a list of the words themselves; and what is no harm is left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.content.checks import means
from bot.content.checks.project import Checker
from bot.content.paths import ROOT
from tests.unit.check_project import write_project


def codes_of(folder: Path, line: str, move: str = "offer_choice") -> set[str]:
    """The codes for a role-play in which Joe says this line."""
    write_project(folder)
    (folder / "data/stories/joe_more.yml").write_text(
        f'responses:\n  utter_joe_more:\n  - text: "{line}"\nstories:\n- story: More\n  steps:\n'
        f"  - action: utter_joe_thread_1\n  - intent: {move}\n  - action: utter_joe_more\n"
    )
    return {problem.code for problem in Checker(folder).check()} - {"P005"}


@pytest.mark.parametrize(
    "line",
    [
        "I know how I would end my life.",
        "Where I'd do it, where I would kill myself, that I had settled.",
        "I had kept something to end my life.",
        "Once I wanted to kill myself with what was there.",
    ],
)
def test_how_and_where_are_told_of_whatever_the_words_are(line: str, tmp_path: Path) -> None:
    assert codes_of(tmp_path, line) == {"P001"}


@pytest.mark.parametrize(
    "line",
    [
        "I thought about suicide, most nights. I've no plan, and I've told nobody.",
        "I wanted to end my life. With my sister in the room it passed.",
        "You asked me about suicide straight out. Nobody does.",
        "It nearly killed me with laughing, that film.",
        "I take my tablets with tea, by the bridge.",
        "How would I end my lifelong habit of saying sorry?",
        "...",
        "42.",
    ],
)
def test_an_honest_answer_and_everyday_words_are_left_alone(line: str, tmp_path: Path) -> None:
    assert codes_of(tmp_path, line) == set()


def test_words_are_known_by_their_digests_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(means, "ALWAYS", frozenset({means.digest("purple umbrella")}))
    monkeypatch.setattr(means, "BESIDE_DEATH", frozenset({means.digest("kettle")}))
    assert codes_of(tmp_path / "a", "I had two purple umbrellas.") == {"P001"}
    assert codes_of(tmp_path / "b", "I thought of suicide and looked at the kettles.") == {"P001"}
    assert codes_of(tmp_path / "c", "I put the kettle on. My umbrella is purple.") == set()


def test_an_answer_to_the_question_itself_needs_no_content_note(tmp_path: Path) -> None:
    line = "No. I'm not having thoughts of suicide."
    asked, unasked = tmp_path / "asked", tmp_path / "unasked"
    codes_of(asked, line, "ask_about_safety")
    codes_of(unasked, line)
    assert [problem.code for problem in Checker(asked).check()] == []
    assert [problem.code for problem in Checker(unasked).check()] == ["P005"]


def test_the_list_holds_no_word() -> None:
    text = (ROOT / "bot/content/checks/means.py").read_text(encoding="utf-8")
    listed = {*means.ALWAYS, *means.BESIDE_DEATH}
    assert len(listed) > 50 and all(f'"{one}"' in text and len(one) == 12 and int(one, 16) for one in listed)
