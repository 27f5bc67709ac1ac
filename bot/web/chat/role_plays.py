"""The role-play cards, as the web layer shows them."""

from __future__ import annotations

import json
import logging
from pathlib import Path
from typing import Any

from bot.content.paths import COURSE_CONTENT
from bot.content.problems import ContentError
from bot.content.role_plays import RolePlay, load_role_plays

log = logging.getLogger("alongside.chat")
FOLDER = COURSE_CONTENT / "role_plays"

_Signature = tuple[tuple[str, int], ...]
_kept: tuple[_Signature, dict[str, RolePlay]] = ((), {})


def role_plays() -> dict[str, RolePlay]:
    """Every card by id. Read again whenever a file changed; with a mistake in one, the last good reading holds."""
    global _kept
    signature = _signature(FOLDER)
    if signature != _kept[0]:
        try:
            _kept = (signature, load_role_plays(FOLDER))
        except ContentError as error:
            log.error("The role-play cards cannot be read, the last good ones are shown: %s", error)
            _kept = (signature, _kept[1])
    return _kept[1]


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


def _signature(folder: Path) -> _Signature:
    return tuple((path.name, path.stat().st_mtime_ns) for path in sorted(folder.glob("*.yml")))
