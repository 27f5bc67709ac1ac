"""What a line is at a given moment: safety first, then controls, answers, moves, requests."""

from __future__ import annotations

import pytest

from bot.content.controls import load_controls

pytestmark = pytest.mark.rasa

CONTROLS = load_controls()
NAMES = {"maya": "maya", "first meeting on the ward": "maya"}
ASK = {"move": "ask_open", "confidence": 0.9, "findings": [], "topics": [], "safety": {"signal": "carry_on"}}


def decide(text="how are you", mode="outside", expecting=None, language=ASK, requests=(), signal="carry_on"):
    from bot.rasa_components.moment import Moment
    from bot.rasa_components.turn_router import decide

    moment = Moment(mode=mode, expecting=expecting, role_play="maya" if mode == "role_play" else None)
    return decide(text, moment, {**language, "safety": {"signal": signal}}, requests, CONTROLS, NAMES)


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


@pytest.mark.parametrize("mode", ["outside", "role_play", "paused", "debrief", "stepped_out"])
def test_safety_comes_before_everything(mode):
    assert decide("stop", mode=mode, expecting="feeling", signal="step_out").intent == "step_out"


@pytest.mark.parametrize("mode", ["outside", "role_play", "paused", "debrief", "stepped_out"])
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
    assert decide("hm", requests=[{"name": "thanks", "confidence": 0.8}]).intent == "thanks"
    assert decide("hm", requests=[{"name": "thanks", "confidence": 0.2}]).intent == "out_of_scope"
