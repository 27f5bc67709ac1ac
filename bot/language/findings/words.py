# ruff: noqa: E501 - tables of wordings read better in long lines
"""The words of a line as the patterns see them: lower case, short forms written out, typos put right.

The result is a second spaCy Doc with the same tags and tree (no second parse) and, for each of its tokens, the token of
the original it came from.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from spacy.attrs import DEP, HEAD, POS, TAG
from spacy.tokens import Doc

from bot.language.findings.typos import Typos

_SHORT = {
    "n't": "not", "nt": "not", "n’t": "not", "'re": "are", "’re": "are", "re": "are", "'ve": "have", "’ve": "have", "ve": "have",
    "'ll": "will", "’ll": "will", "ll": "will", "'m": "am", "’m": "am", "m": "am", "’s": "'s", "s": "'s", "’d": "'d", "d": "'d",
    "u": "you", "ya": "you", "yu": "you", "yr": "your", "r": "are", "ppl": "people", "pls": "please", "plz": "please",
    "cos": "because", "coz": "because", "cuz": "because", "'cause": "because", "wot": "what", "wat": "what", "wiv": "with",
    "gon": "going", "na": "to", "ta": "to", "meh": "me", "thru": "through", "tho": "though", "ur": "your", "jus": "just",
    "ca": "can", "wo": "will", "sha": "shall", "–": "-", "—": "-", "‑": "-", "‐": "-", "fuckin": "fucking", "fkin": "fucking",
    "alot": "lot", "shud": "should", "wud": "would", "cud": "could", "ai": "is", "im": "i", "dont": "not", "cant": "not", "didnt": "not",
}  # fmt: skip
_ONLY_BEFORE_NOT = {"ca": "n", "wo": "n", "sha": "n", "ai": "n", "gon": "na", "na": "", "ta": ""}
_CLOSING = frozenset({".", "!", "?", "…", "..."})


@dataclass(frozen=True)
class Words:
    """`doc` holds the normalised words; `at[i]` is the index of its token `i` in the original Doc.

    A full stop is added where the line has none, so that a pattern may ask for the end of a sentence.
    """

    doc: Doc
    words: tuple[str, ...]
    at: tuple[int, ...]
    original: Doc
    text: str

    def chars(self, start: int, end: int) -> tuple[int, int]:
        """Character offsets in the original text of the tokens `start` to `end` (exclusive)."""
        first, last = self.original[self.at[start]], self.original[self.at[end - 1]]
        return first.idx, last.idx + len(last.text)


def normalise(doc: Doc, typos: Typos) -> Words:
    """The words of a parsed line as patterns see them. Keeps tags, classes and the tree of `doc`."""
    tokens = [token for token in doc if not token.is_space]
    words: list[str] = []
    for number, token in enumerate(tokens):
        word = token.lower_
        if word in _SHORT:
            follower = tokens[number + 1].lower_ if number + 1 < len(tokens) else ""
            before = tokens[number - 1] if number else None
            word = _written_out(word, follower, glued=before is not None and not before.whitespace_)
        elif len(word) > 6:
            word = typos.corrected(word)
        words.append(word or "?")
    at = [token.i for token in tokens]
    closed = not words or words[-1] in _CLOSING
    if not closed:
        words.append(".")
        at.append(at[-1])
    if len(tokens) == len(doc):
        copy = Doc(doc.vocab, words=words)
        values: Any = doc.to_array([TAG, POS, DEP, HEAD])
        if not closed:
            values = np.vstack([values, np.zeros((1, 4), values.dtype)])
        copy.from_array([TAG, POS, DEP, HEAD], values)
    else:
        copy = _without_spaces(doc, words)
    return Words(copy, tuple(words), tuple(at), doc, doc.text)


def _written_out(word: str, follower: str, glued: bool) -> str:
    if word in _ONLY_BEFORE_NOT:
        wanted = _ONLY_BEFORE_NOT[word]
        return _SHORT[word] if (follower.startswith(wanted) if wanted else glued) else word
    if word in ("s", "m", "re", "ve", "ll", "nt", "d") and not glued:
        return word
    return _SHORT[word]


def _without_spaces(doc: Doc, words: list[str]) -> Doc:
    """spaCy makes runs of spaces tokens of their own; patterns must not see them."""
    tokens = [token for token in doc if not token.is_space]
    place = {token.i: number for number, token in enumerate(tokens)}
    heads = []
    added = len(words) - len(tokens)
    for token in tokens:
        head = token.head
        while head.is_space and head.head.i != head.i:
            head = head.head
        heads.append(place.get(head.i, place[token.i]))
    return Doc(
        doc.vocab, words=words, tags=[t.tag_ for t in tokens] + ["."] * added, pos=[t.pos_ for t in tokens] + ["PUNCT"] * added,
        deps=[t.dep_ or "dep" for t in tokens] + ["punct"] * added, heads=heads + [len(tokens)] * added,
    )  # fmt: skip
