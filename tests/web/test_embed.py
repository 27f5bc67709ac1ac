"""Alongside inside another site: who may frame what, and who a frame belongs to without a cookie."""

from __future__ import annotations

import json
import re
import uuid
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings as django_settings
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from bot.web import limits
from bot.web.embed import frames, hosts
from bot.web.people import return_phrase
from bot.web.people.leaving import delete_everything
from bot.web.people.models import Cohort, Learner
from tests.web.fake_rasa import FakeRasa
from tests.web.visitors import client_of, make_learner

HOST = "https://learn.example.org"
pytestmark = pytest.mark.django_db(databases=["default", "conversations"])


@pytest.fixture
def embedding(settings: Any) -> None:
    """Set up for one other site."""
    settings.EMBED_HOSTS = [HOST]


def start(client: Client, **sent: Any) -> Any:
    body = {"name": "Priya", "consent": True, **sent}
    return client.post("/api/frame", json.dumps(body), content_type="application/json")


def bearer(key: str) -> dict[str, str]:
    return {"HTTP_AUTHORIZATION": f"Bearer {key}"}


class TestWhoMayFrameWhat:
    def test_only_the_frame_and_only_there(self, client: Client, embedding: None) -> None:
        page = client.get("/embed/")
        assert page.status_code == 200
        assert f"frame-ancestors {HOST};" in page["Content-Security-Policy"] + ";"
        assert "X-Frame-Options" not in page
        assert "script-src 'self'" in page["Content-Security-Policy"]

    @pytest.mark.parametrize("address", ["/", "/start/", "/talk/", "/leave/", "/console/login/", "/embed/tab/", "/x/"])
    def test_no_other_page(self, embedding: None, address: str) -> None:
        response = client_of(make_learner()).get(address)
        assert response["X-Frame-Options"] == "DENY"
        assert "frame-ancestors 'none'" in response["Content-Security-Policy"]

    def test_nothing_is_there_until_it_is_set_up(self, client: Client, settings: Any) -> None:
        settings.EMBED_HOSTS = []
        assert [client.get(a).status_code for a in ("/embed/", "/embed.js")] == [404, 404]
        assert start(client).status_code == 404 and not Learner.objects.exists()
        assert client.post("/embed/tab/").status_code == 404

    def test_a_list_of_sites(self) -> None:
        assert hosts.parse("") == ()
        listed = " learn.example.org, https://*.Example.edu/ ,http://127.0.0.1:8080,learn.example.org"
        assert hosts.parse(listed) == (HOST, "https://*.example.edu", "http://127.0.0.1:8080")

    @pytest.mark.parametrize("entry", ["*", "https://*", "a.example; script-src *", "'self'", "https://a.example/path"])
    def test_what_is_no_site_is_refused(self, entry: str) -> None:
        with pytest.raises(ValueError, match="ALONGSIDE_EMBED_HOSTS"):
            hosts.parse(entry)

    def test_without_scripts_there_are_numbers_to_ring(self, client: Client, embedding: None) -> None:
        for browser, address in ((client, "/embed/"), (client_of(make_learner()), "/talk/")):
            page = browser.get(address).content.decode()
            without = page[page.index("<noscript>") : page.index("</noscript>")]
            assert 'href="tel:116123"' in without, address

    def test_the_script_brings_words_and_support_lines(self, client: Client, embedding: None) -> None:
        response = client.get("/embed.js")
        assert response["Content-Type"].startswith("text/javascript")
        assert response["Cross-Origin-Resource-Policy"] == "cross-origin"
        encoded = re.findall(r'JSON\.parse\("(.*)"\)', response.content.decode())
        words, support = (json.loads(json.loads(f'"{text}"')) for text in encoded)
        assert words["open"] == "Practise with Alongside"
        assert "tel:116123" in [line["href"] for line in support]
        assert not response.cookies


class TestAKey:
    def test_a_guest_starts_and_talks_without_any_cookie(self, embedding: None, fake_rasa: FakeRasa) -> None:
        answer = start(Client())
        assert answer.status_code == 201
        key, learner = answer.json()["key"], Learner.objects.get(pk=answer.json()["learner"])
        assert learner.name == "Priya" and learner.cohort is None
        id_ = str(uuid.uuid4())
        for _ in range(2):  # each time from a browser that keeps nothing
            client = Client(enforce_csrf_checks=True)
            sent = client.post(
                "/api/turns", {"id": id_, "text": "hello"}, content_type="application/json", **bearer(key)
            )
            assert sent.status_code == 200 and not sent.cookies
        assert fake_rasa.messages == ["hello"]
        talk = Client().get("/api/conversation", **bearer(key)).json()
        assert [item["text"] for item in talk["items"] if item["kind"] == "learner"] == ["hello"]

    def test_a_join_code_of_the_page_around(self, client: Client, embedding: None, cohort: Cohort) -> None:
        assert "Autumn group" in client.get("/embed/", {"code": cohort.shown_code}).content.decode()
        learner = Learner.objects.get(pk=start(client, code=cohort.shown_code).json()["learner"])
        assert learner.cohort == cohort

    def test_a_code_that_opens_nothing(self, client: Client, embedding: None, cohort: Cohort) -> None:
        ended = Cohort.objects.create(name="Last year", code_ends=timezone.localdate() - timedelta(days=1))
        archived = Cohort.objects.create(name="Long ago", archived=timezone.now())
        for code in ("WRONG", ended.code, archived.code):
            assert "join code along that we do not know" in client.get("/embed/", {"code": code}).content.decode()
            assert set(start(client, code=code).json()["problems"]) == {"code"}
        assert not Learner.objects.exists()

    @pytest.mark.parametrize(
        ("sent", "missing"),
        [
            ({"name": " "}, {"name"}),
            ({"consent": False}, {"consent"}),
            ({"name": "", "consent": "maybe"}, {"name", "consent"}),
            ({"name": ["a"], "consent": None}, {"name", "consent"}),
        ],
    )
    def test_what_is_missing_is_said(
        self, client: Client, embedding: None, sent: dict[str, Any], missing: set[str]
    ) -> None:
        answer = start(client, **sent)
        assert answer.status_code == 400 and set(answer.json()["problems"]) == missing
        assert not Learner.objects.exists()

    def test_other_keys_open_nothing(self, embedding: None, fake_rasa: FakeRasa) -> None:
        cookie = client_of(make_learner()).session.session_key
        for key in ("", "x", "x" * 32, str(cookie), "ü" * 20):
            assert Client().get("/api/conversation", **bearer(key)).status_code == 401, key
        # A wrong key is not made good by a cookie, and a key is no cookie.
        assert client_of(make_learner()).get("/api/conversation", **bearer("x" * 32)).status_code == 401
        client = Client()
        client.cookies[django_settings.SESSION_COOKIE_NAME] = start(Client()).json()["key"]
        assert client.get("/api/conversation").status_code == 401

    def test_it_ends_when_it_is_given_back_or_the_learner_leaves(self, embedding: None, fake_rasa: FakeRasa) -> None:
        first, second = start(Client()).json(), start(Client()).json()
        assert Client().delete("/api/frame", **bearer(first["key"])).status_code == 204
        delete_everything(Learner.objects.get(pk=second["learner"]))
        for answer in (first, second):
            assert Client().get("/api/conversation", **bearer(answer["key"])).status_code == 401
        assert Learner.objects.filter(pk=first["learner"]).exists(), "only the key is gone"

    def test_a_day_of_use_makes_it_last_longer(self, embedding: None) -> None:
        key = frames.open_for(make_learner())
        row = Session.objects.filter(session_key=key)
        session = frames._sessions()(session_key=key)
        session[frames.LAST_DAY] = "2020-01-01"
        session.save()
        soon = timezone.now() + timedelta(hours=1)
        row.update(expire_date=soon)
        assert frames.learner_of(key) is not None
        renewed = row.get().expire_date
        assert renewed - soon > timedelta(days=6)
        assert Learner.objects.get().seen == timezone.localdate(), "who comes by in a frame is not taken for gone"
        frames.learner_of(key)
        assert row.get().expire_date == renewed, "once a day is enough"
        row.update(expire_date=timezone.now() - timedelta(minutes=1))
        assert frames.learner_of(key) is None


class TestAfterAReload:
    def test_the_browser_keeps_the_key_for_this_frame_on_this_site(self, embedding: None, fake_rasa: FakeRasa) -> None:
        client = Client()
        answer = start(client)
        words = set(str(answer.cookies["alongside_frame"].OutputString()).split("; "))
        assert {"Partitioned", "Secure", "HttpOnly", "SameSite=None", "Path=/api/frame"} <= words
        assert client.get("/api/frame").json() == answer.json()
        # It brings the key back and proves nothing by itself.
        assert client.get("/api/conversation").status_code == 401
        assert client.delete("/api/frame").status_code == 401
        client.delete("/api/frame", **bearer(answer.json()["key"]))
        assert client.get("/api/frame").status_code == 204

    def test_a_stale_one_brings_nothing(self, embedding: None) -> None:
        client = Client()
        client.cookies["alongside_frame"] = "x" * 32
        assert client.get("/api/frame").status_code == 204

    def test_the_phrase_brings_somebody_back(self, embedding: None) -> None:
        learner = make_learner()
        phrase = return_phrase.give(learner)
        assert start(Client(), phrase=phrase.upper()).json()["learner"] == str(learner.pk)
        assert set(start(Client(), phrase=" ").json()["problems"]) == {"phrase"}
        assert set(start(Client(), phrase="six words that are not known").json()["problems"]) == {"phrase"}
        Learner.objects.update(consent_version="older")
        assert set(start(Client(), phrase=phrase).json()["problems"]) == {"phrase"}

    def test_guessing_phrases_ends(self, embedding: None, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(limits, "WRONG_PHRASE", replace(limits.WRONG_PHRASE, name=str(uuid.uuid4()), rate="2/h"))
        answers = [start(Client(), phrase="six words that are not known") for _ in range(3)]
        assert [answer.status_code for answer in answers] == [400, 400, 429]
        assert int(answers[-1]["Retry-After"]) > 0


class TestATabOfItsOwn:
    ORIGIN = {"HTTP_ORIGIN": "http://testserver"}

    def test_the_talk_goes_on_there(self, embedding: None) -> None:
        learner, client = make_learner(), Client()
        sent = client.post("/embed/tab/", {"key": frames.open_for(learner)}, **self.ORIGIN)
        assert sent.status_code == 302 and sent["Location"] == "/talk/"
        assert client.session["learner"] == str(learner.pk)
        sent = client.post("/embed/tab/", {"key": frames.open_for(learner), "to": "phrase"}, **self.ORIGIN)
        assert sent["Location"] == "/me/phrase/"

    @pytest.mark.parametrize("origin", [{}, {"HTTP_ORIGIN": HOST}, {"HTTP_ORIGIN": "null"}])
    def test_no_other_site_can_slip_somebody_into_a_talk(self, embedding: None, origin: dict[str, str]) -> None:
        client = Client()
        sent = client.post("/embed/tab/", {"key": frames.open_for(make_learner())}, **origin)
        assert sent["Location"] == "/" and "learner" not in client.session

    def test_a_talk_that_is_there_already_is_not_lost_unasked(self, embedding: None) -> None:
        there, other = make_learner("Ash"), make_learner("Priya")
        client, key = client_of(there), frames.open_for(other)
        asked = client.post("/embed/tab/", {"key": key}, **self.ORIGIN)
        assert "already has a conversation here, as “Ash”" in asked.content.decode()
        assert client.session["learner"] == str(there.pk)
        client.post("/embed/tab/", {"key": key, "sure": "yes"}, **self.ORIGIN)
        assert client.session["learner"] == str(other.pk)
