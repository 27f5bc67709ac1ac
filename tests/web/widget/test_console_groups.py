"""A facilitator's account and groups, without a mouse. What test_every_page.py cannot reach is looked at here."""

from __future__ import annotations

import os
import re
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.web.widget.acts import PASSWORD, check_accessibility
from tests.web.widget.conftest import Site

PICTURES = os.environ.get("ALONGSIDE_PICTURES")  # a folder, to look at the pages oneself


def look(page: Any, state: str) -> None:
    """axe on a phone, where everything is closest together; and at both widths nothing wider than the screen."""
    for width in (1200, 320):
        page.set_viewport_size({"width": width, "height": 800})
        if width == 320:
            check_accessibility(page, state)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"{state} at {width} px"
        if PICTURES:
            page.screenshot(path=f"{PICTURES}/{state.replace(' ', '-')}-{width}.png", full_page=True)


def press(page: Any, role: str, name: str) -> None:
    """Reach something with the keyboard alone and press Enter."""
    thing = page.get_by_role(role, name=re.compile(name)).first
    thing.focus()
    expect(thing).to_be_focused()
    page.keyboard.press("Enter")


def into_the_console(page: Any, site: Site) -> None:
    """Set up, or log in when another test was here first."""
    page.goto(site.setup)
    if page.get_by_role("button", name="Create my account").count():
        page.get_by_label("Your name, as learners see it").fill("Sam")
        page.get_by_label("A name to log in with").fill("sam")
        page.get_by_label("Password", exact=True).fill(PASSWORD)
        page.get_by_label("The same password again").fill(PASSWORD)
        press(page, "button", "Create my account")
    else:
        page.goto(f"{site.base}/console/")
        page.get_by_label("Name to log in with").fill("sam")
        page.get_by_label("Password").fill(PASSWORD)
        press(page, "button", "Log in")
    page.get_by_role("heading", name="Your groups").wait_for()


def join(context: Any, link: str, name: str) -> None:
    """A learner joins in a browser of their own."""
    page = context.new_page()
    page.goto(link)
    page.get_by_label("What would you like to be called?").fill(name)
    page.get_by_label("I have read this").check()
    page.get_by_role("button", name="Start").click()
    page.wait_for_load_state()


def test_groups_without_a_mouse(context: Any, browser_: Any, site: Site) -> None:
    page = context.new_page()
    into_the_console(page, site)
    page.get_by_label("What is the group called?").fill("Tuesday evening group")
    press(page, "button", "Create the group")
    page.get_by_role("heading", name="How learners join").wait_for()
    link = page.locator("dd a").get_attribute("href")
    page.get_by_label("Last day to join").fill("2001-01-01")
    press(page, "button", "Save the day")
    page.get_by_text("This day has passed").wait_for()
    look(page, "join with a day that has passed")
    page.emulate_media(media="print")
    press(page, "link", "A page to print")
    page.get_by_role("heading", name="Practise with").wait_for()
    expect(page.locator("header.site")).to_be_hidden()
    page.emulate_media(media="screen")
    press(page, "link", "Back to")
    press(page, "link", "Make a new code")
    page.get_by_text("stop working at once").wait_for()
    press(page, "link", "No, go back")

    learner = browser_.new_context()
    join(learner, str(link), "Priya")
    press(page, "link", "^Settings")
    press(page, "button", "Invite another facilitator")
    invitation = page.get_by_label("The link").input_value()
    look(page, "invitation")
    kims = browser_.new_context()
    kim = kims.new_page()
    kim.goto(invitation)
    kim.get_by_label("Your name, as learners see it").fill("Kim")
    kim.get_by_label("A name to log in with").fill("kim")
    kim.get_by_label("Password", exact=True).fill("too short")
    kim.get_by_label("The same password again").fill("too short")
    press(kim, "button", "Create my account and join")
    kim.get_by_text("This password is too short").wait_for()
    look(kim, "invited, weak password")
    kim.get_by_label("Password", exact=True).fill(PASSWORD)
    kim.get_by_label("The same password again").fill(PASSWORD)
    press(kim, "button", "Create my account and join")
    kim.get_by_role("heading", name="At a glance").wait_for()
    press(kim, "link", "^Settings")
    assert kim.get_by_role("button", name="Invite").count() == 0

    page.goto(page.url.replace("/invitations/", "/settings/"))
    press(page, "link", "Make owner")
    press(page, "link", "No, go back")
    press(page, "link", "Remove Priya")
    page.get_by_text("They keep everything of theirs").wait_for()
    press(page, "button", "Remove from the group")
    page.get_by_text("Priya is no longer in the group").wait_for()
    press(page, "button", "Archive the group")
    page.get_by_text("Everything can be read").wait_for()
    press(page, "link", "^Groups")
    press(page, "link", "Your account")
    press(page, "link", "Change your password")
    learner.close()
    kims.close()


@pytest.mark.parametrize("width", [320])
def test_too_many_wrong_passwords(context: Any, site: Site, width: int) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": width, "height": 800})
    for _ in range(8):
        page.goto(f"{site.base}/console/login/")
        page.get_by_label("Name to log in with").fill("nobody-in-particular")
        page.get_by_label("Password").fill("wrong")
        page.get_by_role("button", name="Log in").click()
    page.get_by_text("Please wait 15 minutes").wait_for()
    look(page, "locked out")
