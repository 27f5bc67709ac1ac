"""A second opinion where the patterns are silent: a small trained model over plain words.

It can only raise a reading. It learns from `course_content/safety/examples/` and, as ordinary talk, from the move
examples; its thresholds come from a test that leaves whole wording families out (docs/safety.md).
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

from bot.language.keeping import kept_model
from bot.language.linear_model import LinearTextModel, Settings
from bot.language.moves.examples import example_files as move_files
from bot.language.moves.examples import read_examples as read_moves
from bot.language.safety.examples import Example, example_files, read_examples
from bot.language.safety.words import WordReader

SETTINGS = Settings(
    word_ngrams=(1, 3),
    char_ngrams=(3, 4),
    word_weight=1.5,
    char_weight=0.7,
    extra_weight=0.5,
    inverse_regularisation=5.0,
    iterations=200,
)
# One in so many lines of the move examples is enough to know ordinary talk by.
MOVES_STEP = 2
LONGEST_UNIT = 60
FIRST = frozenset(["i", "me", "my", "myself", "mine", "am"])
SECOND = frozenset(["you", "your", "yourself", "yours"])
THIRD = frozenset(
    [
        "he",
        "she",
        "they",
        "him",
        "her",
        "them",
        "his",
        "their",
        "someone",
        "somebody",
        "people",
        "anyone",
        "client",
        "person",
    ]
)
NEGATION = frozenset(["not", "never", "no", "nothing", "nobody", "none"])
PAST = frozenset(["was", "were", "did", "had", "used", "ago", "felt", "wanted", "tried", "thought"])
REPORT = frozenset(["said", "says", "told", "say", "tell", "tells", "think", "asked", "ask", "asking"])
QUESTION = frozenset(
    [
        "do",
        "are",
        "have",
        "is",
        "what",
        "how",
        "can",
        "who",
        "when",
        "would",
        "did",
        "does",
        "has",
        "could",
        "will",
        "may",
    ]
)


class SecondOpinion:
    """How likely a line is to be somebody's own, now. Made by `load_or_train`."""

    def __init__(self, model: LinearTextModel) -> None:
        self._model = model
        self._ask = [model.classes.index(name) for name in ("check_in", "step_out")]

    @classmethod
    def load_or_train(cls, folder: Path, nlu: Path, cache: Path | None, words: WordReader) -> SecondOpinion:
        """The opinion for these examples, from `cache` if nothing it was made from changed.

        Raises ContentError or ExampleError where the examples cannot be used. A damaged cache is made anew; one that
        cannot be written is done without.
        """

        def make() -> LinearTextModel:
            ordinary = [text for text, _ in read_moves(nlu)][::MOVES_STEP]
            return train(read_examples(folder / "examples"), ordinary, words)

        return cls(kept_model(cache / f"safety-{fingerprint(folder, nlu)}" if cache is not None else None, make))

    def judge(self, units: Sequence[Sequence[str]]) -> list[tuple[float, float]]:
        """For each unit of plain words: how likely it should be asked about (or stopped), and stopped."""
        rows = self._model.predict_proba([" ".join(unit) for unit in units], [features(unit) for unit in units])
        return [(float(row[self._ask].sum()), float(row[self._ask[1]])) for row in rows]


def train(examples: Sequence[Example], ordinary: Sequence[str], words: WordReader) -> LinearTextModel:
    """Learn from examples and ordinary lines. Another person's danger and answers in context are left out."""
    labels = {example.text: _label(example) for example in examples if example.after is None}
    labels.update({text: "carry_on" for text in ordinary if text not in labels})
    plain = [[word.text for word in words.read(text)] for text in labels]
    model = LinearTextModel(SETTINGS)
    model.fit([" ".join(unit) for unit in plain], list(labels.values()), [features(unit) for unit in plain])
    return model


def features(unit: Sequence[str]) -> dict[str, float]:
    """A few facts of grammar about plain words: who speaks of whom, tense, denial, report, question."""
    found = set(unit)
    facts = {
        "first": not found.isdisjoint(FIRST),
        "second": not found.isdisjoint(SECOND),
        "third": not found.isdisjoint(THIRD),
        "denied": not found.isdisjoint(NEGATION),
        "past": not found.isdisjoint(PAST),
        "reported": not found.isdisjoint(REPORT),
        "question": "?" in found,
        "quoted": '"' in found,
        "begins_i": bool(unit) and unit[0] == "i",
        "begins_you": bool(unit) and unit[0] in SECOND,
        "begins_question": bool(unit) and unit[0] in QUESTION,
    }
    return {name: 1.0 for name, true in facts.items() if true}


def fingerprint(folder: Path, nlu: Path) -> str:
    """Changes whenever the examples, the spelling or the code that reads them change."""
    digest = hashlib.sha256()
    here = Path(__file__).parent
    code = [here / name for name in ("opinion.py", "words.py", "examples.py")]
    for path in [*example_files(folder / "examples"), *sorted(folder.glob("*.yml")), *move_files(nlu), *code]:
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:16]


def _label(example: Example) -> str:
    return "carry_on" if example.kind == "third_person_now" else example.signal
