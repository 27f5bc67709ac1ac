"""Keeping what takes long to make: written beside, then moved into place, so that no process reads half of it.

A folder that cannot be written to costs time at the next start and nothing else. What was made for an earlier state of
the content goes after a week: whoever switches between two states in between finds both.
"""

from __future__ import annotations

import json
import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bot.language.linear_model import LinearTextModel

KEPT_SECONDS = 7 * 24 * 3600


def kept_model(folder: Path | None, make: Callable[[], LinearTextModel]) -> LinearTextModel:
    """The model in `folder`, whose name says what it was made from; made anew, and kept there, when there is none.

    A damaged one is made anew. With None nothing is kept. Raises what `make` raises.
    """
    if folder is None:
        return make()
    try:
        return LinearTextModel.load(folder)
    except (OSError, ValueError, KeyError):
        model = make()
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent) as beside:
            model.save(Path(beside) / "model")
            shutil.rmtree(folder, ignore_errors=True)
            (Path(beside) / "model").rename(folder)
        _clear_earlier(folder)
    except OSError:
        pass  # another process was first, or the disk is read-only: the model in hand works all the same
    return model


def keep_json(path: Path, value: Any) -> None:
    """Write a value that `json.loads` will read back."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=path.parent, delete=False) as beside:
            json.dump(value, beside, ensure_ascii=False)
        Path(beside.name).replace(path)
        _clear_earlier(path)
    except OSError:
        return


def _clear_earlier(kept: Path) -> None:
    """Take away what was kept under the same name, with another fingerprint after its last dash, a week ago or more."""
    for other in kept.parent.iterdir():
        earlier = _kind(other) == _kind(kept) and other != kept
        if earlier and time.time() - other.stat().st_mtime > KEPT_SECONDS:
            shutil.rmtree(other) if other.is_dir() else other.unlink()


def _kind(path: Path) -> tuple[str, bool]:
    """What a kept thing is, without its fingerprint; a version in the name may hold dots and dashes."""
    return path.name.removesuffix(".json").rpartition("-")[0], path.is_dir()
