"""Every address that shows a page, with people and talks on it: axe, narrow and wide screens, large text, mirrored.

A new address is looked at without being named here. PICTURES=folder keeps what was seen.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.web.every_page import Page, every_page, usual_visitor
from tests.web.widget.acts import violations
from tests.web.widget.conftest import PATIENCE_MS, PeopledSite

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
STICKING_OUT = """() => [...document.querySelectorAll(".card, .panel, .way, .consent, .drawer")]
    .filter((box) => box.scrollWidth > box.clientWidth + 1).map((box) => box.textContent.trim().slice(0, 60))"""
MIRROR = "document.documentElement.dir = 'rtl'"


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
        found += [f"{state}: sticks out at {width} px, {text} px: {box}" for box in page.evaluate(STICKING_OUT)]
    page.emulate_media(color_scheme="light")
    found += [f"{state}, light: {one}" for one in violations(page, only="color-contrast")]
    page.emulate_media(color_scheme="dark")
    page.set_viewport_size({"width": 320, "height": 800})
    session.detach()
    return found


def test_every_page(looks: dict[str, Any], peopled: PeopledSite) -> None:
    wrong: list[str] = []
    seen = 0
    for one in every_page():
        page = looks[one.who]
        answer = page.goto(peopled.base + one.address(peopled.world))
        if one.name == "pages:talk":
            page.locator(".composer").wait_for()
        assert answer.status < 400 or one.name == "console:remove-facilitator", one.shown
        wrong += wrong_with(page, one.shown)
        seen += 1
    assert not wrong and seen > 55, "\n".join(wrong)


def test_the_download_to_read(looks: dict[str, Any], peopled: PeopledSite) -> None:
    page = looks["learner"]
    answer = page.request.get(f"{peopled.base}/me/alongside.html")
    page.set_content(answer.text())
    wrong = wrong_with(page, "download")
    assert not wrong, "\n".join(wrong)


def test_forms_that_were_sent_empty(looks: dict[str, Any], peopled: PeopledSite) -> None:
    wrong: list[str] = []
    for name in EMPTY_FORMS:
        page = looks[usual_visitor(name)]
        page.goto(peopled.base + Page(name, "").address(peopled.world))
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
