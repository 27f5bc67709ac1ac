"""Makes any text fit to be parsed in time linear in its length, with every offset still that of the original.

Two things make spaCy (and any pattern) slow: very long stretches without a space, which the tokenizer takes apart mark
by mark, copying the rest each time (50,000 characters of "?!?!" take a minute), and very long lines. Both are cut here:
the first by blanking characters in place, never adding or removing one; the second by reading the line in parts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

# No English word is longer; what is longer is cut at a mark, or just cut.
LONGEST_WORD = 60
# Web addresses stay whole up to here: cut, their words would be read as if somebody had said them.
LONGEST_ADDRESS = 300
# "?!?!?!?!?!?!" says all that more of the same could say.
LONGEST_MARKS = 12
# A line longer than this is read in parts of at most this many characters. A chat line never is; a page of a handout
# pasted as one paragraph can be.
LONGEST_PART = 4_000
# Where no sentence ends near a cut, so much on both sides of it is read once more, so that nothing falls between.
SEAM = 400

# UTF-8 has no place for half a character, so neither has spaCy's table of words.
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_STRETCH = re.compile(rf"\S{{{LONGEST_WORD + 1},}}")
_ADDRESS = re.compile(r"[(<\[]?(?:https?://|www\.)", re.IGNORECASE)
_MARKS = re.compile(rf"([^\w\s]{{{LONGEST_MARKS}}})([^\w\s]+)")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]{0,3}\s+|\n+")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True)
class Part:
    """Characters `start` to `end` of a line. `seam`: these characters are read elsewhere too, here across a cut."""

    start: int
    end: int
    seam: bool = False


def fit_to_parse(text: str) -> str:
    """`text` with as many characters, without lone surrogates and without stretches that are no word."""
    if not text.isascii():
        text = _LONE_SURROGATE.sub("\ufffd", text)
    if len(text) > LONGEST_WORD and max(map(len, text.split()), default=0) > LONGEST_WORD:
        text = _STRETCH.sub(lambda found: _with_gaps(found[0]), text)
    return text


def _with_gaps(stretch: str) -> str:
    """The stretch with spaces put over some of its characters, best over marks."""
    if len(stretch) <= LONGEST_ADDRESS and _ADDRESS.match(stretch):
        return stretch
    stretch = _MARKS.sub(lambda found: found[1] + " " * len(found[2]), stretch)
    pieces: list[str] = []
    start = 0
    while len(stretch) - start > LONGEST_WORD:
        space = stretch.rfind(" ", start, start + LONGEST_WORD + 1)
        if space >= start:
            pieces.append(stretch[start : space + 1])
            start = space + 1
            continue
        at = _last_mark(stretch, start + LONGEST_WORD // 2, start + LONGEST_WORD)
        pieces.append(stretch[start:at] + " ")
        start = at + 1
    return "".join([*pieces, stretch[start:]])


def _last_mark(stretch: str, first: int, last: int) -> int:
    for at in range(last, first, -1):
        if not stretch[at].isalnum():
            return at
    return last


def parts_of(text: str) -> list[Part]:
    """The parts in which a text from `fit_to_parse` is read: one for nearly every line, at least one.

    Parts come in order and together cover the text. They end where a sentence or a paragraph ends if one does in their
    second half; else between words, and a seam follows.
    """
    parts: list[Part] = []
    start = 0
    while len(text) - start > LONGEST_PART:
        cut, clean = _cut(text, start + LONGEST_PART // 2, start + LONGEST_PART)
        parts.append(Part(start, cut))
        if not clean:
            parts.append(Part(_word_start(text, cut - SEAM), _word_start(text, min(len(text), cut + SEAM)), seam=True))
        start = cut
    return [*parts, Part(start, len(text))]


def _cut(text: str, first: int, last: int) -> tuple[int, bool]:
    """Where to cut between `first` and `last`, and whether a sentence ends there."""
    for pattern, clean in ((_SENTENCE_END, True), (_SPACE, False)):
        ends = [found.end() for found in pattern.finditer(text, first, last)]
        if ends:
            return ends[-1], clean
    return last, False


def _word_start(text: str, at: int) -> int:
    """The first place from `at` on that follows a space; no word is long here."""
    space = _SPACE.search(text, at, at + LONGEST_ADDRESS + 1)
    return space.end() if space else at
