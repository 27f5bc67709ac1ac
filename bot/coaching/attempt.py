"""An attempt, read back from Rasa's events: which lines the learner said, what they did, how trust moved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.content.moves import MOVES
from bot.role_play.lookup import UNSURE
from bot.role_play.trust import Trust

Event = Mapping[str, Any]


@dataclass
class Turn:
    """One line of the learner's in a role-play. `taken_back`: they tried the line again."""

    id: str
    text: str
    move: str
    language: Mapping[str, Any]
    before: Trust = field(default_factory=Trust)
    after: Trust = field(default_factory=Trust)
    answers: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    taken_back: bool = False

    @property
    def moves(self) -> list[str]:
        """The move of every sentence; the dominant one when the sentences were not read."""
        return [part["move"] for part in self.language.get("moves", ())] or [self.move]


@dataclass
class Attempt:
    """One run of a role-play so far, in order. `turns` leaves out what was taken back."""

    role_play: str
    turns: list[Turn] = field(default_factory=list)
    taken_back: list[Turn] = field(default_factory=list)
    last_line: str | None = None

    def counts(self) -> Counter[str]:
        """How often each move was made, sentence by sentence."""
        return Counter(move for turn in self.turns for move in turn.moves if move in MOVES)


def read_attempt(role_play: str, events: Iterable[Event]) -> Attempt:
    """The attempt that `events` (of the present Rasa session, oldest first, reverted ones included) tell of."""
    attempt = Attempt(role_play)
    prefix = f"utter_{role_play}_"
    spoken: list[tuple[str, Turn | None]] = []  # what a `rewind` can take back: user lines, moves or not
    for event in events:
        kind = event.get("event")
        if kind == "session_started":
            attempt, spoken = Attempt(role_play), []
        elif kind == "user":
            turn = _turn(event)
            spoken.append((str(event.get("text")), turn))
            if turn:
                attempt.turns.append(turn)
        elif kind == "bot" and str(_metadata(event).get("utter_action", "")).startswith(prefix):
            attempt.last_line = _metadata(event)["utter_action"]
            if attempt.turns:
                attempt.turns[-1].answers.append(str(event.get("text") or ""))
                attempt.turns[-1].lines.append(attempt.last_line or "")
        elif kind == "rewind" and spoken:
            _, turn = spoken.pop()
            if turn:
                attempt.turns.remove(turn)
                turn.taken_back = True
                attempt.taken_back.append(turn)
    _fill_in_trust(attempt)
    return attempt


def _metadata(event: Event) -> Mapping[str, Any]:
    return event.get("metadata") or {}


def _turn(event: Event) -> Turn | None:
    parse = event.get("parse_data") or {}
    move = (parse.get("intent") or {}).get("name")
    if move not in MOVES and move != UNSURE:
        return None
    return Turn(
        id=str(_metadata(event).get("turn", "")),
        text=str(event.get("text") or ""),
        move=move,
        language=parse.get("language") or {},
    )


def _fill_in_trust(attempt: Attempt) -> None:
    trust, previous = Trust(), None
    for turn in attempt.turns:
        flagged = any(finding["severity"] == "avoid" for finding in turn.language.get("findings", ()))
        turn.before = trust
        trust = turn.after = trust.after(turn.move, flagged, repeated=turn.move == previous)
        previous = turn.move


def last_value(events: Iterable[Event], slot: str) -> str | None:
    """The last value that a slot had in the present session, also when it is empty now."""
    value = None
    for event in events:
        if event.get("event") == "session_started":
            value = None
        elif event.get("event") == "slot" and event.get("name") == slot and event.get("value"):
            value = str(event["value"])
    return value


def applied_user_turns(events: Iterable[Event]) -> list[tuple[Event, bool]]:
    """The user events of the present session that were not taken back, each with whether it was said to the persona."""
    applied: list[tuple[Event, bool]] = []
    for event in events:
        if event.get("event") == "session_started":
            applied = []
        elif event.get("event") == "user":
            applied.append((event, _turn(event) is not None))
        elif event.get("event") == "rewind" and applied:
            applied.pop()
    return applied
