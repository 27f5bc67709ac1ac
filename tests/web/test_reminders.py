"""Reminders in the chat: once for each stage of the nearest assignment, and never in the middle of something."""

from __future__ import annotations

import uuid
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from bot.web.chat.models import Turn
from bot.web.people.membership import join
from bot.web.people.models import Assignment, Attempt, Cohort, Learner
from tests.web.fake_rasa import FakeRasa, payload, said
from tests.web.visitors import client_of, make_learner, send

pytestmark = pytest.mark.django_db(databases=["default", "conversations"])
DAY = timedelta(days=1)


@pytest.fixture
def learner(cohort: Cohort, fake_rasa: FakeRasa) -> Learner:
    """Somebody who was greeted a week ago."""
    learner = make_learner("Priya", cohort)
    Learner.objects.filter(pk=learner.pk).update(joined=timezone.now() - 9 * DAY)
    learner.refresh_from_db()
    client_of(learner).get("/api/conversation")
    Turn.objects.update(started=timezone.now() - 7 * DAY)
    fake_rasa.received.clear()
    return learner


def assigned(cohort: Cohort, days: int | None, made_days_ago: float = 8, **fields: Any) -> Assignment:
    due = timezone.localdate() + days * DAY if days is not None else None
    one = Assignment.objects.create(cohort=cohort, due=due, **{"role_play": "maya", **fields})
    Assignment.objects.filter(pk=one.pk).update(made=timezone.now() - made_days_ago * DAY)
    return one


def greetings(learner: Learner, fake_rasa: FakeRasa) -> int:
    """How often somebody who looks three times is greeted."""
    fake_rasa.received.clear()
    for _ in range(3):
        assert client_of(learner).get("/api/conversation").json()["state"]["problem"] is None
    return len([body for body in fake_rasa.received if body["message"] == "/greet"])


@pytest.mark.parametrize(
    ("days", "made_days_ago", "told"),
    [
        (5, 8, 0),  # told in the first greeting, and not near yet
        (None, 8, 0),
        (5, 1, 1),  # set since
        (None, 1, 1),
        (2, 8, 1),
        (0, 8, 1),
        (-1, 8, 1),
        (-8, 9, 0),  # was late already when they were greeted
    ],
)
def test_what_has_come_up_is_told_once(
    cohort: Cohort, learner: Learner, fake_rasa: FakeRasa, days: int | None, made_days_ago: float, told: int
) -> None:
    assigned(cohort, days, made_days_ago)
    assert greetings(learner, fake_rasa) == told


def test_each_stage_is_told_and_again_when_the_day_is_moved(
    cohort: Cohort, learner: Learner, fake_rasa: FakeRasa
) -> None:
    one = assigned(cohort, 2)

    def due(days: int) -> int:
        Assignment.objects.filter(pk=one.pk).update(due=timezone.localdate() + days * DAY)
        return greetings(learner, fake_rasa)

    # A week more is not told of when it is given (the page shows it), but once the new day is near.
    assert [due(2), due(0), due(-1), due(-1), due(6), due(1)] == [1, 1, 1, 0, 0, 1]


def test_several_things_at_once_are_told_in_one_greeting(cohort: Cohort, learner: Learner, fake_rasa: FakeRasa) -> None:
    assigned(cohort, -1)
    further = assigned(cohort, 9, 1, role_play="ama")
    assert greetings(learner, fake_rasa) == 1
    now = timezone.now()
    Attempt.objects.create(id=uuid.uuid4(), learner=learner, role_play="maya", started=now, finished=now)
    assert greetings(learner, fake_rasa) == 0, "the greeting has told of the other one as well"
    assigned(cohort, 12, 0, role_play="joe")
    assert greetings(learner, fake_rasa) == 1, "what is set later is told of, though it is not the nearest"
    further.delete()
    assert greetings(learner, fake_rasa) == 0


def test_only_what_is_still_to_do_is_told(cohort: Cohort, learner: Learner, fake_rasa: FakeRasa) -> None:
    assigned(cohort, 9, 1, opens=timezone.localdate() + DAY)
    other = assigned(cohort, 1, everybody=False)
    other.learners.add(make_learner("Ama", cohort))
    assert greetings(learner, fake_rasa) == 0


def test_who_joins_later_is_told_what_was_set_before(cohort: Cohort, fake_rasa: FakeRasa) -> None:
    guest = make_learner("Lee")
    client_of(guest).get("/api/conversation")
    assigned(cohort, 9)
    assert greetings(guest, fake_rasa) == 0
    join(guest, cohort)
    assert greetings(guest, fake_rasa) == 1


@pytest.mark.parametrize("mode", ["role_play", "paused", "debrief", "stepped_out", "course"])
def test_nobody_is_interrupted(cohort: Cohort, learner: Learner, fake_rasa: FakeRasa, mode: str) -> None:
    fake_rasa.answer = lambda message, metadata: [payload(type="progress", event="x", mode=mode), said("Well.")]
    send(client_of(learner), "hello")
    assigned(cohort, 0)
    assert greetings(learner, fake_rasa) == 0


def test_a_reminder_that_fails_keeps_nobody_from_their_talk(
    cohort: Cohort, learner: Learner, fake_rasa: FakeRasa
) -> None:
    assigned(cohort, 0)
    fake_rasa.down = True
    answer = client_of(learner).get("/api/conversation").json()
    assert answer["state"]["problem"] is None and [item["text"] for item in answer["items"]] == ["Hello."]
    fake_rasa.down = False
    assert greetings(learner, fake_rasa) == 0, "not tried again with each page"
    Turn.objects.filter(state=Turn.State.FAILED).update(started=timezone.now() - timedelta(hours=2))
    assert greetings(learner, fake_rasa) == 1


def test_a_session_is_in_the_list_beside_the_chat(cohort: Cohort, learner: Learner) -> None:
    assigned(cohort, -1, role_play="", session="what_is_recovery", note="Have a look.")
    page = client_of(learner).get("/talk/").content.decode()
    assert "Session 2: What is Recovery?" in page and "assigned, overdue" in page and "Have a look." in page
    assert (
        "/start_session{&quot;session&quot;: &quot;what_is_recovery&quot;}"
        in page.split('class="practice sessions"')[0]
    )
