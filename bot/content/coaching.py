"""The coach's own words: `course_content/coach/coaching.yml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.content.paths import COURSE_CONTENT
from bot.content.yaml_files import read_checked


@dataclass(frozen=True)
class MoveTexts:
    """What the coach can say of a move. `effect` and `strength` may hold `{name}`, the persona's name."""

    effect: str = ""
    try_instead: tuple[str, ...] = ()
    strength: str = ""
    each_turn: str = ""


@dataclass(frozen=True)
class CoachingTexts:
    """Texts by move and category, and the sentences around them."""

    moves: Mapping[str, MoveTexts]
    categories: Mapping[str, str]
    sentences: Mapping[str, str]


def load_coaching(path: Path | None = None) -> CoachingTexts:
    """The coach's texts. Raises ContentError with file and line."""
    data = read_checked(path or COURSE_CONTENT / "coach" / "coaching.yml", "coaching.schema.json")
    return CoachingTexts(
        moves={move: _move_texts(texts) for move, texts in data["moves"].items()},
        categories={category: " ".join(text.split()) for category, text in data["categories"].items()},
        sentences={key: " ".join(text.split()) for key, text in data["sentences"].items()},
    )


def _move_texts(texts: Mapping[str, Any]) -> MoveTexts:
    def text(key: str) -> str:
        return " ".join(str(texts.get(key, "")).split())

    return MoveTexts(text("effect"), tuple(texts.get("try_instead", ())), text("strength"), text("each_turn"))
