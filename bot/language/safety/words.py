"""Chat text as plain words: contractions spelled out, hidden spellings and typos undone, fillers left out.

The patterns of `course_content/safety/` are written over these words, so that one pattern holds for "I don't want to
be here any more", "i dont wanna be here anymore" and "i just really d o n t want 2 be here anymore".
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from rapidfuzz.distance import OSA

# Letters of other scripts that look like ours, as people (and filters' enemies) use them. Source: the look-alikes of
# Unicode TR39 for a-z that a phone keyboard can type.
LOOKALIKES = str.maketrans("аеорсухіѕјԁɡӏοανιτκρıɑⅼ", "aeopcyxisjdgloavitkpial")
INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufe0e\ufe0f\ufeff]")
LEET = str.maketrans("013457@$!|", "oieastasil")
APOSTROPHES = str.maketrans("’‘`´ʼ", "'''''")
STOPS = ".?!;\n"
# A word, a run of stops, a quote mark, or one other mark. Every branch is a single character class: linear.
PIECE = re.compile(r"[\w'@$*#’]+(?:[!|][\w@$*#]+)*|[.?!…]+|[\"“”«»]|\n+|[^\s\w]")
HYPHEN = re.compile(r"(?<=\w\w)[-‐‑](?=\w)")
LAUGHS = re.compile(r"(?:l+o+l+|l+m+f?a+o+|(?:ha){2,10}h?|x+d+|😂|🤣|😅|💀|😆|😜)")
LONGEST_WORD = 60
# Marks people put between the letters of one word ("d.i.e", "k-m-s").
JOINERS = frozenset(".-_*/")
# A word with marks inside ("wan.t", "ki.ll"), and the words worth putting together again from two pieces ("ki ll").
# "want2die": a two between two words is "to"; the table knows the pair without it ("want die").
TWO = re.compile(r"(?<=[a-z]{3})2(?=[a-z]{3})")
DOTTED = re.compile(r"(?<![\w'])[a-z]{1,6}(?:[.·*_/][a-z]{1,6}){1,6}(?![\w'])")
SPLIT = frozenset(
    [
        "die",
        "dying",
        "dead",
        "death",
        "kill",
        "killing",
        "killed",
        "suicide",
        "suicidal",
        "hurt",
        "hurting",
        "harm",
        "harming",
        "myself",
        "alive",
        "unalive",
        "selfharm",
        "ending",
        "existing",
        "living",
    ]
)
# Short words that one slip hides from everything else ("kil", "edn"); other words of three letters are left as typed.
SHORT = ("die", "end", "kill", "dead", "life", "hurt", "harm", "hits")
# Whole words that are never half of a split one ("a live", "be ing" aside).
WHOLE = frozenset(
    [
        "i",
        "a",
        "to",
        "the",
        "my",
        "me",
        "in",
        "on",
        "is",
        "it",
        "and",
        "an",
        "as",
        "at",
        "be",
        "do",
        "or",
        "if",
        "so",
        "no",
        "of",
        "he",
        "we",
        "us",
        "up",
        "by",
        "am",
        "go",
    ]
)


@dataclass(frozen=True)
class Word:
    """One plain word (or mark) and where its source starts in the original text."""

    text: str
    start: int


class WordReader:
    """Turns text into plain words. `spelling` is the content of spelling.yml, `core` the words patterns use."""

    def __init__(self, spelling: dict[str, Any], core: Collection[str], known: Collection[str]) -> None:
        self.single: dict[str, list[str]] = {
            str(typed): str(meant).split()
            for table in ("contractions", "chat", "hidden")
            for typed, meant in spelling[table].items()
        }
        self.fillers = frozenset(str(spelling["fillers"]).split())
        self.phrases: dict[str, list[tuple[list[str], list[str]]]] = {}
        for typed, meant in spelling["phrases"].items():
            parts = str(typed).split()
            self.phrases.setdefault(parts[0], []).append((parts, str(meant).split()))
        for options in self.phrases.values():
            options.sort(key=lambda option: -len(option[0]))
        self.core = frozenset(core)
        self.known = frozenset(known)
        self.joinable = self.core | set(self.single)
        self._by_length: dict[int, list[str]] = {}
        for word in sorted(self.core):
            self._by_length.setdefault(len(word), []).append(word)
        self._spell = lru_cache(maxsize=20_000)(self._spell_one)

    def read(self, text: str) -> list[Word]:
        """The plain words of `text` in order. Linear in its length; any Unicode."""
        words: list[Word] = []
        for piece, start in _rejoined(self._pieces(text)):
            words.extend(Word(plain, start) for plain in self._spell(piece))
        return self._leave_out(self._join_phrases(words))

    def _pieces(self, text: str) -> Iterator[tuple[str, int]]:
        """Words and marks, lower case, with the offset they came from."""
        clean, origin = _lower_with_origin(text)
        clean = HYPHEN.sub(" ", clean.translate(APOSTROPHES))
        clean = TWO.sub(" ", clean)
        clean = DOTTED.sub(self._without_marks, clean)
        letters: list[tuple[str, int, int]] = []
        held: list[tuple[str, int]] = []
        for match in PIECE.finditer(clean):
            piece, start, end = match.group(), match.start(), match.end()
            near = not letters or start - letters[-1][2] <= 2
            if near and len(piece) == 1 and piece.isalpha():
                letters.append((piece, start, end))
                held.append((piece, origin[start]))
                continue
            if near and letters and piece in JOINERS:
                held.append((piece, origin[start]))
                continue
            yield from self._run(letters, held, origin)
            letters, held = [], []
            if len(piece) == 1 and piece.isalpha():
                letters, held = [(piece, start, end)], [(piece, origin[start])]
            else:
                yield piece, origin[start]
        yield from self._run(letters, held, origin)

    def _run(
        self, letters: list[tuple[str, int, int]], held: list[tuple[str, int]], origin: list[int]
    ) -> Iterator[tuple[str, int]]:
        """Three or more single letters in a row are one spelled-out word, if it is one; else they stay as typed."""
        parts = [letters[at : at + LONGEST_WORD] for at in range(0, len(letters), LONGEST_WORD)]
        words = ["".join(letter for letter, _, _ in part) for part in parts]
        if len(letters) < 3 or any(self._body(word) == (word,) and word not in self.core for word in words):
            yield from held
            return
        yield from ((word, origin[part[0][1]]) for word, part in zip(words, parts, strict=True))

    def _without_marks(self, match: re.Match[str]) -> str:
        """ "wan.t" as "want" and as many blanks, so that offsets stay; as it was if that is no word patterns use."""
        typed = match.group()
        plain = re.sub(r"[^a-z]", "", typed)
        return plain.ljust(len(typed)) if plain in self.joinable else typed

    def _spell_one(self, piece: str) -> tuple[str, ...]:
        if not piece[:1].isalnum() and not piece[1:2].isalnum() and "*" not in piece:
            return _mark(piece)
        if len(piece) > LONGEST_WORD:
            return ("?long",)
        opening, body, closing = _unquoted(piece)
        found = self._body(body)
        return (*opening, *found, *closing)

    def _body(self, word: str) -> tuple[str, ...]:
        """One typed word as plain words: by table, as known, without tricks, by splitting, by nearness."""
        for form in dict.fromkeys((word, _squeezed(word, 2), _squeezed(word, 1))):
            if form in self.single:
                return tuple(self.single[form])
            if form in self.core:
                return (form,)
        if word.endswith(("in", "in'")) and word.rstrip("'") + "g" in self.core:  # "livin'", as many people say it
            return (word.rstrip("'") + "g",)
        if word.endswith("'s") and len(word) > 3:
            return (*self._body(word[:-2]), "'s")
        word = word.replace("_", "").strip("'") or word
        if word in self.known and word.isalpha():
            return (word,)
        if any(mark in word for mark in "*#"):
            hit = self._masked(word)
            if hit:
                return tuple(self.single.get(hit, [hit]))
        plain = re.sub(r"[^a-z']", "", word.translate(LEET) if re.search(r"[a-z]", word) else word)
        if plain != word and (plain in self.core or plain in self.single):
            return tuple(self.single.get(plain, [plain]))
        if not plain or not word.isascii():
            return (word,)
        slip = self._nearest(plain, most=1) if len(plain) >= 6 else None
        return slip or self._split(plain) or self._nearest(plain) or (word,)

    def _masked(self, word: str) -> str | None:
        """The core word behind "k*ll" or "su*c*de"."""
        shape = re.compile("".join("[a-z]" if c in "*#" else re.escape(c) for c in word))
        return next((c for c in self._by_length.get(len(word), []) if shape.fullmatch(c)), None)

    def _split(self, word: str) -> tuple[str, ...] | None:
        """Words run together ("iwanttodie"), if all of it is words we know; the fewest words win."""
        if len(word) < 5 or word in self.known:
            return None
        best: list[tuple[str, ...] | None] = [None] * (len(word) + 1)
        best[0] = ()
        for end in range(1, len(word) + 1):
            for start in range(max(0, end - 12), end):
                before, part = best[start], word[start:end]
                if before is None or part not in self.joinable or (len(part) == 1 and part != "i"):
                    continue
                now = best[end]
                if now is None or len(before) + 1 < len(now):
                    best[end] = (*before, part)
        parts = best[len(word)]
        if parts is None:
            return None
        return tuple(plain for part in parts for plain in self.single.get(part, [part]))

    def _nearest(self, word: str, most: int = 2) -> tuple[str, ...] | None:
        """The core word one slip away (two in long words), for words that are no English word."""
        if word in self.known or len(word) < 3:
            return None
        if len(word) == 3:
            near = (short for short in SHORT if short[0] == word[0] and OSA.distance(word, short, score_cutoff=1) <= 1)
            short = next(near, None)
            return (short,) if short else None
        slips = 1 if len(word) < 8 else most
        best: tuple[int, str] | None = None
        for length in range(len(word) - slips, len(word) + slips + 1):
            for candidate in self._by_length.get(length, []):
                if len(candidate) < 4 or candidate[0] != word[0] and slips == 1:
                    continue
                distance = OSA.distance(word, candidate, score_cutoff=slips)
                if distance <= slips and (best is None or distance <= best[0]):
                    best = (distance, candidate)
        return tuple(self.single.get(best[1], [best[1]])) if best else None

    def _join_phrases(self, words: list[Word]) -> list[Word]:
        texts = [word.text for word in words]
        joined: list[Word] = []
        at = 0
        while at < len(words):
            for typed, meant in self.phrases.get(texts[at], ()):
                if texts[at : at + len(typed)] == typed:
                    joined.extend(Word(plain, words[at].start) for plain in meant)
                    at += len(typed)
                    break
            else:
                joined.append(words[at])
                at += 1
        return joined

    def _leave_out(self, words: list[Word]) -> list[Word]:
        kept: list[Word] = []
        for at, word in enumerate(words):
            if word.text in self.fillers and not self._carries_meaning(words, at):
                continue
            kept.append(word)
        return kept

    @staticmethod
    def _carries_meaning(words: list[Word], at: int) -> bool:
        """ "like" after "feel" and "well" or "so" at the start of a clause are needed to read the rest."""
        before = words[at - 1].text if at else "."
        text = words[at].text
        if text == "like":
            return before.startswith(
                ("feel", "felt", "sound", "look", "seem", "would", "do", "not", "was", "is", "what")
            )
        return text == "so" and (not before.isalnum() or before in ("and", "ok", "okay"))


def _lower_with_origin(text: str) -> tuple[str, list[int]]:
    """Compatibility-folded lower-case text, and for each of its characters the offset it came from."""
    if text.isascii():
        return text.lower(), list(range(len(text) + 1))
    out: list[str] = []
    origin: list[int] = []
    for offset, char in enumerate(text):
        folded = unicodedata.normalize("NFKD", char).lower().translate(LOOKALIKES)
        folded = "".join(c for c in INVISIBLE.sub("", folded) if not unicodedata.combining(c))
        out.append(folded)
        origin.extend([offset] * len(folded))
    origin.append(len(text))
    return "".join(out), origin


def _rejoined(pieces: Iterator[tuple[str, int]]) -> Iterator[tuple[str, int]]:
    """Two neighbouring pieces that make one telling word are that word: "ki ll", "d ie"."""
    held: tuple[str, int] | None = None
    for piece, start in pieces:
        if held is not None and held[0] + piece in SPLIT and held[0] not in WHOLE and piece not in WHOLE:
            held = (held[0] + piece, held[1])
            continue
        if held is not None:
            yield held
        held = (piece, start)
    if held is not None:
        yield held


def _squeezed(word: str, most: int) -> str:
    """At most `most` of the same letter in a row: "dieeee" gives "diee" or "die"."""
    return re.sub(rf"(.)\1{{{most},}}", lambda m: m.group(1) * most, word)


def _unquoted(piece: str) -> tuple[tuple[str, ...], str, tuple[str, ...]]:
    """Single quote marks around words become quote marks of their own."""
    opening: tuple[str, ...] = ()
    closing: tuple[str, ...] = ()
    if piece.startswith("'") and len(piece) > 1:
        opening, piece = ("‘",), piece.lstrip("'")
    if piece.endswith("'") and len(piece) > 1:
        closing, piece = ("’",), piece.rstrip("'")
    return opening, piece, closing


def _mark(piece: str) -> tuple[str, ...]:
    if piece in '"“”«»':
        return ('"',)
    if piece.startswith(("...", "…")) or piece == "..":
        return (",",)
    if "?" in piece:
        return ("?",)
    if piece[:1] in STOPS:
        return (".",) if piece[:1] in ".;\n" else ("!",)
    if piece in ",:-–—()/" and piece:
        return (",",)
    if LAUGHS.fullmatch(piece):
        return ("lol",)
    return ()
