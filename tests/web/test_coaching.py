"""The learner decides how much coaching there is, from the page, at any time."""

from __future__ import annotations

import pytest
from django.test import Client

from bot.web.chat.api import coaching_payload
from bot.web.people.models import Learner
from tests.web.fake_rasa import FakeRasa, payload, said
from tests.web.visitors import send

pytestmark = pytest.mark.django_db(databases=["default", "conversations"])


def test_the_choice_on_the_page_is_kept_and_told_to_rasa_from_then_on(
    browser: Client, learner: Learner, fake_rasa: FakeRasa
) -> None:
    fake_rasa.answer = lambda message, metadata: [payload(type="setting", coaching_mode="off"), said("All right.")]
    answer = send(browser, choice=coaching_payload("off")).json()
    assert answer["learner"]["coaching_mode"] == "off"
    send(browser, "hello")
    assert fake_rasa.received[-1]["metadata"]["coaching_mode"] == "off"


def test_a_mode_that_does_not_exist_changes_nothing(browser: Client, learner: Learner, fake_rasa: FakeRasa) -> None:
    fake_rasa.answer = lambda message, metadata: [payload(type="setting", coaching_mode="loud"), said("Hm?")]
    send(browser, "hello")
    learner.refresh_from_db()
    assert learner.coaching_mode == "when_it_matters"
    assert send(browser, choice=coaching_payload("loud")).status_code == 403
