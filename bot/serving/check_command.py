"""`alongside check`: once, or again after every save."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from bot.content.checks.formats import FORMATS, as_text, summary
from bot.content.codes import ERROR, severity_of
from bot.content.problems import Problem
from bot.serving.content_check import ContentCheck

# What is looked at again after a save, below the project's folder.
WATCHED = ("course_content", "data", "tests/stories/talks", "domain.yml", "config.yml")


def fails(problems: Iterable[Problem], strict: bool) -> bool:
    """Whether these problems make the check fail: errors do, warnings only when `strict`."""
    return any(strict or severity_of(problem.code) == ERROR for problem in problems)


def run_once(
    content: ContentCheck,
    paths: Sequence[Path],
    form: str,
    strict: bool,
    say: Callable[[str], None],
    tell: Callable[[str, bool], None],
) -> int:
    """Check once; returns the exit code. `say` writes what was found, `tell` the summary and whether it failed."""
    problems = content.problems(paths)
    failed = fails(problems, strict)
    if problems or form in ("json", "sarif"):
        say(FORMATS[form](problems))
    tell(summary(problems, strict), failed)
    return 1 if failed else 0


def run_again(
    content: ContentCheck,
    paths: Sequence[Path],
    changes: Iterable[Iterable[Path]],
    say: Callable[[str], None],
    tell: Callable[[str, bool], None],
) -> None:
    """Check once and again after each change, telling what is new, what is mended and what is left."""
    before: list[Problem] = content.problems(paths)
    if before:
        say(as_text(before))
    tell(f"{summary(before)} Watching; Ctrl-C stops.", fails(before, False))
    for changed in changes:
        now = content.problems(paths)
        say(f"\n{', '.join(sorted({file.name for file in changed}))} saved.")
        mended = (Counter(map(_what, before)) - Counter(map(_what, now))).total()
        if now:
            say(as_text(now))
        tell(f"{summary(now)}{f' {mended} mended.' if mended else ''}", fails(now, False))
        before = now


def _what(problem: Problem) -> tuple[object, ...]:
    """A problem without its line, which moves when something is written above it."""
    return problem.file, problem.code, problem.message


def saves(root: Path, paths: Sequence[Path]) -> Iterator[set[Path]]:
    """The content files that were saved, as often as some are. Ends with Ctrl-C."""
    from watchfiles import watch

    logging.getLogger("watchfiles").setLevel(logging.ERROR)  # its own word about Ctrl-C
    places = [root / name for name in WATCHED] + list(paths)
    for changes in watch(*(place for place in places if place.exists()), raise_interrupt=False):
        files = {Path(name) for _, name in changes if name.endswith((".yml", ".yaml"))}
        if files:
            yield files
