"""Support lines by locale: `course_content/support_lines/<locale>.yml`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from bot.content.paths import COURSE_CONTENT
from bot.content.problems import ContentError, Problem
from bot.content.yaml_files import read_checked

DEFAULT = "default"


@dataclass(frozen=True)
class SupportLine:
    """One place where a person answers. `href` is what a tap opens (tel:, sms: or https:)."""

    name: str
    contact: str
    href: str
    when: str
    note: str = ""

    def as_dict(self) -> dict[str, str]:
        """Plain values for a payload."""
        return asdict(self)


@dataclass(frozen=True)
class LocaleLines:
    """The lines of one locale. `checked_on` is an ISO date."""

    locale: str
    emergency: str
    checked_on: str
    verify_before_release: bool
    lines: tuple[SupportLine, ...]


class SupportLines(Mapping[str, LocaleLines]):
    """All locales; `for_locale` always answers."""

    def __init__(self, by_locale: dict[str, LocaleLines]) -> None:
        self._by_locale = by_locale

    def __getitem__(self, locale: str) -> LocaleLines:
        return self._by_locale[locale]

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_locale)

    def __len__(self) -> int:
        return len(self._by_locale)

    def for_locale(self, locale: str) -> LocaleLines:
        """The lines of `locale`, or the international directory: a wrong country's line helps nobody."""
        return self._by_locale.get(locale, self._by_locale[DEFAULT])


def load_support_lines(folder: Path | None = None) -> SupportLines:
    """Every locale's lines. Raises ContentError with file and line, also when `default.yml` is missing."""
    folder = folder or COURSE_CONTENT / "support_lines"
    found: dict[str, LocaleLines] = {}
    problems: list[Problem] = []
    for path in sorted(folder.glob("*.yml")):
        try:
            data = read_checked(path, "support_lines.schema.json")
        except ContentError as error:
            problems += error.problems
            continue
        if data["locale"] != path.stem:
            problems.append(Problem(path, 1, 1, "locale and file name differ", f"name the file {data['locale']}.yml"))
        lines = tuple(SupportLine(**line) for line in data["lines"])
        found[data["locale"]] = LocaleLines(
            data["locale"], data["emergency"], data["checked_on"], data["verify_before_release"], lines
        )
    if DEFAULT not in found and not problems:
        fix = "write it, with a directory that works in every country"
        problems.append(Problem(folder / "default.yml", 1, 1, "the lines for everywhere else are missing", fix))
    if problems:
        raise ContentError(problems)
    return SupportLines(found)
