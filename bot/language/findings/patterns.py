"""The pattern language of the guide: what an author writes, turned into sequences of token conditions.

suffer from {condition}        a word stands for all its forms (suffers, suffering); {name} is a word list
=clean                         this form only
non-compliant                  hyphen, space or nothing between: non-compliant, non compliant, noncompliant
(a bit|so) lazy                one of several, each of one word or more;  word?  (a|b)?  {name}?  may be missing
~                              up to three small words such as "just", "really", "a bit", "being"
..   ..5                       up to three (five) words of any kind, not across the end of a sentence
<NOUN> <ADJ> <ADV> <VERB>      a word of this class (spaCy's coarse tags)
{other} {be} [a schizophrenic] only what stands in brackets is marked; without brackets, all of it
be:{be}   cond:{condition}     a name for what was found here, for the rewrite
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import product

MOST_SEQUENCES = 600
_ENDS = (".", "?", "!", ";", ":", "…", "\n")
FILLERS = (
    "a an the so really just very always such bit actually clearly too quite only totally completely pretty being all still "
    "even rather kind sort of bloody fucking proper simply obviously probably basically constantly literally honestly "
    "absolutely utterly like little also again another some real right total complete well truly deeply be been ever "
    "quite extremely plainly definitely certainly frankly mostly usually often sometimes maybe perhaps evidently"
).split()

_TOKEN = re.compile(
    r"(?P<open>\[)|(?P<close>\])|(?P<name>[a-z_]+:)?(?:"
    r"(?P<list>\{[a-z_]+\})|(?P<pos><[A-Z,]+>)|(?P<gap>\.\.\d?)|(?P<fill>~)|(?P<group>\([^()]*\))|(?P<word>=?[^\s\[\](){}<>?|~:]+))"
    r"(?P<opt>\?)?"
)


class PatternError(ValueError):
    """A pattern that cannot be read; the message says what to change."""


@dataclass(frozen=True)
class Token:
    """One condition on one token. `words` None means any word (or any of class `pos`)."""

    words: frozenset[str] | None = None
    pos: str | None = None
    repeat: str | None = None
    marked: bool = False
    name: str | None = None

    @property
    def required(self) -> bool:
        """True when a text without one of `words` cannot match."""
        return self.words is not None and self.repeat is None

    def as_spacy(self) -> dict[str, object]:
        """The token pattern for spaCy's Matcher, over the reader's normalised words."""
        spec: dict[str, object] = {}
        if self.words is not None:
            spec["ORTH"] = next(iter(self.words)) if len(self.words) == 1 else {"IN": sorted(self.words)}
        elif self.pos:
            spec["POS"] = {"IN": self.pos.split(",")}
        else:
            spec["ORTH"] = {"NOT_IN": list(_ENDS)}
        if self.repeat:
            spec["OP"] = self.repeat
        return spec


Sequence = tuple[Token, ...]
FormsOf = Callable[[str], frozenset[str]]


def parse(text: str, lists: Mapping[str, tuple[str, ...]], forms: FormsOf) -> list[Sequence]:
    """All token sequences a pattern stands for. Raises PatternError with a hint for the author."""
    parts: list[list[Sequence]] = []
    inside, brackets = False, "[" in text
    position = 0
    while position < len(text):
        if text[position].isspace():
            position += 1
            continue
        found = _TOKEN.match(text, position)
        if not found:
            raise PatternError(
                f"cannot read {text[position:]!r} in pattern {text!r}: see the pattern language in the authors' guide"
            )
        position = found.end()
        if found["open"] or found["close"]:
            if inside == bool(found["open"]):
                raise PatternError(f"brackets do not pair up in pattern {text!r}")
            inside = bool(found["open"])
            continue
        marked = inside or not brackets
        parts.append(list(_element(found, text, lists, forms, marked)))
    if inside:
        raise PatternError(f"a [ is never closed in pattern {text!r}")
    size = 1
    for part in parts:
        size *= len(part)
    if not parts or size > MOST_SEQUENCES:
        raise PatternError(f"pattern {text!r} stands for {size if parts else 0} wordings; write it as several patterns")
    sequences = [tuple(token for piece in choice for token in piece) for choice in product(*parts)]
    if not all(any(token.required for token in sequence) for sequence in sequences):
        raise PatternError(f"pattern {text!r} could match anything: it needs at least one word that must be there")
    return sequences


def _element(
    found: re.Match[str], text: str, lists: Mapping[str, tuple[str, ...]], forms: FormsOf, marked: bool
) -> Iterator[Sequence]:
    name = found["name"][:-1] if found["name"] else None
    base = Token(marked=marked, name=name)
    if found["fill"]:
        yield (replace(base, words=frozenset(FILLERS), repeat="{0,3}", marked=marked),)
        return
    if found["gap"]:
        yield (replace(base, repeat="{0,%s}" % (found["gap"][2:] or "3"), marked=marked),)
        return
    if found["pos"]:
        yield (replace(base, pos=found["pos"][1:-1], repeat="?" if found["opt"] else None),)
        return
    if found["list"]:
        key = found["list"][1:-1]
        if key not in lists:
            raise PatternError(
                f"pattern {text!r} names the word list {{{key}}}, which does not exist; lists: {', '.join(sorted(lists))}"
            )
        options = list(lists[key])
    elif found["group"]:
        options = [option.strip() for option in found["group"][1:-1].split("|")]
        if any(mark in option for option in options for mark in "<{~") or any(o.startswith("..") for o in options):
            raise PatternError(
                f"{found['group']!r} may hold words only; write <NOUN,PROPN> for classes, and lists on their own"
            )
        if not all(options):
            raise PatternError(f"an empty choice in {found['group']!r}; write (a|b)? for something that may be missing")
    else:
        options = [found["word"]]
    singles: frozenset[str] = frozenset()
    longer: list[Sequence] = []
    for option in options:
        words = option.split()
        if len(words) == 1 and "-" not in words[0].strip("-"):
            singles |= _forms(words[0], forms)
        else:
            longer += _phrase(words, base, forms)
    if singles:
        yield (replace(base, words=singles, repeat="?" if found["opt"] and not longer else None),)
    yield from longer
    if found["opt"] and longer:
        yield ()


def _forms(word: str, forms: FormsOf) -> frozenset[str]:
    return frozenset({word[1:]}) if word.startswith("=") else forms(word)


def _phrase(words: list[str], base: Token, forms: FormsOf) -> list[Sequence]:
    """A phrase of several words; a hyphen stands for itself, a space or nothing."""
    choices: list[list[Sequence]] = []
    for word in words:
        pieces = word.split("-") if word.strip("-=") and "-" in word.strip("-") else [word]
        if len(pieces) == 1:
            choices.append([(replace(base, words=_forms(word, forms)),)])
            continue
        exact = "=" if word.startswith("=") else ""
        pieces[0] = pieces[0].lstrip("=")
        apart: list[Token] = []
        for number, piece in enumerate(pieces):
            if number:
                apart.append(replace(base, words=frozenset({"-"}), repeat="?"))
            apart.append(replace(base, words=_forms(exact + piece, forms)))
        choices.append([tuple(apart), (replace(base, words=_forms(exact + "".join(pieces), forms)),)])
    return [tuple(token for piece in choice for token in piece) for choice in product(*choices)]
