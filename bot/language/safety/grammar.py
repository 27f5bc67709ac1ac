"""A pattern as a tree: `parse("i * {want} (mid) [die|{end} it]")`. docs/safety.md says how one is written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Union

GAP = 3
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
    """Up to `most` words that do not change who speaks (`scan.GAP_STOPS`)."""

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


def word_set(text: str) -> frozenset[str]:
    """The words of `text`, which are separated by blanks."""
    return frozenset(text.split())


def literals(pattern: Pattern) -> set[str]:
    """Every word of letters that a pattern names."""
    found: set[str] = set()
    for node in pattern:
        if isinstance(node, Words):
            found |= {word for word in node.words if word.isalpha()}
        elif isinstance(node, Choice):
            for option in node.options:
                found |= literals(option)
    return found


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
