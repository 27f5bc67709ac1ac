"""A line as plain words with its sentences and quotes: what patterns and frames are held against."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from bot.language.safety.words import Word

STOPS = frozenset(".?!")
# What may stand between two clauses that each have a speaker of their own.
JOINTS = frozenset([",", "and", "but", "because", "so", "though", "although", "yet", "while", "as"])
# Frames look no further than this many words either way, so that time stays linear in a line without full stops.
REACH = 60
LONGEST_QUOTE = 60


@dataclass(frozen=True)
class Line:
    """`words` are plain words; positions everywhere count them."""

    source: list[Word]
    words: list[str]
    sentence_starts: list[int]
    quotes: list[tuple[int, int]]

    @classmethod
    def of(cls, source: list[Word]) -> Line:
        """The line that these words make."""
        words = [word.text for word in source]
        starts = [0, *(at + 1 for at, word in enumerate(words) if word in STOPS)]
        return cls(source, words, starts, list(_quotes(words)))

    def sentence(self, start: int, end: int) -> tuple[int, int]:
        """First word and end of the sentence around `start`..`end`, its stop included, cut at REACH words."""
        index = bisect_right(self.sentence_starts, start) - 1
        first = self.sentence_starts[index]
        after = bisect_right(self.sentence_starts, max(start, end - 1))
        last = self.sentence_starts[after] if after < len(self.sentence_starts) else len(self.words)
        return max(first, start - REACH), min(last, end + REACH)

    def units(self, longest: int) -> list[tuple[int, int]]:
        """The stretches to be judged one by one: each sentence, and its clauses that begin with "i" or "my"."""
        found: list[tuple[int, int]] = []
        ends = [*self.sentence_starts[1:], len(self.words)]
        for first, last in zip(self.sentence_starts, ends, strict=True):
            cuts = [
                at + 1
                for at in range(first + 1, last - 2)
                if self.words[at] in JOINTS and self.words[at + 1] in ("i", "my")
            ]
            pieces = list(zip([first, *cuts], [*cuts, last], strict=True))
            for start, end in [*pieces, *([(first, last)] if cuts else [])]:
                if end - start >= 2:
                    found.append((start, min(end, start + longest)))
        if len(ends) in (2, 3) and len(self.words) <= longest:
            found.append((0, len(self.words)))
        return found

    def quote_around(self, start: int, end: int) -> tuple[int, int] | None:
        """The quoted stretch that holds `start`..`end`, marks included, if one does."""
        index = bisect_right(self.quotes, (start, len(self.words))) - 1
        if index >= 0 and self.quotes[index][0] < start and end <= self.quotes[index][1]:
            return self.quotes[index]
        return None

    def text(self, start: int, end: int) -> str:
        """The plain words between two positions, with a space on both sides."""
        return f" {' '.join(self.words[max(0, start) : max(0, end)])} "


def _quotes(words: list[str]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    opened: dict[str, int] = {}
    for at, word in enumerate(words):
        kind = {'"': '"', "‘": "'", "’": "'"}.get(word)
        if kind is None:
            continue
        if kind in opened and word != "‘" and at - opened[kind] <= LONGEST_QUOTE:
            found.append((opened.pop(kind), at + 1))
        elif word != "’":
            opened[kind] = at
    return sorted(found)
