"""Where a learner's words lie, and that they are gone when the learner says so."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.browser import people
from tests.browser.accessibility import check_accessible
from tests.browser.people import Facilitator
from tests.browser.running import Stack
from tests.browser.talk import Talk

# Said at every place where words can be typed. Each is looked for as a whole and by its rarest word.
NAME = "Quillonmere"
WORDS = ["brontevane", "tessaphor", "gallimund", "orrelwick", "pindlemoth", "sarnabeck", "fennimore", "dalverquist"]
OUTSIDE, TO_MAYA, PAUSED, REFLECTION, STEPPED_OUT, LONG, QUESTION, ANSWER = WORDS
COMMENT = "corbinthal"  # written about what was shared, so it goes with it


def test_words_are_in_no_log_and_gone_after_leaving(
    stack: Stack, facilitator: Facilitator, visit: Callable[..., Any]
) -> None:
    console = visit()
    people.log_in(console, stack.address, facilitator)
    _, link = people.create_group(console, "Privacy group")
    page = visit()
    page.goto(link)
    talk, phrase = _join(page)
    _say_something_everywhere(talk)
    _share_and_talk_about_it(page, console, stack.address)

    for word in (NAME, COMMENT, *WORDS):
        held = stack.files_with(word)
        assert not [file for file in held if file.startswith("logs")], word
        # Otherwise the search below would prove nothing.
        assert word == LONG or held, word
    assert stack.files_with(OUTSIDE, "") and stack.files_with(LONG) == []
    kept = page.request.get(f"{stack.address}/me/alongside.json").text()
    assert not [word for word in (NAME, COMMENT, *WORDS) if word not in kept and word != LONG], "a download holds all"
    assert [word for word in phrase.split() if stack.files_with(f" {word} ", "logs")] == []

    page.goto(f"{stack.address}/talk/")
    people.leave(page)
    # Databases, their journals (-wal, -journal), logs: every file of the data folder.
    everything = (NAME, COMMENT, *WORDS)
    assert {word: stack.files_with(word) for word in everything} == {word: [] for word in everything}
    page.goto(f"{stack.address}/talk/")
    assert NAME not in page.content()
    assert page.evaluate("Object.keys(sessionStorage).length") == 0
    page.goto(f"{stack.address}/back/")
    page.get_by_label("Your return phrase").fill(phrase)
    page.get_by_role("button", name="Come back").click()
    page.get_by_text("We do not know this phrase").wait_for()


def _join(page: Any) -> tuple[Talk, str]:
    """Into the group; gives the talk and the return phrase."""
    page.get_by_label("What would you like to be called?").fill(NAME)
    page.get_by_label("I have read this").check()
    page.get_by_role("button", name="Start").click()
    phrase = str(page.locator("#phrase").inner_text())
    page.get_by_role("link", name="I have written it down").click()
    return Talk(page).wait_until_greeted(), phrase


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
    talk.say(f"is there a car park behind the {QUESTION} building?")
    talk.tap("Ask my facilitator")
    talk.say("i want to die")
    talk.say(f"{STEPPED_OUT} is my street")


def _share_and_talk_about_it(page: Any, console: Any, address: str) -> None:
    """The attempt is shared, the facilitator reads what they may and comments, and the learner answers."""
    page.goto(f"{address}/me/")
    check_accessible(page, "my page")
    page.locator("a[href*='/me/attempts/']").first.click()
    check_accessible(page, "my attempt")
    assert "Share it with my facilitators" in page.locator("main").inner_text(), page.locator("main").inner_text()
    page.get_by_role("link", name="Share it with my facilitators").click()
    page.get_by_role("button", name="Share it").click()
    page.get_by_role("button", name="Stop sharing").wait_for()
    attempt = page.url

    console.get_by_role("link", name="People", exact=True).click()
    console.get_by_role("link", name=NAME).first.click()
    console.get_by_role("link", name="Read it").first.click()
    read = console.locator("main").inner_text()
    assert TO_MAYA in read
    assert [word for word in (OUTSIDE, PAUSED, REFLECTION, STEPPED_OUT, QUESTION, "want to die") if word in read] == []
    console.locator("textarea[name=text]").fill(f"You stayed with it. {COMMENT}")
    console.get_by_role("button", name="Comment", exact=True).click()

    page.goto(attempt)
    page.get_by_text(COMMENT).wait_for()
    page.get_by_label("Your answer").fill(f"thank you, {ANSWER}")
    page.get_by_role("button", name="Answer", exact=True).click()
    page.locator(".from-me").wait_for()
