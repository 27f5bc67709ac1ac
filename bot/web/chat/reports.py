"""What Rasa reports in typed payloads, kept in the people database. Applied once a turn (`turns.py` sees to it)."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timezone
from typing import Any
from uuid import UUID

from bot.web.chat.events import Event
from bot.web.chat.models import Disagreement
from bot.web.course import evaluation, questions, reflections
from bot.web.course import progress as course_progress
from bot.web.people.models import Attempt, Learner

log = logging.getLogger("alongside.chat")
ENDINGS = ("open", "partly", "closed")
BEGIN_OR_END = ("attempt_started", "attempt_finished", "attempt_stopped")
ATTEMPT_EVENTS = (*BEGIN_OR_END, "paused", "resumed", "stepped_out", "returned", "debrief_finished")
COACHING_MODES = ("each_turn", "when_it_matters", "off")


def keep(learner: Learner, events: Sequence[Event]) -> None:
    """Keep what the events of one turn report: attempts, the walk, reflections, questions, requests, answers in sum.

    `events` begin with the turn's own `user` event.
    """
    coach_off = _coach_is_off(events)
    if not coach_off:
        learner.attempts.filter(coach_off=True, finished=None, stopped=None).update(coach_off=False)
    for event in events:
        payload = event.custom or {}
        kind = payload.get("type")
        at = datetime.fromtimestamp(event.at, timezone.utc)
        if kind == "progress":
            _keep_progress(learner, payload, at, Place(event.id, events[-1].id, coach_off))
            course_progress.keep(learner, payload, at)
        elif kind == "reflection":
            reflections.report(learner, payload, at)
        elif kind == "send_question":
            questions.send(learner, payload, at)
        elif kind == "evaluation":
            evaluation.count(learner, payload)
        elif kind == "ask_facilitator" and learner.cohort_id is not None:
            Learner.objects.filter(pk=learner.pk).update(asked_for_contact=at, contact_answered=None)
        elif kind == "setting" and payload.get("coaching_mode") in COACHING_MODES:
            Learner.objects.filter(pk=learner.pk).update(coaching_mode=payload["coaching_mode"])
        elif kind == "disagreement" and learner.trial_of_id is None:
            about = (str(payload.get("id") or "")[:80], str(payload.get("about") or "")[:40])
            Disagreement.objects.create(point=about[0], about=about[1], noticed=at.date())


def _coach_is_off(events: Sequence[Event]) -> bool:
    """Whether the coach is off in this turn: it was when the turn came in, or "start without the coach" was tapped."""
    customs = [event.custom or {} for event in events]
    started = any(custom.get("event") == "attempt_started" for custom in customs)
    turned_off = any(custom.get("type") == "setting" and custom.get("coaching_mode") == "off" for custom in customs)
    was_off = bool(events) and _metadata(events[0]).get("coaching_mode") == "off"
    return was_off or (started and turned_off)


@dataclass(frozen=True)
class Place:
    """Where a payload stands in the event log: its own id, the last id of its turn; and whether the coach was off."""

    event: int
    end: int
    coach_off: bool


def _keep_progress(learner: Learner, payload: dict[str, Any], at: datetime, place: Place) -> None:
    happened = payload.get("event")
    if happened not in ATTEMPT_EVENTS or (happened not in BEGIN_OR_END and not payload.get("attempt")):
        return
    try:
        id_ = UUID(str(payload.get("attempt")))
    except ValueError:
        log.error("A progress payload (%s) names no attempt", happened)
        return
    attempt = _attempt(learner, id_, payload, at, place) if happened in BEGIN_OR_END else None
    attempt = attempt or Attempt.objects.filter(pk=id_).first()
    if attempt is None or attempt.learner_id != learner.pk:
        return
    attempt.last_event = max(attempt.last_event or 0, place.end)
    if happened == "resumed" and not attempt.finished:
        attempt.stopped = None  # "try that line again" out of the debrief: it goes on
    elif happened in ("attempt_finished", "attempt_stopped"):
        _end(attempt, payload, at)
    attempt.save()


def _attempt(learner: Learner, id_: UUID, payload: dict[str, Any], at: datetime, place: Place) -> Attempt:
    begun = {
        "learner": learner,
        "role_play": str(payload.get("role_play") or "")[:80],
        "started": at,
        "coach_off": place.coach_off,
        "first_event": place.event,
    }
    return Attempt.objects.get_or_create(id=id_, defaults=begun)[0]


def _end(attempt: Attempt, payload: dict[str, Any], at: datetime) -> None:
    attempt.counts = _counts(payload.get("counts"))
    attempt.turns = payload["turns"] if isinstance(payload.get("turns"), int) and payload["turns"] >= 0 else 0
    attempt.ending = payload["ending"] if payload.get("ending") in ENDINGS else ""
    if payload["event"] == "attempt_finished":
        attempt.finished, attempt.stopped = attempt.finished or at, None
    elif attempt.finished is None:
        attempt.stopped = attempt.stopped or at


def _metadata(event: Event) -> dict[str, Any]:
    metadata = event.data.get("metadata")
    return metadata if isinstance(metadata, dict) else {}


def _counts(counts: Any) -> dict[str, int]:
    if not isinstance(counts, dict):
        return {}
    return {str(move)[:40]: n for move, n in counts.items() if isinstance(n, int) and not isinstance(n, bool)}
