"""A line as plain words with its sentences and quotes: what patterns and frames are held against."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from bot.language.safety.words import Word

STOP = re.compile(r"(?<= )[.?!] ")
# A double-quoted stretch, or a single-quoted one; neither may hold another mark of its kind.
QUOTED = re.compile(r'(?<= )(?:" ([^"]*)" |‘ ([^‘’]*)’ )')


@dataclass(frozen=True)
class Line:
    """`text` is the plain words between single spaces, with a space at each end."""

    words: list[Word]
    text: str
    starts: list[int]
    sentences: list[tuple[int, int]]
    quotes: list[tuple[int, int]]

    @classmethod
    def of(cls, words: list[Word]) -> Line:
        """The line that these words make."""
        starts, at = [], 1
        for word in words:
            starts.append(at)
            at += len(word.text) + 1
        text = " " + "".join(f"{word.text} " for word in words)
        ends = [match.end() for match in STOP.finditer(text)]
        edges = [1, *ends]
        if not ends or ends[-1] < len(text):
            edges.append(len(text))
        sentences = [(a, b) for a, b in zip(edges, edges[1:], strict=False) if b > a]
        quotes = [(match.start(), match.end()) for match in QUOTED.finditer(text)]
        return cls(words, text, starts, sentences, quotes)

    def sentence_of(self, at: int) -> tuple[int, int]:
        """Start and end in `text` of the sentence that position `at` lies in."""
        index = bisect_right(self.sentences, (at, len(self.text) + 1)) - 1
        return self.sentences[max(0, index)]

    def quote_of(self, start: int, end: int) -> tuple[int, int] | None:
        """The quoted stretch that holds this span, if one does."""
        index = bisect_right(self.quotes, (start, len(self.text) + 1)) - 1
        if index >= 0 and self.quotes[index][0] < start and end <= self.quotes[index][1]:
            return self.quotes[index]
        return None

    def source_offset(self, at: int) -> int:
        """Where in the original text the word at position `at` of `text` starts."""
        return self.words[max(0, bisect_right(self.starts, at) - 1)].start
