"""What Rasa reports in typed payloads, kept in the people database. Applied once a turn (`turns.py` sees to it)."""

from __future__ import annotations

import logging
from collections.abc import Iterable
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
COACHING_MODES = ("each_turn", "when_it_matters", "off")


def keep(learner: Learner, events: Iterable[Event]) -> None:
    """Keep what the events of one turn report: attempts, the walk, reflections, questions, requests, answers in sum."""
    for event in events:
        payload = event.custom or {}
        kind = payload.get("type")
        at = datetime.fromtimestamp(event.at, timezone.utc)
        if kind == "progress":
            _keep_progress(learner, payload, at)
            course_progress.keep(learner, payload, at)
        elif kind == "reflection":
            reflections.report(learner, payload, at)
        elif kind == "send_question":
            questions.send(learner, payload, at)
        elif kind == "evaluation":
            evaluation.count(learner, payload)
        elif kind == "ask_facilitator" and learner.cohort_id is not None:
            Learner.objects.filter(pk=learner.pk).update(asked_for_contact=at)
        elif kind == "setting" and payload.get("coaching_mode") in COACHING_MODES:
            Learner.objects.filter(pk=learner.pk).update(coaching_mode=payload["coaching_mode"])
        elif kind == "disagreement":
            about = (str(payload.get("id") or "")[:80], str(payload.get("about") or "")[:40])
            Disagreement.objects.create(point=about[0], about=about[1], noticed=at.date())


def _keep_progress(learner: Learner, payload: dict[str, Any], at: datetime) -> None:
    happened = payload.get("event")
    if happened not in ("attempt_started", "attempt_finished", "attempt_stopped"):
        return
    try:
        id_ = UUID(str(payload.get("attempt")))
    except ValueError:
        log.error("A progress payload (%s) names no attempt", happened)
        return
    role_play = str(payload.get("role_play") or "")[:80]
    attempt, _ = Attempt.objects.get_or_create(
        id=id_, defaults={"learner": learner, "role_play": role_play, "started": at}
    )
    if attempt.learner_id != learner.pk or happened == "attempt_started":
        return
    attempt.counts = _counts(payload.get("counts"))
    attempt.turns = payload["turns"] if isinstance(payload.get("turns"), int) and payload["turns"] >= 0 else 0
    attempt.ending = payload["ending"] if payload.get("ending") in ENDINGS else ""
    if happened == "attempt_finished":
        attempt.finished, attempt.stopped = attempt.finished or at, None
    elif attempt.finished is None:
        attempt.stopped = attempt.stopped or at
    attempt.save()


def _counts(counts: Any) -> dict[str, int]:
    if not isinstance(counts, dict):
        return {}
    return {str(move)[:40]: n for move, n in counts.items() if isinstance(n, int) and not isinstance(n, bool)}
