"""A learner's own pages with a facilitator at the other end. How pages look: test_every_page.py."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any

from playwright.sync_api import expect

from tests.web.widget.acts import a_group, check_accessibility, in_the_console, write
from tests.web.widget.conftest import Site

LINE = "what has today been like for you, a long line that must wrap somewhere on a narrow screen?"


def looked_at(page: Any, state: str) -> None:
    """Wide and narrow, light and dark, with axe. PICTURES=folder keeps what was seen."""
    for width, scheme in ((1200, "light"), (320, "dark")):
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=scheme)
        check_accessibility(page, f"{state}, {width} px, {scheme}")
        if os.environ.get("PICTURES"):
            page.screenshot(path=str(Path(os.environ["PICTURES"]) / f"{state}-{width}.png"), full_page=True)


def practise(page: Any) -> None:
    """One role-play, with a pause, to the end of the look back."""
    page.get_by_role("button", name=re.compile("^Open “First meeting")).first.click()
    page.get_by_role("button", name="Start", exact=True).last.click()
    page.locator(".bar").get_by_role("button", name="Pause", exact=True).click()
    page.locator(".bar").get_by_role("button", name="Go on", exact=True).click()
    page.locator(".bar").get_by_role("button", name="Pause", exact=True).wait_for()
    write(page, f"sorry, that came out like the doctors. {LINE}")
    page.get_by_text("I had a flat").last.wait_for()
    page.get_by_role("button", name="Stop", exact=True).click()
    expect(page.locator(".where")).to_contain_text("Looking back")


def test_own_pages(context: Any, browser_: Any, site: Site) -> None:
    console = browser_.new_context().new_page()
    in_the_console(console, site)
    link = a_group(console, "Own pages")

    page = context.new_page()
    page.goto(site.base)
    page.goto(link)
    page.get_by_label("What would you like to be called?").fill("Priya")
    page.get_by_label("I have read this").check()
    page.get_by_role("button", name="Start").click()
    looked_at(page, "phrase")
    phrase = page.locator("#phrase").inner_text()
    assert len(phrase.split()) == 6
    page.set_viewport_size({"width": 1200, "height": 800})
    page.get_by_role("link", name="I have written it down").click()
    page.get_by_text("Have a go before Friday.").wait_for()

    page.set_viewport_size({"width": 390, "height": 800})
    page.get_by_role("link", name="My page").click()
    page.get_by_role("link", name=re.compile("^Go to it in the conversation")).click()
    button = page.get_by_role("button", name=re.compile("^Open “First meeting")).first
    expect(button).to_be_focused()
    expect(button).to_be_in_viewport()
    page.set_viewport_size({"width": 1200, "height": 800})
    practise(page)
    practise(page)

    page.get_by_role("link", name="My page").click()
    page.get_by_role("button", name="Ask my facilitator to contact me").click()
    page.get_by_role("button", name="Take that back").wait_for()
    page.get_by_role("link", name=re.compile("^First meeting")).first.click()
    page.get_by_role("link", name="Share it with my facilitators").click()
    expect(page.get_by_role("listitem").get_by_text("Sam", exact=True)).to_be_visible()
    page.get_by_role("button", name="Share it").click()

    console.get_by_role("link", name="People", exact=True).click()
    console.get_by_role("link", name="Priya").first.click()
    console.get_by_role("link", name=re.compile("^Read it")).click()
    assert LINE in console.locator("main").inner_text()
    assert "Take your time" not in console.locator("main").inner_text(), "a pause is nobody's business"
    console.get_by_label("Your comment").fill("You left room for an answer.")
    console.get_by_role("button", name="Comment", exact=True).click()

    page.goto(f"{site.base}/talk/")
    expect(page.get_by_text("1 new comment")).to_be_visible()
    page.goto(f"{site.base}/me/")
    page.get_by_role("link", name=re.compile("^First meeting")).first.click()
    page.get_by_label("Your answer").fill("Thank you, I will try.")
    page.get_by_role("button", name="Answer", exact=True).click()
    expect(page.locator(".from-me")).to_contain_text("Thank you, I will try.")
    console.context.close()

    other = context.browser.new_context().new_page()
    other.goto(f"{site.base}/back/")
    other.get_by_label("Your return phrase").fill("one two three")
    other.keyboard.press("Enter")
    other.get_by_text("We do not know this phrase").wait_for()
    looked_at(other, "come-back-wrong")
    other.get_by_label("Your return phrase").fill(phrase.upper().replace(" ", ", "))
    other.keyboard.press("Enter")
    expect(other.locator(".where")).to_contain_text("Looking back")
    other.context.close()
