"""Questions that learners send to their facilitators."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from bot.web.chat import event_log
from bot.web.course.models import FacilitatorQuestion
from bot.web.people.models import Learner


def send(learner: Learner, payload: dict[str, Any], at: datetime) -> None:
    """Copy the words of the turn that the payload names: the learner asked for exactly these to be passed on."""
    turn = turn_in(payload)
    line = event_log.line_of(learner.conversation, turn) if turn and learner.cohort_id else None
    if turn is None or line is None or not line.text:
        return
    FacilitatorQuestion.objects.get_or_create(
        learner=learner, turn=turn, defaults={"cohort_id": learner.cohort_id, "text": line.text, "asked_at": at}
    )


def turn_in(payload: dict[str, Any]) -> UUID | None:
    """The turn that a payload names, if it names one."""
    try:
        return UUID(str(payload.get("turn")))
    except ValueError:
        return None
