"""What a line is at a given moment: safety first, then controls, answers, moves, requests."""

from __future__ import annotations

import pytest

from bot.content.controls import load_controls
from bot.content.paths import NLU

pytestmark = pytest.mark.rasa

CONTROLS = load_controls()
NAMES = {"maya": "maya", "first meeting on the ward": "maya"}
WALK = load_controls(NLU / "course.yml")
SESSIONS = {"session 11": "review_two", "session 1": "introduction", "what is recovery": "what_is_recovery"}
ASK = {"move": "ask_open", "confidence": 0.9, "findings": [], "topics": [], "safety": {"signal": "carry_on"}}


def decide(
    text="how are you",
    mode="outside",
    expecting=None,
    language=ASK,
    requests=(),
    signal="carry_on",
    known=1.0,
    options=(),
):
    from bot.rasa_components.moment import Moment
    from bot.rasa_components.turn_router import Phrases, decide

    phrases = Phrases(CONTROLS, WALK, NAMES, SESSIONS)

    moment = Moment(mode=mode, expecting=expecting, role_play="maya" if mode == "role_play" else None, options=options)
    return decide(text, moment, {**language, "safety": {"signal": signal}}, requests, phrases, known)


def test_a_line_in_a_role_play_is_a_move_with_its_entities():
    finding = {"category": "problem_framing", "severity": "avoid", "start": 0, "end": 3}
    topic = {"topic": "family", "start": 4, "end": 7}
    decision = decide(mode="role_play", language={**ASK, "findings": [finding], "topics": [topic]})
    assert decision.intent == "ask_open"
    assert [(e["entity"], e["value"]) for e in decision.entities] == [
        ("deficit_language", "problem_framing"),
        ("topic", "family"),
    ]


def test_a_think_entry_is_no_label():
    finding = {"category": "us_and_them", "severity": "think", "start": 0, "end": 3}
    assert not decide(mode="role_play", language={**ASK, "findings": [finding]}).entities


@pytest.mark.parametrize("move, confidence", [(None, 0.0), ("judge", 0.2), ("encourage", 0.30)])
def test_a_guess_is_no_move(move, confidence):
    assert decide(mode="role_play", language={**ASK, "move": move, "confidence": confidence}).intent == "unsure"


@pytest.mark.parametrize("mode", ["outside", "course", "role_play", "paused", "debrief", "stepped_out"])
def test_safety_comes_before_everything(mode):
    assert decide("stop", mode=mode, expecting="feeling", signal="step_out").intent == "step_out"


@pytest.mark.parametrize("mode", ["outside", "course", "role_play", "paused", "debrief", "stepped_out"])
@pytest.mark.parametrize("control", ["stop", "pause", "help", "support"])
def test_controls_work_in_every_mode_and_before_an_ambiguous_signal(mode, control):
    assert decide(control, mode=mode, expecting="reflection", signal="check_in").intent == control


def test_go_on_is_a_control_only_where_something_waits():
    assert decide("go on", mode="role_play").intent == "ask_open"
    assert decide("go on", mode="paused").intent == "resume"
    assert decide("go on", mode="stepped_out").intent == "resume"


@pytest.mark.parametrize(
    "line", ["can you stop shouting", "stop taking them if you like", "i paused too once", "help him"]
)
def test_a_control_word_inside_a_line_is_part_of_the_line(line):
    assert decide(line, mode="role_play").intent == "ask_open"


def test_words_while_stepped_out_or_paused_reach_no_persona():
    assert decide(mode="stepped_out").intent == "while_stepped_out"
    assert decide(mode="paused").intent == "while_paused"


def test_an_answer_the_assistant_waits_for_is_an_answer():
    assert decide("maya seemed sad", mode="debrief", expecting="reflection").intent == "answer_assistant"


def test_outside_a_role_play_is_chosen_by_name_and_else_by_the_best_request():
    assert decide("Maya, please!").entities[0]["value"] == "maya"
    assert decide("hm", requests=[("thanks", 0.8)]).intent == "thanks"
    assert decide("hm", requests=[("thanks", 0.2)]).intent == "out_of_scope"


CHIME = [("question/chime", 0.9)]


def test_in_the_walk_a_wish_in_its_own_words_counts_as_it_stands():
    assert decide("next please", mode="course", expecting="course_reflect").intent == "walk_next"
    assert decide("where am i", mode="course", signal="check_in").intent == "walk_where"
    assert decide("carry on", mode="course").intent == "walk_next"
    assert decide("next", mode="role_play").intent == "ask_open"


def test_own_words_are_an_answer_even_where_they_sound_like_a_wish():
    long = "going back to work was what I was told to do, and I wanted to skip all of it and stay in bed"
    assert (
        decide(long, mode="course", expecting="course_reflect", requests=[("walk_back", 0.9)]).intent == "walk_answer"
    )
    asked = "what is CHIME?"
    assert decide(asked, mode="course", expecting="course_reflect", requests=CHIME).intent == "ask_question"
    said = "CHIME is about hope"
    assert decide(said, mode="course", expecting="course_reflect", requests=CHIME).intent == "walk_answer"


def test_where_something_is_to_be_said_what_offers_or_says_back_is_no_question():
    line, sharing = "Is it OK if I share something that happened to me?", [("question/sharing", 0.9)]
    offers, asks = {**ASK, "move": "offer_choice"}, {**ASK, "move": "ask_closed"}
    unsure = {**offers, "confidence": 0.3}
    assert decide(line, "course", "course_say", offers, sharing).intent == "walk_answer"
    assert decide(line, "course", "course_reflect", offers, sharing).intent == "ask_question"
    for language in (asks, unsure):
        assert decide(line, "course", "course_say", language, sharing).intent == "ask_question"


def test_a_question_of_the_bank_is_answered_in_the_walk_and_outside():
    for mode in ("course", "outside"):
        decision = decide("what does chime mean", mode=mode, requests=CHIME)
        assert (decision.intent, decision.entities[0]["value"]) == ("ask_question", "chime")
    assert decide("chime", mode="role_play", requests=CHIME).intent == "ask_open"


def test_another_language_or_nonsense_is_no_question():
    assert decide("chime xyzzy plugh", mode="outside", requests=CHIME, known=0.3).intent == "out_of_scope"
    assert decide("xyzzy", requests=[("other_language", 0.9)], known=0.0).intent == "other_language"


def test_yes_and_no_answer_what_is_waited_for_and_else_go_on():
    assert decide("yes please", mode="course", expecting="course_keep").intent == "walk_answer"
    assert decide("yes", mode="course").intent == "walk_next"
    assert decide("yes").intent == "affirm"


def test_a_session_is_opened_by_its_number_or_title():
    assert decide("can we do session 11").entities[0]["value"] == "review_two"
    assert decide("session 1").entities[0]["value"] == "introduction"
    assert decide("what is recovery?", requests=[("question/recovery", 0.6)]).intent == "ask_question"


def test_what_is_not_sure_is_offered_instead_of_guessed():
    close = [("question/chime", 0.3), ("question/hope", 0.2), ("thanks", 0.1)]
    decision = decide("the letters thing", requests=close)
    assert decision.intent == "maybe_question"
    assert [entity["value"] for entity in decision.entities] == ["chime", "hope"]
    assert decide("hm", mode="course", expecting="course_reflect", requests=close).intent == "walk_answer"


def test_an_answer_on_offer_is_an_answer_whatever_it_sounds_like():
    offered = ("Supervision", "I'd ring the support line", "Stop")
    for said in ("supervision", "2", "id ring the support line"):
        decision = decide(
            said, mode="course", expecting="course_choose", options=offered, requests=CHIME, signal="check_in"
        )
        assert decision.intent == "walk_answer"
    assert decide(
        "what is chime?", mode="course", expecting="course_choose", options=offered, requests=CHIME
    ).intent == ("ask_question")
