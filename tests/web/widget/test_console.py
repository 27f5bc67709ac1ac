"""What a facilitator does, with a learner at the other end."""

from __future__ import annotations

import re
from typing import Any

from playwright.sync_api import expect

from tests.web.widget.acts import (
    a_group,
    check_accessibility,
    in_the_console,
    open_session,
    write,
)
from tests.web.widget.conftest import Site


def test_a_facilitator_assigns_and_sees_it_done(context: Any, browser_: Any, site: Site) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": 320, "height": 800})
    page.goto(site.setup)
    if page.get_by_role("button", name="Create my account").count():
        check_accessibility(page, "set-up")
    in_the_console(page, site)
    link = a_group(page, "Wednesday group")
    page.get_by_role("link", name="People", exact=True).click()

    other = browser_.new_context()
    talk = other.new_page()
    talk.goto(link)
    talk.get_by_label("What would you like to be called?").fill("Priya")
    talk.get_by_label("I have read this").check()
    talk.get_by_role("button", name="Start").click()
    talk.get_by_role("link", name="I have written it down").click()
    talk.get_by_text("Have a go before Friday.").wait_for()
    state = talk.locator("[data-assignment]")
    expect(state).to_have_text("assigned")
    talk.get_by_role("button", name=re.compile("^Open “First meeting")).first.click()
    talk.get_by_role("button", name="Start", exact=True).click()
    talk.get_by_text("about the tablets").wait_for()
    expect(state).to_have_text("in progress")
    page.reload()
    page.get_by_role("link", name="Priya").click()
    expect(page.locator("li .state")).to_have_text("in progress")
    talk.get_by_role("button", name="Stop", exact=True).click()
    expect(state).to_have_text("completed")
    page.reload()
    expect(page.locator("li .state")).to_have_text("completed")
    write(talk, "please ask: is a peer supporter paid?")
    talk.get_by_text("I've passed it on.").wait_for()
    write(talk, "please count: good")
    talk.get_by_text("Counted.").wait_for()
    open_session(talk)
    page.reload()
    assert "Session 2: What is Recovery?: started" in page.locator("main").inner_text()
    page.get_by_role("link", name="People", exact=True).first.click()
    page.get_by_role("link", name="Priya").wait_for()
    page.get_by_role("link", name="Questions", exact=True).click()
    assert "is a peer supporter paid?" in page.locator(".own-words").inner_text()
    assert "fewer than three answers" in page.locator("main").inner_text()
    page.get_by_role("button", name=re.compile("^Mark as answered")).click()
    page.get_by_role("button", name=re.compile("^Open again")).wait_for()
    check_accessibility(page, "questions, one answered")
    other.close()
