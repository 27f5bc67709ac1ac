"""Every address of the project as everybody: anonymous, learners, facilitators of this and of another cohort.

Who may what is in `address_table.py`. A refused request must also change nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import connections
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from bot.web.people.models import Cohort
from tests.web import address_table as table
from tests.web.address_table import TABLE, Row
from tests.web.worlds import ADDRESSES, World, undone

pytestmark = pytest.mark.django_db(databases=["default", "conversations"])
LOGIN = "/console/login/"
OUR_WRITES = re.compile(r"(INSERT|UPDATE|DELETE|REPLACE)\b[^\"]*\"(people_|course_|chat_|events)", re.IGNORECASE)


def expected(row: Row, role: str) -> str:
    """What somebody should get: "ok", or how they are turned away."""
    if row.who in (table.EVERYBODY, table.LINK):
        return "ok" if row.who == table.EVERYBODY else "404"
    if row.who in (table.LEARNER, table.OWN):
        if role == "classmate" and row.who == table.OWN:
            return "404"
        return "ok" if role in ("learner", "classmate") else "401" if row.api else "first page"
    if role in ("anonymous", "learner", "classmate"):
        return "log in"
    if row.who == table.FACILITATOR or role == "owner":
        return "ok"
    if role == "other":
        return "404"
    return {table.COHORT: "ok", table.OWNER: "403", table.AUTHOR: "404"}[row.who]


def outcome(answer: Any) -> str:
    """What somebody got, in the same words."""
    if answer.status_code == 302 and answer.url.startswith(LOGIN):
        return "log in"
    if answer.status_code == 302 and answer.url == "/":
        return "first page"
    # 400 and 415: what was sent (nothing) was looked at and found wanting, not who sent it.
    return "ok" if answer.status_code < 400 or answer.status_code in (400, 415) else str(answer.status_code)


@contextmanager
def written() -> Iterator[list[str]]:
    """What is written to our own tables inside, filled at its end. Sessions and counts of tries are not ours."""
    found: list[str] = []
    with (
        CaptureQueriesContext(connections["default"]) as ours,
        CaptureQueriesContext(connections["conversations"]) as log,
    ):
        yield found
    found += [query["sql"] for query in [*ours, *log] if OUR_WRITES.match(query["sql"])]


ROLES = ("anonymous", "learner", "classmate", "other", "co", "owner")


def test_every_address_has_a_row_and_every_row_an_address() -> None:
    assert sorted(set(ADDRESSES) - set(TABLE)) == [], "add a row to tests/web/address_table.py"
    assert sorted(set(TABLE) - set(ADDRESSES)) == [], "rows without an address"


@pytest.mark.parametrize("name", TABLE)
def test_who_reaches_it(world: World, name: str, settings: Any) -> None:
    settings.EMBED_HOSTS = ["https://learn.example.org"]
    row, address = TABLE[name], world.address(name)
    about_learners = row.who in (table.EVERYBODY, table.LEARNER, table.OWN)
    browsers = {role: world.browser(role) for role in ROLES if about_learners or role != "classmate"}
    for role, browser in browsers.items():
        should = expected(row, role)
        for method in ("get", "post"):
            # Learners' pages may change what is theirs: the chat greets whoever looks first.
            looked_only = method == "get" and name.startswith("console:") and not row.marks
            free = should == "ok" and method in row.methods and not looked_only
            with undone(), written() as changes:
                got = outcome(getattr(browser, method)(address))
            assert free or changes == [], (role, method)
            if method not in row.methods:
                assert got in ("405", should) and (got == "405" or should != "ok"), (role, method, got)
            elif should == "ok":
                assert got == "ok" or (row.who == table.EVERYBODY and got == "first page"), (role, method, got)
            else:
                assert got == should, (role, method, got)


@pytest.mark.parametrize("name", [name for name, row in TABLE.items() if not row.archived])
def test_nothing_new_happens_in_an_archived_cohort(world: World, name: str) -> None:
    Cohort.objects.filter(pk=world.cohort.pk).update(archived=timezone.now())
    browser, address = world.browser("owner"), world.address(name)
    with written() as changes:
        answer = browser.post(address, {"role_plays": ["maya"], "required_attempts": 1})
    assert answer.status_code == 403 and changes == []


def test_things_of_another_cohort_are_out_of_reach_under_ones_own(world: World) -> None:
    mine = Cohort.objects.get(name="Theirs")  # Alex's, who now asks for things of Sam's cohort under it
    browser, tried = world.browser("other"), 0
    for name, pattern in ADDRESSES.items():
        keys = set(pattern.pattern.converters)
        if "cohort_id" in keys and keys & {key for key in world.values if key.endswith("_id")} - {"cohort_id"}:
            kwargs = {key: world.values[key] for key in keys} | {"cohort_id": mine.pk}
            for method in ("get", "post"):
                with undone(), written() as changes:
                    answer = getattr(browser, method)(reverse(name, kwargs=kwargs))
                assert answer.status_code in (404, 405) and changes == [], (name, method)
            tried += 1
    assert tried >= 5
