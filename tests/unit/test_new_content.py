"""Short names of new content, and what may not be started. What is written is tried by test_authors_page.py."""

from __future__ import annotations

import pytest
from typer.testing import CliRunner

from bot import cli
from bot.authoring import adding, commands, starting
from bot.authoring.names import check_short_name, one_of, short_name
from bot.content.yaml_files import read_plain
from bot.language.types import CATEGORIES, FAMILIES
from bot.serving.errors import PersonError


@pytest.mark.parametrize(
    ("wish", "nearest"),
    [
        ("Joe Bloggs", "joe_bloggs"),
        ("Zoë", "zoe"),
        ("2 boys", "boys"),
        ("joe-at-8", "joe_at_8"),
        ("_x", "x"),
        ("東", ""),
    ],
)
def test_a_name_that_will_not_do_is_answered_with_one_that_does(wish: str, nearest: str) -> None:
    assert short_name(wish) == nearest
    with pytest.raises(PersonError) as told:
        check_short_name(wish, "a role-play", ())
    assert (f"Did you mean {nearest}?" if nearest else "For example") in told.value.remedy


def test_a_name_that_is_taken_is_answered_with_one_that_is_free() -> None:
    with pytest.raises(PersonError) as told:
        check_short_name("maya", "a role-play", {"maya", "maya2"})
    assert told.value.remedy == "Free is: maya3"


@pytest.mark.parametrize("wish", ["maya_two", "maya_2"])
def test_two_role_plays_may_not_begin_the_same(wish: str) -> None:
    with pytest.raises(PersonError, match="begin the same"):
        starting.check_id(wish)
    starting.check_id("mayabelle")


def test_a_word_that_is_nearly_known_is_asked_after() -> None:
    with pytest.raises(PersonError) as told:
        one_of("slang_slurs", "a category", CATEGORIES)
    assert told.value.remedy.startswith("Did you mean slang_slur?")


@pytest.mark.parametrize(("field", "value"), [("age", "old"), ("age", "0"), ("session", "12"), ("name", "  ")])
def test_answers_that_cannot_be_used_are_told(field: str, value: str) -> None:
    given = {name: starting.default_for(name, {"name": "Joe"}, "joe") for name in starting.QUESTIONS}
    assert starting.answers_from(given).age == 40
    with pytest.raises(PersonError):
        starting.answers_from({**given, field: value})


def test_a_slip_is_asked_again_and_costs_no_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    kept: dict[str, object] = {}
    monkeypatch.setattr(starting, "write_role_play", lambda id_, answers: (kept.update(answers=answers), ("a", "b"))[1])
    monkeypatch.setattr(starting, "record_talks", lambda *_: [])
    monkeypatch.setattr(commands, "_written", lambda *_: None)
    typed = ["Joe", "fifty-two", "52", "", "", "", "", "", "", "fourteen", "4", ""]
    done = CliRunner().invoke(cli.app, ["new", "role-play", "joe"], input="\n".join(typed))
    assert done.exit_code == 0, done.output
    assert "“fifty-two” is not an age. A number of years" in done.output and "no session “fourteen”" in done.output
    assert kept["answers"].age == 52 and kept["answers"].session == "4" and kept["answers"].name == "Joe"


def test_what_cannot_be_is_told_before_anything_is_asked() -> None:
    for kind, taken in (("question", "confidentiality"), ("guide-entry", "Frequent Flyer"), ("session", "Saying No")):
        done = CliRunner().invoke(cli.app, ["new", kind, taken])
        assert isinstance(done.exception, PersonError) and "?" not in done.output


def test_stage_directions_are_written_as_the_page_shows_them() -> None:
    assert starting._as_spoken("(looks up) Oh. (a pause) Hello.") == "*(looks up)* Oh. *(a pause)* Hello."
    assert starting._as_spoken("*(looks up)* Oh.") == "*(looks up)* Oh."


def test_a_new_card_says_what_each_kind_of_line_may_do() -> None:
    effects = read_plain(starting.STARTS / "effects.yml")
    assert set(effects) == {*CATEGORIES, *FAMILIES["closes"]}
    assert all("{name}" in text for text in effects.values())


def test_what_was_added_and_does_not_hold_is_taken_back(tmp_path) -> None:
    old, new = tmp_path / "old.yml", tmp_path / "new.yml"
    old.write_text("a: 1\n", encoding="utf-8")

    def refuse() -> None:
        raise ValueError("no")

    for path, before in ((old, "a: 1\n"), (new, None)):
        with pytest.raises(PersonError, match="nothing was changed"):
            adding._write(path, before, "b: [\n", refuse)
    assert old.read_text(encoding="utf-8") == "a: 1\n"
    assert not new.exists()


def test_a_session_takes_no_number_that_is_used() -> None:
    with pytest.raises(PersonError) as told:
        adding.new_session("saying_no", "Saying no", "You practise saying no kindly.", 4)
    assert "lesson" in told.value.remedy
