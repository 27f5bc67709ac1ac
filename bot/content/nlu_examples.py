"""Examples from Rasa's NLU files in `data/nlu/`."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from bot.content.paths import NLU
from bot.content.yaml_files import read_checked

Example = tuple[str, str]


def nlu_files(folder: Path = NLU) -> list[Path]:
    """The files, in a fixed order."""
    return sorted(folder.glob("*.yml"))


def read_nlu(folder: Path = NLU, only: Iterable[str] | None = None) -> list[Example]:
    """All (text, intent) pairs, of these files only when named. Raises ContentError when a file is not in order."""
    files = [folder / name for name in only] if only is not None else nlu_files(folder)
    examples: list[Example] = []
    for path in files:
        for block in read_checked(path, "nlu.schema.json")["nlu"]:
            for line in block["examples"].splitlines():
                text = line.strip().removeprefix("-").strip()
                if text:
                    examples.append((text, block["intent"]))
    return examples
