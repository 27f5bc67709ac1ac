"""The glossary and question bank: `course_content/questions/*.yml`."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from bot.content.near import did_you_mean
from bot.content.paths import COURSE_CONTENT
from bot.content.problems import ContentError, Problem
from bot.content.sessions import FOLDERS
from bot.content.yaml_files import position, read_checked, read_yaml

QUESTIONS = COURSE_CONTENT / "questions"


@dataclass(frozen=True)
class Question:
    """Something a learner may ask in between. `words` are names that point here by themselves ("CHIME")."""

    id: str
    asks: tuple[str, ...]
    answer: str
    taught_in: tuple[str, ...]
    words: tuple[str, ...] = ()


def load_questions(folder: Path = QUESTIONS) -> dict[str, Question]:
    """Every question by id. Raises ContentError with file and line for everything that is wrong."""
    questions: dict[str, Question] = {}
    problems: list[Problem] = []
    sessions = {path.stem.lstrip("0123456789_") for where in FOLDERS for path in where.glob("*.yml")}
    asked: dict[str, str] = {}
    ids: set[str] = set()
    for path in sorted(folder.glob("*.yml")):
        try:
            data = read_checked(path, "questions.schema.json")
        except ContentError as error:
            problems += error.problems
            continue
        at = partial(_at, path)
        for index, entry in enumerate(data["questions"]):
            problems += question_problems(at, index, entry, ids, sessions, asked)
            question = _question(entry)
            questions[question.id] = question
    if problems:
        raise ContentError(problems)
    return questions


def _at(path: Path, where: Sequence[str | int], message: str, fix: str, code: str) -> Problem:
    line, column = position(read_yaml(path), where)
    return Problem(path, line, column, message, fix, code)


def question_problems(
    at: Callable[[Sequence[str | int], str, str, str], Problem],
    index: int,
    entry: Mapping[str, Any],
    ids: set[str],
    sessions: Collection[str],
    asked: dict[str, str],
) -> Iterable[Problem]:
    """What is wrong with one question; `ids` and `asked` remember the questions before it and are added to."""
    if entry["id"] in ids:
        yield at(
            ["questions", index, "id"], f'the question "{entry["id"]}" is there twice', "give one a new id", "C005"
        )
    ids.add(entry["id"])
    for session in entry["taught_in"]:
        if session not in sessions:
            fix = did_you_mean(session, sessions)
            yield at(["questions", index, "taught_in"], f'there is no session or lesson "{session}"', fix, "C004")
    for number, ask in enumerate(" ".join(str(ask).split()) for ask in entry["asks"]):
        other = asked.setdefault(ask.lower(), entry["id"])
        if other != entry["id"]:
            where: list[str | int] = ["questions", index, "asks", number]
            yield at(where, f'"{ask}" stands under "{other}" too', "keep it in one of the two", "C005")


def _question(entry: Any) -> Question:
    return Question(
        id=entry["id"],
        asks=tuple(" ".join(str(ask).split()) for ask in entry["asks"]),
        answer=" ".join(entry["answer"].split()),
        taught_in=tuple(entry["taught_in"]),
        words=tuple(str(word).lower() for word in entry.get("words", ())),
    )
