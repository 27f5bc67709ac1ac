"""An attempt read back from events, with lines taken back."""

from bot.coaching.attempt import applied_user_turns, read_attempt
from tests.unit.events import finding, learner, persona, started, tapped, took_back

BAD = "so what's wrong with you"
FLAGGED = [finding(BAD, "wrong with you")]


def test_turns_answers_and_trust():
    events = [
        started(),
        persona("opening"),
        learner("how have you been", "ask_open", turn="1"),
        persona("flat", "I had a flat."),
        learner(BAD, "ask_what_is_wrong", turn="2", findings=FLAGGED),
        persona("form", "They've got a form."),
    ]
    attempt = read_attempt("maya", events)
    assert [turn.id for turn in attempt.turns] == ["1", "2"]
    assert attempt.turns[0].answers == ["I had a flat."]
    assert attempt.last_line == "utter_maya_form"
    assert attempt.turns[0].after.score > 0 > attempt.turns[1].after.score


def test_only_the_present_session_counts():
    events = [started(), learner("old", "judge"), started(), persona("opening"), learner("new", "ask_open")]
    assert [turn.text for turn in read_attempt("maya", events).turns] == ["new"]


def test_a_line_taken_back_is_kept_apart_and_does_not_count():
    events = [
        started(),
        persona("opening"),
        learner(BAD, "ask_what_is_wrong", turn="1"),
        persona("form"),
        tapped("try_again"),
        took_back(),
        took_back(),
        learner("what's been happening", "ask_what_happened", turn="2"),
    ]
    attempt = read_attempt("maya", events)
    assert [turn.id for turn in attempt.turns] == ["2"]
    assert [turn.id for turn in attempt.taken_back] == ["1"]
    assert attempt.counts() == {"ask_what_happened": 1}


def test_what_the_learner_tapped_in_between_is_no_line_to_the_persona():
    events = [started(), learner(BAD, "judge"), tapped("does_not_fit"), tapped("try_again")]
    assert [spoken for _, spoken in applied_user_turns(events)] == [True, False, False]


def test_words_said_to_the_assistant_are_not_counted():
    events = [started(), learner("i noticed the form line", "answer_assistant"), learner("x", "unsure")]
    assert [turn.move for turn in read_attempt("maya", events).turns] == ["unsure"]


def test_counts_are_by_sentence():
    attempt = read_attempt("maya", [learner("Right. And how was that?", "ask_open", moves=["encourage", "ask_open"])])
    assert attempt.counts() == {"encourage": 1, "ask_open": 1}
