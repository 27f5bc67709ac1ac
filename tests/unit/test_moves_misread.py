"""Causes of misreadings that a blind tester found in role-plays, each in many wordings and with its look-alikes.

`moves_misread.tsv` holds the cause, the side ("own": the wordings that were misread; "neighbour": those that share
their words and must stay read as before), what is wanted, the line, and the line before it if it matters.
Wanted is one move or several ("a|b"), "!" for anything that does no harm, or "!a|b" for anything else. Tuned on: the
scores flatter.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest
from spacy.language import Language

from bot.language.moves import MoveReader
from bot.language.types import FAMILIES

FILE = Path(__file__).parent / "moves_misread.tsv"
HARMFUL = frozenset(FAMILIES["closes"])
FLOOR = 0.93
# From here on a learner is told of a harmful move (`bot.coaching.when`).
NOTE_FROM = 0.5


@cache
def rows() -> dict[tuple[str, str], list[list[str]]]:
    """The rows by cause and side."""
    found = defaultdict(list)
    for line in FILE.read_text(encoding="utf-8").splitlines():
        cause, side, *rest = line.split("\t")
        found[cause, side].append([*rest, ""][:3])
    return dict(found)


def is_wanted(wanted: str, move: str | None) -> bool:
    if wanted == "!":
        return move not in HARMFUL
    if wanted.startswith("!"):
        return move not in wanted[1:].split("|")
    return move in wanted.split("|")


@pytest.mark.parametrize("group", sorted(rows()), ids=" / ".join)
def test_a_cause_and_its_look_alikes(reader: MoveReader, nlp: Language, group: tuple[str, str]) -> None:
    lines = rows()[group]
    assert len(lines) >= 20
    wrong, charges = [], []
    for wanted, line, previous in lines:
        doc = nlp(line)
        move, confidence = reader.dominant(reader.read(doc, previous or None), doc)
        if not is_wanted(wanted, move):
            wrong.append((line, move, confidence))
            if wanted == "!" and confidence >= NOTE_FROM:
                charges.append((line, move, confidence))
    assert not charges, "a coach's note for something supportive"
    assert len(wrong) <= (1 - FLOOR) * len(lines), wrong
