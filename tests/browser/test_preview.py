"""`alongside preview --browser`: an author tries a story in the real page before it is in any model."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.preview.browser import running
from tests.browser import people
from tests.browser.accessibility import check_accessible
from tests.browser.talk import kinds

Visit = Callable[..., Any]


def test_a_story_is_tried_in_the_real_page(visit: Visit, free_ports: tuple[int, int, int]) -> None:
    port = next(port for port in free_ports if port + 1 not in free_ports)
    with running("maya", port) as address:
        page = visit()
        page.goto(address)
        talk = people.start_as_guest(page, address)
        assert kinds(talk.tap("Start")) == ["divider", "persona"]
        clumsy = talk.say("what's wrong with you?")
        assert kinds(clumsy) == ["persona", "coach"]
        check_accessible(page, "preview")
        talk.tap("Try that line again")
        assert kinds(talk.say("what's been happening for you?"))[0] == "persona"
        assert "debrief" in kinds(talk.tap_bar("Stop"))
