"""Goes on after a pause, or after stepping out, only because the learner says so."""

from __future__ import annotations

from rasa_sdk.events import EventType

from actions.course import go_to, place_of
from actions.course_map import ContinueCourse
from actions.stage import LIST_ROLE_PLAYS, StageAction, Turn, mode_is
from bot.course.view import COURSE_MAP


class Resume(StageAction):
    """Back to the persona's last words."""

    action_name = "action_resume"

    def perform(self, turn: Turn) -> list[EventType]:
        """Goes on where we were; outside when no role-play was on."""
        if turn.mode == "paused" and turn.card:
            turn.progress("resumed", "role_play")
            turn.say("resumed")
            turn.last_words()
            return mode_is("role_play")
        if turn.mode == "stepped_out":
            return self._return(turn)
        if turn.mode in ("outside", "course") and place_of(turn):
            return ContinueCourse().open(turn)
        turn.say("nothing_to_resume", buttons=[COURSE_MAP, LIST_ROLE_PLAYS])
        return []

    def _return(self, turn: Turn) -> list[EventType]:
        place = place_of(turn)
        if not turn.card and place and place.active:
            turn.progress("returned", "course")
            turn.say("returned")
            return go_to(turn, place.afresh())
        mode = "role_play" if turn.card else "outside"
        turn.progress("returned", mode)
        if mode == "outside":
            turn.say("returned", buttons=[LIST_ROLE_PLAYS])
        else:
            turn.say("returned")
            turn.say("it_is_the_role_play_go_on")
            turn.last_words()
        return mode_is(mode, expecting=None)
