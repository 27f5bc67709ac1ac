"""Logs that name where something broke, and never what somebody typed.

An exception's message may quote the value it stumbled over, and that value may be a learner's line. So tracebacks keep
files, lines and the type of the exception, and leave its message out.
"""

from __future__ import annotations

import logging
import traceback
from types import TracebackType
from typing import Any

_ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class QuietFormatter(logging.Formatter):
    """A formatter whose tracebacks hold no values."""

    def formatException(self, ei: _ExcInfo) -> str:  # noqa: N802  the name is logging's
        """Frames and types of the exception and of what caused it."""
        lines: list[str] = []
        error: BaseException | None = ei[1]
        while error is not None:
            lines += [f"{type(error).__module__}.{type(error).__qualname__} (message left out), raised at"]
            lines += [
                f"  {frame.filename}:{frame.lineno} in {frame.name}"
                for frame in traceback.extract_tb(error.__traceback__)
            ]
            error = error.__cause__ or error.__context__
        return "\n".join(lines)

    def formatStack(self, stack_info: str) -> str:  # noqa: N802
        """Nothing: a stack dump may hold values."""
        return ""


LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"quiet": {"()": QuietFormatter, "format": "{levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "quiet"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "alongside": {"level": "INFO"},
        # httpx and uvicorn put whole addresses into their lines, ours may hold a token or a join code.
        "httpx": {"level": "WARNING"},
        "httpcore": {"level": "WARNING"},
        "uvicorn": {"level": "INFO", "handlers": ["console"], "propagate": False},
        "uvicorn.access": {"level": "WARNING", "handlers": ["console"], "propagate": False},
        # axes names who tried to log in, and a name that was typed may be a password.
        "axes": {"level": "ERROR"},
        # Statements with their parameters are logged at DEBUG only; hold that off whatever the root level.
        "django.db.backends": {"level": "WARNING"},
        "django": {"level": "WARNING", "handlers": ["console"], "propagate": False},
    },
}
