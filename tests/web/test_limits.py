"""How often something may be tried: by whom it is counted, what is left to others, and what is said then."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.test import Client, RequestFactory

from bot.web import limits
from bot.web.chat import throttling
from bot.web.environment import ROOT
from bot.web.limits import Limit, address_of
from bot.web.people.models import Cohort, Learner
from tests.web.fake_rasa import FakeRasa
from tests.web.visitors import client_of, make_learner, send

pytestmark = pytest.mark.django_db(databases=["default", "conversations"])
SCHOOL = "192.0.2.7"


# --- Where a request comes from -------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("proxies", "forwarded", "address"),
    [
        (0, None, SCHOOL),
        (0, "198.51.100.1", SCHOOL),  # anybody may write this header
        (1, "198.51.100.1", "198.51.100.1"),
        (1, "10.9.9.9, 198.51.100.1", "198.51.100.1"),  # what stands before was sent to our proxy
        (2, "10.9.9.9, 198.51.100.1, 203.0.113.5", "198.51.100.1"),
        (2, "198.51.100.1", SCHOOL),  # came past a proxy
        (1, "", SCHOOL),
        (1, "not an address", "unknown"),
        (1, "2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),  # one household, one network
    ],
)
def test_a_forwarded_address_counts_only_as_far_as_our_proxies_wrote_it(
    settings: Any, proxies: int, forwarded: str | None, address: str
) -> None:
    from dataclasses import replace

    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, trusted_proxies=proxies)
    headers = {} if forwarded is None else {"HTTP_X_FORWARDED_FOR": forwarded}
    assert address_of(RequestFactory().get("/", REMOTE_ADDR=SCHOOL, **headers)) == address


# --- Guessing -------------------------------------------------------------------------------------------------------
def guess(n: int, address: str = SCHOOL) -> int:
    return int(Client(REMOTE_ADDR=address).get(f"/join/NNNN-{n:04}/").status_code)


def test_codes_cannot_be_guessed_without_end_by_link_or_by_form(cohort: Cohort) -> None:
    assert [guess(n) for n in range(60)] == [404] * 60
    browser = Client(REMOTE_ADDR=SCHOOL)
    typed = [browser.post("/", {"code": f"NNNN-{n:04}"}) for n in range(41)]
    assert [answer.status_code for answer in typed] == [200] * 40 + [429]
    assert 0 < int(typed[-1]["Retry-After"]) <= 600
    words = typed[-1].content.decode()
    assert "One moment, please" in words and "Please wait" in words and "NNNN" not in words
    assert guess(1) == 429 and guess(1, "192.0.2.8") == 404, "elsewhere nothing has been tried"


def test_thirty_people_behind_one_address_join_and_mistype_and_are_never_held_up(
    cohort: Cohort, fake_rasa: FakeRasa
) -> None:
    for n in range(30):
        browser = Client(REMOTE_ADDR=SCHOOL)
        for _ in range(3):
            assert browser.post("/", {"code": "wrong"}).status_code == 200
        link = browser.post("/", {"code": cohort.code}).url
        assert browser.post(link, {"name": f"Learner {n}", "consent": "on"}).status_code in (201, 302)
    assert cohort.learners.count() == 30


def test_good_codes_are_not_counted(cohort: Cohort) -> None:
    for _ in range(101):
        assert Client(REMOTE_ADDR=SCHOOL).get(f"/join/{cohort.shown_code}/").status_code == 200


# --- The chat -------------------------------------------------------------------------------------------------------
def test_a_learner_who_sends_too_much_waits_and_nobody_else_does(
    learner: Learner, browser: Client, fake_rasa: FakeRasa, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(throttling, "OF_LEARNER", "5/m")
    answers = [send(browser, "hello") for _ in range(6)]
    assert [answer.status_code for answer in answers] == [200] * 5 + [429]
    refused = answers[-1]
    assert refused.json()["error"] == "too_many" and refused.json()["retry"] is True
    assert 0 < int(refused["Retry-After"]) <= 60
    assert len(fake_rasa.messages) == 5
    assert send(client_of(make_learner("Tom")), "hello").status_code == 200


def test_one_address_cannot_flood_the_chat_with_guests(
    db: None, fake_rasa: FakeRasa, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(throttling, "FROM_ADDRESS", Limit("api-address", "3/m"))
    guests = [client_of(make_learner(f"Guest {n}"), REMOTE_ADDR=SCHOOL) for n in range(4)]
    assert [send(guest, "hello").status_code for guest in guests] == [200] * 3 + [429]


def test_a_full_room_stays_below_the_limits() -> None:
    """30 people at one address, each with a turn every two seconds (nobody types that fast)."""
    turns, minute = limits.Limit("x", "900/m"), 60
    assert Limit("api-address", turns.rate) == throttling.FROM_ADDRESS
    assert 30 * minute / 2 <= int(turns.rate.split("/")[0]) and minute / 2 < int(throttling.OF_LEARNER.split("/")[0])


# --- Counting -------------------------------------------------------------------------------------------------------
COUNT_UP = """
import django, threading
django.setup()
from django.core.cache import cache
from django.core.management import call_command
from django.db import connection
call_command("migrate", verbosity=0)
cache.set("tries", 0)
def up():
    for _ in range(25):
        cache.incr("tries")
    connection.close()
threads = [threading.Thread(target=up) for _ in range(4)]
[thread.start() for thread in threads], [thread.join() for thread in threads]
print(cache.get("tries"))
"""


def test_counting_up_at_the_same_moment_loses_nothing(tmp_path: Path) -> None:
    # With a database in a file, as it is in use: the one in memory that tests have knows no waiting for a lock.
    env = {**os.environ, "ALONGSIDE_DATA_DIR": str(tmp_path), "DJANGO_SETTINGS_MODULE": "bot.web.settings"}
    command = [sys.executable, "-W", "ignore", "-c", COUNT_UP]
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False)
    assert done.stdout.split() == ["100"], done.stderr


def test_counts_hold_nothing_that_was_typed(cohort: Cohort) -> None:
    from django.db import connection

    guess(7)
    Client(REMOTE_ADDR=SCHOOL).post("/", {"code": "tangerine"})
    with connection.cursor() as cursor:
        cursor.execute("SELECT cache_key, value FROM counts")
        rows = cursor.fetchall()
    assert len(rows) >= 1 and not any(word in str(rows) for word in ("tangerine", "NNNN", SCHOOL))


def test_looking_does_not_count_and_the_last_one_allowed_is_allowed(db: None) -> None:
    limit, request = Limit("try", "2/m"), RequestFactory().get("/", REMOTE_ADDR=SCHOOL)
    looked = [limit.used(request, count=False)[0] for _ in range(5)]
    counted = [limit.used(request, count=True)[0] for _ in range(3)]
    assert looked == [False] * 5 and counted == [False, False, True]
    assert limit.used(request, count=False)[0] is True
