"""Content is read again when a file changes, and a mistake does not take away what was read before."""

from __future__ import annotations

import os
from pathlib import Path

from bot.content.kept import Kept
from bot.content.yaml_files import read_plain


def rewritten(path: Path, text: str, at: int) -> None:
    path.write_text(text, encoding="utf-8")
    os.utime(path, (at, at))


def test_a_change_is_seen_and_a_mistake_is_not_taken_over(tmp_path: Path) -> None:
    path = tmp_path / "a.yml"
    rewritten(path, "word: tea\n", 1)
    reads: list[Path] = []

    def load(folder: Path) -> dict[str, str]:
        reads.append(folder)
        found: dict[str, str] = read_plain(folder / "a.yml")
        return found

    kept = Kept((tmp_path,), load, {})
    assert kept() == kept() == {"word": "tea"}
    assert len(reads) == 1
    rewritten(path, "word: coffee\n", 2)
    assert kept() == {"word": "coffee"}
    rewritten(path, "word: [\n", 3)
    assert kept() == {"word": "coffee"}


def test_before_any_good_reading_there_is_the_empty_one(tmp_path: Path) -> None:
    rewritten(tmp_path / "a.yml", "word: [\n", 1)
    assert Kept((tmp_path,), lambda folder: read_plain(folder / "a.yml"), {"none": ""})() == {"none": ""}
