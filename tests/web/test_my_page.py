"""A learner's own page: the return phrase, sharing and comments, what facilitators see, choices, downloads."""

from __future__ import annotations

import json
import re
import uuid
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from bot.web.people import return_phrase, sharing
from bot.web.people.models import Attempt, Cohort, Comment, Learner
from tests.web.fake_rasa import FakeRasa, payload, said
from tests.web.visitors import client_of, make_learner, send

pytestmark = pytest.mark.django_db(databases=["default", "conversations"])
ID = "11111111-2222-4333-8444-555555555555"
TO_MAYA, IN_PAUSE, SHAKEN, IS_IT_ME = "brontevane to maya", "tessaphor in a pause", "gallimund after it", "orrelwick?"


@pytest.fixture(autouse=True)
def quick_phrases(monkeypatch: pytest.MonkeyPatch) -> None:
    """The hash is slow on purpose; tests need not wait for it."""
    monkeypatch.setattr(return_phrase, "_COST", 2)


@pytest.fixture
def member(cohort: Cohort) -> Learner:
    """Priya, in Sam's cohort since before everything else here."""
    learner = make_learner("Priya", cohort)
    Learner.objects.filter(pk=learner.pk).update(joined=learner.consent_given)
    learner.refresh_from_db()
    return learner


@pytest.fixture
def practised(member: Learner, fake_rasa: FakeRasa) -> Attempt:
    """One attempt of hers, written by real turns: a line, a pause, "is this you?", the end, the look back."""
    progress = {"type": "progress", "attempt": ID, "role_play": "maya"}
    went_back = {"event": "action", "name": "action_it_is_the_role_play"}
    script = {
        "/choose_role_play": [said("Ready?", buttons=[{"title": "Start", "payload": "/start"}])],
        "/start": [
            payload(**progress, event="attempt_started", mode="role_play"),
            said("If you're here about the tablets ...", "utter_maya_opening"),
        ],
        TO_MAYA: [said("*(<b>looks</b> away)* I had a flat.", "utter_maya_flat")],
        IS_IT_ME: [went_back, said("Maya's last words were:"), said("I had a flat.", "utter_maya_flat")],
        "/pause": [payload(**progress, event="paused", mode="paused"), said("We have paused.")],
        IN_PAUSE: [said("We are still paused.")],
        "/stop": [payload(**progress, event="attempt_stopped", mode="debrief", counts={"ask_open": 2}, turns=1)],
        SHAKEN: [
            payload(type="debrief", strength={"quote": TO_MAYA, "text": "You asked."}, priority=None, more=[]),
            payload(**progress, event="debrief_finished", mode="outside"),
        ],
    }

    def answer(message: str, metadata: dict[str, Any]) -> list[dict[str, Any]]:
        return next((events for start, events in script.items() if message.startswith(start)), [said("Hello.")])

    fake_rasa.answer = answer
    browser = client_of(member)
    for turn in ({"choice": '/choose_role_play{"role_play": "maya"}'}, {"choice": "/start"}, {"text": TO_MAYA}):
        assert send(browser, **turn).status_code == 200
    for turn in ({"text": IS_IT_ME}, {"choice": "/pause"}, {"text": IN_PAUSE}, {"choice": "/stop"}, {"text": SHAKEN}):
        assert send(browser, **turn).status_code == 200
    return Attempt.objects.get(pk=ID)


def page(browser: Client, address: str) -> str:
    """What a page says; it must be there."""
    answer = browser.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


# --- The return phrase ----------------------------------------------------------------------------------------------
def test_words_are_many_enough_and_far_apart() -> None:
    from rapidfuzz.distance import OSA

    words = return_phrase.words()
    assert len(words) == len(set(words)) and len(words) ** return_phrase.LENGTH > 2**60
    assert all(re.fullmatch("[a-z]{4,10}", word) for word in words)
    near = [(a, b) for i, a in enumerate(words) for b in words[:i] if OSA.distance(a, b, score_cutoff=2) <= 2]
    assert near == []


def test_joining_shows_a_phrase_once_and_it_brings_one_back(cohort: Cohort, fake_rasa: FakeRasa) -> None:
    address, agreed = f"/join/{cohort.shown_code}/", {"name": "Priya", "consent": "on"}
    browser = Client()
    shown = browser.post(address, agreed).content.decode()
    phrase = re.findall(r"<span>([a-z]+)</span>", shown)
    assert len(phrase) == 6
    assert browser.post(address, agreed).url == "/talk/", "once: sending the form again shows nothing"
    learner = Learner.objects.get()
    assert all(word not in str(vars(learner)) for word in phrase), "only a hash is kept"

    first, *rest = phrase
    typed = ", ".join([first[1] + first[0] + first[2:].upper(), *rest]) + "."
    elsewhere = Client()
    assert elsewhere.post("/back/", {"phrase": typed}).url == "/talk/"
    assert elsewhere.get("/api/conversation").json()["learner"]["name"] == "Priya"
    assert "do not know this phrase" in Client().post("/back/", {"phrase": " ".join(rest)}).content.decode()

    new = re.findall(r"<span>([a-z]+)</span>", browser.post("/me/phrase/").content.decode())
    assert Client().post("/back/", {"phrase": typed}).status_code == 200, "the old one has stopped"
    assert Client().post("/back/", {"phrase": "-".join(new)}).url == "/talk/"


def test_a_guest_is_told_what_they_would_lose(browser: Client, learner: Learner) -> None:
    assert "Only this browser knows you" in page(browser, "/me/") and "Only this browser" in page(browser, "/talk/")
    return_phrase.give(learner)
    assert "Only this browser knows you" not in page(browser, "/me/")


def test_a_phrase_never_takes_over_a_browser_that_is_somebody_elses(browser: Client, learner: Learner) -> None:
    phrase = return_phrase.give(make_learner("Tom"))
    assert "already in a conversation" in browser.post("/back/", {"phrase": phrase}).content.decode()
    assert browser.session["learner"] == str(learner.pk)


def test_wrong_phrases_are_stopped_after_a_while(db: None) -> None:
    tries = [Client().post("/back/", {"phrase": "one two"}).status_code for _ in range(101)]
    assert tries[:100] == [200] * 100 and tries[100] == 429


# --- An attempt, read again and shared ------------------------------------------------------------------------------
def test_an_attempt_is_read_again_whole_and_the_rest_is_marked(member: Learner, practised: Attempt) -> None:
    shown = page(client_of(member), f"/me/attempts/{ID}/")
    for words in (TO_MAYA, IN_PAUSE, SHAKEN, IS_IT_ME, "I had a flat.", "You asked."):
        assert words in shown
    assert "<em>(&lt;b&gt;looks&lt;/b&gt; away)</em> I had a flat." in shown
    private = "".join(re.findall(r"<details class=\"only-me\">.*?</details>", shown, re.S))
    assert TO_MAYA not in private and all(words in private for words in (IN_PAUSE, SHAKEN, IS_IT_ME))


def test_sharing_asks_first_says_who_and_can_be_ended(member: Learner, practised: Attempt, facilitator: Any) -> None:
    browser, console = client_of(member), Client()
    console.force_login(facilitator, backend="django.contrib.auth.backends.ModelBackend")
    read = f"/console/cohorts/{member.cohort_id}/attempts/{ID}/"
    asked = page(browser, f"/me/attempts/{ID}/share/")
    assert "<li>Sam</li>" in asked and "Autumn group" in asked
    assert console.get(read).status_code == 404, "asking is not sharing"

    browser.post(f"/me/attempts/{ID}/share/")
    seen = console.get(read).content.decode()
    assert TO_MAYA in seen and "You asked." in seen
    assert not [words for words in (IN_PAUSE, SHAKEN, IS_IT_ME) if words in seen]
    assert "Sam can read it" in page(browser, f"/me/attempts/{ID}/")

    browser.post(f"/me/attempts/{ID}/unshare/")
    assert console.get(read).status_code == 404


def test_what_was_tried_before_joining_or_is_still_going_on_is_not_shared(member: Learner, practised: Attempt) -> None:
    Attempt.objects.update(stopped=None)
    client_of(member).post(f"/me/attempts/{ID}/share/")
    Attempt.objects.update(stopped=timezone.now())
    Learner.objects.update(joined=timezone.now())
    client_of(member).post(f"/me/attempts/{ID}/share/")
    assert Attempt.objects.get().shared is None


def test_a_comment_is_news_until_it_is_opened_and_can_be_answered(member: Learner, practised: Attempt) -> None:
    browser = client_of(member)
    sharing.share(practised)
    Comment.objects.create(attempt=practised, name="Sam", text="You left room.")
    assert "1 new comment" in page(browser, "/talk/") and "new comment" in page(browser, "/me/")
    assert "You left room." in page(browser, f"/me/attempts/{ID}/")
    assert "new comment" not in page(browser, "/talk/") + page(browser, "/me/")

    browser.post(f"/me/attempts/{ID}/", {"text": "Thank you."})
    answer = Comment.objects.get(from_learner=True)
    assert (answer.text, answer.name, answer.seen) == ("Thank you.", "Priya", None)
    browser.post(f"/me/attempts/{ID}/answers/{answer.pk}/delete/")
    assert not Comment.objects.filter(from_learner=True).exists()
    sharing.unshare(practised)
    browser.post(f"/me/attempts/{ID}/", {"text": "Nobody would read this."})
    assert not Comment.objects.filter(from_learner=True).exists()


def test_an_attempt_beside_the_one_before(member: Learner, practised: Attempt) -> None:
    earlier = timezone.now() - timezone.timedelta(days=3)
    Attempt.objects.create(
        id=uuid.uuid4(), learner=member, role_play="maya", started=earlier, finished=earlier, counts={"ask_closed": 7}
    )
    rows = re.findall(
        r"<tr><th scope=\"row\">(.*?)</th><td>(\d+)</td><td>(\d+)</td>", page(client_of(member), f"/me/attempts/{ID}/")
    )
    assert rows == [("Open questions", "2", "0"), ("Closed questions", "0", "7")]


# --- What others see, and what one chooses --------------------------------------------------------------------------
def test_what_facilitators_see_is_told_and_what_they_never_see(member: Learner, practised: Attempt) -> None:
    shown = page(client_of(member), "/me/seen/")
    assert "Sam" in shown and "First meeting on the ward" in shown and TO_MAYA not in shown
    assert "You are here as a guest" in page(client_of(make_learner("Tom")), "/me/seen/")


def test_choices(member: Learner, practised: Attempt) -> None:
    browser = client_of(member)
    refused = browser.post("/me/choices/", {"name": " ", "coaching_mode": "off", "locale": "en-IE"})
    assert "write a name" in refused.content.decode() and "Your page, Priya" in page(browser, "/me/")
    browser.post("/me/choices/", {"name": "Pri", "coaching_mode": "off", "locale": "en-IE"})
    member.refresh_from_db()
    assert (member.name, member.coaching_mode, member.locale) == ("Pri", "off", "en-IE")
    footer = page(browser, "/me/").split("<footer")[1]
    assert "50808" in footer or "116 123" in footer
    assert "Option 2 is for England" not in footer


def test_asking_to_be_contacted_and_taking_it_back(member: Learner, fake_rasa: FakeRasa) -> None:
    browser = client_of(member)
    browser.post("/me/contact/")
    member.refresh_from_db()
    assert member.asked_for_contact and "Take that back" in page(browser, "/me/")
    browser.post("/me/contact/", {"take_back": "yes"})
    member.refresh_from_db()
    assert member.asked_for_contact is None
    guest = make_learner("Tom")
    client_of(guest).post("/me/contact/")
    guest.refresh_from_db()
    assert guest.asked_for_contact is None


def test_leaving_the_group_keeps_what_is_ones_own(member: Learner, practised: Attempt) -> None:
    browser = client_of(member)
    sharing.share(practised)
    assert "Leave “Autumn group”?" in page(browser, "/me/group/leave/")
    browser.post("/me/group/leave/")
    practised.refresh_from_db()
    assert Learner.objects.get().cohort is None and practised.shared is None
    assert TO_MAYA in page(browser, f"/me/attempts/{ID}/")


# --- Taking it along ------------------------------------------------------------------------------------------------
def test_downloads_hold_everything(member: Learner, practised: Attempt) -> None:
    Comment.objects.create(attempt=practised, name="Sam", text="You left room.")
    browser = client_of(member)
    answer = browser.get("/me/alongside.json")
    assert "attachment" in answer["Content-Disposition"]
    found = json.loads(answer.content)
    assert found["format"] == "alongside-learner/1" and found["you"]["group"] == "Autumn group"
    assert [line["text"] for line in found["conversation"] if line["who"] == "you"] == [
        "First meeting on the ward", "Start", TO_MAYA, IS_IT_ME, "Pause", IN_PAUSE, "Stop", SHAKEN
    ]  # fmt: skip
    (attempt,) = found["attempts"]
    assert attempt["comments"][0]["text"] == "You left room." and attempt["skills"] == {"Open questions": 2}
    assert [line["text"] for line in attempt["talk"] if not line["only_you"] and line["who"] == "you"] == [TO_MAYA]
    readable = page(browser, "/me/alongside.html")
    assert all(words in readable for words in (TO_MAYA, SHAKEN, "You left room.", "I had a flat."))
    day = f"{timezone.localdate():%-d %B %Y}"
    assert re.search(rf"<h3>First meeting on the ward, {day}, \d\d:\d\d</h3>", readable)
    assert not re.findall(r"\d\d:\d\d:\d\d|[a-z]_[a-z]", readable), "to read, not to parse"
    assert "src=" not in readable and "http" not in readable, "it needs no network"


def test_somebody_elses_attempt_is_not_there(member: Learner, practised: Attempt) -> None:
    stranger = client_of(make_learner("Tom"))
    for address in ("", "share/", "unshare/", "delete/"):
        assert stranger.post(f"/me/attempts/{ID}/{address}").status_code == 404
    assert TO_MAYA not in stranger.get("/me/alongside.json").content.decode()
