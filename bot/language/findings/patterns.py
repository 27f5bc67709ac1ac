# ruff: noqa: E501, SIM905 - word tables read better as long lines of words
"""The pattern language of the guide: what an author writes, turned into sequences of token conditions.

suffer from {condition}        a word stands for all its forms (suffers, suffering); {name} is a word list, whose items
                               may be small patterns themselves
=clean                         this form only
non-compliant                  hyphen, space or nothing between: non-compliant, non compliant, noncompliant
(a bit|so) lazy                one of several, each of one word or more;  word?  (a|b)?  {name}?  may be missing
~                              up to four small words such as "just", "really", "a bit", "being"
..   ..5                       up to three (five) words of any kind, not across the end of a sentence
<NOUN> <ADJ> <ADV> <VERB>      a word of this class (spaCy's coarse tags)
{other} {be} [a schizophrenic] only what stands in brackets is marked; without brackets, all of it
be:{be}   cond:{condition}     a name for what was found here, for the rewrite
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from itertools import product

MOST_SEQUENCES = 600
_ENDS = (".", "?", "!", ";", ":", "…", "\n")
FILLERS = (
    "a an the so really just very always such bit actually clearly too quite only totally completely pretty being all still "
    "even rather kind sort of bloody fucking proper simply obviously probably basically constantly literally honestly "
    "absolutely utterly like little also again another some real right total complete well truly deeply be been ever "
    "quite extremely plainly definitely certainly frankly mostly usually often sometimes maybe perhaps evidently is are 's was were am will would do does did already yet today now become becoming finally both"
).split()

# What makes an item of a word list a pattern rather than plain words.
_PATTERN_MARKS = re.compile(r"[<({~]")
_LEXEME = re.compile(
    r"\s*(?:(?P<start>\^)|(?P<mark>[\[\]])|(?P<bar>\|)|(?P<open>\()|(?P<close>\))|(?P<optional>(?<=[^\s|(])\?)|(?P<name>[a-z_]+:)"
    r"|(?P<list>\{[a-z_]+\})|(?P<pos><[A-Z,]+>)|(?P<gap>\.\.\d?(?![.]))|(?P<fill>~)|(?P<word>=?[^\s\[\](){}<>?|~:]+|\?))"
)


class PatternError(ValueError):
    """A pattern that cannot be read; the message says what to change."""


@dataclass(frozen=True)
class Token:
    """One condition on one token. `words` None means any word (or any of class `pos`).

    `opens` is no token of its own: what follows it must begin a sentence or command.
    """

    words: frozenset[str] | None = None
    pos: str | None = None
    repeat: str | None = None
    marked: bool = False
    name: str | None = None
    opens: bool = False

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
    return _Parser(text, lists, forms).sequences()


class _Parser:
    """Reads one pattern from left to right."""

    def __init__(self, text: str, lists: Mapping[str, tuple[str, ...]], forms: FormsOf) -> None:
        self.text, self.lists, self.forms = text, lists, forms
        self.lexemes = self._lexemes()
        self.place = 0
        self.marks = "[" in text
        self.inside = False

    def sequences(self) -> list[Sequence]:
        found = self._choice()
        if self.place < len(self.lexemes):
            raise PatternError(f"a ) too many in pattern {self.text!r}")
        if self.inside:
            raise PatternError(f"a [ is never closed in pattern {self.text!r}")
        if any(token.opens for sequence in found for token in sequence[1:]):
            raise PatternError(f"^ must come first in pattern {self.text!r}")
        if not found or not all(any(token.required for token in sequence) for sequence in found):
            raise PatternError(
                f"pattern {self.text!r} could match anything: it needs at least one word that must be there"
            )
        return found

    def _lexemes(self) -> list[tuple[str, str]]:
        lexemes, position, text = [], 0, self.text.rstrip()
        while position < len(text):
            found = _LEXEME.match(text, position)
            if not found or not found.lastgroup:
                raise PatternError(
                    f"cannot read {text[position:]!r} in pattern {text!r}: see the pattern language in the authors' guide"
                )
            lexemes.append((found.lastgroup, found[found.lastgroup]))
            position = found.end()
        return lexemes

    def _peek(self) -> tuple[str, str]:
        return self.lexemes[self.place] if self.place < len(self.lexemes) else ("end", "")

    def _choice(self) -> list[Sequence]:
        """Sequences with | between them; one-word choices become one token with many words."""
        options = self._run()
        while self._peek()[0] == "bar":
            self.place += 1
            options += self._run()
        if len(options) > 1 and any(all(token.repeat for token in option) for option in options):
            raise PatternError(f"a choice in pattern {self.text!r} could be empty; put the ? after the whole (a|b)?")
        return _joined(options)

    def _run(self) -> list[Sequence]:
        """Elements one after another."""
        parts: list[list[Sequence]] = []
        while self._peek()[0] not in ("bar", "close", "end"):
            kind, value = self.lexemes[self.place]
            self.place += 1
            if kind == "mark":
                if self.inside == (value == "["):
                    raise PatternError(f"brackets do not pair up in pattern {self.text!r}")
                self.inside = not self.inside
                continue
            element = self._element(kind, value)
            if self._peek()[0] == "optional":
                self.place += 1
                element = _optional(element)
            parts.append(element)
        if not parts:
            raise PatternError(
                f"an empty choice in pattern {self.text!r}; write (a|b)? for something that may be missing"
            )
        size = 1
        for part in parts:
            size *= len(part)
        if size > MOST_SEQUENCES:
            raise PatternError(f"pattern {self.text!r} stands for {size} wordings; write it as several patterns")
        return [tuple(token for piece in choice for token in piece) for choice in product(*parts)]

    def _element(self, kind: str, value: str, name: str | None = None) -> list[Sequence]:
        base = Token(marked=self.inside or not self.marks, name=name)
        if kind == "name":
            following, text = self._peek()
            if name or following not in ("list", "pos", "open", "word", "gap"):
                raise PatternError(f"{value!r} in pattern {self.text!r} must stand directly before what it names")
            self.place += 1
            return self._element(following, text, value[:-1])
        if kind == "fill":
            return [(replace(base, words=frozenset(FILLERS), repeat="{0,4}"),)]
        if kind == "gap":
            return [(replace(base, repeat="{0,%s}" % (value[2:] or "3")),)]
        if kind == "pos":
            return [(replace(base, pos=value[1:-1]),)]
        if kind == "list":
            return self._list(value[1:-1], base)
        if kind == "open":
            options = self._choice()
            if self._peek()[0] != "close":
                raise PatternError(f"a ( is never closed in pattern {self.text!r}")
            self.place += 1
            return [tuple(replace(token, name=token.name or name) for token in sequence) for sequence in options]
        if kind == "start":
            return [(Token(opens=True),)]
        if kind == "word":
            return _phrase([value], base, self.forms)
        raise PatternError(f"{value!r} is out of place in pattern {self.text!r}")

    def _list(self, key: str, base: Token) -> list[Sequence]:
        if key not in self.lists:
            raise PatternError(
                f"pattern {self.text!r} names the word list {{{key}}}, which does not exist; lists: {', '.join(sorted(self.lists))}"
            )
        return _joined([sequence for item in self.lists[key] for sequence in self._item(item, base)])

    def _item(self, item: str, base: Token) -> list[Sequence]:
        """An item of a word list: words, or a small pattern of its own such as "{their} <ADJ>? {person}"."""
        if not _PATTERN_MARKS.search(item):
            return _phrase(item.split(), base, self.forms)
        inner = _Parser(item, self.lists, self.forms)
        return [
            tuple(replace(token, marked=base.marked, name=token.name or base.name) for token in sequence)
            for sequence in inner._choice()
        ]


def _joined(options: list[Sequence]) -> list[Sequence]:
    """One-word sequences that differ only in the word become one token with all the words."""
    joined: dict[tuple[bool, str | None], frozenset[str]] = {}
    longer: list[Sequence] = []
    for sequence in options:
        only = sequence[0] if len(sequence) == 1 else None
        if only is None or only.opens or not only.required or only.words is None:
            longer.append(sequence)
        else:
            key = (only.marked, only.name)
            joined[key] = joined.get(key, frozenset()) | only.words
    return [(Token(words=words, marked=marked, name=name),) for (marked, name), words in joined.items()] + longer


def _optional(options: list[Sequence]) -> list[Sequence]:
    if len(options) == 1 and len(options[0]) == 1 and options[0][0].repeat is None:
        return [(replace(options[0][0], repeat="?"),)]
    return [*options, ()]


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
