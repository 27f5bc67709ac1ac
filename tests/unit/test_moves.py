"""Moves: what a sentence does, how a line is split, and which move a line is known by."""

from __future__ import annotations

import re
import time
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from bot.language.moves import MoveReader
from bot.language.moves.examples import ExampleError, read_examples
from bot.language.moves.sentences import split_sentences
from bot.language.types import MOVES

NLU = Path(__file__).parents[2] / "data" / "nlu"


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


def test_a_bare_yeah_is_no_echo_even_if_the_other_said_yeah(reader: MoveReader, nlp: Language) -> None:
    assert reader.read(nlp("yeah"), previous_line="yeah I suppose")[0].confidence < 0.4


def test_an_echo_encourages(reader: MoveReader, nlp: Language) -> None:
    (move,) = reader.read(nlp("The whole winter?"), previous_line="I slept in the van the whole winter.")
    assert move.move == "encourage"
    assert move.confidence > 0.6


def test_taking_up_the_persona_s_words_speaks_for_a_reflection(reader: MoveReader, nlp: Language) -> None:
    doc = nlp("the flat and the man in it")
    listens = {"reflect_content", "reflect_feeling"}
    assert reader.read(doc, previous_line="I had a flat with a man in it.")[0].move in listens


def test_harm_outranks_help_and_safety_outranks_all(reader: MoveReader, nlp: Language) -> None:
    assert move_of(reader, nlp, "That sounds so hard. You should just leave him.") == "give_advice"
    line = "You should ring someone. Are you thinking of ending your life?"
    assert move_of(reader, nlp, line) == "ask_about_safety"


def test_a_check_after_a_reflection_does_not_make_it_a_question(reader: MoveReader, nlp: Language) -> None:
    assert move_of(reader, nlp, "Sounds like you felt shut out of it all. Is that right?") == "reflect_feeling"


def test_every_move_has_eighty_examples_and_none_twice() -> None:
    examples = read_examples(NLU)
    counts = Counter(move for _, move in examples)
    assert {move: counts[move] for move in MOVES if counts[move] < 80} == {}
    texts = [text.lower() for text, _ in examples]
    assert not [text for text, count in Counter(texts).items() if count > 1]


def test_saved_and_loaded_it_reads_alike(reader: MoveReader, nlp: Language, tmp_path: Path) -> None:
    reader.save(tmp_path / "moves")
    doc = nlp("hi maya, im a peer supporter. so what happened, if you feel like saying")
    assert MoveReader.load(tmp_path / "moves").read(doc) == reader.read(doc)


def test_trains_anew_when_the_examples_change_and_only_then(nlp: Language, tmp_path: Path) -> None:
    nlu, cache = tmp_path / "nlu", tmp_path / "cache"
    nlu.mkdir()
    head = 'version: "3.1"\nnlu:\n'
    asks = "- intent: ask_open\n  examples: |\n    - how are you feeling\n    - what matters to you\n"
    tells = "- intent: answer\n  examples: |\n    - it is on Tuesdays\n    - the group is on Fridays\n"
    (nlu / "moves_a.yml").write_text(head + asks + tells)
    MoveReader.load_or_train(nlu, cache, nlp)
    (first,) = cache.iterdir()
    MoveReader.load_or_train(nlu, cache, nlp)
    assert list(cache.iterdir()) == [first]
    (nlu / "moves_a.yml").write_text(head + asks + tells + "    - it is on Mondays\n")
    MoveReader.load_or_train(nlu, cache, nlp)
    assert len(list(cache.iterdir())) == 2


def test_a_damaged_cache_is_trained_anew(nlp: Language, tmp_path: Path) -> None:
    nlu, cache = tmp_path / "nlu", tmp_path / "cache"
    nlu.mkdir()
    (nlu / "moves_a.yml").write_text(
        'version: "3.1"\nnlu:\n- intent: ask_open\n  examples: |\n    - how are you feeling\n    - what matters\n'
        "- intent: answer\n  examples: |\n    - it is on Tuesdays\n    - it is on Fridays\n"
    )
    MoveReader.load_or_train(nlu, cache, nlp)
    (folder,) = cache.iterdir()
    (folder / "model.json").write_text("{")
    assert MoveReader.load_or_train(nlu, cache, nlp).read(nlp("it is on Mondays"))


def test_an_unknown_move_in_the_examples_names_the_file(tmp_path: Path) -> None:
    (tmp_path / "moves_x.yml").write_text('version: "3.1"\nnlu:\n- intent: ask_opne\n  examples: |\n    - hm\n')
    with pytest.raises(ExampleError, match=r"moves_x\.yml.*ask_opne"):
        read_examples(tmp_path)


@pytest.mark.parametrize("unit", ["a", "so what ", "?!", "and then, ", "😀", "(((", "i you what do you "])
def test_time_grows_with_length_and_no_faster(reader: MoveReader, nlp: Language, unit: str) -> None:
    # The parse is spaCy's business (its tokenizer is slow on long runs of marks): this times the reader alone.
    def seconds(length: int) -> float:
        pieces = re.findall(r"\w+|[^\w\s]| ", (unit * length)[:length])
        words = [piece for piece in pieces if piece != " "]
        spaces = [following == " " for piece, following in zip(pieces, [*pieces[1:], ""], strict=True) if piece != " "]
        doc = Doc(nlp.vocab, words=words, spaces=spaces)
        start = time.perf_counter()
        reader.read(doc, previous_line="so what")
        return time.perf_counter() - start

    seconds(1_000)
    short, long = seconds(5_000), seconds(50_000)
    assert long < 40 * short + 1.0


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
