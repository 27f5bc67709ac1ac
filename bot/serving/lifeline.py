"""A child process ends when the process that started it does, even if that one was killed without a word.

The parent holds the other end of the child's standard input. When it goes, the pipe closes, on every system
alike.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import threading
import time

GRACE_SECONDS = 3.0


def end_with_parent() -> None:
    """Start the watch. Call once, early, in a child whose standard input is a pipe from its parent."""
    threading.Thread(target=_watch, name="lifeline", daemon=True).start()


def _watch() -> None:
    with contextlib.suppress(OSError, ValueError):
        while os.read(sys.stdin.fileno(), 1024):
            pass
    # The whole process group, because what this process started must not outlive it either.
    leader = hasattr(os, "killpg") and os.getpgrp() == os.getpid()
    _signal(signal.SIGTERM, leader)
    time.sleep(GRACE_SECONDS)
    _signal(getattr(signal, "SIGKILL", signal.SIGTERM), leader)
    os._exit(1)


def _signal(number: int, group: bool) -> None:
    with contextlib.suppress(OSError):
        if group:
            os.killpg(0, number)
        else:
            os.kill(os.getpid(), number)
