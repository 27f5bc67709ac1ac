"""Patterns over plain words, matched in time linear in the line.

A pattern is a tree (`Pattern`), not a regular expression: the named groups are large and used everywhere, and writing
them out into expressions took five seconds and a megabyte. Here a group is looked up once for each place in a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Union

# Words a gap ("*") does not step over: they change who speaks, deny, or begin something new. "~" is a blotted-out word.
GAP_STOPS = frozenset(
    [
        "~",
        ".",
        "?",
        "!",
        ",",
        '"',
        "‘",
        "’",
        "not",
        "never",
        "no",
        "you",
        "he",
        "she",
        "they",
        "we",
        "him",
        "her",
        "them",
        "your",
        "his",
        "their",
        "someone",
        "people",
        "everyone",
        "nobody",
        "anyone",
        "who",
        "said",
        "says",
        "say",
        "told",
        "if",
        "lol",
        "but",
        "because",
        "is",
        "are",
    ]
)
CLAUSE_STARTS = frozenset([".", "?", "!", ",", '"', "‘", "’", "and", "but", "so", "because", "lol", "or", "that"])
CLAUSE_ENDS = frozenset(
    [
        ".",
        "?",
        "!",
        ",",
        '"',
        "‘",
        "’",
        "and",
        "but",
        "so",
        "because",
        "lol",
        "or",
        "when",
        "if",
        "though",
        "cause",
        "then",
        "now",
        "today",
        "tonight",
        "please",
        "again",
    ]
)
GAP = 3
# No pattern matches more words than this; a line's words are looked through in windows of it.
WINDOW = 80
# Words found in most lines: the last to tell by whether a pattern can match.
ORDINARY = frozenset(
    [
        "i",
        "to",
        "a",
        "the",
        "my",
        "me",
        "of",
        "it",
        "is",
        "am",
        "be",
        "do",
        "not",
        "and",
        "in",
        "on",
        "that",
        "this",
        "want",
        "so",
        "for",
        "with",
        "you",
        "have",
        "'s",
        "was",
        "if",
        "no",
    ]
)
# Inside brackets "|" stands between options of several words; outside, between single words ("a|b").
PIECE = re.compile(r"[()\[\]]|[^\s()\[\]]+")


@dataclass(frozen=True)
class Choice:
    """`[a b|c]`, or `(a b|c)` which may be missing."""

    options: tuple[Pattern, ...]
    optional: bool


@dataclass(frozen=True)
class Words:
    """Any of these words, or any of these groups."""

    words: frozenset[str]
    groups: tuple[str, ...] = ()


@dataclass(frozen=True)
class Gap:
    """Up to `most` words that are not in GAP_STOPS."""

    most: int


@dataclass(frozen=True)
class Edge:
    """`^`, the start of a clause, or `$`, its end."""

    start: bool


Node = Union[Choice, Words, Gap, Edge]
Pattern = tuple[Node, ...]


def parse(source: str, left_out: frozenset[str] = frozenset()) -> Pattern:
    """The pattern that `source` writes. Words of `left_out` match nothing and may stand there for readability.

    Raises ValueError for brackets that do not match.
    """
    stack: list[tuple[str, list[list[Node]]]] = [("", [[]])]
    for piece in PIECE.findall(source):
        if piece in "([":
            stack.append((piece, [[]]))
        elif piece in ")]":
            opened, options = stack.pop()
            if not stack or opened + piece not in ("()", "[]"):
                raise ValueError("the brackets do not match")
            filled = tuple(tuple(option) for option in options if option)
            if filled:
                stack[-1][1][-1].append(Choice(filled, piece == ")"))
        elif len(stack) == 1:
            stack[0][1][0].extend(_nodes(piece, left_out))
        else:
            for part in re.findall(r"[|]|[^|]+", piece):
                if part == "|":
                    stack[-1][1].append([])
                else:
                    stack[-1][1][-1].extend(_nodes(part, left_out))
    if len(stack) != 1:
        raise ValueError("the brackets do not match")
    return tuple(stack[0][1][0])


def _nodes(piece: str, left_out: frozenset[str]) -> list[Node]:
    if piece in "^$":
        return [Edge(piece == "^")]
    if re.fullmatch(r"\*\d*", piece):
        return [Gap(int(piece[1:] or GAP))]
    parts = piece.split("|")
    words = {part for part in parts if not part.startswith("{") and part not in left_out}
    if "is" in words:
        words.add("'s")
    groups = tuple(part[1:-1] for part in parts if part.startswith("{"))
    return [Words(frozenset(words), groups)] if words or groups else []


class Groups:
    """The named groups, each with its options sorted by the words they can begin with."""

    def __init__(self, options: dict[str, list[Pattern]]) -> None:
        self.options = options
        self._first: dict[str, frozenset[str] | None] = {}
        self._keys: dict[str, frozenset[str] | None] = {}
        for name in options:
            self.first_of_group(name, ())
        self.index = {
            name: Index([(pattern, pattern) for pattern in patterns], self) for name, patterns in options.items()
        }

    def first_of_group(self, name: str, above: tuple[str, ...]) -> frozenset[str] | None:
        """The words a group can begin with. Raises KeyError for an unknown group, ValueError for one within itself."""
        if name not in self.options:
            raise KeyError(f"there is no group {{{name}}}")
        if name in above:
            raise ValueError(f"the group {{{name}}} stands within itself")
        if name not in self._first:
            firsts = [self.first(pattern, (*above, name))[0] for pattern in self.options[name]]
            self._first[name] = None if None in firsts else frozenset().union(*(f for f in firsts if f is not None))
        return self._first[name]

    def first(self, pattern: Pattern, above: tuple[str, ...] = ()) -> tuple[frozenset[str] | None, bool]:
        """The words a pattern can begin with (None: any), and whether all of it may be missing."""
        found: set[str] = set()
        for node in pattern:
            words, missing = self._first_of_node(node, above)
            if words is None:
                return None, False
            found |= words
            if not missing:
                return frozenset(found), False
        return frozenset(found), True

    def keys(self, node: Node) -> frozenset[str] | None:
        """Words of which a match of `node` has at least one; None where it may have none of its own.

        Of each way to match, the least ordinary word is taken, so that most patterns are ruled out at a glance.
        """
        if isinstance(node, (Gap, Edge)) or isinstance(node, Choice) and node.optional:
            return None
        if isinstance(node, Words):
            options = [node.words, *(self._keys_of_group(name) for name in node.groups)]
        else:
            options = [self._keys_of(option) for option in node.options]
        return None if None in options else frozenset().union(*(keys for keys in options if keys is not None))

    def _keys_of(self, pattern: Pattern) -> frozenset[str] | None:
        """The keys of the node that has the least ordinary ones."""
        found = [keys for node in pattern if (keys := self.keys(node)) is not None]
        return min(found, key=lambda keys: (len(keys & ORDINARY), len(keys)), default=None)

    def _keys_of_group(self, name: str) -> frozenset[str] | None:
        if name not in self._keys:
            options = [self._keys_of(pattern) for pattern in self.options[name]]
            self._keys[name] = None if None in options else frozenset().union(*(k for k in options if k is not None))
        return self._keys[name]

    def _first_of_node(self, node: Node, above: tuple[str, ...]) -> tuple[frozenset[str] | None, bool]:
        if isinstance(node, Gap):
            return None, False
        if isinstance(node, Edge):
            return frozenset(), True
        if isinstance(node, Words):
            firsts = [node.words, *(self.first_of_group(name, above) for name in node.groups)]
            return (None if None in firsts else frozenset().union(*(f for f in firsts if f is not None))), False
        found = [self.first(option, above) for option in node.options]
        if any(words is None for words, _ in found):
            return None, False
        union = frozenset().union(*(words for words, _ in found if words is not None))
        return union, node.optional or any(missing for _, missing in found)


Candidate = tuple[Pattern, object, tuple[frozenset[str], ...]]


@dataclass(frozen=True)
class Index:
    """Patterns by the word they can begin with, each with what it stands for and the words it cannot do without."""

    patterns: list[tuple[Pattern, object]]
    groups: Groups
    by_word: dict[str, list[Candidate]] = field(default_factory=dict)
    anywhere: list[Candidate] = field(default_factory=list)

    def __post_init__(self) -> None:
        for pattern, meaning in self.patterns:
            words, missing = self.groups.first(pattern)
            if missing:
                raise ValueError(f"all of a pattern may be missing: {pattern}")
            needed = tuple(keys for node in pattern if (keys := self.groups.keys(node)) is not None)
            candidate = (pattern, meaning, needed)
            if words is None:
                self.anywhere.append(candidate)
            else:
                for word in words:
                    self.by_word.setdefault(word, []).append(candidate)

    def at(self, word: str) -> list[Candidate]:
        """The patterns that can begin with `word`."""
        return self.by_word.get(word, []) + self.anywhere if self.anywhere else self.by_word.get(word, [])


class Scan:
    """One line's words, and what the groups gave at each place of it so far."""

    def __init__(self, words: list[str], groups: Groups) -> None:
        self.words = words
        self.groups = groups
        self._found: dict[tuple[str, int], frozenset[int]] = {}
        self._blocks: dict[int, frozenset[str]] = {}

    def search(self, index: Index, start: int = 0, stop: int | None = None) -> Iterator[tuple[int, int, object]]:
        """Every match that begins in `start`..`stop`: first word, end (exclusive, the longest), meaning."""
        seen: dict[tuple[str, ...], list[tuple[int, object]]] = {}
        repetitive = len(self.words) > 4 * WINDOW
        for at in range(start, len(self.words) if stop is None else stop):
            candidates = index.at(self.words[at])
            if not candidates:
                continue
            # A very long line mostly repeats itself; the same words give the same matches.
            key = ("", *self.words[: at + WINDOW]) if at == 0 else tuple(self.words[at - 1 : at + WINDOW])
            found = seen.get(key) if repetitive else None
            if found is None:
                found = [(max(ends) - at, meaning) for ends, meaning in self._matches(candidates, at)]
                if repetitive:
                    seen[key] = found
            for length, meaning in found:
                yield at, at + length, meaning

    def _matches(self, candidates: list[Candidate], at: int) -> Iterator[tuple[frozenset[int] | set[int], object]]:
        near = self._near(at)
        for pattern, meaning, needed in candidates:
            if not any(keys.isdisjoint(near) for keys in needed):
                ends = self.ends(pattern, at)
                if ends:
                    yield ends, meaning

    def _near(self, at: int) -> frozenset[str]:
        """The different words that a match beginning at `at` can hold."""
        block = at // WINDOW
        if block not in self._blocks:
            first = block * WINDOW
            self._blocks[block] = frozenset(self.words[first : first + 2 * WINDOW])
        return self._blocks[block]

    def ends(self, pattern: Pattern, at: int) -> frozenset[int] | set[int]:
        """All places where a match of `pattern` that begins at `at` can end."""
        places: frozenset[int] | set[int] = {at}
        for node in pattern:
            places = set().union(*(self._step(node, place, at) for place in places))
            if not places:
                break
        return places

    def _step(self, node: Node, at: int, begin: int) -> frozenset[int] | set[int]:
        if isinstance(node, Words):
            return self._word(node, at, begin)
        if isinstance(node, Edge):
            return {at} if (self._starts(at) if node.start else self._stops(at)) else frozenset()
        if isinstance(node, Gap):
            return self._gap(node, at)
        ends: set[int] = {at} if node.optional else set()
        for option in node.options:
            ends |= self.ends(option, at)
        return ends

    def _word(self, node: Words, at: int, begin: int) -> frozenset[int] | set[int]:
        if at > 0 and at < len(self.words) and self.words[at] == ",":  # one comma may stand between any two words
            at += 1
        if at >= len(self.words):
            return frozenset()
        ends: set[int] = {at + 1} if self.words[at] in node.words else set()
        for name in node.groups:
            ends |= self._group(name, at)
        return ends

    def _group(self, name: str, at: int) -> frozenset[int]:
        known = self._found.get((name, at))
        if known is None:
            ends: set[int] = set()
            near = self._near(at)
            for pattern, _, needed in self.groups.index[name].at(self.words[at]):
                if not any(keys.isdisjoint(near) for keys in needed):
                    ends |= self.ends(pattern, at)
            known = self._found[name, at] = frozenset(ends)
        return known

    def _gap(self, node: Gap, at: int) -> set[int]:
        places = {at}
        for _ in range(node.most):
            if at < len(self.words) and self.words[at] == ",":
                at += 1
            if at >= len(self.words) or self.words[at] in GAP_STOPS:
                break
            at += 1
            places.add(at)
        return places

    def _starts(self, at: int) -> bool:
        return at == 0 or self.words[at - 1] in CLAUSE_STARTS

    def _stops(self, at: int) -> bool:
        return at >= len(self.words) or self.words[at] in CLAUSE_ENDS
