"""Taking a turn: exactly once, one at a time in each conversation.

A turn is claimed in our database (two constraints there do the real work), sent to Rasa, and then looked up in the
event log. Rasa writes all events of a turn at once and at its end, so a turn is in the log whole or not at all.
"""

from __future__ import annotations

import logging
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone

from bot.web.chat import event_log, rasa, reports
from bot.web.chat.events import Event
from bot.web.chat.items import items_from
from bot.web.chat.metadata import metadata_for
from bot.web.chat.models import Turn
from bot.web.people.models import Learner

log = logging.getLogger("alongside.chat")
GREETING = "/greet"


class Busy(Exception):
    """Another turn of this conversation is still being answered."""

    retry_after = 2  # seconds


class NoAnswer(Exception):
    """Rasa, or the action server behind it, gave no answer. The turn may be tried again with the same id."""


def take(learner: Learner, client_id: uuid.UUID, message: str, shown: str | None = None) -> Turn:
    """Send a message to Rasa once, however often this is called with the same id, and return the finished turn.

    `message` is a guarded line or a payload; `shown` the title of a tapped button. Raises Busy or NoAnswer.
    """
    turn = _claim(learner, client_id)
    if turn.state == Turn.State.DONE:
        return turn
    try:
        messages = rasa.send(learner.conversation, message, metadata_for(learner, client_id, shown))
    except rasa.NotTaken as reason:
        log.warning("A turn failed: %s", reason)
        _give_up(turn)
        raise NoAnswer from None
    except rasa.Unclear as reason:
        log.warning("A turn is left open: %s", reason)
        raise NoAnswer from None
    except Exception:
        _give_up(turn)  # a mistake of ours, before Rasa had the message: do not keep the learner waiting
        raise
    if not Learner.objects.filter(pk=learner.pk).exists():  # deleted while Rasa was answering
        event_log.delete(learner.conversation)
        raise NoAnswer
    if _finish_if_answered(turn):
        return turn
    log.warning("A turn got no answer: %s", _why(turn, messages))
    _give_up(turn)
    raise NoAnswer


def greet(learner: Learner) -> None:
    """Let the assistant say hello in a conversation that is empty. Two tabs at once lead to one greeting."""
    take(learner, first_greeting(learner), GREETING)


def first_greeting(learner: Learner) -> uuid.UUID:
    """The id of the turn in which somebody is greeted for the first time."""
    return uuid.uuid5(learner.pk, GREETING)


def events_of(turn: Turn) -> list[Event]:
    """The events of a finished turn."""
    events = event_log.read(turn.learner.conversation, turn.first_event)
    return [event for event in events if turn.last_event is None or event.id <= turn.last_event]


@contextmanager
def held(learner: Learner) -> Iterator[Turn]:
    """No turn of this conversation is taken meanwhile. Raises Busy when one is being answered."""
    hold = _claim(learner, uuid.uuid4())
    try:
        yield hold
    finally:
        Turn.objects.filter(pk=hold.pk).delete()


def is_pending(learner: Learner) -> bool:
    """Whether a turn of this conversation is being answered right now."""
    turn = Turn.objects.filter(learner=learner, state=Turn.State.PENDING).first()
    return turn is not None and not _settle(turn)


def _claim(learner: Learner, client_id: uuid.UUID) -> Turn:
    """The turn with this id: done, or pending and ours to send. Raises Busy while any turn is pending elsewhere."""
    for _ in range(3):
        pending = Turn.objects.filter(learner=learner, state=Turn.State.PENDING).first()
        if pending and not _settle(pending):
            raise Busy
        known = Turn.objects.filter(learner=learner, client_id=client_id).first()
        if known and known.state == Turn.State.DONE:
            return known
        try:
            with transaction.atomic():
                return _claimed(learner, client_id, known)
        except IntegrityError:
            continue  # another request was quicker; look again
    raise Busy


def _claimed(learner: Learner, client_id: uuid.UUID, known: Turn | None) -> Turn:
    turn = known or Turn(learner=learner, client_id=client_id)
    turn.state = Turn.State.PENDING
    turn.started = timezone.now()
    turn.first_event = event_log.last_id(learner.conversation) + 1
    if known is None:
        turn.save(force_insert=True)
        return turn
    fields = {"state": turn.state, "started": turn.started, "first_event": turn.first_event}
    if not Turn.objects.filter(pk=known.pk, state=Turn.State.FAILED).update(**fields):
        raise IntegrityError("claimed by another request")
    return turn


def _settle(turn: Turn) -> bool:
    """Find out from the event log what became of a pending turn. True when it is pending no longer."""
    if _finish_if_answered(turn):
        return True
    age = timezone.now() - turn.started
    if age < timedelta(seconds=settings.TURN_STALE_AFTER_SECONDS):
        return False
    log.warning("A turn was cut off; it can be sent again")
    _give_up(turn)
    return True


def _finish_if_answered(turn: Turn) -> bool:
    events = event_log.events_of_turn(turn.learner.conversation, turn.client_id, turn.first_event)
    if not _answered(events):
        return False
    with transaction.atomic():
        mine = Turn.objects.filter(pk=turn.pk, state=Turn.State.PENDING)
        if mine.update(state=Turn.State.DONE, last_event=events[-1].id):
            reports.keep(turn.learner, events)  # once: only one caller gets here
    turn.state, turn.last_event = Turn.State.DONE, events[-1].id
    return True


def _answered(events: list[Event]) -> bool:
    """Whether anything a learner can see came of it: words, a card, or a line taken back."""
    went_back = any(event.type == "rewind" for event in events)
    return went_back or any(item.kind != "learner" for item in items_from(events, {}))


def _give_up(turn: Turn) -> None:
    """Mark the turn failed and take what it left out of the log, so that trying again is the first time."""
    if Turn.objects.filter(pk=turn.pk, state=Turn.State.PENDING).update(state=Turn.State.FAILED):
        event_log.delete_from(turn.learner.conversation, turn.first_event)


def _why(turn: Turn, messages: list[dict[str, object]]) -> str:
    recorded = event_log.last_id(turn.learner.conversation) >= turn.first_event
    if messages and not recorded:
        return "Rasa answered but wrote nothing into the event log. Does it use the configured tracker store?"
    if recorded:
        return "Rasa recorded it and said nothing. Is the action server running?"
    return "an empty reply. Is a model loaded?"
