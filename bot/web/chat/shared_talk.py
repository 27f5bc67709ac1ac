"""The talk of one attempt as somebody else may read it: pure, events in, lines out.

Nothing gets in unless it belongs: a line counts only when the learner typed it to the persona and the persona
answered at once. So pauses, stepping out, asking whether it is real, support, questions to the assistant, and the
answers given in the debrief ("how are you now?", "what did you notice?") stay out, whatever else is added to the
talk one day. Lines that were taken back stay out as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.web.chat.events import FORGOTTEN, Event
from bot.web.chat.items import items_from, role_play_of
from bot.web.chat.lines import unguard, unguard_payload

# What a debrief card says about lines; each is left out when its line is not in the talk.
_POINTS = ("strength", "priority")


@dataclass(frozen=True)
class Answer:
    """A learner's line (None before the persona's opening), what the persona said then, and the coach's notes."""

    turn: str | None
    text: str | None
    persona: tuple[str, ...]
    notes: tuple[dict[str, Any], ...] = ()


@dataclass(frozen=True)
class Talk:
    """The talk, and the debrief's points about it (None when there was none)."""

    answers: list[Answer] = field(default_factory=list)
    debrief: dict[str, Any] | None = None


def talk_of(attempt: str, events: Iterable[Event], personas: Mapping[str, str]) -> Talk:
    """The talk of the attempt with this id. `events`: the conversation, or all of it from the attempt's beginning."""
    events = list(events)
    gone = {item.event for item in items_from(events, personas) if item.taken_back}
    answers: list[Answer] = []
    debrief: dict[str, Any] | None = None
    mode, current = "outside", None
    for turn in _turns(events):
        before = (mode, current)
        for event in turn:
            custom = event.custom or {}
            if custom.get("type") == "progress":
                mode, current = str(custom.get("mode")), custom.get("attempt")
            elif custom.get("type") == "debrief" and before == ("debrief", attempt) and event.id not in gone:
                debrief = unguard_payload(custom)
        said = _said(turn, personas)
        if turn[0].id in gone or not said:
            continue
        if before == ("role_play", attempt) and (answer := _answer(turn, said, personas)):
            answers.append(answer)
        elif _starts(turn, attempt):
            answers.append(Answer(None, None, said))
    return Talk(answers, _about(answers, debrief))


def _turns(events: list[Event]) -> list[list[Event]]:
    """The events turn by turn; what stands before the first `user` event makes a turn as well."""
    turns: list[list[Event]] = []
    for event in events:
        if event.type == "user" or not turns:
            turns.append([])
        turns[-1].append(event)
    return turns


def _said(turn: list[Event], personas: Mapping[str, str]) -> tuple[str, ...]:
    """The persona's words in a turn."""
    return tuple(str(e.data.get("text") or "") for e in turn if role_play_of(e.utter_action, personas))


def _starts(turn: list[Event], attempt: str) -> bool:
    started = [e.custom for e in turn if e.custom and e.custom.get("event") == "attempt_started"]
    return any(payload.get("attempt") == attempt for payload in started if payload)


def _answer(turn: list[Event], said: tuple[str, ...], personas: Mapping[str, str]) -> Answer | None:
    """The line and its answer; None when it was a button, or when the assistant spoke before the persona did."""
    user, *rest = turn
    metadata = user.data.get("metadata")
    metadata = metadata if isinstance(metadata, dict) else {}
    if user.type != "user" or metadata.get("shown") or metadata.get(FORGOTTEN):
        return None
    first = next((e for e in rest if e.type == "bot"), None)
    if first is None or not role_play_of(first.utter_action, personas):
        return None
    notes = [unguard_payload(e.custom) for e in rest if e.custom and e.custom.get("type") == "coach"]
    # A note that compares holds the words that were taken back.
    kept = tuple(note for note in notes if note.get("about") != "compare")
    return Answer(user.turn, unguard(str(user.data.get("text") or "")), said, kept)


def _about(answers: list[Answer], debrief: dict[str, Any] | None) -> dict[str, Any] | None:
    """The debrief without what quotes a line that is not in the talk."""
    if debrief is None:
        return None
    texts = [answer.text for answer in answers if answer.text]

    def fits(point: Any) -> bool:
        quote = point.get("quote") if isinstance(point, dict) else None
        return isinstance(quote, str) and any(quote in text for text in texts)

    points = {key: debrief.get(key) if fits(debrief.get(key)) else None for key in _POINTS}
    more = [point for point in debrief.get("more") or [] if fits(point)]
    return {**points, "more": more, "counts": debrief.get("counts") or [], "next_time": debrief.get("next_time") or ""}
