"""JSON Lines in, JSON Lines out: one object a line, in the same order, a bad line answered like the others."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any, NoReturn, Union

from bot.language.types import Analysis, Context

if TYPE_CHECKING:
    from bot.language.engine import LanguageEngine

BATCH = 64
Id = Union[str, int, float, None]


@dataclass(frozen=True)
class Request:
    """One line to be read."""

    id: Id
    text: str
    context: Context


@dataclass(frozen=True)
class BadLine:
    """A line that cannot be read, with its id if that much is known, and why in plain words."""

    id: Id
    error: str


def analyse_json_lines(engine: LanguageEngine, lines: Iterable[bytes], batch: int = BATCH) -> Iterator[list[str]]:
    """The answers to `lines`, a batch at a time, each one JSON object without a line end; as many as there were lines.

    Holds one batch in memory. Offsets in the answers count characters of the line's own `text`.
    """
    waiting = iter(lines)
    while requests := [read_request(line) for line in islice(waiting, batch)]:
        good = [request for request in requests if isinstance(request, Request)]
        analyses = engine.analyse_many([(request.text, request.context) for request in good], batch_size=batch)
        yield [
            _written({"id": request.id, "error": request.error})
            if isinstance(request, BadLine)
            else _written(answer(request.id, next(analyses)))
            for request in requests
        ]


def read_request(line: bytes) -> Request | BadLine:
    """The request that a line of JSON makes: `{"id", "text", "context"?, "in_role_play"?}`, other fields ignored."""
    try:
        data = json.loads(line.decode("utf-8-sig"), parse_constant=_refuse)
    except UnicodeDecodeError:
        return BadLine(None, "this line is not UTF-8 text")
    except (ValueError, RecursionError):
        return BadLine(None, "this line is not JSON")
    if not isinstance(data, dict):
        return BadLine(None, 'this line is not a JSON object such as {"id": 1, "text": "..."}')
    known = data.get("id")
    if isinstance(known, (bool, dict, list)) or (isinstance(known, float) and not math.isfinite(known)):
        return BadLine(None, "id must be text or a number")
    text, previous, in_role_play = data.get("text"), data.get("context"), data.get("in_role_play")
    if not isinstance(text, str):
        return BadLine(known, "text is missing" if text is None else "text must be text")
    if previous is not None and not isinstance(previous, str):
        return BadLine(known, "context must be text: the line before")
    if in_role_play is not None and not isinstance(in_role_play, bool):
        return BadLine(known, "in_role_play must be true or false")
    return Request(known, text, Context(previous, bool(in_role_play)))


def answer(line_id: Id, analysis: Analysis) -> dict[str, Any]:
    """What is said of one line, with the fields that the format promises."""
    return {
        "id": line_id,
        "text": analysis.text,
        "findings": [
            {
                "start": finding.start,
                "end": finding.end,
                "phrase": finding.phrase,
                "category": finding.category,
                "severity": finding.severity,
                "why": finding.why,
                "try_instead": list(finding.try_instead),
                "rewrite": finding.rewrite,
            }
            for finding in analysis.findings
        ],
        "moves": [
            {"start": move.start, "end": move.end, "move": move.move, "confidence": round(move.confidence, 4)}
            for move in analysis.moves
        ],
        "move": analysis.move,
        "safety": {"signal": analysis.safety.signal, "kind": analysis.safety.kind},
    }


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is not JSON")


def _written(answered: dict[str, Any]) -> str:
    written = json.dumps(answered, ensure_ascii=False)
    return written if can_be_written(written) else json.dumps(answered)


def can_be_written(text: str) -> bool:
    """Whether UTF-8 can hold the text: half a character (a lone surrogate) it cannot, only its escape."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
