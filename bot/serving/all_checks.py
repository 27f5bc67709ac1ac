"""`alongside test`: lint, types, directions, content, model and stories, then one pytest run over
everything.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from bot.serving.errors import PersonError
from bot.serving.progress import Progress
from bot.serving.settings import ROOT, quiet_environment, read_settings
from bot.serving.training import test_stories

BIN = Path(sys.executable).parent
PYTHON_FOLDERS = ("bot", "actions", "scripts", "tests")
QUICK_CHECKS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("lint", (str(BIN / "ruff"), "check", "--output-format", "concise", *PYTHON_FOLDERS)),
    ("format", (str(BIN / "ruff"), "format", "--check", *PYTHON_FOLDERS)),
    ("types", (str(BIN / "mypy"),)),
    ("directions of dependency", (str(BIN / "lint-imports"),)),
    ("content", (str(BIN / "python"), "-m", "bot.cli", "check")),
)


def run_all(progress: Progress, pytest_arguments: Sequence[str]) -> int:
    """Run everything; returns pytest's exit code, or 1 when a check before it failed.

    A failed check ends the run before pytest, except in CI (`CI=true`), where one run should tell everything.
    """
    in_ci = os.environ.get("CI", "").lower() in ("1", "true", "yes")
    environment = {**os.environ, **quiet_environment(), "PYTHONPATH": str(ROOT)}
    chromium = subprocess.run([sys.executable, "scripts/chromium.py"], cwd=ROOT, env=environment)  # noqa: S603
    failed = ["the browser for the tests"] if chromium.returncode else []
    # Two lanes for two cores: the quick checks beside Rasa's training.
    with ThreadPoolExecutor(max_workers=1) as pool:
        rasa = pool.submit(_rasa, progress)
        failed += [name for name, command in QUICK_CHECKS if not _quick(progress, name, command, environment)]
        failed += [] if rasa.result() else ["the training data, model and stories"]
    if failed:
        progress.warn(f"Not in order: {', '.join(failed)}.")
        if not in_ci:
            return 1
    sys.stdout.flush()
    tests = subprocess.run(  # noqa: S603
        [sys.executable, "-m", "pytest", *_lanes(pytest_arguments), *pytest_arguments], cwd=ROOT, env=environment
    )
    return tests.returncode or (1 if failed else 0)


def _lanes(pytest_arguments: Sequence[str]) -> tuple[str, ...]:
    """Two test processes for a whole run. Somebody who picks a few tests wants them in one, with their output."""
    return () if pytest_arguments else ("-n", "2", "--dist", "loadgroup", "--no-loadscope-reorder")


def _quick(progress: Progress, name: str, command: Sequence[str], environment: dict[str, str]) -> bool:
    started = time.monotonic()
    done = subprocess.run(  # noqa: S603
        list(command),
        cwd=ROOT,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    seconds = time.monotonic() - started
    if done.returncode:
        progress.warn(f"{name}: not in order ({seconds:.0f} s)\n{done.stdout.rstrip()}")
    else:
        progress.say(f"{name}: in order ({seconds:.0f} s)")
    return done.returncode == 0


def _rasa(progress: Progress) -> bool:
    try:
        test_stories(progress, read_settings().log_dir, ROOT / "tests" / "stories")
    except PersonError as error:
        progress.fail(error)
        return False
    return True
