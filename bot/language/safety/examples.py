"""The lines the second opinion learns from: `course_content/safety/examples/*.yml`, one wording family an entry."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bot.content.problems import ContentError, Problem
from bot.content.yaml_files import position, read_yaml
from bot.language.types import SAFETY_SIGNALS

FIELDS = ("family", "signal", "kind", "in_role_play", "after", "lines")


@dataclass(frozen=True)
class Example:
    """One line with its signal. `in_role_play` is None where the signal is the same in and out of a role-play.

    `after` is the line it answers; `family` names the wording family, so that a fair test can leave families out.
    """

    text: str
    signal: str
    kind: str
    family: str
    in_role_play: bool | None = None
    after: str | None = None

    @property
    def modes(self) -> tuple[bool, ...]:
        """The values of `in_role_play` this line holds for."""
        return (False, True) if self.in_role_play is None else (self.in_role_play,)


def example_files(folder: Path) -> list[Path]:
    """The example files of `folder`, in a fixed order."""
    return sorted(folder.glob("*.yml"))


def read_examples(folder: Path) -> list[Example]:
    """All examples of `folder`. Raises ContentError, with file and line, for an entry that cannot be used."""
    return [example for path in example_files(folder) for example in read_file(path)]


def read_file(path: Path) -> list[Example]:
    """The examples of one file. Raises ContentError, with file and line, for an entry that cannot be used."""
    data = read_yaml(path)
    found: list[Example] = []
    for at, raw in enumerate(data):
        unknown = sorted(set(raw) - set(FIELDS))
        if unknown or "family" not in raw or raw.get("signal") not in SAFETY_SIGNALS or not raw.get("lines"):
            what = f"unknown fields: {', '.join(unknown)}" if unknown else "a family, a signal and lines are needed"
            raise ContentError([Problem(path, position(data, [at])[0], 1, what, f"the fields are {', '.join(FIELDS)}")])
        found += [
            Example(
                text=line.strip(),
                signal=str(raw["signal"]),
                kind=str(raw.get("kind", "none")),
                family=str(raw["family"]),
                in_role_play=raw.get("in_role_play"),
                after=raw.get("after"),
            )
            for line in str(raw["lines"]).splitlines()
            if line.strip()
        ]
    return found
