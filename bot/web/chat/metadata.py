"""What Rasa is told with every turn (docs/architecture.md, "The contract")."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.utils import timezone

from bot.web.course import progress as course_progress
from bot.web.people.models import Learner
from bot.web.people.progress import Standing, assignments_of, earlier


def metadata_for(learner: Learner, turn: UUID, shown: str | None) -> dict[str, Any]:
    """The metadata of one turn. `shown` is the title of the tapped button, None for typed text."""
    metadata = {
        "turn": str(turn),
        "name": learner.name,
        "locale": learner.locale,
        "coaching_mode": learner.coaching_mode,
        "assignments": [_assignment(standing) for standing in assignments_of(learner)],
        "earlier": earlier(learner),
        "can_ask_facilitator": learner.cohort_id is not None,
        "course": course_progress.record(learner),
        "course_latest": course_progress.latest(learner),
    }
    return metadata if shown is None else {**metadata, "shown": shown}


def _assignment(standing: Standing) -> dict[str, Any]:
    assignment, due = standing.assignment, standing.assignment.due
    return {
        "id": assignment.pk,
        "role_play": assignment.role_play or None,
        "session": assignment.session or None,
        "due": due.isoformat() if due else None,
        # Counted here: only the web knows which day it is where the deployment is.
        "days": (due - timezone.localdate()).days if due else None,
        "note": assignment.note,
        "from": assignment.set_by.shown_name if assignment.set_by else "",
        "state": standing.progress.value,
        "finished": standing.finished,
        "required": standing.required,
        "coach_off": standing.coach_off,
    }
