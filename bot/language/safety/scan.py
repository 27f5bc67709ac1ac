"""Patterns looked for in one line's plain words, in time linear in the line.

A pattern is a tree, not a regular expression: the named groups are large and used everywhere, and writing them out
into expressions took five seconds and a megabyte. Here a group is looked up once for each place in a line.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.language.safety.grammar import Edge, Gap, Node, Pattern, Words, word_set
from bot.language.safety.groups import Groups, Index, Rule

# Words a gap ("*") does not step over: they change who speaks, deny, or begin something new. "~" is a blotted-out word.
GAP_STOPS = word_set(
    '~ . ? ! , " ‘ ’ not never no you he she they we him her them your his their someone people everyone nobody'
    " anyone who said says say told if lol but because is are"
)
# An exemption ends with its clause: what comes after "and" or "except" is a thing of its own.
EXEMPT_STOPS = GAP_STOPS | word_set("and so then except until only though yet")
CLAUSE_STARTS = word_set('. ? ! , " ‘ ’ and but so because lol or that')
CLAUSE_ENDS = word_set(
    '. ? ! , " ‘ ’ and but so because lol or when if though cause then now today tonight please again'
)
# After a comma these begin a clause of their own; before anything else a comma is a breath ("i, honestly, want").
NEW_CLAUSE = word_set("i but and")
# No pattern matches more words than this; a line is looked through in blocks of it.
WINDOW = 80
Match = tuple[int, int, object]


class Scan:
    """One line's words, and what the groups gave at each place of it so far."""

    def __init__(self, words: list[str], groups: Groups, gap_stops: frozenset[str] = GAP_STOPS) -> None:
        self.words = words
        self.groups = groups
        self.gap_stops = gap_stops
        self._found: dict[tuple[str, int], frozenset[int]] = {}
        self._blocks: dict[int, frozenset[str]] = {}

    def search(self, index: Index) -> Iterator[Match]:
        """Every match in the order of its starts: first word, end (exclusive, the longest), meaning."""
        seen: dict[tuple[str, ...], list[Match]] = {}
        repetitive = len(self.words) > 4 * WINDOW
        for block in range(0, len(self.words), WINDOW):
            # A very long line mostly repeats itself; the same words give the same matches.
            key = tuple(self.words[max(0, block - 1) : block + 2 * WINDOW]) if repetitive and block else ()
            found = seen.get(key) if key else None
            if found is None:
                found = [(at - block, end - block, meaning) for at, end, meaning in self._block(index, block)]
                if key:
                    seen[key] = found
            for at, end, meaning in found:
                yield at + block, end + block, meaning

    def _block(self, index: Index, block: int) -> list[Match]:
        """The matches that begin within a block."""
        candidates = index.candidates(self._near(block))
        if not candidates:
            return []
        places: dict[str, list[int]] = {}
        stop = min(block + WINDOW, len(self.words))
        for at in range(block, stop):
            places.setdefault(self.words[at], []).append(at)
        found: list[Match] = []
        for rule in candidates:
            for at in _starts_of(rule, places, block, stop):
                ends = self.ends(rule.pattern, at)
                if ends:
                    found.append((at, max(ends), rule.meaning))
        return sorted(found, key=lambda match: match[0])

    def _near(self, at: int) -> frozenset[str]:
        """The different words that a match beginning in the block of `at` can hold."""
        block = at // WINDOW
        if block not in self._blocks:
            first = block * WINDOW
            self._blocks[block] = frozenset(self.words[first : first + 2 * WINDOW])
        return self._blocks[block]

    def ends(self, pattern: Pattern, at: int) -> frozenset[int] | set[int]:
        """All places where a match of `pattern` that begins at `at` can end."""
        places: frozenset[int] | set[int] = {at}
        for node in pattern:
            if len(places) == 1:
                (place,) = places
                places = self._step(node, place)
            else:
                places = set().union(*(self._step(node, place) for place in places))
            if not places:
                break
        return places

    def _step(self, node: Node, at: int) -> frozenset[int] | set[int]:
        if isinstance(node, Words):
            return self._word(node, at)
        if isinstance(node, Edge):
            return {at} if (self._starts(at) if node.start else self._stops(at)) else frozenset()
        if isinstance(node, Gap):
            return self._gap(node, at)
        ends: set[int] = {at} if node.optional else set()
        for option in node.options:
            ends |= self.ends(option, at)
        return ends

    def _word(self, node: Words, at: int) -> frozenset[int] | set[int]:
        ends: set[int] = set()
        if at < len(self.words) and self.words[at] == ",":
            if "," in node.words:
                ends.add(at + 1)
            at = self._past_comma(at)
        if at >= len(self.words):
            return ends
        if self.words[at] in node.words:
            ends.add(at + 1)
        for name in node.groups:
            ends |= self._group(name, at)
        return ends

    def _past_comma(self, at: int) -> int:
        """The place after a comma that is no more than a breath; that of the comma where a new clause begins."""
        new = at + 1 < len(self.words) and self.words[at + 1] in NEW_CLAUSE
        return at if new or at == 0 else at + 1

    def _group(self, name: str, at: int) -> frozenset[int]:
        known = self._found.get((name, at))
        if known is None:
            ends: set[int] = set()
            near = self._near(at)
            for rule in self.groups.starting(name, self.words[at]):
                if not any(keys.isdisjoint(near) for keys in rule.needed):
                    ends |= self.ends(rule.pattern, at)
            known = self._found[name, at] = frozenset(ends)
        return known

    def _gap(self, node: Gap, at: int) -> set[int]:
        places = {at}
        for _ in range(node.most):
            if at < len(self.words) and self.words[at] == ",":
                at = self._past_comma(at)
            if at >= len(self.words) or self.words[at] in self.gap_stops:
                break
            at += 1
            places.add(at)
        return places

    def _starts(self, at: int) -> bool:
        return at == 0 or self.words[at - 1] in CLAUSE_STARTS

    def _stops(self, at: int) -> bool:
        return at >= len(self.words) or self.words[at] in CLAUSE_ENDS


def _starts_of(rule: Rule, places: dict[str, list[int]], first: int, stop: int) -> Iterator[int]:
    """Where in `first`..`stop` a match of `rule` can begin."""
    if rule.first is None:
        yield from range(first, stop)
        return
    if len(rule.first) < len(places):
        for word in rule.first:
            yield from places.get(word, ())
    else:
        for word, at in places.items():
            if word in rule.first:
                yield from at
