"""Course content as the web layer shows it: read again whenever a file changed, without a restart."""

from __future__ import annotations

from bot.content.kept import Kept
from bot.content.paths import COURSE_CONTENT
from bot.content.role_plays import RolePlay, load_role_plays
from bot.content.sessions import FOLDERS, Session, load_course
from bot.content.support_lines import SupportLines, SupportLinesByLocale, load_support_lines

role_plays: Kept[dict[str, RolePlay]] = Kept((COURSE_CONTENT / "role_plays",), load_role_plays, {})
course: Kept[dict[str, Session]] = Kept(FOLDERS, lambda *folders: load_course(folders), {})
_support_lines: Kept[SupportLinesByLocale] = Kept(
    (COURSE_CONTENT / "support_lines",), load_support_lines, SupportLinesByLocale()
)


def support_lines(locale: str) -> SupportLines | None:
    """The support lines for a locale; None only when the files cannot be read at all."""
    known = _support_lines()
    return known.for_locale(locale) if known else None


def all_support_lines() -> SupportLinesByLocale:
    """The support lines of every place."""
    return _support_lines()
