"""Lines that were once misread in talks, what the lines around a sentence change, and the form of questions."""

from __future__ import annotations

from pathlib import Path

import pytest
from sklearn.metrics import classification_report, f1_score
from spacy.language import Language

from bot.language.moves import MoveReader
from bot.language.moves.question_form import question_form

# Two batches of lines, each written before the reader was changed, and tuned on afterwards: the score flatters.
BATCHES = Path(__file__).parent / "moves_batches.tsv"
BATCHES_FLOOR = 0.88
SURE = 0.5


def reading(reader: MoveReader, nlp: Language, line: str, previous: str | None = None) -> tuple[str | None, float]:
    doc = nlp(line)
    return reader.dominant(reader.read(doc, previous), doc)


@pytest.mark.parametrize(
    ("line", "previous", "move"),
    [
        ("I'm one of the peer supporters. No clipboard, I promise", None, "introduce"),
        ("sorry. I keep trying to fix it", None, "repair"),
        ("why don't you sit down", None, "offer_choice"),
        ("You're not stopping.", None, "reflect_content"),
        ("You started to doubt yourself.", None, "reflect_content"),
        ("what did you do when the key didn't go in?", None, "ask_what_happened"),
        ("Yes, I could do that. I can sit and say nothing.", "Could you just sit with me?", "answer"),
        ("i'll head off now, thanks for telling me about the flat. take care maya", None, "close_talk"),
        ("sounds like a lot of people have come with questions", None, "reflect_content"),
        ("you're just non-compliant", None, "judge"),
        ("you poor thing", None, "judge"),
        ("thank you for telling me. is there someone you'd be ok with us telling together?", None, "offer_choice"),
        ("I don't need to know what's wrong, I'd just like to hear what happened", None, "ask_what_happened"),
        ("I'm not asking what's wrong with you but what happened to you", None, "ask_what_happened"),
        ("never mind what happened, just tell me what's wrong with you", None, "ask_what_is_wrong"),
        ("I need to know what's wrong with you", None, "ask_what_is_wrong"),
        ("You mentioned suicide. Is that how you feel now?", None, "ask_about_safety"),
        ("Is that something you think about a lot?", "Sometimes I want to die.", "ask_about_safety"),
    ],
)
def test_reads_what_a_good_learner_says_and_is_sure(
    reader: MoveReader, nlp: Language, line: str, previous: str | None, move: str
) -> None:
    read, confidence = reading(reader, nlp, line, previous)
    assert (read, confidence > SURE) == (move, True), (read, confidence)


@pytest.mark.parametrize("line", ["ok", "right", "yeah", "mm", "uh huh"])
def test_a_bare_word_is_left_in_doubt(reader: MoveReader, nlp: Language, line: str) -> None:
    assert reading(reader, nlp, line)[1] <= 0.3


def test_a_film_about_suicide_is_no_question_about_safety(reader: MoveReader, nlp: Language) -> None:
    assert reading(reader, nlp, "That book is about suicide. Is it any good?")[0] != "ask_about_safety"


def test_the_batches_stay_read(reader: MoveReader, nlp: Language) -> None:
    rows = [line.split("\t") for line in BATCHES.read_text(encoding="utf-8").splitlines()]
    wanted = [row[0] for row in rows]
    read = [str(reading(reader, nlp, row[1], row[2] if len(row) > 2 else None)[0]) for row in rows]
    score = f1_score(wanted, read, labels=sorted(set(wanted)), average="macro")
    assert score >= BATCHES_FLOOR, classification_report(wanted, read, zero_division=0)


@pytest.mark.parametrize(
    ("sentence", "form"),
    [
        ("what matters to you", "open"),
        ("how does that sound", "open"),
        ("how often do you see her?", "closed"),
        ("are there any other ways you've found?", "closed"),
        ("where are you on a scale of one to ten", "closed"),
        ("can you tell me about her", "open"),
        ("I'm wondering what that was like", "open"),
        ("anything else?", "open"),
        ("did you sleep", "closed"),
        ("how many of you are there?", "closed"),
        ("what time is it", "closed"),
        ("so you live alone?", "closed"),
        ("you live alone, don't you", "closed"),
        ("I wonder if you slept", "closed"),
        ("you slept badly", None),
        ("how awful that is", None),
        ("go home", None),
        ("", None),
    ],
)
def test_the_form_of_a_question(sentence: str, form: str | None) -> None:
    assert question_form(sentence) == form
