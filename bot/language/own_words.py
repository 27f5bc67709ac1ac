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

from bot.content.problems import ContentError, Problem
from bot.content.yaml_files import position, read_plain, read_yaml
from bot.language.findings import FindingReader

# What is not ours to say, or is there to be said better.
NOT_OUR_VOICE = frozenset(
    ["id", "before", "they_said", "sources", "href", "asks", "words", "wanted", "see_also", "name"]
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
    yield from _pieces(path, (), read_plain(path))


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
    problems: list[Problem] = []
    for path in paths:
        try:
            pieces = list(pieces_of(path))
        except ContentError:
            continue  # the loaders tell it already
        found = [(piece, code, message, fix) for piece, code, message, fix in _judged(nlp, findings, pieces)]
        located = read_yaml(path) if found else None
        for piece, code, message, fix in found:
            line, column = position(located, piece.where)
            problems.append(Problem(path, line, column, message, fix, code))
    return problems


Judged = tuple[Piece, str, str, str]


def _judged(nlp: Language, findings: FindingReader, pieces: Sequence[Piece]) -> Iterator[Judged]:
    for piece, doc in zip(pieces, nlp.pipe(piece.text for piece in pieces), strict=True):
        for finding in findings.read(doc):
            code = "L002" if finding.category == "suicide_language" else "L001"
            what = "is unsafe wording about suicide" if code == "L002" else "is a phrase our own guide flags"
            fix = f'say "{finding.try_instead[0]}"' if finding.try_instead else "say it another way"
            yield piece, code, f'"{finding.phrase}" {what}', f"{fix}, or put it in quotation marks to talk about it"
        yield from _too_hard(piece)
    whole = " ".join(piece.text for piece in pieces if len(piece.text.split()) >= FEW_WORDS)
    grade = textstat.flesch_kincaid_grade(whole) if whole else 0.0
    if grade > HARDEST_FILE:
        message = f"this file reads like grade {grade:.0f}; {HARDEST_FILE:.0f} is the most (about age 12)"
        yield Piece(pieces[0].path, (), ""), "L003", message, "use shorter sentences and everyday words"


def _too_hard(piece: Piece) -> Iterator[Judged]:
    if len(piece.text.split()) < FEW_WORDS:
        return
    grade = textstat.flesch_kincaid_grade(piece.text)
    if grade > HARDEST_STEP:
        message = f"this text reads like grade {grade:.0f}; {HARDEST_STEP:.0f} is the most for one piece"
        yield piece, "L003", message, "use shorter sentences and everyday words"
