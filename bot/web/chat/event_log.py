"""Reading Rasa's event log, the one copy of a learner's words, and deleting from it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import connections
from django.db.models import Max

from bot.web.chat.events import FORGOTTEN, Event
from bot.web.chat.lines import unguard
from bot.web.chat.models import RasaEvent

# What a page is made from; slots, actions and the like stay unread.
SHOWN_TYPES = ("user", "bot", "rewind", "session_started", "restart")


def read(conversation: str, first: int = 0) -> list[Event]:
    """The events of a conversation that a page is made from, from event id `first` on, in order."""
    rows = RasaEvent.objects.filter(sender_id=conversation, id__gte=first, type_name__in=SHOWN_TYPES)
    return [
        Event(id_, type_, at or 0.0, _object(data))
        for id_, type_, at, data in rows.order_by("id").values_list("id", "type_name", "timestamp", "data")
    ]


def last_id(conversation: str) -> int:
    """The id of the newest event of a conversation, 0 if it has none."""
    return RasaEvent.objects.filter(sender_id=conversation).aggregate(last=Max("id"))["last"] or 0


def events_of_turn(conversation: str, turn: UUID, first: int) -> list[Event]:
    """The turn's own `user` event and what followed it. Empty when Rasa has not recorded the turn."""
    events = read(conversation, first)
    for index, event in enumerate(events):
        if event.type == "user" and event.turn == str(turn):
            return events[index:]
    return []


@dataclass(frozen=True)
class Line:
    """What a learner wrote in one turn, and the row that holds it."""

    event: int
    text: str


def line_of(conversation: str, turn: UUID) -> Line | None:
    """The learner's own words of a turn, as written; None when there is no such turn or they were taken out."""
    row = _user_row(conversation, turn)
    data = _object(row.data) if row else {}
    if row is None or (data.get("metadata") or {}).get(FORGOTTEN):
        return None
    return Line(row.id, unguard(str(data.get("text") or "")))


def erase_words(conversation: str, turn: UUID) -> None:
    """Take the learner's words of a turn out of its `user` event, and everything that was read out of them.

    The row stays, with its intent's name and metadata: Rasa counts rows to know what it has stored, and it replays
    them. `metadata.forgotten` tells a page why there are no words. Safe to apply twice.
    """
    row = _user_row(conversation, turn)
    if row is None:
        return
    data = _object(row.data)
    parsed = data.get("parse_data")
    intent = parsed.get("intent") if isinstance(parsed, dict) else None
    named = {"name": intent["name"]} if isinstance(intent, dict) and intent.get("name") else {}
    kept: dict[str, Any] = {
        key: data[key] for key in ("event", "timestamp", "input_channel", "message_id") if key in data
    }
    data = {
        **kept,
        "metadata": {**(data.get("metadata") or {}), FORGOTTEN: True},
        "text": "",
        "parse_data": {"intent": named, "entities": [], "text": ""},
    }
    RasaEvent.objects.filter(pk=row.pk).update(data=json.dumps(data))
    _sweep()


def _user_row(conversation: str, turn: UUID) -> RasaEvent | None:
    rows = RasaEvent.objects.filter(sender_id=conversation, type_name="user", data__contains=str(turn))
    for row in rows.order_by("id"):
        metadata = _object(row.data).get("metadata")
        if isinstance(metadata, dict) and metadata.get("turn") == str(turn):
            return row
    return None


def _sweep() -> None:
    """Write SQLite's journal back into the file and empty it: old pages in it still hold what was taken out.

    A reader in the way makes SQLite leave this for later; it does so by itself when the last connection closes.
    """
    connection = connections[RasaEvent.objects.db]
    if connection.vendor == "sqlite" and not connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def delete_from(conversation: str, first: int) -> None:
    """Take out the end of a conversation, from event id `first` on.

    Rasa loads a conversation afresh from this table for each message, so it goes on as if those events had never
    been (slots are events as well).
    """
    RasaEvent.objects.filter(sender_id=conversation, id__gte=first).delete()


def delete(conversation: str) -> None:
    """Delete a conversation."""
    RasaEvent.objects.filter(sender_id=conversation).delete()
    _sweep()


def is_there() -> bool:
    """Whether Rasa's table exists and can be read. Raises nothing but database errors of other kinds."""
    RasaEvent.objects.order_by("-id").values_list("id", flat=True).first()
    return True


def _object(data: str | None) -> dict[str, Any]:
    value = json.loads(data or "{}")
    return value if isinstance(value, dict) else {}
