"""Fits a LinearTextModel with scikit-learn. Only training imports this: reading a line must not wait for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
from scipy import sparse
from sklearn.feature_extraction import DictVectorizer
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.svm import LinearSVC

from bot.language.linear_model import Extra, Settings, char_ngrams, word_ngrams


@dataclass(frozen=True)
class Tables:
    """A fitted model. Rows of `weights`: words, then chars, then extras, each in the order given; columns: classes."""

    classes: Sequence[str]
    words: Sequence[str]
    word_idf: np.ndarray
    chars: Sequence[str]
    char_idf: np.ndarray
    extras: Sequence[str]
    weights: np.ndarray
    intercepts: np.ndarray


def fit_tables(
    settings: Settings, texts: Sequence[str], labels: Sequence[str], extra: Sequence[Extra] | None
) -> Tables:
    """Learn from texts and labels of equal number, at least two classes among them; deterministic."""
    words = _vectoriser(partial(_spread, word_ngrams, settings.word_ngrams), settings.min_count)
    chars = _vectoriser(partial(_spread, char_ngrams, settings.char_ngrams), settings.min_count)
    blocks = [words.fit_transform(texts) * settings.word_weight, chars.fit_transform(texts) * settings.char_weight]
    extras: Sequence[str] = []
    if extra is not None:
        vectoriser = DictVectorizer(dtype=np.float32, sort=True).fit(extra)
        vectoriser.restrict(_common(vectoriser.transform(extra), settings.min_count))
        extras = list(vectoriser.feature_names_)
        blocks.append(vectoriser.transform(extra) * settings.extra_weight)
    matrix = sparse.hstack(blocks, format="csr", dtype=np.float32)
    classes, weights, intercepts = (_margins if settings.margin_scale else _logistic)(settings, matrix, list(labels))
    if len(classes) == 2:  # scikit-learn keeps one row for two classes
        weights, intercepts = np.vstack([-weights, weights]), np.hstack([-intercepts, intercepts])
    return Tables(
        classes=[str(name) for name in classes],
        words=words.get_feature_names_out().tolist(),
        word_idf=words.idf_.astype(np.float32),
        chars=chars.get_feature_names_out().tolist(),
        char_idf=chars.idf_.astype(np.float32),
        extras=extras,
        weights=np.ascontiguousarray(weights.T, dtype=np.float32),
        intercepts=intercepts.astype(np.float32),
    )


Fitted = tuple[Sequence[str], np.ndarray, np.ndarray]


def _logistic(settings: Settings, matrix: sparse.csr_matrix, labels: Sequence[str]) -> Fitted:
    model = LogisticRegression(
        C=settings.inverse_regularisation,
        max_iter=settings.iterations,
        solver="lbfgs",
        tol=1e-3,  # ten times scikit-learn's: half the time, the same answers
        multi_class="multinomial",
    ).fit(matrix, labels)
    return model.classes_, model.coef_, model.intercept_


def _margins(settings: Settings, matrix: sparse.csr_matrix, labels: Sequence[str]) -> Fitted:
    """One machine a class against all others; `random_state` only orders the steps, the same each time."""
    model = LinearSVC(C=settings.inverse_regularisation, random_state=0).fit(matrix, labels)
    return model.classes_, model.coef_ * settings.margin_scale, model.intercept_ * settings.margin_scale


def _spread(ngrams: Callable[[str, int, int], list[str]], sizes: tuple[int, int], text: str) -> list[str]:
    return ngrams(text, *sizes)


def _vectoriser(analyser: Callable[[str], list[str]], min_count: int) -> TfidfVectorizer:
    """Reads texts with the same n-grams as the model will, so that both always agree."""
    return TfidfVectorizer(analyzer=analyser, min_df=min_count, sublinear_tf=True, dtype=np.float32)


def _common(matrix: sparse.csr_matrix, min_count: int) -> np.ndarray:
    """Which columns are filled in at least `min_count` rows."""
    return np.asarray((matrix != 0).sum(axis=0)).ravel() >= min_count
