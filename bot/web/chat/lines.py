"""A learner's own text on its way to Rasa and back.

Rasa strips a message and, when it then begins with `/`, runs it as a command
(`YAMLStoryReader.unpack_regex_message`). So a text that begins with `/` travels behind a zero-width space, which
Python's `strip` leaves alone and nobody sees, and loses it again on the way to a page.
"""

from __future__ import annotations

from typing import Any

GUARD = "\u200b"
COMMAND = "/"
# What a payload says about a learner's words, and the marks that count characters in them.
_QUOTES = ("text", "quote", "before", "after", "line")
_MARKED = ("text", "quote")


def tidy(text: str) -> str:
    """The text as it is kept: no space around it, and nothing that cannot be written as UTF-8."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").replace("\x00", "").strip()


def guard(text: str) -> str:
    """The text as Rasa gets it: never a command."""
    return GUARD + text if text.startswith((COMMAND, GUARD)) else text


def unguard(text: str) -> str:
    """The text as the learner wrote it."""
    return text.removeprefix(GUARD)


def unguard_payload(value: Any) -> Any:
    """A coach note or debrief with the learner's words as written, and marks that fit them."""
    if isinstance(value, list):
        return [unguard_payload(part) for part in value]
    if not isinstance(value, dict):
        return value
    plain = {key: unguard_payload(part) for key, part in value.items()}
    for key in _QUOTES:
        if isinstance(plain.get(key), str) and plain[key].startswith(GUARD):
            plain[key] = unguard(plain[key])
            if key in _MARKED and isinstance(plain.get("marks"), list):
                plain["marks"] = [_shifted(mark) for mark in plain["marks"]]
    return plain


def _shifted(mark: Any) -> Any:
    if isinstance(mark, list) and len(mark) == 2 and all(isinstance(edge, int) for edge in mark):
        return [max(0, edge - len(GUARD)) for edge in mark]
    return mark
