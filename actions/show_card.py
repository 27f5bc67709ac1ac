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
        turn.show(
            {
                "type": "card",
                "role_play": card.id,
                "title": card.title,
                "premise": card.premise,
                "content_note": card.content_note,
                "minutes": card.minutes,
                "persona": card.persona.name,
                "skills": list(card.skills),
            }
        )
        start = {"title": "Start", "payload": f'/start_role_play{{"role_play": "{card.id}"}}'}
        turn.say("card_start", buttons=[start, {**LIST_ROLE_PLAYS, "title": "Choose another"}])
        return []
