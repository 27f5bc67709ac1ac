"""The conversation around and inside a role-play, through the trained model and the real actions."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.rasa

GOOD_LINES = [
    "hi maya, i'm kim, i'm one of the peer supporters here",
    "how have you been today?",
    "sounds like a lot of people have come with questions",
    "what was going on before you came in, if you feel like saying?",
    "so you lost your home as well, and nobody asked about that",
    "that must have been frightening",
]


@pytest.fixture
def talk(stage):
    return stage.open()


def in_role_play(talk, lines=()):
    replies = [talk.start("maya")]
    return replies + [talk.say(line) for line in lines]


class TestOutside:
    def test_hello_by_name_says_what_it_is(self, talk):
        reply = talk.tap("/greet")
        assert "Kim" in reply.texts[0] and "program" in reply.texts[0]
        assert 1 <= len(reply.buttons) <= 3

    def test_an_assignment_is_named_with_sender_day_and_note(self, stage):
        due = {"id": "1", "role_play": "maya", "due": "2026-11-27", "note": "take your time", "from": "Sam"}
        talk = stage.open(assignments=[{**due, "state": "assigned"}])
        said = " ".join(talk.tap("/greet").texts)
        assert "Sam" in said and "Friday 27 November" in said and "take your time" in said
        assert "choose_role_play" in talk.tap("/greet").buttons[0]["payload"]

    def test_a_role_play_can_be_asked_for_by_name(self, talk):
        reply = talk.say("can i do maya please")
        card = reply.payload("card")
        assert card["title"] == "First meeting on the ward" and card["content_note"]
        assert "start_role_play" in reply.buttons[0]["payload"]

    def test_it_says_that_it_is_a_program(self, talk):
        assert "program" in talk.say("are you a real person?").texts[0]

    def test_nonsense_gets_an_honest_answer_with_a_way_on(self, talk):
        reply = talk.say("flurble grunk nonny")
        assert reply.texts and reply.buttons

    @pytest.mark.parametrize("words", ["stop", "pause"])
    def test_controls_outside_say_that_nothing_is_running(self, talk, words):
        assert "nothing" in talk.say(words).texts[0]

    def test_going_on_outside_leads_into_the_course(self, talk):
        assert talk.say("go on").payload("step")["kind"] == "begin"


class TestRolePlay:
    def test_it_starts_without_the_coach_when_that_was_asked_for(self, stage):
        asked = {"id": 1, "role_play": "maya", "due": None, "state": "assigned", "coach_off": True}
        talk = stage.open(assignments=[asked])
        card = talk.tap('/choose_role_play{"role_play": "maya"}')
        started = talk.tap(card.buttons[0]["payload"])
        assert started.payload("setting") == {"type": "setting", "coaching_mode": "off"}
        assert started.payload("progress")["event"] == "attempt_started" and talk.slot("mode") == "role_play"

    def test_it_starts_with_the_opening_line_and_says_so_to_the_web(self, talk):
        (reply,) = in_role_play(talk)
        progress = reply.payload("progress")
        assert progress["event"] == "attempt_started" and progress["mode"] == "role_play" and progress["attempt"]
        assert reply.lines[-1] == "utter_maya_opening"
        assert talk.slot("mode") == "role_play"

    def test_ten_turns_bring_ten_different_answers_from_maya(self, talk):
        replies = in_role_play(talk, [*GOOD_LINES, "ok", "asdf", "what would you want to happen?", "tell me more"])
        lines = [line for reply in replies for line in reply.lines if line.startswith("utter_maya_")]
        assert len(lines) >= len(replies) and len(set(lines)) == len(lines)

    def test_good_lines_open_her_up_and_bring_no_note(self, talk):
        replies = in_role_play(talk, GOOD_LINES)
        assert talk.slot("trust") in ("warming", "open")
        assert not any(reply.payload("coach") for reply in replies)

    def test_a_line_to_the_persona_that_holds_a_control_word_is_no_control(self, talk):
        in_role_play(talk)
        talk.say("did they ever stop asking you things?")
        assert talk.slot("mode") == "role_play"

    def test_the_course_assistant_is_not_asked_in_a_role_play(self, talk):
        in_role_play(talk)
        assert talk.say("who are you close to?").lines[0].startswith("utter_maya_")


class TestCoach:
    @pytest.mark.parametrize(
        "line", ["so what's wrong with you?", "are you schizophrenic?", "you're just non-compliant"]
    )
    def test_deficit_language_brings_a_short_note_with_the_words_marked(self, talk, line):
        in_role_play(talk)
        reply = talk.say(line)
        note = reply.payload("coach")
        assert reply.lines[0].startswith("utter_maya_"), "the persona answers first"
        assert note["text"] == line and note["marks"] and len(note["note"].split()) <= 45
        assert note["try_instead"] and note["try_instead"] != line
        assert reply.buttons[0]["payload"] == "/try_again"

    def test_try_that_line_again_goes_back_to_the_personas_last_line(self, talk):
        in_role_play(talk)
        before = talk.slot("trust"), talk.tracker.latest_action_name
        first = talk.say("so what's wrong with you?").lines[0]
        talk.tap("/try_again")
        assert (talk.slot("trust"), talk.slot("retrying")) == (before[0], "so what's wrong with you?")
        again = talk.say("what's been happening for you, if you feel like talking?")
        note = again.payload("coach")
        assert again.lines[0] != first
        assert note["about"] == "compare" and note["before"] == "so what's wrong with you?"
        assert talk.slot("retrying") is None

    def test_the_line_taken_back_can_be_said_by_the_persona_again(self, talk):
        in_role_play(talk)
        first = talk.say("so what's wrong with you?").lines[0]
        talk.tap("/try_again")
        assert talk.say("so what's wrong with you?").lines[0] == first

    def test_try_again_after_saying_that_the_note_does_not_fit(self, talk):
        in_role_play(talk)
        talk.say("so what's wrong with you?")
        reply = talk.tap('/does_not_fit{"about": "finding", "point": "problem_framing"}')
        assert reply.payload("disagreement") == {"type": "disagreement", "about": "finding", "id": "problem_framing"}
        talk.tap("/try_again")
        assert talk.slot("retrying") == "so what's wrong with you?"
        assert talk.tracker.latest_action_name == "action_listen"

    def test_coaching_off_is_off(self, stage):
        talk = stage.open(coaching_mode="off")
        in_role_play(talk)
        assert talk.say("so what's wrong with you?").payload("coach") is None

    def test_coaching_each_turn_is_each_turn(self, stage):
        talk = stage.open(coaching_mode="each_turn")
        in_role_play(talk)
        assert talk.say("how has your day been?").payload("coach")["about"] == "strength"


class TestControls:
    def test_pause_typed_words_go_on(self, talk):
        in_role_play(talk, GOOD_LINES[:2])
        assert talk.say("can we pause").payload("progress")["mode"] == "paused"
        assert not any(line.startswith("utter_maya_") for line in talk.say("what a day").lines)
        reply = talk.say("ok go on")
        assert reply.payload("progress")["mode"] == "role_play"
        assert reply.lines[-1].startswith("utter_maya_"), "her last words are said again"
        assert talk.say("and then?").lines[0].startswith("utter_maya_")

    def test_stop_brings_the_debrief(self, talk):
        in_role_play(talk, GOOD_LINES[:3])
        reply = talk.say("i want to stop")
        assert reply.payload("progress")["event"] == "attempt_stopped"
        assert "How are you now?" in reply.texts[-1]

    def test_stop_before_a_word_was_said_needs_no_debrief(self, talk):
        in_role_play(talk)
        assert talk.say("stop").payload("progress")["mode"] == "outside"
        assert talk.slot("role_play") is None

    def test_help_and_support_leave_the_talk_where_it_is(self, talk):
        in_role_play(talk, GOOD_LINES[:1])
        assert "Maya" in talk.say("help").texts[0]
        assert talk.say("support").payload("support")["lines"]
        assert talk.slot("mode") == "role_play"
        assert talk.say(GOOD_LINES[1]).lines[0].startswith("utter_maya_")


class TestDebrief:
    def to_the_end(self, talk):
        in_role_play(talk, [*GOOD_LINES, "so what's wrong with you?"])
        return talk.say("thanks for talking with me maya, i'll let you rest now. bye")

    def test_the_order_out_of_role_feeling_reflection_points_next_step(self, talk):
        end = self.to_the_end(talk)
        assert end.payload("progress")["event"] == "attempt_finished"
        assert end.payload("progress")["ending"] in ("open", "partly", "closed")
        assert "How are you now?" in end.texts[-1]
        reflection = talk.tap('/feeling{"feeling": "well"}')
        assert "Before I say anything" in reflection.texts[-1] and reflection.buttons == [
            {"title": "Skip", "payload": "/skip"}
        ]
        points = talk.say("the one about her flat i think")
        debrief = points.payload("debrief")
        assert debrief["strength"]["quote"] in GOOD_LINES
        assert debrief["priority"]["quote"] == "so what's wrong with you?"
        assert len(debrief["more"]) <= 2 and debrief["counts"] and debrief["next_time"]
        assert points.buttons and talk.slot("mode") == "outside"

    def test_words_typed_in_the_debrief_are_never_coached(self, talk):
        self.to_the_end(talk)
        talk.say("bit rough, she was so manipulative")
        reply = talk.say("my line about her being non-compliant was bad")
        assert reply.payload("coach") is None and reply.payload("debrief")

    def test_support_can_be_asked_for_in_the_debrief(self, talk):
        self.to_the_end(talk)
        assert talk.tap('/feeling{"feeling": "support"}').payload("support")

    def test_earlier_counts_stand_beside_the_new_ones(self, stage):
        talk = stage.open(earlier={"maya": {"attempts": 1, "counts": {"ask_open": 7}}})
        self.to_the_end(talk)
        talk.tap('/feeling{"feeling": "well"}')
        counts = {row["move"]: row for row in talk.tap("/skip").payload("debrief")["counts"]}
        assert counts["ask_open"]["earlier"] == 7

    def test_the_line_that_was_talked_about_can_be_tried_again(self, talk):
        self.to_the_end(talk)
        talk.tap('/feeling{"feeling": "well"}')
        points = talk.tap("/skip")
        retry = points.buttons[0]
        assert retry["title"] == "Try that line again"
        back = talk.tap(retry["payload"])
        assert back.payload("progress")["mode"] == "role_play" and back.payload("progress")["attempt"]
        assert back.lines[-1].startswith("utter_maya_"), "her last words before that line are said again"
        assert talk.slot("mode") == "role_play" and talk.slot("retrying") == "so what's wrong with you?"
        note = talk.say("what's been the hardest part for you?").payload("coach")
        assert note["about"] == "compare"
        end = talk.say("thanks maya, i'll let you get some rest. bye")
        talk.tap('/feeling{"feeling": "well"}')
        again = talk.tap("/skip").payload("debrief")
        assert end.payload("progress")["event"] == "attempt_finished"
        assert again["priority"] is None and again["retried"] >= 1

    def test_and_then_it_can_be_played_again_from_the_start(self, talk):
        self.to_the_end(talk)
        talk.tap('/feeling{"feeling": "well"}')
        talk.tap("/skip")
        assert talk.start("maya").lines[-1] == "utter_maya_opening"
        assert talk.slot("trust") == "guarded"


class TestSteppingOut:
    def test_the_persona_stops_a_plain_voice_speaks_and_support_is_shown(self, talk):
        in_role_play(talk, GOOD_LINES[:2])
        reply = talk.say("honestly i want to die")
        assert reply.payload("progress")["mode"] == "stepped_out"
        assert reply.payload("support")["lines"]
        assert not any(line.startswith("utter_maya_") for line in reply.lines)
        assert reply.payload("coach") is None

    def test_it_lasts_until_the_learner_says_so(self, talk):
        in_role_play(talk, GOOD_LINES[:2])
        talk.say("i want to die")
        assert not any(line.startswith("utter_maya_") for line in talk.say("so what happened next maya").lines)
        assert talk.tap("/greet").texts and talk.slot("mode") == "stepped_out"
        reply = talk.say("i want to go on")
        assert reply.payload("progress")["mode"] == "role_play"
        assert talk.say("how are you today").lines[0].startswith("utter_maya_")

    def test_nobody_is_said_to_have_been_told(self, talk):
        talk.say("i want to die")
        reply = talk.tap("/ask_facilitator")
        assert reply.payload("ask_facilitator") is None and reply.payload("support")

    def test_the_learner_may_ask_to_be_contacted(self, stage):
        talk = stage.open(can_ask_facilitator=True)
        talk.say("i want to die")
        assert talk.tap("/ask_facilitator").payload("ask_facilitator")

    def test_asking_the_persona_about_suicide_is_a_skill_not_an_alarm(self, talk):
        in_role_play(talk, GOOD_LINES[:2])
        reply = talk.say("are you having thoughts of ending your life?")
        assert reply.intent == "ask_about_safety"
        assert reply.lines[0].startswith("utter_maya_") and reply.payload("coach") is None


class TestOddInput:
    @pytest.mark.parametrize("text", ["x" * 10_000, "🙂" * 50, "<b>hi</b>", "‮abc", "   .   "])
    def test_anything_typed_in_a_role_play_gets_an_answer_from_the_persona(self, talk, text):
        in_role_play(talk)
        assert talk.say(text).lines[0].startswith("utter_maya_")

    def test_an_action_that_fails_leaves_the_learner_with_an_answer(self, talk, monkeypatch):
        monkeypatch.setattr("actions.help.Help.perform", lambda self, turn: 1 / 0)
        assert "went wrong" in talk.say("help").texts[0]
