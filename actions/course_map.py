"""The whole course at a glance, and the doors into it."""

from __future__ import annotations

from typing import Any

from rasa_sdk.events import EventType, SlotSet

from actions.course import back_to_course, forget_undecided, go_to, place_of, record_of
from actions.stage import LIST_ROLE_PLAYS, STOP, StageAction, Turn, course
from bot.content.sessions import Session
from bot.course.place import END, Place, index_of, steps_of
from bot.course.progress import recommended, state_of
from bot.course.view import session_button, session_payload


class CourseDoor(StageAction):
    """A way into the course. It never ends a role-play by the way: the learner stops that first."""

    def perform(self, turn: Turn) -> list[EventType]:
        """Opens, unless a role-play is on or somebody has stepped out of it."""
        if turn.mode == "stepped_out":
            turn.say("help_stepped_out")
            turn.support()
            return []
        if turn.mode in ("role_play", "paused"):
            turn.say("role_play_first", buttons=[STOP])
            return []
        return self.open(turn)

    def open(self, turn: Turn) -> list[EventType]:
        """What is behind the door."""
        raise NotImplementedError


class CourseMap(CourseDoor):
    """Every session and lesson with how far the learner is. Nothing is locked."""

    action_name = "action_course_map"

    def open(self, turn: Turn) -> list[EventType]:
        """Shows the map; the next one in the order is recommended."""
        record, place = record_of(turn), place_of(turn)
        following = recommended(course(), record)
        turn.show({"type": "course", "sessions": [_row(session, record) for session in course().values()]})
        ways = back_to_course(place) if place and place.step != END else []
        if following and not (place and place.session == following.id):
            ways.append(session_button(following))
        turn.say("course_map", buttons=[*ways, LIST_ROLE_PLAYS])
        if turn.mode != "course" or place is None:
            return []
        forget_undecided(turn, place)
        return [SlotSet("mode", "outside"), SlotSet("expecting", None), SlotSet("walk", place.left().as_slot())]


def _row(session: Session, record: dict[str, dict[str, Any]]) -> dict[str, Any]:
    return {
        "session": session.id,
        "label": session.label,
        "minutes": session.minutes,
        "state": state_of(record, session.id),
        "payload": session_payload(session.id),
    }


class StartSession(CourseDoor):
    """Opens the session that was named; one that was begun goes on where it was left."""

    action_name = "action_start_session"

    def open(self, turn: Turn) -> list[EventType]:
        """Opens it, or shows the map when there is none of that name."""
        session = course().get(turn.entity("session") or "")
        if session is None:
            return CourseMap().open(turn)
        here = place_of(turn)
        if here:
            forget_undecided(turn, here)
        entry = record_of(turn).get(session.id) or {}
        step = str(entry.get("step") or "")
        if step in steps_of(session)[1:-1]:
            turn.say("session_resumed", label=session.label)
            return go_to(turn, Place(session.id, step))
        return go_to(turn, Place(session.id))


class ContinueCourse(CourseDoor):
    """Goes on where the learner left off, days or role-plays ago."""

    action_name = "action_continue_course"

    def open(self, turn: Turn) -> list[EventType]:
        """Back to the step; the first session for somebody who has not begun."""
        place = place_of(turn)
        if place is None or place.step == END:
            following = recommended(course(), record_of(turn))
            if following is None:
                return CourseMap().open(turn)
            return go_to(turn, Place(following.id))
        return go_to(turn, place.afresh())


class WhereAmI(StageAction):
    """Says where the learner is, in this session and in the course."""

    action_name = "action_walk_where"

    def perform(self, turn: Turn) -> list[EventType]:
        """In words; the walk stays where it is."""
        place, record = place_of(turn), record_of(turn)
        numbered = [session for session in course().values() if session.number]
        finished = sum(state_of(record, session.id) == "finished" for session in numbered)
        if place is None:
            turn.say("where_not_begun", sessions=len(numbered), buttons=[session_button(numbered[0]), LIST_ROLE_PLAYS])
            return []
        session = course()[place.session]
        turn.say(
            "where_am_i",
            label=session.label,
            step=index_of(session, place),
            of=len(steps_of(session)) - 1,
            finished=finished,
            sessions=len(numbered),
            buttons=[*back_to_course(place), {"title": "All sessions", "payload": "/course_map"}],
        )
        return []
