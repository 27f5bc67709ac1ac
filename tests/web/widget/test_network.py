"""An unreliable network: what was written is sent exactly once, and nothing is lost."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import expect

from tests.web.widget.acts import (
    guest,
    ids_posted,
    lines,
    write,
)
from tests.web.widget.conftest import Site


def test_a_line_that_was_not_sent_is_sent_once(context: Any, site: Site) -> None:
    page = guest(context, site)
    ids = ids_posted(page)
    # The worst case: the server takes the line, and the answer is lost on the way back.
    context.route("**/api/turns", lambda route: (route.fetch(), route.abort()))
    write(page, "through a tunnel")
    page.get_by_text("Not sent yet").wait_for()
    assert page.locator("textarea").input_value() == ""
    context.unroute("**/api/turns")
    page.get_by_role("button", name="Try again").click()
    expect(page.locator(".not-sent")).to_have_count(0)
    page.get_by_text("I had a flat").wait_for()
    assert len(ids) == 2 and len(set(ids)) == 1
    page.reload()
    page.get_by_text("I had a flat").wait_for()
    assert lines(page, "through a tunnel").count() == 1
    assert page.get_by_text("I had a flat").count() == 1


def test_an_unsent_line_survives_a_reload_and_a_draft_too(context: Any, site: Site) -> None:
    page = guest(context, site)
    context.route("**/api/turns", lambda route: route.abort())
    write(page, "kept until sent")
    page.get_by_text("Not sent yet").wait_for()
    page.locator("textarea").fill("half a thou")
    context.unroute("**/api/turns")
    page.reload()
    page.get_by_text("I had a flat").wait_for()
    assert lines(page, "kept until sent").count() == 1
    assert page.locator("textarea").input_value() == "half a thou"


def test_lines_written_while_an_answer_is_awaited_go_out_in_order(context: Any, site: Site) -> None:
    page = guest(context, site)
    for text in ("first thought", "second thought", "third thought"):
        write(page, text)
    expect(page.get_by_text("I had a flat")).to_have_count(3)
    assert page.locator(".learner .words").all_inner_texts() == ["first thought", "second thought", "third thought"]
    shown = page.locator("[role=log]").inner_text()
    page.reload()
    expect(page.get_by_text("I had a flat")).to_have_count(3)
    assert page.locator("[role=log]").inner_text() == shown


def test_a_refused_line_goes_back_into_the_box(context: Any, site: Site) -> None:
    page = guest(context, site)
    long = "word " * 2000
    write(page, long)
    page.get_by_text("That is a long one").wait_for()
    assert page.locator("textarea").input_value().strip() == long.strip()
    assert page.locator(".learner").count() == 0
    expect(page.locator(".count")).to_contain_text("4000")


def test_rasa_down_is_said_and_support_still_has_numbers(context: Any, site: Site) -> None:
    page = guest(context, site)
    body = '{"error": "no_answer", "message": "No answer came back.", "retry": true}'
    context.route("**/api/turns", lambda route: route.fulfill(status=503, body=body))
    page.get_by_role("button", name="Support", exact=True).click()
    page.get_by_text("Not sent yet").wait_for()
    card = page.locator(".without-chat")
    assert card.get_by_role("link", name="116 123").get_attribute("href") == "tel:116123"


def test_two_tabs_show_the_same_talk(context: Any, site: Site) -> None:
    first = guest(context, site)
    second = context.new_page()
    second.goto(f"{site.base}/talk/")
    second.get_by_text("Hello Priya").wait_for()
    write(first, "from the first tab")
    lines(second, "from the first tab").wait_for()
    write(second, "from the second tab")
    lines(first, "from the second tab").wait_for()
    expect(first.get_by_text("I had a flat")).to_have_count(2)
    assert first.locator("[role=log]").inner_text() == second.locator("[role=log]").inner_text()


def test_back_and_forward_keep_the_talk(context: Any, site: Site) -> None:
    page = guest(context, site)
    write(page, "still here?")
    page.get_by_text("I had a flat").wait_for()
    page.goto(site.base)
    page.go_back()
    page.get_by_text("I had a flat").wait_for()
    assert lines(page, "still here?").count() == 1


def test_leaving_forgets_what_this_tab_kept(context: Any, site: Site) -> None:
    page = guest(context, site)
    page.locator("textarea").fill("a draft")
    page.goto(f"{site.base}/leave/")
    page.get_by_role("button", name="Delete everything and leave").click()
    page.get_by_text("It is deleted").wait_for()
    expect(page.get_by_role("link", name="To the first page")).to_be_visible()
    page.wait_for_function("Object.keys(sessionStorage).length === 0")
