"""What was found, written for a person, for a pull request, or for another program."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from bot.content.codes import CODES, ERROR, severity_of
from bot.content.problems import Problem

SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def as_text(problems: Sequence[Problem]) -> str:
    """One line a problem: `file:line:column CODE message → what to do`."""
    return "\n".join(str(problem) for problem in problems)


def summary(problems: Sequence[Problem], strict: bool = False) -> str:
    """How much there is to do, in a sentence."""
    errors = sum(severity_of(problem.code) == ERROR for problem in problems)
    later = len(problems) - errors
    if strict:
        errors, later = len(problems), 0
    if not problems:
        return "Everything is in order."
    parts = [f"{errors} to mend" if errors else "", f"{later} to look at when you can" if later else ""]
    codes = sorted({problem.code for problem in problems if problem.code}, key=lambda code: (severity_of(code), code))
    pages = f" What they mean: docs/checks/{codes[0]}.md{' and so on' if len(codes) > 1 else ''}." if codes else ""
    return f"{', '.join(part for part in parts if part)}.{pages}"


def as_github(problems: Sequence[Problem]) -> str:
    """Workflow commands that GitHub shows beside the lines of a pull request."""
    return "\n".join(_annotation(problem) for problem in problems)


def _annotation(problem: Problem) -> str:
    fields: Mapping[str, object] = {
        "file": problem.file.as_posix(),
        "line": problem.line,
        "col": problem.column,
        "title": problem.code or "alongside check",
    }
    told = ",".join(f"{name}={_escaped(str(value), ':,')}" for name, value in fields.items())
    return f"::{severity_of(problem.code)} {told}::{_escaped(_told(problem))}"


def _escaped(text: str, more: str = "") -> str:
    for sign in f"%\r\n{more}":
        text = text.replace(sign, f"%{ord(sign):02X}")
    return text


def _told(problem: Problem) -> str:
    return f"{problem.message} → {problem.fix}" if problem.fix else problem.message


def as_json(problems: Sequence[Problem]) -> str:
    """A list of objects with file, line, column, code, severity, message and fix."""
    rows = [
        {
            "file": problem.file.as_posix(),
            "line": problem.line,
            "column": problem.column,
            "code": problem.code,
            "severity": severity_of(problem.code),
            "message": problem.message,
            "fix": problem.fix,
        }
        for problem in problems
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def as_sarif(problems: Sequence[Problem]) -> str:
    """SARIF 2.1.0, which code-scanning pages read."""
    rules = [
        {
            "id": code.code,
            "shortDescription": {"text": code.meaning},
            "help": {"text": f"See docs/checks/{code.code}.md."},
            "defaultConfiguration": {"level": code.severity},
        }
        for code in CODES.values()
    ]
    driver = {"name": "alongside check", "rules": rules}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": list(map(_result, problems))}
    return json.dumps({"$schema": SARIF_SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _result(problem: Problem) -> dict[str, Any]:
    region = {"startLine": problem.line, "startColumn": problem.column}
    place = {"artifactLocation": {"uri": _uri(problem.file)}, "region": region}
    result: dict[str, Any] = {
        "level": severity_of(problem.code),
        "message": {"text": _told(problem)},
        "locations": [{"physicalLocation": place}],
    }
    return {"ruleId": problem.code, **result} if problem.code in CODES else result


def _uri(file: Path) -> str:
    return file.as_uri() if file.is_absolute() else quote(file.as_posix())


FORMATS: dict[str, Callable[[Sequence[Problem]], str]] = {
    "text": as_text,
    "github": as_github,
    "sarif": as_sarif,
    "json": as_json,
}
