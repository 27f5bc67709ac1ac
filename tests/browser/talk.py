"""The talk as a learner sees it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tests.browser.accessibility import check_accessible

ANSWERED = """() => document.querySelector(".typing").hidden
    && !document.querySelector(".log > .waiting:not(.not-sent)")"""
ITEMS = """() => [...document.querySelectorAll(".log .item")].map((item) => ({
    kind: item.matches(".aside") ? [...item.classList].find((name) => name.startsWith("is-")).slice(3)
        : ["learner", "persona", "assistant", "divider", "notice"].find((name) => item.classList.contains(name)) ?? "",
    text: (item.querySelector(".words > p, .card") ?? item).innerText,
    notSent: item.classList.contains("not-sent"),
}))"""


@dataclass(frozen=True)
class Item:
    """One thing in the talk. `kind`: learner, persona, assistant, coach, debrief, support, card, divider, notice."""

    kind: str
    text: str
    not_sent: bool = False


class Talk:
    """The talk on a page."""

    def __init__(self, page: Any) -> None:
        self.page = page

    def wait_until_greeted(self) -> Talk:
        """Until the page has loaded and the assistant has spoken."""
        self.page.locator(".assistant").first.wait_for()
        self.wait_for_answer()
        return self

    def wait_for_answer(self) -> None:
        """Until nothing is on its way any more."""
        self.page.wait_for_function(ANSWERED)

    @property
    def items(self) -> list[Item]:
        """Everything in the talk, in order, folded lines included."""
        return [Item(one["kind"], one["text"].strip(), one["notSent"]) for one in self.page.evaluate(ITEMS)]

    @property
    def shown(self) -> str:
        """The talk as it stands on the screen."""
        return str(self.page.locator("[role=log]").inner_text())

    @property
    def where(self) -> str:
        """What the bar says."""
        return str(self.page.locator(".where").inner_text())

    def persona_lines(self) -> list[str]:
        """What the persona has said."""
        return [item.text for item in self.items if item.kind == "persona"]

    def say(self, text: str) -> list[Item]:
        """Type a line and send it; gives what came after it, once all of it has come."""
        before = len(self.items)
        self.page.locator("textarea").fill(text)
        self.page.locator("textarea").press("Enter")
        return self._after(before)

    def tap(self, title: str) -> list[Item]:
        """Tap the newest button with these words in the talk; gives what came after it."""
        before = len(self.items)
        self.page.locator(".log .choices button").get_by_text(title, exact=True).last.click()
        return self._after(before)

    def tap_bar(self, title: str) -> list[Item]:
        """Tap Pause, Go on, Stop or Support in the bar; gives what came after it."""
        before = len(self.items)
        self.page.locator(".bar").get_by_role("button", name=title, exact=True).click()
        return self._after(before)

    def buttons(self) -> list[str]:
        """What can be tapped in the talk right now."""
        return list(self.page.locator(".log .choices button").all_inner_texts())

    def begin(self, title: str = "First meeting on the ward") -> list[Item]:
        """From the greeting into a role-play, by buttons; gives what the start brought."""
        if title not in self.buttons():
            self.tap("Choose a role-play")
        card = self.tap(title)
        assert "card" in kinds(card), card
        check_accessible(self.page, "card")
        return self.tap("Start")

    def reload(self) -> None:
        """Load the page anew and wait until the talk is back."""
        self.page.reload()
        self.wait_until_greeted()

    def _after(self, before: int) -> list[Item]:
        self.wait_for_answer()
        new = self.items[before:]
        assert new and new[0].kind in ("learner", "notice"), new
        return new[1:] if new[0].kind == "learner" and not new[0].not_sent else new


def kinds(items: list[Item]) -> list[str]:
    """Only what kind of thing each is."""
    return [item.kind for item in items]


def texts(items: list[Item], kind: str) -> list[str]:
    """The texts of one kind."""
    return [item.text for item in items if item.kind == kind]
