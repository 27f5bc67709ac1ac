"""How long `alongside check` takes with many role-plays: `python -m bot.bench.checking`.

Each figure is the CPU time of a process of its own, Python's start and imports included: the first check, which reads
everything and needs spaCy for our own language; the next one, in which nothing has changed; one after a card was saved;
and, within a `--watch`, one after a story file was saved.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bot.bench.generated import STORIES_EACH, write_role_plays
from bot.content.paths import ROOT

SIZES = (12, 50, 200)
# One check as the command does it, or (with a file as second word) one more after that file was saved.
CHECK = """
import resource, sys, time
from pathlib import Path
from bot.content.codes import ERROR, severity_of
from bot.serving.content_check import ContentCheck

root, saved = Path(sys.argv[1]), sys.argv[2:]
content = ContentCheck(root)
found = content.problems()
spent = time.process_time()
if saved:
    path = root / saved[0]
    path.write_text(path.read_text() + "\\n# saved\\n")
    found = content.problems()
    spent = time.process_time() - spent
memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
errors = sum(severity_of(problem.code) == ERROR for problem in found)
print(spent, memory / 1024, errors, content.checker.read, content.language.judged)
"""


@dataclass(frozen=True)
class Figures:
    """One size: seconds of CPU time, megabytes at most, and how many files were read, and judged for language."""

    role_plays: int
    first_s: float
    again_s: float
    card_saved_s: float
    watching_s: float
    first_mb: float
    files: int
    judged: int


def measure(number: int, folder: Path) -> Figures:
    """Check a project with `number` role-plays in `folder`. Raises RuntimeError when something is wrong with it."""
    root, kept = folder / "project", folder / "kept"
    write_role_plays(root, number)
    for name in ("course_content/topics.yml", "domain.yml"):
        shutil.copy(ROOT / name, root / name)
    kept.mkdir()
    for compiled in (ROOT / "models" / "language").glob("findings-*.json"):
        shutil.copy(compiled, kept / compiled.name)  # compiled once for every project, and kept by the engine
    first = _run(root, kept)
    again = _run(root, kept)
    watching = _run(root, kept, "data/stories/made000.yml")
    card = root / "course_content/role_plays/made001.yml"
    card.write_text(card.read_text(encoding="utf-8").replace("10", "12", 1), encoding="utf-8")
    saved = _run(root, kept)
    return Figures(
        number, first[0], again[0], saved[0], watching[0], first[1], files=int(first[3]), judged=int(first[4])
    )


def _run(root: Path, kept: Path, *saved: str) -> list[float]:
    environment = {**os.environ, "ALONGSIDE_CACHE_DIR": str(kept), "PYTHONPATH": str(ROOT)}
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-c", CHECK, str(root), *saved], env=environment, capture_output=True, text=True
    )
    if done.returncode:
        raise RuntimeError(done.stderr)
    spent = [float(word) for word in done.stdout.split()]
    if spent[2]:
        raise RuntimeError(f"{spent[2]:.0f} errors in role-plays that should have none")
    return spent


def main() -> None:
    """Measure all sizes and print a table."""
    table = Table("role-plays", "stories", "files read", "first", "again", "card saved", "watching, saved", "memory")
    for number in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            made = measure(number, Path(folder))
        seconds = (f"{value:.1f} s" for value in (made.first_s, made.again_s, made.card_saved_s, made.watching_s))
        stories = f"{number * STORIES_EACH:,}"
        table.add_row(str(number), stories, str(made.files), *seconds, f"{made.first_mb:.0f} MB")
    Console(width=110).print(table)


if __name__ == "__main__":
    main()
