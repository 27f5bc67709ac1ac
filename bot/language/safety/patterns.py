"""Patterns as data: `course_content/safety/*.yml` read and checked. How one is written: docs/safety.md."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.content.problems import ContentError, Problem
from bot.content.yaml_files import position, read_yaml
from bot.language.safety.matching import Choice, Groups, Index, Pattern, Words, parse
from bot.language.types import SAFETY_SIGNALS

# "now" is present whatever the form of its verb ("i should have died").
TENSES = ("present", "past", "perfect", "now")
FIELDS = ("id", "kind", "signal", "tense", "patterns", "match", "not", "why")
# Fillers that are kept where they carry meaning ("feel like"); see words.py.
SOMETIMES_KEPT = frozenset({"like", "so"})
HOW = "docs/safety.md says how a pattern is written"


@dataclass(frozen=True)
class Entry:
    """One entry of signals.yml or exempt.yml. `examples` must give its signal or worse, `counter` must carry on."""

    id: str
    kind: str
    signal: str
    tense: str
    examples: tuple[str, ...]
    counter: tuple[str, ...]


@dataclass(frozen=True)
class Patterns:
    """All that the folder says: exemptions to take out, signals to look for, frames, spelling."""

    groups: Groups
    exempt: Index
    signals: Index
    entries: tuple[Entry, ...]
    frames: dict[str, Index]
    spelling: dict[str, Any]
    vocabulary: frozenset[str]


def load_patterns(folder: Path) -> Patterns:
    """Reads words.yml, signals.yml, exempt.yml, frames.yml and spelling.yml of `folder`.

    Raises ContentError with file, line and entry for an unknown group or field, or a pattern that cannot be used.
    """
    spelling = read_yaml(folder / "spelling.yml")
    left_out = frozenset(str(spelling["fillers"]).split()) - SOMETIMES_KEPT
    reader = _Reader(folder, left_out)
    signals = reader.entries("signals.yml")
    exempt = reader.entries("exempt.yml")
    frames = {
        name: Index([(pattern, name) for pattern in patterns], reader.groups) for name, patterns in reader.frames()
    }
    return Patterns(
        groups=reader.groups,
        exempt=Index([(pattern, entry) for entry, patterns in exempt for pattern in patterns], reader.groups),
        signals=Index([(pattern, entry) for entry, patterns in signals for pattern in patterns], reader.groups),
        entries=tuple(entry for entry, _ in (*signals, *exempt)),
        frames=frames,
        spelling=spelling,
        vocabulary=frozenset(reader.vocabulary),
    )


class _Reader:
    def __init__(self, folder: Path, left_out: frozenset[str]) -> None:
        self.folder, self.left_out = folder, left_out
        self.vocabulary: set[str] = set()
        path = folder / "words.yml"
        data = read_yaml(path)
        options: dict[str, list[Pattern]] = {}
        for name, value in data.items():
            texts = value if isinstance(value, list) else re.split(r"[\s|]+", str(value).strip())
            options[str(name)] = [self._parse(str(text), path, position(data, [name])[0], name) for text in texts]
        try:
            self.groups = Groups(options)
        except (KeyError, ValueError) as error:
            raise ContentError([Problem(path, 1, 1, str(error.args[0]), HOW)]) from error

    def _parse(self, source: str, path: Path, line: int, name: str) -> Pattern:
        try:
            pattern = parse(source, self.left_out)
        except ValueError as error:
            raise ContentError([Problem(path, line, 1, f"in {name}: {source!r}: {error}", HOW)]) from error
        self.vocabulary.update(_literals(pattern))
        return pattern

    def _checked(self, source: str, path: Path, line: int, name: str) -> Pattern:
        pattern = self._parse(source, path, line, name)
        try:
            missing = self.groups.first(pattern)[1]
            _look_up_groups(pattern, self.groups)
        except (KeyError, ValueError) as error:
            raise ContentError([Problem(path, line, 1, f"in {name}: {source!r}: {error.args[0]}", HOW)]) from error
        if missing:
            raise ContentError([Problem(path, line, 1, f"in {name}: {source!r}: all of it may be missing", HOW)])
        return pattern

    def frames(self) -> list[tuple[str, list[Pattern]]]:
        path = self.folder / "frames.yml"
        data = read_yaml(path)
        return [
            (
                str(name),
                [self._checked(str(s), path, position(data, [name, at])[0], name) for at, s in enumerate(lines)],
            )
            for name, lines in data.items()
        ]

    def entries(self, file: str) -> list[tuple[Entry, list[Pattern]]]:
        path = self.folder / file
        data = read_yaml(path)
        found: list[tuple[Entry, list[Pattern]]] = []
        for at, raw in enumerate(data):
            line = position(data, [at])[0]
            name = str(raw.get("id", f"entry {at + 1}"))
            problem = _problem_of(raw, [entry.id for entry, _ in found])
            if problem:
                raise ContentError(
                    [Problem(path, line, 1, f"{name}: {problem}", f"the fields are {', '.join(FIELDS)}")]
                )
            entry = Entry(
                id=name,
                kind=str(raw.get("kind", "none")),
                signal=str(raw.get("signal", "carry_on")),
                tense=str(raw.get("tense", "present")),
                examples=tuple(str(text) for text in raw.get("match", ())),
                counter=tuple(str(text) for text in raw.get("not", ())),
            )
            patterns = [
                self._checked(str(source), path, position(data, [at, "patterns"])[0] + 1 + n, name)
                for n, source in enumerate(raw["patterns"])
            ]
            found.append((entry, patterns))
        return found


def _problem_of(raw: Any, ids: list[str]) -> str | None:
    unknown = sorted(set(raw) - set(FIELDS))
    if unknown:
        return f"there is a field here that is not known: {', '.join(unknown)}"
    if "id" not in raw or raw["id"] in ids or not raw.get("patterns"):
        return "an entry needs patterns and an id of its own"
    if raw.get("signal", "carry_on") not in SAFETY_SIGNALS:
        return f"the signal {raw['signal']} is not one of {', '.join(SAFETY_SIGNALS)}"
    if raw.get("tense", "present") not in TENSES:
        return f"the tense {raw['tense']} is not one of {', '.join(TENSES)}"
    return None


def _literals(pattern: Pattern) -> set[str]:
    found: set[str] = set()
    for node in pattern:
        if isinstance(node, Words):
            found |= {word for word in node.words if word.isalpha()}
        elif isinstance(node, Choice):
            for option in node.options:
                found |= _literals(option)
    return found


def _look_up_groups(pattern: Pattern, groups: Groups) -> None:
    for node in pattern:
        if isinstance(node, Words):
            for name in node.groups:
                groups.first_of_group(name, ())
        elif isinstance(node, Choice):
            for option in node.options:
                _look_up_groups(option, groups)
