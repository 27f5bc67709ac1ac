"""What a learner's answer in an exercise is worth, and what is said to it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rapidfuzz import fuzz, process, utils

from bot.content.sessions import Option, Say

# How alike a typed answer and an option must be (0 to 100). Below, the learner is asked which one they mean.
ALIKE = 75
_LETTERS = "abcde"
_NUMBER = re.compile(r"^(?:option |number |answer )?([1-5a-e])[.)]?$")
_ORDINALS = ("first", "second", "third", "fourth", "fifth")


@dataclass(frozen=True)
class Verdict:
    """Whether a typed line does what the exercise asks; if not, the finding or the move that stands in the way."""

    fits: bool
    phrase: str | None = None
    why: str | None = None
    try_instead: tuple[str, ...] = ()
    move: str | None = None


def chosen(text: str, options: Sequence[str]) -> int | None:
    """Which option a typed or tapped answer means, from 0; None when it could be none or several.

    Takes the option's number, letter, ordinal ("the second one"), its words, or words close to them.
    """
    said = " ".join(text.lower().split())
    numbered = _NUMBER.match(said)
    if numbered:
        sign = numbered.group(1)
        index = int(sign) - 1 if sign.isdigit() else _LETTERS.index(sign)
        return index if index < len(options) else None
    for index, ordinal in enumerate(_ORDINALS[: len(options)]):
        if re.fullmatch(rf"(?:the )?{ordinal}(?: one| option)?", said):
            return index
    found = process.extract(said, options, scorer=fuzz.token_set_ratio, processor=utils.default_process, limit=2)
    good = [(score, index) for _, score, index in found if score >= ALIKE]
    if not good or (len(good) > 1 and good[0][0] == good[1][0]):
        return None
    return good[0][1]


def judged(say: Say, language: Mapping[str, Any]) -> Verdict:
    """Hold a typed line, as the language engine read it, against the exercise."""
    findings = language.get("findings") or []
    if findings:
        first = findings[0]
        return Verdict(
            fits=False,
            phrase=str(first.get("phrase") or ""),
            why=str(first.get("why") or ""),
            try_instead=tuple(first.get("try_instead") or ()),
        )
    moves = [str(move.get("move")) for move in language.get("moves") or []]
    if say.wanted and not set(moves) & set(say.wanted):
        return Verdict(fits=False, move=str(language.get("move") or "") or None)
    return Verdict(fits=True)


def right_ones(options: Sequence[Option]) -> list[str]:
    """The texts of the options that are good choices."""
    return [option.text for option in options if option.right]
