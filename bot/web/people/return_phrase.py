"""The private way back in: six everyday words, shown once, kept only as a slow hash.

Why it is made as it is, and what was weighed: docs/decisions/0008-a-phrase-of-six-words.md.
"""

from __future__ import annotations

import hashlib
import re
import secrets
import unicodedata
from functools import cache
from pathlib import Path

from rapidfuzz.distance import OSA

from bot.web.people.models import Learner

LENGTH = 6  # words; with 1,155 of them about 61 bits
# More slips than this in one word, and it is another word. Two words of the list are at least three slips apart.
MOST_SLIPS = 2
# 32 MB and about a tenth of a second for each guess (RFC 7914; OWASP's smallest setting is half of this).
_COST, _BLOCK = 2**15, 8
_MEMORY = 2 * 128 * _COST * _BLOCK
# No secret in it: when a deployment changes its secret key every session ends, and the phrase is the only way back.
_SALT = b"alongside return phrase 1"
_FILE = Path(__file__).with_name("return_words.txt")


@cache
def words() -> tuple[str, ...]:
    """The words that phrases are made of."""
    lines = _FILE.read_text(encoding="utf-8").split("\n")
    return tuple(line for line in lines if line and not line.startswith("#"))


def give(learner: Learner) -> str:
    """Give a learner a new phrase, saved, and return it to be shown once. The one before stops working."""
    phrase = " ".join(secrets.choice(words()) for _ in range(LENGTH))
    learner.phrase_lookup = hashed(phrase)
    learner.save(update_fields=["phrase_lookup"])
    return phrase


def learner_with(typed: str) -> Learner | None:
    """Who has the phrase that was typed: capitals, commas, hyphens and a slip or two in each word do not matter."""
    phrase = tidy(typed)
    return Learner.objects.filter(phrase_lookup=hashed(phrase)).first() if phrase else None


def tidy(typed: str) -> str | None:
    """The phrase that was meant, or None when it cannot be one: too many or too few words, or words not in the list."""
    plain = unicodedata.normalize("NFKD", typed).casefold()
    meant = [_nearest(word) for word in re.findall(r"[a-z]+", plain)]
    return " ".join(word for word in meant if word) if len(meant) == LENGTH and all(meant) else None


def hashed(phrase: str) -> str:
    """What is kept of a phrase. Slow, and the same for the same phrase, so that the row can be found by it."""
    key = hashlib.scrypt(phrase.encode(), salt=_SALT, n=_COST, r=_BLOCK, p=1, maxmem=_MEMORY, dklen=32)
    return key.hex()


@cache
def _known() -> frozenset[str]:
    return frozenset(words())


def _nearest(word: str) -> str | None:
    """The word of the list that was meant: the only one that is nearest, and near enough."""
    if word in _known():
        return word
    near: dict[int, list[str]] = {}
    for known in words():
        slips = OSA.distance(word, known, score_cutoff=MOST_SLIPS)
        if slips <= MOST_SLIPS:
            near.setdefault(slips, []).append(known)
    nearest = near[min(near)] if near else []
    return nearest[0] if len(nearest) == 1 else None
