"""The words of one attempt, read from the event log: what the learner reads, and what others may read if it is shared.

What others may read is a short list of what may be shown, not a list of what may not: lines said to the persona, the
persona's answers, the coach's notes about them, and the look back. A turn in which anything else went on (stepping out,
being asked "is this you?", support, a pause, a question to the assistant) is for the learner alone, all of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from bot.web.chat import event_log, role_plays
from bot.web.chat.events import Event
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
    return [
        Passage(private, [item for item, _ in items])
        for private, items in groupby(_marked(attempt), key=lambda pair: pair[1])
    ]


def for_others(attempt: Attempt) -> list[Item]:
    """What facilitators may read of a shared attempt. That it is shared is for the caller to see to."""
    items = [item for item, private in _marked(attempt) if not private]
    lines = [item.text for item in items if item.kind == "learner"]
    return [_looked_back_on(item, lines) if item.kind == "debrief" else item for item in items]


def _marked(attempt: Attempt) -> list[tuple[Item, bool]]:
    learner = attempt.learner
    events = event_log.read(learner.conversation, types=event_log.WITH_ACTIONS)
    return marked(events, str(attempt.pk), role_plays.personas(), learner.name)


def marked(events: Iterable[Event], attempt: str, personas: Mapping[str, str], learner: str) -> list[tuple[Item, bool]]:
    """The items of an attempt, each with whether it is for the learner alone. Pure: a conversation's events in."""
    events = list(events)
    made: dict[int, list[Item]] = {}
    for item in items_from(events, personas, learner):
        made.setdefault(item.event, []).append(item)
    found: list[tuple[Item, bool]] = []
    for turn in _turns_of(events, attempt):
        for event in turn.events:
            found += [(item, _is_private(item, turn)) for item in made.get(event.id, []) if item.kind != "progress"]
    return found


@dataclass
class _Turn:
    """A turn that belongs to the attempt, with the mode it was said in."""

    events: list[Event]
    mode: str
    open: bool  # nothing went on but the role-play
    began: int | None  # the event with which the attempt began, if it did in this turn


def _turns_of(events: list[Event], attempt: str) -> Iterator[_Turn]:
    """The turns of an attempt, from its start to the end of the look back, and again after going back to a line."""
    mode, current = "outside", None
    for turn in _by_turn(events):
        reports = [event for event in turn if (event.custom or {}).get("type") == "progress"]
        named = {str((event.custom or {}).get("attempt")) for event in reports}
        if attempt in (current, *named):
            yield _turn(turn, mode, reports)
        for event in reports:
            custom = event.custom or {}
            mode = str(custom.get("mode"))
            current = str(custom.get("attempt")) if mode != "outside" else None


def _by_turn(events: list[Event]) -> Iterator[list[Event]]:
    turn: list[Event] = []
    for event in events:
        if event.type == "user" and turn:
            yield turn
            turn = []
        turn.append(event)
    yield turn


def _turn(events: list[Event], mode: str, reports: list[Event]) -> _Turn:
    customs = [event.custom or {} for event in events]
    actions = {str(event.data.get("name") or "") for event in events if event.type == "action"}
    led_to = {str(custom.get("mode")) for custom in customs if custom.get("type") == "progress"}
    spoke = any(event.utter_action for event in events)
    safe = not actions & PRIVATE_ACTIONS and not any(custom.get("type") == "support" for custom in customs)
    began = next((e.id for e in reports if (e.custom or {}).get("event") == "attempt_started"), None)
    return _Turn(
        events,
        mode,
        open=safe and mode == "role_play" and led_to <= _ROLE_PLAY_MODES and spoke,
        began=began if safe else None,
    )


def _is_private(item: Item, turn: _Turn) -> bool:
    if item.taken_back:
        return True
    if item.kind == "debrief":
        return False
    if item.kind == "persona" and turn.began is not None:
        return item.event < turn.began
    if item.kind == "coach" and item.data.get("about") == "compare":
        return True  # it quotes a line that was taken back
    return not (turn.open and item.kind in _FOR_OTHERS)


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
