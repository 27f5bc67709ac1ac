"""One point: what was said (quoted, the words marked), what it may do, one way to say it. About 40 words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from bot.coaching.attempt import Turn
from bot.coaching.when import harmful_move, to_avoid
from bot.content.coaching import CoachingTexts
from bot.content.role_plays import RolePlay

# The guide's ways to say it are often about somebody; a line said to the persona's face wants one that can be, too.
_TO_THEM = re.compile(r"\b(?:you|youre|your|yourself|ur|u)\b", re.IGNORECASE)
_OF_SOMEBODY = re.compile(r"\b(?:he|she|they|him|her|them|his|hers|their|theirs)\b", re.IGNORECASE)
_WORDS_BEFORE = 3


@dataclass(frozen=True)
class Point:
    """`kind` is `finding` or `move`; `id` its category or move; `marks` are offsets into `quote`."""

    kind: str
    id: str
    turn: str
    quote: str
    marks: tuple[tuple[int, int], ...]
    text: str
    try_instead: str | None

    def as_dict(self) -> dict[str, Any]:
        """JSON-ready values."""
        values = asdict(self)
        values["marks"] = [list(mark) for mark in self.marks]
        return values


def point_about(turn: Turn, card: RolePlay, texts: CoachingTexts) -> Point | None:
    """The one thing worth saying of a line: its first flagged wording, else its harmful move, else None."""
    findings = to_avoid(turn.language)
    if findings:
        return _about_finding(turn, findings[0], card, texts)
    move = harmful_move(turn.language)
    return about_move(turn, move, card, texts) if move else None


def _about_finding(turn: Turn, finding: Mapping[str, Any], card: RolePlay, texts: CoachingTexts) -> Point:
    category = finding["category"]
    effect = finding.get("why") or named(card, texts.categories.get(category, ""))
    if category in card.effects:
        effect = card.effects[category]
    return Point(
        kind="finding",
        id=category,
        turn=turn.id,
        quote=turn.text,
        marks=((finding["start"], finding["end"]),),
        text=effect,
        try_instead=finding.get("rewrite") or _way_to_say_it(turn, finding, texts),
    )


def _way_to_say_it(turn: Turn, finding: Mapping[str, Any], texts: CoachingTexts) -> str | None:
    """One of the guide's alternatives; one of the move's where the guide's cannot be said to the persona's face."""
    alternatives = list(finding.get("try_instead") or ())
    before = turn.text[: finding["start"]].split()[-_WORDS_BEFORE:]
    if _TO_THEM.search(" ".join([*before, turn.text[finding["start"] : finding["end"]]])):
        about = texts.moves.get(harmful_move(turn.language) or "")
        of_the_move = about.try_instead if about else ()
        sayable = [*(one for one in alternatives if not _OF_SOMEBODY.search(one)), *of_the_move]
        alternatives = sayable or alternatives
    return alternatives[0] if alternatives else None


def about_move(turn: Turn, move: str, card: RolePlay, texts: CoachingTexts) -> Point:
    """A point about a move: the sentences that make it are marked."""
    about = texts.moves.get(move)
    effect = card.effects.get(move) or named(card, about.effect if about else "")
    parts = [part for part in turn.language.get("moves", ()) if part["move"] == move]
    marks = tuple((part["start"], part["end"]) for part in parts) or ((0, len(turn.text)),)
    alternatives = about.try_instead if about else ()
    choice = alternatives[len(turn.text) % len(alternatives)] if alternatives else None
    return Point("move", move, turn.id, turn.text, marks, effect, choice)


def named(card: RolePlay, text: str) -> str:
    """`text` with the persona's name put in."""
    return text.replace("{name}", card.persona.name)
