"""The library: role-plays with their maps, sessions in full, and trying it as a learner without a trace."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from xml.etree import ElementTree

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from bot.web.chat.content import course, role_plays
from bot.web.chat.models import RasaEvent, Turn
from bot.web.people import retention
from bot.web.people.membership import join
from bot.web.people.models import Attempt, Cohort, Facilitator, Learner
from tests.web.fake_rasa import FakeRasa, payload, said
from tests.web.visitors import client_of, make_learner, send

pytestmark = pytest.mark.django_db(databases=["default", "conversations"])
ONE = "6a1f3c1e-7f5b-4c84-9a53-0d2a1d6f0c11"


@pytest.fixture
def sam(facilitator: Facilitator) -> Client:
    client = Client()
    client.force_login(facilitator)
    return client


# --- Reading --------------------------------------------------------------------------------------------------------
def test_every_role_play_and_every_session_is_listed_and_opens(sam: Client) -> None:
    page = sam.get("/console/library/").content.decode()
    assert len(role_plays()) >= 12 and len(course()) >= 11
    for id_ in role_plays():
        assert f"/console/library/role-plays/{id_}/" in page
    for id_, session in course().items():
        assert f"/console/library/sessions/{id_}/" in page
        full = sam.get(f"/console/library/sessions/{id_}/").content.decode()
        assert all(step.title in full.replace("&#x27;", "'").replace("&quot;", '"') for step in session.steps)


def test_a_role_play_shows_card_map_and_lines(sam: Client) -> None:
    page = sam.get("/console/library/role-plays/maya/").content.decode()
    card = role_plays()["maya"]
    assert card.premise in page and card.content_note in page
    assert 'src="/console/library/role-plays/maya/map.svg"' in page
    assert "THE THREAD" in page and "about the tablets" in page and 'style="' not in page


def test_the_map_is_a_picture_that_a_browser_shows(sam: Client) -> None:
    answer = sam.get("/console/library/role-plays/maya/map.svg")
    assert answer["Content-Type"] == "image/svg+xml"
    assert ElementTree.fromstring(answer.content).tag == "{http://www.w3.org/2000/svg}svg"
    assert b"<script" not in answer.content and b"style=" not in answer.content


@pytest.mark.parametrize("address", ["role-plays/nobody/", "role-plays/nobody/map.svg", "sessions/nothing/"])
def test_what_is_not_there(sam: Client, address: str) -> None:
    assert sam.get(f"/console/library/{address}").status_code == 404


# --- Trying ---------------------------------------------------------------------------------------------------------
def tries(sam: Client) -> Learner:
    assert sam.post("/console/library/try/").url == "/talk/"
    return Learner.objects.get(trial_of__isnull=False)


def test_trying_it_leaves_no_trace(sam: Client, cohort: Cohort, fake_rasa: FakeRasa) -> None:
    learner = tries(sam)
    assert "You are trying this as a learner" in sam.get("/talk/").content.decode()
    start = payload(type="progress", event="attempt_started", mode="role_play", attempt=ONE, role_play="maya")
    fake_rasa.answer = lambda message, metadata: [
        start,
        payload(type="disagreement", id="judge", about="move"),
        payload(type="evaluation", session="review_two", step="x", ask="How?", answer="Good"),
        payload(type="ask_facilitator"),
        said("Hm.", "utter_maya_flat"),
    ]
    assert send(sam, "a heron stood in the shallows").status_code == 200
    assert Attempt.objects.count() == 1 and RasaEvent.objects.filter(sender_id=learner.conversation).exists()
    for address in ("/console/", f"/console/cohorts/{cohort.pk}/", f"/console/cohorts/{cohort.pk}/people/"):
        page = sam.get(address).content.decode()
        assert "heron" not in page
        assert "0 learners" in page or "Nobody has joined yet" in page
    assert sam.post("/console/library/end/").url == "/console/library/"
    assert sam.get("/console/library/").status_code == 200  # still logged in
    assert "You are trying this" not in sam.get("/").content.decode()
    assert sam.get("/api/conversation").status_code == 401
    for model in (Learner, Attempt, Turn):
        assert not model.objects.exists()
    assert not RasaEvent.objects.filter(sender_id=learner.conversation).exists()
    assert not [one for one in Session.objects.all() if str(learner.pk) in one.get_decoded().values()]


def test_who_practises_in_the_same_browser_is_there_again_afterwards(
    facilitator: Facilitator, fake_rasa: FakeRasa
) -> None:
    priya = make_learner("Priya")
    browser = client_of(priya)
    browser.force_login(facilitator)
    session = browser.session
    session["learner"] = str(priya.pk)
    session.save()
    first = tries(browser)
    browser.post("/console/library/try/")  # once more, without having ended the first
    assert not Learner.objects.filter(pk=first.pk).exists()
    assert browser.get("/api/conversation").json()["learner"]["name"] == "Sam"
    browser.post("/console/library/end/")
    assert browser.get("/api/conversation").json()["learner"]["name"] == "Priya"
    browser.post("/console/library/end/")  # nothing to end
    assert list(Learner.objects.all()) == [priya]


def test_a_forgotten_trial_goes_after_an_hour_and_the_facilitator_stays(sam: Client, fake_rasa: FakeRasa) -> None:
    learner = tries(sam)
    assert retention.purge().trials == 0
    Learner.objects.filter(pk=learner.pk).update(made=timezone.now() - timedelta(minutes=61))
    assert retention.purge().trials == 1 and not Learner.objects.exists()
    assert sam.get("/console/library/").status_code == 200
    assert sam.get("/talk/").status_code == 302


def test_somebody_who_tries_it_does_not_get_into_a_group(sam: Client, cohort: Cohort) -> None:
    learner = tries(sam)
    join(learner, cohort)
    learner.refresh_from_db()
    assert learner.cohort is None and not cohort.learners.exists()


def test_a_trial_needs_somebody_logged_in(fake_rasa: FakeRasa) -> None:
    for address in ("try", "end"):
        answer: Any = Client().post(f"/console/library/{address}/")
        assert answer.status_code == 302 and answer.url.startswith("/console/login/")
    assert not Learner.objects.exists()
