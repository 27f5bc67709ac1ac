"""The glossary and question bank: `course_content/questions/*.yml`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

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
    for path in sorted(folder.glob("*.yml")):
        try:
            data = read_checked(path, "questions.schema.json")
        except ContentError as error:
            problems += error.problems
            continue
        for index, entry in enumerate(data["questions"]):
            question = _question(entry)
            problems += _problems(path, index, question, questions, sessions, asked)
            questions[question.id] = question
    if problems:
        raise ContentError(problems)
    return questions


def _problems(
    path: Path,
    index: int,
    question: Question,
    others: dict[str, Question],
    sessions: Iterable[str],
    asked: dict[str, str],
) -> Iterable[Problem]:
    def at(field: str, message: str, fix: str, code: str) -> Problem:
        line, column = position(read_yaml(path), ["questions", index, field])
        return Problem(path, line, column, message, fix, code)

    if question.id in others:
        yield at("id", f'the question "{question.id}" is there twice', "give one a new id", "C005")
    for session in question.taught_in:
        if session not in sessions:
            fix = "use one of " + ", ".join(sorted(sessions))
            yield at("taught_in", f'there is no session or lesson "{session}"', fix, "C004")
    for ask in question.asks:
        other = asked.setdefault(ask.lower(), question.id)
        if other != question.id:
            yield at("asks", f'"{ask}" stands under "{other}" too', "keep it in one of the two", "C005")


def _question(entry: Any) -> Question:
    return Question(
        id=entry["id"],
        asks=tuple(" ".join(str(ask).split()) for ask in entry["asks"]),
        answer=" ".join(entry["answer"].split()),
        taught_in=tuple(entry["taught_in"]),
        words=tuple(str(word).lower() for word in entry.get("words", ())),
    )
