# ruff: noqa: E501, SIM905 - word tables read better as long lines of words
"""All patterns of a guide as one index: which of them could match a line at all, then spaCy's Matchers for those few.

A pattern is found through the rarest word it needs, so a line's cost depends on the line, not on the guide's length.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from spacy.language import Language
from spacy.matcher import DependencyMatcher, Matcher

from bot.language.findings.compiled import Compiled, tables_of
from bot.language.findings.forms import Forms
from bot.language.findings.patterns import Sequence
from bot.language.findings.words import Words
from bot.language.guide import Entry, Guide

# What may stand before a command: "just get over it", "and take your tablets".
_BEFORE_COMMANDS = frozenset(
    ". ! ? ; : , - … just and so then now please but or oh well right ok okay look listen mate love \" ' “ ‘ ( honestly on".split()
)


@dataclass(frozen=True)
class Match:
    """Where an entry's pattern was found. Indices count tokens of `Words`; `names` gives each named part's tokens."""

    entry: Entry
    start: int
    end: int
    whole: tuple[int, int]
    rewrite: str | None
    names: Mapping[str, tuple[int, int]] = field(default_factory=dict)


class PatternIndex:
    """Finds the entries of a guide in a line."""

    def __init__(self, guide: Guide, nlp: Language, forms: Forms, cache: Path | None = None) -> None:
        """Compiles every pattern, or takes them from the folder `cache`. Raises GuideError naming file, line and entry
        of a pattern that cannot be read."""
        self._vocab = nlp.vocab
        self.entries = guide.entries
        tables = tables_of(guide, forms, cache)
        self._senses = tables.senses
        common = nlp.Defaults.stop_words | {"be", "'s", "get", "go", "want", "like", "know", "think", "people"}
        ranks: dict[int, tuple[bool, int]] = {}
        leads: dict[int, list[Compiled]] = defaultdict(list)
        sets: dict[int, frozenset[str]] = {}

        def rank(words: frozenset[str]) -> tuple[bool, int]:
            if id(words) not in ranks:
                sets[id(words)] = words
                ranks[id(words)] = (not common.isdisjoint(words), len(words))
            return ranks[id(words)]

        for compiled in tables.patterns:
            # The rarest condition leads to the pattern; the others are checked before any matcher runs.
            first, *others = sorted(compiled.needs, key=rank)
            compiled.needs = tuple(others)
            leads[id(first)].append(compiled)
        self._by_word: dict[str, list[list[Compiled]]] = defaultdict(list)
        for key, led in leads.items():
            for word in sets[key]:
                self._by_word[word].append(led)
        self.vocabulary: set[str] = set().union(*sets.values())

    def find(self, words: Words) -> list[Match]:
        """Every match of every entry, ordinary senses taken out; they may overlap."""
        present = set(words.words)
        by_owner: dict[int, list[Match]] = defaultdict(list)
        for compiled in self._candidates(present):
            for match in self._matches(compiled, words):
                for owner, rewrite in compiled.owners:
                    by_owner[owner].append(replace(match, entry=self.entries[owner], rewrite=rewrite))
        found: list[Match] = []
        for owner, matches in by_owner.items():
            ordinary = self._ordinary(owner, present, words)
            found += [match for match in matches if ordinary.isdisjoint(range(match.start, match.end))]
        return found

    def _ordinary(self, owner: int, present: set[str], words: Words) -> set[int]:
        """Tokens at which the line uses an entry's words in an ordinary sense. Only asked for entries that matched."""
        return {
            token
            for compiled in self._senses.get(owner, ())
            if not any(needed.isdisjoint(present) for needed in compiled.needs)
            for match in self._matches(compiled, words)
            for token in range(*match.whole)
        }

    def _candidates(self, present: set[str]) -> Iterator[Compiled]:
        for word in present:
            for led in self._by_word.get(word, ()):
                for compiled in led:
                    for needed in compiled.needs:
                        if needed.isdisjoint(present):
                            break
                    else:
                        yield compiled

    def _matches(self, compiled: Compiled, words: Words) -> Iterator[Match]:
        owner, rewrite = compiled.owners[0]
        entry = self.entries[owner]
        if compiled.tree is not None:
            if compiled.matcher is None:
                compiled.matcher = DependencyMatcher(self._vocab)
                compiled.matcher.add("tree", [compiled.tree.nodes])
            for _, places in compiled.matcher(words.doc):
                chosen = [places[i] for i in compiled.tree.marked]
                start, end = min(chosen), max(chosen) + 1
                names = {name: (places[i], places[i] + 1) for name, i in compiled.tree.names.items()}
                yield Match(entry, start, end, (min(places), max(places) + 1), rewrite, names)
            return
        if compiled.matcher is None:
            # Our own compiler made the pattern; spaCy's validation takes longer than all else in a first reading.
            compiled.matcher = Matcher(self._vocab, validate=False)
            compiled.matcher.add("words", [[token.as_spacy() for token in compiled.sequence]])
        for _, start, end, alignment in compiled.matcher(words.doc, with_alignments=True):
            if compiled.opens and not _begins(words.words, start):
                continue
            yield _aligned(entry, rewrite, compiled.sequence, start, end, alignment)


def _aligned(
    entry: Entry, rewrite: str | None, sequence: Sequence, start: int, end: int, alignment: list[int]
) -> Match:
    marked = [start + i for i, part in enumerate(alignment) if sequence[part].marked]
    names: dict[str, tuple[int, int]] = {}
    for i, part in enumerate(alignment):
        name = sequence[part].name
        if name:
            first = names.get(name, (start + i, 0))[0]
            names[name] = (first, start + i + 1)
    first, last = (marked[0], marked[-1] + 1) if marked else (start, end)
    return Match(entry, first, last, (start, end), rewrite, names)


def _begins(words: tuple[str, ...], start: int) -> bool:
    return start == 0 or words[start - 1] in _BEFORE_COMMANDS
