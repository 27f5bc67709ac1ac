"""How far learners are in the course, as Rasa reports it and as pages and Rasa are told it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from bot.content.sessions import Session
from bot.course.view import session_payload
from bot.web.chat.content import course
from bot.web.course.models import CourseProgress
from bot.web.people.models import Learner

EVENTS = ("session_started", "step_reached", "session_finished")
_ID_LENGTH = 80
STARTED, FINISHED, NEW = str(CourseProgress.State.STARTED), str(CourseProgress.State.FINISHED), "new"


@dataclass(frozen=True)
class SessionStanding:
    """One session and how far a learner is: `state` is "new", "started" or "finished"."""

    session: Session
    state: str
    here: bool = False  # the one walked last, and not finished

    @property
    def state_label(self) -> str:
        """The state in words."""
        if self.here:
            return _("you are here")
        return {STARTED: _("started"), FINISHED: _("finished")}.get(self.state, _("not begun"))

    @property
    def payload(self) -> str:
        """What a button that opens the session sends."""
        return session_payload(self.session.id)


def short_label(session: Session) -> str:
    """How a session is named where there is little room: "Session 2", or a lesson's title."""
    return _("Session %(number)s") % {"number": session.number} if session.number else session.title


def keep(learner: Learner, payload: dict[str, Any], at: datetime) -> None:
    """Keep one progress payload of the course walk. Others, and incomplete ones, change nothing."""
    session, step = str(payload.get("session") or "")[:_ID_LENGTH], str(payload.get("step") or "")[:_ID_LENGTH]
    if payload.get("event") not in EVENTS or not session or not step:
        return
    state = FINISHED if payload["event"] == "session_finished" else STARTED
    known, made = CourseProgress.objects.get_or_create(
        learner=learner, session=session, defaults={"step": step, "state": state, "updated": at}
    )
    if made:
        return
    known.step, known.updated = step, at
    known.state = FINISHED if known.state == FINISHED else state
    known.save()


def record(learner: Learner) -> dict[str, dict[str, str]]:
    """For Rasa: `{"what_is_recovery": {"step": "chime", "state": "started"}}`."""
    return {row.session: {"step": row.step, "state": row.state} for row in learner.course_progress.order_by("session")}


def latest(learner: Learner) -> str | None:
    """The session walked last, or None."""
    row = learner.course_progress.order_by("-updated", "-pk").first()
    return row.session if row else None


def standings(learner: Learner) -> list[SessionStanding]:
    """Every session and lesson in the course's order, with how far this learner is."""
    states, last = {row.session: row.state for row in learner.course_progress.all()}, latest(learner)
    return [
        SessionStanding(session, states.get(id_, NEW), id_ == last and states.get(id_) == STARTED)
        for id_, session in course().items()
    ]
