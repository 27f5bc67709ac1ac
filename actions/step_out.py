"""Stepping out: something real may be going on, and that comes before any practice."""

from __future__ import annotations

from rasa_sdk.events import EventType

from actions.course import go_to, place_of
from actions.stage import GO_ON, SUPPORT, Button, StageAction, Turn, mode_is

IT_IS_ME: Button = {"title": "It's me", "payload": "/it_is_me"}
IT_IS_THE_ROLE_PLAY: Button = {"title": "It's the role-play", "payload": "/it_is_the_role_play"}
NOT_RIGHT_NOW: Button = {"title": "No, I'm all right", "payload": "/it_is_the_role_play"}


class StepOut(StageAction):
    """The persona stops; a plain voice says what is so, and where people are."""

    action_name = "action_step_out"

    def perform(self, turn: Turn) -> list[EventType]:
        """Steps out; no score, no automatic way back, and no claim that anyone was told."""
        turn.progress("stepped_out", "stepped_out")
        turn.say("step_out" if turn.card else "step_out_outside")
        turn.support("step_out_limits", buttons=[GO_ON])
        return mode_is("stepped_out", expecting=None, retrying=None)


class WhileSteppedOut(StageAction):
    """Whatever is written while stepped out is neither scored nor answered by a persona."""

    action_name = "action_while_stepped_out"

    def perform(self, turn: Turn) -> list[EventType]:
        """Stays there, with the lines in sight and the way back in the learner's hand."""
        turn.say("while_stepped_out", buttons=[GO_ON, SUPPORT])
        return []


class CheckIn(StageAction):
    """Not sure whether it is the person or the role: asks once, plainly."""

    action_name = "action_check_in"

    def perform(self, turn: Turn) -> list[EventType]:
        """Asks."""
        if turn.mode == "role_play":
            turn.say("check_in", buttons=[IT_IS_ME, IT_IS_THE_ROLE_PLAY])
        else:
            turn.say("check_in_outside", buttons=[{**IT_IS_ME, "title": "Yes, it is"}, NOT_RIGHT_NOW])
        return []


class ItIsTheRolePlay(StageAction):
    """The learner says it was the role-play. Support is named all the same, and detection stays on."""

    action_name = "action_it_is_the_role_play"

    def perform(self, turn: Turn) -> list[EventType]:
        """Goes on where we were."""
        turn.say("it_is_the_role_play", buttons=[SUPPORT])
        if turn.mode == "role_play":
            turn.say("it_is_the_role_play_go_on")
            turn.last_words()
        place = place_of(turn)
        if turn.mode == "course" and place:
            return go_to(turn, place.afresh())
        return []
