"""Starts a role-play in a Rasa session of its own."""

from __future__ import annotations

import uuid

from rasa_sdk.events import ActionExecuted, EventType, FollowupAction, SessionStarted, SlotSet

from actions.stage import StageAction, Turn, mode_is, role_plays, start_button


class StartRolePlay(StageAction):
    """A new attempt in a new Rasa session (a turn's cost grows with the session), then the first line."""

    action_name = "action_start_role_play"

    def perform(self, turn: Turn) -> list[EventType]:
        """Starts the role-play that was asked for."""
        card = role_plays().get(turn.entity("role_play") or "")
        if card is None:
            turn.say("unknown_role_play", buttons=[start_button(card) for card in role_plays().values()])
            return []
        attempt = str(uuid.uuid4())
        started = {"attempt": attempt, "role_play": card.id}
        turn.progress("attempt_started", "role_play", **started)
        if turn.entity("coaching_mode") == "off":
            turn.show({"type": "setting", "coaching_mode": "off"})
        turn.say("starting", persona=card.persona.name)
        return [
            SessionStarted(),
            ActionExecuted("action_listen"),
            SlotSet("role_play", card.id),
            # A new session of Rasa's forgets all slots; the learner's place in the course must stay.
            SlotSet("walk", turn.tracker.get_slot("walk")),
            SlotSet("course", turn.tracker.get_slot("course")),
            *mode_is("role_play", attempt=attempt, trust="guarded"),
            FollowupAction(card.opening),
        ]
