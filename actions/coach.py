"""The coach's note after the persona's line, when there is something to say."""

from __future__ import annotations

from rasa_sdk.events import EventType, SlotSet

from actions.stage import StageAction, Turn, coaching_texts
from bot.coaching.note import coach_note


class Coach(StageAction):
    """One point about the learner's last line; or, after a retry, before and after side by side."""

    action_name = "action_coach"

    def perform(self, turn: Turn) -> list[EventType]:
        """Shows the note."""
        retried = turn.tracker.get_slot("retrying")
        if turn.card is None:
            return []
        found = coach_note(turn.attempt(), turn.card, coaching_texts(), retried)
        if found:
            note, buttons = found
            turn.show(note, buttons or None)
        return [SlotSet("retrying", None)] if retried else []
