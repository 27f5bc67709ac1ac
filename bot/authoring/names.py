"""Short names of new content: what they may look like, and what to say when they may not."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

from rapidfuzz import process

from bot.serving.errors import PersonError

SHORT_NAME = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")


def short_name(wish: str) -> str:
    """The nearest short name to what somebody typed; empty when nothing is left of it."""
    plain = unicodedata.normalize("NFKD", wish).encode("ascii", "ignore").decode().casefold()
    return re.sub(r"^[\d_]+", "", "_".join(re.findall(r"[a-z0-9]+", plain)))


def check_short_name(wish: str, what: str, taken: Iterable[str]) -> None:
    """Raises PersonError, with a name that would do, when `wish` is no short name or is taken already."""
    taken = set(taken)
    if not SHORT_NAME.fullmatch(wish):
        nearest = short_name(wish)
        raise PersonError(
            f"“{wish}” cannot be the short name of {what}: small letters, digits and _ only, a letter first.",
            f"Did you mean {nearest}?" if nearest else "For example: joe or joe_at_the_bus_stop.",
        )
    if wish in taken:
        free = next(name for number in range(2, 1000) if (name := f"{wish}{number}") not in taken)
        raise PersonError(
            f"There is {what} called {wish} already, and nothing is ever overwritten.", f"Free is: {free}"
        )


def one_of(wish: str, what: str, known: Sequence[str]) -> str:
    """`wish` if it is one of `known`. Raises PersonError with the one that was perhaps meant."""
    if wish in known:
        return wish
    near = process.extractOne(wish, known, score_cutoff=60)
    meant = f"Did you mean {near[0]}? " if near else ""
    raise PersonError(f"“{wish}” is not {what}.", f"{meant}There are: {', '.join(known)}.")
