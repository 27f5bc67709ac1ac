"""An unreliable network: what was written is sent exactly once, and nothing is lost."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import expect

from tests.web.widget.acts import (
    check_accessibility,
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


NO_ANSWER = '{"error": "no_answer", "message": "No answer came back.", "retry": true}'


def test_under_a_line_that_got_no_answer_there_are_numbers_to_ring(context: Any, site: Site) -> None:
    """The action server is down, and with it stepping out: it may have been the line that mattered."""
    page = guest(context, site)
    context.route("**/api/turns", lambda route: route.fulfill(status=503, body=NO_ANSWER))
    write(page, "something that needs an answer")
    folded = page.locator(".not-sent .support-folded")
    number = folded.get_by_role("link", name="116 123")
    expect(folded).to_be_visible()
    expect(number).to_be_hidden()
    expect(page.locator(".bar .support")).to_be_in_viewport()
    folded.locator("summary").click()
    assert number.get_attribute("href") == "tel:116123"
    write(page, "and a second one")
    page.get_by_text("It waits for the line above.").wait_for()
    assert page.get_by_role("button", name="Try again").count() == 1
    context.unroute("**/api/turns")
    page.get_by_role("button", name="Try again").click()
    expect(page.get_by_text("I had a flat")).to_have_count(2)
    expect(page.locator(".trouble")).to_have_count(0)
    assert page.locator(".learner .words").all_inner_texts() == ["something that needs an answer", "and a second one"]


def test_the_wish_for_support_is_met_whatever_the_chat_does(context: Any, site: Site) -> None:
    page = guest(context, site)
    waiting: list[Any] = []
    context.route("**/api/turns", lambda route: waiting.append(route))  # neither an answer nor a refusal
    page.get_by_role("button", name="Support", exact=True).click()
    card = page.locator(".without-chat")
    assert card.get_by_role("link", name="116 123").get_attribute("href") == "tel:116123"
    assert page.locator(".not-sent").count() == 0, "it is still on its way"
    waiting.pop().fulfill(status=503, body=NO_ANSWER)
    page.get_by_text("Not sent yet").wait_for()
    # Asked again further down, the lines come there.
    write(page, "something else")
    page.get_by_role("button", name="Support", exact=True).click()
    expect(page.locator(".log > :last-child.without-chat")).to_be_visible()
    expect(card).to_have_count(1)


def test_the_history_does_not_come(context: Any, site: Site) -> None:
    page = guest(context, site)
    context.route("**/api/conversation", lambda route: route.fulfill(status=503, body=NO_ANSWER))
    page.reload()
    page.get_by_text("No answer came back.").wait_for()
    assert page.locator(".notice .support-folded").count() == 1
    check_accessibility(page, "no history")
    page.locator("textarea").fill("kept meanwhile")
    context.unroute("**/api/conversation")
    page.get_by_role("button", name="Try again").focus()
    page.keyboard.press("Enter")
    page.get_by_text("Hello Priya").wait_for()
    assert page.locator(".notice").count() == 0
    assert page.evaluate("document.activeElement.getAttribute('role')") == "log"
    assert page.locator("textarea").input_value() == "kept meanwhile"


def test_whoever_tries_again_by_keyboard_stays_with_the_line(context: Any, site: Site) -> None:
    page = guest(context, site)
    context.route("**/api/turns", lambda route: route.abort())
    write(page, "once more")
    page.get_by_role("button", name="Try again").focus()
    context.unroute("**/api/turns")
    page.keyboard.press("Enter")
    page.get_by_text("I had a flat").wait_for()
    assert "once more" in page.evaluate("document.activeElement.innerText")
    page.keyboard.press("Tab")
    expect(page.locator("textarea")).to_be_focused()


def test_another_turn_is_being_answered(context: Any, site: Site) -> None:
    page = guest(context, site)
    ids = ids_posted(page)
    body = '{"error": "busy", "message": "One moment.", "retry": true}'
    busy = [{"status": 409, "body": body, "headers": {"Retry-After": "1"}}] * 2
    context.route("**/api/turns", lambda route: route.fulfill(**busy.pop()) if busy else route.continue_())
    write(page, "one moment")
    page.get_by_text("I had a flat").wait_for()
    assert len(ids) == 3 and len(set(ids)) == 1
    assert page.locator(".trouble, .notice").count() == 0
    assert_there_once(page, "one moment")


def test_offline_and_online_again(context: Any, site: Site) -> None:
    page = guest(context, site)
    context.set_offline(True)
    write(page, "in the lift")
    page.get_by_text("This device seems to be offline.").wait_for()
    context.set_offline(False)
    page.get_by_text("I had a flat").wait_for()
    assert_there_once(page, "in the lift")


def test_an_answer_that_takes_too_long(context: Any, site: Site) -> None:
    page = guest(context, site)
    page.evaluate("usual = AbortSignal.timeout; AbortSignal.timeout = () => usual.call(AbortSignal, 400)")
    ids = ids_posted(page)
    context.route("**/api/turns", lambda route: route.fetch())  # taken, and the answer never comes
    write(page, "slowly")
    page.get_by_text("Not sent yet").wait_for()
    context.unroute("**/api/turns")
    page.evaluate("AbortSignal.timeout = usual")
    page.get_by_role("button", name="Try again").click()
    page.get_by_text("I had a flat").wait_for()
    assert len(ids) == 2 and len(set(ids)) == 1
    assert_there_once(page, "slowly")


@pytest.mark.parametrize("taken", [True, False], ids=["the server has it", "the server has it not"])
def test_the_page_is_loaded_again_while_a_line_is_on_its_way(context: Any, site: Site, taken: bool) -> None:
    page = guest(context, site)
    held: list[Any] = []
    context.route("**/api/turns", lambda route: held.append(taken and route.fetch()))
    write(page, "just before the reload")
    while not held:
        page.wait_for_timeout(20)
    context.unroute("**/api/turns")
    page.reload()
    page.get_by_text("I had a flat").wait_for()
    assert_there_once(page, "just before the reload")


def test_two_tabs_at_the_same_time(context: Any, site: Site) -> None:
    first = guest(context, site)
    second = context.new_page()
    second.goto(f"{site.base}/talk/")
    second.get_by_text("Hello Priya").wait_for()
    held: list[Any] = []
    context.route("**/api/turns", lambda route: route.continue_() if len(held) == 2 else held.append(route))
    write(first, "from the first tab")
    write(second, "from the second tab")
    while len(held) < 2:
        first.wait_for_timeout(20)
    for route in held:  # both arrive at once
        route.continue_()
    for tab in (first, second):
        expect(tab.get_by_text("I had a flat")).to_have_count(2)
    assert first.locator("[role=log]").inner_text() == second.locator("[role=log]").inner_text()
    for tab in (first, second):
        assert_there_once(tab, "from the first tab", answers=2)
        assert_there_once(tab, "from the second tab", answers=2)


def test_a_copy_of_a_tab_with_an_unsent_line(context: Any, site: Site) -> None:
    """A copied tab has a copy of what waits, too."""
    page = guest(context, site)
    context.route("**/api/turns", lambda route: route.abort())
    write(page, "from both")
    page.get_by_text("Not sent yet").wait_for()
    context.unroute("**/api/turns")
    with context.expect_page() as opened:
        page.evaluate("window.open(location.href)")
    copy = opened.value
    copy.get_by_text("I had a flat").wait_for()
    page.get_by_text("I had a flat").wait_for()
    expect(page.locator(".trouble")).to_have_count(0)
    for tab in (page, copy):
        assert_there_once(tab, "from both")


def assert_there_once(page: Any, text: str, answers: int = 1) -> None:
    """The line is there once, answered once, here and for the server."""

    def here() -> tuple[int, int]:
        return lines(page, text).count(), page.get_by_text("I had a flat").count()

    assert here() == (1, answers)
    page.reload()
    expect(page.get_by_text("I had a flat")).to_have_count(answers)
    assert here() == (1, answers)


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
