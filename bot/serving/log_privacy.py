"""Keeps learners' words out of the logs of libraries we do not control.

Rasa, rasa-sdk and SQLAlchemy put message texts, SQL parameters and whole request bodies into errors. So,
from the moment a server takes messages, a log record of a library keeps its time, level and place, and of
its text only what stands in the source code: the constant parts. Of an exception it keeps the type and the
frames, not the message. Records of our own packages keep their text (they are ours to get right) but lose
exception messages too.
"""

from __future__ import annotations

import ast
import functools
import json
import logging
import traceback
import warnings
from pathlib import Path
from types import TracebackType
from typing import Any

OWN_PACKAGES = ("bot", "actions", "alongside")
LOG_CALLS = {"debug", "info", "warning", "warn", "error", "exception", "critical", "log"}
WITHHELD = "…"

_plain_factory = logging.getLogRecordFactory()
_ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None]


def withhold_values() -> None:
    """From now on no log record or warning of this process carries a value that came from outside."""
    logging.setLogRecordFactory(_record)
    warnings.showwarning = _show_warning  # type: ignore[assignment]
    logging.captureWarnings(False)


def _record(*args: Any, **kwargs: Any) -> logging.LogRecord:
    record = _plain_factory(*args, **kwargs)
    own = record.name.split(".", 1)[0] in OWN_PACKAGES
    text = record.getMessage() if own else constant_message(record)
    if record.exc_info and record.exc_info[1] is not None:
        text += "\n" + without_message(record.exc_info[1])
    record.msg, record.args, record.exc_info, record.exc_text = text, (), None, None
    return record


def constant_message(record: logging.LogRecord) -> str:
    """What a record says without any value: its template, a structlog event's name, or the f-string's fixed
    parts.
    """
    place = f"[{record.name}:{record.lineno}]"
    if isinstance(record.msg, str) and record.args:
        return f"{place} {record.msg}"
    if isinstance(record.msg, str) and record.msg.startswith("{"):
        return f"{place} {_event_name(record.msg)}"
    return f"{place} {constant_text(record.pathname, record.lineno)}"


def _event_name(message: str) -> str:
    try:
        return str(json.loads(message).get("event", WITHHELD))
    except (ValueError, AttributeError):
        return WITHHELD


@functools.lru_cache(maxsize=512)
def constant_text(path: str, line: int) -> str:
    """The fixed words of the log call at this line of a source file, with an ellipsis where values would
    stand.
    """
    calls = [node for node in _log_calls(path) if node.lineno <= line <= (node.end_lineno or node.lineno)]
    if not calls:
        return WITHHELD
    innermost = max(calls, key=lambda node: node.lineno)
    return _constants(innermost.args[0]) if innermost.args else WITHHELD


@functools.lru_cache(maxsize=128)
def _log_calls(path: str) -> tuple[ast.Call, ...]:
    try:
        tree = ast.parse(Path(path).read_text(encoding="utf-8"))
    except (OSError, SyntaxError, ValueError):
        return ()
    return tuple(
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in LOG_CALLS
    )


def _constants(node: ast.expr) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(_constants(part) for part in node.values)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        return _constants(node.left) + _constants(node.right)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mod):
        return _constants(node.left)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "format":
        return _constants(node.func.value)
    return WITHHELD


def without_message(error: BaseException) -> str:
    """An exception and its causes as types and frames: enough to find the line, nothing of what was said."""
    chain: list[BaseException] = []
    current: BaseException | None = error
    while current is not None and current not in chain:
        chain.append(current)
        current = current.__cause__ or (None if current.__suppress_context__ else current.__context__)
    parts = []
    for link in reversed(chain):
        frames = traceback.extract_tb(link.__traceback__)[-12:]
        lines = [f'  File "{frame.filename}", line {frame.lineno}, in {frame.name}' for frame in frames]
        parts.append("\n".join([*lines, f"{type(link).__module__}.{type(link).__qualname__}"]))
    return "\n".join(parts)


def _show_warning(message: Warning | str, category: type[Warning], filename: str, lineno: int, *_: Any) -> None:
    logging.getLogger("alongside.warnings").warning("%s at %s:%d", category.__name__, filename, lineno)
