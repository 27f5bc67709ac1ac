"""Families of wording that were once misread, each beside an innocent look-alike that a rule must leave alone."""

from __future__ import annotations

import pytest
from spacy.language import Language

from bot.language.moves import MoveReader
from bot.language.moves.by_form import CONFIDENCE
from bot.language.moves.dominance import dominant_move
from bot.language.moves.grammar import read_form
from bot.language.types import SentenceMove

UNSURE = 0.3  # up to here a persona answers with one of its "unsure" lines


def read(reader: MoveReader, nlp: Language, line: str, before: str | None = None) -> tuple[str | None, float]:
    doc = nlp(line)
    return reader.dominant(reader.read(doc, before), doc)


HAPPENED = (
    "what set all that off",
    "How did the whole thing unfold?",
    "so what went down with your boss",
    "Is there a backstory to that?",
    "tell us what happened pet",
    "What took place after the phone call?",
    "Tell me what happened when you got to the office.",
    "What have things been like since the operation?",
    "how'd it come about",
    "What was your upbringing like?",
    "Where did it go from there?",
    "Would you mind telling me how the interview went?",
    "if you feel up to it, tell me how it began",
    "What was the row about?",
)
WRONG = (
    "what's the matter with you then",
    "Is there something the matter with you?",
    "I just want to know what is wrong.",
    "why do you behave like that",
    "What seems to be the problem?",
    "What makes you so difficult?",
    "What is it with you and doctors?",
    "what's broken in you",
    "Why are you like this?",
    "were you always a bit strange",
)


@pytest.mark.parametrize("line", HAPPENED)
def test_what_happened_in_its_paraphrases(reader: MoveReader, nlp: Language, line: str) -> None:
    assert read(reader, nlp, line)[0] == "ask_what_happened"


@pytest.mark.parametrize("line", WRONG)
def test_what_is_wrong_in_its_paraphrases(reader: MoveReader, nlp: Language, line: str) -> None:
    assert read(reader, nlp, line)[0] == "ask_what_is_wrong"


@pytest.mark.parametrize(
    ("line", "move"),
    [
        # A question without its mark, and a statement that begins alike.
        ("what goes through your head at night", "ask_open"),
        ("how many flatmates do you have", "ask_closed"),
        ("I'd be curious what you make of it", "ask_open"),
        ("what you could do is ring the council", "give_advice"),
        # "choose" inside a question hands nothing over.
        ("What made you choose nursing?", "ask_open"),
        ("You choose, we have half an hour.", "offer_choice"),
        # A question opens with "why don't" and gives no advice.
        ("why don't we start with you telling me a bit about yourself", "ask_open"),
        ("why don't you just ring her", "give_advice"),
        # Blame needs somebody blamed.
        ("What does being a good dad look like to you?", "ask_open"),
        ("Decent folk pay what they owe.", "judge"),
        ("Because you didn't want to let her down.", "reflect_content"),
        # Letters inside another word: "send it" is no "end it".
        ("what about writing to him and you don't send it", "give_advice"),
        ("Have you thought about ending it?", "ask_about_safety"),
        # Leaving it for today, and leaving a topic.
        ("Let's leave it there for this week.", "close_talk"),
        ("We'll leave that alone then.", "offer_choice"),
        # Fixing promised, and a promise taken back.
        ("sorry, I should not have said I would sort it for you", "repair"),
        ("I'll sort it for you.", "rescue"),
        # Not alone: hope, not choice.
        ("You won't have to face this on your own.", "offer_hope"),
        ("You don't have to tell me.", "offer_choice"),
        # Thanks for trust, and thanks at the end.
        ("Thank you for trusting me with it.", "affirm_strength"),
        ("thanks for the chat, see you Monday", "close_talk"),
        ("There's nothing weird about missing him.", "validate"),
        ("It's not your fault", "validate"),
        ("How far have these thoughts gone?", "ask_about_safety"),
        ("I've been there too, after my gran died I couldn't eat.", "share_experience"),
        ("As someone who's been homeless, I know that feeling.", "share_experience"),
        ("Were you ashamed when they said it?", "reflect_feeling"),
        ("Are you scared of what he might do?", "ask_about_safety"),
        ("Can I check I've followed? There's the rent, the cough and your son's school.", "summarise"),
        ("We've talked about what soothes you, what winds you up and who you'd ring.", "summarise"),
        ("bye", "close_talk"),
    ],
)
def test_what_was_misread_and_its_look_alike(reader: MoveReader, nlp: Language, line: str, move: str) -> None:
    assert read(reader, nlp, line)[0] == move


@pytest.mark.parametrize("line", ["idk", "not sure", "maybe", "yep", "no"])
def test_a_bare_reply_answers_only_where_something_was_asked(reader: MoveReader, nlp: Language, line: str) -> None:
    assert read(reader, nlp, line, "Do you smoke?")[0] == "answer"
    assert read(reader, nlp, line)[1] <= UNSURE
    assert read(reader, nlp, line, "I gave up smoking.")[1] <= UNSURE


@pytest.mark.parametrize(
    "line",
    ["the the the", "zxq zxq wvk", "12 34 56", "qwrt zxcv mnbv lkjh", "pizza", "?!?!"],
)
def test_nonsense_is_unsure(reader: MoveReader, nlp: Language, line: str) -> None:
    assert read(reader, nlp, line)[1] <= UNSURE


def test_plain_english_that_no_move_fits_is_read_by_its_form(reader: MoveReader, nlp: Language) -> None:
    assert read(reader, nlp, "The floor is made of slate.") == ("answer", CONFIDENCE)


@pytest.mark.parametrize(
    "line",
    [
        "ok. rhona are you thinking about killing yourself",
        "rhona are you having thoughts of suicide",
        "hey maya are you thinking of ending your life",
        "samuel are you feeling suicidal",
        "carl mate have you been thinking of ending it",
        "i need to ask you are you thinking about suicide",
        "gwen do u wish you were dead",
        "are you thinkin of killin urself",
    ],
)
def test_the_question_about_suicide_is_heard_as_people_type_it(reader: MoveReader, nlp: Language, line: str) -> None:
    """Behind a bare name, without a comma or a mark: missing this one is worse than missing any other."""
    move, confidence = read(reader, nlp, line)
    assert move == "ask_about_safety" and confidence >= 0.7


@pytest.mark.parametrize("line", ["it was you that got us here", "neither do you think so", "only then are you free"])
def test_a_turned_sentence_is_no_question_to_somebody_called(line: str) -> None:
    assert not read_form(line).is_question
    assert read_form("kim are you free").is_question


def test_thoughts_of_dying_named_in_general_then_asked_of_you(reader: MoveReader, nlp: Language) -> None:
    line = "When people feel that low they sometimes think about dying. Is that so for you?"
    assert read(reader, nlp, line)[0] == "ask_about_safety"


@pytest.mark.parametrize(
    ("sure", "question", "move"),
    [(0.75, "do you sleep in the day?", "ask_closed"), (0.9, "do you sleep in the day?", "give_advice"),
     (0.75, "is that right?", "give_advice")],
)  # fmt: skip
def test_a_doubtful_imperative_gives_way_to_a_question_of_its_own(sure: float, question: str, move: str) -> None:
    line = f"pour your tea. {question}"
    moves = [SentenceMove(0, 14, "give_advice", sure), SentenceMove(15, len(line), "ask_closed", 0.95)]
    assert dominant_move(moves, line)[0] == move
