"""A guest: stops in the middle, leaves the role-play for real, and looks round on a small and a dark screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.browser import people
from tests.browser.accessibility import check_accessible
from tests.browser.running import Stack
from tests.browser.talk import kinds

Visit = Callable[..., Any]
SMALL = {"width": 320, "height": 640}
NOT_THE_ROLE = "i want to die"


def test_stopping_in_the_middle_brings_the_look_back(stack: Stack, visit: Visit) -> None:
    page = visit(SMALL, color_scheme="dark")
    page.goto(stack.address)
    check_accessible(page, "first page")
    talk = people.start_as_guest(page, stack.address)
    check_accessible(page, "greeted")
    talk.begin()
    assert "persona" in kinds(talk.say("hi maya, how has your day been?"))
    check_accessible(page, "in the role-play")
    stopped = talk.tap_bar("Stop")
    assert kinds(stopped) == ["divider", "assistant"]
    assert "Stopping is always fine" in stopped[1].text
    talk.tap("A bit shaken")
    looked_back = talk.tap("Skip")
    assert "debrief" in kinds(looked_back)
    check_accessible(page, "debrief")
    again = talk.tap("Play it again")
    assert kinds(again)[-1] == "persona"
    assert kinds(talk.say("i want to stop")) == ["assistant", "assistant"] or "outside" not in talk.where


def test_what_may_be_real_stops_the_role_play_until_go_on(stack: Stack, visit: Visit) -> None:
    page = visit(color_scheme="dark")
    talk = people.start_as_guest(page, stack.address)
    talk.begin()
    talk.say("hi maya, how has your day been?")
    last = talk.persona_lines()
    out = talk.say(NOT_THE_ROLE)
    assert "support" in kinds(out) and "persona" not in kinds(out) and "coach" not in kinds(out)
    assert talk.where.startswith("The role-play has stopped")
    assert page.locator(".card-support a[href^='tel:']").count() >= 1
    check_accessible(page, "stepped out")

    shown = talk.shown
    talk.reload()
    assert talk.shown == shown
    assert talk.where.startswith("The role-play has stopped")
    for line in ("so what's wrong with you?", "what happened to you, maya?"):
        answer = talk.say(line)
        assert kinds(answer) == ["assistant"], "nobody plays a part now"
    assert "I'm still here" in answer[0].text
    assert talk.persona_lines() == last

    back = talk.say("go on")
    assert kinds(back)[-1] == "persona" and talk.where.startswith("Role-play")
    assert "persona" in kinds(talk.say("how are things?"))
