"""What is left of an event of Rasa's log when its words are taken out. Pure: an event's data in, its data out.

The row stays and is replayed: Rasa counts rows to know what it has stored, and slots say where the talk is.
"""

from __future__ import annotations

from typing import Any

from bot.web.chat.events import FORGOTTEN

# Slots that hold no words and say where the talk is. The value of any other, whatever it is one day, goes.
_PLACES = frozenset(
    {"mode", "role_play", "attempt", "trust", "expecting", "earlier", "walk", "course", "requested_slot"}
)
# Events that may hold words. Others (listening, sessions, going back) never do.
WORDY = ("user", "bot", "slot", "entities", "action")
_ALWAYS = ("event", "timestamp", "name")


def without_words(data: dict[str, Any], keep_metadata: bool = False) -> dict[str, Any]:
    """The event without a word that anybody typed, and without what was read out of it or answered to it.

    `keep_metadata` keeps what the web sent along with the turn; else only the turn's id stays.
    """
    kind = str(data.get("event") or "")
    kept = {key: data[key] for key in _ALWAYS if key in data}
    kept["metadata"] = {**_metadata(data, keep_metadata), FORGOTTEN: True}
    return kept | _emptied(kind, data)


def _metadata(data: dict[str, Any], whole: bool) -> dict[str, Any]:
    metadata = data.get("metadata")
    metadata = metadata if isinstance(metadata, dict) else {}
    return metadata if whole else {key: metadata[key] for key in ("turn",) if key in metadata}


def _emptied(kind: str, data: dict[str, Any]) -> dict[str, Any]:
    if kind == "user":
        kept: dict[str, Any] = {key: data[key] for key in ("input_channel", "message_id") if key in data}
        return {**kept, "text": "", "parse_data": {"intent": _intent(data), "entities": [], "text": ""}}
    if kind == "bot":
        return {"text": None, "data": {"custom": _progress(data)} if _progress(data) else {}}
    if kind == "slot":
        return {"value": data.get("value") if data.get("name") in _PLACES else None}
    if kind == "entities":
        return {"entities": []}
    return {key: data[key] for key in ("policy", "confidence") if key in data} | {"action_text": None}


def _intent(data: dict[str, Any]) -> dict[str, Any]:
    parsed = data.get("parse_data")
    intent = parsed.get("intent") if isinstance(parsed, dict) else None
    return {"name": intent["name"]} if isinstance(intent, dict) and intent.get("name") else {}


def _progress(data: dict[str, Any]) -> dict[str, Any] | None:
    """A progress payload: it says where the talk is, in ids and numbers."""
    inner = data.get("data")
    custom = inner.get("custom") if isinstance(inner, dict) else None
    return custom if isinstance(custom, dict) and custom.get("type") == "progress" else None
