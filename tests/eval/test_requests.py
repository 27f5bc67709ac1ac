"""What learners ask outside a role-play, in words no example has (issue 5): floors under the figures."""

from __future__ import annotations

from collections import Counter

import pytest

from bot.content.nlu_examples import read_nlu
from bot.content.questions import load_questions
from bot.language.requests import NOTHING, QUESTION
from tests.eval import requests_corpus
from tests.eval.corpora import rows

ROWS = rows("requests")


def test_no_line_is_an_example() -> None:
    known = {text.lower().strip("!?. ") for text, _ in read_nlu()}
    known |= {ask.lower().strip("!?. ") for question in load_questions().values() for ask in question.asks}
    assert [row["text"] for row in ROWS if row["text"].lower().strip("!?. ") in known] == []


def test_every_question_is_asked_in_at_least_three_other_ways() -> None:
    asked = Counter(row["asks"] for row in ROWS if row["asks"].startswith(QUESTION))
    assert {id_: asked[QUESTION + id_] for id_ in load_questions() if asked[QUESTION + id_] < 3} == {}
    assert sum(row["asks"] == NOTHING for row in ROWS) >= 100


@pytest.mark.evaluation
def test_the_reader_holds_its_floors() -> None:
    figures = requests_corpus.score(requests_corpus.wanted_and_given("final"))
    # The aims of issue 5 are 0.90, 0.95 and 0.05; docs/language.md says where it falls short and why.
    assert figures.macro_f1 >= 0.84
    assert figures.found >= 0.68
    assert figures.found_or_offered >= 0.82
    assert figures.answered_wrongly <= 0.13
