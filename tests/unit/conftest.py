"""What many unit tests read with: the pinned spaCy model, and the moves learnt once for all of them."""

from __future__ import annotations

import pytest
from spacy.language import Language

from bot.content.paths import NLU
from bot.language.engine import load_spacy
from bot.language.moves import MoveReader


@pytest.fixture(scope="session")
def nlp() -> Language:
    return load_spacy()


@pytest.fixture(scope="session")
def reader(nlp: Language) -> MoveReader:
    return MoveReader.load_or_train(NLU, None, nlp)
