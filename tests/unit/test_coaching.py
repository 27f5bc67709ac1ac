"""Coach notes and the debrief, held against the rules of the evidence file."""

from __future__ import annotations

import pytest

from bot.coaching.attempt import read_attempt
from bot.coaching.debrief import debrief
from bot.coaching.note import coach_note
from bot.coaching.when import worth_a_note
from bot.content.coaching import load_coaching
from bot.content.role_plays import load_role_plays
from bot.language.types import CATEGORIES, FAMILIES
from tests.unit.events import finding, learner, persona, started, tapped, took_back

TEXTS = load_coaching()
CARD = load_role_plays()["maya"]
BAD = "so what's wrong with you"


def attempt_of(*events):
    return read_attempt("maya", [started(), persona("opening"), *events])


def note_on(event, retried=None):
    return coach_note(attempt_of(event), CARD, TEXTS, retried)


def words(text: str) -> int:
    return len(text.split())


class TestWhenTheCoachSpeaks:
    def test_by_default_only_for_what_may_hurt(self):
        good = {"move": "ask_open", "confidence": 0.9, "findings": []}
        assert not worth_a_note(good, "when_it_matters")
        assert not worth_a_note(good, None)
        assert worth_a_note({**good, "move": "judge"}, "when_it_matters")
        assert worth_a_note({**good, "findings": [finding(BAD, "wrong")]}, "when_it_matters")

    def test_a_doubtful_reading_of_harm_is_not_told(self):
        assert not worth_a_note({"move": "judge", "confidence": 0.4, "findings": []}, "when_it_matters")

    def test_each_turn_means_each_turn_and_off_means_off(self):
        good = {"move": "ask_open", "confidence": 0.9, "findings": []}
        assert worth_a_note(good, "each_turn")
        assert not worth_a_note({**good, "move": "judge"}, "off")

    def test_think_entries_never_interrupt(self):
        language = {"move": "ask_open", "confidence": 0.9, "findings": [finding(BAD, "wrong", severity="think")]}
        assert not worth_a_note(language, "when_it_matters")

    def test_a_light_hint_after_two_lines_nobody_could_read_and_only_once(self):
        nothing = {"move": None, "confidence": 0.0, "findings": []}
        assert [worth_a_note(nothing, None, unsure_in_a_row=n) for n in range(4)] == [False, False, True, False]


class TestTheNote:
    def test_words_marked_why_and_one_way_to_say_it(self):
        flagged = finding(BAD, "wrong with you", rewrite="so what's been happening for you")
        note, buttons = note_on(learner(BAD, "ask_what_is_wrong", findings=[flagged]))
        (mark,) = note["marks"]
        assert BAD[mark[0] : mark[1]] == "wrong with you"
        assert note["note"] == CARD.effects["problem_framing"]
        assert note["try_instead"] == "so what's been happening for you"
        assert [button["title"] for button in buttons] == ["Try that line again", "Leave it", "Doesn't fit"]

    def test_what_was_said_to_their_face_gets_a_way_to_say_it_to_their_face(self):
        ways = ["He raised his voice when the visit was cancelled."]
        for line, wanted in (
            ("shut up you're so needy", TEXTS.moves["judge"].try_instead[0]),
            ("ur needy, you know that", TEXTS.moves["judge"].try_instead[0]),
            ("he told me he is so needy", ways[0]),
        ):
            flagged = {**finding(line, "needy"), "try_instead": ways, "rewrite": None}
            note, _ = note_on(learner(line, "judge", findings=[flagged]))
            assert note["try_instead"] == wanted, line

    def test_one_point_a_turn_even_when_a_line_has_three(self):
        line = "you're a schizophrenic, non-compliant and manipulative"
        flagged = [finding(line, word) for word in ("schizophrenic", "non-compliant", "manipulative")]
        note, _ = note_on(learner(line, "judge", findings=flagged))
        assert len(note["marks"]) == 1

    def test_a_harmful_move_without_any_flagged_word(self):
        note, _ = note_on(learner("have you tried going for a walk", "give_advice"))
        assert note["about"] == "move" and note["try_instead"]

    def test_after_a_retry_before_and_after_stand_side_by_side(self):
        note, _ = note_on(learner("what's been happening", "ask_what_happened"), retried=BAD)
        assert (note["about"], note["before"], note["after"]) == ("compare", BAD, "what's been happening")

    def test_a_second_slip_after_a_retry_is_still_only_one_point(self):
        note, _ = note_on(learner(BAD, "judge", findings=[finding(BAD, "wrong")]), retried="you're useless")
        assert note["about"] == "finding" and note["before"] == "you're useless"

    @pytest.mark.parametrize("key", [*CATEGORIES, *FAMILIES["closes"]])
    def test_notes_are_short_and_tentative(self, key):
        texts = [CARD.effects[key], TEXTS.categories.get(key) or TEXTS.moves[key].effect]
        for text in texts:
            assert words(text) <= 45
            assert "you should" not in text.lower() and "you must" not in text.lower()


class TestTheDebrief:
    GOOD = learner("you lost your flat as well", "reflect_content", turn="g")
    REPAIR = learner("sorry, that came out wrong", "repair", turn="r")

    def judge(self, turn, text="that's your own fault"):
        return learner(text, "judge", turn=turn)

    def test_a_repair_is_the_strength_that_is_named(self):
        payload = debrief(attempt_of(self.GOOD, self.judge("j"), self.REPAIR), CARD, TEXTS)
        assert payload["strength"]["quote"] == "sorry, that came out wrong"

    def test_strength_quotes_the_learner_or_is_honest_that_there_was_none(self):
        assert debrief(attempt_of(self.GOOD), CARD, TEXTS)["strength"]["quote"] == "you lost your flat as well"
        assert debrief(attempt_of(self.judge("j")), CARD, TEXTS)["strength"] is None

    def test_one_priority_at_most_two_more_and_one_of_a_kind(self):
        bad = [
            self.judge("1"),
            self.judge("2", "typical of you"),
            learner("cheer up", "minimise", turn="3"),
            learner("have you tried yoga", "give_advice", turn="4"),
            learner("i'll sort it all out", "rescue", turn="5"),
        ]
        payload = debrief(attempt_of(*bad), CARD, TEXTS)
        ids = [payload["priority"]["id"], *(point["id"] for point in payload["more"])]
        assert ids[0] == "judge" and len(ids) == 3 and len(set(ids)) == 3

    def test_a_good_talk_has_no_priority(self):
        assert debrief(attempt_of(self.GOOD, self.REPAIR), CARD, TEXTS)["priority"] is None

    def test_a_row_of_closed_questions_is_noticed(self):
        closed = [learner(f"did you sleep {n}", "ask_closed", turn=str(n)) for n in range(4)]
        payload = debrief(attempt_of(*closed), CARD, TEXTS)
        assert payload["priority"]["id"] == "ask_closed" and "4 questions" in payload["priority"]["text"]

    def test_counts_stand_beside_the_learners_own_earlier_ones(self):
        payload = debrief(attempt_of(self.GOOD), CARD, TEXTS, {"reflect_content": 0, "judge": 2})
        rows = {row["move"]: (row["count"], row["earlier"]) for row in payload["counts"]}
        assert rows["reflect_content"] == (1, 0) and rows["judge"] == (0, 2)

    def test_trust_tells_at_which_lines_it_moved(self):
        lines = [learner(text, move) for text, move in (("a", "ask_open"), ("b", "validate"), ("c", "judge"))]
        trust = debrief(attempt_of(*lines), CARD, TEXTS)["trust"]
        assert trust["changes"] == [
            {"quote": "b", "from": "guarded", "to": "warming"},
            {"quote": "c", "from": "warming", "to": "guarded"},
        ]

    def test_a_line_taken_back_is_not_held_against_anybody(self):
        events = [self.judge("1"), persona("x"), tapped("try_again"), took_back(), took_back(), self.GOOD]
        payload = debrief(attempt_of(*events), CARD, TEXTS)
        assert payload["priority"] is None and payload["retried"] == 1
