"""Words that the persona has just said: taken up by the learner they are an echo, not the learner's own choice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any

# Said by somebody about themselves these are still worth an ear when a learner takes them up: the course teaches
# other words for them, and a colleague's "the schizophrenic in bed four" is not to be passed on.
NEVER_AN_ECHO = ("diagnosis_as_identity", "slang_slur", "us_and_them", "suicide_language", "substance_language")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_ENDING = re.compile(r"(?:ing|ed|es|s|ly|y|e)$")
_SENTENCE = re.compile(r"[^.!?]+[.!?]*")
_OF_THEMSELVES = re.compile(r"\b(?:i|i['’]\w+|me|my|myself|us|our|we|we['’]\w+)\b", re.IGNORECASE)
_QUOTED = re.compile(r"(?<!\w)['‘\"“]([^'’\"”]{2,80})['’\"”](?!\w)")
# "Which one is the [frequent flyer]?", "who do you mean by [the regulars]?"
_ASKS_WHOM = re.compile(
    r"\b(?:(?:which|who|whos|what)(?: one| of them| bed| person)?(?:['’]?s| is| are| was)?(?: it)?(?: the| a|"
    r" your| this| that)?"
    r"|(?:mean|means|meant|meaning)(?: by)?(?: the| a)?|(?:what|who) do (?:you|u) mean(?: by)?(?: the|"
    r" a)?)[\s'‘\"“]*$",
    re.IGNORECASE,
)
_YOUR_WORD = re.compile(
    r"\b(?:your|ur) (?:own )?words?\b|\bwhy (?:do|did|would) (?:you|u|they) (?:call|say|use)\b|"
    r"\bwhat does (?:that|it) mean\b",
    re.IGNORECASE,
)
# "rabbit" and "rabbits" are bent, "flyer" and "flier" misspelt; shorter words are too easily others.
SHORTEST_BENT, LONGEST_ENDING = 4, 3
SHORTEST_MISSPELT, ALIKE = 5, 0.8
# Too common to make an echo of anything.
_EMPTY = frozenset(
    re.findall(
        r"\w+",
        "a an the i me my you your he she it we they him her them us his its our their is are was were be been am do "
        "does did to of in on at for and or but so that this not no as with have has had "
        "just really again always get got being",
    )
)


def stems(text: str) -> frozenset[str]:
    """The words of `text` that say something, without their commonest endings."""
    words = (word.casefold().replace("’", "'") for word in _WORD.findall(text))
    return frozenset(_ENDING.sub("", word) if len(word) > 4 else word for word in words if word not in _EMPTY)


def is_echo(words: str, previous_line: str | None) -> bool:
    """Whether all that `words` say stands in `previous_line` already, be it bent ("kicked off") or misspelt."""
    said, before = stems(words), stems(previous_line or "")
    return bool(said) and all(any(_same(word, other) for other in before) for word in said)


def _same(word: str, other: str) -> bool:
    if word == other:
        return True
    short, long = sorted((word, other), key=len)
    if len(short) >= SHORTEST_BENT and long.startswith(short) and len(long) - len(short) <= LONGEST_ENDING:
        return True
    return len(short) >= SHORTEST_MISSPELT and SequenceMatcher(None, word, other).ratio() >= ALIKE


def without_echoes(
    language: Mapping[str, Any], previous_line: str | None, earlier: Sequence[str] = ()
) -> dict[str, Any]:
    """The analysis (`Analysis.as_dict()`) without findings on words with which the persona has spoken of itself.

    `previous_line` is what the persona said last, `earlier` what it said before that in the same talk. Only words about
    the speaker ("what if I kick off?") or quoted by the speaker ("they wrote 'aggressive'") are given back without
    harm; what a persona says of somebody else stays a finding when the learner repeats it, unless they ask whom or
    what it means ("which one is the frequent flyer?").
    """
    lines = [line for line in (*earlier, previous_line) if line]
    own = [part for line in lines for part in _spoken_of_themselves(line)]
    findings = [
        finding
        for finding in language.get("findings", ())
        if not _taken_up(finding, own) and not _asked_after(finding, str(language.get("text", "")), lines)
    ]
    return {**language, "findings": findings}


def _taken_up(finding: Mapping[str, Any], own: Iterable[str]) -> bool:
    return finding["category"] not in NEVER_AN_ECHO and any(is_echo(finding["phrase"], part) for part in own)


def _asked_after(finding: Mapping[str, Any], text: str, lines: Iterable[str]) -> bool:
    """Whether the learner asks about the persona's word instead of using it."""
    asks = _ASKS_WHOM.search(text[: finding["start"]]) or _YOUR_WORD.search(text)
    return bool(asks) and any(is_echo(finding["phrase"], line) for line in lines)


def _spoken_of_themselves(line: str) -> Iterable[str]:
    own = [part for part in _SENTENCE.findall(line) if _OF_THEMSELVES.search(part)]
    return [*own, *_QUOTED.findall(line)]
