"""The patterns of `course_content/safety/`, checked once and then kept as JSON, so that a start is quick."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bot.language.keeping import keep_json

FILES = ("words.yml", "signals.yml", "exempt.yml", "frames.yml", "spelling.yml")
CODE = ("compiled.py", "grammar.py", "groups.py", "patterns.py")
Compiled = dict[str, Any]


def fingerprint(folder: Path) -> str:
    """Changes whenever a pattern or the code that reads patterns changes. A missing file is no error here."""
    digest = hashlib.sha256()
    here = Path(__file__).parent
    for path in [*(folder / name for name in FILES), *(here / name for name in CODE)]:
        content = path.read_bytes() if path.exists() else b""
        digest.update(path.name.encode() + b"\0" + content + b"\0")
    return digest.hexdigest()[:16]


def place(cache: Path, mark: str) -> Path:
    """Where the patterns of this fingerprint are kept."""
    return cache / f"safety-patterns-{mark}.json"


def stored(path: Path) -> Compiled | None:
    """What `store` wrote; None where there is nothing, or nothing that can be read."""
    try:
        compiled = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return compiled if isinstance(compiled, dict) and compiled.get("complete") else None


def store(path: Path, compiled: Compiled) -> None:
    """Keep the patterns at `path`."""
    keep_json(path, compiled | {"complete": True})


class KeySets:
    """Sets of words, each written down once: many patterns need the same."""

    def __init__(self) -> None:
        self.sets: list[list[str]] = []
        self._numbers: dict[frozenset[str], int] = {}

    def number(self, words: frozenset[str] | None) -> int:
        """The number of a set (None is the empty one)."""
        words = words or frozenset()
        if words not in self._numbers:
            self._numbers[words] = len(self.sets)
            self.sets.append(sorted(words))
        return self._numbers[words]


def as_sets(sets: Sequence[Sequence[str]]) -> list[frozenset[str]]:
    """The sets as they were numbered."""
    return [frozenset(words) for words in sets]
