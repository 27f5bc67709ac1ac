"""Which of a line's moves a trainer would comment on first (`MOVES.md`, rules 1 and 2, then what says most)."""

from __future__ import annotations

from collections.abc import Sequence

from bot.language.types import FAMILY_OF, SentenceMove

# A harmful move read with less confidence than this does not push a clearly helpful one aside.
SURE_ENOUGH = 0.4
# Among moves that do no harm: what the other person will answer to comes first, what only carries the talk last.
_RANK: dict[str, float] = {
    "repair": 1.6,
    "ask_what_happened": 1.5,
    "ask_open": 1.5,
    "offer_choice": 1.35,
    "ask_closed": 1.2,
    "summarise": 1.3,
    "affirm_strength": 1.3,
    "offer_hope": 1.25,
    "share_experience": 1.25,
    "reflect_feeling": 1.3,
    "reflect_content": 1.2,
    "validate": 1.2,
    "encourage": 0.8,
    "introduce": 0.7,
    "answer": 0.65,
    "close_talk": 0.6,
    "small_talk": 0.5,
}


def dominant_move(moves: Sequence[SentenceMove]) -> tuple[str | None, float]:
    """The line's move and its confidence; (None, 0.0) where there is none."""
    if not moves:
        return None, 0.0
    for group in ({"ask_about_safety"}, {m for m, family in FAMILY_OF.items() if family == "closes"}):
        found = [m for m in moves if m.move in group and m.confidence >= SURE_ENOUGH]
        if found:
            best = max(found, key=lambda m: m.confidence)
            return best.move, best.confidence
    best = max(moves, key=_weight)
    return best.move, best.confidence


def _weight(move: SentenceMove) -> float:
    return _RANK.get(move.move, 1.0) * move.confidence * _size(move)


def _size(move: SentenceMove) -> float:
    """A word or two say less than a sentence, up to a point."""
    return min(1.0, 0.5 + (move.end - move.start) / 60)
