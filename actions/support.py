"""Shows where a person can be reached. Needs no reason."""

from __future__ import annotations

from rasa_sdk.events import EventType

from actions.stage import GO_ON, LIST_ROLE_PLAYS, STOP, StageAction, Turn


class Support(StageAction):
    """The support lines of the learner's locale, from any point; the talk stays where it is."""

    action_name = "action_support"

    def perform(self, turn: Turn) -> list[EventType]:
        """Shows them."""
        buttons = {
            "outside": [LIST_ROLE_PLAYS],
            "role_play": [{"title": "Pause", "payload": "/pause"}, STOP],
            "debrief": [STOP],
            "course": [{"title": "Go on", "payload": "/walk_repeat"}],
        }
        turn.support(buttons=buttons.get(turn.mode, [GO_ON, STOP]))
        return []


class AskFacilitator(StageAction):
    """The learner asks to be contacted. Only this wish is passed on, never what was written."""

    action_name = "action_ask_facilitator"

    def perform(self, turn: Turn) -> list[EventType]:
        """Passes the wish on where there is a facilitator; never claims that anyone was told unless it is true."""
        if turn.metadata.get("can_ask_facilitator"):
            turn.show({"type": "ask_facilitator"})
            turn.say("asked_facilitator")
        else:
            turn.say("cannot_ask_facilitator")
            turn.support()
        return []
