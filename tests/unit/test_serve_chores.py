"""What is run now and then beside the parts."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from bot.serving.chores import Chore


class Told:
    """Keeps what people were warned of."""

    def __init__(self) -> None:
        self.warnings: list[str] = []

    def warn(self, text: str) -> None:
        self.warnings.append(text)


@pytest.fixture
def now() -> list[float]:
    """A clock that stands still until it is set."""
    return [0.0]


def chore(tmp_path: Path, code: str, now: list[float]) -> Chore:
    command = (sys.executable, "-c", code)
    return Chore("A chore", command, tmp_path / "log", os.environ, tmp_path, first=60, every=3600, clock=lambda: now[0])


def until_it_ended(one: Chore, told: Any) -> None:
    for _ in range(1000):
        one.tick(told)
        if one._process is None:
            return
        time.sleep(0.02)
    raise AssertionError("it did not end")


def test_it_waits_then_runs_once_an_hour(tmp_path: Path, now: list[float]) -> None:
    told = Told()
    one = chore(tmp_path, "print('done')", now)
    for seconds, runs in ((0, 0), (59, 0), (60, 1), (61, 1), (3659, 1), (3660, 2)):
        now[0] = seconds
        until_it_ended(one, told)
        log = tmp_path / "log"
        assert (log.read_text().count("done") if log.exists() else 0) == runs, seconds
    assert told.warnings == []


def test_a_failure_is_told_once_and_ends_nothing(tmp_path: Path, now: list[float]) -> None:
    told = Told()
    one = chore(tmp_path, "raise SystemExit(3)", now)
    for seconds in (60, 3660, 7260):
        now[0] = seconds
        until_it_ended(one, told)
    assert len(told.warnings) == 1 and "A chore" in told.warnings[0]


def test_stopping_leaves_nothing_running(tmp_path: Path, now: list[float]) -> None:
    one = chore(tmp_path, "import time; time.sleep(600)", now)
    now[0] = 60
    one.tick(Told())
    process = one._process
    assert process is not None and process.poll() is None
    one.stop()
    assert process.poll() is not None
