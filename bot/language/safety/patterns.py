"""Patterns as data: `course_content/safety/*.yml` read and checked. How one is written: docs/safety.md."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.content.problems import ContentError, Problem
from bot.content.yaml_files import position, read_yaml
from bot.language.safety import compiled
from bot.language.safety.compiled import Compiled, KeySets
from bot.language.safety.grammar import Choice, Pattern, Words, literals
from bot.language.safety.groups import Groups, Index, Rule
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


def load_patterns(folder: Path, cache: Path | None = None) -> Patterns:
    """Reads words.yml, signals.yml, exempt.yml, frames.yml and spelling.yml of `folder`.

    With `cache`, what was read and checked once is not read again until something changes. Raises ContentError with
    file, line and entry for an unknown group or field, or a pattern that cannot be used.
    """
    path = compiled.place(cache, compiled.fingerprint(folder)) if cache is not None else None
    known = compiled.stored(path) if path is not None else None
    if known is None:
        known = _Reader(folder).compiled()
        if path is not None:
            compiled.store(path, known)
    return _patterns_of(known)


def _patterns_of(known: Compiled) -> Patterns:
    groups = Groups(known["groups"], frozenset(known["left_out"]))
    keys = compiled.as_sets(known["keys"])
    entries = {file: [_entry_of(entry) for entry in known[file]["entries"]] for file in ("signals", "exempt")}

    def index(rows: list[list[Any]], meanings: list[Any]) -> Index:
        rules = [Rule(source, meanings[number], groups) for source, number, _ in rows]
        return Index(rules, [keys[number] for _, _, number in rows])

    return Patterns(
        groups=groups,
        exempt=index(known["exempt"]["patterns"], entries["exempt"]),
        signals=index(known["signals"]["patterns"], entries["signals"]),
        entries=(*entries["signals"], *entries["exempt"]),
        frames={name: index(rows, [name]) for name, rows in known["frames"].items()},
        spelling=known["spelling"],
        vocabulary=frozenset(known["vocabulary"]),
    )


def _entry_of(row: dict[str, Any]) -> Entry:
    return Entry(**{**row, "examples": tuple(row["examples"]), "counter": tuple(row["counter"])})


class _Reader:
    """Reads and checks the folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.spelling = read_yaml(folder / "spelling.yml")
        self.left_out = frozenset(str(self.spelling["fillers"]).split()) - SOMETIMES_KEPT
        self.vocabulary: set[str] = set()
        self.key_sets = KeySets()
        self.groups = self._groups()

    def compiled(self) -> Compiled:
        """All of the folder as JSON-ready values. Raises ContentError."""
        return {
            "groups": self.groups.sources,
            "left_out": sorted(self.left_out),
            "signals": self._entries("signals.yml"),
            "exempt": self._entries("exempt.yml"),
            "frames": self._frames(),
            "spelling": self.spelling,
            "keys": self.key_sets.sets,
            "vocabulary": sorted(self.vocabulary),
        }

    def _groups(self) -> Groups:
        path = self.folder / "words.yml"
        data = read_yaml(path)
        sources = {
            str(name): [str(v) for v in value] if isinstance(value, list) else re.split(r"[\s|]+", str(value).strip())
            for name, value in data.items()
        }
        groups = Groups(sources, self.left_out)
        for name, texts in sources.items():
            for text in texts:
                self._parse(groups, text, path, position(data, [name])[0], name)
        try:
            for name in sources:
                groups.first_of_group(name)
                groups.starting(name, "")
        except (KeyError, ValueError) as error:
            raise ContentError([Problem(path, 1, 1, str(error.args[0]), HOW)]) from error
        return groups

    def _parse(self, groups: Groups, source: str, path: Path, line: int, name: str) -> Pattern:
        try:
            pattern = groups.parse(source)
        except ValueError as error:
            raise ContentError([Problem(path, line, 1, f"in {name}: {source!r}: {error}", HOW)]) from error
        self.vocabulary.update(literals(pattern))
        return pattern

    def _checked(self, source: str, path: Path, line: int, name: str) -> int:
        """The number of the words this pattern cannot do without. Raises ContentError if it cannot be used."""
        pattern = self._parse(self.groups, source, path, line, name)
        try:
            missing = self.groups.first(pattern)[1]
            _look_up_groups(pattern, self.groups)
        except (KeyError, ValueError) as error:
            raise ContentError([Problem(path, line, 1, f"in {name}: {source!r}: {error.args[0]}", HOW)]) from error
        if missing:
            raise ContentError([Problem(path, line, 1, f"in {name}: {source!r}: all of it may be missing", HOW)])
        return self.key_sets.number(self.groups.keys_of(pattern))

    def _frames(self) -> dict[str, list[list[Any]]]:
        path = self.folder / "frames.yml"
        data = read_yaml(path)
        return {
            str(name): [
                [str(source), 0, self._checked(str(source), path, position(data, [name, at])[0], str(name))]
                for at, source in enumerate(lines)
            ]
            for name, lines in data.items()
        }

    def _entries(self, file: str) -> Compiled:
        path = self.folder / file
        data = read_yaml(path)
        entries: list[dict[str, Any]] = []
        patterns: list[list[Any]] = []
        for at, raw in enumerate(data):
            line = position(data, [at])[0]
            name = str(raw.get("id", f"entry {at + 1}"))
            problem = _problem_of(raw, [entry["id"] for entry in entries])
            if problem:
                fix = f"the fields are {', '.join(FIELDS)}"
                raise ContentError([Problem(path, line, 1, f"{name}: {problem}", fix)])
            first = position(data, [at, "patterns"])[0] + 1
            patterns += [
                [str(source), len(entries), self._checked(str(source), path, first + n, name)]
                for n, source in enumerate(raw["patterns"])
            ]
            entries.append(
                {
                    "id": name,
                    "kind": str(raw.get("kind", "none")),
                    "signal": str(raw.get("signal", "carry_on")),
                    "tense": str(raw.get("tense", "present")),
                    "examples": [str(text) for text in raw.get("match", ())],
                    "counter": [str(text) for text in raw.get("not", ())],
                }
            )
        return {"entries": entries, "patterns": patterns}


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


def _look_up_groups(pattern: Pattern, groups: Groups) -> None:
    """Raises KeyError for a group that does not exist."""
    for node in pattern:
        if isinstance(node, Words):
            for name in node.groups:
                groups.first_of_group(name)
        elif isinstance(node, Choice):
            for option in node.options:
                _look_up_groups(option, groups)
