"""Slips that people make who have never seen YAML: each is told where it was made, and how to mend it."""

from __future__ import annotations

import shutil
from pathlib import Path
from string import Template

import pytest

from bot.authoring import starting
from bot.content.checks.project import Checker
from bot.content.codes import WARNING, severity_of
from bot.content.near import did_you_mean, nearest
from tests.unit.check_project import write_project

STORY, CARD = "data/stories/ada.yml", "course_content/role_plays/ada.yml"
QUOTED = '"Some days."'
REPAIR = "  - intent: repair\n"
CHANCE = "  - slot_was_set: [{role_play: ada}, {trust: warming}]\n"
# What stands in the file (its first place there), what somebody makes of it, how many lines below and in which column
# it is told, with which code, and words of the advice.
SLIPS: dict[str, tuple[str, str, int, int, str, str]] = {
    "a tab before": (REPAIR, "\t- intent: repair\n", 0, 1, "Y002", "use spaces"),
    "a tab after the dash": (REPAIR, "  -\tintent: repair\n", 0, 4, "Y002", "use spaces"),
    "curly marks": (QUOTED, "“Some days.”", 0, 11, "Y016", "straight ones"),
    "a number sign": (QUOTED, "I take bus #42.", 0, 22, "Y017", "quotation marks round"),
    "no colon after a name": ("  utter_ada_some_days:\n", "  utter_ada_some_days\n", 0, 3, "Y008", "name: text"),
    "no colon after intent": (REPAIR, "  - intent repair\n", 0, 5, "S020", "`intent: repair`"),
    "no space after the colon": (REPAIR, "  - intent:repair\n", 0, 5, "S020", "one plain space"),
    "a hard space after the colon": (REPAIR, "  - intent:\u00a0repair\n", 0, 5, "S020", "one plain space"),
    "a hard space before": (REPAIR, "\u00a0 - intent: repair\n", 0, 1, "Y007", "type them anew"),
    "no space after the dash": (REPAIR, "  -intent: repair\n", 0, 3, "Y008", "space after the dash"),
    "a long dash": (REPAIR, "  – intent: repair\n", 0, 3, "Y008", "the short one"),
    "no dash": (REPAIR, "    intent: repair\n", 0, 5, "S020", "new step"),
    "no dash before a text": (f"  - text: {QUOTED}", f"    text: {QUOTED}", -1, 3, "C008", "- text:"),
    "one space too many": (REPAIR, "   - intent: repair\n", 0, 4, "Y007", "neighbours"),
    "one space too few": (REPAIR, " - intent: repair\n", 0, 2, "Y007", "neighbours"),
    "steps at the margin": ("  steps:\n", "steps:\n", 0, 1, "Y007", "two spaces in"),
    "an open mark": (QUOTED, '"Some days.', 0, 11, "Y005", "where the text ends"),
    "marks inside marks": (QUOTED, '"He said "no" to me."', 0, 21, "Y005", "inside the marks"),
    "an apostrophe": (QUOTED, "'It's some days.'", 0, 15, "Y005", "''"),
    "a colon": (QUOTED, "Some days: not all.", 0, 20, "Y004", "quotation marks"),
    "a gesture in stars": (QUOTED, "*(nods)* Some days.", 0, 11, "Y009", "quotation marks"),
    "a gesture in brackets": (QUOTED, "[nods] Some days.", 0, 11, "Y009", "quotation marks"),
    "an open bracket": (CHANCE, CHANCE.replace("}]", "}"), 0, 19, "Y006", "write ]"),
    "no comma": (CHANCE, CHANCE.replace("},", "}"), 0, 37, "Y006", "a comma"),
    "one mapping for a list": ("[{role_play: ada}]", "{role_play: ada}", 0, 5, "C008", "slot_was_set: ["),
    "two versions": (REPAIR, f"<<<<<<< HEAD\n{REPAIR}=======\n>>>>>>> b\n", 0, 1, "Y001", "one of the two"),
    "a name twice": ("  utter_ada_some_days:\n", "  utter_ada_yes_and_no:\n", 0, 3, "Y003", "keep one"),
    "an invisible sign": (QUOTED, '"Some\u200b days."', 0, 16, "Y010", "type them anew"),
    "a slip in a move": (REPAIR, "  - intent: repiar\n", 0, 13, "S001", '"repair"'),
    "a move in capitals": (REPAIR, "  - intent: Repair\n", 0, 13, "S001", '"repair"'),
    "a slip in a topic": ("{topic: family}", "{topic: famly}", 0, 14, "S003", '"family"'),
    "a slip in an entity": ("[deficit_language]", "[deficit_langage]", 0, 24, "C009", '"deficit_language"'),
    "a slip in a line": ("action: utter_ada_more\n", "action: utter_ada_mroe\n", 0, 13, "S002", "utter_ada_more"),
    "a slip in a role-play": ("{role_play: ada}", "{role_play: adaa}", 0, 5, "S004", '"ada"'),
    "a slip in a trust": ("trust: warming", "trust: warmin", 0, 5, "C009", '"warming"'),
    "a slip in the last step": ("- action: action_debrief\n", "- action: action_debreif\n", 0, 13, "S002", "debrief"),
    "a title twice": ("- story: Heard\n", "- story: Labelled\n", None, 3, "S018", "another title"),
    "no text": (QUOTED, "", 0, 5, "C008", "- text:"),
}  # fmt: skip
CARD_SLIPS: dict[str, tuple[str, str, int, int, str, str]] = {
    "a slip in a field": ("content_note: ", "content_notes: ", 0, 1, "C007", '"content_note"'),
    "an age in words": ("age: 40", "age: forty", 0, 3, "C008", "how old"),
    "a session that is none": ("session: 4", "session: 14", 0, 1, "C009", "1, 2, 3, 4"),
    "a skill that is none": ("[ask_what_happened,", "[ask_what_hapened,", 0, 10, "C009", "ask_what_happened"),
    "an effect of nothing": ("  judge:", "  judg:", 0, 3, "C009", '"judge"'),
    "another id": ("id: ada\n", "id: adda\n", 0, 1, "C002", '"ada"'),
    "an opening that is none": ("opening: utter_ada_o", "opening: utter_ada_oo", 0, 1, "S015", "utter_ada_opening"),
    "an ending that is none": ("utter_ada_ending_open]", "utter_ada_ending_opn]", 0, 10, "S015", "ending_open"),
    "no third kind of ending": ("  partly: [", "  party: [", 0, 3, "C007", '"partly"'),
    "no content note": ('content_note: "Hard', 'content_note: # "Hard', 0, 1, "P004", "write it"),
    "words for a topic": ("topics: {}", "topics:\n  dog: dog, rex", 1, 3, "C008", "a dash"),
    "a day that is none": ('author: ""', "author: 2026-02-30", 0, 1, "Y001", "quotation marks"),
}  # fmt: skip


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> Checker:
    """A project with a role-play as `alongside new` writes it."""
    root = tmp_path_factory.mktemp("started")
    write_project(root)
    shutil.rmtree(root / "tests")
    topics = root / "course_content/topics.yml"
    more = "".join(f"  {name}: {{label: {name}, words: [{name}]}}\n" for name in ("home", "sleep"))
    topics.write_text(topics.read_text(encoding="utf-8") + more, encoding="utf-8")
    given = {field: starting.default_for(field, {"name": "Ada"}, "ada") for field in starting.QUESTIONS}
    values = starting._values("ada", starting.answers_from(given))
    for start, file in (("story.yml", STORY), ("card.yml", CARD)):
        text = Template((starting.STARTS / start).read_text(encoding="utf-8")).substitute(values)
        (root / file).write_text(text.replace("TODO", "Later"), encoding="utf-8")
    checker = Checker(root)
    assert checker.check() == []
    return checker


@pytest.mark.parametrize("name", [*SLIPS, *CARD_SLIPS])
def test_a_slip_is_told_where_it_was_made(name: str, started: Checker) -> None:
    file = STORY if name in SLIPS else CARD
    old, new, below, column, code, advice = (SLIPS | CARD_SLIPS)[name]
    path = started.root / file
    good = path.read_text(encoding="utf-8")
    assert old in good
    line = good[: good.index(old)].count("\n") + 1
    path.write_text(good.replace(old, new, 1), encoding="utf-8")
    found = started.check()
    path.write_text(good, encoding="utf-8")
    told = [problem for problem in found if problem.code == code]
    assert told, [str(problem) for problem in found]
    assert str(told[0].file) == file and told[0].column == column
    assert below is None or told[0].line == line + below
    assert advice in told[0].fix
    assert all(problem.code == code or problem.file != Path(file) or code in ("S015", "C007") for problem in found)


def test_a_line_s_own_note_and_marks_inside_a_text_are_left_alone(started: Checker) -> None:
    path = started.root / STORY
    good = path.read_text(encoding="utf-8")
    fine = good.replace(QUOTED, '"“Some days,” as they say, and #2."', 1).replace(
        REPAIR, "  - intent: repair  # yes\n", 1
    )
    path.write_text(fine, encoding="utf-8")
    assert started.check() == []
    path.write_text(good, encoding="utf-8")


def test_one_wrong_name_is_told_once_and_not_for_every_line_behind_it(started: Checker) -> None:
    path = started.root / STORY
    good = path.read_text(encoding="utf-8")
    path.write_text(good.replace("{role_play: ada}", "{role_play: aad}", 1), encoding="utf-8")
    assert [problem.code for problem in started.check() if severity_of(problem.code) != WARNING] == ["S004"]
    path.write_text(good, encoding="utf-8")


def test_a_name_of_another_form_is_told_with_the_form(started: Checker) -> None:
    path = started.root / "course_content/topics.yml"
    good = path.read_text(encoding="utf-8")
    path.write_text(good.replace("  family:\n", "  fami.ly:\n"), encoding="utf-8")
    (told,) = [problem for problem in started.check() if problem.file == Path("course_content/topics.yml")]
    path.write_text(good, encoding="utf-8")
    assert (told.code, told.line, told.column) == ("C010", 5, 3) and told.fix.startswith("small letters")


def test_a_guess_is_the_likeliest_slip_first_and_numbers_are_counted() -> None:
    assert nearest("judg", ["character_judgement", "judge"]) == "judge"
    assert nearest("judgement", ["character_judgement", "rescue"]) == "character_judgement"
    assert did_you_mean("", ["10", "2", "trauma"]) == "use one of 2, 10, trauma"
