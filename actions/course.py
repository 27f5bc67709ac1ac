"""What the actions of the course walk share: where the learner is, and showing the place they come to."""

from __future__ import annotations

from typing import Any

from rasa_sdk.events import EventType, SlotSet

from actions.stage import Turn, course, role_plays
from bot.content.sessions import Session
from bot.course.place import BEGIN, END, Place, index_of, steps_of, waits_for
from bot.course.progress import reached, together
from bot.course.view import Button, buttons_at, step_payload


def place_of(turn: Turn) -> Place | None:
    """Where the learner is or left off; None before the first session, or when that session is no more."""
    place = Place.from_slot(turn.tracker.get_slot("walk"))
    if place is None:
        place = _last_place(record_of(turn), turn)
    return place if place and place.session in course() else None


def _last_place(record: dict[str, dict[str, Any]], turn: Turn) -> Place | None:
    """In a new conversation: the session that the web says was walked last, if it was not finished."""
    latest = turn.metadata.get("course_latest")
    entry = record.get(str(latest)) if latest else None
    return Place(str(latest), str(entry["step"]), active=False) if entry and entry.get("step") else None


def record_of(turn: Turn) -> dict[str, dict[str, Any]]:
    """How far the learner is in every session."""
    return together(turn.metadata.get("course"), turn.tracker.get_slot("course"))


def go_to(turn: Turn, place: Place) -> list[EventType]:
    """Shows a place with its ways on, reports it, and keeps it."""
    session = course()[place.session]
    report(turn, session, place)
    turn.show(step_payload(session, place), buttons=buttons_at(session, place, course(), role_plays()))
    return keep(turn, place)


def keep(turn: Turn, place: Place) -> list[EventType]:
    """Slot events for a place."""
    waiting = waits_for(course()[place.session], place)
    return [
        SlotSet("mode", "course"),
        SlotSet("walk", place.as_slot()),
        SlotSet("course", reached(record_of(turn), place)),
        SlotSet("expecting", f"course_{waiting}" if waiting else None),
        SlotSet("role_play", None),
        SlotSet("attempt", None),
    ]


def report(turn: Turn, session: Session, place: Place) -> None:
    """Tells the web how far the learner is: which step, never what was said there."""
    events = {BEGIN: "session_started", END: "session_finished"}
    turn.progress(
        events.get(place.step, "step_reached"),
        "course",
        session=session.id,
        step=place.step,
        index=index_of(session, place),
        of=len(steps_of(session)) - 1,
    )


def leave(turn: Turn, place: Place) -> list[EventType]:
    """Out of the walk; the place is remembered. A reflection that nobody decided on is forgotten."""
    forget_undecided(turn, place)
    turn.progress("session_left", "outside", session=place.session, step=place.step)
    return [SlotSet("mode", "outside"), SlotSet("walk", place.left().as_slot()), SlotSet("expecting", None)]


def forget_undecided(turn: Turn, place: Place) -> None:
    """Kept only if they choose: going on without choosing means no."""
    if place.turn:
        turn.show({"type": "reflection", "action": "forget", "turn": place.turn})


def back_to_course(place: Place | None) -> list[Button]:
    """A button that leads back to where the learner left the walk, when there is such a place."""
    if place is None:
        return []
    return [{"title": f"Back to {course()[place.session].label}", "payload": "/continue_course"}]
