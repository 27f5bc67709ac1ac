# ruff: noqa: E501, SIM905 - word tables read better as long lines of words
"""All patterns of a guide as one index: which of them could match a line at all, then spaCy's Matchers for those few.

A pattern is found through the rarest word it needs, so a line's cost depends on the line, not on the guide's length.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from spacy.language import Language
from spacy.matcher import DependencyMatcher, Matcher

from bot.language.findings.forms import Forms
from bot.language.findings.patterns import PatternError, Sequence, parse
from bot.language.findings.trees import Tree, parse_tree
from bot.language.findings.words import Words
from bot.language.guide import Entry, Guide, GuideError

# What may stand before a command: "just get over it", "and take your tablets".
_BEFORE_COMMANDS = frozenset(
    ". ! ? ; : , - … just and so then now please but or oh well right ok okay look listen mate love \" ' “ ‘ ( honestly on".split()
)

# The ways a word is said of a person; `{}` is the word. "They" and names included, "it" and "that" not.
TRAIT_FRAMES = (
    "{{they}} {{is}} ~ [{}]",
    "{{they}} (=can|=could|=will|=would|=might|=may|=must) be ~ [{}]",
    "{{they}} {{have}} ~ (become|get|been|always been) ~ [{}]",
    "=your (just|so|too|being|always|such|a|an|only|proper) ~ [{}]",
    "(=not|dont|never) be ~ [{}]",
    "be (=not)? {{they}} ~ [{}]",
    "be (=not)? {{their}} {{person}} ~ [{}]",
    "(=the|=that|=this|=our) <ADJ>? (bloke|guy|man|woman|girl|boy|lady|patient|one upstairs|woman upstairs|man upstairs|lad|kid|fella|chap|fellow|resident|neighbour) .. be ~ [{}]",
    "<PROPN> {{is}} ~ [{}]",
    "{{person}} {{is}} ~ [{}]",
    "[{}] {{person}}",
    "[{}] (=one|=ones) ",
    "(stop|quit|keep|start|accuse) ~ being ~ [{}]",
    "(find|consider|make|think|call) {{them}} ~ [{}]",
    "(act|behave) (=all)? ~ [{}]",
    "(someone|somebody|anyone) (=so|=this|=that|=who|=as) ~ [{}]",
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
    """One token sequence or tree of one entry (`entry` None: an ordinary sense of the entry numbered `sense_of`)."""

    owner: int
    sense: bool
    needs: tuple[frozenset[str], ...]
    sequence: Sequence = ()
    tree: Tree | None = None
    rewrite: str | None = None
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
        self._senses: dict[str, list[_Compiled]] = defaultdict(list)
        self._by_word: dict[str, list[int]] = defaultdict(list)
        common = nlp.Defaults.stop_words | {"be", "'s", "get", "go", "want", "like", "know", "think", "people"}
        faults: list[str] = []
        for number, entry in enumerate(guide.entries):
            try:
                self._add(number, entry, guide, forms)
            except PatternError as error:
                faults.append(f"{entry.where}: {error}")
        if faults:
            raise GuideError("\n".join(faults))
        for place, compiled in enumerate(self._compiled):
            anchor = min(compiled.needs, key=lambda words: (sum(w in common for w in words) > 0, len(words)))
            for word in anchor:
                self._by_word[word].append(place)

    def _add(self, number: int, entry: Entry, guide: Guide, forms: Forms) -> None:
        for pattern in entry.patterns:
            if pattern.kind == "tree":
                tree = parse_tree(pattern.text, guide.lists, forms.all_forms)
                self._keep(_Compiled(number, False, tree.needs, tree=tree, rewrite=pattern.rewrite))
                continue
            texts = (
                [frame.format(pattern.text) for frame in TRAIT_FRAMES] if pattern.kind == "trait" else [pattern.text]
            )
            for text in texts:
                for sequence in parse(text, guide.lists, forms.all_forms):
                    self._keep(_words(number, sequence, pattern.rewrite))
        for text in entry.unless:
            for sequence in parse(text, guide.lists, forms.all_forms):
                self._keep(_words(number, sequence, None, sense=True))

    def _keep(self, compiled: _Compiled) -> None:
        if compiled.sense:
            self._senses[self.entries[compiled.owner].id].append(compiled)
        else:
            self._compiled.append(compiled)
        for words in compiled.needs:
            self.vocabulary |= words

    def find(self, words: Words) -> list[Match]:
        """Every match of every entry, ordinary senses taken out; they may overlap."""
        present = set(words.words)
        matches = [
            match for place in self._candidates(present) for match in self._matches(self._compiled[place], words)
        ]
        senses = {
            entry_id: self._ordinary(entry_id, present, words) for entry_id in {match.entry.id for match in matches}
        }
        return [m for m in matches if not any(s < m.end and m.start < e for s, e in senses[m.entry.id])]

    def _ordinary(self, entry_id: str, present: set[str], words: Words) -> list[tuple[int, int]]:
        """Where the line uses an entry's words in an ordinary sense. Only asked for entries that matched."""
        return [
            match.whole
            for compiled in self._senses.get(entry_id, ())
            if not any(needed.isdisjoint(present) for needed in compiled.needs)
            for match in self._matches(compiled, words)
        ]

    def _candidates(self, present: set[str]) -> Iterable[int]:
        by_word, compiled = self._by_word, self._compiled
        for word in present:
            for place in by_word.get(word, ()):
                if not any(needed.isdisjoint(present) for needed in compiled[place].needs):
                    yield place

    def _matches(self, compiled: _Compiled, words: Words) -> Iterator[Match]:
        entry = self.entries[compiled.owner]
        if compiled.tree is not None:
            if compiled.matcher is None:
                compiled.matcher = DependencyMatcher(self._vocab)
                compiled.matcher.add("tree", [compiled.tree.nodes])
            for _, places in compiled.matcher(words.doc):
                chosen = [places[i] for i in compiled.tree.marked]
                start, end = min(chosen), max(chosen) + 1
                names = {name: (places[i], places[i] + 1) for name, i in compiled.tree.names.items()}
                yield Match(entry, start, end, (min(places), max(places) + 1), compiled.rewrite, names)
            return
        if compiled.matcher is None:
            compiled.matcher = Matcher(self._vocab)
            compiled.matcher.add("words", [[token.as_spacy() for token in compiled.sequence]])
        for _, start, end, alignment in compiled.matcher(words.doc, with_alignments=True):
            if compiled.opens and not _begins(words.words, start):
                continue
            yield _aligned(entry, compiled, start, end, alignment)


def _aligned(entry: Entry, compiled: _Compiled, start: int, end: int, alignment: list[int]) -> Match:
    marked = [start + i for i, part in enumerate(alignment) if compiled.sequence[part].marked]
    names: dict[str, tuple[int, int]] = {}
    for i, part in enumerate(alignment):
        name = compiled.sequence[part].name
        if name:
            first = names.get(name, (start + i, 0))[0]
            names[name] = (first, start + i + 1)
    return Match(
        entry, marked[0] if marked else start, marked[-1] + 1 if marked else end, (start, end), compiled.rewrite, names
    )


def _words(owner: int, sequence: Sequence, rewrite: str | None, *, sense: bool = False) -> _Compiled:
    opens = sequence[0].opens
    sequence = sequence[1:] if opens else sequence
    return _Compiled(owner, sense, _needs(sequence), sequence, rewrite=rewrite, opens=opens)


def _begins(words: tuple[str, ...], start: int) -> bool:
    return start == 0 or words[start - 1] in _BEFORE_COMMANDS


def _needs(sequence: Sequence) -> tuple[frozenset[str], ...]:
    return tuple(token.words for token in sequence if token.required and token.words is not None)
