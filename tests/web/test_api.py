"""The chat API: what it refuses, what it passes on, what it keeps."""

from __future__ import annotations

import io
import json
import logging
import uuid
from datetime import timedelta
from typing import Any

import pytest
from django.db import connections
from django.test import Client
from django.utils import timezone

from bot.web.chat import turns
from bot.web.chat.lines import GUARD
from bot.web.chat.models import Disagreement, RasaEvent
from bot.web.chat.role_plays import card_payload
from bot.web.people.models import Assignment, Attempt, Cohort, Learner
from bot.web.quiet_logging import QuietFormatter
from tests.web.fake_rasa import FakeRasa, payload, said
from tests.web.visitors import client_of, make_learner, send

pytestmark = pytest.mark.django_db(databases=["default", "conversations"])
ATTEMPT = "6a1f3c1e-7f5b-4c84-9a53-0d2a1d6f0c11"


@pytest.mark.parametrize("text", ["", "   ", "\n\t "])
def test_an_empty_line_is_refused_kindly(browser: Client, fake_rasa: FakeRasa, text: str) -> None:
    answer = send(browser, text)
    assert (answer.status_code, answer.json()["error"], answer.json()["retry"]) == (400, "empty", False)
    assert fake_rasa.messages == []


@pytest.mark.parametrize("length", [4001, 10_000, 300_000])
def test_a_line_that_is_too_long_is_refused_with_the_number(browser: Client, fake_rasa: FakeRasa, length: int) -> None:
    answer = send(browser, "x" * length)
    assert (answer.status_code, answer.json()["error"]) == (400, "too_long")
    assert "4,000" in answer.json()["message"] and "still in the box" in answer.json()["message"]
    assert fake_rasa.messages == []


def test_four_thousand_characters_are_fine(browser: Client, fake_rasa: FakeRasa) -> None:
    assert send(browser, "\U0001f642" * 4000).status_code == 200


@pytest.mark.parametrize("text", ["/stop", "/restart", '/start_role_play{"role_play":"maya"}', "  /stop"])
def test_a_slash_is_a_learners_text_and_never_a_command(browser: Client, fake_rasa: FakeRasa, text: str) -> None:
    items = send(browser, text).json()["items"]
    assert items[0]["text"] == text.strip()
    assert fake_rasa.messages == [GUARD + text.strip()]
    assert "shown" not in fake_rasa.received[-1]["metadata"]


def test_markup_is_text_on_the_way_in_and_out(browser: Client, fake_rasa: FakeRasa) -> None:
    line = "<script>alert(1)</script> & <b>bold</b>"
    assert send(browser, line).json()["items"][0]["text"] == line
    assert fake_rasa.messages == [line]


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"id": "not-a-uuid", "text": "hi"},
        {"id": str(uuid.uuid4())},
        {"id": str(uuid.uuid4()), "text": "hi", "choice": "/stop"},
        {"id": str(uuid.uuid4()), "text": ["hi"]},
        {"id": str(uuid.uuid4()), "text": None},
        {"id": str(uuid.uuid4()), "choice": ""},
    ],
)
def test_what_the_widget_never_sends_is_a_400(browser: Client, fake_rasa: FakeRasa, body: Any) -> None:
    answer = browser.post("/api/turns", body, content_type="application/json")
    assert answer.status_code == 400
    assert set(answer.json()) == {"error", "message", "retry"}


@pytest.mark.parametrize("body", ["", "{", "[]", '"x"', "null", '{"id": 1e999}'])
def test_broken_json_is_a_400_in_our_shape(browser: Client, fake_rasa: FakeRasa, body: str) -> None:
    answer = browser.post("/api/turns", body, content_type="application/json")
    assert answer.status_code == 400
    assert set(answer.json()) == {"error", "message", "retry"}


def test_a_broken_surrogate_does_not_break_us(browser: Client, fake_rasa: FakeRasa) -> None:
    body = f'{{"id": "{uuid.uuid4()}", "text": "a\\ud800b"}}'
    answer = browser.post("/api/turns", body, content_type="application/json")
    assert answer.status_code == 200
    assert answer.json()["items"][0]["text"] == "a\ufffdb"


def test_without_a_learner_nothing_is_answered(db: None, fake_rasa: FakeRasa) -> None:
    assert Client().get("/api/conversation").status_code == 401
    answer = send(Client(), "hello")
    assert (answer.status_code, answer.json()["error"]) == (401, "no_learner")


def test_a_forged_request_is_refused(learner: Learner, fake_rasa: FakeRasa) -> None:
    answer = send(client_of(learner, enforce_csrf_checks=True), "hello")
    assert (answer.status_code, answer.json()["error"]) == (403, "forbidden")
    assert fake_rasa.messages == []


def test_a_choice_that_was_not_offered_is_refused(browser: Client, fake_rasa: FakeRasa) -> None:
    answer = send(browser, choice="/restart")
    assert (answer.status_code, answer.json()["error"]) == (403, "not_offered")
    assert fake_rasa.messages == []


def test_a_choice_offered_to_somebody_else_is_refused(browser: Client, fake_rasa: FakeRasa) -> None:
    other = make_learner("Tom")
    fake_rasa.write(other.conversation, [said("?", buttons=[{"title": "Again", "payload": "/again"}])])
    assert send(browser, choice="/again").status_code == 403
    assert send(client_of(other), choice="/again").status_code == 200


WAYS_OUT = ["/stop", "/pause", "/resume", "/help", "/support", "/greet"]
WAYS_ON = ["/course_map", "/continue_course", "/walk_next", "/walk_back", "/walk_repeat"]


@pytest.mark.parametrize("choice", WAYS_OUT + WAYS_ON)
def test_the_ways_out_and_through_work_without_having_been_offered(
    browser: Client, fake_rasa: FakeRasa, choice: str
) -> None:
    answer = send(browser, choice=choice)
    assert answer.status_code == 200
    assert fake_rasa.received[-1]["message"] == choice


def test_a_tapped_button_shows_its_own_words_whatever_the_client_says(browser: Client, fake_rasa: FakeRasa) -> None:
    button = {"title": "Try that line again", "payload": "/try_again"}
    fake_rasa.answer = lambda message, metadata: [said("Well?", buttons=[button])]
    send(browser, "hello")
    items = send(browser, choice="/try_again").json()["items"]
    assert items[0]["text"] == "Try that line again" and items[0]["data"]["tapped"] is True
    assert fake_rasa.received[-1]["metadata"]["shown"] == "Try that line again"


def test_a_role_play_of_the_list_can_be_started(browser: Client, fake_rasa: FakeRasa) -> None:
    listed = browser.get("/api/conversation").json()["role_plays"]
    assert "maya" in [card["id"] for card in listed]
    assert send(browser, choice=card_payload("maya")).status_code == 200
    assert send(browser, choice=card_payload("nobody")).status_code == 403


def test_metadata_is_what_the_contract_says(cohort: Cohort, fake_rasa: FakeRasa) -> None:
    learner, due = make_learner("Priya", cohort), timezone.localdate() + timedelta(days=4)
    assignment = Assignment.objects.create(
        cohort=cohort, role_play="maya", due=due, note="Have a go", set_by=cohort.facilitators.get()
    )
    id_ = uuid.uuid4()
    send(client_of(learner), "hello", id_=id_)
    assert fake_rasa.received[-1]["metadata"] == {
        "turn": str(id_),
        "name": "Priya",
        "locale": "en-GB",
        "coaching_mode": "when_it_matters",
        "assignments": [
            {
                "id": assignment.pk,
                "role_play": "maya",
                "session": None,
                "due": due.isoformat(),
                "days": 4,
                "note": "Have a go",
                "from": "Sam",
                "state": "assigned",
                "finished": 0,
                "required": 1,
                "coach_off": False,
            }
        ],
        "earlier": {},
        "can_ask_facilitator": True,
        "course": {},
        "course_latest": None,
    }


def progress(event: str, mode: str = "role_play", **more: Any) -> dict[str, Any]:
    return payload(type="progress", event=event, mode=mode, attempt=ATTEMPT, role_play="maya", **more)


def test_an_attempt_and_the_assignment_follow_what_rasa_reports(cohort: Cohort, fake_rasa: FakeRasa) -> None:
    learner = make_learner("Priya", cohort)
    Assignment.objects.create(cohort=cohort, role_play="maya")
    browser = client_of(learner)

    def state() -> str:
        return browser.get("/api/conversation").json()["learner"]["assignments"][0]["state"]

    assert state() == "assigned"
    fake_rasa.answer = lambda message, metadata: [progress("attempt_started"), said("Hi", "utter_maya_opening")]
    answer = send(browser, choice=card_payload("maya")).json()
    assert answer["state"] == {
        "mode": "role_play",
        "role_play": "maya",
        "attempt": ATTEMPT,
        "session": None,
        "index": None,
        "of": None,
        "title": answer["state"]["title"],
        "persona": "Maya",
        "pending": False,
    }
    assert state() == "in_progress"
    counts = {"ask_open": 3, "reflect_content": 1}
    fake_rasa.answer = lambda message, metadata: [
        progress("attempt_finished", "debrief", counts=counts, turns=7, ending="open")
    ]
    id_ = uuid.uuid4()
    send(browser, "bye", id_=id_)
    send(browser, "bye", id_=id_)
    assert state() == "completed"
    attempt = Attempt.objects.get()
    assert (attempt.counts, attempt.turns, attempt.ending) == (counts, 7, "open")
    send(browser, "and now")
    assert fake_rasa.received[-1]["metadata"]["earlier"] == {"maya": {"attempts": 1, "counts": counts}}


def test_a_stopped_attempt_is_not_a_completed_one(cohort: Cohort, fake_rasa: FakeRasa) -> None:
    learner = make_learner("Priya", cohort)
    Assignment.objects.create(cohort=cohort, role_play="maya")
    fake_rasa.answer = lambda message, metadata: [
        progress("attempt_started"),
        progress("attempt_stopped", "outside", counts="odd", turns=-3, ending="odd"),
    ]
    answer = send(client_of(learner), choice="/stop").json()
    attempt = Attempt.objects.get()
    assert attempt.stopped and not attempt.finished and attempt.counts == {} and attempt.turns == 0
    assert answer["learner"]["assignments"][0]["state"] == "in_progress"


def test_nobody_can_report_on_somebody_elses_attempt(browser: Client, fake_rasa: FakeRasa) -> None:
    fake_rasa.answer = lambda message, metadata: [progress("attempt_started")]
    send(browser, "start")
    fake_rasa.answer = lambda message, metadata: [progress("attempt_finished", ending="open")]
    send(client_of(make_learner("Tom")), "end")
    assert Attempt.objects.get().finished is None


def test_asking_for_the_facilitator_is_kept_for_members_of_a_cohort_only(
    cohort: Cohort, browser: Client, learner: Learner, fake_rasa: FakeRasa
) -> None:
    fake_rasa.answer = lambda message, metadata: [payload(type="ask_facilitator"), said("Noted.")]
    member = make_learner("Tom", cohort)
    send(browser, "please")
    send(client_of(member), "please")
    member.refresh_from_db()
    learner.refresh_from_db()
    assert member.asked_for_contact and not learner.asked_for_contact


def test_a_disagreement_is_kept_without_the_learner(browser: Client, fake_rasa: FakeRasa) -> None:
    fake_rasa.answer = lambda message, metadata: [
        payload(type="disagreement", id="problem_framing", about="finding"),
        said("Thank you."),
    ]
    send(browser, "does not fit")
    kept = Disagreement.objects.values().get()
    assert (kept["point"], kept["about"]) == ("problem_framing", "finding")
    assert not {"learner", "learner_id", "conversation", "event"} & set(kept)


def test_try_again_tells_the_widget_what_is_taken_back(browser: Client, fake_rasa: FakeRasa) -> None:
    first = send(browser, "what's wrong with you").json()["items"]
    fake_rasa.answer = lambda message, metadata: [{"event": "rewind"}, {"event": "rewind"}]
    fake_rasa.write(Learner.objects.get().conversation, [said("?", buttons=[{"title": "Again", "payload": "/b"}])])
    answer = send(browser, choice="/b")
    assert answer.status_code == 200
    assert {item["id"] for item in first} <= set(answer.json()["taken_back"])


def test_the_event_log_missing_is_an_honest_503(browser: Client, fake_rasa: FakeRasa) -> None:
    table = RasaEvent._meta.db_table
    with connections["conversations"].cursor() as cursor:
        cursor.execute(f"ALTER TABLE {table} RENAME TO moved")
        try:
            answer = browser.get("/api/conversation")
        finally:
            cursor.execute(f"ALTER TABLE moved RENAME TO {table}")
    assert (answer.status_code, answer.json()["error"]) == (503, "no_answer")


def test_nothing_typed_reaches_a_log_not_even_when_we_break(
    learner: Learner, fake_rasa: FakeRasa, monkeypatch: pytest.MonkeyPatch
) -> None:
    marker = "a heron stood in the shallows"
    logged = io.StringIO()
    loggers = [logging.getLogger(name) for name in (None, "django")]
    ours = {h for logger in loggers for h in logger.handlers if isinstance(h.formatter, QuietFormatter)}
    assert ours
    for handler in ours:
        monkeypatch.setattr(handler, "stream", logged)
    fake_rasa.down = True
    browser = client_of(learner, raise_request_exception=False)
    send(browser, marker)
    fake_rasa.down, fake_rasa.actions_down = False, True
    send(browser, marker)

    def breaks(*args: Any, **kwargs: Any) -> None:
        raise ValueError(f"cannot take {args!r} {kwargs!r}")

    monkeypatch.setattr(turns.rasa, "send", breaks)
    answer = send(browser, marker)
    assert answer.status_code == 500
    assert answer.json()["error"] == "failed"
    assert "ValueError (message left out)" in logged.getvalue()
    assert "A turn failed" in logged.getvalue()
    assert marker not in logged.getvalue()


def test_the_conversation_is_not_cached(browser: Client, fake_rasa: FakeRasa) -> None:
    assert "no-store" in browser.get("/api/conversation")["Cache-Control"]


def test_answers_are_json(browser: Client, fake_rasa: FakeRasa) -> None:
    answer = browser.get("/api/conversation", HTTP_ACCEPT="text/html")
    assert answer["Content-Type"] == "application/json"
    json.loads(answer.content)
