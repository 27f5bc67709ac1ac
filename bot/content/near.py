"""Guessing which name an author meant."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import fuzz, process, utils

# Below this likeness (0 to 100) a guess is more likely to mislead than to help. A slip of the fingers comes first
# (ratio), then a part of a name (WRatio), which alone would take "judg" for "character_judgement".
NEAR_ENOUGH = 70
MOST_NAMES = 25


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name that is most like `name`, or None when none is near."""
    names = list(known)
    for likeness in (fuzz.ratio, fuzz.WRatio):
        found = process.extractOne(
            name, names, scorer=likeness, processor=utils.default_process, score_cutoff=NEAR_ENOUGH
        )
        if found:
            return str(found[0])
    return None


def did_you_mean(name: str, known: Iterable[str], otherwise: str = "") -> str:
    """What to do about a name that does not exist: a guess, else `otherwise`, else the names there are."""
    names = sorted(set(known), key=lambda one: (int(one) if one.isdecimal() else MOST_NAMES, one))
    near = nearest(name, names)
    if near:
        return f'did you mean "{near}"?'
    if otherwise:
        return otherwise
    more = f" and {len(names) - MOST_NAMES} more" if len(names) > MOST_NAMES else ""
    return f"use one of {', '.join(names[:MOST_NAMES])}{more}" if names else "there is none yet: write one"
