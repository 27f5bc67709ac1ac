"""A talk in the widget: by keyboard, for a screen reader, on small and dark screens."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import expect

from tests.web.widget.acts import (
    KIND,
    LABELLING,
    begin,
    check_accessibility,
    guest,
    lines,
    write,
)
from tests.web.widget.conftest import Site


@pytest.mark.parametrize(("width", "scheme"), [(320, "dark"), (1200, "light")])
def test_every_state_of_the_talk_is_accessible(context: Any, site: Site, width: int, scheme: str) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": width, "height": 700})
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.goto(site.base)
    check_accessibility(page, "first page")
    page.get_by_role("link", name="Try a role-play").click()
    page.get_by_role("button", name="Start").click()
    check_accessibility(page, "consent, with errors")
    page.get_by_label("What would you like to be called?").fill("Priya")
    page.get_by_label("I have read this").check()
    page.get_by_role("button", name="Start").click()
    page.get_by_text("Hello Priya").wait_for()
    check_accessibility(page, "greeted")
    page.locator(".choices button", has_text="First meeting").click()
    page.get_by_text("Ready?").wait_for()
    check_accessibility(page, "what one reads before a role-play")
    page.locator(".choices button", has_text="Start").click()
    page.get_by_text("about the tablets").wait_for()
    check_accessibility(page, "in the role-play")
    page.get_by_role("button", name="Pause").click()
    page.get_by_text("Paused. Take your time.").wait_for()
    check_accessibility(page, "paused")
    page.get_by_role("button", name="Go on", exact=True).click()
    expect(page.get_by_text("about the tablets")).to_have_count(2)
    write(page, LABELLING)
    page.get_by_text("one more assessment").wait_for()
    check_accessibility(page, "with a coach note")
    page.get_by_role("button", name="Try that line again").click()
    page.get_by_text("still by the window").wait_for()
    page.locator("details.taken-back summary").click()
    check_accessibility(page, "taken back, unfolded")
    page.get_by_role("button", name="Support", exact=True).click()
    page.get_by_text("These people listen").wait_for()
    check_accessibility(page, "support")
    page.get_by_role("button", name="Stop", exact=True).click()
    page.get_by_text("Looking back with Maya").wait_for()
    check_accessibility(page, "debrief")
    context.route("**/api/turns", lambda route: route.abort())
    write(page, "anybody there")
    page.get_by_text("Not sent yet").wait_for()
    check_accessibility(page, "not sent")
    page.goto(f"{site.base}/leave/")
    check_accessibility(page, "leave")
    page.goto(f"{site.base}/nowhere/")
    check_accessibility(page, "error page")


def test_a_talk_by_keyboard_alone(context: Any, site: Site) -> None:
    page = context.new_page()
    page.goto(f"{site.base}/start/")

    def tab_to(words: str) -> None:
        # What has the focus must also be seen to have it.
        script = """() => {
            const focused = document.activeElement;
            const words = focused.labels?.[0]?.innerText || focused.innerText || "";
            return [words, getComputedStyle(focused).outlineStyle];
        }"""
        for _ in range(40):
            page.keyboard.press("Tab")
            shown, outline = page.evaluate(script)
            if words in shown:
                assert outline != "none", words
                return
        raise AssertionError(f"{words} cannot be reached")

    tab_to("What would you like")
    page.keyboard.type("Priya")
    tab_to("I have read this")
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    page.get_by_text("Hello Priya").wait_for()
    for words in ("Pause", "Stop", "Support", "First meeting"):
        tab_to(words)
    page.keyboard.press("Enter")
    page.get_by_text("Ready?").wait_for()
    tab_to("Start")
    page.keyboard.press("Enter")
    page.get_by_text("about the tablets").wait_for()
    tab_to("Write to Maya")
    page.keyboard.type("what happened?")
    page.keyboard.press("Enter")
    page.get_by_text("I had a flat").wait_for()
    assert page.evaluate("document.activeElement.tagName") == "TEXTAREA"


def test_one_live_region_and_everybody_is_named(context: Any, site: Site) -> None:
    page = guest(context, site)
    begin(page)
    write(page, "what happened?")
    page.get_by_text("I had a flat").wait_for()
    assert page.locator("[role=log], [role=alert], [role=status], [aria-live=assertive]").count() == 1
    expect(page.locator("[role=log]")).to_have_attribute("aria-live", "polite")
    named = page.locator(".item .visually-hidden").all_inner_texts()
    assert {"You said:", "Alongside says:", "Maya, in the role-play, says:"} <= {n.strip() for n in named}


def test_a_persona_looks_different_from_the_assistant(context: Any, site: Site) -> None:
    page = guest(context, site)
    begin(page)
    fonts = [
        page.locator(f".{kind} .words").first.evaluate("n => getComputedStyle(n).fontFamily")
        for kind in ("persona", "assistant")
    ]
    assert fonts[0] != fonts[1]
    assert page.evaluate("getComputedStyle(document.body).fontSize") == "18px"
    assert page.locator(".persona em").first.inner_text() == "(by the window, coat on)"


def test_the_focus_stays_where_it_is_when_a_choice_is_answered(context: Any, site: Site) -> None:
    page = guest(context, site)
    button = page.locator(".log .choices button").first
    title = button.inner_text()
    button.focus()
    page.keyboard.press("Enter")
    page.get_by_text("Ready?").wait_for()
    assert page.evaluate("document.activeElement.textContent") == title
    page.keyboard.press("Enter")  # a second press on an answered choice does nothing
    page.keyboard.press("Tab")
    chosen = page.locator(".log .choices .chosen")
    assert title in chosen.inner_text() and chosen.locator("button").count() == 0
    assert lines(page, title).count() == 1


def test_coach_note_retry_and_reload(context: Any, site: Site) -> None:
    page = guest(context, site)
    begin(page)
    write(page, LABELLING)
    page.get_by_text("one more assessment").wait_for()
    assert page.locator("mark").inner_text() == "what's wrong with you"
    ranges = "[...CSS.highlights.get('coach')].map(r => r.toString())"
    assert page.evaluate(ranges) == ["what's wrong with you"]
    page.get_by_role("button", name="Try that line again").click()
    page.get_by_text("still by the window").wait_for()
    folded = page.locator("details.taken-back")
    assert folded.count() == 1 and not lines(page, LABELLING).is_visible()
    folded.locator("summary").click()
    assert lines(page, LABELLING).is_visible()
    folded.locator("summary").click()
    write(page, KIND)
    page.get_by_text("I had a flat").wait_for()
    shown = page.locator("[role=log]").inner_text()
    page.reload()
    page.get_by_text("I had a flat").wait_for()
    assert page.locator("[role=log]").inner_text() == shown
    assert "Maya" in page.locator(".where").inner_text()


def test_pause_and_go_on(context: Any, site: Site) -> None:
    page = guest(context, site)
    begin(page)
    page.get_by_role("button", name="Pause").click()
    page.get_by_text("Paused. Take your time.").wait_for()
    expect(page.locator(".where")).to_contain_text("Paused")
    page.reload()
    page.get_by_role("button", name="Go on").click()
    expect(page.locator(".where")).to_contain_text("Role-play")


def test_markup_stays_text(context: Any, site: Site) -> None:
    nasty = "<img src=x onerror=document.title='gone'>"
    page = guest(context, site, name=nasty)
    write(page, f"{nasty} <b>bold</b>")
    page.get_by_text("I had a flat").wait_for()
    page.reload()
    page.get_by_text("I had a flat").wait_for()
    assert page.locator("alongside-chat img, alongside-chat b, h1 img").count() == 0
    assert lines(page, nasty).count() == 1
    assert page.title() != "gone"


def test_one_tab_skips_the_lists_beside_the_talk(context: Any, site: Site) -> None:
    page = guest(context, site)
    page.reload()
    page.get_by_text("Hello Priya").wait_for()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the conversation"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Pause"
