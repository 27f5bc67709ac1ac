"""Content that is read again whenever a file changed, without a restart."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Generic, TypeVar

from bot.content.problems import ContentError

log = logging.getLogger("alongside.content")
T = TypeVar("T")


class Kept(Generic[T]):
    """What `load` made of some folders. With a mistake in a file, the last good reading holds (`empty` before any)."""

    def __init__(self, folders: Sequence[Path], load: Callable[..., T], empty: T) -> None:
        self.folders, self._load = tuple(folders), load
        self._signature: list[tuple[str, int]] | None = None
        self._value = empty

    def __call__(self) -> T:
        """The folders' content as of now."""
        files = [path for folder in self.folders for path in sorted(folder.glob("*.yml"))]
        signature = [(path.name, path.stat().st_mtime_ns) for path in files]
        if signature != self._signature:
            try:
                self._value = self._load(*self.folders)
            except ContentError as error:
                log.error("%s cannot be read, the last good reading holds: %s", self.folders[0].name, error)
            self._signature = signature
        return self._value
