"""How far a learner is with what was assigned. Worked out from attempts, so that it cannot disagree with them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from bot.web.people.models import Assignment, Attempt, Learner


class Progress(TextChoices):
    """How far a learner is with one assignment."""

    ASSIGNED = "assigned", _("assigned")
    IN_PROGRESS = "in_progress", _("in progress")
    COMPLETED = "completed", _("completed")


@dataclass(frozen=True)
class Standing:
    """One learner and one assignment: how far, and after how many attempts."""

    learner: Learner
    assignment: Assignment
    progress: Progress
    attempts: int


def standings(assignments: Iterable[Assignment], learners: Iterable[Learner]) -> list[Standing]:
    """Every learner with every assignment, learners first. Only attempts begun after the assignment count."""
    assignments, learners = list(assignments), list(learners)
    attempts = list(Attempt.objects.filter(learner__in=learners)) if assignments else []
    return [
        _standing(learner, assignment, [a for a in attempts if a.learner_id == learner.pk])
        for learner in learners
        for assignment in assignments
    ]


def _standing(learner: Learner, assignment: Assignment, attempts: list[Attempt]) -> Standing:
    mine = [a for a in attempts if a.role_play == assignment.role_play and a.started >= assignment.made]
    progress = Progress("in_progress" if mine else "assigned")
    if any(attempt.finished for attempt in mine):
        progress = Progress("completed")
    return Standing(learner, assignment, progress, len(mine))


def assignments_of(learner: Learner) -> list[Standing]:
    """What this learner was asked to practise; empty for a guest."""
    if learner.cohort_id is None:
        return []
    assigned = Assignment.objects.filter(cohort=learner.cohort_id).select_related("set_by")
    return standings(assigned, [learner])


def earlier(learner: Learner) -> dict[str, dict[str, Any]]:
    """By role-play: how many attempts were finished, and the skill counts of the last one."""
    found: dict[str, dict[str, Any]] = {}
    for attempt in learner.attempts.filter(finished__isnull=False).order_by("finished"):
        known = found.setdefault(attempt.role_play, {"attempts": 0, "counts": {}})
        known["attempts"] += 1
        known["counts"] = attempt.counts
    return found
