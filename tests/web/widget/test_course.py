"""A session of the course in the widget."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.web.widget.acts import (
    check_accessibility,
    guest,
    lines,
    open_session,
    walk_to,
    write,
)
from tests.web.widget.conftest import Site


@pytest.mark.parametrize(("width", "scheme"), [(320, "dark"), (1200, "light")])
def test_a_session_reads_like_a_hand_out(context: Any, site: Site, width: int, scheme: str) -> None:
    page = guest(context, site, width=width)
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    open_session(page)
    begin = page.locator(".step-begin").last
    assert (
        begin.get_by_role("heading", name="You will").count() == 1 and begin.locator("ul:not(.choices) li").count() >= 2
    )
    check_accessibility(page, "a session begins")
    text = walk_to(page, "text")
    expect(text.locator(".step-place")).to_have_text(re.compile(r"^Session 2: What is Recovery\? · 1 of \d+$"))
    expect(page.locator(".where")).to_have_text(re.compile(r"^Session 2 · 1 of \d+$"))
    assert page.locator(".bar button").all_inner_texts() == ["Pause", "Stop", "Support"]
    check_accessibility(page, "a step")
    say = walk_to(page, "say")
    assert "The line as it was:" in say.locator("figure").inner_text()
    check_accessibility(page, "an exercise")
    end = walk_to(page, "end")
    assert end.locator("a[href^='https://']").count() >= 1
    assert not end.locator(".sources li").first.is_visible()
    end.locator(".sources summary").click()
    assert end.locator(".sources li").first.is_visible()
    check_accessibility(page, "the end of a session")
    page.locator(".is-step .choices button", has_text="All sessions").last.click()
    page.locator(".card-course").wait_for()
    rows = page.locator(".course-map li")
    assert "finished" in rows.nth(0).inner_text() and "you are here" in rows.nth(1).inner_text()
    assert "not begun" in rows.nth(2).inner_text() and "minutes" in rows.nth(2).inner_text()
    assert page.locator(".course-map button").count() == rows.count() >= 5
    check_accessibility(page, "the course map")
    page.locator(".course-map button").nth(1).click()
    expect(page.locator(".step-begin")).to_have_count(2)
    assert page.locator(".course-map button:not([aria-disabled])").count() == 0, "an old map is words to read"


def test_a_step_is_announced_once_and_the_focus_stays(context: Any, site: Site) -> None:
    page = guest(context, site)
    open_session(page)
    page.evaluate(
        """() => { globalThis.added = []; new MutationObserver((all) => all.forEach((one) => one.addedNodes.forEach(
            (node) => node.nodeType === 1 && globalThis.added.push(node.innerText)))).observe(
                document.querySelector('[role=log]'), { childList: true }); }"""
    )
    button = page.locator(".choices button", has_text="Begin").last
    button.focus()
    page.keyboard.press("Enter")
    page.locator(".step-text").wait_for()
    heading = page.locator(".step-text h2").inner_text()
    added = page.evaluate("globalThis.added")
    assert sum(heading in text for text in added) == 1
    assert page.evaluate("document.activeElement.textContent").startswith("Begin")
    assert page.locator("[role=log] [aria-live], [role=log] [role=status]").count() == 0


def test_what_is_not_kept_goes_and_what_is_kept_can_be_read_downloaded_and_deleted(context: Any, site: Site) -> None:
    page = guest(context, site)
    open_session(page)
    walk_to(page, "reflect")
    write(page, "a walk by the canal helped")
    page.get_by_role("button", name="Don't keep it").click()
    page.get_by_text("It is gone.").wait_for()
    assert lines(page, "(you did not keep this)").count() == 1 and lines(page, "canal").count() == 0
    page.reload()
    page.get_by_text("It is gone.").wait_for()
    assert lines(page, "(you did not keep this)").count() == 1 and "canal" not in page.content()
    open_session(page)
    walk_to(page, "reflect")
    write(page, "my neighbour's dog helped")
    page.get_by_role("button", name="Keep it", exact=True).click()
    page.get_by_text("It is on your page.").wait_for()
    page.goto(f"{site.base}/reflections/")
    assert "my neighbour's dog helped" in page.locator(".own-words").inner_text()
    for width in (320, 1200):
        page.set_viewport_size({"width": width, "height": 700})
        check_accessibility(page, f"reflections at {width}")
    with page.expect_download() as download:
        page.get_by_role("link", name="Download my reflections").click()
    text = download.value.path().read_text()
    assert "## Session 2: What is Recovery?" in text and "my neighbour's dog helped" in text
    page.get_by_role("link", name=re.compile("^Delete")).click()
    check_accessibility(page, "delete a reflection")
    page.get_by_role("button", name="Delete it").click()
    page.get_by_text("There is nothing here yet").wait_for()
    page.goto(f"{site.base}/talk/")
    page.get_by_text("It is on your page.").wait_for()
    assert "neighbour" not in page.content() and lines(page, "(you did not keep this)").count() == 2


def test_stepping_out_of_a_session_speaks_of_no_role_play(context: Any, site: Site) -> None:
    page = guest(context, site)
    open_session(page)
    write(page, "please step out")
    page.get_by_text("Let's stop for a moment.").wait_for()
    expect(page.locator(".where")).to_have_text("You are talking with Alongside, a program")
    page.get_by_role("button", name="Go on", exact=True).click()
    expect(page.locator(".where")).to_have_text("Session 2")
    assert page.locator(".divider").count() == 0
