"""Every address that shows a page, with people and talks on it: axe, narrow and wide screens, large text, mirrored.

A new address is looked at without being named here. PICTURES=folder keeps what was seen.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.urls import reverse

from tests.web import address_table as table
from tests.web.address_table import TABLE
from tests.web.widget.acts import violations
from tests.web.widget.conftest import PATIENCE_MS, PeopledSite
from tests.web.worlds import ADDRESSES

# What is no page: data, files, pictures, and what only other sites load.
NO_PAGE = {
    "healthz", "schema", "chat:conversation", "embed:script", "embed:key", "console:map", "console:export",
    "pages:download", "pages:everything-json", "pages:everything-page",
}  # fmt: skip
# Where nobody in this world gets: the only account is there already, and a learner has agreed to what is kept.
ELSEWHERE = {"console:set-up", "pages:agree"}
VISITORS = {table.EVERYBODY: "nobody", table.LINK: "nobody", table.LEARNER: "learner", table.OWN: "learner"}
# Pages that look otherwise to somebody else, or empty: name, who, what else is in the address.
ALSO: tuple[tuple[str, str, dict[str, str]], ...] = (
    ("console:cohort", "owner", {"cohort_id": "empty"}),
    ("console:people", "owner", {"cohort_id": "empty"}),
    ("console:practice", "owner", {"cohort_id": "empty"}),
    ("console:questions", "owner", {"cohort_id": "empty"}),
    ("console:settings", "owner", {"cohort_id": "over"}),
    ("console:practice", "owner", {"cohort_id": "over"}),
    ("console:settings", "co", {}),
    ("console:leave-group", "co", {}),
    ("console:remove-facilitator", "co", {}),  # refused: for the owner only
    ("console:people", "learner", {}),  # to the log-in
    ("pages:me", "guest", {}),
    ("pages:seen", "guest", {}),
    ("pages:talk", "guest", {}),
    ("pages:reflections", "guest", {}),
    ("pages:come-back", "guest", {}),
    ("pages:join", "learner", {}),
    ("pages:first", "learner", {}),
)
# Forms with fields, sent empty: everything that is missing is marked.
EMPTY_FORMS = (
    "pages:start", "pages:first", "pages:come-back", "console:login", "console:invited", "console:reset",
    "console:password", "console:account", "console:cohorts", "console:practice", "console:settings", "console:attempt",
    "pages:attempt", "pages:choices",
)  # fmt: skip
SEND_EMPTY = """() => {
    const fields = (one) => [...one.querySelectorAll("input:not([type=hidden]), textarea")];
    const form = [...document.forms].sort((one, other) => fields(other).length - fields(one).length)[0];
    for (const field of fields(form))
        if (["checkbox", "radio"].includes(field.type)) field.checked = false; else field.value = "";
    form.noValidate = true;
    form.requestSubmit();
}"""
# What a reader may do to a page, and it must still fit from side to side.
WIDER = "document.documentElement.scrollWidth > innerWidth"
MIRROR = "document.documentElement.dir = 'rtl'"


def pages() -> Iterator[tuple[str, str, dict[str, str]]]:
    """Every page as the one who may see it: name, who, what else is in the address."""
    for name in ADDRESSES:
        if "get" in TABLE[name].methods and name not in NO_PAGE | ELSEWHERE:
            yield name, VISITORS.get(TABLE[name].who, "owner"), {}
    yield from ALSO


@pytest.fixture
def looks(browser_: Any, peopled: PeopledSite) -> Iterator[dict[str, Any]]:
    """A browser page for each visitor; nothing that a page complains about goes unseen."""
    complaints: list[str] = []
    contexts = []
    found = {}
    for who, key in peopled.world["cookies"].items():
        context = browser_.new_context(viewport={"width": 320, "height": 800}, color_scheme="dark")
        context.set_default_timeout(PATIENCE_MS)
        context.on("weberror", lambda error: complaints.append(str(error.error)))
        context.on("console", lambda m: complaints.append(m.text) if "Content Security Policy" in m.text else None)
        if key:
            context.add_cookies([{"name": "alongside_session", "value": key, "url": peopled.base}])
        contexts.append(context)
        found[who] = context.new_page()
    yield found
    for context in contexts:
        context.close()
    assert complaints == []


def address(world: dict[str, Any], name: str, more: dict[str, str]) -> str:
    """The address with this name, about things of the world."""
    values = world["values"] | {key: world[value] for key, value in more.items()}
    values["token"] = world["tokens"].get(name, "none")
    return reverse(name, kwargs={key: values[key] for key in ADDRESSES[name].pattern.converters})


def wrong_with(page: Any, state: str) -> list[str]:
    """What axe finds on a phone in the dark; whether it is too wide there, at twice the text, mirrored or on a desk;
    and whether its colours do in the light."""
    found = [f"{state}: {one}" for one in violations(page)]
    if picture := os.environ.get("PICTURES"):
        page.screenshot(path=str(Path(picture) / f"{state}.png".replace(" ", "-")), full_page=True)
    session = page.context.new_cdp_session(page)
    for text, width, mirrored in ((32, 390, False), (16, 320, True), (16, 1200, False)):
        page.set_viewport_size({"width": width, "height": 800})
        session.send("Page.setFontSizes", {"fontSizes": {"standard": text, "fixed": text}})
        page.evaluate(MIRROR if mirrored else "document.documentElement.dir = 'ltr'")
        if page.evaluate(WIDER):
            found.append(f"{state}: too wide at {width} px, text of {text} px, mirrored {mirrored}")
    page.emulate_media(color_scheme="light")
    found += [f"{state}, light: {one}" for one in violations(page, only="color-contrast")]
    page.emulate_media(color_scheme="dark")
    page.set_viewport_size({"width": 320, "height": 800})
    session.detach()
    return found


def test_every_page(looks: dict[str, Any], peopled: PeopledSite) -> None:
    wrong: list[str] = []
    seen = 0
    for name, who, more in pages():
        page, state = looks[who], " ".join([name, who, *more.values()]).replace(":", " ")
        answer = page.goto(peopled.base + address(peopled.world, name, more))
        if name == "pages:talk":
            page.locator(".composer").wait_for()
        assert answer.status < 400 or name == "console:remove-facilitator", state
        wrong += wrong_with(page, state)
        seen += 1
    assert not wrong and seen > 55, "\n".join(wrong)


def test_forms_that_were_sent_empty(looks: dict[str, Any], peopled: PeopledSite) -> None:
    wrong: list[str] = []
    for name in EMPTY_FORMS:
        page = looks[VISITORS.get(TABLE[name].who, "owner")]
        page.goto(peopled.base + address(peopled.world, name, {}))
        with page.expect_navigation():
            page.evaluate(SEND_EMPTY)
        wrong += wrong_with(page, f"{name} sent empty")
        marked = page.locator("[aria-invalid=true], .problem, .form-problem").count()
        wrong += [] if marked else [f"{name}: nothing is marked"]
    assert not wrong, "\n".join(wrong)


def test_pages_for_what_goes_wrong(looks: dict[str, Any], peopled: PeopledSite) -> None:
    page = looks["nobody"]
    page.goto(f"{peopled.base}/no/such/page/")
    assert wrong_with(page, "not found") == []
    page.goto(f"{peopled.base}/start/")
    page.evaluate("document.querySelector('[name=csrfmiddlewaretoken]').value = 'old'")
    with page.expect_navigation():
        page.evaluate(SEND_EMPTY)
    page.get_by_role("heading", name="Please load the page again").wait_for()
    assert wrong_with(page, "out of date") == []
