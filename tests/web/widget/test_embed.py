"""Alongside inside another site's page, in a browser that keeps no cookies of third parties."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.web.widget.acts import begin, check_accessibility, lines, write
from tests.web.widget.conftest import PATIENCE_MS, OtherSite, Site

ALLOWED = """() => {
    document.cookie = "probe=1; SameSite=None; Secure";
    try { sessionStorage.setItem("probe", "1"); return [document.cookie, "stored"]; }
    catch { return [document.cookie, "refused"]; }
}"""


def frame_of(page: Any) -> Any:
    """What is in the frame."""
    return page.frame_locator("iframe")


def opened(context: Any, other: OtherSite, address: str = "/") -> Any:
    """The other site's page with the frame open."""
    page = context.new_page()
    page.goto(other.base + address)
    page.get_by_role("button", name="Practise with Alongside").click()
    return page


def start_in(page: Any, name: str = "Priya") -> Any:
    """Start as a guest in the frame; gives the frame."""
    frame = frame_of(page)
    frame.get_by_label("What would you like to be called?").fill(name)
    frame.get_by_label("I have read this").check()
    frame.get_by_role("button", name="Start", exact=True).click()
    frame.get_by_text(f"Hello {name}").wait_for()
    return frame


def inside(page: Any) -> Any:
    """The frame itself, for axe and for scripts."""
    return next(frame for frame in page.frames if "/embed/" in frame.url)


def test_a_talk_without_any_cookie_of_a_third_party(context: Any, site: Site, other_site: OtherSite) -> None:
    page = opened(context, other_site)
    frame = start_in(page)
    assert inside(page).evaluate(ALLOWED) == ["", "refused"], "this browser would have kept cookies and storage"
    begin(frame)
    frame.locator("textarea").fill("what happened?")
    frame.locator("textarea").press("Enter")
    frame.get_by_text("I had a flat").wait_for()
    assert {cookie["name"] for cookie in context.cookies()} == {"alongside_frame"}
    # Going on to another page of that site, and loading it anew, keeps the talk.
    for address in ("/other", "/"):
        page.goto(other_site.base + address)
        page.get_by_role("button", name="Practise with Alongside").click()
        frame.get_by_text("I had a flat").wait_for()
    assert frame.locator(".learner .words", has_text="what happened?").count() == 1


def test_it_can_go_on_in_a_tab_of_its_own(context: Any, site: Site, other_site: OtherSite) -> None:
    page = opened(context, other_site)
    frame = start_in(page)
    write_in(frame, "from the frame")
    frame.get_by_text("More", exact=True).click()
    with context.expect_page() as tab:
        frame.get_by_role("button", name=re.compile("^Open in a tab")).click()
    lines(tab.value, "from the frame").wait_for()
    assert tab.value.url == f"{site.base}/talk/"
    write(tab.value, "from the tab")
    expect(tab.value.get_by_text("I had a flat")).to_have_count(2)
    page.bring_to_front()
    page.reload()
    page.get_by_role("button", name="Practise with Alongside").click()
    frame.locator(".learner .words", has_text="from the tab").wait_for()


def write_in(frame: Any, text: str) -> None:
    frame.locator("textarea").fill(text)
    frame.locator("textarea").press("Enter")
    frame.get_by_text("I had a flat").last.wait_for()


def test_somebody_comes_back_with_the_phrase(context: Any, browser_: Any, site: Site, other_site: OtherSite) -> None:
    page = opened(context, other_site)
    frame = start_in(page)
    write_in(frame, "I will come back")
    frame.get_by_text("More", exact=True).click()
    with context.expect_page() as tab:
        frame.get_by_role("button", name=re.compile("^Get a phrase")).click()
    tab.value.get_by_role("button", name="Show me my phrase").click()
    phrase = tab.value.locator("#phrase").inner_text()
    elsewhere = browser_.new_context()
    elsewhere.set_default_timeout(PATIENCE_MS)
    page = opened(elsewhere, other_site)
    frame = frame_of(page)
    frame.get_by_text("I have been here before").click()
    frame.get_by_role("button", name="Come back").click()
    frame.get_by_text("Please write the words you were given.").wait_for()
    frame.get_by_label("Your phrase").fill("not a phrase of ours")
    frame.get_by_label("Your phrase").press("Enter")
    frame.get_by_text("We do not know this phrase.").wait_for()
    check_accessibility(page, "an unknown phrase")
    frame.get_by_label("Your phrase").fill(phrase)
    frame.get_by_label("Your phrase").press("Enter")
    frame.locator(".learner .words", has_text="I will come back").wait_for()
    elsewhere.close()


def test_a_browser_that_keeps_nothing_at_all_says_so_kindly(context: Any, site: Site, other_site: OtherSite) -> None:
    # What our server answers when no cookie comes.
    context.route("**/api/frame", lambda r: r.fulfill(status=204) if r.request.method == "GET" else r.continue_())
    page = opened(context, other_site)
    frame = start_in(page)
    write_in(frame, "only for now")  # the key in memory is enough
    page.reload()
    page.get_by_role("button", name="Practise with Alongside").click()
    frame.get_by_role("heading", name="Before you start").wait_for()
    assert frame.locator("alongside-chat").count() == 0


def test_finishing_here_leaves_nothing(context: Any, site: Site, other_site: OtherSite) -> None:
    page = opened(context, other_site)
    frame = start_in(page)
    frame.get_by_text("More", exact=True).click()
    frame.get_by_role("button", name="Finish here").click()
    frame.get_by_text("You finished here.").wait_for()
    assert inside(page).evaluate("document.activeElement.id") == "start-note"
    page.reload()
    page.get_by_role("button", name="Practise with Alongside").click()
    frame.get_by_role("heading", name="Before you start").wait_for()
    assert context.cookies() == []


def test_a_site_that_is_not_allowed_shows_nothing(browser_: Any, site: Site, other_site: OtherSite) -> None:
    page = browser_.new_page()
    refused: list[str] = []
    page.on("requestfailed", lambda request: refused.append(str(request.failure)))
    page.goto(other_site.base.replace("localhost", "elsewhere.localhost"))
    page.get_by_role("button", name="Practise with Alongside").click()
    page.get_by_text("Alongside does not answer just now.").wait_for()
    assert refused == ["net::ERR_BLOCKED_BY_RESPONSE"]
    assert frame_of(page).get_by_text("Before you start").count() == 0
    page.context.close()


@pytest.mark.parametrize("width", [320, 1200])
def test_by_keyboard_and_with_axe(context: Any, site: Site, other_site: OtherSite, width: int) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(other_site.base)
    launcher = page.get_by_role("button", name="Practise with Alongside")
    launcher.wait_for()
    check_accessibility(page, "the button")
    page.evaluate("document.documentElement.style.fontSize = '62.5%'")
    assert launcher.evaluate("(button) => getComputedStyle(button).fontSize") == "16px", (
        "not the size of the page around"
    )
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(launcher).to_be_focused()
    assert page.evaluate("getComputedStyle(document.activeElement.shadowRoot.activeElement).outlineStyle") != "none"
    page.keyboard.press("Enter")
    frame = frame_of(page)
    frame.get_by_role("heading", name="Before you start").wait_for()
    check_accessibility(page, "before the talk")
    frame.get_by_role("button", name="Start", exact=True).press("Enter")
    expect(frame.get_by_label("What would you like to be called?")).to_be_focused()
    frame.get_by_text("Please write a name.").wait_for()
    check_accessibility(page, "with what is missing")
    page.keyboard.type("Priya")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    frame.get_by_text("Hello Priya").wait_for()
    check_accessibility(page, "in the frame")
    assert inside(page).evaluate("document.documentElement.scrollWidth <= innerWidth")
    expect(frame.locator(".bar .support")).to_be_in_viewport()
    page.keyboard.press("Escape")
    expect(page.locator("iframe")).to_be_hidden()
    expect(launcher).to_be_focused()
    page.keyboard.press("Enter")
    expect(frame.get_by_text("Hello Priya")).to_be_visible()


def test_support_lines_are_there_when_we_are_not(context: Any, site: Site, other_site: OtherSite) -> None:
    page = context.new_page()
    page.goto(other_site.base)
    context.route("**/embed/*", lambda route: route.abort())
    page.get_by_role("button", name="Practise with Alongside").click()
    page.get_by_text("Alongside does not answer just now.").wait_for()
    assert page.get_by_role("link", name="116 123").get_attribute("href") == "tel:116123"
    check_accessibility(page, "unreachable")
    context.unroute("**/embed/*")
    page.get_by_role("button", name="Try again").click()
    frame_of(page).get_by_role("heading", name="Before you start").wait_for()
    expect(page.get_by_text("does not answer")).to_be_hidden()
