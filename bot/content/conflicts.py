"""Two stories that disagree: the same beginning, and then a different line.

Rasa refuses such stories (`rasa data validate --fail-on-warnings`). Found here in a second and said with both places.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from bot.content.problems import Problem
from bot.content.stories import StoryFile, StoryStep

Prefix = tuple[tuple[object, ...], ...]


def conflicts(files: Iterable[StoryFile]) -> list[Problem]:
    """One problem for every story that goes on differently from an earlier one with the same beginning."""
    seen: dict[Prefix, tuple[str, str, Path, int]] = {}
    problems: dict[tuple[Path, int], Problem] = {}
    for file in files:
        for story in file.stories:
            for reading in story.readings():
                for prefix, following, step in _decisions(reading):
                    name, title, path, line = seen.setdefault(prefix, (following, story.title, file.path, step.line))
                    if name != following:
                        problems.setdefault(
                            (file.path, step.line),
                            Problem(
                                file.path,
                                step.line,
                                step.column,
                                f'"{story.title}" goes on with {following}; '
                                f'"{title}" ({path.name}:{line}) begins the same and goes on with {name}',
                                "put both into one story, or begin one with another line, move or trust",
                                "S005",
                            ),
                        )
    return sorted(problems.values())


def _decisions(reading: tuple[StoryStep, ...]) -> Iterator[tuple[Prefix, str, StoryStep]]:
    """Every point at which Rasa must decide on a line: all that came before, the line, and where it is written."""
    before: list[tuple[object, ...]] = []
    for step in reading:
        if step.kind == "line":
            if any(kind != "condition" for kind, *_ in before):  # where a story begins is nobody's decision
                yield tuple(before), step.name, step
            before.append(("line", step.name))
        elif step.kind == "move":
            if before and before[-1][0] == "line":
                yield tuple(before), "(listening)", step
            before.append(("move", step.name, frozenset(step.values["entities"])))
        else:
            before.append(("condition", *sorted((str(key), str(value)) for key, value in step.values.items())))
