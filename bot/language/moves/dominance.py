"""Which of a line's moves a trainer would comment on first (`MOVES.md`, rules 1 and 2, then what says most)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import sqrt

from bot.language.moves.by_form import CONFIDENCE as GUESSED
from bot.language.types import FAMILY_OF, SentenceMove

_SAFETY = frozenset({"ask_about_safety"})
_CLOSES = frozenset(move for move, family in FAMILY_OF.items() if family == "closes")
# A harmful move read with less confidence than this does not push the others aside, but takes its chance among them.
SURE_ENOUGH = 0.55
# Beside a repair the harm is mostly being taken back: "can I take that back, I shouldn't lend you money".
SURE_REPAIR = 0.7
SURE_BESIDE_REPAIR = 0.85
# Beside a real question, a doubtful imperative is mostly a kindness or said back ("ok drink your tea. do you sleep?").
SURE_BESIDE_QUESTION = 0.8
SURELY_ASKED = 0.7
# A question beside a repair, read with as much as a persona acts on (`role_play.hearing`), is what wants an answer.
SURE_QUESTION = 0.35
SURE_GOODBYE = 0.7
# "I have to stop there. Thanks for trusting me.": thanks and praise round a sure goodbye belong to it.
SURE_LEAVING = 0.85
_SAID_AT_PARTING = frozenset({"affirm_strength", "small_talk", "answer", "encourage", "validate", "offer_hope"})
_QUESTIONS = frozenset({"ask_what_happened", "ask_open", "ask_closed", "offer_choice"})
_MAY_ASK = frozenset({"encourage", "reflect_content", "reflect_feeling", "small_talk"})
# Asked about the repair itself.
_OF_THE_REPAIR = re.compile(
    r"\b(?:did i (?:\w+ )?(?:upset|hurt|offend|push|say)|is (?:that|it) (?:okay|ok|all right|alright|better|"
    r"fair)\W*$|"
    r"are (?:we|you) (?:okay|ok|all right|alright|cross|angry|annoyed)|(?:can|could|may|shall) (?:we|"
    r"i) (?:start|try|"
    r"say|take|put)\b.*\b(?:again|over|back|differently|another)|forgive)\b",
    re.IGNORECASE,
)
# "same table next week?", "would you like to come by on Monday?" belong to a goodbye.
_NEXT_TIME = re.compile(
    r"\b(?:next (?:week|time|month|mon|tue|wed|thu|fri|sat|sun)\w*|nxt (?:wk|week|time)|tomorrow|tomoz|tmrw|"
    r"tomoro|"
    r"again|(?:mon|tues|wednes|thurs|fri|satur|sun)day|same (?:time|place|table|day)|come (?:back|by|again)|"
    r"(?:see|c|catch) (?:you|u|ya)|(?:shall|should|will) (?:we|i) (?:\w+ )?(?:finish|drink|wash|clear|tidy|"
    r"pack|lock|wrap|"
    r"head|walk (?:out|back|down)|call it|leave it|stop (?:there|here)|say (?:hello|hi|bye)))\b",
    re.IGNORECASE,
)
# Otherwise: what the other person will answer to comes first, what only carries the talk last.
_RANK: dict[str, float] = {
    "ask_about_safety": 3.0,
    "ask_what_is_wrong": 2.3,
    "give_advice": 2.0,
    "minimise": 2.0,
    "judge": 2.0,
    "rescue": 2.0,
    "repair": 3.0,
    "ask_what_happened": 2.7,
    "ask_open": 2.5,
    "offer_choice": 2.2,
    "summarise": 2.2,
    "ask_closed": 2.0,
    "affirm_strength": 1.9,
    "offer_hope": 1.9,
    "share_experience": 2.0,
    "reflect_feeling": 1.9,
    "reflect_content": 1.8,
    "validate": 1.7,
    "encourage": 1.0,
    "introduce": 1.5,
    "answer": 1.2,
    "close_talk": 1.3,
    "small_talk": 0.6,
}
# "is that right?" after a reflection asks about the reflection, and a bare "ok" says nothing beside a sentence.
_MERE_TAG = re.compile(
    r"^(?:so |and |or )?(?:what do you think|(?:is|was) that (?:right|fair|it|what you mean|"
    r"about right|what you're saying)|"
    r"does that (?:sound|seem|feel) (?:about )?(?:right|fair|okay|ok)|(?:have|did) i (?:got|get|"
    r"miss|missed|understood|hear)[\w ]*|"
    r"am i (?:right|close|on the right track)|any ideas|right|ok(?:ay)?|yeah|yes|no)[ ?.!]*$",
    re.IGNORECASE,
)
# What only the form of a sentence tells must not outweigh what was read in another.
_GUESS_WEIGHT = 0.3
_SHORT = 14  # characters
_MERE_WEIGHT = 0.2


def dominant_move(moves: Sequence[SentenceMove], text: str) -> tuple[str | None, float]:
    """The line's move and its confidence; (None, 0.0) where there is none."""
    if not moves:
        return None, 0.0
    repaired = any(m.move == "repair" and m.confidence >= SURE_REPAIR for m in moves)
    asking = [m for m in moves if _asks(m, text[m.start : m.end])]
    asked = any(m.confidence >= SURELY_ASKED and not _MERE_TAG.match(text[m.start : m.end]) for m in asking)
    sure_enough = SURE_BESIDE_REPAIR if repaired else SURE_BESIDE_QUESTION if asked else SURE_ENOUGH
    for group in (_SAFETY, _CLOSES):
        found = [
            m for m in moves if m.move in group and m.confidence >= (sure_enough if group is _CLOSES else SURE_ENOUGH)
        ]
        if found:
            best = max(found, key=lambda m: m.confidence)
            return best.move, best.confidence
    best = max(moves, key=lambda move: _weight(move, text[move.start : move.end]))
    goodbye = _goodbye(moves, asking, best, text)
    if goodbye:
        best = goodbye
    elif best.move == "repair":
        wanted = [m for m in asking if not _of_the_repair(text[m.start : m.end])]
        best = max(wanted, key=lambda move: _weight(move, text[move.start : move.end]), default=best)
    return best.move, best.confidence


def _goodbye(
    moves: Sequence[SentenceMove], asking: Sequence[SentenceMove], best: SentenceMove, text: str
) -> SentenceMove | None:
    """The goodbye of a line that says sorry first, or that asks about nothing but the next time."""
    said = [m for m in moves if m.move == "close_talk" and m.confidence >= SURE_GOODBYE]
    if not said or not all(_NEXT_TIME.search(text[m.start : m.end]) for m in asking):
        return None
    goodbye = max(said, key=lambda m: m.confidence)
    if asking or best.move == "repair":
        return goodbye
    return goodbye if goodbye.confidence >= SURE_LEAVING and best.move in _SAID_AT_PARTING else None


def _asks(move: SentenceMove, words: str) -> bool:
    """Whether a sentence waits for an answer: a question, or a reflection or a "go on" with a question mark."""
    if move.move in _QUESTIONS:
        return move.confidence >= SURE_QUESTION
    return move.move in _MAY_ASK and words.rstrip(" .!").endswith("?") and move.confidence >= SURE_QUESTION


def _of_the_repair(words: str) -> bool:
    return _MERE_TAG.match(words) is not None or _OF_THE_REPAIR.search(words) is not None


def _weight(move: SentenceMove, words: str) -> float:
    weight = _RANK.get(move.move, 1.0) * sqrt(move.confidence)
    if move.confidence <= GUESSED:
        weight *= _GUESS_WEIGHT
    if _MERE_TAG.match(words) or (move.move == "encourage" and len(words) <= _SHORT):
        weight *= _MERE_WEIGHT
    return weight
