"""Grammar patterns: who does what to whom, whatever stands between, for spaCy's DependencyMatcher.

fix > dobj {person}                      a form of "fix" whose object is a person word
let > nsubj (we|staff) > ccomp leave     several children of the first word
[say] > neg not                          only what stands in brackets is marked; without brackets, all of it
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.language.findings.patterns import FormsOf, PatternError, parse

_PART = re.compile(r"(?:(?P<dep>[a-z]+(?:\|[a-z]+)*)\s+)?(?P<mark>\[)?\s*(?P<words>[^\[\]]+?)\s*\]?$")


@dataclass(frozen=True)
class Tree:
    """Nodes for DependencyMatcher, which of them are marked, and the words a line must have."""

    nodes: list[dict[str, Any]]
    needs: tuple[frozenset[str], ...]
    marked: tuple[int, ...]
    names: dict[str, int] = field(default_factory=dict)


def parse_tree(text: str, lists: Mapping[str, tuple[str, ...]], forms: FormsOf) -> Tree:
    """Read a grammar pattern. Raises PatternError when it cannot be read."""
    nodes: list[dict[str, Any]] = []
    needs: list[frozenset[str]] = []
    marked: list[int] = []
    names: dict[str, int] = {}
    for number, part in enumerate(text.split(" > ")):
        found = _PART.match(part.strip())
        if not found or bool(found["dep"]) != bool(number):
            raise PatternError(
                f"cannot read {part!r} in grammar pattern {text!r}: write `word > dobj word > nsubj word`"
            )
        sequences = parse(found["words"], lists, forms)
        if any(len(sequence) != 1 for sequence in sequences):
            raise PatternError(f"{found['words']!r} in grammar pattern {text!r} must be single words")
        words = frozenset().union(*(sequence[0].words or frozenset() for sequence in sequences))
        needs.append(words)
        if sequences[0][0].name:
            names[sequences[0][0].name] = number
        attrs: dict[str, Any] = {"ORTH": {"IN": sorted(words)}}
        if number:
            attrs["DEP"] = {"IN": found["dep"].split("|")}
            nodes.append({"LEFT_ID": "n0", "REL_OP": ">", "RIGHT_ID": f"n{number}", "RIGHT_ATTRS": attrs})
        else:
            nodes.append({"RIGHT_ID": "n0", "RIGHT_ATTRS": attrs})
        if found["mark"] or "[" not in text:
            marked.append(number)
    return Tree(nodes, tuple(needs), tuple(marked), names)
