"""What a learner may answer to a coach note, and how much coaching they want."""

from __future__ import annotations

from rasa_sdk.events import EventType

from actions.stage import StageAction, Turn
from bot.coaching.when import MODES


class LeaveIt(StageAction):
    """The learner lets the note be."""

    action_name = "action_leave_it"

    def perform(self, turn: Turn) -> list[EventType]:
        """Says one word and goes on."""
        turn.say("left_it")
        return []


class DoesNotFit(StageAction):
    """The learner disagrees with a note. Kept for authors without the name and without the words."""

    action_name = "action_does_not_fit"

    def perform(self, turn: Turn) -> list[EventType]:
        """Passes the disagreement on and thanks for it."""
        turn.show({"type": "disagreement", "about": turn.entity("about"), "id": turn.entity("point")})
        turn.say("does_not_fit")
        return []


class CoachingMode(StageAction):
    """Each turn, only when it matters, or off: the learner's choice, at any time."""

    action_name = "action_coaching_mode"

    def perform(self, turn: Turn) -> list[EventType]:
        """Tells the web, which keeps the choice."""
        mode = turn.entity("coaching_mode")
        if mode not in MODES:
            turn.say("not_understood")
            return []
        turn.show({"type": "setting", "coaching_mode": mode})
        turn.say(f"coaching_{mode}")
        return []
