"""How a persona hears a learner's line: the engine's analysis as one move with its entities."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.role_play.graph import DEFICIT_LANGUAGE, topic_tag
from bot.role_play.lookup import UNSURE

# Up to this confidence a move is a guess; the persona's "unsure" lines answer better than a wrong one.
SURE_MOVE = 0.30


@dataclass(frozen=True)
class Heard:
    """`move` may be `unsure`. `entities` are `(name, value, start, end)` in the order of the line's readings."""

    move: str
    confidence: float
    entities: tuple[tuple[str, str, int, int], ...] = ()

    @property
    def tags(self) -> frozenset[str]:
        """The entities as they stand on an edge of the story graph."""
        return frozenset(
            DEFICIT_LANGUAGE if name != "topic" else topic_tag(value) for name, value, _, _ in self.entities
        )


def hear(language: Mapping[str, Any]) -> Heard:
    """What a persona makes of an analysis (`Analysis.as_dict()`)."""
    move, confidence = language.get("move"), float(language.get("confidence") or 0.0)
    entities = tuple(
        ("deficit_language", finding["category"], finding["start"], finding["end"])
        for finding in language.get("findings", ())
        if finding["severity"] == "avoid"
    ) + tuple(("topic", mention["topic"], mention["start"], mention["end"]) for mention in language.get("topics", ()))
    if not move or confidence <= SURE_MOVE:
        return Heard(UNSURE, 1.0 - confidence, entities)
    return Heard(str(move), confidence, entities)
