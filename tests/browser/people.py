"""What people do on the pages around the talk: set up, log in, make groups, assign, join, leave."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from tests.browser.accessibility import check_accessible
from tests.browser.talk import Talk


@dataclass(frozen=True)
class Facilitator:
    """Somebody who can log in to the console."""

    name: str = "Sam"
    login: str = "sam"
    password: str = "quiet-otter-lantern-42"


def set_up(page: Any, link: str) -> Facilitator:
    """Make the first facilitator's account with the one-time link."""
    sam = Facilitator()
    page.goto(link)
    check_accessible(page, "set-up")
    page.get_by_label("Your name, as learners see it").fill(sam.name)
    page.get_by_label("A name to log in with").fill(sam.login)
    page.get_by_label("Password", exact=True).fill(sam.password)
    page.get_by_label("The same password again").fill(sam.password)
    page.get_by_role("button", name="Create my account").click()
    page.get_by_role("heading", name="Your groups").wait_for()
    return sam


def log_in(page: Any, address: str, sam: Facilitator) -> None:
    """Into the console."""
    page.goto(f"{address}/console/")
    check_accessible(page, "log in")
    page.get_by_label("Name to log in with").fill(sam.login)
    page.get_by_label("Password").fill(sam.password)
    page.get_by_role("button", name="Log in").click()
    page.get_by_role("heading", name="Your groups").wait_for()


def create_group(page: Any, name: str) -> tuple[str, str]:
    """A new group; gives its join code and join link as the page shows them, and leaves the list of people open."""
    check_accessible(page, "groups")
    page.get_by_label("What is the group called?").fill(name)
    page.get_by_role("button", name="Create the group").click()
    page.get_by_role("heading", name=name).wait_for()
    check_accessible(page, "how learners join")
    code, link = page.locator("dd.code").inner_text(), page.locator("dd a").get_attribute("href")
    page.get_by_role("link", name="People", exact=True).click()
    page.get_by_text("Nobody has joined yet").wait_for()
    return code, link


def assign(page: Any, due: date, note: str, role_play: str = "maya") -> None:
    """Assign a role-play to the group whose page this is, and come back to its people."""
    page.get_by_role("link", name="Practice set", exact=True).click()
    page.locator(f"input[name=role_plays][value={role_play}]").check()
    page.get_by_label("To be done by").fill(due.isoformat())
    page.get_by_label("A note").fill(note)
    page.get_by_role("button", name="Assign", exact=True).click()
    page.get_by_role("heading", name="Assigned", exact=True).wait_for()
    page.get_by_role("link", name="People", exact=True).click()
    page.get_by_role("heading", name="Who has done what").wait_for()


def consent(page: Any, name: str) -> Talk:
    """Fill in the page before the talk; gives the talk, greeted."""
    page.get_by_label("What would you like to be called?").fill(name)
    page.get_by_label("I have read this").check()
    page.get_by_role("button", name="Start").click()
    page.locator("#phrase, .assistant").first.wait_for()
    if page.locator("#phrase").count():  # after joining a group, once
        check_accessible(page, "return phrase")
        page.get_by_role("link", name="I have written it down").click()
    return Talk(page).wait_until_greeted()


def start_as_guest(page: Any, address: str, name: str = "Priya") -> Talk:
    """From the first page to the greeting, without a group."""
    page.goto(address)
    page.get_by_role("link", name="Try a role-play").click()
    return consent(page, name)


def leave(page: Any) -> None:
    """Delete everything."""
    page.get_by_role("link", name="Leave and delete").click()
    check_accessible(page, "leave")
    page.get_by_role("button", name="Delete everything and leave").click()
    page.get_by_text("It is deleted").wait_for()
