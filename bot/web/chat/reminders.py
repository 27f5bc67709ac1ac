"""When somebody comes back to a talk: whether something has come up that the assistant has not told them of yet.

What comes up is an assignment at one of its stages: it was set, it is due within two days, it is due today, its day has
passed. One greeting tells of all that came up since the last one (the nearest by name, and how many more), so nobody is
told the same thing twice, however often a page is loaded.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from django.db.models import Max
from django.utils import timezone

from bot.web.chat.models import Turn
from bot.web.chat.turns import GREETING, first_greeting
from bot.web.people.models import Assignment, Learner
from bot.web.people.progress import assignments_of, joined

NEAR = timedelta(days=2)
A_DAY = timedelta(days=1)
# A reminder that failed is tried again, but not with every page: whoever comes back should not wait for it each time.
TRY_AGAIN_AFTER = timedelta(hours=1)


def due_now(learner: Learner) -> uuid.UUID | None:
    """The id of the greeting that tells what has come up; None when there is nothing new to tell."""
    theirs = assignments_of(learner)
    open_ones = [one.assignment for one in theirs if one.open]
    if not open_ones:
        return None
    since, reminder = max(_latest(assignment, learner) for assignment in open_ones)
    since = max(since, joined(learner))
    ids = [first_greeting(learner), *(id_ for one in theirs for _, id_ in _stages(one.assignment, learner))]
    told = Turn.objects.filter(learner=learner, client_id__in=ids).exclude(
        state=Turn.State.FAILED, started__lt=timezone.now() - TRY_AGAIN_AFTER
    )
    last = told.aggregate(last=Max("started"))["last"]
    return None if last and last >= since else reminder


def _latest(assignment: Assignment, learner: Learner) -> tuple[datetime, uuid.UUID]:
    """Since when an assignment is at its present stage, and the greeting that belongs to it."""
    now = timezone.now()
    return max(stage for stage in _stages(assignment, learner) if stage[0] <= now)


def _stages(assignment: Assignment, learner: Learner) -> Iterator[tuple[datetime, uuid.UUID]]:
    """When each stage of an assignment begins, and the id of the greeting for it."""
    made, due = assignment.made, assignment.due
    yield max(made, _beginning(assignment.opens)) if assignment.opens else made, _id(learner, assignment, "set")
    if due:
        for stage, day in (("near", due - NEAR), ("today", due), ("late", due + A_DAY)):
            yield max(made, _beginning(day)), _id(learner, assignment, f"{stage} {due}")


def _id(learner: Learner, assignment: Assignment, stage: str) -> uuid.UUID:
    return uuid.uuid5(learner.pk, f"{GREETING} {assignment.pk} {stage}")


def _beginning(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))
