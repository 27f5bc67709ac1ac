"""`alongside new role-play`: a card, a story file and recorded talks that play and pass every check from the start."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING

from bot.authoring.names import check_short_name
from bot.content.paths import COURSE_CONTENT, ROOT, STORIES
from bot.content.yaml_files import read_plain
from bot.serving.errors import PersonError

if TYPE_CHECKING:
    from bot.language.engine import LanguageEngine

STARTS = Path(__file__).parent / "starts"
TALKS = ROOT / "tests" / "stories" / "talks"


@dataclass(frozen=True)
class Answers:
    """What an author says about a new persona. Every line is in the persona's own words."""

    name: str
    age: int
    place: str
    title: str
    opening: str
    happened: str
    heard: str
    labelled: str
    session: str = "4"


QUESTIONS: Mapping[str, tuple[str, str]] = {
    "name": ("What is their first name?", ""),
    "age": ("How old are they?", "40"),
    "place": ("Where does the talk happen?", "the day room"),
    "title": ("What is the role-play called, in the list?", "A first talk with {name}"),
    "opening": ("What is the first thing they say?", "(looks up) Oh. Hello. Are you here for me?"),
    "happened": (
        "What do they say when somebody asks what happened?",
        "It started small. One letter I didn't open, and then there were nine.",
    ),
    "heard": (
        "And when somebody says that back to them, and listens?",
        "Yes. That's it. You've said it the way I told it.",
    ),
    "labelled": (
        "And when somebody asks what is wrong with them?",
        "Wrong with me. That's a word off a form. I'd sooner you used my name.",
    ),
    "session": ("Which session of the course is it for? (a number, trauma or self_care)", "4"),
}


def default_for(field: str, given: Mapping[str, str], id_: str) -> str:
    """What stands in brackets behind a question."""
    if field == "name":
        return id_.split("_")[0].capitalize()
    return QUESTIONS[field][1].format(name=given.get("name", ""))


def checked(field: str, answer: str) -> str:
    """One answer, tidied. Raises PersonError when it cannot be used."""
    value = " ".join(answer.split())
    if not value:
        raise PersonError(f"“{QUESTIONS[field][0]}” has no answer.", f"For example: --{field} …")
    if field == "age" and not (value.isdecimal() and 0 < int(value) < 120):
        raise PersonError(f"“{value}” is not an age.", "A number of years, for example 40.")
    if field == "session" and value not in (*map(str, range(1, 12)), "trauma", "self_care"):
        raise PersonError(f"There is no session “{value}”.", "A number from 1 to 11, trauma or self_care.")
    return value


def answers_from(given: Mapping[str, str]) -> Answers:
    """The answers, tidied. Raises PersonError when one cannot be used."""
    values = {field.name: checked(field.name, given[field.name]) for field in fields(Answers)}
    return Answers(**{**values, "age": int(values["age"])})  # type: ignore[arg-type]


def check_id(id_: str) -> None:
    """Raises PersonError when a role-play cannot have this short name."""
    taken = {path.stem for folder in (COURSE_CONTENT / "role_plays", STORIES) for path in folder.glob("*.yml")}
    check_short_name(id_, "a role-play", taken)
    for other in sorted(taken):
        if other.startswith(f"{id_}_") or id_.startswith(f"{other}_"):
            raise PersonError(
                f"{id_} and {other} begin the same, so their lines (utter_{id_}_…) could be mixed up.",
                "Choose another short name.",
            )


def write_role_play(id_: str, answers: Answers) -> tuple[Path, Path]:
    """Card and story file. Raises PersonError when the short name will not do; overwrites nothing."""
    check_id(id_)
    values = _values(id_, answers)
    written = []
    for start, target in (
        ("card.yml", COURSE_CONTENT / "role_plays" / f"{id_}.yml"),
        ("story.yml", STORIES / f"{id_}.yml"),
    ):
        text = Template((STARTS / start).read_text(encoding="utf-8")).substitute(values)
        with target.open("x", encoding="utf-8") as file:
            file.write(text)
        written.append(target)
    return written[0], written[1]


def _values(id_: str, answers: Answers) -> dict[str, str]:
    name = answers.name
    effects: Mapping[str, str] = read_plain(STARTS / "effects.yml")
    premise = (
        f"You are a peer supporter. You meet {name}, {answers.age}. The place: {answers.place}. Somebody has suggested "
        "that you say hello. Nobody has told you what happened, and you have not read any notes. You have about ten "
        "minutes, and nothing you have to find out."
    )
    quoted = {
        "name": name,
        "place": answers.place,
        "title": answers.title,
        "premise": premise,
        "opening": _as_spoken(answers.opening),
        "happened": _as_spoken(answers.happened),
        "heard": _as_spoken(answers.heard),
        "labelled": _as_spoken(answers.labelled),
        "own_name": f"I'm {name}. You'll have been told that.",
        "self_reflection": f"Which of your lines do you think mattered most to {name}, and how could you tell?",
    }
    return {
        **{key: _quoted(value) for key, value in quoted.items()},
        "id": id_,
        "plain_name": name,
        "age": str(answers.age),
        "session": answers.session,
        "effects": "\n".join(f"  {key}: {_quoted(text.format(name=name))}" for key, text in effects.items()),
    }


def _as_spoken(line: str) -> str:
    """A persona's line with its stage directions as the page expects them: `*(looks up)*`."""
    return re.sub(r"(?<!\*)\(([^()]+)\)(?!\*)", r"*(\1)*", line)


def _quoted(text: str) -> str:
    """The text as a double-quoted YAML value, which JSON's strings are."""
    return json.dumps(text, ensure_ascii=False)


def record_talks(id_: str, load_engine: Callable[[], LanguageEngine]) -> list[Path]:
    """The first talks with a new persona, as they come out; each is a test from now on."""
    from bot.preview.play_through import write_play_through
    from bot.preview.rehearsal import Rehearsal, load_script

    engine, script = load_engine(), load_script(id_)
    written = []
    for kind, lines in read_plain(STARTS / "talks.yml").items():
        rehearsal = Rehearsal(engine, script)
        steps = []
        for line in lines:
            steps.append(rehearsal.say(line))
            if steps[-1].ended:
                break
        path = TALKS / f"{id_}_{kind}.yml"
        write_play_through(path, f"A {kind} talk with {script.card.persona.name}", rehearsal, steps)
        written.append(path)
    return written
