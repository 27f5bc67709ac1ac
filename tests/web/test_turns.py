"""Turns: exactly once, one at a time, and honest when something fails."""

from __future__ import annotations

import threading
import uuid
from datetime import timedelta

import pytest
from django.db import connections
from django.test import Client
from django.utils import timezone

from bot.web.chat.models import RasaEvent, Turn
from bot.web.people.models import Learner
from tests.web.fake_rasa import FakeRasa, said
from tests.web.visitors import client_of, make_learner, send

pytestmark = pytest.mark.django_db(databases=["default", "conversations"], transaction=True)


def test_an_empty_conversation_is_greeted_once(browser: Client, fake_rasa: FakeRasa) -> None:
    first = browser.get("/api/conversation").json()
    second = browser.get("/api/conversation").json()
    assert [item["text"] for item in first["items"]] == ["Hello."]
    assert second["items"] == first["items"]
    assert [body["message"] for body in fake_rasa.received] == ["/greet"]


def test_a_line_comes_back_with_its_answer(browser: Client, fake_rasa: FakeRasa) -> None:
    answer = send(browser, "what happened?")
    assert answer.status_code == 200
    assert [(i["kind"], i["text"]) for i in answer.json()["items"]] == [
        ("learner", "what happened?"),
        ("assistant", "Hello."),
    ]


def test_the_same_id_twice_reaches_rasa_once(browser: Client, fake_rasa: FakeRasa) -> None:
    id_ = uuid.uuid4()
    first, second = send(browser, "hi", id_=id_), send(browser, "hi", id_=id_)
    assert first.json() == second.json()
    assert fake_rasa.messages == ["hi"]


def test_rasa_down_keeps_nothing_and_the_same_id_works_later(browser: Client, fake_rasa: FakeRasa) -> None:
    id_ = uuid.uuid4()
    fake_rasa.down = True
    failed = send(browser, "are you there", id_=id_)
    assert failed.status_code == 503
    assert failed.json()["error"] == "no_answer" and failed.json()["retry"] is True
    fake_rasa.down = False
    assert send(browser, "are you there", id_=id_).status_code == 200
    assert fake_rasa.messages == ["are you there"]


@pytest.mark.parametrize("trouble", ["actions_down", "writes_nothing"])
def test_no_answer_is_a_503_and_leaves_the_log_as_it_was(browser: Client, fake_rasa: FakeRasa, trouble: str) -> None:
    send(browser, "hello")
    before = list(RasaEvent.objects.values_list("id", flat=True))
    setattr(fake_rasa, trouble, True)
    id_ = uuid.uuid4()
    assert send(browser, "still there?", id_=id_).status_code == 503
    assert list(RasaEvent.objects.values_list("id", flat=True)) == before
    setattr(fake_rasa, trouble, False)
    assert send(browser, "still there?", id_=id_).status_code == 200
    texts = [i["text"] for i in browser.get("/api/conversation").json()["items"]]
    assert texts.count("still there?") == 1


def test_an_empty_reply_is_a_503(browser: Client, fake_rasa: FakeRasa) -> None:
    fake_rasa.answer = lambda message, metadata: [said("")]
    assert send(browser, "hello").status_code == 503


def test_a_late_answer_is_found_in_the_log_and_not_asked_for_again(browser: Client, fake_rasa: FakeRasa) -> None:
    id_ = uuid.uuid4()
    fake_rasa.hangs = True  # Rasa finishes, but we stopped listening
    assert send(browser, "slow", id_=id_).status_code == 503
    fake_rasa.hangs = False
    answer = send(browser, "slow", id_=id_)
    assert answer.status_code == 200
    assert [i["text"] for i in answer.json()["items"]] == ["slow", "Hello."]
    assert fake_rasa.messages == ["slow"]


def test_a_second_turn_waits_while_one_is_pending(browser: Client, learner: Learner, fake_rasa: FakeRasa) -> None:
    Turn.objects.create(learner=learner, client_id=uuid.uuid4(), started=timezone.now())
    answer = send(browser, "hello")
    assert answer.status_code == 409
    assert int(answer["Retry-After"]) > 0
    assert answer.json()["error"] == "busy" and answer.json()["retry"] is True
    assert fake_rasa.messages == []


def test_a_turn_cut_off_by_a_crash_does_not_block_for_ever(
    browser: Client, learner: Learner, fake_rasa: FakeRasa
) -> None:
    long_ago = timezone.now() - timedelta(minutes=5)
    stale = Turn.objects.create(learner=learner, client_id=uuid.uuid4(), started=long_ago)
    assert send(browser, "hello").status_code == 200
    stale.refresh_from_db()
    assert stale.state == Turn.State.FAILED


def test_a_turn_that_was_answered_before_a_crash_counts_as_done(
    browser: Client, learner: Learner, fake_rasa: FakeRasa
) -> None:
    id_ = uuid.uuid4()
    turn = Turn.objects.create(learner=learner, client_id=id_, started=timezone.now())
    user = {"event": "user", "text": "before the crash", "metadata": {"turn": str(id_)}}
    fake_rasa.write(learner.conversation, [user, said("I heard you.")])
    answer = send(browser, "before the crash", id_=id_)
    assert [i["text"] for i in answer.json()["items"]] == ["before the crash", "I heard you."]
    assert fake_rasa.messages == []
    turn.refresh_from_db()
    assert turn.state == Turn.State.DONE


def test_two_tabs_sending_the_same_turn_at_once_reach_rasa_once(learner: Learner, fake_rasa: FakeRasa) -> None:
    id_, statuses = uuid.uuid4(), []
    inside, go_on = threading.Event(), threading.Event()

    def slowly() -> None:
        inside.set()
        go_on.wait(10)

    fake_rasa.before_writing = slowly

    def first_tab() -> None:
        statuses.append(send(client_of(learner), "hello", id_=id_).status_code)
        connections.close_all()

    thread = threading.Thread(target=first_tab)
    thread.start()
    assert inside.wait(10)
    second = send(client_of(learner), "hello", id_=id_)
    other = send(client_of(learner), "something else")
    go_on.set()
    thread.join(10)
    assert statuses == [200]
    assert second.status_code == other.status_code == 409
    assert send(client_of(learner), "hello", id_=id_).status_code == 200
    assert fake_rasa.messages == ["hello"]


def test_a_conversation_deleted_while_rasa_answers_leaves_no_words(
    learner: Learner, browser: Client, fake_rasa: FakeRasa
) -> None:
    fake_rasa.before_writing = lambda: Learner.objects.all().delete()
    assert send(browser, "delete me").status_code in (401, 503)
    assert not RasaEvent.objects.exists()


def test_no_table_of_ours_holds_the_words(browser: Client, fake_rasa: FakeRasa) -> None:
    marker = "a heron stood in the shallows"
    assert send(browser, marker).status_code == 200
    connection = connections["default"]
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            assert marker not in str(cursor.fetchall()), table


def test_learners_do_not_see_each_other(browser: Client, fake_rasa: FakeRasa) -> None:
    id_ = uuid.uuid4()
    send(browser, "mine", id_=id_)
    other = client_of(make_learner("Tom"))
    assert [i["text"] for i in send(other, "his", id_=id_).json()["items"]] == ["his", "Hello."]
    assert "mine" not in str(other.get("/api/conversation").json())
