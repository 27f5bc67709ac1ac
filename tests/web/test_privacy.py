"""What is deleted is gone, everywhere; what is past its time goes by itself; nothing typed reaches a log."""

from __future__ import annotations

import json
import logging
import uuid
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.apps import apps
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.db.models import F
from django.test import Client
from django.utils import timezone

from bot.web.chat.models import RasaEvent, Turn
from bot.web.course.models import FacilitatorQuestion, Reflection
from bot.web.people import return_phrase
from bot.web.people.models import Attempt, Cohort, Comment, Learner
from bot.web.people.retention import purge
from tests.web.fake_rasa import FakeRasa, payload, said
from tests.web.visitors import client_of, make_learner, send

pytestmark = pytest.mark.django_db(databases=["default", "conversations"])
ID = "11111111-2222-4333-8444-555555555555"
PROGRESS = {"type": "progress", "attempt": ID, "role_play": "maya"}
LINE, LATER, ANSWER, COMMENT, QUESTION = "brontevane", "tessaphor", "gallimund", "orrelwick", "pindlemoth"


@pytest.fixture(autouse=True)
def quick_phrases(monkeypatch: pytest.MonkeyPatch) -> None:
    """The hash is slow on purpose; tests need not wait for it."""
    monkeypatch.setattr(return_phrase, "_COST", 2)


def rasa_that_quotes(message: str, metadata: dict[str, Any]) -> list[dict[str, Any]]:
    """A role-play whose coach and look back quote what was written, and slots that hold it."""
    if message == "/stop":
        return [payload(**PROGRESS, event="attempt_stopped", mode="outside", turns=1, counts={"ask_open": 1})]
    if LINE in message:
        return [
            payload(**PROGRESS, event="attempt_started", mode="role_play"),
            payload(type="coach", text=message, note="A note", turn=metadata["turn"], marks=[]),
            payload(type="debrief", strength={"quote": message, "text": "Good."}),
            {"event": "slot", "name": "retrying", "value": message},
            {"event": "slot", "name": "mode", "value": "role_play"},
            said("I had a flat.", "utter_maya_flat"),
        ]
    return [said("Hello.")]


@pytest.fixture
def member(cohort: Cohort, fake_rasa: FakeRasa) -> Learner:
    """Somebody whose words lie at every place where words can lie."""
    learner = make_learner("Priya", cohort)
    Learner.objects.filter(pk=learner.pk).update(joined=learner.consent_given)
    fake_rasa.answer = rasa_that_quotes
    browser = client_of(learner)
    kept = uuid.uuid4()
    send(browser, f"a line, {LINE}", id_=kept)
    send(browser, choice="/stop")
    send(browser, f"and {LATER}")
    Reflection.objects.create(
        learner=learner, turn=kept, session="what_is_recovery", step="x", prompt="?", kept_at=timezone.now()
    )
    Attempt.objects.update(shared=timezone.now())
    attempt = Attempt.objects.get()
    Comment.objects.create(attempt=attempt, name="Sam", text=COMMENT)
    Comment.objects.create(attempt=attempt, name="Priya", text=ANSWER, from_learner=True)
    FacilitatorQuestion.objects.create(
        learner=learner, cohort=cohort, turn=uuid.uuid4(), text=QUESTION, asked_at=timezone.now()
    )
    learner.refresh_from_db()
    return learner


def held(words: str) -> set[str]:
    """The tables, of ours and of the event log, in which these words stand."""
    models = [model for config in apps.get_app_configs() for model in config.get_models(include_auto_created=True)]
    found = {model._meta.label for model in models for row in model.objects.values() if words in str(row)}
    sessions = [session.get_decoded() for session in Session.objects.all()]
    return found | ({"sessions, decoded"} if words in str(sessions) else set())


EVERYTHING = (LINE, LATER, ANSWER, COMMENT, QUESTION)


def test_the_search_finds_each_of_them(member: Learner) -> None:
    assert {words for words in EVERYTHING if not held(words)} == set()
    assert held(LINE) == {"chat.RasaEvent"}, "one copy only"
    assert "sessions, decoded" in held(str(member.pk))


# --- Deleting -------------------------------------------------------------------------------------------------------
def test_deleting_everything_leaves_no_trace_in_any_table_or_browser(member: Learner, fake_rasa: FakeRasa) -> None:
    there, elsewhere = client_of(member), client_of(member)
    phrase = return_phrase.give(member)
    there.post("/leave/")
    left = {words: held(words) for words in (*EVERYTHING, str(member.pk), member.pk.hex, member.conversation)}
    assert {words: tables for words, tables in left.items() if tables} == {}
    assert elsewhere.get("/talk/").url == "/" and elsewhere.get("/api/conversation").status_code == 401
    assert Client().post("/back/", {"phrase": phrase}).status_code == 200, "the phrase opens nothing"


def test_deleting_the_conversation_keeps_what_the_page_says(member: Learner) -> None:
    browser = client_of(member)
    assert LINE in browser.get("/api/conversation").content.decode()
    browser.post("/me/conversation/delete/")
    assert {words for words in EVERYTHING if held(words)} == {QUESTION}
    attempt = Attempt.objects.get()
    assert (attempt.counts, attempt.turns, attempt.shared) == ({"ask_open": 1}, 1, None)
    assert not Reflection.objects.exists()
    items = browser.get("/api/conversation").json()["items"]
    assert [item["text"] for item in items] == ["Hello."], "the chat begins anew, with a greeting"
    browser.post(f"/me/questions/{FacilitatorQuestion.objects.get().pk}/delete/")
    assert held(QUESTION) == set()


def test_deleting_the_words_of_an_attempt_leaves_the_rest_of_the_talk(member: Learner, cohort: Cohort) -> None:
    browser = client_of(member)
    rows = RasaEvent.objects.count()
    assert "when, how many lines" in browser.get(f"/me/attempts/{ID}/delete/").content.decode()
    browser.post(f"/me/attempts/{ID}/delete/")
    assert {words for words in EVERYTHING if held(words)} == {LATER, QUESTION}
    assert RasaEvent.objects.count() == rows, "Rasa counts rows"
    modes = [
        json.loads(row.data)["value"] for row in RasaEvent.objects.filter(data__contains='"mode"', type_name="slot")
    ]
    assert modes == ["role_play"], "slots that say where the talk is stay"
    attempt = Attempt.objects.get()
    assert (attempt.shared, attempt.counts) == (None, {"ask_open": 1})
    assert "no longer here" in browser.get(f"/me/attempts/{ID}/").content.decode()
    assert "Good." not in browser.get("/api/conversation").content.decode()


def test_nothing_is_deleted_from_an_attempt_that_is_going_on_or_during_a_turn(member: Learner) -> None:
    browser = client_of(member)
    send(browser, f"again {LINE}")  # the role-play is on again
    answer = browser.post(f"/me/attempts/{ID}/delete/", follow=True)
    assert "in the middle of this role-play" in answer.content.decode() and LINE in answer.content.decode()
    Turn.objects.create(learner=member, client_id=uuid.uuid4(), first_event=10**6, started=timezone.now())
    answer = browser.post("/me/conversation/delete/", follow=True)
    assert "try again in a moment" in answer.content.decode() and held(LINE)


# --- Time -----------------------------------------------------------------------------------------------------------
def age(days: int) -> None:
    """Make everything that is there so many days older."""
    back = timedelta(days=days)
    RasaEvent.objects.update(timestamp=F("timestamp") - back.total_seconds())
    for model, fields in (
        (Learner, ["consent_given", "made"]), (Turn, ["started"]), (Comment, ["made"]), (Reflection, ["kept_at"]),
        (FacilitatorQuestion, ["asked_at"]), (Attempt, ["started", "stopped"]),
    ):  # fmt: skip
        for row in model.objects.all():
            model.objects.filter(pk=row.pk).update(**{name: getattr(row, name) - back for name in fields})
    for learner in Learner.objects.exclude(seen=None):
        Learner.objects.filter(pk=learner.pk).update(seen=learner.seen - back)


def test_whoever_was_not_here_for_the_period_is_deleted_with_everything(member: Learner, learner: Learner) -> None:
    age(179)
    assert not purge().anything
    age(2)
    assert purge().learners == 2, "the guest as well"
    assert not Learner.objects.exists() and {words for words in EVERYTHING if held(words)} == set()


@pytest.mark.parametrize("sign_of_life", ["a visit", "a turn"])
def test_for_somebody_who_is_here_old_words_go_and_the_talk_goes_on(member: Learner, sign_of_life: str) -> None:
    age(181)
    browser = client_of(member)
    if sign_of_life == "a visit":
        browser.get("/me/")
    else:
        send(browser, "here I am, sarnabeck")
    purged = purge()
    assert (purged.learners, purged.questions, purged.comments) == (0, 1, 2) and purged.events
    assert {words for words in EVERYTHING if held(words)} == set() and not Reflection.objects.exists()
    assert bool(held("sarnabeck")) == (sign_of_life == "a turn")
    assert Attempt.objects.get().counts == {"ask_open": 1}
    assert send(browser, "and on it goes").status_code == 200
    talk = browser.get("/api/conversation").json()
    assert talk["state"]["mode"] == "outside" and talk["items"][-2]["text"] == "and on it goes"
    assert not purge().anything, "once is enough"


def test_the_period_is_a_setting_and_none_means_none(member: Learner, settings: Any) -> None:
    from dataclasses import replace

    age(400)
    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, retention_days=0)
    assert not purge().anything and held(LINE)
    assert "Words are kept until you delete them" in client_of(member).get("/me/").content.decode()
    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, retention_days=500)
    assert not purge().anything
    assert "500 days" in Client().get("/start/").content.decode()


def test_a_changed_period_is_agreed_to_anew() -> None:
    from bot.web.pages import consent

    assert consent.VERSION.endswith("-180") and len(f"{consent.WORDS}-36500") <= 20


def test_conversations_of_nobody_and_trials_go_too(fake_rasa: FakeRasa, facilitator: Any, learner: Learner) -> None:
    fake_rasa.write("learner-nobody", [{"event": "user", "text": LINE, "metadata": {}}])
    age(181)
    trial = Learner.objects.create(name="Try", trial_of=facilitator, consent_given=timezone.now())
    Learner.objects.filter(pk=trial.pk).update(made=timezone.now() - timedelta(hours=2))
    client_of(learner).get("/me/")
    purged = purge()
    assert (purged.conversations, purged.trials, purged.learners) == (1, 1, 0) and held(LINE) == set()


def test_the_command_tells_numbers_only(member: Learner, capsys: pytest.CaptureFixture[str]) -> None:
    age(181)
    call_command("purge")
    printed = capsys.readouterr().out
    assert "learners 1" in printed and "Priya" not in printed and LINE not in printed
    call_command("purge")
    assert capsys.readouterr().out == ""


# --- Logs -----------------------------------------------------------------------------------------------------------
@pytest.fixture
def logs(caplog: pytest.LogCaptureFixture) -> Iterator[pytest.LogCaptureFixture]:
    """Everything that is logged, by loggers that keep to themselves as well."""
    caplog.set_level(logging.DEBUG)
    apart = [logging.getLogger(name) for name in ("django", "uvicorn", "uvicorn.access")]
    for logger in apart:
        logger.addHandler(caplog.handler)
    yield caplog
    for logger in apart:
        logger.removeHandler(caplog.handler)


def test_nothing_typed_on_these_pages_reaches_a_log(member: Learner, logs: Any, capsys: Any) -> None:
    browser = client_of(member)
    typed = "sarnabeck"
    for address, fields in (
        ("/back/", {"phrase": typed}),
        ("/me/choices/", {"name": typed, "coaching_mode": typed, "locale": typed}),
        (f"/me/attempts/{ID}/", {"text": typed * 1000}),
        (f"/me/attempts/{ID}/", {"text": typed}),
        (f"/me/attempts/{uuid.uuid4()}/", {"text": typed}),
        ("/start/", {"name": typed}),
        ("/", {"code": typed}),
        ("/me/nothing/", {"text": typed}),
    ):
        browser.post(address, fields)
    Client(enforce_csrf_checks=True).post("/back/", {"phrase": typed})
    phrase = browser.post("/me/phrase/").context["phrase"]
    Client().post("/back/", {"phrase": " ".join(phrase)})
    said_in_logs = logs.text + "".join(capsys.readouterr())
    assert logs.records, "something was logged, so the search means something"
    assert typed not in said_in_logs and not [word for word in phrase if f" {word} " in said_in_logs]


def test_a_mistake_of_ours_is_logged_without_what_was_typed(member: Learner, monkeypatch: Any, logs: Any) -> None:
    def broken(*_: Any) -> None:
        raise ValueError("sarnabeck in an exception")

    from bot.web.people import sharing
    from bot.web.quiet_logging import QuietFormatter

    monkeypatch.setattr(sharing, "answer", broken)
    browser = client_of(member, raise_request_exception=False)
    assert browser.post(f"/me/attempts/{ID}/", {"text": "sarnabeck"}).status_code == 500
    written = "\n".join(QuietFormatter("%(message)s").format(record) for record in logs.records)
    assert "ValueError" in written and "sarnabeck" not in written
