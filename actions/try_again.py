""" "Try that line again": goes back to the persona's last line, as if the learner had not spoken."""

from __future__ import annotations

from rasa_sdk.events import EventType, SlotSet, UserUtteranceReverted

from actions.stage import StageAction, Turn
from bot.coaching.attempt import applied_user_turns


class TryAgain(StageAction):
    """Takes back this tap and the line before it, like Rasa's own `action_back`, and keeps the words for comparison.

    `action_back` always takes back two turns; a learner may have tapped "doesn't fit" in between, so we count.
    """

    action_name = "action_try_again"

    def perform(self, turn: Turn) -> list[EventType]:
        """Reverts to before the learner's last line to the persona."""
        attempt = turn.attempt()
        if turn.mode != "role_play" or not attempt.turns:
            turn.say("nothing_to_take_back")
            return []
        said = attempt.turns[-1]
        reverts = 0
        for event, spoken in reversed(applied_user_turns(turn.tracker.events)):
            reverts += 1
            if spoken and (event.get("metadata") or {}).get("turn") == said.id and event.get("text") == said.text:
                break
        turn.say("back_to_line")
        return [UserUtteranceReverted() for _ in range(reverts)] + [SlotSet("retrying", said.text)]
