"""Everything an author can get wrong in a content file, found before a learner finds it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from bot.content.checks.names import KNOWN_MOVES
from bot.content.checks.project import Checker
from bot.content.paths import ROOT
from bot.content.problems import Problem

__all__ = ["KNOWN_MOVES", "Checker", "check_all"]


def check_all(paths: Sequence[Path] = (), root: Path = ROOT) -> list[Problem]:
    """Every problem in a project's content, or in `paths` of it, that can be found without the language engine."""
    return Checker(root).check(paths)
