"""Reading Rasa's event log, the one copy of a learner's words, and deleting from it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import connections
from django.db.models import Max, QuerySet

from bot.web.chat.events import FORGOTTEN, Event
from bot.web.chat.lines import unguard
from bot.web.chat.models import RasaEvent
from bot.web.chat.wordless import WORDY, without_words

# What a page is made from; slots, actions and the like stay unread.
SHOWN_TYPES = ("user", "bot", "rewind", "session_started", "restart")
# With these it can be told as well what was done in a turn that left no trace on the page.
WITH_ACTIONS = (*SHOWN_TYPES, "action")


def read(conversation: str, first: int = 0, types: tuple[str, ...] = SHOWN_TYPES) -> list[Event]:
    """The events of a conversation that a page is made from, from event id `first` on, in order."""
    rows = RasaEvent.objects.filter(sender_id=conversation, id__gte=first, type_name__in=types)
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
    data = without_words(_object(row.data), keep_metadata=True)
    RasaEvent.objects.filter(pk=row.pk).update(data=json.dumps(data))
    _sweep()


def erase_turns(conversation: str, turns: Iterable[Iterable[Event]]) -> None:
    """Take all words out of these turns: the learner's, the answers, and notes that quote. The rows stay."""
    users = list(
        RasaEvent.objects.filter(sender_id=conversation, type_name="user").order_by("id").values_list("id", flat=True)
    )
    for turn in turns:
        ids = [event.id for event in turn]
        end = next((id_ for id_ in users if id_ > ids[-1]), last_id(conversation) + 1)
        _empty(RasaEvent.objects.filter(sender_id=conversation, id__gte=ids[0], id__lt=end))
    _sweep()


def forget_before(moment: float) -> int:
    """Take all words older than `moment` (seconds since 1970) out of every conversation; how many rows that touched.

    What stands before a conversation's present Rasa session is deleted: Rasa never reads it again
    (`SQLTrackerStore._event_query`). Only the last word about where the talk is stays. In the present session rows stay
    without their words.
    """
    old = RasaEvent.objects.filter(timestamp__lt=moment)
    touched = 0
    for conversation in old.order_by().values_list("sender_id", flat=True).distinct():
        touched += _forget_before(conversation, moment)
    if touched:
        _sweep()
    return touched


def _forget_before(conversation: str, moment: float) -> int:
    mine = RasaEvent.objects.filter(sender_id=conversation)
    session = mine.filter(type_name="session_started").aggregate(last=Max("timestamp"))["last"] or 0.0
    place = mine.filter(type_name="bot", data__contains='"type": "progress"').order_by("id").last()
    over = mine.filter(timestamp__lt=min(moment, session)).exclude(pk=place.pk if place else None)
    return over.delete()[0] + _empty(mine.filter(timestamp__lt=moment))


def _empty(rows: QuerySet[RasaEvent]) -> int:
    emptied = 0
    for row in rows.filter(type_name__in=WORDY).exclude(data__contains=f'"{FORGOTTEN}": true'):
        RasaEvent.objects.filter(pk=row.pk).update(data=json.dumps(without_words(_object(row.data))))
        emptied += 1
    return emptied


def conversations_without(known: set[str], idle_since: float) -> list[str]:
    """Conversations that are nobody's (`known` are somebody's) and in which nothing happened since (seconds)."""
    last = RasaEvent.objects.order_by().values("sender_id").annotate(last=Max("timestamp"))
    return [row["sender_id"] for row in last if row["sender_id"] not in known and (row["last"] or 0.0) < idle_since]


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
