"""What the language engine says about a line: plain values, no spaCy objects, safe to store as JSON.

All offsets count characters (Python string indices) of the original text, end exclusive.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any

CATEGORIES = (
    "diagnosis_as_identity",
    "suffering_victim",
    "problem_framing",
    "compliance_blame",
    "character_judgement",
    "functioning_level",
    "suicide_language",
    "substance_language",
    "slang_slur",
    "us_and_them",
    "hopelessness_chronicity",
    "coercion_control",
)

FAMILIES: dict[str, tuple[str, ...]] = {
    "opens": ("ask_what_happened", "ask_open", "encourage", "offer_choice"),
    "listens": ("reflect_content", "reflect_feeling", "summarise", "validate"),
    "strengthens": ("affirm_strength", "offer_hope", "share_experience"),
    "narrows": ("ask_closed",),
    "cares_for_safety": ("ask_about_safety",),
    "closes": ("ask_what_is_wrong", "give_advice", "minimise", "judge", "rescue"),
    # These carry the conversation and are not counted as skills, `repair` excepted.
    "carries": ("introduce", "answer", "repair", "small_talk", "close_talk"),
}
MOVES: tuple[str, ...] = tuple(move for family in FAMILIES.values() for move in family)
FAMILY_OF: dict[str, str] = {move: family for family, moves in FAMILIES.items() for move in moves}

SAFETY_SIGNALS = ("carry_on", "check_in", "step_out")


@dataclass(frozen=True)
class Context:
    """What the engine may know about the moment a line was written in."""

    previous_line: str | None = None
    in_role_play: bool = False


@dataclass(frozen=True)
class Finding:
    """A flagged phrase. `severity` is `avoid` or `think`; `entry` is the language guide entry's id."""

    start: int
    end: int
    phrase: str
    category: str
    severity: str
    why: str
    try_instead: tuple[str, ...] = ()
    rewrite: str | None = None
    entry: str = ""


@dataclass(frozen=True)
class SentenceMove:
    """What one sentence does in the conversation. `confidence` lies between 0 and 1."""

    start: int
    end: int
    move: str
    confidence: float


@dataclass(frozen=True)
class SafetyReading:
    """`signal` is one of SAFETY_SIGNALS; `kind` says why (for example `own_suicidal_thoughts`, `asks_directly`)."""

    signal: str = "carry_on"
    kind: str = "none"


@dataclass(frozen=True)
class TopicMention:
    """Words of the line that belong to a topic of `course_content/topics.yml`."""

    start: int
    end: int
    topic: str


@dataclass(frozen=True)
class Analysis:
    """All that the engine says about one line. `move` is the dominant move, or None for an empty line."""

    text: str
    findings: tuple[Finding, ...] = ()
    moves: tuple[SentenceMove, ...] = ()
    move: str | None = None
    confidence: float = 0.0
    safety: SafetyReading = field(default_factory=SafetyReading)
    topics: tuple[TopicMention, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """The analysis as plain JSON-ready values."""
        return asdict(self)
