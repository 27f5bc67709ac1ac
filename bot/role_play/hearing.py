"""How a persona hears a learner's line: the engine's analysis as one move with its entities."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.content.moves import FAMILY_OF
from bot.role_play.asking import (
    ASKING,
    also_asks,
    asked,
    asks_elsewhere,
    asks_plainly,
    names_something_new,
    topics_that_count,
    wants_more_than_yes_or_no,
)
from bot.role_play.echo import is_echo, stems, without_echoes
from bot.role_play.everyday import EVERYDAY
from bot.role_play.graph import (
    ALSO_ASKS,
    COMES_AGAIN,
    ELSEWHERE,
    NO_YES_NO,
    REMARK,
    TOPIC,
    TOPIC_ASIDE,
    UNCLEAR,
    entity_tag,
    only_asked,
)
from bot.role_play.lookup import CLOSE_TALK, UNSURE

# Up to this confidence a move is a guess; the persona's "unsure" lines answer better than a wrong one.
SURE_MOVE = 0.30
# A goodbye at the end of a line ends the talk, whatever stood before it, if it is read with this much confidence.
SURE_GOODBYE = 0.5
# A whole line that might be a goodbye is not taken for one below this: an ended talk cannot be gone back to.
SURE_LEAVING = 0.5
# A sorry is heard as one when the line asks nothing, though another part of it was read with more confidence.
SURE_REPAIR = 0.7
# Dots, or a wait between stars or brackets: the learner leaves room, which is what `encourage` does.
_WAITS = re.compile(
    r"^\s*(?:(?:\.\.|…)[.…\s]*|[*(\[_]+\s*(?:i\s+|we\s+)?(?:just\s+)?"
    r"(?:wait|nod|sit|silence|silent|quiet|pause|say(?:s|ing)? nothing|listen)[^?]{0,40}[*)\]_.]+)\s*$",
    re.IGNORECASE,
)

_SAYS_LITTLE = re.compile(
    r"^\W*(?:(?:o?k|okay|kk|yes|yeah|yep|yup|ye|aye|no|nope|nah|h?mm+|hm+|oh|ooh|ah|aw|right|sure|fine|lol|ha|haha\w*|cool|nice|"
    r"true|good|great|idk|dunno|i|don['’]?t|do|not|know|see|get|got|it|that|sure|well|so|then|er+|um+|uh|thanks|thank|ta|wow|"
    r"really|u|you|and|just|maybe|same|alright|all|fair|enough|course|of|what|go|on|anyway|erm+)\b\W*){0,5}$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Heard:
    """`move` may be `unsure`. `entities` are `(name, value, start, end)` in the order of the line's readings.

    A topic that the line mentions while it asks about something else is named `topic_aside`.
    """

    move: str
    confidence: float
    entities: tuple[tuple[str, str, int, int], ...] = ()

    @property
    def tags(self) -> frozenset[str]:
        """The entities as they stand on an edge of the story graph."""
        return frozenset(entity_tag(name, value) for name, value, _, _ in self.entities)


def hear(language: Mapping[str, Any], previous_line: str | None = None) -> Heard:
    """What a persona makes of an analysis (`Analysis.as_dict()`).

    `previous_line`: what the persona said before, whose words a learner may take up without being answered for them.
    """
    language = without_echoes(language, previous_line)
    move, confidence = (
        _goodbye(language) or _sorry(language) or (language.get("move"), float(language.get("confidence") or 0.0))
    )
    text = language.get("text", "")
    if _WAITS.match(text):
        return Heard("encourage", 1.0)
    counting = [] if _says_back(text, previous_line) else topics_that_count(language)
    if FAMILY_OF.get(str(move)) == "listens" and not asked(language):
        counting = [mention for mention in counting if mention["topic"] != COMES_AGAIN]
    others = [mention for mention in language.get("topics", ()) if not only_asked(mention["topic"])]
    if move == CLOSE_TALK and any(mention["topic"] == COMES_AGAIN for mention in others):
        counting, others = [], []  # "see you Tuesday, for the last but one": a goodbye, whatever it mentions
    elif move:
        move = _asked_after_all(str(move), language, previous_line, bool(counting))
        language = {**language, "move": move}
    entities = tuple(
        ("deficit_language", finding["category"], finding["start"], finding["end"])
        for finding in language["findings"]
        if finding["severity"] == "avoid"
    )
    entities += tuple((TOPIC, mention["topic"], mention["start"], mention["end"]) for mention in counting)
    entities += tuple((TOPIC_ASIDE, m["topic"], m["start"], m["end"]) for m in others if m not in counting)
    listens = FAMILY_OF.get(str(move)) == "listens"
    if counting and (also_asks(language) or (listens and _brings_up(text, counting, previous_line))):
        entities += ((TOPIC, ALSO_ASKS, 0, len(text)),)
    if asks_elsewhere(language, previous_line):
        entities += ((TOPIC, ELSEWHERE, 0, len(text)),)
    if move == "ask_closed" and wants_more_than_yes_or_no(language):
        entities += ((TOPIC, NO_YES_NO, 0, len(text)),)
    unsure = not move or confidence <= (SURE_LEAVING if move == CLOSE_TALK else SURE_MOVE)
    if _remarks(language, UNSURE if unsure else str(move), previous_line):
        entities += ((TOPIC, REMARK, 0, len(text)),)
    if unsure:
        return Heard(UNSURE, 1.0 - confidence, entities or _unclear(text))
    return Heard(str(move), confidence, entities)


def _says_back(text: str, previous_line: str | None) -> bool:
    """Whether the line only takes up the persona's words ("In his coat."): it asks for no topic of its own."""
    return "?" not in text and not asks_plainly(text) and is_echo(text, previous_line)


def _brings_up(text: str, counting: Sequence[Mapping[str, Any]], previous_line: str | None) -> bool:
    """Whether a line that ends asking names something new to the talk ("I heard there's a job going?")."""
    if not text.rstrip().endswith("?") or not previous_line:
        return False
    named = (stems(text[mention["start"] : mention["end"]]) for mention in counting if mention["topic"] != COMES_AGAIN)
    return any(words and not words & stems(previous_line) for words in named)


def _asked_after_all(move: str, language: Mapping[str, Any], previous_line: str | None, names_topic: bool) -> str:
    """The question at the end of a line that was read as listening or as a goodbye.

    "I should go soon. Anything you want to say to him?" is no goodbye yet; what a reflection asks about a topic is
    answered by that topic, so only a question about something else changes the move.
    """
    parts = language.get("moves") or ()
    if not parts or parts[-1]["move"] == CLOSE_TALK:
        return move
    last = language.get("text", "")[parts[-1]["start"] : parts[-1]["end"]]
    if not (asks_plainly(last) or parts[-1]["move"] in ASKING):
        return move
    as_question = str(parts[-1]["move"]) if parts[-1]["move"] in ASKING else "ask_closed"
    if move == CLOSE_TALK:
        return as_question
    listens = FAMILY_OF.get(move) == "listens" and not names_topic and bool(previous_line)
    return as_question if listens and names_something_new(language, previous_line or "") else move


def _remarks(language: Mapping[str, Any], move: str, previous_line: str | None) -> bool:
    """Whether the line remarks on what the persona said and asks nothing: "Forty minutes, that's mad"."""
    if move not in ("answer", UNSURE) or not previous_line or "?" in previous_line or asked(language):
        return False
    text = language.get("text", "")
    words = stems(text)
    if move == UNSURE and (_SAYS_LITTLE.match(text) or len(words & (EVERYDAY | stems(previous_line))) * 2 < len(words)):
        return False
    return bool(words)


def _unclear(text: str) -> tuple[tuple[str, str, int, int], ...]:
    """A mark for a line with something in it, so that "pizza" is not answered like "ok"."""
    return () if _SAYS_LITTLE.match(text) else ((TOPIC, UNCLEAR, 0, len(text)),)


def _goodbye(language: Mapping[str, Any]) -> tuple[str, float] | None:
    """The goodbye that a line ends with, unless something is asked or done in it that cannot be left unanswered."""
    moves = language.get("moves") or ()
    if not moves or moves[-1]["move"] != CLOSE_TALK or moves[-1]["confidence"] < SURE_GOODBYE:
        return None
    move = str(language.get("move"))
    if FAMILY_OF.get(move) == "closes" or move in ("ask_about_safety", "repair") or asked(language):
        return None
    return CLOSE_TALK, float(moves[-1]["confidence"])


def _sorry(language: Mapping[str, Any]) -> tuple[str, float] | None:
    """The repair in a line that gives the say back ("Sorry, I told you what to do. It's up to you.")."""
    if language.get("move") != "offer_choice" or asked(language):
        return None
    sorry = [part["confidence"] for part in language.get("moves") or () if part["move"] == "repair"]
    return ("repair", float(max(sorry))) if sorry and max(sorry) >= SURE_REPAIR else None
