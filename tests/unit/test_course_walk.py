"""The walk: from place to place, what waits there, and what answers are worth."""

from __future__ import annotations

import pytest

from bot.content.sessions import Session, load_course
from bot.course.answers import chosen, judged
from bot.course.place import BEGIN, END, Place, after, before, index_of, step_at, steps_of, waits_for
from bot.course.progress import reached, recommended, state_of, together
from bot.course.view import buttons_at, step_payload

COURSE = load_course()
SESSION = COURSE["what_is_recovery"]


@pytest.mark.parametrize("session", COURSE.values(), ids=list(COURSE))
def test_every_session_can_be_walked_to_its_end_and_back(session: Session) -> None:
    place, seen = Place(session.id), []
    while place.step != END:
        seen.append(place.step)
        assert step_payload(session, place)["of"] == len(steps_of(session)) - 1
        assert buttons_at(session, place, COURSE, {})
        place = after(session, place)
    assert seen == steps_of(session)[:-1]
    assert after(session, place).step == END
    for step in reversed(seen):
        place = before(session, place)
        assert place.step == step
    assert before(session, place).step == BEGIN


@pytest.mark.parametrize("session", COURSE.values(), ids=list(COURSE))
def test_at_most_three_ways_on_but_for_answers(session: Session) -> None:
    place = Place(session.id)
    while True:
        buttons = buttons_at(session, place, COURSE, {})
        answers = [b for b in buttons if b["payload"].startswith("/choose_option")]
        assert len(buttons) - len(answers) <= 3
        if place.step == END:
            break
        place = after(session, place)


def test_a_place_survives_its_slot() -> None:
    place = Place("what_is_recovery", "match_chime", item=1, turn="t")
    assert Place.from_slot(place.as_slot()) == place
    assert Place.from_slot({"session": "x", "step": "y", "of_another_version": 1}) == Place("x", "y")
    assert Place.from_slot(None) is None


def test_a_step_that_was_taken_out_leads_to_the_beginning() -> None:
    assert index_of(SESSION, Place(SESSION.id, "gone")) == 0
    assert step_at(SESSION, Place(SESSION.id, "gone")) is None


def test_what_is_waited_for() -> None:
    assert waits_for(SESSION, Place(SESSION.id)) is None
    assert waits_for(SESSION, Place(SESSION.id, "first_thoughts")) == "reflect"
    assert waits_for(SESSION, Place(SESSION.id, "first_thoughts", turn="t")) == "keep"
    assert waits_for(SESSION, Place(SESSION.id, "match_chime", item=2)) == "choose"
    assert waits_for(SESSION, Place(SESSION.id, "match_chime", item=3)) is None
    assert waits_for(SESSION, Place(SESSION.id, "say_it_with_hope")) == "say"
    assert waits_for(SESSION, Place(SESSION.id, "say_it_with_hope", tries=2)) is None


OPTIONS = ("Hope", "Empowerment", "Meaning")


@pytest.mark.parametrize(
    ("said", "index"),
    [
        ("2", 1),
        ("b", 1),
        ("the second one", 1),
        ("Empowerment", 1),
        ("i think its empowerment", 1),
        ("empowermnt", 1),
        ("Hope.", 0),
        ("third", 2),
        ("7", None),
        ("e", None),
        ("hope or meaning", None),
        ("no idea", None),
        ("", None),
    ],
)
def test_a_typed_answer_finds_its_option(said: str, index: int | None) -> None:
    assert chosen(said, OPTIONS) == index


def test_a_line_with_a_flagged_phrase_does_not_fit_yet() -> None:
    say = step_at(SESSION, Place(SESSION.id, "say_it_with_hope")).say
    assert say
    finding = {"phrase": "a schizophrenic", "why": "It makes the diagnosis the person.", "try_instead": ["a man"]}
    verdict = judged(say, {"findings": [finding], "moves": []})
    assert not verdict.fits
    assert verdict.phrase == "a schizophrenic"
    assert judged(say, {"findings": [], "moves": []}).fits


def test_a_finished_session_stays_finished() -> None:
    record = reached({}, Place("what_is_recovery", END))
    record = reached(record, Place("what_is_recovery", "chime"))
    assert state_of(record, "what_is_recovery") == "finished"
    assert record["what_is_recovery"]["step"] == "chime"
    merged = together({"a": {"step": "end", "state": "finished"}}, {"a": {"step": "x", "state": "started"}})
    assert merged == {"a": {"step": "x", "state": "finished"}}


def test_the_first_unfinished_session_is_recommended() -> None:
    numbered = [session for session in COURSE.values() if session.number]
    first = recommended(COURSE, {})
    assert first is not None and first.id == numbered[0].id
    everything = {session.id: {"state": "finished"} for session in numbered}
    assert recommended(COURSE, everything) is None
