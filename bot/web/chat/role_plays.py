"""The role-play cards, as the web layer shows them."""

from __future__ import annotations

import json
from typing import Any

from bot.web.chat.content import role_plays


def personas() -> dict[str, str]:
    """The persona's name by role-play."""
    return {id_: card.persona.name for id_, card in role_plays().items()}


def card_payload(role_play: str) -> str:
    """The button payload that shows a role-play's card: nobody starts without having seen the content note."""
    return f"/choose_role_play{json.dumps({'role_play': role_play})}"


def as_list() -> list[dict[str, Any]]:
    """The role-plays as the API and the learner's page list them."""
    return [
        {
            "id": card.id,
            "title": card.title,
            "persona": card.persona.name,
            "premise": card.premise,
            "content_note": card.content_note,
            "minutes": card.minutes,
            "payload": card_payload(card.id),
        }
        for card in role_plays().values()
    ]
