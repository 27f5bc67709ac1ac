"""The door to the content checks: what can be found in the files themselves, and what needs the language engine."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

from bot.content.checks.project import Checker
from bot.content.paths import cache_folder
from bot.content.problems import Problem
from bot.serving.language_check import LanguageCheck
from bot.serving.settings import ROOT


class ContentCheck:
    """All checks of one project. Ask again after a save: only what changed is read and judged again."""

    def __init__(self, root: Path = ROOT, keep: bool = True) -> None:
        self.checker = Checker(root)
        self.language = LanguageCheck(root, _memory(root) if keep else None)

    def problems(self, paths: Sequence[Path] = ()) -> list[Problem]:
        """All there is to mend in these files and folders, in everything when none is given."""
        wanted = [path.resolve() for path in paths]
        found = self.checker.check(paths)
        sources = self.checker.sources(wanted)
        if wanted:
            sources = [s for s in sources if any(s.path.resolve().is_relative_to(path) for path in wanted)]
        about_language = map(self.checker.shown, self.language.problems(sources, everything=not wanted))
        return sorted({*found, *about_language})


def find_problems(paths: Sequence[Path] = (), root: Path = ROOT) -> list[Problem]:
    """All there is to mend in these files and folders of a project, in everything when none is given."""
    return ContentCheck(root).problems(paths)


def _memory(root: Path) -> Path:
    """Where it is kept what files came out as: with the engine's other compiled things, one file a project."""
    return cache_folder() / f"checked-{hashlib.sha256(str(root).encode()).hexdigest()[:8]}.json"
