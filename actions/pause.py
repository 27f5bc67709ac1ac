"""Pauses a role-play or the course walk, for as long as the learner likes."""

from __future__ import annotations

from rasa_sdk.events import EventType

from actions.course import back_to_course, leave, place_of
from actions.stage import GO_ON, LIST_ROLE_PLAYS, STOP, SUPPORT, StageAction, Turn, mode_is


class Pause(StageAction):
    """The persona waits."""

    action_name = "action_pause"

    def perform(self, turn: Turn) -> list[EventType]:
        """Pauses a running role-play; says so plainly when there is none."""
        if turn.mode == "role_play":
            turn.progress("paused", "paused")
            turn.say("paused", buttons=[GO_ON, STOP, SUPPORT])
            return mode_is("paused")
        if turn.mode == "paused":
            turn.say("while_paused", buttons=[GO_ON, STOP, SUPPORT])
            return []
        place = place_of(turn)
        if turn.mode == "course" and place:
            turn.say("left_course", buttons=back_to_course(place))
            return leave(turn, place)
        turn.say("nothing_to_pause", buttons=[LIST_ROLE_PLAYS] if turn.mode == "outside" else None)
        return []


class WhilePaused(StageAction):
    """Words typed while a role-play is paused are not lines to the persona."""

    action_name = "action_while_paused"

    def perform(self, turn: Turn) -> list[EventType]:
        """Asks what the learner would like."""
        turn.say("while_paused", buttons=[GO_ON, STOP, SUPPORT])
        return []
