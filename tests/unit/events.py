"""Rasa events as plain dictionaries, for tests of what reads them."""

from __future__ import annotations

from typing import Any


def started() -> dict[str, Any]:
    return {"event": "session_started"}


def persona(line: str, text: str = "...") -> dict[str, Any]:
    return {"event": "bot", "text": text, "metadata": {"utter_action": f"utter_maya_{line}"}}


def learner(
    text: str,
    move: str,
    *,
    turn: str = "t",
    confidence: float = 0.9,
    findings: list[dict[str, Any]] | None = None,
    moves: list[str] | None = None,
) -> dict[str, Any]:
    parts = [{"start": 0, "end": len(text), "move": each, "confidence": confidence} for each in moves or [move]]
    language = {"text": text, "move": move, "confidence": confidence, "moves": parts, "findings": findings or []}
    return {
        "event": "user",
        "text": text,
        "metadata": {"turn": turn},
        "parse_data": {"intent": {"name": move}, "language": language},
    }


def tapped(payload: str) -> dict[str, Any]:
    return {"event": "user", "text": f"/{payload}", "metadata": {}, "parse_data": {"intent": {"name": payload}}}


def took_back() -> dict[str, Any]:
    return {"event": "rewind"}


def finding(text: str, phrase: str, category: str = "problem_framing", **values: Any) -> dict[str, Any]:
    start = text.index(phrase)
    base = {"start": start, "end": start + len(phrase), "phrase": phrase, "category": category, "severity": "avoid"}
    return {**base, "why": "It may sound like blame.", "try_instead": ["Something else?"], "rewrite": None, **values}
