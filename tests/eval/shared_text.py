"""How often the engine flags a line of real helper text. Rows are read, scored and forgotten: none is written.

The text lies outside the project (the README beside it names its sources and licences), so every score here
is skipped with a message when the folder is absent.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from bot.language.types import Analysis, Context

# Only what helpers said; the other speaker's words are context.
FILES = {"annomi": "annomi_train.jsonl", "misc": "misc_train.jsonl", "esconv": "esconv_dev.jsonl"}

Analyse = Callable[[str, Context], Analysis]


@dataclass
class SharedScores:
    """Counts of lines; `flagged` and `stopped` hold row ids, never text."""

    lines: int = 0
    flagged: list[str] = field(default_factory=list)
    stopped: list[str] = field(default_factory=list)
    categories: Counter[str] = field(default_factory=Counter)

    @property
    def flag_rate(self) -> float:
        """Share of lines with at least one finding of severity `avoid`. Some of them deserve it."""
        return len(self.flagged) / self.lines if self.lines else 0.0

    @property
    def stop_rate(self) -> float:
        """Share of lines that would have stopped a role-play."""
        return len(self.stopped) / self.lines if self.lines else 0.0


def helper_turns(name: str, shared: Path) -> Iterator[tuple[str, str, str | None]]:
    """(row id, text, the other speaker's line before it) of one collection; FileNotFoundError when absent."""
    with (shared / FILES[name]).open(encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            yield row["id"], row["text"], row.get("ctx") or None


def score_shared(name: str, shared: Path, analyse: Analyse) -> SharedScores:
    """Runs the engine over the helper turns of one collection, as lines said in a role-play."""
    scores = SharedScores()
    for row_id, text, previous_line in helper_turns(name, shared):
        reading = analyse(text, Context(previous_line=previous_line, in_role_play=True))
        scores.lines += 1
        avoid = {finding.category for finding in reading.findings if finding.severity == "avoid"}
        if avoid:
            scores.flagged.append(row_id)
            scores.categories.update(avoid)
        if reading.safety.signal != "carry_on":
            scores.stopped.append(row_id)
    return scores
