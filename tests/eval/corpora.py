"""Reads the graded test lines of this folder into plain values.

The lines were written by somebody who had not seen the language guide, the training examples or the engine's
rules: only the course's definitions of findings, moves and safety signals. That is what makes a score on them
worth having. Each line belongs to a `part`: failures in `dev` may be shown to the engine's authors, `final` is
kept for the figures.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
PARTS = ("dev", "final")

Span = tuple[int, int]


@dataclass(frozen=True)
class Marked:
    """A stretch of the text and the category a trainer would file it under."""

    start: int
    end: int
    category: str


@dataclass(frozen=True)
class FindingLine:
    """A line with the wording that should be flagged. `maybe` holds wording that may be flagged or not."""

    id: str
    text: str
    part: str
    group: str
    findings: tuple[Marked, ...] = ()
    maybe: tuple[Marked, ...] = ()
    note: str = ""


@dataclass(frozen=True)
class MoveLine:
    """A line with its dominant move. `also` holds other moves it makes."""

    id: str
    text: str
    part: str
    group: str
    move: str
    previous_line: str | None = None
    also: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True)
class SafetyLine:
    """A line with the signal it should give. `accept` holds signals a careful trainer would also accept."""

    id: str
    text: str
    part: str
    in_role_play: bool
    signal: str
    kind_of_case: str
    previous_line: str | None = None
    accept: tuple[str, ...] = field(default=())
    note: str = ""


def rows(name: str) -> list[dict[str, Any]]:
    """The rows of `name`.jsonl as they stand in the file."""
    lines = (HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def locate(text: str, phrase: str) -> Span:
    """Where the phrase stands in the text; ValueError unless it stands there exactly once."""
    if text.count(phrase) != 1:
        raise ValueError(f"{phrase!r} stands {text.count(phrase)} times in {text!r}, expected once")
    start = text.index(phrase)
    return start, start + len(phrase)


def _marked(text: str, entries: list[dict[str, str]]) -> tuple[Marked, ...]:
    return tuple(Marked(*locate(text, entry["phrase"]), entry["category"]) for entry in entries)


def _chosen(name: str, part: str | None) -> list[dict[str, Any]]:
    return [row for row in rows(name) if part is None or row["part"] == part]


def finding_lines(part: str | None = None) -> list[FindingLine]:
    """The lines for findings; `part` is `dev`, `final` or None for both."""
    return [
        FindingLine(
            id=row["id"],
            text=row["text"],
            part=row["part"],
            group=row["group"],
            findings=_marked(row["text"], row["findings"]),
            maybe=_marked(row["text"], row.get("maybe", [])),
            note=row.get("note", ""),
        )
        for row in _chosen("findings", part)
    ]


def move_lines(part: str | None = None) -> list[MoveLine]:
    """The lines for moves; `part` is `dev`, `final` or None for both."""
    return [
        MoveLine(
            id=row["id"],
            text=row["text"],
            part=row["part"],
            group=row["group"],
            move=row["move"],
            previous_line=row.get("previous_line"),
            also=tuple(row.get("also", ())),
            note=row.get("note", ""),
        )
        for row in _chosen("moves", part)
    ]


def safety_lines(part: str | None = None) -> list[SafetyLine]:
    """The lines for safety signals; `part` is `dev`, `final` or None for both."""
    return [
        SafetyLine(
            id=row["id"],
            text=row["text"],
            part=row["part"],
            in_role_play=row["in_role_play"],
            signal=row["signal"],
            kind_of_case=row["kind_of_case"],
            previous_line=row.get("previous_line"),
            accept=tuple(row.get("accept", ())),
            note=row.get("note", ""),
        )
        for row in _chosen("safety", part)
    ]
