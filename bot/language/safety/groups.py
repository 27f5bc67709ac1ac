"""The named groups of words.yml, and patterns in an index by a word they cannot do without.

Everything about a pattern is worked out when a line first needs it: a start that reads from the cache parses nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from bot.language.safety.grammar import Choice, Edge, Gap, Node, Pattern, Words, parse, word_set

# Words found in most lines: the last to tell by whether a pattern can match.
ORDINARY = word_set("i to a the my me of it is am be do not and in on that this want so for with you have 's was if no")


class Rule:
    """One pattern with what it stands for (`meaning`) and what can be known of it before it is tried."""

    def __init__(self, source: str, meaning: object, groups: Groups) -> None:
        self.source, self.meaning, self._groups = source, meaning, groups

    @cached_property
    def pattern(self) -> Pattern:
        """The tree. Raises ValueError for brackets that do not match."""
        return self._groups.parse(self.source)

    @cached_property
    def first(self) -> frozenset[str] | None:
        """The words it can begin with; None for any."""
        return self._groups.first(self.pattern)[0]

    @cached_property
    def needed(self) -> tuple[frozenset[str], ...]:
        """Sets of words of which a match has at least one each."""
        return tuple(keys for node in self.pattern if (keys := self._groups.keys(node)) is not None)


class Groups:
    """The named groups; each is parsed when it is first looked up."""

    def __init__(self, sources: Mapping[str, Sequence[str]], left_out: frozenset[str] = frozenset()) -> None:
        """`sources` gives the patterns of each group; `left_out` are words that lines never have."""
        self.sources, self.left_out = sources, left_out
        self._options: dict[str, list[Pattern]] = {}
        self._first: dict[str, frozenset[str] | None] = {}
        self._keys: dict[str, frozenset[str] | None] = {}
        self._starting: dict[str, dict[str, list[Rule]]] = {}

    def parse(self, source: str) -> Pattern:
        """The tree of a pattern. Raises ValueError for brackets that do not match."""
        return parse(source, self.left_out)

    def options(self, name: str) -> list[Pattern]:
        """The patterns of a group."""
        if name not in self._options:
            self._options[name] = [self.parse(source) for source in self.sources[name]]
        return self._options[name]

    def starting(self, name: str, word: str) -> list[Rule]:
        """The patterns of a group that can begin with `word`."""
        if name not in self._starting:
            by_word: dict[str, list[Rule]] = {}
            for source in self.sources[name]:
                rule = Rule(source, name, self)
                if rule.first is None:
                    raise ValueError(f"a pattern of the group {{{name}}} can begin with anything: {source!r}")
                for first in rule.first:
                    by_word.setdefault(first, []).append(rule)
            self._starting[name] = by_word
        return self._starting[name].get(word, [])

    def first_of_group(self, name: str, above: tuple[str, ...] = ()) -> frozenset[str] | None:
        """The words a group can begin with. Raises KeyError for an unknown group, ValueError for one within itself."""
        if name not in self.sources:
            raise KeyError(f"there is no group {{{name}}}")
        if name in above:
            raise ValueError(f"the group {{{name}}} stands within itself")
        if name not in self._first:
            self._first[name] = _union([self.first(pattern, (*above, name))[0] for pattern in self.options(name)])
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
            return _union([node.words, *(self._keys_of_group(name) for name in node.groups)])
        return _union([self.keys_of(option) for option in node.options])

    def keys_of(self, pattern: Pattern) -> frozenset[str] | None:
        """The least ordinary set of words of which a match of `pattern` has at least one."""
        found = [keys for node in pattern if (keys := self.keys(node)) is not None]
        return min(found, key=lambda keys: (len(keys & ORDINARY), len(keys)), default=None)

    def _keys_of_group(self, name: str) -> frozenset[str] | None:
        if name not in self._keys:
            self._keys[name] = _union([self.keys_of(pattern) for pattern in self.options(name)])
        return self._keys[name]

    def _first_of_node(self, node: Node, above: tuple[str, ...]) -> tuple[frozenset[str] | None, bool]:
        if isinstance(node, Gap):
            return None, False
        if isinstance(node, Edge):
            return frozenset(), True
        if isinstance(node, Words):
            return _union([node.words, *(self.first_of_group(name, above) for name in node.groups)]), False
        found = [self.first(option, above) for option in node.options]
        words = _union([words for words, _ in found])
        return words, words is not None and (node.optional or any(missing for _, missing in found))


@dataclass(frozen=True)
class Index:
    """Patterns, found by a word they cannot do without. `keys` holds that set of words for each (empty: none)."""

    rules: Sequence[Rule]
    keys: Sequence[frozenset[str] | Sequence[str]]
    by_word: dict[str, list[int]] = field(default_factory=dict)
    always: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        for number, keys in enumerate(self.keys):
            for word in keys:
                self.by_word.setdefault(word, []).append(number)
            if not keys:
                self.always.append(number)

    def candidates(self, near: frozenset[str]) -> list[Rule]:
        """The patterns that may match somewhere among the words `near`, in the order they were written."""
        numbers = set(self.always)
        for word in near:
            numbers.update(self.by_word.get(word, ()))
        rules = [self.rules[number] for number in sorted(numbers)]
        return [rule for rule in rules if not any(keys.isdisjoint(near) for keys in rule.needed)]


def _union(sets: Sequence[frozenset[str] | None]) -> frozenset[str] | None:
    """All words of the sets; None (any word) if one of them is."""
    if any(words is None for words in sets):
        return None
    return frozenset().union(*(words for words in sets if words is not None))
