"""Starts child processes, notices when one dies, starts it again, and ends them all with everything they
started.
"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import time
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from bot.serving.errors import PersonError
from bot.serving.progress import Progress

SHORT_LIFE_SECONDS = 60.0
LIVES = 5
FIRST_PAUSE_SECONDS = 0.5
LONGEST_PAUSE_SECONDS = 30.0
POLL_SECONDS = 0.2
LOG_KEEP_BYTES = 5_000_000
# A log's last lines on the screen help only if they are few.
SHOWN_LOG_LINES = 20


@dataclass(frozen=True)
class Part:
    """One process to keep alive: its name for people, its command, and its log file."""

    name: str
    command: Sequence[str]
    log_file: Path


@dataclass
class _Child:
    part: Part
    process: subprocess.Popen[bytes] | None = None
    started: float = 0.0
    due: float = 0.0
    short_lives: deque[float] = field(default_factory=lambda: deque(maxlen=LIVES))


class Supervisor:
    """Keeps the parts running. A part that dies is started again after a growing pause.

    A part that dies five times running, each time within a minute of its start, ends everything with a
    PersonError.
    """

    def __init__(
        self,
        parts: Sequence[Part],
        progress: Progress,
        environment: Mapping[str, str],
        *,
        cwd: Path | None = None,
        first_pause: float = FIRST_PAUSE_SECONDS,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._children = [_Child(part) for part in parts]
        self._progress = progress
        self._environment = dict(environment)
        self._cwd = cwd
        self._first_pause = first_pause
        self._clock = clock

    def start(self) -> None:
        """Start every part that is not running."""
        for child in self._children:
            if child.process is None:
                self._start(child)

    def pids(self) -> dict[str, int]:
        """The process ids by name, of those that run."""
        return {
            child.part.name: child.process.pid
            for child in self._children
            if child.process is not None and child.process.poll() is None
        }

    def watch_once(self) -> None:
        """Look at every part once; restart what is due. Raises PersonError when a part keeps dying."""
        for child in self._children:
            if child.process is None:
                if child.due and self._clock() >= child.due:
                    self._start(child)
            elif child.process.poll() is not None:
                self._bury(child)

    def stop(self, grace: float = 5.0) -> None:
        """Ask every part to end, then end by force what is left, grandchildren included."""
        running = [child.process for child in self._children if child.process is not None]
        family = [member for process in running for member in _descendants(process.pid)]
        for process in running:
            _signal_group(process.pid, signal.SIGTERM)
        deadline = time.monotonic() + grace
        for process in running:
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(max(0.05, deadline - time.monotonic()))
        for process in running:
            _signal_group(process.pid, getattr(signal, "SIGKILL", signal.SIGTERM))
            process.wait()
            _close(process)
        for member in family:
            with contextlib.suppress(psutil.Error):
                member.kill()
        for child in self._children:
            child.process, child.due = None, 0.0

    def _start(self, child: _Child) -> None:
        child.part.log_file.parent.mkdir(parents=True, exist_ok=True)
        _keep_log_small(child.part.log_file)
        with child.part.log_file.open("ab") as log:
            child.process = subprocess.Popen(  # noqa: S603
                list(child.part.command),
                cwd=self._cwd,
                env=self._environment,
                stdin=subprocess.PIPE,  # its other end is the child's lifeline, see lifeline.py
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,  # Ctrl-C reaches only us, and we end them in order
            )
        child.started, child.due = self._clock(), 0.0

    def _bury(self, child: _Child) -> None:
        assert child.process is not None
        code = child.process.returncode
        _signal_group(child.process.pid, getattr(signal, "SIGKILL", signal.SIGTERM))  # what it left behind
        _close(child.process)
        child.process = None
        now = self._clock()
        if now - child.started >= SHORT_LIFE_SECONDS:
            child.short_lives.clear()
        child.short_lives.append(now)
        how = f"with code {code}" if code >= 0 else f"by signal {signal.Signals(-code).name}"
        if len(child.short_lives) >= LIVES:
            raise PersonError(
                f"The {child.part.name} ended {LIVES} times in a row, so everything was stopped.",
                f"Its log is {child.part.log_file}.",
                last_lines(child.part.log_file),
            )
        pause = min(LONGEST_PAUSE_SECONDS, self._first_pause * 2 ** (len(child.short_lives) - 1))
        child.due = now + pause
        self._progress.warn(f"The {child.part.name} ended {how}. Starting it again in {pause:g} s.")


def last_lines(path: Path, count: int = SHOWN_LOG_LINES) -> str:
    """The end of a log file."""
    try:
        with path.open("rb") as log:
            log.seek(max(0, path.stat().st_size - 32_768))
            text = log.read().decode("utf-8", errors="replace")
    except OSError:
        return ""
    return "\n".join(text.splitlines()[-count:])


def _keep_log_small(path: Path) -> None:
    with contextlib.suppress(OSError):
        if path.stat().st_size > LOG_KEEP_BYTES:
            path.replace(path.with_suffix(".log.1"))


def _descendants(pid: int) -> list[psutil.Process]:
    try:
        return list(psutil.Process(pid).children(recursive=True))
    except psutil.Error:
        return []


def _signal_group(pid: int, number: int) -> None:
    with contextlib.suppress(OSError):
        if hasattr(os, "killpg"):
            os.killpg(pid, number)
        else:
            os.kill(pid, number)


def _close(process: subprocess.Popen[bytes]) -> None:
    if process.stdin is not None:
        with contextlib.suppress(OSError):
            process.stdin.close()
