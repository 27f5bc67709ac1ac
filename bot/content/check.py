"""Everything an author can get wrong in a content file, found before a learner finds it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from rapidfuzz import process

from bot.content.coaching import load_coaching
from bot.content.conflicts import conflicts
from bot.content.controls import load_controls
from bot.content.messages import load_messages
from bot.content.moves import MOVES
from bot.content.paths import COURSE_CONTENT, ROOT, STORIES
from bot.content.problems import ContentError, Problem
from bot.content.questions import load_questions
from bot.content.role_plays import load_role_plays
from bot.content.sessions import load_course
from bot.content.stories import StoryFile, StoryStep, read_story_file
from bot.content.support_lines import load_support_lines
from bot.content.topics import load_topics

# Besides the moves, a story may answer a line that nobody could make anything of.
KNOWN_MOVES = (*MOVES, "unsure")
ENDS_A_ROLE_PLAY = "action_debrief"


def check_all(paths: Sequence[Path] = ()) -> list[Problem]:
    """Every problem in `course_content/` and `data/stories/`, sorted by file and line; only in `paths` when given."""
    loaders: list[Callable[[], Any]] = [
        load_role_plays,
        load_topics,
        load_coaching,
        load_messages,
        load_controls,
        load_course,
        load_questions,
        lambda: load_support_lines(COURSE_CONTENT / "support_lines"),
    ]
    problems: list[Problem] = []
    for load in loaders:
        problems += _problems_of(load)
    problems += check_stories(sorted(STORIES.glob("*.yml")))
    wanted = [path.resolve() for path in paths]
    return sorted({_relative(problem) for problem in problems if _wanted(problem, wanted)})


def _wanted(problem: Problem, paths: Sequence[Path]) -> bool:
    file = problem.file.resolve()
    return not paths or any(file.is_relative_to(path) for path in paths)


def _problems_of(load: Callable[[], Any]) -> list[Problem]:
    try:
        load()
    except ContentError as error:
        return error.problems
    return []


def _relative(problem: Problem) -> Problem:
    file = problem.file.relative_to(ROOT) if problem.file.is_relative_to(ROOT) else problem.file
    return Problem(file, problem.line, problem.column, problem.message, problem.fix, problem.code)


def check_stories(paths: Iterable[Path]) -> list[Problem]:
    """Moves that do not exist, lines that are not written, topics nobody knows, story files without a card."""
    problems: list[Problem] = []
    files: list[StoryFile] = []
    for path in paths:
        try:
            files.append(read_story_file(path))
        except ContentError as error:
            problems += error.problems
    try:
        cards, topics = set(load_role_plays()), set(load_topics())
        for card in load_role_plays().values():
            topics |= set(card.topics)
    except ContentError:
        return problems  # the loaders above tell it already
    problems += conflicts(files)
    written = {line for file in files for line in file.responses} | {ENDS_A_ROLE_PLAY}
    for file in files:
        for story in file.stories:
            for step in (step for alternatives in story.steps for step in alternatives):
                problems += _check_step(file, step, written, cards, topics)
    return problems


def _check_step(
    file: StoryFile, step: StoryStep, written: set[str], cards: set[str], topics: set[str]
) -> list[Problem]:
    def unknown(code: str, what: str, name: str, known: Iterable[str], otherwise: str) -> list[Problem]:
        near = process.extractOne(name, list(known), score_cutoff=70)
        fix = f'did you mean "{near[0]}"?' if near else otherwise
        return [Problem(file.path, step.line, step.column, f'"{name}" is not {what}', fix, code)]

    if step.kind == "move":
        if step.name not in KNOWN_MOVES:
            return unknown("S001", "a move", step.name, KNOWN_MOVES, "see docs/writing_a_persona.md for the moves")
        wrong = [value for name, value in step.values["entities"] if name == "topic" and value and value not in topics]
        return [p for value in wrong for p in unknown("S003", "a topic", value, topics, "add it to the card's topics")]
    if step.kind == "line" and step.name not in written:
        return unknown("S002", "a line that is written", step.name, written, "write it under responses:")
    role_play = step.values.get("role_play") if step.kind == "condition" else None
    if role_play and role_play not in cards:
        return unknown("S004", "a role-play with a card", role_play, cards, "write its card")
    return []
