"""Guessing which name an author meant."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import process

# Below this likeness (0 to 100, rapidfuzz's WRatio) a guess is more likely to mislead than to help.
NEAR_ENOUGH = 70
MOST_NAMES = 25


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name that is most like `name`, or None when none is near."""
    found = process.extractOne(name, list(known), score_cutoff=NEAR_ENOUGH)
    return str(found[0]) if found else None


def did_you_mean(name: str, known: Iterable[str], otherwise: str = "") -> str:
    """What to do about a name that does not exist: a guess, else `otherwise`, else the names there are."""
    names = sorted(set(known))
    near = nearest(name, names)
    if near:
        return f'did you mean "{near}"?'
    if otherwise:
        return otherwise
    more = f" and {len(names) - MOST_NAMES} more" if len(names) > MOST_NAMES else ""
    return f"use one of {', '.join(names[:MOST_NAMES])}{more}" if names else "there is none yet: write one"
