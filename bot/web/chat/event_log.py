"""Reading Rasa's event log, the one copy of a learner's words, and deleting from it."""

from __future__ import annotations

import json
from typing import Any
from uuid import UUID

from django.db.models import Max

from bot.web.chat.events import Event
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


def delete_from(conversation: str, first: int) -> None:
    """Take out the end of a conversation, from event id `first` on.

    Rasa loads a conversation afresh from this table for each message, so it goes on as if those events had never
    been (slots are events as well).
    """
    RasaEvent.objects.filter(sender_id=conversation, id__gte=first).delete()


def delete(conversation: str) -> None:
    """Delete a conversation."""
    RasaEvent.objects.filter(sender_id=conversation).delete()


def is_there() -> bool:
    """Whether Rasa's table exists and can be read. Raises nothing but database errors of other kinds."""
    RasaEvent.objects.order_by("-id").values_list("id", flat=True).first()
    return True


def _object(data: str | None) -> dict[str, Any]:
    value = json.loads(data or "{}")
    return value if isinstance(value, dict) else {}
