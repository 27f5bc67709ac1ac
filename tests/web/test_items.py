"""From events to items."""

from __future__ import annotations

from typing import Any

import pytest

from bot.web.chat.events import Event
from bot.web.chat.items import items_from, offered, role_play_of, talk_state
from bot.web.chat.lines import GUARD, guard, tidy, unguard

PERSONAS = {"maya": "Maya", "maya_at_home": "Maya"}


def user(id_: int, text: str, **metadata: Any) -> Event:
    return Event(id_, "user", 1.5, {"text": text, "metadata": {"turn": f"turn-{id_}", **metadata}})


def bot(id_: int, text: str | None, action: str = "", **data: Any) -> Event:
    return Event(id_, "bot", 2.5, {"text": text, "data": data, "metadata": {"utter_action": action}})


def test_a_persona_an_assistant_and_the_learner_are_told_apart() -> None:
    items = items_from(
        [user(1, "hello"), bot(2, "No.", "utter_maya_flat"), bot(3, "All right?", "utter_greet")],
        PERSONAS,
        "Priya",
    )
    assert [(i.kind, i.name, i.text) for i in items] == [
        ("learner", "Priya", "hello"),
        ("persona", "Maya", "No."),
        ("assistant", "", "All right?"),
    ]
    assert items[0].data == {"turn": "turn-1", "tapped": False}
    assert items[0].at == "1970-01-01T00:00:01.500+00:00"


@pytest.mark.parametrize(
    ("action", "expected"),
    [
        ("utter_maya_flat", "maya"),
        ("utter_maya_at_home_flat", "maya_at_home"),
        ("utter_maya", None),
        ("utter_mayabe_no", None),
        ("", None),
    ],
)
def test_the_longest_role_play_id_that_fits_names_the_persona(action: str, expected: str | None) -> None:
    assert role_play_of(action, PERSONAS) == expected


def test_a_tap_shows_the_words_on_the_button_and_our_own_commands_stay_unseen() -> None:
    items = items_from([user(1, "/greet"), user(2, '/start{"a":"b"}', shown="Start")], PERSONAS)
    assert [(i.text, i.data["tapped"]) for i in items] == [("Start", True)]


def test_buttons_and_payloads() -> None:
    button = {"title": "Again", "payload": "/again"}
    events = [bot(1, "Well?", buttons=[button, {"title": "", "payload": "/x"}, "odd"])]
    assert items_from(events, PERSONAS)[0].buttons == [button]
    assert offered(events) == {"/again": "Again"}


def test_a_typed_payload_becomes_a_card_and_text_beside_it_its_own_item() -> None:
    coach = {"type": "coach", "note": "It might land hard.", "text": "what's wrong", "marks": [[0, 6]]}
    items = items_from([bot(7, "Hm.", "utter_maya_flat", custom=coach, buttons=[])], PERSONAS)
    assert [(i.id, i.kind) for i in items] == [("e7", "persona"), ("e7c", "coach")]
    assert items[1].data["marks"] == [[0, 6]]


@pytest.mark.parametrize("kind", ["disagreement", "ask_facilitator", "something_new"])
def test_payloads_that_are_not_for_the_learner_are_not_shown(kind: str) -> None:
    assert items_from([bot(1, None, custom={"type": kind})], PERSONAS) == []


def test_empty_messages_are_not_shown() -> None:
    assert items_from([bot(1, ""), bot(2, None), bot(3, "   ")], PERSONAS) == []


def rewind(id_: int) -> Event:
    return Event(id_, "rewind", 3.0, {})


def test_try_again_takes_back_the_line_and_what_followed_but_not_itself() -> None:
    events = [
        bot(1, "Tablets.", "utter_maya_opening"),
        user(2, "what's wrong with you"),
        bot(3, "Ask them.", "utter_maya_form"),
        user(4, "/back", shown="Try that line again"),
        bot(5, "All right."),
        rewind(6),
        rewind(7),
        user(8, "sorry"),
        bot(9, "I had a flat.", "utter_maya_flat"),
    ]
    assert {i.id for i in items_from(events, PERSONAS) if i.taken_back} == {"e2", "e3"}


def test_trying_again_twice_takes_back_both_lines() -> None:
    events = [user(1, "stays"), user(2, "first")]
    for start in (3, 7):
        events += [user(start, "/back", shown="Again"), rewind(start + 1), rewind(start + 2)]
        events += [user(start + 3, f"line {start}")]
    assert [i.text for i in items_from(events, PERSONAS) if i.taken_back] == ["first", "line 3"]


def test_nothing_goes_back_beyond_the_start_of_a_session() -> None:
    events = [user(1, "kept"), Event(2, "session_started", 1, {}), user(3, "/b", shown="b"), rewind(4), rewind(5)]
    assert not any(i.taken_back for i in items_from(events, PERSONAS))


def test_the_last_progress_payload_says_where_the_talk_is() -> None:
    started = {"type": "progress", "event": "attempt_started", "mode": "role_play", "role_play": "maya", "attempt": "a"}
    nowhere = dict.fromkeys(["role_play", "attempt", "session", "index", "of"])
    assert talk_state([]) == {"mode": "outside", **nowhere}
    assert talk_state([bot(1, None, custom=started)])["mode"] == "role_play"
    odd = {**started, "mode": "unheard of"}
    assert talk_state([bot(1, None, custom=started), bot(2, None, custom=odd)])["mode"] == "outside"


@pytest.mark.parametrize("text", ["/stop", "/", "//", "/start{}", GUARD + "/stop", "ordinary"])
def test_a_guarded_text_is_no_command_and_comes_back_as_it_was(text: str) -> None:
    sent = guard(text)
    assert not sent.strip().startswith("/")
    assert unguard(sent) == text


def test_marks_fit_the_line_as_the_learner_wrote_it() -> None:
    coach = {"type": "coach", "text": GUARD + "/you're mad", "marks": [[2, 8]], "note": "n"}
    points = {"type": "debrief", "priority": {"quote": GUARD + "/mad", "marks": [[2, 5]]}, "more": []}
    items = items_from([bot(1, None, custom=coach), bot(2, None, custom=points)], PERSONAS)
    assert (items[0].data["text"], items[0].data["marks"]) == ("/you're mad", [[1, 7]])
    assert items[1].data["priority"] == {"quote": "/mad", "marks": [[1, 4]]}


def test_tidy_keeps_every_character_that_can_be_kept() -> None:
    assert tidy("  caf\u00e9 \U0001f642\n") == "caf\u00e9 \U0001f642"
    assert tidy("a\ud800b\x00c") == "a\ufffdbc"
