"""Typing errors in long, distinctive words of the guide ("manipulitive", "schitzophrenic")."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz.distance import OSA

from bot.language.findings.forms import Forms

SHORTEST = 8
"""Words shorter than this have too many neighbours ("patient", "patent") to guess safely."""


class Typos:
    """Puts long words right when they are no English word and lie one or two slips from a guide's word."""

    def __init__(self, vocabulary: Iterable[str], forms: Forms) -> None:
        """`vocabulary`: every word the guide's patterns look for."""
        self._forms = forms
        self._words = frozenset(vocabulary)
        self._by_initial: dict[str, list[str]] = defaultdict(list)
        for word in sorted(self._words):
            if len(word) >= SHORTEST and word.isalpha():
                self._by_initial[word[0]].append(word)

    @lru_cache(maxsize=50_000)  # noqa: B019 (one instance lives as long as the process)
    def corrected(self, word: str) -> str:
        """The guide's word meant by `word` (lower case), or `word` itself."""
        if len(word) < SHORTEST - 1 or len(word) > 24 or not word.isalpha() or word in self._words:
            return word
        if self._forms.knows(word):
            return word
        best, least = word, 3
        for candidate in self._by_initial.get(word[0], ()):
            allowed = 2 if len(candidate) >= 11 else 1
            distance = OSA.distance(word, candidate, score_cutoff=allowed)
            if distance <= allowed and (distance, -len(candidate)) < (least, -len(best)):
                best, least = candidate, distance
        return best
