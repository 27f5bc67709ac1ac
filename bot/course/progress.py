"""How far a learner is in the whole course: per session "new", "started" or "finished", and what comes next."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.content.sessions import Session
from bot.course.place import END, Place

STARTED, FINISHED, NEW = "started", "finished", "new"
# {session id: {"step": step id, "state": "started" | "finished"}}
CourseRecord = Mapping[str, Mapping[str, Any]]


def together(kept_by_web: Any, kept_here: Any) -> dict[str, dict[str, Any]]:
    """One record of both: what the people database knows of earlier talks, and what this talk adds."""
    record: dict[str, dict[str, Any]] = {}
    for source in (kept_by_web, kept_here):
        if isinstance(source, Mapping):
            for session, entry in source.items():
                finished = record.get(session, {}).get("state") == FINISHED
                record[str(session)] = {**entry, "state": FINISHED if finished else entry.get("state", STARTED)}
    return record


def reached(record: CourseRecord, place: Place) -> dict[str, dict[str, Any]]:
    """The record with this place in it. A session once finished stays finished, however often it is walked again."""
    finished = place.step == END or record.get(place.session, {}).get("state") == FINISHED
    entry = {"step": place.step, "state": FINISHED if finished else STARTED}
    return {**{key: dict(value) for key, value in record.items()}, place.session: entry}


def state_of(record: CourseRecord, session: str) -> str:
    """`new`, `started` or `finished`."""
    return str(record.get(session, {}).get("state") or NEW)


def recommended(course: Mapping[str, Session], record: CourseRecord) -> Session | None:
    """The first session in the course's order that is not finished; None when all are. Nothing is ever locked."""
    numbered = (session for session in course.values() if session.number)
    return next((session for session in numbered if state_of(record, session.id) != FINISHED), None)
