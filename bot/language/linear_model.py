"""A small, explainable text classifier: a linear model over sparse features (logistic regression, or margins).

Features are word and character n-grams, weighed as scikit-learn's TfidfVectorizer does, and, if the caller has them,
a dictionary of extra features per text (grammar, lexicons). scikit-learn fits the model; what is fitted is a table of
numbers, and reading a line needs NumPy only: importing scikit-learn takes longer than all the models together. A
fitted model is saved as JSON and npz, never as a pickle, so that people can read it and it cannot run code.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from math import log, sqrt
from pathlib import Path
from typing import Any

import numpy as np

Extra = Mapping[str, float]
SETTINGS_FILE = "model.json"
WEIGHTS_FILE = "weights.npz"
FORMAT = 2
# A word with its apostrophes, or a mark that changes what a sentence does.
_TERM = re.compile(r"[^\W_]+(?:'[^\W_]+)*|\?|!")


@dataclass(frozen=True)
class Settings:
    """How a model reads a text. The weights say how loudly each kind of feature speaks beside the others."""

    word_ngrams: tuple[int, int] = (1, 2)
    char_ngrams: tuple[int, int] = (2, 4)
    word_weight: float = 1.0
    char_weight: float = 0.7
    extra_weight: float = 1.0
    # A feature seen in one example only is noise more often than knowledge.
    min_count: int = 2
    # scikit-learn's C, the inverse of the pull towards small weights.
    inverse_regularisation: float = 5.0
    iterations: int = 300
    # 0: logistic regression. Above, one linear support vector machine a class, which learns two hundred classes in a
    # second instead of minutes; its margins, times this number, are read as log-probabilities.
    margin_scale: float = 0.0


class NotFitted(RuntimeError):
    """A model was asked before `fit` or `load`."""


def word_ngrams(text: str, shortest: int, longest: int) -> list[str]:
    """Runs of `shortest` to `longest` neighbouring words of a text, in lower case."""
    words = _TERM.findall(text.lower())
    if longest == 1:
        return words
    sizes = range(shortest, min(longest, len(words)) + 1)
    return [" ".join(words[i : i + size]) for size in sizes for i in range(len(words) - size + 1)]


def char_ngrams(text: str, shortest: int, longest: int) -> list[str]:
    """Runs of characters inside each word with a space on both sides; a word shorter than a run counts once."""
    found = []
    for word in text.lower().split():
        padded = f" {word} "
        for size in range(shortest, longest + 1):
            found += [padded[i : i + size] for i in range(max(1, len(padded) - size + 1))]
            if len(padded) <= size:
                break
    return found


@dataclass
class _Terms:
    """The n-grams one kind of feature knows: which column each has, and how telling it is."""

    columns: Mapping[str, int] = field(default_factory=dict)
    frequencies: Sequence[float] = ()

    def weigh(self, terms: Sequence[str], weight: float) -> tuple[list[int], list[float]]:
        """The columns of a text's terms and their values, scaled so that all texts are as long."""
        known = self.columns
        counts = Counter([known[term] for term in terms if term in known])
        if not counts:
            return [], []
        values = [(1.0 + log(count)) * self.frequencies[column] for column, count in counts.items()]
        scale = weight / sqrt(sum(value * value for value in values))
        return list(counts), [scale * value for value in values]


class LinearTextModel:
    """Says how likely each class is for a text; see the module's docstring."""

    def __init__(self, settings: Settings | None = None) -> None:
        self.settings = settings or Settings()
        self.classes: list[str] = []
        self._words, self._chars = _Terms(), _Terms()
        self._extras: Mapping[str, int] = {}
        self._weights = np.zeros((0, 0), dtype=np.float32)
        self._intercepts = np.zeros(0, dtype=np.float32)

    def fit(self, texts: Sequence[str], labels: Sequence[str], extra: Sequence[Extra] | None = None) -> None:
        """Learn from texts and their classes; `extra` holds one dictionary per text.

        The same input gives the same model. Raises ValueError if the lengths differ or fewer than two classes exist.
        """
        from bot.language.linear_fitting import fit_tables

        if len(texts) != len(labels) or (extra is not None and len(extra) != len(texts)):
            raise ValueError("texts, labels and extra must have the same length")
        if len(set(labels)) < 2:
            raise ValueError("at least two classes are needed")
        tables = fit_tables(self.settings, texts, labels, extra)
        self.classes = list(tables.classes)
        self._words = _Terms(_columns(tables.words), tables.word_idf.tolist())
        self._chars = _Terms(_columns(tables.chars), tables.char_idf.tolist())
        self._extras = _columns(tables.extras)
        self._weights, self._intercepts = tables.weights, tables.intercepts

    def predict_proba(self, texts: Sequence[str], extra: Sequence[Extra] | None = None) -> np.ndarray:
        """Probabilities as an array of len(texts) rows by len(classes) columns. Raises NotFitted before `fit`."""
        if not self.classes:
            raise NotFitted("fit or load the model first")
        if not texts:
            return np.zeros((0, len(self.classes)), dtype=np.float32)
        extras: Sequence[Extra] = extra or [{}] * len(texts)
        scores = np.stack([self._score(t, e) for t, e in zip(texts, extras, strict=True)])
        scores -= scores.max(axis=1, keepdims=True)
        exponentials = np.exp(scores)
        return exponentials / exponentials.sum(axis=1, keepdims=True)

    def knows_word(self, word: str) -> bool:
        """Whether a lower-cased word was in the training texts often enough to be a feature."""
        return word in self._words.columns

    def save(self, folder: Path) -> None:
        """Write the model into `folder`, which is made if needed."""
        folder.mkdir(parents=True, exist_ok=True)
        description: dict[str, Any] = {
            "format": FORMAT,
            "settings": asdict(self.settings),
            "classes": self.classes,
            "words": list(self._words.columns),
            "chars": list(self._chars.columns),
            "extras": list(self._extras),
        }
        (folder / SETTINGS_FILE).write_text(json.dumps(description, ensure_ascii=False), encoding="utf-8")
        np.savez(
            folder / WEIGHTS_FILE,
            weights=self._weights,
            intercepts=self._intercepts,
            word_idf=np.asarray(self._words.frequencies, dtype=np.float32),
            char_idf=np.asarray(self._chars.frequencies, dtype=np.float32),
        )

    @classmethod
    def load(cls, folder: Path) -> LinearTextModel:
        """Read a model that `save` wrote. Raises OSError, ValueError or KeyError if the files are not one."""
        description = json.loads((folder / SETTINGS_FILE).read_text(encoding="utf-8"))
        if description.get("format") != FORMAT:
            raise ValueError(f"{folder} holds a model of another format")
        stored: dict[str, Any] = description["settings"]
        for name in ("word_ngrams", "char_ngrams"):  # JSON knows no tuples
            stored[name] = tuple(stored[name])
        model = cls(Settings(**stored))
        model.classes = list(description["classes"])
        with np.load(folder / WEIGHTS_FILE, allow_pickle=False) as arrays:
            model._weights, model._intercepts = arrays["weights"], arrays["intercepts"]
            model._words = _Terms(_columns(description["words"]), arrays["word_idf"].tolist())
            model._chars = _Terms(_columns(description["chars"]), arrays["char_idf"].tolist())
        model._extras = _columns(description["extras"])
        return model

    def _score(self, text: str, extra: Extra) -> np.ndarray:
        """One text's scores, summed over the rows of the features it has: a chat line has few of the thousands."""
        settings = self.settings
        words, word_values = self._words.weigh(word_ngrams(text, *settings.word_ngrams), settings.word_weight)
        chars, char_values = self._chars.weigh(char_ngrams(text, *settings.char_ngrams), settings.char_weight)
        first_char = len(self._words.columns)
        first_extra = first_char + len(self._chars.columns)
        known = [(self._extras[name], value) for name, value in extra.items() if name in self._extras]
        rows = words + [first_char + column for column in chars] + [first_extra + column for column, _ in known]
        if not rows:
            return self._intercepts
        values = word_values + char_values + [settings.extra_weight * value for _, value in known]
        return np.asarray(values, dtype=np.float32) @ self._weights[rows] + self._intercepts


def _columns(terms: Sequence[str]) -> dict[str, int]:
    return {term: column for column, term in enumerate(terms)}
