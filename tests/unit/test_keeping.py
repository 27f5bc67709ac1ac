"""What takes long to make is kept by what it was made from, and does not pile up."""

from __future__ import annotations

import os
import time
from pathlib import Path

from bot.language.keeping import KEPT_SECONDS, keep_json, kept_model
from bot.language.linear_model import LinearTextModel
from bot.language.requests import SETTINGS


def a_model() -> LinearTextModel:
    model = LinearTextModel(SETTINGS)
    model.fit(["yes please", "no thanks"], ["yes", "no"], [{}, {}])
    return model


def aged(path: Path) -> Path:
    old = time.time() - KEPT_SECONDS - 60
    os.utime(path, (old, old))
    return path


def test_a_model_is_made_once_and_again_when_it_is_damaged(tmp_path: Path) -> None:
    made = []

    def make() -> LinearTextModel:
        made.append(1)
        return a_model()

    folder = tmp_path / "moves-1"
    for _ in range(2):
        assert kept_model(folder, make).classes
    assert len(made) == 1
    next(file for file in folder.iterdir() if file.suffix == ".json").write_text("{", encoding="utf-8")
    assert kept_model(folder, make).classes
    assert len(made) == 2


def test_what_was_made_for_an_earlier_state_goes_after_a_week(tmp_path: Path) -> None:
    for name in ("moves-core-3.8.0-1", "moves-core-3.8.0-2", "moves-1"):
        kept_model(tmp_path / name, a_model)
    aged(tmp_path / "moves-core-3.8.0-1")
    aged(tmp_path / "moves-1")
    kept_model(tmp_path / "moves-core-3.8.0-3", a_model)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["moves-1", "moves-core-3.8.0-2", "moves-core-3.8.0-3"]


def test_so_does_what_is_kept_as_json(tmp_path: Path) -> None:
    for name in ("findings-1.json", "findings-2.json", "other-1.json"):
        keep_json(tmp_path / name, {})
    aged(tmp_path / "findings-1.json")
    aged(tmp_path / "other-1.json")
    keep_json(tmp_path / "findings-3.json", {})
    assert sorted(path.name for path in tmp_path.iterdir()) == ["findings-2.json", "findings-3.json", "other-1.json"]
