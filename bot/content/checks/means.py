"""Words for means and methods, which may stand nowhere in this project, so that not even their list holds them.

What stands here are digests of the words. To add one, put `digest("the word")` into a set: in ALWAYS if the word can
mean nothing else, in BESIDE_DEATH if it is an everyday word that matters only where death by suicide is spoken of.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import lru_cache
from hashlib import blake2s
from itertools import pairwise

WORD = re.compile(r"[a-z]+")
MOST_KEPT = 100_000  # the same words come again and again
ENDINGS = ("", "s", "es", "d", "ed", "ing")

ALWAYS: frozenset[str] = frozenset({
    "0f9d248bdd98", "1072fe1a79ca", "20f7fd7c3169", "2750499cddfc", "34e3f16fb9d3", "3bcd70f0b4e7",
    "466a33d1dbc7", "4995a6e7aa4f", "7d7f8329ce1b", "80b365f8f5ee", "813928343021", "8755455e498b",
    "8852f93f7ecc", "919dc4ea0271", "922e737ff8f9", "9edf8ada7b88", "a248d5b4bf68", "b14f87f6ba72",
    "c04f4d54a0a1", "ca7848716a7c", "cc44b80ed119", "cc54f157f9bb", "ce913e903d04", "d2ec43b3cc8c",
    "d9506cbbd9bc", "df8eaa5334dc", "e4927b66ef12", "f4ee32b83abb", "fd7262fff5b2",
})  # fmt: skip
BESIDE_DEATH: frozenset[str] = frozenset({
    "0528b8a0aac9", "06fc73bab27a", "076e1c35cc0c", "0eb5c76ff86d", "1211257112db", "16a4a66ccf9b",
    "192b0e886fcb", "1e2130019289", "1e293538fdb9", "1eca92c8bbd0", "1f3a48038f7c", "2b8bf3db9549",
    "2da5b43f916b", "3b4793e4ac03", "3dd4fb495013", "4b9c93ff182a", "66efac1f1c21", "68e78344afa9",
    "69de9e3f2ad7", "77e94f8f808e", "786685298e51", "7ca6ca420b98", "813f710f8eb4", "88c233778b8e",
    "90009ecec581", "908a832dbe73", "920b420382d0", "93d5412b0ee0", "98b671ec09f8", "98d35b4ac01d",
    "9a87d6bd2790", "9efabc30cd14", "a3190e76ec05", "a9e74b80f39b", "cc4d247dd1cb", "cf66d53c93c5",
    "d7fd83b741bf", "dcff9250b1cf", "e014bc172634", "e4db0fc7c54b", "e73a0952bccc", "ee52df8feb63",
    "f3d556f796c9", "fcd800a6773d",
})  # fmt: skip


@lru_cache(MOST_KEPT)
def digest(words: str) -> str:
    """Twelve letters and digits that stand for a word, or for two words with a space between them."""
    return blake2s(words.lower().encode("utf-8"), digest_size=6, person=b"means").hexdigest()


def names_means(text: str, beside_death: bool) -> bool:
    """Whether a text names a means or method; everyday words count only where suicide is spoken of."""
    known = ALWAYS | BESIDE_DEATH if beside_death else ALWAYS
    return any(digest(words) in known for words in _words(text))


def _words(text: str) -> Iterator[str]:
    """Every word and every two words that follow each other, also without their endings."""
    words = [*WORD.findall(text.lower()), ""]
    for first, second in pairwise(words):
        yield from _plain(first)
        if second:
            yield from (f"{first} {plain}" for plain in _plain(second))
            yield from (f"{plain} {second}" for plain in _plain(first) if plain != first)


@lru_cache(MOST_KEPT)
def _plain(word: str) -> Collection[str]:
    return {word.removesuffix(ending) for ending in ENDINGS if len(word) > len(ending) + 2}
