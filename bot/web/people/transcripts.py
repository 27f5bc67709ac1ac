"""The words of one attempt, read from the event log: what the learner reads, and what others may read if it is shared.

What others may read is a short list of what may be shown, not a list of what may not: lines typed to the persona and
answered by it at once, the coach's notes about them, and the look back. A turn in which anything else went on (stepping
out, being asked "is this you?", support, a pause, a question to the assistant) is for the learner alone, all of it. So
are lines that were taken back, and what was answered in the look back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from bot.web.chat import event_log, role_plays
from bot.web.chat.events import FORGOTTEN, Event
from bot.web.chat.items import Item, items_from
from bot.web.people.models import Attempt

# Whatever was written in a turn with one of these, it may be about the learner and not for the persona.
PRIVATE_ACTIONS = frozenset(
    {
        "action_step_out",
        "action_while_stepped_out",
        "action_check_in",
        "action_it_is_the_role_play",
        "action_support",
        "action_ask_facilitator",
        "action_while_paused",
        "action_help",
    }
)
# Where a turn of a role-play may lead without having been about something else.
_ROLE_PLAY_MODES = frozenset({"role_play", "debrief"})
_FOR_OTHERS = ("learner", "persona", "coach")


@dataclass(frozen=True)
class Passage:
    """Items in a row. `private` ones are for the learner alone, also while the attempt is shared."""

    private: bool
    items: list[Item]


def own(attempt: Attempt) -> list[Passage]:
    """All of an attempt as its learner reads it, in order; empty when its words were deleted or are past their time."""
    return passages(_marked(attempt))


def for_others(attempt: Attempt) -> list[Item]:
    """What facilitators may read of a shared attempt. That it is shared is for the caller to see to."""
    return shown_to_others(_marked(attempt))


def passages(items: list[tuple[Item, bool]]) -> list[Passage]:
    """Marked items as passages; none when no line of the learner is left."""
    if not any(item.kind == "learner" and not item.data.get(FORGOTTEN) for item, _ in items):
        return []
    return [Passage(private, [item for item, _ in some]) for private, some in groupby(items, key=lambda pair: pair[1])]


def shown_to_others(items: list[tuple[Item, bool]]) -> list[Item]:
    """Marked items without the private ones; the look back says nothing about a line that is not there."""
    shown = [item for item, private in items if not private]
    lines = [item.text for item in shown if item.kind == "learner"]
    return [_looked_back_on(item, lines) if item.kind == "debrief" else item for item in shown]


def _marked(attempt: Attempt) -> list[tuple[Item, bool]]:
    learner = attempt.learner
    events = event_log.read(learner.conversation, attempt.first_event or 0, event_log.WITH_ACTIONS)
    return marked(events, str(attempt.pk), role_plays.personas(), learner.name)


def marked(events: Iterable[Event], attempt: str, personas: Mapping[str, str], learner: str) -> list[tuple[Item, bool]]:
    """The items of an attempt, each with whether it is for the learner alone. Pure: a conversation's events in."""
    events = list(events)
    made: dict[int, list[Item]] = {}
    for item in items_from(events, personas, learner):
        if item.kind != "progress":
            made.setdefault(item.event, []).append(item)
    found: list[tuple[Item, bool]] = []
    for turn, mode in _turns_in_modes(events, attempt):
        items = [item for event in turn for item in made.get(event.id, [])]
        is_open = mode == "role_play" and _is_open(turn, items)
        began = _begins_with(turn, attempt)
        found += [(item, _is_private(item, is_open, began)) for item in items]
    return found


def turns_of(events: Iterable[Event], attempt: str) -> Iterator[list[Event]]:
    """The turns of an attempt, from its start to the end of the look back, and again after going back to a line.

    Each is its `user` event and what followed.
    """
    return (turn for turn, _ in _turns_in_modes(events, attempt))


def _turns_in_modes(events: Iterable[Event], attempt: str) -> Iterator[tuple[list[Event], str]]:
    """Each turn of the attempt with the mode in which it was said."""
    mode, current = "outside", None
    for turn in _by_turn(events):
        reports = [event.custom or {} for event in turn if (event.custom or {}).get("type") == "progress"]
        if attempt in (current, *(report.get("attempt") for report in reports)):
            yield turn, mode
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


def _is_open(turn: list[Event], items: list[Item]) -> bool:
    """Whether nothing went on in a turn but a line and the persona's answer to it."""
    customs = [event.custom or {} for event in turn]
    led_to = {str(custom.get("mode")) for custom in customs if custom.get("type") == "progress"}
    actions = {str(event.data.get("name") or "") for event in turn if event.type == "action"}
    shown = [item for item in items if item.kind != "learner"]
    answered_at_once = bool(shown) and shown[0].kind == "persona"
    support = any(item.kind == "support" for item in items)
    return answered_at_once and led_to <= _ROLE_PLAY_MODES and not actions & PRIVATE_ACTIONS and not support


def _begins_with(turn: list[Event], attempt: str) -> int | None:
    """The event that reports the attempt's beginning, if it began in this turn."""
    for event in turn:
        custom = event.custom or {}
        if custom.get("event") == "attempt_started" and custom.get("attempt") == attempt:
            return event.id
    return None


def _is_private(item: Item, is_open: bool, began: int | None) -> bool:
    if item.taken_back or item.data.get("tapped") or item.data.get(FORGOTTEN):
        return True
    if item.kind == "debrief":
        return False
    if item.kind == "persona" and began is not None:
        return item.event < began
    if item.kind == "coach" and item.data.get("about") == "compare":
        return True  # it quotes a line that was taken back
    return not (is_open and item.kind in _FOR_OTHERS)


def _looked_back_on(item: Item, lines: list[str]) -> Item:
    """The look back, without anything about a line that others do not read."""

    def shown(part: Any) -> bool:
        quote = part.get("quote") if isinstance(part, dict) else None
        return isinstance(quote, str) and (not quote or any(quote in line for line in lines))

    data = dict(item.data)
    for key in ("strength", "priority"):
        data[key] = data.get(key) if shown(data.get(key)) else None
    data["more"] = [point for point in data.get("more") or [] if shown(point)]
    trust = dict(data.get("trust") or {})
    trust["changes"] = [change for change in trust.get("changes") or [] if shown(change)]
    return replace(item, data={**data, "trust": trust})
