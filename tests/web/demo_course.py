"""The course walk in the stand-in for Rasa: the real steps of session 2, moved through by simple rules."""

from __future__ import annotations

from functools import cache
from typing import Any

from bot.content.sessions import Session, load_course
from bot.course.place import BEGIN, END, Place, after, before, index_of, step_at, steps_of
from bot.course.view import buttons_at, session_button, step_payload

SESSION = "what_is_recovery"
KEEP = [
    {"title": "Keep it", "payload": "/keep_reflection"},
    {"title": "Don't keep it", "payload": "/forget_reflection"},
]
MOVES = {"/walk_next": after, "/walk_skip": after, "/walk_back": before}


@cache
def _course() -> dict[str, Session]:
    return load_course()  # reading and checking it takes as long as many answers


class Walk:
    """Where the one viewer is. `turn` is the turn of a reflection that waits for "keep it?"."""

    def __init__(self) -> None:
        self.place: Place | None = None
        self.turn: str | None = None

    def answer(self, message: str, metadata: dict[str, Any]) -> list[dict[str, Any]] | None:
        """The events that answer a message of the course; None when it is not about the course."""
        course = _course()
        session = course[SESSION]
        if message == "/greet":
            self.place = None
        if message.startswith("please ask:"):
            return [_payload({"type": "send_question", "turn": metadata["turn"]}), _said("I've passed it on.")]
        if message.startswith("please count:"):
            about = {"session": SESSION, "step": "how_was_it", "ask": "How was it?", "answer": "Good"}
            return [_payload({"type": "evaluation", **about}), _said("Counted.")]
        if message == "/course_map":
            return [_map(course), _said("Any session is open to you.", [session_button(session)])]
        if message.startswith("/start_session") or message == "/continue_course":
            self.place = Place(SESSION)
            return self._show(course)
        if self.place is None or message == "/support":
            return None
        if message == "please step out":
            out = {"type": "progress", "event": "stepped_out", "mode": "stepped_out", "role_play": None}
            return [_payload(out), _said("Let's stop for a moment.")]
        if message == "/resume":
            return [
                _payload({"type": "progress", "event": "returned", "mode": "course", "role_play": None}),
                *self._show(course),
            ]
        if message in ("/pause", "/stop"):
            return self._leave()
        if message in MOVES:
            self.place = MOVES[message](session, self.place)
            return self._show(course)
        if message in ("/keep_reflection", "/forget_reflection"):
            return self._settle(course, kept=message == "/keep_reflection")
        step = step_at(session, self.place)
        if step and step.reflect:
            self.turn = metadata["turn"]
            return [_said("Would you like to keep what you wrote?", KEEP)]
        if message.startswith("/"):
            self.place = after(session, self.place)
            return self._show(course)
        return [_said("You might say it like that, too.", [{"title": "Next", "payload": "/walk_next"}])]

    def _show(self, course: dict[str, Any]) -> list[dict[str, Any]]:
        assert self.place
        session = course[SESSION]
        event = {BEGIN: "session_started", END: "session_finished"}.get(self.place.step, "step_reached")
        numbers = {"index": index_of(session, self.place), "of": len(steps_of(session)) - 1}
        progress = {"type": "progress", "event": event, "mode": "course", "session": SESSION, "step": self.place.step}
        shown = _payload({**step_payload(session, self.place)})
        shown["data"]["buttons"] = buttons_at(session, self.place, course, {})
        return [_payload({**progress, **numbers}), shown]

    def _settle(self, course: dict[str, Any], kept: bool) -> list[dict[str, Any]]:
        assert self.place
        step = step_at(course[SESSION], self.place)
        about = {"session": SESSION, "step": self.place.step, "prompt": step.reflect if step else "", "plan": True}
        action = {"type": "reflection", "action": "keep" if kept else "forget", "turn": self.turn}
        self.place = after(course[SESSION], self.place)
        return [
            _payload({**action, **(about if kept else {})}),
            _said("It is on your page." if kept else "It is gone."),
        ] + (self._show(course))

    def _leave(self) -> list[dict[str, Any]]:
        self.place = None
        progress = {"type": "progress", "event": "session_left", "mode": "outside", "session": SESSION, "step": "x"}
        return [_payload(progress), _said("We stop here. I'll remember the place.")]


def _map(course: dict[str, Any]) -> dict[str, Any]:
    rows = [
        {
            "session": session.id,
            "label": session.label,
            "minutes": session.minutes,
            "state": {"introduction": "finished", SESSION: "started"}.get(session.id, "new"),
            "payload": session_button(session)["payload"],
        }
        for session in course.values()
    ]
    return _payload({"type": "course", "sessions": rows})


def _payload(custom: dict[str, Any]) -> dict[str, Any]:
    return {"event": "bot", "text": None, "data": {"custom": custom}, "metadata": {}}


def _said(text: str, buttons: list[dict[str, str]] | None = None) -> dict[str, Any]:
    return {"event": "bot", "text": text, "data": {"buttons": buttons}, "metadata": {}}
