"""Patterns as data: `course_content/safety/*.yml` read, checked and compiled to linear-time expressions.

A pattern is written over plain words (see `words.py`):

    i * {want} (mid) {die}

`{group}` is any line of a group of words.yml; `(x)` may be missing; `a|b` is either word; `*` is up to three words that
do not change who speaks (no other person, no "not", no full stop), `*5` up to five; `^` is the start of a clause, `$`
its end. A comma may stand between any two words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Union

from bot.content.problems import ContentError, Problem
from bot.content.yaml_files import position, read_yaml

COMMA = "(?:, )?"
GAP_STOPS = (
    r"(?!(?:~|[.?!,\"‘’]|not|never|no|you|he|she|they|we|him|her|them|your|his|their|someone|people|everyone|nobody|anyone|who|"
    r"said|says|say|told|if|lol|but|because) |~)"
)
CLAUSE_START = (
    r"(?:(?<=^ )|(?<=[.?!,\"‘’] )|(?<= and )|(?<= but )|(?<= so )|(?<= because )|(?<= lol )|(?<= or )|(?<= that ))"
)
CLAUSE_END = r"(?=(?:[.?!,\"‘’]|and|but|so|because|lol|or|when|if|though|cause|then|now|today|tonight|please|again) |$)"
# Fillers that are kept where they carry meaning ("feel like"); see words.py.
SOMETIMES_KEPT = frozenset({"like", "so"})
TENSES = ("present", "past", "perfect")
# Inside brackets "|" stands between options of several words; outside, between single words ("a|b").
TOKEN = re.compile(r"[()\[\]]|[^\s()\[\]]+")


@dataclass(frozen=True)
class Entry:
    """One entry of signals.yml or exempt.yml, compiled."""

    id: str
    kind: str
    signal: str
    tense: str
    owner: bool
    pattern: re.Pattern[str]
    examples: tuple[str, ...]
    counter: tuple[str, ...]


@dataclass(frozen=True)
class Patterns:
    """All that the folder says: signals to look for, exemptions to take out first, frames, spelling."""

    signals: tuple[Entry, ...]
    exempt: tuple[Entry, ...]
    frames: dict[str, re.Pattern[str]]
    spelling: dict[str, Any]
    vocabulary: frozenset[str]


def load_patterns(folder: Path) -> Patterns:
    """Reads words.yml, signals.yml, exempt.yml, frames.yml and spelling.yml of `folder`.

    Raises ContentError with file, line and entry for a group that is not there, an unknown field or a bad pattern.
    """
    spelling = read_yaml(folder / "spelling.yml")
    groups = Groups(folder / "words.yml", frozenset(str(spelling["fillers"]).split()) - SOMETIMES_KEPT)
    signals = tuple(_entries(folder / "signals.yml", groups))
    exempt = tuple(_entries(folder / "exempt.yml", groups))
    frames_file = folder / "frames.yml"
    frames_data = read_yaml(frames_file)
    frames = {
        str(name): groups.compile([str(line) for line in lines], frames_file, position(frames_data, [name])[0])
        for name, lines in frames_data.items()
    }
    return Patterns(signals, exempt, frames, spelling, frozenset(groups.vocabulary))


class Groups:
    """The named groups of words.yml, and the compiler of patterns that use them."""

    def __init__(self, path: Path, left_out: frozenset[str]) -> None:
        self.data = read_yaml(path)
        self.left_out = left_out
        self.vocabulary: set[str] = set()
        self._compiled: dict[str, str] = {}

    def compile(self, patterns: list[str], file: Path, line: int, entry: str = "") -> re.Pattern[str]:
        """One expression for all `patterns`; each match starts at a word and ends after a space."""
        where = f" in entry {entry}" if entry else ""
        for pattern in patterns:
            try:
                expression = self._sequence(_parse(pattern))
                if re.compile(expression).match(""):
                    raise ValueError("all of it may be missing")
            except (KeyError, ValueError, re.error) as error:
                message = f"this pattern cannot be used{where}: {pattern!r}: {error}"
                raise ContentError(
                    [Problem(file, line, 1, message, "see docs/safety.md for how to write one")]
                ) from error
        alternatives = "|".join(self._sequence(_parse(pattern)) for pattern in patterns)
        return re.compile(rf"(?<= )(?:{alternatives})")

    def _sequence(self, parts: list[Part]) -> str:
        return "".join(self._part(part) for part in parts)

    def _part(self, part: Part) -> str:
        if isinstance(part, Choice):
            choice = f"(?:{'|'.join(self._sequence(option) for option in part.options)})"
            return choice + "?" if part.optional else choice
        if part == "^":
            return CLAUSE_START
        if part == "$":
            return CLAUSE_END
        if part[0] == "*":
            return rf"(?:{GAP_STOPS}\S+ {COMMA}){{0,{part[1:] or 3}}}"
        if part == "_":
            return rf"[a-z]\S* {COMMA}"
        return self._words(part.split("|"))

    def _words(self, words: list[str]) -> str:
        shapes = []
        for word in words:
            if word.startswith("{"):
                shapes.append(self._group(word.strip("{}")))
                continue
            if word in self.left_out:  # left out of every line: it may stand in a pattern, and matches nothing
                continue
            if word.isalpha():
                self.vocabulary.add(word)
            shapes.append(f"(?:is|'s) {COMMA}" if word == "is" else f"{re.escape(word)} {COMMA}")
        return f"(?:{'|'.join(shapes)})" if shapes else ""

    def _group(self, name: str) -> str:
        if name not in self._compiled:
            if name not in self.data:
                raise KeyError(f"there is no group {{{name}}}")
            value = self.data[name]
            lines = (
                [str(part) for part in value] if isinstance(value, list) else re.split(r"[\s|]+", str(value).strip())
            )
            longest_first = sorted(lines, key=lambda text: -len(text))
            options = [self._sequence(_parse(text)) for text in longest_first]
            self._compiled[name] = f"(?:{'|'.join(options)})"
        return self._compiled[name]


@dataclass(frozen=True)
class Choice:
    """`[a b|c]`, or `(a b|c)` which may be missing."""

    options: list[list[Part]]
    optional: bool


Part = Union[str, Choice]


def _parse(pattern: str) -> list[Part]:
    """A pattern as its parts. Raises ValueError for brackets that do not match."""
    stack: list[tuple[str, list[list[Part]]]] = [("", [[]])]
    for token in TOKEN.findall(pattern):
        if token in "([":
            stack.append((token, [[]]))
        elif token in ")]":
            opened, options = stack.pop()
            if not stack or opened + token not in ("()", "[]"):
                raise ValueError("the brackets do not match")
            stack[-1][1][-1].append(Choice([option for option in options if option], token == ")"))
        elif len(stack) == 1:
            stack[0][1][0].append(token)
        else:
            for word in re.findall(r"[|]|[^|]+", token):
                if word == "|":
                    stack[-1][1].append([])
                else:
                    stack[-1][1][-1].append(word)
    if len(stack) != 1 or len(stack[0][1]) != 1:
        raise ValueError("the brackets do not match")
    return stack[0][1][0]


FIELDS = {"id", "kind", "signal", "tense", "owner", "patterns", "match", "not", "why"}


def _entries(path: Path, groups: Groups) -> Iterator[Entry]:
    data = read_yaml(path)
    seen: set[str] = set()
    for at, raw in enumerate(data):
        line = position(data, [at])[0]
        name = str(raw.get("id", f"number {at + 1}"))
        unknown = set(raw) - FIELDS
        if unknown or not raw.get("patterns") or "id" not in raw or name in seen:
            what = f"unknown fields {sorted(unknown)}" if unknown else "an entry needs its own id and patterns"
            raise ContentError([Problem(path, line, 1, f"entry {name}: {what}", f"fields are {sorted(FIELDS)}")])
        seen.add(name)
        signal, tense = str(raw.get("signal", "carry_on")), str(raw.get("tense", "present"))
        if signal not in ("step_out", "check_in", "carry_on") or tense not in TENSES:
            raise ContentError([Problem(path, line, 1, f"entry {name}: signal {signal}, tense {tense} are not known")])
        yield Entry(
            id=name,
            kind=str(raw.get("kind", "none")),
            signal=signal,
            tense=tense,
            owner=bool(raw.get("owner", False)),
            pattern=groups.compile([str(p) for p in raw["patterns"]], path, line, name),
            examples=tuple(str(text) for text in raw.get("match", ())),
            counter=tuple(str(text) for text in raw.get("not", ())),
        )
