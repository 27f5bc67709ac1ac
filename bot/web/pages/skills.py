"""Skill counts of one attempt, beside those of the learner's own attempt before."""

from __future__ import annotations

from dataclasses import dataclass

from bot.content.moves import HARMFUL, LABELS
from bot.web.people.models import Attempt
from bot.web.people.visibility import SHOWN_SKILLS


@dataclass(frozen=True)
class Skill:
    """One skill: how often it was used, and how often in the attempt before (None: there was none)."""

    label: str
    count: int
    earlier: int | None


def before(attempt: Attempt) -> Attempt | None:
    """The learner's own last finished attempt at the same role-play before this one."""
    earlier = Attempt.objects.filter(
        learner=attempt.learner_id, role_play=attempt.role_play, started__lt=attempt.started, finished__isnull=False
    )
    return earlier.order_by("started").last()


def skills(attempt: Attempt) -> list[Skill]:
    """What was used in this attempt or in the one before, helpful moves first. Nothing is added up into a mark."""
    last = before(attempt)
    then = last.counts if last else {}
    return [
        Skill(LABELS[move], attempt.counts.get(move, 0), then.get(move, 0) if last else None)
        for move in (*SHOWN_SKILLS, *HARMFUL)
        if attempt.counts.get(move) or then.get(move)
    ]
