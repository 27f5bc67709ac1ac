"""Says the learner's own sentence another way, from the guide's templates. Rewrites are offered, never applied.

A template replaces the marked words. {name} is what the pattern found under that name; {name~have} is "have" in the
form that verb had (is -> has, suffering -> having); {name|map} is what a map of the guide gives for it; {name:object}
is the object form (she -> her), {name:poss} the possessive. Naming a part outside the marked words replaces it too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.language.findings.forms import Forms
from bot.language.findings.line import Line
from bot.language.findings.matching import Match
from bot.language.findings.words import Words
from bot.language.guide import Guide

_SLOT = re.compile(
    r"\{(?P<name>[a-z_]+)(?:~(?P<verb>[a-z]+)|\|(?P<map>[a-z_]+)|(?P<object>:object)|(?P<poss>:poss))?\}"
)
_OBJECT = {"i": "me", "he": "him", "she": "her", "they": "them", "we": "us", "u": "you"}
_POSSESSIVE = {"you": "your", "he": "his", "she": "her", "they": "their", "him": "his", "them": "their", "u": "your"}
# "..., isn't he?" would have to change with the verb.
_TAG_QUESTION = re.compile(r" (?:is|are|was|were|do|does|did)(?: not)? (?:he|she|they|you|it|we) [?.]$")
_PLURAL = frozenset({"you", "they", "we", "people", "u", "these", "those"})
_AN = re.compile(r"\b([Aa])n? (?=([\"'“‘]?)(\w+))")


class Rewriter:
    """Builds drafts; the reader checks them."""

    def __init__(self, guide: Guide, forms: Forms) -> None:
        self._maps = guide.maps
        self._forms = forms

    def drafts(self, words: Words, matches: Sequence[Match]) -> list[str | None]:
        """For each match its sentence with every marked stretch of that sentence put another way; None when one of them
        has no template."""
        line = Line(words)
        sentences = [line.sentence(match.start) for match in matches]
        done: dict[tuple[int, int], str | None] = {}
        for sentence in set(sentences):
            inside = [match for match, place in zip(matches, sentences, strict=True) if place == sentence]
            done[sentence] = self._sentence(words, sentence, inside)
        return [done[sentence] for sentence in sentences]

    def _sentence(self, words: Words, sentence: tuple[int, int], matches: list[Match]) -> str | None:
        if _TAG_QUESTION.search(" ".join(words.words[sentence[0] : sentence[1]])):
            return None
        if any(_coordinated(words, one, next_) for one, next_ in zip(matches, matches[1:], strict=False)):
            return None
        first, last = words.chars(*sentence)
        text = words.text
        pieces: list[str] = []
        position = first
        for match in matches:
            filled = self._fill(words, match)
            if filled is None:
                return None
            start, end, new = filled
            if start < position:
                return None
            kept = text[position:start]
            new = _capitalised_like(text[start:end], new, at_start=start == first)
            if kept and not kept[-1].isspace() and new[:1].isalpha() and kept[-1].isalnum():
                kept += " "
            pieces += [kept, new]
            position = end
        pieces.append(text[position:last])
        return _articles(" ".join("".join(pieces).split()))

    def _fill(self, words: Words, match: Match) -> tuple[int, int, str] | None:
        if not match.rewrite:
            return None
        start, end = match.start, match.end
        pieces: list[str] = []
        position = 0
        for slot in _SLOT.finditer(match.rewrite):
            if slot["name"] not in match.names:
                return None
            first, last = match.names[slot["name"]]
            start, end = min(start, first), max(end, last)
            value = self._value(words, match, slot)
            if value is None:
                return None
            pieces += [match.rewrite[position : slot.start()], value]
            position = slot.end()
        pieces.append(match.rewrite[position:])
        return (*words.chars(start, end), "".join(pieces))

    def _value(self, words: Words, match: Match, slot: re.Match[str]) -> str | None:
        first, last = match.names[slot["name"]]
        said = " ".join(words.words[first:last])
        if slot["verb"]:
            return self._forms.inflect(slot["verb"], self._tag(words, first))
        if slot["map"]:
            return self._maps.get(slot["map"], {}).get(said.replace(" - ", "-")) or self._maps.get(slot["map"], {}).get(
                said
            )
        if slot["object"]:
            return _OBJECT.get(said, said)
        if slot["poss"]:
            return _POSSESSIVE.get(said, said + "'s")
        begin, end = words.chars(first, last)
        original = words.text[begin:end]
        return said if any(c in "’'" for c in original) or said == "you" else original

    def _tag(self, words: Words, place: int) -> str:
        """Form of the verb there; "'s" and "are" say enough, other forms come from their ending."""
        tag = self._forms.tag_of(words.words[place])
        before = words.words[place - 1] if place else ""
        if tag == "VBD" and before in ("have", "has", "had", "'ve", "been"):
            return "VBN"
        return "VBP" if tag == "VBZ" and before in _PLURAL else tag


def _coordinated(words: Words, one: Match, following: Match) -> bool:
    """ "a bulimic and a hoarder": two rewrites side by side rarely fit one another."""
    between = words.words[one.end : following.start]
    return len(between) <= 2 and all(word in ("and", "or", ",", "but") for word in between)


def _capitalised_like(old: str, new: str, *, at_start: bool) -> str:
    if at_start and old[:1].isupper() and new[:1].islower():
        return new[:1].upper() + new[1:]
    return new


def _articles(text: str) -> str:
    """ "a addiction" -> "an addiction", "an person" -> "a person"; leaves "an hour" and "a user" alone."""

    def fix(found: re.Match[str]) -> str:
        word = found[3].lower()
        if word.startswith(("hour", "honest", "heir", "u", "eu", "one", "once", "x", "nhs", "mri")) or word.isupper():
            return found[0]
        return found[1] + ("n " if word[0] in "aeio" else " ")

    return _AN.sub(fix, text)
