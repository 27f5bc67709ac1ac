"""Our own course text held to our own rules: no flagged phrase, no unsafe wording, a reading age of about 12.

Words in quotation marks may be there to be talked about; the engine knows that. Left out are the lines that an
exercise gives to be said better, and answers that are not right.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import textstat
from spacy.language import Language
from spacy.tokens import Doc

from bot.content.problems import ContentError, Problem
from bot.content.yaml_files import position, read_plain, read_yaml
from bot.language.findings import FindingReader

# What is not ours to say, or is there to be said better. Of a role-play's card: what only authors read, and the
# effects, which have to name the words that hurt.
NOT_OUR_VOICE = frozenset(
    ["id", "before", "they_said", "sources", "href", "asks", "words", "wanted", "see_also", "name", "persona"]
    + ["effects", "sensitivities", "opening", "endings", "topics", "skills", "author", "lived_experience_reviewer"]
)
# Flesch-Kincaid grades: US school years, so a reading age is about five years more. Grade 7 is age 12. One step may be
# a little harder than the whole, because a name or a long but common word weighs much in two sentences.
HARDEST_STEP, HARDEST_FILE = 10.0, 7.0
# Shorter pieces have no reading age worth the name.
FEW_WORDS = 15


@dataclass(frozen=True)
class Piece:
    """A text of ours and where it stands."""

    path: Path
    where: tuple[str | int, ...]
    text: str


def pieces_of(path: Path) -> Iterator[Piece]:
    """Every text of a file that speaks in our voice. Raises ContentError when the file is not YAML."""
    yield from pieces_in(path, read_plain(path))


def pieces_in(path: Path, data: Any) -> Iterator[Piece]:
    """Every text among the values of a file that speaks in our voice."""
    yield from _pieces(path, (), data)


def _pieces(path: Path, where: tuple[str | int, ...], value: Any) -> Iterator[Piece]:
    if isinstance(value, dict):
        for key, inside in value.items():
            wrong_answer = key == "text" and "because" in value and not value.get("right")
            if key not in NOT_OUR_VOICE and not wrong_answer:
                yield from _pieces(path, (*where, key), inside)
    elif isinstance(value, list):
        for index, inside in enumerate(value):
            yield from _pieces(path, (*where, index), inside)
    elif isinstance(value, str):
        yield Piece(path, where, " ".join(value.split()))


def own_text_problems(nlp: Language, findings: FindingReader, paths: Iterable[Path]) -> list[Problem]:
    """What our own rules say against the text of these files. Unreadable files are left out."""
    judge, problems = Judge(nlp, findings), []
    for path in paths:
        try:
            pieces = list(pieces_of(path))
        except ContentError:
            continue  # the loaders tell it already
        found = judge.of(pieces)
        located = read_yaml(path) if found else None
        for where, code, message, fix in found:
            problems.append(Problem(path, *position(located, where), message, fix, code))
    return problems


Judged = tuple[tuple[str | int, ...], str, str, str]
Complaint = tuple[str, str, str]


class Judge:
    """Our own rules, said of texts; a text that stands in several places is read once."""

    def __init__(self, nlp: Language, findings: FindingReader) -> None:
        self._nlp, self._findings = nlp, findings
        self._known: dict[str, list[Complaint]] = {}

    def prepare(self, texts: Iterable[str]) -> None:
        """Read many texts at once, which is three times faster than one after the other."""
        fresh = sorted({text for text in texts if text not in self._known})
        for text, doc in zip(fresh, self._nlp.pipe(fresh), strict=True):
            self._known[text] = [*self._phrases(doc), *_too_hard(text)]

    def of(self, pieces: Sequence[Piece]) -> list[Judged]:
        """What is wrong with the pieces of one file: where, code, message, what to do."""
        self.prepare(piece.text for piece in pieces)
        judged = [(piece.where, *complaint) for piece in pieces for complaint in self._known[piece.text]]
        whole = " ".join(piece.text for piece in pieces if len(piece.text.split()) >= FEW_WORDS)
        grade = textstat.flesch_kincaid_grade(whole) if whole else 0.0
        if grade > HARDEST_FILE:
            message = f"this file reads like grade {grade:.0f}; {HARDEST_FILE:.0f} is the most (about age 12)"
            judged.append(((), "L003", message, "use shorter sentences and everyday words"))
        return judged

    def _phrases(self, doc: Doc) -> Iterator[Complaint]:
        for finding in self._findings.read(doc):
            code = "L002" if finding.category == "suicide_language" else "L001"
            what = "is unsafe wording about suicide" if code == "L002" else "is a phrase our own guide flags"
            fix = f'say "{finding.try_instead[0]}"' if finding.try_instead else "say it another way"
            yield code, f'"{finding.phrase}" {what}', f"{fix}, or put it in quotation marks to talk about it"


def _too_hard(text: str) -> Iterator[Complaint]:
    if len(text.split()) < FEW_WORDS:
        return
    grade = textstat.flesch_kincaid_grade(text)
    if grade > HARDEST_STEP:
        message = f"this text reads like grade {grade:.0f}; {HARDEST_STEP:.0f} is the most for one piece"
        yield "L003", message, "use shorter sentences and everyday words"
