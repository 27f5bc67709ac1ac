"""Says what can be done at this moment."""

from __future__ import annotations

from rasa_sdk.events import EventType

from actions.question import DontKnow
from actions.stage import GO_ON, LIST_ROLE_PLAYS, STOP, SUPPORT, WHAT_IS_THIS, Button, StageAction, Turn
from bot.course.view import COURSE_MAP

BUTTONS: dict[str, list[Button]] = {
    "outside": [COURSE_MAP, LIST_ROLE_PLAYS, WHAT_IS_THIS],
    "course": [{"title": "Go on", "payload": "/walk_repeat"}, COURSE_MAP, SUPPORT],
    "role_play": [{"title": "Pause", "payload": "/pause"}, STOP, SUPPORT],
    "paused": [GO_ON, STOP, SUPPORT],
    "debrief": [STOP, SUPPORT],
    "stepped_out": [GO_ON, STOP, SUPPORT],
}


class Help(StageAction):
    """Help for the mode the talk is in."""

    action_name = "action_help"

    def perform(self, turn: Turn) -> list[EventType]:
        """Says it, with the ways on as buttons."""
        turn.say(f"help_{turn.mode}", buttons=BUTTONS[turn.mode])
        return []


class NotUnderstood(StageAction):
    """An honest answer to a line that nobody can make anything of, and the fallback of the dialogue policies."""

    action_name = "action_not_understood"

    def perform(self, turn: Turn) -> list[EventType]:
        """Says so, and offers what can be done; a question that nobody wrote an answer for is owned up to."""
        if turn.mode in ("outside", "course") and str(turn.message.get("text") or "").rstrip().endswith("?"):
            return DontKnow().perform(turn)
        key = "not_understood" if turn.mode == "outside" else f"help_{turn.mode}"
        turn.say(key, buttons=BUTTONS[turn.mode])
        return []
