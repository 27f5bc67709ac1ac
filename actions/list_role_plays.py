"""Offers the role-plays."""

from __future__ import annotations

from rasa_sdk.events import EventType

from actions.stage import StageAction, Turn, role_plays, start_button


class ListRolePlays(StageAction):
    """All role-plays as buttons, in the order of the course."""

    action_name = "action_list_role_plays"

    def perform(self, turn: Turn) -> list[EventType]:
        """Offers them."""
        turn.say("role_plays", buttons=[start_button(card) for card in role_plays().values()])
        return []
