"""Sessions and lessons: `course_content/sessions/<number>_<id>.yml` and `course_content/lessons/<id>.yml`."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.content.moves import MOVES
from bot.content.near import did_you_mean
from bot.content.paths import COURSE_CONTENT, ROLE_PLAY_CARDS
from bot.content.problems import ContentError, Problem
from bot.content.yaml_files import position, read_checked, read_yaml

FOLDERS = (COURSE_CONTENT / "sessions", COURSE_CONTENT / "lessons")


@dataclass(frozen=True)
class Option:
    """One answer to choose, and what is said when it is chosen."""

    text: str
    because: str
    right: bool = False


@dataclass(frozen=True)
class Item:
    """One question of a choosing exercise."""

    ask: str
    options: tuple[Option, ...]


@dataclass(frozen=True)
class Say:
    """An exercise in which the learner types a line and the language engine reads it."""

    ask: str
    examples: tuple[str, ...]
    well: str
    hint: str
    before: str | None = None
    they_said: str | None = None
    wanted: tuple[str, ...] = ()


@dataclass(frozen=True)
class Rate:
    """One question of the anonymous course evaluation."""

    ask: str
    options: tuple[str, ...]


@dataclass(frozen=True)
class Step:
    """One step of a walk: a text, a question to reflect on, an exercise, or a question of the evaluation."""

    id: str
    title: str = ""
    text: str = ""
    more: str = ""
    reflect: str = ""
    plan: bool = False
    choose: tuple[Item, ...] = ()
    say: Say | None = None
    role_plays: tuple[str, ...] = ()
    rate: Rate | None = None


@dataclass(frozen=True)
class Resource:
    """Something to read, watch or join afterwards."""

    name: str
    about: str
    href: str | None = None


@dataclass(frozen=True)
class Session:
    """A session (with a number) or a lesson beside the course (without)."""

    id: str
    number: int | None
    title: str
    aim: str
    you_will: tuple[str, ...]
    minutes: int
    content_note: str
    see_also: tuple[str, ...]
    steps: tuple[Step, ...]
    take_away: tuple[str, ...]
    sources: tuple[str, ...]
    resources: tuple[Resource, ...]

    @property
    def label(self) -> str:
        """How it is spoken of: "Session 2: What is Recovery?" or "Lesson: Self-care"."""
        return f"Session {self.number}: {self.title}" if self.number else f"Lesson: {self.title}"


def load_session(path: Path) -> Session:
    """One file. Raises ContentError with file and line for everything that is wrong with it."""
    data = read_checked(path, "session.schema.json")
    cards = {card.stem for card in ROLE_PLAY_CARDS.glob("*.yml")}
    problems = list(session_problems(path, data, cards))
    if problems:
        raise ContentError(problems)
    return _session(data)


def load_course(folders: Iterable[Path] = FOLDERS) -> dict[str, Session]:
    """All sessions and lessons by id: sessions by number, then lessons. Raises ContentError naming all bad files."""
    sessions: list[Session] = []
    problems: list[Problem] = []
    files: dict[str, Path] = {}
    for path in (path for folder in folders for path in sorted(folder.glob("*.yml"))):
        try:
            session = load_session(path)
        except ContentError as error:
            problems += error.problems
            continue
        if session.id in files:
            fix = f"{files[session.id].name} has it already: choose another id"
            problems.append(_at(path, ["id"], f'"{session.id}" is the id of two files', fix, "C005"))
        files[session.id] = path
        sessions.append(session)
    for session in sessions:
        missing = [name for name in session.see_also if name not in files]
        if missing and not problems:
            fix = "use one of " + ", ".join(sorted(files))
            problems.append(
                _at(files[session.id], ["see_also"], f'there is no "{missing[0]}" to see also', fix, "C004")
            )
    if problems:
        raise ContentError(problems)
    sessions.sort(key=lambda session: (session.number is None, session.number or 0, session.title))
    return {session.id: session for session in sessions}


def session_problems(
    path: Path, data: Mapping[str, Any], role_plays: Collection[str], located: Any = None
) -> Iterable[Problem]:
    """What is wrong with a session whose form is right; `located` are its values with their places, if at hand."""

    def at(where: Sequence[Any], message: str, fix: str, code: str) -> Problem:
        return _at(path, where, message, fix, code, located)

    name = f"{data['number']:02d}_{data['id']}" if "number" in data else data["id"]
    if path.stem != name:
        yield at(["id"], "id and file name differ", f"name the file {name}.yml", "C002")
    seen: set[str] = set()
    for index, step in enumerate(data["steps"]):
        if step["id"] in seen:
            yield at(["steps", index, "id"], f'the step "{step["id"]}" is there twice', "give one a new id", "C005")
        seen.add(step["id"])
        for role_play in step.get("role_plays", ()):
            if role_play not in role_plays:
                fix = did_you_mean(role_play, role_plays)
                yield at(["steps", index, "role_plays"], f'there is no role-play "{role_play}"', fix, "C004")
        for number, item in enumerate(step.get("choose", {}).get("items", ())):
            if not any(option.get("right") for option in item["options"]):
                where = ["steps", index, "choose", "items", number]
                yield at(where, "no option is right", "add `right: true` to at least one", "C006")
        for move in step.get("say", {}).get("wanted", ()):
            if move not in MOVES:
                yield at(
                    ["steps", index, "say", "wanted"], f'"{move}" is not a move', did_you_mean(move, MOVES), "S001"
                )


def _at(path: Path, where: Sequence[Any], message: str, fix: str, code: str, located: Any = None) -> Problem:
    line, column = position(read_yaml(path) if located is None else located, where)
    return Problem(path, line, column, message, fix, code)


def _flat(value: Any) -> str:
    return " ".join(str(value).split())


def _texts(values: Iterable[Any]) -> tuple[str, ...]:
    return tuple(_flat(value) for value in values)


def _session(data: Mapping[str, Any]) -> Session:
    return Session(
        id=data["id"],
        number=data.get("number"),
        title=_flat(data["title"]),
        aim=_flat(data["aim"]),
        you_will=_texts(data["you_will"]),
        minutes=data["minutes"],
        content_note=_flat(data.get("content_note", "")),
        see_also=tuple(data.get("see_also", ())),
        steps=tuple(_step(step) for step in data["steps"]),
        take_away=_texts(data["take_away"]),
        sources=_texts(data["sources"]),
        resources=tuple(Resource(_flat(r["name"]), _flat(r["about"]), r.get("href")) for r in data["resources"]),
    )


def _step(data: Mapping[str, Any]) -> Step:
    rate = data.get("rate")
    return Step(
        id=data["id"],
        title=_flat(data.get("title", "")),
        text=_flat(data.get("text", "")),
        more=_flat(data.get("more", "")),
        reflect=_flat(data.get("reflect", "")),
        plan=bool(data.get("plan", False)),
        choose=tuple(_item(item) for item in data.get("choose", {}).get("items", ())),
        say=_say(data["say"]) if "say" in data else None,
        role_plays=tuple(data.get("role_plays", ())),
        rate=Rate(_flat(rate["ask"]), _texts(rate["options"])) if rate else None,
    )


def _item(data: Mapping[str, Any]) -> Item:
    options = (Option(_flat(o["text"]), _flat(o["because"]), bool(o.get("right", False))) for o in data["options"])
    return Item(_flat(data["ask"]), tuple(options))


def _say(data: Mapping[str, Any]) -> Say:
    return Say(
        ask=_flat(data["ask"]),
        examples=_texts(data["examples"]),
        well=_flat(data["well"]),
        hint=_flat(data.get("hint", "")),
        before=_flat(data["before"]) if "before" in data else None,
        they_said=_flat(data["they_said"]) if "they_said" in data else None,
        wanted=tuple(data.get("wanted", ())),
    )
