# ruff: noqa: E501, SIM905 - word tables read better as long lines of words
"""The guide's patterns made ready for the matchers, and kept as JSON between starts because that takes seconds.

What is kept depends on the entries, the word lists, the model's tables of word forms and the code that reads patterns;
when one of them changes, everything is compiled again.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from bot.language.findings.forms import Forms
from bot.language.findings.patterns import PatternError, Sequence, Token, parse
from bot.language.findings.trees import Tree, parse_tree
from bot.language.guide import Entry, Guide, GuideError
from bot.language.keeping import keep_json

CODE = ("compiled.py", "forms.py", "patterns.py", "trees.py")

# The ways a word is said of a person; `{}` is the word. "They" and names included, "it" and "that" not.
TRAIT_FRAMES = (
    "{{somebody}} {{is}} ~ [{}]",
    "{{they}} (=can|=could|=will|=would|=might|=may|=must) be ~ [{}]",
    "{{they}} {{have}} ~ (become|get|been|always been) ~ [{}]",
    "=your (just|so|too|being|always|such|a|an|only|proper) ~ [{}]",
    "(=not|dont|never) =be ~ [{}]",
    "be (=not)? {{they}} ~ [{}]",
    "be (=not)? {{their}} {{person}} ~ [{}]",
    "[{}] {{person}}",
    "[{}] (=one|=ones) ",
    "(stop|quit|keep|start|accuse) ~ being ~ [{}]",
    "{{somebody}} (=get|=gets|=got|=getting|=become|=becomes|=became|=turn|=turns|=turned) ~ [{}]",
    "(find|consider|make|think|call) {{them}} ~ [{}]",
    "(act|behave) (=all)? ~ [{}]",
    "(someone|somebody|anyone) (=so|=this|=that|=who|=as) ~ [{}]",
)

# Verb forms that only fit a third person nobody named: "refuses", "was", "won't"; a command has none of them.
_SAID_OF_ANOTHER = re.compile(
    r"^(?:is|was|has|had|does|did|can|could|will|would|never|not|always|\w{2,}[^s\W]s|\w{3,}ed)$"
)


@dataclass
class Compiled:
    """One token sequence or tree, and the entries it belongs to, each with its rewrite."""

    needs: tuple[frozenset[str], ...]
    owners: list[tuple[int, str | None]]
    sequence: Sequence = ()
    tree: Tree | None = None
    opens: bool = False
    matcher: Any = None


@dataclass
class Tables:
    """All patterns of a guide, and for each entry (by its number) the ordinary senses that excuse its words."""

    patterns: list[Compiled] = field(default_factory=list)
    senses: dict[int, list[Compiled]] = field(default_factory=dict)


def tables_of(guide: Guide, forms: Forms, cache: Path | None = None) -> Tables:
    """The guide's patterns, from `cache` when nothing they were made from has changed.

    Raises GuideError naming file, line and entry of each pattern that cannot be read.
    """
    if cache is None:
        return compile_guide(guide, forms)
    path = cache / f"findings-{_fingerprint(guide, forms)}.json"
    try:
        return _from_json(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, KeyError, IndexError, TypeError):
        tables = compile_guide(guide, forms)
    keep_json(path, _as_json(tables))
    return tables


def compile_guide(guide: Guide, forms: Forms) -> Tables:
    """Reads every pattern. Raises GuideError naming file, line and entry of each that cannot be read."""
    tables = Tables()
    shared: dict[Sequence, Compiled] = {}
    faults: list[str] = []
    for number, entry in enumerate(guide.entries):
        try:
            for compiled in _of_entry(number, entry, guide, forms):
                _keep(compiled, tables, shared)
            senses = [
                _words(number, s, None) for text in entry.unless for s in parse(text, guide.lists, forms.all_forms)
            ]
        except PatternError as error:
            faults.append(f"{entry.where}: {error}")
            continue
        if senses:
            tables.senses[number] = senses
    if faults:
        raise GuideError("\n".join(faults))
    return tables


def _of_entry(number: int, entry: Entry, guide: Guide, forms: Forms) -> Iterable[Compiled]:
    for pattern in entry.patterns:
        if pattern.kind == "tree":
            tree = parse_tree(pattern.text, guide.lists, forms.all_forms)
            yield Compiled(tree.needs, [(number, pattern.rewrite)], tree=tree)
            continue
        texts = [frame.format(pattern.text) for frame in TRAIT_FRAMES] if pattern.kind == "trait" else [pattern.text]
        for text in texts:
            for sequence in parse(text, guide.lists, forms.all_forms):
                yield _words(number, sequence, pattern.rewrite)
                if (unsaid := _without_subject(sequence)) is not None:
                    yield _words(number, unsaid, pattern.rewrite)


def _keep(compiled: Compiled, tables: Tables, shared: dict[Sequence, Compiled]) -> None:
    """Entries that look for the same sequence share it."""
    if compiled.tree is None:
        same = shared.setdefault((Token(opens=compiled.opens), *compiled.sequence), compiled)
        if same is not compiled:
            same.owners += compiled.owners
            return
    tables.patterns.append(compiled)


def _words(owner: int, sequence: Sequence, rewrite: str | None) -> Compiled:
    opens = sequence[0].opens
    sequence = sequence[1:] if opens else sequence
    return Compiled(_needs(sequence), [(owner, rewrite)], sequence, opens=opens)


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


def _needs(sequence: Sequence) -> tuple[frozenset[str], ...]:
    return tuple(token.words for token in sequence if token.required and token.words is not None)


def _fingerprint(guide: Guide, forms: Forms) -> str:
    digest = hashlib.sha256(forms.fingerprint.encode())
    for name in CODE:
        digest.update((Path(__file__).parent / name).read_bytes())
    digest.update(repr(sorted(guide.lists.items())).encode())
    for entry in guide.entries:
        digest.update(repr((entry.id, entry.patterns, entry.unless)).encode())
    return digest.hexdigest()[:16]


def _as_json(tables: Tables) -> dict[str, Any]:
    """Each token is written down once; sequences are lists of token numbers."""
    numbers: dict[Token, int] = {}

    def row(compiled: Compiled) -> list[Any]:
        places = [numbers.setdefault(token, len(numbers)) for token in compiled.sequence]
        tree = compiled.tree and [
            compiled.tree.nodes, [sorted(words) for words in compiled.tree.needs], compiled.tree.marked, compiled.tree.names
        ]  # fmt: skip
        return [compiled.owners, places, tree, compiled.opens]

    patterns = [row(compiled) for compiled in tables.patterns]
    senses = [[number, [row(compiled) for compiled in rows]] for number, rows in tables.senses.items()]
    tokens = [[t.words and sorted(t.words), t.pos, t.repeat, t.marked, t.name] for t in numbers]
    return {"tokens": tokens, "patterns": patterns, "senses": senses}


def _from_json(stored: dict[str, Any]) -> Tables:
    tokens = [
        Token(words=None if words is None else frozenset(words), pos=pos, repeat=repeat, marked=marked, name=name)
        for words, pos, repeat, marked, name in stored["tokens"]
    ]
    required = [token.words if token.required else None for token in tokens]

    def compiled(row: list[Any]) -> Compiled:
        owners, places, tree, opens = row
        whose = [(number, rewrite) for number, rewrite in owners]
        if tree is not None:
            nodes, needs, marked, names = tree
            read = Tree(nodes, tuple(frozenset(words) for words in needs), tuple(marked), names)
            return Compiled(read.needs, whose, tree=read)
        needs = tuple([required[place] for place in places if required[place] is not None])
        return Compiled(needs, whose, tuple([tokens[place] for place in places]), opens=opens)

    return Tables(
        [compiled(row) for row in stored["patterns"]],
        {number: [compiled(row) for row in rows] for number, rows in stored["senses"]},
    )
