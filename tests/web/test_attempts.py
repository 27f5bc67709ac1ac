"""What is kept of an attempt: whether the coach was off all along, and where its words stand."""

from __future__ import annotations

import uuid
from typing import Any

import pytest

from bot.web.chat.models import Disagreement, RasaEvent
from bot.web.people.models import Attempt, Facilitator, Learner
from tests.web.fake_rasa import FakeRasa, payload, said
from tests.web.visitors import client_of, make_learner, send

pytestmark = pytest.mark.django_db(databases=["default", "conversations"])
ONE = "6a1f3c1e-7f5b-4c84-9a53-0d2a1d6f0c11"
OFF = {"type": "setting", "coaching_mode": "off"}


def report(event: str, mode: str = "role_play", **more: Any) -> dict[str, Any]:
    return payload(type="progress", event=event, mode=mode, attempt=ONE, role_play="maya", **more)


def turn(fake_rasa: FakeRasa, learner: Learner, *events: dict[str, Any], mode: str | None = None) -> None:
    """One turn of the learner's, whose answer is `events`."""
    if mode:
        Learner.objects.filter(pk=learner.pk).update(coaching_mode=mode)
    fake_rasa.answer = lambda message, metadata: [*events, said("Well.", "utter_maya_flat")]
    assert send(client_of(learner), "go on then", id_=uuid.uuid4()).status_code == 200


@pytest.mark.parametrize(
    ("modes", "off"),
    [
        (["off", "off", "off"], True),
        (["off", "when_it_matters", "off"], False),
        (["each_turn", "off", "off"], False),
        (["off", "off", "each_turn"], False),
    ],
)
def test_the_coach_was_off_only_if_it_was_off_in_every_turn(
    learner: Learner, fake_rasa: FakeRasa, modes: list[str], off: bool
) -> None:
    for event, mode in zip(("attempt_started", None, "attempt_finished"), modes, strict=True):
        turn(fake_rasa, learner, *([report(event)] if event else []), mode=mode)
    turn(fake_rasa, learner, mode="each_turn")  # what comes afterwards changes nothing
    assert Attempt.objects.get().coach_off is off


def test_starting_without_the_coach_counts_as_off(learner: Learner, fake_rasa: FakeRasa) -> None:
    turn(fake_rasa, learner, report("attempt_started"), payload(**OFF))
    turn(fake_rasa, learner, report("attempt_finished"))
    assert Attempt.objects.get().coach_off
    learner.refresh_from_db()
    assert learner.coaching_mode == "off"


def test_turning_the_coach_off_half_way_does_not(learner: Learner, fake_rasa: FakeRasa) -> None:
    turn(fake_rasa, learner, report("attempt_started"))
    turn(fake_rasa, learner, payload(**OFF))
    turn(fake_rasa, learner, report("attempt_finished"))
    assert not Attempt.objects.get().coach_off


def test_an_attempt_knows_its_first_and_last_event(learner: Learner, fake_rasa: FakeRasa) -> None:
    turn(fake_rasa, learner)
    before = RasaEvent.objects.order_by("-id")[0].id
    turn(fake_rasa, learner, report("attempt_started"))
    turn(fake_rasa, learner)
    turn(fake_rasa, learner, report("attempt_finished", "debrief"))
    turn(fake_rasa, learner, report("debrief_finished", "outside"))
    last = RasaEvent.objects.order_by("-id")[0].id
    turn(fake_rasa, learner)
    attempt = Attempt.objects.get()
    assert attempt.first_event and before < attempt.first_event
    assert '"attempt_started"' in RasaEvent.objects.get(id=attempt.first_event).data
    assert attempt.last_event == last


def test_going_back_to_a_line_after_stopping_opens_the_attempt_again(learner: Learner, fake_rasa: FakeRasa) -> None:
    turn(fake_rasa, learner, report("attempt_started"))
    turn(fake_rasa, learner, report("attempt_stopped", "debrief", turns=3))
    assert Attempt.objects.get().stopped
    turn(fake_rasa, learner, report("resumed"))
    assert not Attempt.objects.get().stopped
    turn(fake_rasa, learner, report("attempt_finished", "debrief", turns=5, ending="open"))
    attempt = Attempt.objects.get()
    assert attempt.finished and not attempt.stopped and attempt.turns == 5


def test_nobody_reports_about_somebody_elses_attempt(learner: Learner, fake_rasa: FakeRasa) -> None:
    turn(fake_rasa, learner, report("attempt_started"))
    other = make_learner("Ama")
    turn(fake_rasa, other, report("attempt_finished", turns=9), mode="each_turn")
    attempt = Attempt.objects.get()
    assert attempt.learner == learner and not attempt.finished and attempt.turns == 0


def test_somebody_who_only_tries_it_out_leaves_no_disagreement(
    learner: Learner, facilitator: Facilitator, fake_rasa: FakeRasa
) -> None:
    note = payload(type="disagreement", id="judge", about="move")
    Learner.objects.filter(pk=learner.pk).update(trial_of=facilitator)
    turn(fake_rasa, learner, note)
    assert not Disagreement.objects.exists()
    turn(fake_rasa, make_learner("Ama"), note)
    assert Disagreement.objects.count() == 1
