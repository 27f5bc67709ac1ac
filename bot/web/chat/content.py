"""Course content as the web layer shows it: read again whenever a file changed, without a restart."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Generic, TypeVar

from bot.content.paths import COURSE_CONTENT
from bot.content.problems import ContentError
from bot.content.role_plays import RolePlay, load_role_plays
from bot.content.sessions import FOLDERS, Session, load_course
from bot.content.support_lines import SupportLines, SupportLinesByLocale, load_support_lines

log = logging.getLogger("alongside.chat")
T = TypeVar("T")


class Kept(Generic[T]):
    """What `load` made of some folders. With a mistake in a file, the last good reading holds (`empty` before any)."""

    def __init__(self, folders: tuple[Path, ...], load: Callable[..., T], empty: T) -> None:
        self.folders, self._load = folders, load
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


role_plays: Kept[dict[str, RolePlay]] = Kept((COURSE_CONTENT / "role_plays",), load_role_plays, {})
course: Kept[dict[str, Session]] = Kept(FOLDERS, lambda *folders: load_course(folders), {})
_support_lines: Kept[SupportLinesByLocale] = Kept(
    (COURSE_CONTENT / "support_lines",), load_support_lines, SupportLinesByLocale()
)


def support_lines(locale: str) -> SupportLines | None:
    """The support lines for a locale; None only when the files cannot be read at all."""
    known = _support_lines()
    return known.for_locale(locale) if known else None
