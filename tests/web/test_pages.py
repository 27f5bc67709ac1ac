"""A learner's pages: first page, consent, joining, the talk, leaving."""

from __future__ import annotations

import pytest
from django.test import Client

from bot.web.chat.models import RasaEvent, Turn
from bot.web.pages import consent
from bot.web.people.models import Attempt, Cohort, Learner
from tests.web.fake_rasa import FakeRasa
from tests.web.visitors import client_of, make_learner, send

pytestmark = pytest.mark.django_db(databases=["default", "conversations"])


def test_the_first_page_says_what_this_is(db: None) -> None:
    page = Client().get("/").content.decode()
    for words in ("program, not a person", "not a counsellor", "Try a role-play", "join code"):
        assert words in page


def test_a_guest_agrees_before_the_chat(fake_rasa: FakeRasa) -> None:
    browser = Client()
    assert "What is kept" in browser.get("/start/").content.decode()
    refused = browser.post("/start/", {"name": "Priya"})
    assert refused.status_code == 200 and not Learner.objects.exists()
    assert "Please tick this box" in refused.content.decode()
    assert browser.post("/start/", {"name": "Priya", "consent": "on"}).url == "/talk/"
    learner = Learner.objects.get()
    assert (learner.name, learner.cohort, learner.consent_version) == ("Priya", None, consent.VERSION)
    assert learner.consent_given
    assert browser.get("/talk/").status_code == 200


def test_a_name_is_needed_and_is_never_markup(fake_rasa: FakeRasa) -> None:
    browser = Client()
    assert "write a name" in browser.post("/start/", {"name": "  ", "consent": "on"}).content.decode()
    name = "<b>Priya</b>"
    browser.post("/start/", {"name": name, "consent": "on"})
    page = browser.get("/talk/").content.decode()
    assert name not in page and "&lt;b&gt;Priya&lt;/b&gt;" in page
    assert browser.get("/api/conversation").json()["learner"]["name"] == name


@pytest.mark.parametrize("spelling", [str.lower, lambda code: f"{code[:4]} - {code[4:]}", lambda code: code])
def test_a_code_works_however_it_is_typed(cohort: Cohort, spelling: object) -> None:
    typed = spelling(cohort.code)  # type: ignore[operator]
    browser = Client()
    address = browser.post("/", {"code": typed}).url
    assert cohort.name in browser.get(address).content.decode()
    browser.post(address, {"name": "Priya", "consent": "on"})
    assert Learner.objects.get().cohort == cohort


def test_an_unknown_code_is_said_kindly(db: None) -> None:
    answer = Client().post("/", {"code": "nope"})
    assert "We do not know this code" in answer.content.decode()
    assert Client().get("/join/NOPE/").status_code == 404


def test_a_guest_who_joins_keeps_the_conversation_and_agrees_again(
    cohort: Cohort, learner: Learner, browser: Client, fake_rasa: FakeRasa
) -> None:
    send(browser, "before joining")
    address = f"/join/{cohort.shown_code}/"
    assert "do not see what you write" in browser.get(address).content.decode()
    browser.post(address, {"name": "Priya", "consent": "on"})
    learner.refresh_from_db()
    assert learner.cohort == cohort and Learner.objects.count() == 1
    assert "before joining" in str(browser.get("/api/conversation").json())


def test_somebody_in_another_group_is_told_so(cohort: Cohort) -> None:
    other = Cohort.objects.create(name="Spring group")
    browser = client_of(make_learner("Priya", other))
    assert "in a group already" in browser.get(f"/join/{cohort.code}/").content.decode()


def test_leaving_deletes_every_copy(learner: Learner, browser: Client, fake_rasa: FakeRasa) -> None:
    send(browser, "my words")
    other = make_learner("Tom")
    send(client_of(other), "his words")
    assert browser.get("/leave/").status_code == 200
    assert Learner.objects.count() == 2  # asking is not deleting
    assert "It is deleted" in browser.post("/leave/").content.decode()
    assert list(Learner.objects.all()) == [other]
    assert set(RasaEvent.objects.values_list("sender_id", flat=True)) == {other.conversation}
    assert set(Turn.objects.values_list("learner", flat=True)) == {other.pk}
    assert not Attempt.objects.exists()
    assert browser.get("/api/conversation").status_code == 401
    assert browser.get("/talk/").url == "/"


def test_pages_for_learners_send_strangers_to_the_first_page(db: None) -> None:
    assert Client().get("/talk/").url == "/"
    assert Client().get("/leave/").url == "/"


def test_nothing_on_a_page_runs_inline(browser: Client, fake_rasa: FakeRasa) -> None:
    for address in ("/", "/start/", "/talk/", "/leave/"):
        answer = browser.get(address)
        policy = answer.headers.get("Content-Security-Policy", "")
        assert "script-src 'self'" in policy and "unsafe" not in policy
        page = answer.content.decode()
        assert " style=" not in page and "<style" not in page and " onclick" not in page
        scripts = page.split("<script")[1:]
        assert all(script.startswith((' type="module" src="', ' id="chat-')) for script in scripts)


def test_headers_keep_pages_private(browser: Client) -> None:
    answer = browser.get("/talk/")
    assert "no-store" in answer["Cache-Control"]
    assert answer["X-Frame-Options"] == "DENY"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Referrer-Policy"] == "same-origin"


def test_our_own_error_pages(db: None) -> None:
    answer = Client().get("/nowhere/")
    assert answer.status_code == 404 and "Nothing here" in answer.content.decode()
    forged = Client(enforce_csrf_checks=True).post("/start/", {"name": "x", "consent": "on"})
    assert forged.status_code == 403 and "out of date" in forged.content.decode()
