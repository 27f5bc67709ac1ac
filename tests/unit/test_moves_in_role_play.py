"""Families of wording from practice talks: short chat questions, offers of company, repairs, endings, false charges."""

from __future__ import annotations

import pytest
from spacy.language import Language

from bot.language.moves import MoveReader
from bot.language.moves.grammar import read_form
from bot.language.moves.plain import make_plain

HARMFUL = {"give_advice", "minimise", "judge", "rescue", "ask_what_is_wrong"}
COACHED_FROM = 0.5  # from here on the coach says something about a harmful move


def read(reader: MoveReader, nlp: Language, line: str, before: str | None = None) -> tuple[str | None, float]:
    doc = nlp(line)
    return reader.dominant(reader.read(doc, before), doc)


@pytest.mark.parametrize(
    ("line", "asks"),
    [
        ("who u waiting for", True),
        ("what they want", True),
        ("where you off to", True),
        ("who sent that", True),
        ("is frank kind", True),
        ("do other folk hear it", True),
        ("u been in yet", True),
        ("you going to ring him", True),
        ("like who", True),
        # The same first words without a question.
        ("what you want is some quiet", False),
        ("you been through so much and nobody asked", False),
        ("was thinking about you on the bus", False),
        ("could see you were cross", False),
        ("when mine were loud I sang", False),
        ("do sit where you like", False),
        ("you miss him", False),
    ],
)
def test_a_question_typed_in_a_hurry(line: str, asks: bool) -> None:
    assert read_form(make_plain(line)).is_question is asks


@pytest.mark.parametrize(
    ("line", "move"),
    [
        # Goodbyes, and the word said of another goodbye.
        ("got to dash, that's my taxi", "close_talk"),
        ("Same time on Monday?", "close_talk"),
        ("right, I'll leave you to your crossword", "close_talk"),
        ("You never had a proper goodbye.", "not close_talk"),
        # Condolence and repair begin alike.
        ("I'm sorry about your nan.", "validate"),
        ("I'm sorry nobody rang you.", "validate"),
        ("Sorry about the questions, there were too many.", "repair"),
        ("You're right, I'm sorry.", "repair"),
        ("I'm so sorry.", "validate"),
        # A harm taken back is a repair.
        ("I shouldn't have offered to pay. Sorry.", "repair"),
        ("I said I'd lend you it and I shouldn't have.", "repair"),
        # Company offered, and things taken over.
        ("I'll walk over with you.", "offer_choice"),
        ("Shall we go and see Pam together?", "offer_choice"),
        ("I can be in the room or outside it.", "offer_choice"),
        ("What should I call it?", "offer_choice"),
        ("I could tell your sister to back off.", "rescue"),
        ("I'll phone your landlord and sort it.", "rescue"),
        ("come for a pint and forget about it", "rescue"),
        # Thanks, and what was learnt.
        ("You've taught me to look up at roofs.", "affirm_strength"),
        ("It was you who did it, I only listened.", "affirm_strength"),
        ("I'll hold on to the hope for you.", "offer_hope"),
        ("I'm going to miss these mornings.", "share_experience"),
        ("i'm hopeless with money too", "share_experience"),
        # Fault: laid, and lifted.
        ("I don't think that was your doing.", "validate"),
        ("It was your own doing.", "judge"),
        # Insults and illness as an explanation, and the same words innocent.
        ("you look mad with that hat on", "judge"),
        ("That's just your illness talking.", "judge"),
        ("You're mad at them, and no wonder.", "not judge"),
        ("they called you a psycho and it stung", "not judge"),
        ("He was only trying to help you.", "minimise"),
        ("I was only trying to find the right word.", "not minimise"),
        # Advice in the second sentence.
        ("That sounds hard. You should say no on Monday.", "give_advice"),
        ("People say you should get over it.", "not give_advice"),
        # Whose safety?
        ("is she safe with them", "ask_closed"),
        ("are you safe on that ladder", "ask_closed"),
        ("Are you safe tonight?", "ask_about_safety"),
        ("Do you feel safe with him?", "ask_about_safety"),
    ],
)
def test_a_family_and_its_look_alike(reader: MoveReader, nlp: Language, line: str, move: str) -> None:
    got, confidence = read(reader, nlp, line)
    if move.startswith("not "):
        assert got != move.removeprefix("not ") or confidence < COACHED_FROM, (got, confidence)
    else:
        assert got == move, (got, confidence)


@pytest.mark.parametrize(
    "line",
    [
        "You let me sit in your garden on a hard day.",
        "I'll wait here until you've read it.",
        "I'll remember that about the swifts.",
        "Let's start a bit earlier. What was it like then?",
        "i had a scooter once",
        "Do people find it strange?",
        "Would it help if I sat by the door, or is that too close?",
        "I can't do your phoning for you. I can be next to you.",
        "how come nobody told you",
        "which one's his",
        "You notice things I'd never see.",
    ],
)
def test_no_false_charge_of_harm(reader: MoveReader, nlp: Language, line: str) -> None:
    move, confidence = read(reader, nlp, line)
    assert move not in HARMFUL or confidence < COACHED_FROM, (move, confidence)


def test_the_other_persons_own_words_are_an_echo(reader: MoveReader, nlp: Language) -> None:
    before = "They say I need to stop being so difficult by Monday."
    assert read(reader, nlp, "You need to stop being so difficult by Monday.", before)[0] != "judge"
    assert read(reader, nlp, "You need to stop being so difficult.")[0] == "judge"
