"""The course in chat: every session walked to its end by tapping and by typing, with the trained model."""

from __future__ import annotations

import pytest

from bot.content.sessions import Session, load_course
from bot.course.place import BEGIN, END, step_at
from bot.course.place import Place as At

pytestmark = pytest.mark.rasa

COURSE = load_course()
IDS = list(COURSE)


def step_of(conversation) -> str:
    return conversation.slot("walk")["step"]


def begin(stage, session: str):
    conversation = stage.open()
    reply = conversation.tap(f'/start_session{{"session": "{session}"}}')
    assert reply.payload("step")["kind"] == "begin"
    assert conversation.slot("mode") == "course"
    return conversation


def tap_on(conversation, session: Session) -> None:
    """Taps through one step: the first answer of each question, "Next" or "Skip" otherwise."""
    step = step_at(session, At(session.id, step_of(conversation)))
    if step and step.choose:
        for _ in step.choose:
            conversation.tap('/choose_option{"option": "1"}')
    elif step and step.rate:
        conversation.tap('/choose_option{"option": "1"}')
        return
    conversation.tap("/walk_skip" if step and (step.reflect or step.say) else "/walk_next")


def type_on(conversation, session: Session) -> None:
    """Types through one step, as somebody would who answers everything and keeps every second thought."""
    step = step_at(session, At(session.id, step_of(conversation)))
    if step and step.choose:
        for item in step.choose:
            right = next(option for option in item.options if option.right)
            reply = conversation.say(right.text)
            assert right.because in reply.texts, (session.id, step.id, right.text)
    elif step and step.rate:
        assert conversation.say(step.rate.options[-1]).payload("evaluation")["answer"] == step.rate.options[-1]
        return
    elif step and step.say:
        assert step.say.well in conversation.say(step.say.examples[-1]).texts, (session.id, step.id)
    elif step and step.reflect:
        conversation.say("that people listened, and that nobody hurried me")
        assert conversation.slot("expecting") == "course_keep", (session.id, step.id)
        assert conversation.say("yes please").payload("reflection")["action"] == "keep"
        return
    conversation.say("ok, next please")


@pytest.mark.parametrize("walk_on", [tap_on, type_on], ids=["tapping", "typing"])
@pytest.mark.parametrize("session", COURSE.values(), ids=IDS)
def test_a_session_is_walked_from_start_to_end(stage, session, walk_on):
    conversation = begin(stage, session.id)
    visited = [BEGIN]
    while step_of(conversation) != END:
        walk_on(conversation, session)
        assert step_of(conversation) != visited[-1], f"stuck at {visited[-1]}"
        visited.append(step_of(conversation))
    assert visited == [BEGIN, *(step.id for step in session.steps), END]
    assert conversation.slot("course")[session.id]["state"] == "finished"


def test_a_walk_is_taken_up_at_the_same_step(stage):
    conversation = begin(stage, "what_is_recovery")
    for _ in range(4):
        conversation.tap("/walk_next")
    there = step_of(conversation)
    assert conversation.say("stop").payload("progress")["event"] == "session_left"
    assert conversation.slot("mode") == "outside"
    conversation.say("hello")
    conversation.say("let's go on with the course")
    assert (conversation.slot("mode"), step_of(conversation)) == ("course", there)


def test_another_conversation_takes_up_what_the_web_kept(stage):
    record = {"what_is_recovery": {"step": "chime", "state": "started"}}
    conversation = stage.open(course=record, course_latest="what_is_recovery")
    hello = conversation.say("hello")
    assert any("What is Recovery?" in text for text in hello.texts)
    assert conversation.tap("/continue_course").payload("step")["step"] == "chime"


def test_the_place_survives_a_role_play(stage):
    conversation = begin(stage, "what_is_recovery")
    conversation.tap("/walk_next")
    conversation.start("maya")
    conversation.say("what happened to you?")
    conversation.say("stop")
    conversation.tap('/feeling{"feeling": "well"}')
    reply = conversation.tap("/skip")
    assert "/continue_course" in [button["payload"] for button in reply.buttons]
    conversation.tap("/continue_course")
    assert (conversation.slot("mode"), step_of(conversation)) == ("course", "a_word_with_a_history")


def test_a_door_into_the_course_does_not_end_a_role_play(stage):
    conversation = begin(stage, "what_is_recovery")
    conversation.start("maya")
    conversation.tap("/continue_course")
    assert conversation.slot("mode") == "role_play"


def at_reflection(stage):
    conversation = begin(stage, "what_is_recovery")
    while step_of(conversation) != "first_thoughts":
        conversation.tap("/walk_next")
    conversation.say("I think it is about having a say")
    return conversation


@pytest.mark.parametrize(
    ("answer", "action"),
    [
        ("yes please", "keep"),
        ("yes, I'd like to keep it", "keep"),
        ("/keep_reflection", "keep"),
        ("no thanks", "forget"),
        ("/forget_reflection", "forget"),
        ("next", "forget"),
        ("/walk_back", "forget"),
        ("stop", "forget"),
        ("show me the sessions", "forget"),
    ],
)
def test_a_reflection_is_kept_only_if_they_choose(stage, answer, action):
    conversation = at_reflection(stage)
    payload = conversation.say(answer).payload("reflection")
    assert payload["action"] == action
    assert payload["turn"]


def test_stepping_out_of_the_walk_and_back(stage):
    conversation = begin(stage, "what_is_recovery")
    conversation.tap("/walk_next")
    conversation.say("I want to end my life tonight")
    assert conversation.slot("mode") == "stepped_out"
    reply = conversation.tap("/resume")
    assert reply.payload("step")["step"] == "a_word_with_a_history"
    assert conversation.slot("mode") == "course"


def test_a_second_try_and_then_ways_to_say_it(stage):
    session = COURSE["what_is_recovery"]
    conversation = begin(stage, session.id)
    while step_of(conversation) != "say_it_with_hope":
        conversation.tap("/walk_skip")
    first = conversation.say("He's a schizophrenic and he won't change")
    assert any("schizophrenic" in text for text in first.texts)
    say = step_at(session, At(session.id, "say_it_with_hope")).say
    second = conversation.say("well he is a schizophrenic")
    assert any(say.examples[0] in text for text in second.texts)
    conversation.say("next")
    assert step_of(conversation) == "practise"


def test_a_question_nobody_wrote_an_answer_for_is_owned_up_to_and_can_be_passed_on(stage):
    conversation = stage.open(can_ask_facilitator=True)
    conversation.tap('/start_session{"session": "what_is_recovery"}')
    asked = conversation.say("can I bring my dog to the sessions?")
    assert "/send_question" in [button["payload"] for button in asked.buttons]
    sent = conversation.say("yes, pass it on").payload("send_question")
    assert sent and sent["turn"]
    assert conversation.slot("mode") == "course"


def test_it_says_what_it_is(stage):
    conversation = begin(stage, "what_is_recovery")
    assert any("computer program" in text for text in conversation.say("are you a real person?").texts)
    assert conversation.slot("mode") == "course"
