"""Reads the language guide: twelve YAML files, one per category, and the word lists their patterns share.

Every error names file, line and entry and says what to do. Knows no spaCy: patterns are checked for syntax here and
compiled by `bot.language.findings`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from jsonschema import Draft7Validator
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError

from bot.language.types import CATEGORIES

SCHEMA = Path(__file__).resolve().parents[2] / "course_content" / "schemas" / "guide.schema.json"
LISTS = "word_lists"
KINDS = {"match": "words", "tree": "tree", "trait": "trait"}

_LIST_FORM = (
    "write words in square brackets, and put quotes round words that YAML reads as something else "
    "(yes, no, on, numbers)"
)


class GuideError(ValueError):
    """The guide cannot be used as written. The message names file, line and entry, and what to do."""


@dataclass(frozen=True)
class Pattern:
    """One pattern as its author wrote it; `kind` is "words", "tree" (grammar) or "trait" (said of a person)."""

    text: str
    kind: str = "words"
    rewrite: str | None = None


@dataclass(frozen=True)
class Entry:
    """One entry of the guide."""

    id: str
    category: str
    severity: str
    patterns: tuple[Pattern, ...]
    why: str
    try_instead: tuple[str, ...]
    flags: tuple[str, ...]
    clean: tuple[str, ...]
    source: tuple[str, ...]
    unless: tuple[str, ...] = ()
    not_exempt: frozenset[str] = frozenset()
    locale: tuple[str, ...] = ()
    file: str = ""
    line: int = 0

    @property
    def where(self) -> str:
        """File, line and id, for messages to the author."""
        return f"{self.file}, line {self.line}, entry {self.id!r}"


@dataclass(frozen=True)
class Guide:
    """All entries, the shared word lists, and maps for rewrites (`schizophrenic` to `schizophrenia`)."""

    entries: tuple[Entry, ...]
    lists: Mapping[str, tuple[str, ...]]
    maps: Mapping[str, Mapping[str, str]]

    def entry(self, entry_id: str) -> Entry:
        """The entry of that id; KeyError when there is none."""
        for entry in self.entries:
            if entry.id == entry_id:
                return entry
        raise KeyError(entry_id)

    def with_entries(self, entries: Iterable[Entry]) -> Guide:
        """The same lists with other entries (for tests and measurements)."""
        return Guide(tuple(entries), self.lists, self.maps)


def load_guide(folder: Path) -> Guide:
    """Read and check the guide in `folder`. Raises GuideError for the first fault found in each file, all together."""
    if not folder.is_dir():
        raise GuideError(
            f"{folder}: there is no such folder; the language guide belongs there, one YAML file per category"
        )
    lists, maps = _read_lists(folder / LISTS)
    entries: list[Entry] = []
    faults: list[str] = []
    for path in sorted(folder.glob("*.yml")):
        try:
            entries += _read_category(path)
        except GuideError as error:
            faults.append(str(error))
    if not entries and not faults:
        raise GuideError(f"{folder}: no guide file (*.yml) here; add one per category, for example slang_slur.yml")
    faults += _repeated_ids(entries)
    if faults:
        raise GuideError("\n".join(faults))
    return Guide(tuple(entries), lists, maps)


def _read_category(path: Path) -> list[Entry]:
    data = _load(path)
    error = next(iter(sorted(_validator().iter_errors(data), key=lambda e: list(map(str, e.absolute_path)))), None)
    if error is not None:
        raise GuideError(_explain(path, data, list(error.absolute_path), _reason(error)))
    if data["category"] != path.stem:
        raise GuideError(
            _explain(path, data, ["category"], f"the category {data['category']!r} belongs in {data['category']}.yml; "
                     f"this file is {path.name}; rename one of them")
        )  # fmt: skip
    lines = _lines_of_entries(path)
    return [_entry(raw, data["category"], path, line) for raw, line in zip(data["entries"], lines, strict=True)]


def _entry(raw: dict[str, Any], category: str, path: Path, line: int) -> Entry:
    default = raw.get("rewrite")
    patterns = []
    for item in raw["patterns"]:
        if isinstance(item, str):
            patterns.append(Pattern(item, rewrite=default))
        else:
            kind = next(key for key in ("tree", "trait", "match") if key in item)
            patterns.append(Pattern(item[kind], KINDS[kind], item.get("rewrite", default)))
    source = raw["source"]
    return Entry(
        id=raw["id"], category=category, severity=raw["severity"],
        patterns=tuple(patterns), why=" ".join(raw["why"].split()),
        try_instead=tuple(raw["try_instead"]), flags=tuple(raw["flags"]), clean=tuple(raw["clean"]),
        source=(source,) if isinstance(source, str) else tuple(source), unless=tuple(raw.get("unless", ())),
        not_exempt=frozenset(raw.get("not_exempt", ())), locale=tuple(raw.get("locale", ())), file=path.name, line=line,
    )  # fmt: skip


def _read_lists(folder: Path) -> tuple[dict[str, tuple[str, ...]], dict[str, dict[str, str]]]:
    """Word lists (`name: [words]`) and maps (`name: {from: to}`; also usable as a list of its keys)."""
    lists: dict[str, tuple[str, ...]] = {}
    maps: dict[str, dict[str, str]] = {}
    for path in sorted(folder.glob("*.yml")):
        data = _load(path)
        if not isinstance(data, dict):
            raise GuideError(f"{path.name}, line 1: write word lists as `name: [word, word]`")
        for name, value in data.items():
            if name in lists:
                raise GuideError(_list_fault(path, name, "there is already a list of that name; choose another"))
            if isinstance(value, dict) and value:
                maps[name] = {str(key): str(to) for key, to in value.items()}
                lists[name] = tuple(maps[name])
            elif isinstance(value, list) and value and all(isinstance(word, str) for word in value):
                lists[name] = tuple(value)
            else:
                raise GuideError(_list_fault(path, name, _LIST_FORM))
    return lists, maps


def _list_fault(path: Path, name: str, reason: str) -> str:
    return f"{path.name}, line {_line_of(path, [name])}, list {name!r}: {reason}"


def _load(path: Path) -> Any:
    try:
        return YAML(typ="safe").load(path.read_text(encoding="utf-8"))
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        raise GuideError(
            f"{path.name}, line {line}: this is not valid YAML ({error.problem}); check indentation, "
            "and put quotes round text that contains a colon, a # or begins with a bracket"
        ) from error
    except UnicodeDecodeError as error:
        raise GuideError(f"{path.name}: not UTF-8 text; save the file as UTF-8") from error


@lru_cache(maxsize=1)
def _validator() -> Draft7Validator:
    return Draft7Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))


def _reason(error: Any) -> str:
    if error.validator == "required":
        missing = [key for key in error.validator_value if key not in error.instance]
        return f"{', '.join(missing)} missing; add it"
    if error.validator == "additionalProperties":
        known = ", ".join(sorted(error.schema["properties"]))
        return f"{error.message}; allowed here: {known}"
    if error.validator == "enum":
        return f"{error.instance!r} is not one of {', '.join(map(str, error.validator_value))}; choose one of these"
    if error.validator == "minItems":
        return f"needs {error.validator_value} or more; add some"
    if error.validator == "oneOf":
        return "write a pattern as text, or as `match:` (or `tree:`) with `rewrite:`"
    return f"{error.message}; put it right"


def _explain(path: Path, data: Any, where: list[Any], reason: str) -> str:
    line = _line_of(path, where)
    entry, field = "", ".".join(str(step) for step in where if isinstance(step, str) and step != "entries")
    if len(where) > 1 and where[0] == "entries":
        raw = data["entries"][where[1]]
        entry = f", entry {raw['id']!r}" if isinstance(raw, dict) and "id" in raw else f", entry number {where[1] + 1}"
    return f"{path.name}, line {line}{entry}{', ' + field if field else ''}: {reason}"


def _line_of(path: Path, where: list[Any]) -> int:
    """Line (from 1) of a place in the file. Reads the file again with positions: only done for messages."""
    node = YAML(typ="rt").load(path.read_text(encoding="utf-8"))
    line = 0
    for step in where:
        try:
            line = (node.lc.key(step) if isinstance(step, str) else node.lc.item(step))[0]
            node = node[step]
        except (AttributeError, KeyError, IndexError, TypeError):
            break
    return line + 1


def _lines_of_entries(path: Path) -> list[int]:
    """Line of each entry, without building the slow tree that keeps comments and positions of everything."""
    node = YAML(typ="safe").compose(path.read_text(encoding="utf-8"))
    for key, value in node.value:
        if key.value == "entries":
            return [item.start_mark.line + 1 for item in value.value]
    return []


def _repeated_ids(entries: list[Entry]) -> list[str]:
    seen: dict[str, Entry] = {}
    faults = []
    for entry in entries:
        if entry.id in seen:
            faults.append(f"{entry.where}: the id is taken by {seen[entry.id].where}; choose another")
        seen.setdefault(entry.id, entry)
    return faults


def missing_categories(guide: Guide) -> tuple[str, ...]:
    """Categories without an entry."""
    present = {entry.category for entry in guide.entries}
    return tuple(category for category in CATEGORIES if category not in present)
