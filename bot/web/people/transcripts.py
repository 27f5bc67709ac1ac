"""All the words of one attempt, as its learner reads them again, with what others would read marked.

What others may read is decided in `bot.web.chat.shared_talk` alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from bot.web.chat import event_log, role_plays
from bot.web.chat.events import FORGOTTEN, Event
from bot.web.chat.items import Item, items_from
from bot.web.chat.shared_talk import talk_of
from bot.web.people.models import Attempt

_SHARED_KINDS = ("learner", "persona", "coach")


@dataclass(frozen=True)
class Passage:
    """Items in a row. `private` ones are for the learner alone, also while the attempt is shared."""

    private: bool
    items: list[Item]


def own(attempt: Attempt) -> list[Passage]:
    """All of an attempt, in order; empty when its words were deleted or their time was over."""
    learner = attempt.learner
    events = event_log.read(learner.conversation, attempt.first_event or 0)
    return passages(events, str(attempt.pk), role_plays.personas(), learner.name)


def passages(events: Iterable[Event], attempt: str, personas: Mapping[str, str], learner: str) -> list[Passage]:
    """The passages of an attempt out of a conversation. Pure."""
    events = list(events)
    made: dict[int, list[Item]] = {}
    for item in items_from(events, personas, learner):
        if item.kind != "progress":
            made.setdefault(item.event, []).append(item)
    shared = {answer.turn for answer in talk_of(attempt, events, personas).answers}
    items = [
        (item, not _is_shared(item, _key(turn) in shared))
        for turn in turns_of(events, attempt)
        for event in turn
        for item in made.get(event.id, [])
    ]
    if not any(item.kind == "learner" and not item.data.get(FORGOTTEN) for item, _ in items):
        return []
    return [
        Passage(private, [item for item, _ in pairs]) for private, pairs in groupby(items, key=lambda pair: pair[1])
    ]


def turns_of(events: Iterable[Event], attempt: str) -> Iterator[list[Event]]:
    """The turns of an attempt, from its start to the end of the look back, and again after going back to a line.

    Each turn is its `user` event and what followed.
    """
    mode, current = "outside", None
    for turn in _by_turn(events):
        reports = [event.custom or {} for event in turn if (event.custom or {}).get("type") == "progress"]
        if attempt in (current, *(report.get("attempt") for report in reports)):
            yield turn
        for report in reports:
            mode = str(report.get("mode"))
            current = report.get("attempt") if mode != "outside" else None


def _by_turn(events: Iterable[Event]) -> Iterator[list[Event]]:
    turn: list[Event] = []
    for event in events:
        if event.type == "user" and turn:
            yield turn
            turn = []
        turn.append(event)
    if turn:
        yield turn


def _key(turn: list[Event]) -> str | None:
    """How `talk_of` names a turn: None for the persona's opening."""
    started = any((event.custom or {}).get("event") == "attempt_started" for event in turn)
    return None if started else turn[0].turn


def _is_shared(item: Item, in_talk: bool) -> bool:
    if item.taken_back or item.data.get("about") == "compare":
        return False
    return item.kind == "debrief" or (in_talk and item.kind in _SHARED_KINDS and not item.data.get("tapped"))
