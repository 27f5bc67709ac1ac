"""From the first page to the second answer of a persona without a mouse."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.browser.running import Stack
from tests.browser.talk import Talk

FOCUSED = """() => {
    const focused = document.activeElement;
    const words = focused.labels?.[0]?.innerText || focused.innerText || "";
    return [words.trim(), getComputedStyle(focused).outlineStyle];
}"""


class Keyboard:
    """Hands that know Tab, Enter, Space and letters."""

    def __init__(self, page: Any) -> None:
        self.page = page

    def go_to(self, words: str) -> None:
        """Tab until what has the focus is named so, and is seen to have it."""
        met = []
        for _ in range(60):
            self.page.keyboard.press("Tab")
            shown, outline = self.page.evaluate(FOCUSED)
            met.append(shown)
            if words in shown:
                assert outline != "none", f"{words}: the focus cannot be seen"
                return
        raise AssertionError(f"{words} cannot be reached; met {met}")

    def press(self, words: str) -> None:
        """Go to a button or link and press it."""
        self.go_to(words)
        self.page.keyboard.press("Enter")

    def type(self, words: str, text: str) -> None:
        """Go to a field and fill it."""
        self.go_to(words)
        self.page.keyboard.type(text)


def test_a_talk_by_keyboard_alone(stack: Stack, visit: Callable[..., Any]) -> None:
    page = visit()
    hands = Keyboard(page)
    page.goto(stack.address)
    hands.press("Try a role-play")
    page.get_by_role("heading", name="Before you start").wait_for()
    hands.type("What would you like to be called?", "Priya")
    hands.go_to("I have read this")
    page.keyboard.press("Space")
    hands.press("Start")
    talk = Talk(page).wait_until_greeted()
    for button in ("Choose a role-play", "First meeting on the ward", "Start"):
        hands.press(button)
        talk.wait_for_answer()
    assert len(talk.persona_lines()) == 1
    hands.type("Write to Maya", "hi maya, how has your day been?")
    page.keyboard.press("Enter")
    talk.wait_for_answer()
    assert len(talk.persona_lines()) == 2
    page.keyboard.type("what do you see from there?")  # the focus has stayed in the box
    page.keyboard.press("Enter")
    talk.wait_for_answer()
    assert len(talk.persona_lines()) == 3
