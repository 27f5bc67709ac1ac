"""What the exemptions need to know about a line: sentences, clauses and quote marks, worked out once."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property

from bot.language.findings.matching import Match
from bot.language.findings.words import Words

_SENTENCE_ENDS = frozenset({".", "!", "?", "…", "..."})
_CLAUSE_ENDS = frozenset({"but", "though", "although", ";", ":", "so", "because", "-", "however"})
_SUBJECTS = frozenset({"i", "you", "he", "she", "it", "they", "we", "that", "your", "his", "her", "their"})
_QUOTED = re.compile(
    r"\"([^\"\n]{1,200})\"|“([^”\n]{1,200})”|‘([^’\n]{1,200})’(?!\w)|(?<!\w)'([^'\n]{1,120}?(?:\w'\w[^'\n]{0,80}?)*)'(?!\w)|«([^»\n]{1,200})»"
    r"|``([^`\n]{1,200})''|\*([^*\n]{1,60})\*"
)


class Line:
    """A normalised line with its sentences and quoted stretches."""

    def __init__(self, words: Words) -> None:
        self.source = words
        self.words = words.words
        self.doc = words.doc

    def sentence(self, index: int) -> tuple[int, int]:
        """First token and end of the sentence around token `index`, by closing punctuation."""
        return self._bounds[index]

    @cached_property
    def _bounds(self) -> list[tuple[int, int]]:
        bounds: list[tuple[int, int]] = []
        start = 0
        for number, word in enumerate(self.words):
            if word in _SENTENCE_ENDS or number == len(self.words) - 1:
                bounds += [(start, number + 1)] * (number + 1 - start)
                start = number + 1
        return bounds

    def before(self, match: Match, end: int | None = None, most: int = 40) -> tuple[str, ...]:
        """Words of the sentence before the marked ones (or before token `end`)."""
        end = match.start if end is None else end
        return self.words[max(self.sentence(match.start)[0], end - most) : end]

    def after(self, match: Match, most: int = 40) -> tuple[str, ...]:
        """Words of the sentence after the marked ones."""
        return self.words[match.end : min(self.sentence(match.end - 1)[1], match.end + most)]

    def clause_before(self, match: Match, end: int | None = None) -> tuple[str, ...]:
        """Words before the marked ones (or before token `end`), back to where the clause begins."""
        words = self.before(match, end)
        for place in range(len(words) - 1, -1, -1):
            if words[place] in _CLAUSE_ENDS:
                if words[place] == "-" and place and place + 1 < len(words):
                    continue
                if words[place] == "so" and (place + 1 == len(words) or words[place + 1] not in _SUBJECTS):
                    continue  # "so lazy", not "so he ..."
                return words[place + 1 :]
        return words

    def around(self, match: Match, most: int = 60) -> str:
        """The marked words' surroundings, the next sentence too, as one lower-case text with spaces at both ends."""
        start = max(self.sentence(match.start)[0], match.start - most)
        return " " + " ".join(self.words[start : match.end + most]) + " "

    def next_words(self, match: Match, most: int = 25) -> str:
        """What follows the marked words, over the end of the sentence, as text."""
        return " " + " ".join(self.words[match.end : match.end + most]) + " "

    @cached_property
    def quoted(self) -> list[tuple[int, int]]:
        """Character spans inside quote marks."""
        spans = []
        for found in _QUOTED.finditer(self.source.text):
            for group in range(1, (found.lastindex or 0) + 1):
                if found[group] is not None:
                    spans.append(found.span(group))
        return spans

    def quote_around(self, match: Match) -> tuple[int, int] | None:
        """Characters of the quotation that holds all of the match, if any."""
        start, end = self.source.chars(match.start, match.end)
        place = bisect_right(self.quoted, (start, 10**9)) - 1
        if place >= 0 and end <= self.quoted[place][1]:
            return self.quoted[place]
        return None
