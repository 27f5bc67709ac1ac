"""Going back to a line: during a role-play to the last one, from the debrief to the one that was talked about."""

from __future__ import annotations

from rasa_sdk.events import EventType, SlotSet, UserUtteranceReverted

from actions.stage import LIST_ROLE_PLAYS, StageAction, Turn, role_plays
from bot.coaching.attempt import Turn as Said
from bot.coaching.attempt import applied_user_turns, last_value, read_attempt


def take_back(turn: Turn, said: Said) -> list[EventType]:
    """Reverts to the moment before `said`, as Rasa's own `action_back` does, and keeps the words for comparison.

    `action_back` always takes back two turns; other turns (a tap on "doesn't fit", a whole debrief) may lie between.
    """
    reverts = 0
    for event, spoken in reversed(applied_user_turns(turn.tracker.events)):
        reverts += 1
        if spoken and (event.get("metadata") or {}).get("turn") == said.id and event.get("text") == said.text:
            break
    turn.say("back_to_line")
    return [UserUtteranceReverted() for _ in range(reverts)] + [SlotSet("retrying", said.text)]


class TryAgain(StageAction):
    """ "Try that line again": back to the persona's last line, as if the learner had not spoken."""

    action_name = "action_try_again"

    def perform(self, turn: Turn) -> list[EventType]:
        """Takes the learner's last line back."""
        turns = turn.attempt().turns
        if turn.mode != "role_play" or not turns:
            turn.say("nothing_to_take_back")
            return []
        return take_back(turn, turns[-1])


class RetryLine(StageAction):
    """From the debrief back into the role-play, to the moment before one line. The attempt goes on from there."""

    action_name = "action_retry_line"

    def perform(self, turn: Turn) -> list[EventType]:
        """Takes back everything since the line that the button names."""
        events = turn.tracker.events
        card = role_plays().get(last_value(events, "role_play") or "")
        turns = read_attempt(card.id, events).turns if card else []
        number = next((n for n, said in enumerate(turns) if said.id == turn.entity("turn")), None)
        if card is None or number is None or turn.mode != "outside":
            turn.say("nothing_to_take_back", buttons=[LIST_ROLE_PLAYS])
            return []
        turn.progress("resumed", "role_play", role_play=card.id, attempt=last_value(events, "attempt"))
        reverts = take_back(turn, turns[number])
        before = turns[number - 1].lines if number else []
        turn.dispatcher.utter_message(response=before[-1] if before else card.opening)
        return reverts
