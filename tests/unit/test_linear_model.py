"""The small classifier: learns, repeats itself exactly, and survives being saved."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from sklearn.feature_extraction.text import TfidfVectorizer

from bot.language.linear_model import LinearTextModel, NotFitted, Settings, char_ngrams, word_ngrams

TEXTS = [
    "put the kettle on",
    "kettle and tea please",
    "more tea please",
    "the bus is late",
    "late bus again",
    "missed the bus",
]
LABELS = ["tea", "tea", "tea", "bus", "bus", "bus"]
EXTRA = [{"warm": 1.0}] * 3 + [{"wheels": 1.0}] * 3


def trained(extra: bool = True) -> LinearTextModel:
    model = LinearTextModel(Settings(min_count=1))
    model.fit(TEXTS, LABELS, EXTRA if extra else None)
    return model


def test_tells_the_classes_apart() -> None:
    model = trained(extra=False)
    table = model.predict_proba(["tea from the kettle", "a late bus"])
    assert [model.classes[i] for i in table.argmax(axis=1)] == ["tea", "bus"]
    assert np.allclose(table.sum(axis=1), 1.0, atol=1e-5)


def test_extra_features_alone_can_decide() -> None:
    model = trained()
    table = model.predict_proba(["zzz", "zzz"], [{"warm": 1.0}, {"wheels": 1.0}])
    assert [model.classes[i] for i in table.argmax(axis=1)] == ["tea", "bus"]


def test_the_same_input_gives_the_same_model() -> None:
    first, second = trained(), trained()
    assert np.array_equal(first.predict_proba(TEXTS, EXTRA), second.predict_proba(TEXTS, EXTRA))


def test_saved_and_loaded_it_answers_alike(tmp_path: Path) -> None:
    model = trained()
    model.save(tmp_path / "model")
    again = LinearTextModel.load(tmp_path / "model")
    assert again.classes == model.classes
    assert np.allclose(again.predict_proba(TEXTS, EXTRA), model.predict_proba(TEXTS, EXTRA), atol=1e-6)
    assert sorted(p.suffix for p in (tmp_path / "model").iterdir()) == [".json", ".npz"]


def test_no_texts_give_an_empty_table() -> None:
    assert trained().predict_proba([], []).shape == (0, 2)


def test_an_untrained_model_says_so() -> None:
    with pytest.raises(NotFitted):
        LinearTextModel().predict_proba(["tea"])


def test_lengths_must_agree() -> None:
    with pytest.raises(ValueError, match="same length"):
        LinearTextModel().fit(["a b", "c d"], ["x"])


def test_one_class_is_not_enough() -> None:
    with pytest.raises(ValueError, match="two classes"):
        LinearTextModel().fit(["a b", "c d"], ["x", "x"])


def test_a_folder_without_a_model_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OSError):
        LinearTextModel.load(tmp_path)


def test_loading_needs_neither_tensorflow_nor_scikit_learn() -> None:
    heavy = "{'tensorflow', 'sklearn', 'scipy'}"
    code = f"import sys, bot.language.engine; sys.exit(bool({heavy} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


SENTENCES = ["  Don't you *ever* stop?! ", "a", "", "I'm the bus; the bus's late", "été naïve 😀 x_y"]


@pytest.mark.parametrize("text", SENTENCES)
@pytest.mark.parametrize("sizes", [(1, 1), (1, 2), (2, 3)])
def test_word_ngrams_are_those_of_scikit_learn(text: str, sizes: tuple[int, int]) -> None:
    theirs = TfidfVectorizer(ngram_range=sizes, token_pattern=r"[^\W_]+(?:'[^\W_]+)*|\?|!").build_analyzer()
    assert sorted(word_ngrams(text, *sizes)) == sorted(theirs(text))


@pytest.mark.parametrize("text", SENTENCES)
@pytest.mark.parametrize("sizes", [(2, 4), (3, 4), (1, 6)])
def test_char_ngrams_are_those_of_scikit_learn(text: str, sizes: tuple[int, int]) -> None:
    theirs = TfidfVectorizer(analyzer="char_wb", ngram_range=sizes).build_analyzer()
    assert sorted(char_ngrams(text, *sizes)) == sorted(theirs(text))
