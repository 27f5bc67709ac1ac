"""Support lines by locale: `course_content/support_lines/<locale>.yml`, one file a place, and `default.yml`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from bot.content.paths import COURSE_CONTENT
from bot.content.problems import ContentError, Problem
from bot.content.yaml_files import position, read_checked, read_yaml

DEFAULT = "default"


@dataclass(frozen=True)
class SupportLine:
    """One line somebody can turn to. `href` opens it: tel:, sms: or https:. `hours` and `note` may be empty."""

    name: str
    contact: str
    href: str
    when: str
    hours: str = ""
    note: str = ""


@dataclass(frozen=True)
class SupportLines:
    """The lines of one locale, in the order they are shown. `verify_before_release` until somebody has checked them."""

    locale: str
    place: str
    checked_on: date
    verify_before_release: bool
    lines: tuple[SupportLine, ...]


class SupportLinesByLocale(dict[str, SupportLines]):
    """Locale to lines; `for_locale` answers for every locale."""

    def for_locale(self, locale: str | None) -> SupportLines:
        """The lines of `locale` ("en-GB", "en_gb"); those of `default` where it has none of its own.

        Only an exact language and region counts: a number of the wrong country helps nobody.
        """
        parts = (locale or "").replace("_", "-").split("-")
        exact = f"{parts[0].lower()}-{parts[1].upper()}" if len(parts) == 2 else ""
        return self.get(exact, self[DEFAULT])


def load_support_lines(folder: Path = COURSE_CONTENT / "support_lines") -> SupportLinesByLocale:
    """All support lines of a folder.

    Raises ContentError, with file and line, for a file that breaks the schema, is named after another locale or gives
    a day that is none, and when there is no default.yml.
    """
    problems: list[Problem] = []
    found = SupportLinesByLocale()
    for path in sorted(folder.glob("*.yml")):
        try:
            data = read_checked(path, "support_lines.schema.json")
            found[path.stem] = _one_place(path, data)
        except ContentError as error:
            problems.extend(error.problems)
    if DEFAULT not in found and not any(problem.file.stem == DEFAULT for problem in problems):
        problems.append(
            Problem(folder / "default.yml", 1, 1, "this file does not exist", "every other locale needs it", "C014")
        )
    if problems:
        raise ContentError(problems)
    return found


def support_line_problems(
    path: Path, data: Any, at: Callable[[Sequence[str | int], str, str, str], Problem]
) -> Iterable[Problem]:
    """What is wrong with a place whose form is right: another name than its file's, or a day that is none."""
    if data["locale"] != path.stem:
        message = f'the locale "{data["locale"]}" does not fit the name of the file'
        yield at(["locale"], message, f"write {path.stem}, or rename the file", "C002")
    try:
        date.fromisoformat(str(data["checked_on"]))
    except ValueError:
        yield at(["checked_on"], f'"{data["checked_on"]}" is not a day', 'write it as "2026-11-23"', "C010")


def _one_place(path: Path, data: Any) -> SupportLines:
    def at(where: Sequence[str | int], message: str, fix: str, code: str) -> Problem:
        return Problem(path, *position(read_yaml(path), where), message, fix, code)

    problems = list(support_line_problems(path, data, at))
    if problems:
        raise ContentError(problems)
    return SupportLines(
        locale=str(data["locale"]),
        place=str(data["place"]),
        checked_on=date.fromisoformat(str(data["checked_on"])),
        verify_before_release=bool(data["verify_before_release"]),
        lines=tuple(SupportLine(**{str(key): str(value) for key, value in line.items()}) for line in data["lines"]),
    )
