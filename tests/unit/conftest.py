"""What many unit tests read with: the pinned spaCy model, and the moves learnt once for all of them.

What was learnt is kept where the engine keeps it, and learnt anew when the examples or the code of the moves change.
"""

from __future__ import annotations

import pytest
from spacy.language import Language

from bot.content.paths import NLU, cache_folder
from bot.language.engine import load_spacy
from bot.language.moves import MoveReader


@pytest.fixture(scope="session")
def nlp() -> Language:
    return load_spacy()


@pytest.fixture(scope="session")
def reader(nlp: Language) -> MoveReader:
    return MoveReader.load_or_train(NLU, cache_folder(), nlp)
