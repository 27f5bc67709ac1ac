"""Skill counts over time: for one learner attempt by attempt, for a cohort in sum. Numbers, with a picture beside."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from bot.content.moves import LABELS
from bot.web.people.models import Attempt
from bot.web.people.visibility import SHOWN_SKILLS, skills_of

# Sums are shown from this many learners on: of fewer, they would tell about one of them.
SHOWN_FROM = 3
MOST_COLUMNS = 8
BAR_WIDTH, BAR_GAP, HEIGHT = 12, 4, 36


@dataclass(frozen=True)
class Bar:
    """A bar of the picture, in its own units."""

    x: int
    y: float
    height: float


@dataclass(frozen=True)
class SkillRow:
    """One skill: its numbers, in the order of the columns, and the same as bars."""

    label: str
    numbers: list[float]
    bars: list[Bar]


@dataclass(frozen=True)
class SkillTable:
    """A table with a picture in each row. Skills that were never used are left out."""

    columns: list[Any]
    rows: list[SkillRow] = field(default_factory=list)

    @property
    def width(self) -> int:
        """Of a picture."""
        return max(1, len(self.columns)) * (BAR_WIDTH + BAR_GAP)

    @property
    def height(self) -> int:
        """Of a picture."""
        return HEIGHT


def of_learner(attempts: Iterable[Attempt]) -> SkillTable:
    """The last attempts in which something was said, the oldest first; a column is an attempt."""
    ended = [attempt for attempt in attempts if attempt.turns and (attempt.finished or attempt.stopped)]
    last = sorted(ended, key=lambda attempt: attempt.started)[-MOST_COLUMNS:]
    return _table(last, [skills_of(attempt) for attempt in last])


def of_cohort(attempts: Iterable[Attempt]) -> SkillTable:
    """What the first, second, third ... finished attempt held on average; a column is (which one, how many learners).

    Only columns of at least three learners.
    """
    by_learner: dict[Any, list[Attempt]] = defaultdict(list)
    for attempt in sorted(attempts, key=lambda attempt: attempt.started):
        if attempt.finished:
            by_learner[attempt.learner_id].append(attempt)
    columns, counts = [], []
    for n in range(MOST_COLUMNS):
        of_n = [skills_of(mine[n]) for mine in by_learner.values() if len(mine) > n]
        if len(of_n) < SHOWN_FROM:
            break
        columns.append((n + 1, len(of_n)))
        counts.append({move: round(sum(one[move] for one in of_n) / len(of_n), 1) for move in SHOWN_SKILLS})
    return _table(columns, counts)


def _table(columns: list[Any], counts: Sequence[dict[str, Any]]) -> SkillTable:
    most = max((number for one in counts for number in one.values()), default=0) or 1
    used = [move for move in SHOWN_SKILLS if any(one[move] for one in counts)]
    return SkillTable(columns, [_row(move, [one[move] for one in counts], most) for move in used])


def _row(move: str, numbers: list[float], most: float) -> SkillRow:
    bars = []
    for place, number in enumerate(numbers):
        height = round(max(1.0, number / most * HEIGHT), 1)  # nothing is a line on the ground, not a gap
        bars.append(Bar(place * (BAR_WIDTH + BAR_GAP), round(HEIGHT - height, 1), height))
    return SkillRow(LABELS[move], numbers, bars)
