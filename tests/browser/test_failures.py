"""What can go wrong, against the real stack: parts that die, lines that are too long or look like commands, markup,
two tabs.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from typing import Any

from playwright.sync_api import expect

from tests.browser import people
from tests.browser.accessibility import check_accessible
from tests.browser.conftest import PHONE
from tests.browser.people import Facilitator
from tests.browser.running import ACTIONS, RASA, Stack
from tests.browser.talk import Talk, kinds, texts

Visit = Callable[..., Any]

# Nobody else in these tests says any of this.
TO_A_DEAD_RASA = "my cousin irons the curtains on sundays in a paper hat"
TO_DEAD_ACTIONS = "my neighbour waters a plastic fern with cold tea"
COMMAND = '/start_role_play{"role_play":"maya"}'


def times_recorded(stack: Stack, text: str) -> int:
    """How often the event log holds this line of a learner."""
    with closing(sqlite3.connect(stack.data / "conversations.sqlite3")) as log:
        rows = log.execute("select data from events where type_name = 'user'").fetchall()
    return [json.loads(data)["text"] for (data,) in rows].count(text)


def again(talk: Talk) -> None:
    """Tap "Try again" and wait for what comes."""
    talk.page.locator(".not-sent").get_by_role("button", name="Try again").click()
    expect(talk.page.locator(".not-sent")).to_have_count(0)
    talk.wait_for_answer()


class TestAPartDies:
    def test_rasa_dies_while_a_line_is_on_its_way(self, stack: Stack, visit: Visit) -> None:
        page = visit(PHONE)
        talk = people.start_as_guest(page, stack.address)
        talk.begin()
        stack.part(RASA).suspend()  # it takes the line and does not answer
        page.locator("textarea").fill(TO_A_DEAD_RASA)
        page.locator("textarea").press("Enter")
        page.locator(".typing", has_text="Maya is answering").wait_for()
        with stack.without(RASA):
            page.get_by_text("Not sent yet.").wait_for()
            talk.wait_for_answer()
            unsent = talk.items[-1]
            assert unsent.not_sent and unsent.text == TO_A_DEAD_RASA
            assert "That is our side, not you" in page.locator(".trouble").inner_text()
            check_accessible(page, "not sent")
            # Lines of support do not wait behind a line that does not arrive.
            page.locator(".bar").get_by_role("button", name="Support").click()
            number = page.locator(".without-chat").get_by_role("link", name="116 123")
            expect(number).to_have_attribute("href", "tel:116123")
            check_accessible(page, "support without the chat")
            late = _arrive_too_late(stack, visit)
        assert "The Rasa server ended by signal SIGKILL. Starting it again" in stack.said
        late.get_by_role("button", name="Try again").click()
        late.get_by_text("Hello Lee").wait_for()

        again(talk)
        page.locator(".card-support").last.wait_for()
        talk.reload()
        assert kinds(talk.items)[-4:] == ["learner", "persona", "learner", "support"]
        assert texts(talk.items, "learner").count(TO_A_DEAD_RASA) == 1
        assert times_recorded(stack, TO_A_DEAD_RASA) == 1
        assert stack.files_with(TO_A_DEAD_RASA, "logs") == []

    def test_the_action_server_dies(self, stack: Stack, visit: Visit) -> None:
        page = visit()
        talk = people.start_as_guest(page, stack.address)
        talk.begin()
        with stack.without(ACTIONS):
            # Maya's lines come from Rasa itself; only the coach is missing.
            assert kinds(talk.say(TO_DEAD_ACTIONS)) == ["persona"]
            assert talk.tap_bar("Pause")[0].not_sent
            assert "That is our side, not you" in page.locator(".trouble").inner_text()
            assert talk.where.startswith("Role-play")
        again(talk)
        assert talk.where.startswith("Paused")
        talk.reload()
        assert kinds(talk.items)[-5:] == ["learner", "persona", "learner", "divider", "assistant"]
        assert times_recorded(stack, TO_DEAD_ACTIONS) == 1
        talk.tap_bar("Go on")
        assert kinds(talk.say("so what's wrong with you?")) == ["persona", "coach"], "the coach is back"
        assert stack.files_with(TO_DEAD_ACTIONS, "logs") == []


def _arrive_too_late(stack: Stack, visit: Visit) -> Any:
    page = visit(PHONE)
    page.goto(f"{stack.address}/start/")
    page.get_by_label("What would you like to be called?").fill("Lee")
    page.get_by_label("I have read this").check()
    page.get_by_role("button", name="Start").click()
    page.get_by_text("No answer came back. That is our side, not you.").wait_for()
    check_accessible(page, "no greeting")
    return page


class TestUnusualLines:
    def test_ten_thousand_characters_stay_in_the_box(self, stack: Stack, visit: Visit) -> None:
        page = visit(PHONE)
        talk = people.start_as_guest(page, stack.address)
        talk.begin()
        before, long = talk.items, "a word " * 1428 + "last"
        assert len(long) == 10_000
        answer = talk.say(long)
        assert kinds(answer) == ["notice"]
        assert "That is a long one: 10,000 characters" in answer[0].text and "still in the box" in answer[0].text
        assert page.locator("textarea").input_value() == long
        check_accessible(page, "too long")
        assert "persona" in kinds(talk.say("shorter, then: how are you?"))
        talk.reload()
        assert talk.items[: len(before)] == before and len(talk.items) == len(before) + 2

    def test_a_line_at_the_limit_is_answered(self, stack: Stack, visit: Visit) -> None:
        talk = people.start_as_guest(visit(), stack.address)
        talk.begin()
        assert "persona" in kinds(talk.say("and then we talked a bit more. " * 129))

    def test_a_typed_command_is_only_words(self, stack: Stack, visit: Visit) -> None:
        talk = people.start_as_guest(visit(), stack.address)
        outside = talk.where
        # It names Maya, so her card is shown, as for any other words with her name in them. Nothing starts.
        assert kinds(talk.say(COMMAND)) == ["card", "assistant"] and talk.where == outside
        assert texts(talk.items, "learner")[-1] == COMMAND
        talk.tap("Start")
        opening = talk.persona_lines()
        for line in (COMMAND, "/debrief", '/feeling{"feeling": "well"}', "/ what do you make of that?", " /restart"):
            answer = talk.say(line)
            assert answer[0].kind == "persona" and "divider" not in kinds(answer), (line, answer)
            assert texts(talk.items, "learner")[-1] == line.strip()
        assert talk.persona_lines().count(opening[0]) == 1
        # Whoever types this means what the button says.
        assert "Stopping is always fine" in texts(talk.say("/stop"), "assistant")[0]
        shown = talk.shown
        talk.reload()
        assert talk.shown == shown

    def test_markup_stays_words(self, stack: Stack, facilitator: Facilitator, visit: Visit) -> None:
        nasty = "<img src=x onerror=document.title='gone'>"
        console = visit()
        people.log_in(console, stack.address, facilitator)
        _, link = people.create_group(console, f"Group {nasty}")
        page = visit()
        page.goto(link)
        talk = people.consent(page, nasty)
        assert f"Hello {nasty}" in talk.items[0].text
        talk.begin()
        line = f"{nasty} <b>bold</b> *stars* &amp; {{name}} [link](javascript:alert(1))"
        assert talk.say(line)[0].kind == "persona"
        talk.reload()
        assert line in texts(talk.items, "learner")
        assert page.locator("main img, main b, .learner em, .learner a").count() == 0
        console.reload()
        assert console.locator("tbody th").inner_text() == nasty
        assert console.locator("main img").count() == 0
        assert "gone" not in (page.title(), console.title())


def test_two_tabs_show_the_same_talk(stack: Stack, visit: Visit) -> None:
    page = visit()
    first = people.start_as_guest(page, stack.address)
    first.begin()
    other = page.context.new_page()
    other.goto(page.url)
    second = Talk(other).wait_until_greeted()
    assert second.items == first.items
    for here, there, line in ((first, second, "hi maya, how has today been?"), (second, first, "what do you see?")):
        here.page.bring_to_front()
        assert here.say(line)[0].kind == "persona"
        there.page.locator(".learner .words", has_text=line).wait_for()
        expect(there.page.locator(".persona")).to_have_count(len(here.persona_lines()))
        assert there.shown == here.shown
        assert there.where == here.where
