"""The small classifier: learns, repeats itself exactly, and survives being saved."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from bot.language.linear_model import LinearTextModel, NotFitted, Settings

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


def test_loading_needs_no_tensorflow() -> None:
    code = "import sys, bot.language.linear_model; sys.exit('tensorflow' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_few_and_many_texts_are_scored_alike() -> None:
    model = trained()
    texts = [*TEXTS, "tea tea tea", "nothing known", ""] * 5
    extra = [*EXTRA, {}, {"unknown": 2.0}, {"warm": 0.5}] * 5
    at_once = model.predict_proba(texts, extra)
    one_by_one = np.vstack([model.predict_proba([t], [e]) for t, e in zip(texts, extra, strict=True)])
    assert np.allclose(at_once, one_by_one, atol=1e-5)
