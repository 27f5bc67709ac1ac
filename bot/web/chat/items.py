"""From events to what a learner sees. Pure: events in, items out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timezone
from typing import Any

from bot.web.chat.events import FORGOTTEN, Event
from bot.web.chat.lines import COMMAND, unguard, unguard_payload

PAYLOAD_KINDS = ("coach", "debrief", "support", "card", "progress", "step", "course")
MODES = ("outside", "course", "role_play", "paused", "debrief", "stepped_out")


@dataclass
class Item:
    """One thing in the conversation. `kind` says how it is shown, `data` is the payload of a card."""

    id: str
    event: int
    kind: str
    at: str
    name: str = ""
    text: str = ""
    buttons: list[dict[str, str]] = field(default_factory=list)
    data: dict[str, Any] = field(default_factory=dict)
    taken_back: bool = False

    def as_dict(self) -> dict[str, Any]:
        """As the API answers it."""
        return {key: value for key, value in vars(self).items() if key != "event"}


def items_from(events: Iterable[Event], personas: Mapping[str, str], learner: str = "") -> list[Item]:
    """The conversation as items, in order.

    `personas` maps a role-play's id to its persona's name. `rewind` takes back the last turn that still stands; the
    turn in which it happens is the learner's "try again", which stays open to read.
    """
    items: list[Item] = []
    standing: list[list[Item]] = []
    current: list[Item] = []
    for event in events:
        if event.type == "user":
            current = []
            standing.append(current)
        elif event.type == "rewind":
            taken = standing.pop() if standing else []
            if taken is not current:
                for item in taken:
                    item.taken_back = True
        elif event.type in ("session_started", "restart"):
            standing = []  # Rasa does not go back beyond these
        made = _made_from(event, personas, learner)
        current += made
        items += made
    return items


def _made_from(event: Event, personas: Mapping[str, str], learner: str) -> list[Item]:
    if event.type == "user":
        return _learner_line(event, learner)
    if event.type == "bot":
        return _bot_items(event, personas)
    return []


def _learner_line(event: Event, learner: str) -> list[Item]:
    metadata = event.data.get("metadata") if isinstance(event.data.get("metadata"), dict) else {}
    text = str(event.data.get("text") or "")
    shown = str((metadata or {}).get("shown") or "")
    if not shown and text.startswith(COMMAND):
        return []  # sent by the web layer itself
    data = {"turn": event.turn, "tapped": bool(shown)}
    if (metadata or {}).get(FORGOTTEN):
        data[FORGOTTEN] = True
    return [Item(f"e{event.id}", event.id, "learner", _iso(event.at), learner, shown or unguard(text), data=data)]


def _bot_items(event: Event, personas: Mapping[str, str]) -> list[Item]:
    made: list[Item] = []
    text = str(event.data.get("text") or "")
    buttons = _plain_buttons(event)
    custom = event.custom
    payload = custom if custom and custom.get("type") in PAYLOAD_KINDS else None
    if text.strip() or (buttons and not payload):
        role_play = role_play_of(event.utter_action, personas)
        kind = "persona" if role_play else "assistant"
        name = personas[role_play] if role_play else ""
        made.append(Item(f"e{event.id}", event.id, kind, _iso(event.at), name, text))
    if payload:
        made.append(_payload_item(event, unguard_payload(payload), personas))
    if made:
        made[-1].buttons = buttons
    return made


def _payload_item(event: Event, data: dict[str, Any], personas: Mapping[str, str]) -> Item:
    name = personas.get(str(data.get("role_play") or ""), "")
    text = data.get("text") if data["type"] in ("debrief", "support") else data.get("note")
    shown = text if isinstance(text, str) else ""
    return Item(f"e{event.id}c", event.id, str(data["type"]), _iso(event.at), name, shown, data=data)


def _plain_buttons(event: Event) -> list[dict[str, str]]:
    return [
        {"title": str(button.get("title") or ""), "payload": str(button.get("payload") or "")}
        for button in event.buttons
        if button.get("title") and button.get("payload")
    ]


def role_play_of(utter_action: str, role_plays: Iterable[str]) -> str | None:
    """The role-play that a response named `utter_<role_play>_<line>` belongs to; the longest id that fits."""
    fitting = [id_ for id_ in role_plays if re.match(rf"utter_{re.escape(id_)}_.", utter_action)]
    return max(fitting, key=len, default=None)


def talk_state(events: Iterable[Event]) -> dict[str, Any]:
    """Where the talk is, as the last progress payload says: `mode`; `role_play` and `attempt`; in the course `session`,
    and the step's `index` and `of`.
    """
    keys = ("role_play", "attempt", "session", "index", "of")
    state: dict[str, Any] = {"mode": "outside", **dict.fromkeys(keys)}
    for event in events:
        custom = event.custom
        if custom and custom.get("type") == "progress":
            mode = custom.get("mode")
            state = {"mode": mode if mode in MODES else "outside", **{key: custom.get(key) for key in keys}}
    return state


def offered(events: Iterable[Event]) -> dict[str, str]:
    """Every payload that a button of this conversation offered, with its (latest) title."""
    return {button["payload"]: button["title"] for event in events for button in _plain_buttons(event) + _map_of(event)}


def _map_of(event: Event) -> list[dict[str, str]]:
    """The sessions of a course map: each row is a button."""
    custom = event.custom or {}
    rows = custom.get("sessions") if custom.get("type") == "course" else None
    rows = [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []
    return [
        {"title": str(row.get("label") or ""), "payload": str(row.get("payload") or "")}
        for row in rows
        if row.get("label") and row.get("payload")
    ]


def _iso(at: float) -> str:
    return datetime.fromtimestamp(at, timezone.utc).isoformat(timespec="milliseconds")
