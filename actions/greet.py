"""Says hello: by name, with what was assigned and what there is to do."""

from __future__ import annotations

from datetime import date
from typing import Any

from rasa_sdk.events import EventType

from actions.course import back_to_course, place_of, record_of
from actions.stage import LIST_ROLE_PLAYS, WHAT_IS_THIS, Button, StageAction, Turn, course, role_plays, start_button
from bot.course.place import END, index_of, steps_of
from bot.course.progress import recommended
from bot.course.view import session_button


class Greet(StageAction):
    """Hello, the next assignment, and at most three things to do."""

    action_name = "action_greet"

    def perform(self, turn: Turn) -> list[EventType]:
        """Greets; in the middle of a role-play it only says where we are."""
        if turn.mode != "outside":
            turn.say(f"help_{turn.mode}")
            return []
        been_here = sum(1 for event in turn.tracker.events if event.get("event") == "user") > 1
        turn.say("hello_again" if been_here else "hello")
        buttons = [LIST_ROLE_PLAYS, WHAT_IS_THIS]
        ways: list[Button] = []
        open_assignments = [one for one in turn.metadata.get("assignments") or [] if one["state"] != "completed"]
        if open_assignments:
            ways = _tell(turn, open_assignments)
        buttons = [*ways, *_course_button(turn), *buttons][:3]
        turn.say("what_next", buttons=buttons)
        return []


def _course_button(turn: Turn) -> list[Button]:
    """Where the learner left off in the course, said and offered; the beginning for somebody new."""
    place, following = place_of(turn), recommended(course(), record_of(turn))
    if place and place.step != END:
        session = course()[place.session]
        step, steps = index_of(session, place), len(steps_of(session)) - 1
        turn.say("hello_course", label=session.label, step=step, of=steps)
        return back_to_course(place)
    return [session_button(following)] if following else []


def _tell(turn: Turn, assignments: list[dict[str, Any]]) -> list[Button]:
    """Says what is asked of the learner next, the earliest due first; gives the button that opens it."""
    first = min(assignments, key=lambda one: one.get("due") or "9999")
    card = role_plays().get(first["role_play"])
    if card is None:
        return []
    sender = first.get("from") or "Your facilitator"
    turn.say("assigned", title=card.title, by=_by(first.get("due")), minutes=card.minutes, sender=sender)
    if first.get("note"):
        turn.say("assigned_note", note=first["note"], sender=sender)
    if len(assignments) > 1:
        turn.say("assigned_more", more=len(assignments) - 1)
    return [start_button(card)]


def _by(due: str | None) -> str:
    if not due:
        return ""
    day = date.fromisoformat(due[:10])
    return f" by {day:%A} {day.day} {day:%B}"
