"""Stops whatever is on. Always possible, never a failure; a talk that took place is still looked back on."""

from __future__ import annotations

from rasa_sdk.events import EventType

from actions.course import back_to_course, leave, place_of
from actions.debrief import begin_debrief
from actions.stage import LIST_ROLE_PLAYS, StageAction, Turn, mode_is


class Stop(StageAction):
    """Leaves a role-play (with a debrief when there is something to look back on), a pause, a debrief."""

    action_name = "action_stop"

    def perform(self, turn: Turn) -> list[EventType]:
        """Stops."""
        if turn.mode == "outside":
            turn.say("nothing_to_stop", buttons=[LIST_ROLE_PLAYS])
            return []
        place = place_of(turn)
        if place and (turn.mode == "course" or (turn.mode == "stepped_out" and not turn.card and place.active)):
            turn.say("left_course", buttons=[*back_to_course(place), LIST_ROLE_PLAYS])
            return leave(turn, place)
        if turn.mode in ("role_play", "paused") and turn.attempt().turns:
            return begin_debrief(turn, stopped=True)
        if turn.mode in ("role_play", "paused", "stepped_out") and turn.card:
            turn.progress("attempt_stopped", "outside", counts={}, turns=0, ending=None)
        else:
            turn.progress("debrief_finished", "outside")
        turn.say("stopped_early")
        turn.say("next_step", buttons=[LIST_ROLE_PLAYS])
        return mode_is("outside", role_play=None, attempt=None, expecting=None, retrying=None)
