# ruff: noqa: E501, SIM905 - word tables read better as long lines of words
"""All patterns of a guide as one index: which of them could match a line at all, then spaCy's Matchers for those few.

A pattern is found through the rarest word it needs, so a line's cost depends on the line, not on the guide's length.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from spacy.language import Language
from spacy.matcher import DependencyMatcher, Matcher

from bot.language.findings.forms import Forms
from bot.language.findings.patterns import PatternError, Sequence, Token, parse
from bot.language.findings.trees import Tree, parse_tree
from bot.language.findings.words import Words
from bot.language.guide import Entry, Guide, GuideError

# What may stand before a command: "just get over it", "and take your tablets".
_BEFORE_COMMANDS = frozenset(
    ". ! ? ; : , - … just and so then now please but or oh well right ok okay look listen mate love \" ' “ ‘ ( honestly on".split()
)

# The ways a word is said of a person; `{}` is the word. "They" and names included, "it" and "that" not.
TRAIT_FRAMES = (
    "{{somebody}} {{is}} ~ [{}]",
    "{{they}} (=can|=could|=will|=would|=might|=may|=must) be ~ [{}]",
    "{{they}} {{have}} ~ (become|get|been|always been) ~ [{}]",
    "=your (just|so|too|being|always|such|a|an|only|proper) ~ [{}]",
    "(=not|dont|never) be ~ [{}]",
    "be (=not)? {{they}} ~ [{}]",
    "be (=not)? {{their}} {{person}} ~ [{}]",
    "[{}] {{person}}",
    "[{}] (=one|=ones) ",
    "(stop|quit|keep|start|accuse) ~ being ~ [{}]",
    "(find|consider|make|think|call) {{them}} ~ [{}]",
    "(act|behave) (=all)? ~ [{}]",
    "(someone|somebody|anyone) (=so|=this|=that|=who|=as) ~ [{}]",
)


# Verb forms that only fit a third person nobody named: "refuses", "was", "won't"; a command has none of them.
_SAID_OF_ANOTHER = re.compile(
    r"^(?:is|was|has|had|does|did|can|could|will|would|never|not|always|\w{2,}[^s\W]s|\w{3,}ed)$"
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


@dataclass
class _Compiled:
    """One token sequence or tree, and the entries it belongs to, each with its rewrite."""

    needs: tuple[frozenset[str], ...]
    owners: list[tuple[int, str | None]]
    sequence: Sequence = ()
    tree: Tree | None = None
    opens: bool = False
    matcher: Any = None


class PatternIndex:
    """Finds the entries of a guide in a line."""

    def __init__(self, guide: Guide, nlp: Language, forms: Forms) -> None:
        """Compiles every pattern. Raises GuideError naming file, line and entry of a pattern that cannot be read."""
        self._vocab = nlp.vocab
        self.entries = guide.entries
        self.vocabulary: set[str] = set()
        self._compiled: list[_Compiled] = []
        self._shared: dict[Sequence, _Compiled] = {}
        self._senses: dict[int, list[_Compiled]] = defaultdict(list)
        self._by_word: dict[str, list[_Compiled]] = defaultdict(list)
        common = nlp.Defaults.stop_words | {"be", "'s", "get", "go", "want", "like", "know", "think", "people"}
        faults: list[str] = []
        for number, entry in enumerate(guide.entries):
            try:
                self._add(number, entry, guide, forms)
            except PatternError as error:
                faults.append(f"{entry.where}: {error}")
        if faults:
            raise GuideError("\n".join(faults))
        for compiled in self._compiled:
            # The rarest condition leads to the pattern; the others are checked before any matcher runs.
            needs = sorted(compiled.needs, key=lambda words: (any(w in common for w in words), len(words)))
            compiled.needs = tuple(needs[1:])
            for word in needs[0]:
                self._by_word[word].append(compiled)

    def _add(self, number: int, entry: Entry, guide: Guide, forms: Forms) -> None:
        for pattern in entry.patterns:
            if pattern.kind == "tree":
                tree = parse_tree(pattern.text, guide.lists, forms.all_forms)
                self._keep(_Compiled(tree.needs, [(number, pattern.rewrite)], tree=tree))
                continue
            texts = (
                [frame.format(pattern.text) for frame in TRAIT_FRAMES] if pattern.kind == "trait" else [pattern.text]
            )
            for text in texts:
                for sequence in parse(text, guide.lists, forms.all_forms):
                    self._keep(_words(number, sequence, pattern.rewrite))
                    if (unsaid := _without_subject(sequence)) is not None:
                        self._keep(_words(number, unsaid, pattern.rewrite))
        for text in entry.unless:
            for sequence in parse(text, guide.lists, forms.all_forms):
                self._senses[number].append(_words(number, sequence, None))

    def _keep(self, compiled: _Compiled) -> None:
        for words in compiled.needs:
            self.vocabulary |= words
        if compiled.tree is None:
            same = self._shared.setdefault((Token(opens=compiled.opens), *compiled.sequence), compiled)
            if same is not compiled:
                same.owners += compiled.owners
                return
        self._compiled.append(compiled)

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

    def _candidates(self, present: set[str]) -> Iterator[_Compiled]:
        for word in present:
            for compiled in self._by_word.get(word, ()):
                for needed in compiled.needs:
                    if needed.isdisjoint(present):
                        break
                else:
                    yield compiled

    def _matches(self, compiled: _Compiled, words: Words) -> Iterator[Match]:
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
            compiled.matcher = Matcher(self._vocab)
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


def _words(owner: int, sequence: Sequence, rewrite: str | None) -> _Compiled:
    opens = sequence[0].opens
    sequence = sequence[1:] if opens else sequence
    return _Compiled(_needs(sequence), [(owner, rewrite)], sequence, opens=opens)


def _without_subject(sequence: Sequence) -> Sequence | None:
    """The same pattern as notes have it, where nobody says who it is about: "Refuses to engage. Won't get up."

    Only for patterns that begin with a subject, and only with verbs that could not be a command.
    """
    subject = sequence[0]
    if subject.marked or subject.name or not subject.required or not subject.words or "he" not in subject.words:
        return None
    for place, token in enumerate(sequence[1:], 1):
        if token.repeat:
            continue
        if token.words is None:
            return None
        verbs = frozenset(word for word in token.words if _SAID_OF_ANOTHER.search(word))
        if not verbs:
            return None
        rest = (*sequence[1:place], replace(token, words=verbs), *sequence[place + 1 :])
        return (Token(opens=True), *rest)
    return None


def _begins(words: tuple[str, ...], start: int) -> bool:
    return start == 0 or words[start - 1] in _BEFORE_COMMANDS


def _needs(sequence: Sequence) -> tuple[frozenset[str], ...]:
    return tuple(token.words for token in sequence if token.required and token.words is not None)
