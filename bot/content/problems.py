"""What is wrong with a content file, said so that an author can mend it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, order=True)
class Problem:
    """One thing an author can mend. `line` and `column` count from 1; `fix` says what to do."""

    file: Path
    line: int
    column: int
    message: str
    fix: str = ""
    code: str = ""

    def __str__(self) -> str:
        code = f"{self.code} " if self.code else ""
        fix = f" → {self.fix}" if self.fix else ""
        return f"{self.file}:{self.line}:{self.column} {code}{self.message}{fix}"


class ContentError(ValueError):
    """A content file cannot be used. Carries every problem found, not just the first."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems
