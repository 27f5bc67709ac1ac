"""Where a learner's words lie, and that they are gone when the learner says so."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.browser import people
from tests.browser.running import Stack
from tests.browser.talk import Talk

# Said at every place where words can be typed. Each is looked for as a whole and by its rarest word.
NAME = "Quillonmere"
WORDS = ["brontevane", "tessaphor", "gallimund", "orrelwick", "pindlemoth", "sarnabeck"]
OUTSIDE, TO_MAYA, PAUSED, REFLECTION, STEPPED_OUT, LONG = WORDS


def test_words_are_in_no_log_and_gone_after_leaving(stack: Stack, visit: Callable[..., Any]) -> None:
    page = visit()
    talk = people.start_as_guest(page, stack.address, NAME)
    _say_something_everywhere(talk)
    for word in (NAME, *WORDS):
        held = stack.files_with(word)
        assert not [file for file in held if file.startswith("logs")], word
        # Otherwise the search below would prove nothing.
        assert word == LONG or held, word
    assert stack.files_with(OUTSIDE, "") and stack.files_with(LONG) == []

    page.goto(f"{stack.address}/talk/")
    people.leave(page)
    assert {word: stack.files_with(word) for word in (NAME, *WORDS)} == {word: [] for word in (NAME, *WORDS)}
    page.goto(f"{stack.address}/talk/")
    assert NAME not in page.content()
    assert page.evaluate("Object.keys(sessionStorage).length") == 0


def _say_something_everywhere(talk: Talk) -> None:
    talk.say(f"can you tell me about {OUTSIDE}")
    talk.begin()
    talk.say(f"{TO_MAYA}, so what's wrong with you?")
    talk.tap("Try that line again")
    talk.say(f"how has your day been, {TO_MAYA} and all?")
    talk.tap_bar("Pause")
    talk.say(f"{PAUSED} in the kitchen")
    talk.tap_bar("Go on")
    talk.say(f"{LONG} " * 1000)
    talk.page.locator("textarea").fill("")
    talk.tap_bar("Stop")
    talk.tap("I'm fine")
    talk.say(f"the line about {REFLECTION}")
    talk.say("i want to die")
    talk.say(f"{STEPPED_OUT} is my street")
