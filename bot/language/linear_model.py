"""A small, explainable text classifier: multinomial logistic regression over sparse features.

Features are word and character n-grams (scikit-learn's vectorisers) and, if the caller has them, a dictionary of
extra features per text (grammar, lexicons). A fitted model is saved as JSON and npz, never as a pickle, so that a
model file can be read by people and cannot run code. Nothing here imports TensorFlow.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from math import log, sqrt
from pathlib import Path
from typing import Any

import numpy as np
from scipy import sparse
from sklearn.feature_extraction import DictVectorizer
from sklearn.feature_extraction.text import TfidfVectorizer

Extra = Mapping[str, float]
SETTINGS_FILE = "model.json"
WEIGHTS_FILE = "weights.npz"
FORMAT = 1
# Up to so many texts are scored one by one; beyond, matrices pay.
_FEW = 24
# A word with its apostrophes, or a mark that changes what a sentence does.
_TERM = r"[^\W_]+(?:'[^\W_]+)*|\?|!"


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


class NotFitted(RuntimeError):
    """A model was asked before `fit` or `load`."""


class _Quick:
    """Gives one text's columns and values as `vectorizer.transform` does, without building a matrix."""

    def __init__(self, vectorizer: TfidfVectorizer, first_column: int, weight: float) -> None:
        self._analyse: Callable[[str], list[str]] = vectorizer.build_analyzer()
        self._vocabulary: Mapping[str, int] = vectorizer.vocabulary_
        self._frequencies: list[float] = vectorizer.idf_.tolist()
        self._first_column = first_column
        self._weight = weight

    def __call__(self, text: str) -> tuple[list[int], list[float]]:
        known = self._vocabulary
        counts = Counter(known[term] for term in self._analyse(text) if term in known)
        if not counts:
            return [], []
        values = [(1.0 + log(count)) * self._frequencies[column] for column, count in counts.items()]
        scale = self._weight / sqrt(sum(value * value for value in values))
        return [self._first_column + column for column in counts], [scale * value for value in values]


class LinearTextModel:
    """Says how likely each class is for a text; see the module's docstring."""

    def __init__(self, settings: Settings | None = None) -> None:
        self.settings = settings or Settings()
        self.classes: list[str] = []
        self._words = self._new_words()
        self._chars = self._new_chars()
        self._extras = DictVectorizer(dtype=np.float32, sort=True)
        self._has_extras = False
        self._quick: list[_Quick] = []
        self._weights = np.zeros((0, 0), dtype=np.float32)
        self._intercepts = np.zeros(0, dtype=np.float32)

    def fit(self, texts: Sequence[str], labels: Sequence[str], extra: Sequence[Extra] | None = None) -> None:
        """Learn from texts and their classes; `extra` holds one dictionary per text.

        The same input gives the same model. Raises ValueError if the lengths differ or fewer than two classes exist.
        """
        from sklearn.linear_model import LogisticRegression

        if len(texts) != len(labels) or (extra is not None and len(extra) != len(texts)):
            raise ValueError("texts, labels and extra must have the same length")
        if len(set(labels)) < 2:
            raise ValueError("at least two classes are needed")
        self._quick = []
        self._words.fit(texts)
        self._chars.fit(texts)
        self._has_extras = extra is not None
        if extra is not None:
            self._extras.fit(extra)
            self._extras.restrict(_common(self._extras.transform(extra), self.settings.min_count))
        matrix = self._matrix(texts, extra)
        regression = LogisticRegression(
            C=self.settings.inverse_regularisation,
            max_iter=self.settings.iterations,
            solver="lbfgs",
            tol=1e-3,  # ten times scikit-learn's: half the time, the same answers
            multi_class="multinomial",
        )
        regression.fit(matrix, list(labels))
        self.classes = [str(name) for name in regression.classes_]
        weights, intercepts = regression.coef_, regression.intercept_
        if len(self.classes) == 2:  # scikit-learn keeps one row for two classes
            weights, intercepts = np.vstack([-weights, weights]), np.hstack([-intercepts, intercepts])
        self._weights = np.ascontiguousarray(weights.T, dtype=np.float32)
        self._intercepts = intercepts.astype(np.float32)

    def predict_proba(self, texts: Sequence[str], extra: Sequence[Extra] | None = None) -> np.ndarray:
        """Probabilities as an array of len(texts) rows by len(classes) columns. Raises NotFitted before `fit`."""
        if not self.classes:
            raise NotFitted("fit or load the model first")
        if not texts:
            return np.zeros((0, len(self.classes)), dtype=np.float32)
        if len(texts) <= _FEW:
            extras: Sequence[Extra] = extra or [{}] * len(texts)
            scores = np.stack([self._score(t, e) for t, e in zip(texts, extras, strict=True)])
        else:
            scores = self._matrix(texts, extra) @ self._weights + self._intercepts
        scores -= scores.max(axis=1, keepdims=True)
        exponentials = np.exp(scores)
        return exponentials / exponentials.sum(axis=1, keepdims=True)

    def knows_word(self, word: str) -> bool:
        """Whether a lower-cased word was in the training texts often enough to be a feature."""
        return word in self._words.vocabulary_

    def save(self, folder: Path) -> None:
        """Write the model into `folder`, which is made if needed."""
        folder.mkdir(parents=True, exist_ok=True)
        description: dict[str, Any] = {
            "format": FORMAT,
            "settings": asdict(self.settings),
            "classes": self.classes,
            "has_extras": self._has_extras,
            "words": _in_order(self._words.vocabulary_),
            "chars": _in_order(self._chars.vocabulary_),
            "extras": list(self._extras.feature_names_) if self._has_extras else [],
        }
        (folder / SETTINGS_FILE).write_text(json.dumps(description, ensure_ascii=False), encoding="utf-8")
        np.savez(
            folder / WEIGHTS_FILE,
            weights=self._weights,
            intercepts=self._intercepts,
            word_idf=self._words.idf_.astype(np.float32),
            char_idf=self._chars.idf_.astype(np.float32),
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
            model._words = model._new_words(_positions(description["words"]))
            model._words.idf_ = arrays["word_idf"]
            model._chars = model._new_chars(_positions(description["chars"]))
            model._chars.idf_ = arrays["char_idf"]
        model._has_extras = bool(description["has_extras"])
        model._extras.feature_names_ = description["extras"]
        model._extras.vocabulary_ = _positions(description["extras"])
        return model

    def _matrix(self, texts: Sequence[str], extra: Sequence[Extra] | None) -> sparse.csr_matrix:
        settings = self.settings
        blocks = [
            self._words.transform(texts) * settings.word_weight,
            self._chars.transform(texts) * settings.char_weight,
        ]
        if self._has_extras:
            blocks.append(self._extras.transform(extra or [{}] * len(texts)) * settings.extra_weight)
        return sparse.hstack(blocks, format="csr", dtype=np.float32)

    def _score(self, text: str, extra: Extra) -> np.ndarray:
        """One text's scores without building matrices: a chat line must not wait for their bookkeeping."""
        if not self._quick:
            chars = len(self._words.vocabulary_)
            self._quick = [
                _Quick(self._words, 0, self.settings.word_weight),
                _Quick(self._chars, chars, self.settings.char_weight),
            ]
        first = len(self._words.vocabulary_) + len(self._chars.vocabulary_)
        known = self._extras.vocabulary_ if self._has_extras else {}
        found = [(known[name], value) for name, value in extra.items() if name in known]
        rows = [first + column for column, _ in found]
        weighed = [self.settings.extra_weight * value for _, value in found]
        for quick in self._quick:
            columns, values = quick(text)
            rows += columns
            weighed += values
        if not rows:
            return self._intercepts
        return np.asarray(weighed, dtype=np.float32) @ self._weights[rows] + self._intercepts

    def _new_words(self, vocabulary: dict[str, int] | None = None) -> TfidfVectorizer:
        return TfidfVectorizer(
            ngram_range=self.settings.word_ngrams,
            min_df=self.settings.min_count,
            token_pattern=_TERM,
            sublinear_tf=True,
            vocabulary=vocabulary,
            dtype=np.float32,
        )

    def _new_chars(self, vocabulary: dict[str, int] | None = None) -> TfidfVectorizer:
        return TfidfVectorizer(
            analyzer="char_wb",
            ngram_range=self.settings.char_ngrams,
            min_df=self.settings.min_count,
            sublinear_tf=True,
            vocabulary=vocabulary,
            dtype=np.float32,
        )


def _common(matrix: sparse.csr_matrix, min_count: int) -> np.ndarray:
    """Which columns are filled in at least `min_count` rows."""
    return np.asarray((matrix != 0).sum(axis=0)).ravel() >= min_count


def _in_order(vocabulary: Mapping[str, int]) -> list[str]:
    return sorted(vocabulary, key=lambda term: vocabulary[term])


def _positions(terms: Sequence[str]) -> dict[str, int]:
    return {term: index for index, term in enumerate(terms)}
