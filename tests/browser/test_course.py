"""The course, with everything real: a session walked by buttons, one reflection kept and one not, back after a stop."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from playwright.sync_api import expect

from tests.browser import people
from tests.browser.accessibility import check_accessible
from tests.browser.running import Stack
from tests.browser.talk import Talk, kinds, texts

Visit = Callable[..., Any]
SESSION = "Session 2: What is Recovery?"
STEPS = 30  # more than any session has
NOT_KEPT, KEPT = "veltramoor", "quessandry"


def test_a_session_is_walked_and_what_is_not_kept_is_gone(stack: Stack, visit: Visit) -> None:
    page = visit()
    talk = people.start_as_guest(page, stack.address)
    begun = _open(talk)
    assert kinds(begun)[-1] == "step" and "You will" in begun[-1].text
    assert talk.where == "Session 2"
    check_accessible(page, "a session begins")

    _walk_to_a_reflection(talk)
    check_accessible(page, "a question to reflect on")
    assert "keep what you wrote" in talk.say(f"for me it is the {NOT_KEPT} by the river")[-1].text
    assert stack.files_with(NOT_KEPT), "otherwise the search below would prove nothing"
    assert "It is gone." in texts(talk.tap("Don't keep it"), "assistant")
    assert "(you did not keep this)" in texts(talk.items, "learner")
    assert stack.files_with(NOT_KEPT) == []
    # Rasa replays the talk with that line in it, and goes on.
    assert kinds(talk.tap("Back"))[-1] == "step"

    talk.say(f"my {KEPT}, mostly")
    assert "on your page" in " ".join(texts(talk.tap("Keep it"), "assistant"))
    place = talk.where
    assert re.fullmatch(r"Session 2 · \d+ of \d+", place)
    _stop_and_come_back(talk, place)
    _walk_to_the_end(talk)
    expect(page.locator('[data-session="what_is_recovery"]')).to_have_text("finished")
    _read_download_delete(stack, page)
    people.leave(page)
    assert stack.files_with(KEPT) == []


def _open(talk: Talk) -> list[Any]:
    before = len(talk.items)
    talk.page.locator(".sessions").get_by_role("button", name=SESSION).click()
    talk.page.wait_for_function("(n) => document.querySelectorAll('.log .item').length > n + 1", arg=before)
    talk.wait_for_answer()
    return talk.items[before:]


def _on(talk: Talk) -> list[Any]:
    """One step on, however this step lets one on."""
    # A button that was tapped keeps the focus, and its place, until the focus moves on.
    open_ = talk.page.locator(".log .choices button:not([aria-disabled])").all_inner_texts()
    return talk.tap(next((title for title in ("Begin", "Next", "Skip this") if title in open_), open_[0]))


def _walk_to_a_reflection(talk: Talk) -> None:
    for _ in range(STEPS):
        if talk.page.locator(".is-step").last.locator(".step-reflect").count():
            return
        _on(talk)
    raise AssertionError("no question to reflect on")


def _walk_to_the_end(talk: Talk) -> None:
    for _ in range(2 * STEPS):
        if talk.page.locator(".is-step").last.locator(".step-end").count():
            break
        _on(talk)
    end = talk.page.locator(".step-end").last
    assert "To take away" in end.inner_text() and not end.locator(".sources li").first.is_visible()
    check_accessible(talk.page, "the end of a session")
    talk.tap("All sessions")
    row = talk.page.locator(".course-map li", has_text=SESSION)
    expect(row).to_contain_text("finished")
    check_accessible(talk.page, "the course map")


def _stop_and_come_back(talk: Talk, place: str) -> None:
    talk.tap_bar("Stop")
    assert talk.where.startswith("You are talking with Alongside")
    talk.reload()
    talk.page.get_by_role("button", name="Continue the course").click()
    expect(talk.page.locator(".where")).to_have_text(place)
    talk.wait_for_answer()


def _read_download_delete(stack: Stack, page: Any) -> None:
    page.get_by_role("link", name="My reflections").click()
    expect(page.locator(".own-words")).to_have_text(f"my {KEPT}, mostly")
    check_accessible(page, "what was kept")
    with page.expect_download() as download:
        page.get_by_role("link", name="Download my reflections").click()
    assert KEPT in download.value.path().read_text(encoding="utf-8")
    page.get_by_role("link", name=re.compile("^Delete")).click()
    page.get_by_role("button", name="Delete it").click()
    page.get_by_text("There is nothing here yet").wait_for()
    assert stack.files_with(KEPT) == []
    page.goto(f"{stack.address}/talk/")
