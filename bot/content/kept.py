"""Content that is read again whenever a file changed, without a restart."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Generic, TypeVar

from bot.content.problems import ContentError

log = logging.getLogger("alongside.content")
T = TypeVar("T")


State = tuple[tuple[str, int, int], ...]


def state_of(files: Iterable[Path]) -> State:
    """The files as they are now: a file that was written since, or a file more or less, makes another state."""
    return tuple((str(path), path.stat().st_mtime_ns, path.stat().st_size) for path in files)


class Kept(Generic[T]):
    """What `load` made of some folders. With a mistake in a file, the last good reading holds (`empty` before any)."""

    def __init__(self, folders: Sequence[Path], load: Callable[..., T], empty: T) -> None:
        self.folders, self._load = tuple(folders), load
        self._state: State | None = None
        self._value = empty

    def __call__(self) -> T:
        """The folders' content as of now."""
        files = [path for folder in self.folders for path in sorted(folder.glob("*.yml"))]
        state = state_of(files)
        if state != self._state:
            try:
                self._value = self._load(*self.folders)
            except ContentError as error:
                log.error("%s cannot be read, the last good reading holds: %s", self.folders[0].name, error)
            self._state = state
        return self._value
