"""The role-play cards, as the web layer shows them."""

from __future__ import annotations

import json
from typing import Any

from bot.web.chat.content import role_plays


def personas() -> dict[str, str]:
    """The persona's name by role-play."""
    return {id_: card.persona.name for id_, card in role_plays().items()}


def start_payload(role_play: str) -> str:
    """The button payload that starts a role-play."""
    return f"/start_role_play{json.dumps({'role_play': role_play}, separators=(',', ':'))}"


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
            "payload": start_payload(card.id),
        }
        for card in role_plays().values()
    ]
