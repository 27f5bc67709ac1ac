"""The ways that stories lay from line to line, with the place where each is written.

The same reading of stories as `bot.role_play.graph`, which content may not know; a test holds the two together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from bot.content.problems import Problem
from bot.content.stories import StoryFile, StoryStep


@dataclass(frozen=True)
class Way:
    """From a line (or, with None, from anywhere in `role_play`) by a move to the next line; `step` says that line.

    `move` is empty for a line that follows without waiting for the learner.
    """

    start: str | None
    role_play: str | None
    trust: str | None
    move: str
    entities: tuple[tuple[str, str | None], ...]
    to: str
    step: StoryStep = field(compare=False)
    file: Path = field(compare=False)

    def problem(self, message: str, fix: str, code: str) -> Problem:
        """A problem at the place where the way leads on."""
        return Problem(self.file, self.step.line, self.step.column, message, fix, code)


@dataclass
class Ways:
    """`by_line` and `anywhere` as authors ordered them; `follows` are lines said without waiting for the learner."""

    by_line: dict[str, list[Way]] = field(default_factory=lambda: defaultdict(list))
    anywhere: dict[str, list[Way]] = field(default_factory=lambda: defaultdict(list))
    follows: dict[str, Way] = field(default_factory=dict)

    def all(self) -> Iterator[Way]:
        """Every way."""
        for ways in (*self.by_line.values(), *self.anywhere.values()):
            yield from ways

    @cached_property
    def unasked(self) -> frozenset[str]:
        """Lines that may come although the learner has not asked about suicide in the line before."""
        of_its_own = {way.to for way in self.all() if way.move != "ask_about_safety"}
        return frozenset(of_its_own | {way.to for way in self.follows.values()})

    def on_from(self, line: str) -> set[str]:
        """The lines that this line leads to by itself."""
        following = {self.follows[line].to} if line in self.follows else set()
        return {way.to for way in self.by_line.get(line, ())} | following


def ways_of(files: Iterable[StoryFile]) -> Ways:
    """The ways of all stories, each `or:` unfolded."""
    ways = Ways()
    for file in files:
        for story in file.stories:
            for reading in story.readings():
                _lay(ways, file.path, reading)
    return ways


def _lay(ways: Ways, file: Path, reading: Iterable[StoryStep]) -> None:
    role_play: str | None = None
    trust: str | None = None
    line: str | None = None
    move: StoryStep | None = None
    from_anywhere = False
    for step in reading:
        if step.kind == "condition":
            role_play = step.values.get("role_play") or role_play
            trust = step.values.get("trust") or trust
        elif step.kind == "move":
            move, from_anywhere = step, from_anywhere or line is None
        else:
            if move is not None:
                start = None if from_anywhere else line
                way = Way(start, role_play, trust, move.name, move.values["entities"], step.name, step, file)
                if start is not None:
                    ways.by_line[start].append(way)
                elif role_play is not None:
                    ways.anywhere[role_play].append(way)
            elif line is not None:
                ways.follows.setdefault(line, Way(line, role_play, trust, "", (), step.name, step, file))
            line, move = step.name, None
