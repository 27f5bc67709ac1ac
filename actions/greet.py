"""Says hello: by name, with what was assigned and what there is to do."""

from __future__ import annotations

from datetime import date
from typing import Any

from rasa_sdk.events import EventType

from actions.course import back_to_course, place_of, record_of
from actions.stage import LIST_ROLE_PLAYS, WHAT_IS_THIS, Button, StageAction, Turn, course, role_plays, start_button
from bot.content.role_plays import RolePlay
from bot.content.sessions import Session
from bot.course.place import END, index_of, steps_of
from bot.course.progress import recommended
from bot.course.view import session_button

DAYS_OF_A_WEEK = 7  # within them, the name of the day says which day is meant


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
    known = [(one, thing) for one in assignments if (thing := _asked_for(one))]
    if not known:
        return []
    first, thing = min(known, key=lambda pair: pair[0].get("due") or "9999")
    days, due = first.get("days"), first.get("due")
    values: dict[str, Any] = {
        "title": thing.label if isinstance(thing, Session) else thing.title,
        "minutes": thing.minutes,
        "sender": first.get("from") or "Your facilitator",
        "by": by(due, days),
        "was": was(due, days),
    }
    what = "assigned_session" if isinstance(thing, Session) else "assigned"
    turn.say(f"{what}_late" if days is not None and days < 0 else what, **values)
    if first.get("required", 1) > 1:
        done = first.get("finished", 0)
        turn.say("assigned_times" if done else "assigned_times_new", done=done, required=first["required"])
    if first.get("coach_off") and turn.metadata.get("coaching_mode") != "off":
        turn.say("assigned_coach_off")
    if first.get("note"):
        turn.say("assigned_note", note=first["note"], sender=values["sender"])
    if len(known) > 1:
        turn.say("assigned_more" if len(known) > 2 else "assigned_one_more", more=len(known) - 1)
    return [session_button(thing) if isinstance(thing, Session) else start_button(thing)]


def _asked_for(assignment: dict[str, Any]) -> RolePlay | Session | None:
    """What an assignment asks for; None when the content has been taken out since."""
    if assignment.get("session"):
        return course().get(assignment["session"])
    return role_plays().get(assignment.get("role_play") or "")


def by(due: str | None, days: int | None) -> str:
    """By when something is asked for, with a space before it: " by today", " by Friday", " by Friday 4 December".

    `due` is an ISO date, `days` how far away it is (None when nobody counted them). "" without a date.
    """
    if not due:
        return ""
    near = {0: "today", 1: "tomorrow"}.get(-1 if days is None else days)
    return " by " + (near or _named(due, days is not None and days < DAYS_OF_A_WEEK))


def was(due: str | None, days: int | None) -> str:
    """When something was due: "yesterday", "on Monday", "on Monday 2 November"; "" when it was not."""
    if not due or days is None or days >= 0:
        return ""
    return "yesterday" if days == -1 else f"on {_named(due, days > -DAYS_OF_A_WEEK)}"


def _named(due: str, day_will_do: bool) -> str:
    day = date.fromisoformat(due[:10])
    return f"{day:%A}" if day_will_do else f"{day:%A} {day.day} {day:%B}"
