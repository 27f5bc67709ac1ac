"""Reads training examples of moves from Rasa NLU files (`data/nlu/moves_*.yml`)."""

from __future__ import annotations

import hashlib
from pathlib import Path

from bot.content.nlu_examples import Example, read_nlu
from bot.language.types import MOVES


class ExampleError(ValueError):
    """A training file that cannot be used; the message names the file and what is wrong."""


def example_files(nlu_folder: Path) -> list[Path]:
    """The files that hold examples of moves, in a fixed order."""
    return sorted(nlu_folder.glob("moves_*.yml"))


def read_examples(nlu_folder: Path) -> list[Example]:
    """All (text, move) pairs. Raises ExampleError where a move is unknown, ContentError where a file is not YAML."""
    examples = []
    for path in example_files(nlu_folder):
        found = read_nlu(nlu_folder, [path.name])
        wrong = next((move for _, move in found if move not in MOVES), None)
        if wrong is not None:
            raise ExampleError(f"{path}: {wrong!r} is not a move")
        examples += found
    if not examples:
        raise ExampleError(f"{nlu_folder} holds no examples of moves (moves_*.yml)")
    return examples


def fingerprint(nlu_folder: Path, code_folder: Path) -> str:
    """Changes whenever the examples, or the code that reads them, change."""
    digest = hashlib.sha256()
    for path in [*example_files(nlu_folder), *sorted(code_folder.glob("*.py"))]:
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:16]
