"""What a sentence of plain English does where no move is sure: its form tells as much as a persona needs to answer.

A question asks, a statement about the other person says something back, any other tells something. The confidence is
low on purpose: enough to be answered as what it is, too little to be counted as a skill or spoken of by the coach.
"""

from __future__ import annotations

import re

from bot.language.moves.grammar import Form

# Up to 0.3 a guess is too weak for a persona to act on (`role_play.hearing`). What form tells gets just more: enough to
# be answered, too little to outweigh a neighbour.
CONFIDENCE = 0.31
# These are marked things to do in a talk: a weak guess at one is more often wrong than the plain reading.
MARKED = frozenset({"repair", "affirm_strength", "offer_hope", "close_talk", "introduce", "share_experience"})
DOUBTFUL_MARKED = 0.4
_FIT_A_QUESTION = frozenset({"ask_open", "ask_closed", "ask_what_happened", "offer_choice", "small_talk"})
_FIT_A_STATEMENT = frozenset({"reflect_content", "reflect_feeling", "validate", "summarise", "answer"})
# Of its words this share must be English, and it must have this many: "pizza" and "asdf ghjk" stay unclear.
ENGLISH_ENOUGH = 0.75
FEWEST_WORDS = 3
_NARROW = re.compile(
    r"^(?:when|which|who|whose|where|how (?:long|many|much|often|old|far|soon)|what (?:time|day|date|year))\b"
)
_OF_YOU = re.compile(r"^(?:so |and |but |then |because )*(?:you|your|you'\w+|yours)\b")
_OFFERS = re.compile(
    r"^(?:\w+,? ){0,2}(?:i|we)(?:'ll| can| could| will|'d) (?!be sure|see|hear|tell|imagine|understand|"
    r"feel)[^?]*\b"
    r"if (?:that's|that|it|it's|you|you're|you'd)\b"
)
_WITHDRAWS = re.compile(
    r"^(?:sorry,? )?(?:i(?:'m| am) )?not (?:sure|ready) (?:if |that |whether )?i\b|^i'd rather not\b"
)


_ASKS_BARE = re.compile(
    r"^(?:who|whose|what|where|when|why|how|which)\b(?! (?:an?|cares|knows|matters|you need)\b)|^any(?:thing|"
    r"one|body)?\b"
)


def plain_reading(move: str, confidence: float, form: Form) -> tuple[str, float]:
    """A weak guess, made sure enough to be acted on: kept where it fits the form, else the plainest of that form."""
    asks = form.is_question or _ASKS_BARE.match(form.core) is not None
    if confidence >= (DOUBTFUL_MARKED if move in MARKED else CONFIDENCE):
        return move, confidence
    kept = move in (_FIT_A_QUESTION if asks else _FIT_A_STATEMENT)
    return move if kept else _by_form(form, asks), max(confidence, CONFIDENCE)


def _by_form(form: Form, asks: bool) -> str:
    if asks and (form.kind in {"wh", "indirect"} or not form.is_question) and not form.core.startswith("any"):
        return "ask_closed" if _NARROW.match(form.core) else "ask_open"
    if asks:
        return "ask_closed"
    if _OFFERS.search(form.core):
        return "offer_choice"
    if _OF_YOU.match(form.core) and not _WITHDRAWS.match(form.core):
        return "reflect_content"
    return "answer"
