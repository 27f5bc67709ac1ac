"""What a person sees while they wait: a spinner in a terminal, plain lines in a pipe."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

from rich.console import Console

from bot.serving.errors import PersonError


class Progress:
    """Says what is going on. In a pipe every message is one line; in a terminal a running step shows its
    seconds.
    """

    def __init__(self, stream: TextIO | None = None) -> None:
        self.console = Console(file=stream or sys.stdout, highlight=False, soft_wrap=True)

    def say(self, message: str) -> None:
        """One line that stays."""
        self.console.print(message, markup=False)
        self.console.file.flush()

    def warn(self, message: str) -> None:
        """One line that stays and stands out."""
        self.console.print(message, markup=False, style="yellow")
        self.console.file.flush()

    def fail(self, error: PersonError) -> None:
        """A problem, its details and its remedy."""
        self.console.print(error.problem, markup=False, style="bold red")
        if error.detail:
            self.console.print(error.detail.rstrip(), markup=False, style="dim")
        if error.remedy:
            self.console.print(error.remedy, markup=False)
        self.console.file.flush()

    @contextmanager
    def step(self, doing: str, done: str) -> Iterator[None]:
        """Show `doing` while the body runs, then `done` with the seconds it took; neither `done` on an
        error.
        """
        started = time.monotonic()
        if self.console.is_terminal:
            from rich.progress import Progress as Bar
            from rich.progress import SpinnerColumn, TextColumn, TimeElapsedColumn

            with Bar(
                SpinnerColumn(), TextColumn(doing), TimeElapsedColumn(), console=self.console, transient=True
            ) as bar:
                bar.add_task(doing, total=None)
                yield
        else:
            self.say(f"{doing} ...")
            yield
        self.say(f"{done} ({time.monotonic() - started:.0f} s)")
