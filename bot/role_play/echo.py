"""Words that the persona has just said: taken up by the learner they are an echo, not the learner's own choice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

# Said by somebody about themselves these are still worth an ear when a learner takes them up: the course teaches
# other words for them, and a colleague's "the schizophrenic in bed four" is not to be passed on.
NEVER_AN_ECHO = ("diagnosis_as_identity", "slang_slur", "us_and_them", "suicide_language", "substance_language")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_ENDING = re.compile(r"(?:ing|ed|es|s|ly|y|e)$")
_SENTENCE = re.compile(r"[^.!?]+[.!?]*")
_OF_THEMSELVES = re.compile(r"\b(?:i|i['’]\w+|me|my|myself|us|our|we|we['’]\w+)\b", re.IGNORECASE)
_QUOTED = re.compile(r"(?<!\w)['‘\"“]([^'’\"”]{2,80})['’\"”](?!\w)")
# Too common to make an echo of anything.
_EMPTY = frozenset(
    re.findall(
        r"\w+",
        "a an the i me my you your he she it we they him her them us his its our their is are was were be been am do "
        "does did to of in on at for and or but so that this not no as with have has had",
    )
)


def stems(text: str) -> frozenset[str]:
    """The words of `text` that say something, without their commonest endings."""
    words = (word.casefold().replace("’", "'") for word in _WORD.findall(text))
    return frozenset(_ENDING.sub("", word) if len(word) > 4 else word for word in words if word not in _EMPTY)


def is_echo(words: str, previous_line: str | None) -> bool:
    """Whether all that `words` say stands in `previous_line` already."""
    said = stems(words)
    return bool(previous_line and said) and said <= stems(previous_line or "")


def without_echoes(language: Mapping[str, Any], previous_line: str | None) -> dict[str, Any]:
    """The analysis (`Analysis.as_dict()`) without findings on words with which the persona has just spoken of itself.

    Only words about the speaker ("what if I kick off?") or quoted by the speaker ("they wrote 'aggressive'") are
    given back without harm; what a persona says of somebody else stays a finding when the learner repeats it.
    """
    own = _spoken_of_themselves(previous_line or "")
    findings = [
        finding
        for finding in language.get("findings", ())
        if finding["category"] in NEVER_AN_ECHO or not any(is_echo(finding["phrase"], part) for part in own)
    ]
    return {**language, "findings": findings}


def _spoken_of_themselves(line: str) -> Iterable[str]:
    own = [part for part in _SENTENCE.findall(line) if _OF_THEMSELVES.search(part)]
    return [*own, *_QUOTED.findall(line)]
