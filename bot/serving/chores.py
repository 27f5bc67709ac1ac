"""A command that is run now and then beside the parts: a process of its own, so that it can neither hold up nor end
anything. No scheduler to install and nothing to set up: what a deployment without `alongside serve` does with cron.
"""

from __future__ import annotations

import contextlib
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from bot.serving.progress import Progress


class Chore:
    """Runs `command` first after `first` seconds and then every `every` seconds. A failure is told once, not fatal."""

    def __init__(
        self,
        name: str,
        command: Sequence[str],
        log_file: Path,
        environment: Mapping[str, str],
        cwd: Path,
        *,
        first: float = 60.0,
        every: float = 3600.0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._name, self._command, self._log_file = name, list(command), log_file
        self._environment, self._cwd = dict(environment), cwd
        self._every, self._clock = every, clock
        self._due = clock() + first
        self._process: subprocess.Popen[bytes] | None = None
        self._told = False

    def tick(self, progress: Progress) -> None:
        """Start it when it is due, and look what became of it. Returns at once."""
        if self._process is not None:
            if self._process.poll() is not None:
                self._ended(self._process.returncode, progress)
                self._process = None
        elif self._clock() >= self._due:
            self._due = self._clock() + self._every
            self._process = self._start()

    def stop(self) -> None:
        """End it if it runs. It begins where it stopped the next time."""
        if self._process is not None:
            with contextlib.suppress(OSError):
                self._process.kill()
            self._process.wait()
            self._process = None

    def _start(self) -> subprocess.Popen[bytes]:
        self._log_file.parent.mkdir(parents=True, exist_ok=True)
        with self._log_file.open("ab") as log:
            return subprocess.Popen(  # noqa: S603
                self._command,
                cwd=self._cwd,
                env=self._environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
            )

    def _ended(self, code: int, progress: Progress) -> None:
        if code and not self._told:
            progress.warn(f"{self._name} did not succeed; it is tried again. Its log is {self._log_file}.")
        self._told = bool(code)
