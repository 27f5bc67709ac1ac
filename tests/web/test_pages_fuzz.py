"""Whatever stands in an address, a form or a query: an answer, never an error of ours.

Django's test client raises what a view raises, so that each request here also says that nothing was raised.
"""

from __future__ import annotations

import re
import uuid
from typing import Any
from urllib.parse import quote

import pytest
from django.test import Client

from tests.web import address_table as table
from tests.web.address_table import TABLE
from tests.web.worlds import ADDRESSES, World, undone

pytestmark = pytest.mark.django_db(databases=["default", "conversations"])
HUGE = str(10**30)  # more than a column of numbers holds
WORDS = ["a\x00b %s{}$<b>", "\u00e9" * 5000, HUGE, "2026-13-45"]
BY_CONVERTER = {
    "IntConverter": ["0", HUGE],
    "UUIDConverter": [str(uuid.UUID(int=0))],
    "StringConverter": ["\x00", "\u00e9" * 300, "..", "%s"],
}
SLOW = {"console:map", "console:role-play"}  # drawn anew for each request; their addresses are tried below
EXTRA_FIELDS = ["name", "text", "do", "assignments", "learners", "turn", "sure", "next", "locale", "mode"]
ASKED = ["sort", "order", "only", "show", "filter", "q", "next", "code", "who", "page"]


@pytest.fixture(autouse=True)
def embedded(settings: Any) -> None:
    """Otherwise the pages of the frame are 404 whatever is sent."""
    settings.EMBED_HOSTS = ["https://learn.example.org"]


def visitor(world: World, name: str) -> Client:
    """A fresh browser of somebody who may use this address: some of the addresses log one out."""
    return world.browser("learner" if TABLE[name].who in (table.LEARNER, table.OWN) else "owner")


def test_addresses(world: World) -> None:
    tried = 0
    for name, pattern in ADDRESSES.items():
        browser, method = visitor(world, name), TABLE[name].methods[0]
        for key, converter in pattern.pattern.converters.items():
            stands = quote(str((world.values | world.special.get(name, {}))[key]))
            for value in BY_CONVERTER[type(converter).__name__]:
                address = world.address(name).replace(f"/{stands}", f"/{quote(value, safe='')}", 1)
                with undone():
                    status = getattr(browser, method)(address).status_code
                assert status < 500, (name, key, value)
                tried += 1
    assert tried > 60


def test_forms(world: World) -> None:
    for name in [name for name, row in TABLE.items() if "post" in row.methods and not row.api]:
        address, browser = world.address(name), visitor(world, name)
        # The fields of the page itself and of the page where most of the small forms stand.
        pages = {address, world.address("pages:me" if name.startswith("pages") else "console:practice")}
        shown = "".join(browser.get(page).content.decode() for page in sorted(pages))
        fields = set(re.findall(r'<(?:input|select|textarea|button)[^>]*\bname="([^"]+)"', shown))
        fields = (fields | set(EXTRA_FIELDS)) - {"csrfmiddlewaretoken"}
        # All fields at once with one odd thing each, then in turn with the next; and everything twice.
        sent: list[dict[str, Any]] = [dict.fromkeys(fields, value) for value in WORDS]
        for data in [*sent, {field: ["maya", "maya"] for field in fields}]:
            with undone():
                browser = visitor(world, name)
                assert browser.post(address, data).status_code < 500, (name, data)


def test_queries(world: World) -> None:
    for name in [name for name, row in TABLE.items() if "get" in row.methods and name not in SLOW]:
        browser = visitor(world, name)
        for value in ["-a\x00b", HUGE, "https://evil.example.org"]:
            with undone():
                answer = browser.get(world.address(name), dict.fromkeys(ASKED, value))
            assert answer.status_code < 500, (name, value)
            assert "evil.example.org" not in answer.headers.get("Location", ""), name
