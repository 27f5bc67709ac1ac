"""Shows a role-play's card: premise, content note, time."""

from __future__ import annotations

from rasa_sdk.events import EventType

from actions.stage import LIST_ROLE_PLAYS, StageAction, Turn, role_plays, start_button


class ShowCard(StageAction):
    """What a learner reads before deciding to start."""

    action_name = "action_show_card"

    def perform(self, turn: Turn) -> list[EventType]:
        """Shows the card that was asked for, or the list when there is none of that name."""
        card = role_plays().get(turn.entity("role_play") or "")
        if card is None:
            turn.say("unknown_role_play", buttons=[start_button(card) for card in role_plays().values()])
            return []
        turn.show(card.shown())
        start = {"title": "Start", "payload": f'/start_role_play{{"role_play": "{card.id}"}}'}
        another = {**LIST_ROLE_PLAYS, "title": "Choose another"}
        if _coach_off_is_asked_for(turn, card.id):
            turn.say("card_coach_off")
            payload = f'/start_role_play{{"role_play": "{card.id}", "coaching_mode": "off"}}'
            turn.say("card_start", buttons=[{"title": "Start without the coach", "payload": payload}, start, another])
        else:
            turn.say("card_start", buttons=[start, another])
        return []


def _coach_off_is_asked_for(turn: Turn, role_play: str) -> bool:
    """Whether an open assignment asks for this role-play with the coach off, and the coach is on."""
    assignments = turn.metadata.get("assignments") or []
    asked = any(one.get("coach_off") and one.get("role_play") == role_play for one in assignments)
    return asked and turn.metadata.get("coaching_mode") != "off"
