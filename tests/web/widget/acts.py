"""What people do on the pages, and what axe has to say about a page."""

from __future__ import annotations

import re
from typing import Any

from axe_playwright_python.base import AXE_FILE_PATH
from playwright.sync_api import expect

from tests.web.widget.conftest import Site

AXE = AXE_FILE_PATH.read_text(encoding="utf-8")
LABELLING = "hi maya, so what's wrong with you, why did they bring you in?"
PASSWORD = "quiet-otter-lantern-42"
KIND = "sorry, that came out like the doctors"


def in_the_console(page: Any, site: Site) -> None:
    """Sam, set up or logged in."""
    page.goto(site.setup)
    if page.get_by_role("button", name="Create my account").count():
        page.get_by_label("Your name, as learners see it").fill("Sam")
        page.get_by_label("A name to log in with").fill("sam")
        page.get_by_label("Password", exact=True).fill(PASSWORD)
        page.get_by_label("The same password again").fill(PASSWORD)
        page.get_by_role("button", name="Create my account").click()
    else:
        page.goto(f"{site.base}/console/")
        page.get_by_label("Name to log in with").fill("sam")
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Log in").click()


def a_group(page: Any, name: str) -> str:
    """A new group with one assignment; gives its join link."""
    page.get_by_label("What is the group called?").fill(name)
    page.get_by_role("button", name="Create the group").click()
    link = page.locator("dd a").get_attribute("href")
    page.get_by_role("link", name="Practice set", exact=True).click()
    page.get_by_label("First meeting on the ward").check()
    page.get_by_label("A note").fill("Have a go before Friday.")
    page.get_by_role("button", name="Assign", exact=True).click()
    return str(link)


def guest(context: Any, site: Site, name: str = "Priya", width: int = 1200) -> Any:
    """A page, so many pixels wide, with a guest who has just been greeted."""
    page = context.new_page()
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(f"{site.base}/start/")
    page.get_by_label("What would you like to be called?").fill(name)
    page.get_by_label("I have read this").check()
    page.get_by_role("button", name="Start").click()
    page.get_by_text(f"Hello {name}").wait_for()
    return page


def begin(page: Any) -> None:
    """From the greeting into the role-play."""
    page.locator(".choices button", has_text="First meeting").click()
    page.locator(".choices button", has_text="Start").click()
    page.get_by_text("about the tablets").wait_for()


def write(page: Any, text: str) -> None:
    """Type a line and send it."""
    page.locator("textarea").fill(text)
    page.keyboard.press("Enter")


def lines(page: Any, text: str) -> Any:
    """The learner's lines with these words."""
    return page.locator(".learner .words", has_text=text)


def open_session(page: Any) -> None:
    """From the list beside the talk to the first card of session 2."""
    shown = page.locator(".step-begin").count()
    if not page.locator(".sessions").is_visible():
        page.locator("#practice summary").first.click()
    page.locator(".sessions").get_by_role("button", name="Session 2: What is Recovery?").click()
    expect(page.locator(".step-begin")).to_have_count(shown + 1)


def walk_to(page: Any, kind: str) -> Any:
    """Tap on until a step of this kind is there; the card."""
    for _ in range(30):
        if page.locator(".is-step").last.locator(f".step-{kind}").count():
            return page.locator(f".step-{kind}").last
        shown = page.locator(".is-step").count()
        ways = page.locator(".is-step").last.locator(".choices button")
        title = re.compile("^(Begin|Next|Skip this)$")
        (ways.filter(has_text=title) if ways.filter(has_text=title).count() else ways).first.click()
        expect(page.locator(".is-step")).to_have_count(shown + 1)
    raise AssertionError(f"no step of kind {kind}")


def violations(page: Any, only: str = "", **rules: bool) -> list[tuple[str, list[str]]]:
    """What axe finds: rule and elements. `rules` turns single ones on or off; with `only`, that one alone is run."""
    on = {"target-size": True, **rules}  # off by default, since it belongs to WCAG 2.2
    options: dict[str, Any] = {"rules": {rule: {"enabled": enabled} for rule, enabled in on.items()}}
    if only:
        options = {"runOnly": [only]}
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    found = page.evaluate("(options) => axe.run(options)", {**options, "resultTypes": ["violations"]})
    return [(v["id"], [n["html"][:120] for n in v["nodes"]]) for v in found["violations"]]


def check_accessibility(page: Any, state: str, **rules: bool) -> None:
    """No violation of any rule of axe, and nothing wider than the screen. `state` names the page in a failure."""
    found = violations(page, **rules)
    assert found == [], (state, found)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"{state}: wider than the screen"


def ids_posted(page: Any) -> list[str]:
    """The ids of all turns that this page sends, as they are sent."""
    ids: list[str] = []
    page.on(
        "request",
        lambda request: ids.append(request.post_data_json["id"]) if request.url.endswith("/api/turns") else None,
    )
    return ids
