"""The names that stories use, and what is said twice or answered by nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from bot.content.checks.names import DEBRIEF, KNOWN_MOVES, Names
from bot.content.near import did_you_mean
from bot.content.problems import Problem
from bot.content.stories import Story, StoryFile, StoryStep


def name_problems(file: StoryFile, names: Names) -> Iterator[Problem]:
    """Moves, lines, topics and role-plays that do not exist."""
    known_lines = names.lines | {DEBRIEF}
    for story in file.stories:
        for step in (step for alternatives in story.steps for step in alternatives):
            yield from _step_problems(file.path, step, names, known_lines)


def _step_problems(path: Path, step: StoryStep, names: Names, known_lines: Iterable[str]) -> Iterator[Problem]:
    def unknown(code: str, what: str, name: str, fix: str) -> Problem:
        return Problem(path, step.line, step.column, f'"{name}" is not {what}', fix, code)

    if step.kind == "move":
        if step.name not in KNOWN_MOVES:
            fix = did_you_mean(step.name, KNOWN_MOVES, "docs/writing_a_persona.md lists the moves")
            yield unknown("S001", "a move", step.name, fix)
        for name, value in step.values["entities"]:
            if name == "topic" and value and value not in names.topics and names.all_topics():
                fix = did_you_mean(value, names.topics, "add it to the card's topics")
                yield unknown("S003", "a topic", value, fix)
    elif step.kind == "line":
        if step.name not in known_lines and names.all_lines_of(names.owner(step.name)):
            fix = did_you_mean(step.name, known_lines, "write it under responses:")
            yield unknown("S002", "a line that is written", step.name, fix)
    else:
        role_play = step.values.get("role_play")
        if role_play and role_play not in names.role_plays:
            fix = did_you_mean(role_play, names.role_plays, f"write course_content/role_plays/{role_play}.yml")
            yield unknown("S004", "a role-play with a card", role_play, fix)


def line_name_problems(file: StoryFile, names: Names) -> Iterator[Problem]:
    """Lines that belong to no role-play: one problem when the whole file has no card, else one for each line."""
    homeless = [line for line in file.responses if names.owner(line) is None]
    if homeless and len(homeless) == len(file.responses):
        place = file.place_of(homeless[0])
        meant = homeless[0].split("_")[1]
        fix = did_you_mean(meant, names.role_plays, f"write course_content/role_plays/{meant}.yml")
        yield Problem(file.path, *place, f'there is no card for the role-play "{meant}" of these lines', fix, "S004")
        return
    for line in homeless:
        of_here = {f"utter_{names.owner(other)}_" for other in file.responses if names.owner(other)}
        fix = f"begin its name with {sorted(of_here)[0]}"
        yield Problem(file.path, *file.place_of(line), f'"{line}" belongs to no role-play', fix, "S016")


def twice_problems(files: Iterable[StoryFile]) -> Iterator[Problem]:
    """Lines that are written in two files, and titles that two stories of a file share."""
    lines: dict[str, StoryFile] = {}
    for file in files:
        titles: dict[str, Story] = {}
        for line in file.responses:
            first = lines.setdefault(line, file)
            if first is not file:
                where = f"{first.path.name}:{first.place_of(line)[0]}"
                fix = "keep one, or give one of them another name"
                yield Problem(file.path, *file.place_of(line), f'"{line}" is written in {where} too', fix, "S017")
        for story in file.stories:
            before = titles.setdefault(story.title, story)
            if before is not story:
                message = f'the story in line {before.line} is called "{story.title}" too'
                yield Problem(file.path, story.line, 3, message, "give one of them another title", "S018")


def unanswered_problems(file: StoryFile) -> Iterator[Problem]:
    """Moves that are followed by another move, or by the end of the story."""
    for story in file.stories:
        steps = [alternatives for alternatives in story.steps if alternatives[0].kind != "condition"]
        if not steps:
            message = f'the story "{story.title}" says nothing'
            yield Problem(file.path, story.line, 3, message, "write a move and the line that answers it", "S019")
        for alternatives, after in zip(steps, [*steps[1:], ()], strict=True):
            step = alternatives[0]
            if step.kind == "move" and not any(other.kind == "line" for other in after):
                fix = "write `- action:` and the line that answers it"
                yield Problem(file.path, step.line, step.column, f'nothing answers "{step.name}" here', fix, "S019")
