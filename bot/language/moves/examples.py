"""Reads training examples of moves from Rasa NLU files (`data/nlu/moves_*.yml`)."""

from __future__ import annotations

import hashlib
from pathlib import Path

from ruamel.yaml import YAML

from bot.language.types import MOVES

Example = tuple[str, str]


class ExampleError(ValueError):
    """A training file that cannot be used; the message names the file and what is wrong."""


def example_files(nlu_folder: Path) -> list[Path]:
    """The files that hold examples of moves, in a fixed order."""
    return sorted(nlu_folder.glob("moves_*.yml"))


def read_examples(nlu_folder: Path) -> list[Example]:
    """All (text, move) pairs. Raises ExampleError for a file that is not Rasa NLU or names an unknown move."""
    examples: list[Example] = []
    for path in example_files(nlu_folder):
        document = YAML(typ="safe").load(path.read_text(encoding="utf-8"))
        for entry in (document or {}).get("nlu") or []:
            move = entry.get("intent")
            if move not in MOVES:
                raise ExampleError(f"{path}: {move!r} is not a move")
            lines = str(entry.get("examples", "")).splitlines()
            examples.extend((line[2:].strip(), move) for line in lines if line.startswith("- "))
    if not examples:
        raise ExampleError(f"{nlu_folder} holds no examples of moves (moves_*.yml)")
    return examples


def fingerprint(nlu_folder: Path, code_folder: Path) -> str:
    """Changes whenever the examples, or the code that reads them, change."""
    digest = hashlib.sha256()
    for path in [*example_files(nlu_folder), *sorted(code_folder.glob("*.py"))]:
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:16]
