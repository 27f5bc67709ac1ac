"""The talk on narrow, zoomed, dark, forced-colour and right-to-left screens, with everything in it."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import expect

from tests.web.widget.acts import LABELLING, begin, check_accessibility, guest, write
from tests.web.widget.conftest import PATIENCE_MS, Site

LONG_WORD = "Donaudampfschifffahrtsgesellschaftskapitänswitwenrente" * 3
# Whatever can be seen lies within the screen from side to side.
CUT_OFF = """() => [...document.querySelectorAll("alongside-chat *")].filter((node) => {
    const { left, right, width } = node.getBoundingClientRect();
    return width > 1 && (left < -1 || right > innerWidth + 1);
}).map((node) => node.outerHTML.slice(0, 100))"""
SETTINGS: dict[str, dict[str, Any]] = {
    "phone": {"size": (320, 640)},
    "zoomed to 400 %": {"size": (320, 256)},
    "text at 200 %": {"size": (390, 800), "font": 32},
    "from right to left": {"size": (360, 700), "rtl": True},
    "from right to left, dark, wide": {"size": (1200, 800), "rtl": True, "color_scheme": "dark"},
    "forced colours": {"size": (390, 800), "forced_colors": "active", "color_scheme": "dark"},
}


def a_full_talk(page: Any) -> None:
    """A coach note, a word that fits nowhere, a long line, a line that was not sent and one that waits behind it."""
    begin(page)
    write(page, LABELLING)
    page.get_by_text("one more assessment").wait_for()
    write(page, f"{LONG_WORD} {'and so on and on ' * 60}")
    page.get_by_text("I had a flat").wait_for()
    page.context.route("**/api/turns", lambda route: route.abort())
    write(page, "are you there?")
    page.locator(".support-folded summary").click()
    write(page, "hello?")
    page.get_by_text("It waits for the line above.").wait_for()


@pytest.mark.parametrize("name", SETTINGS)
def test_everything_can_be_read_and_support_is_in_sight(browser_: Any, site: Site, name: str) -> None:
    setting = dict(SETTINGS[name])
    (width, height), font, rtl = setting.pop("size"), setting.pop("font", 16), setting.pop("rtl", False)
    context = browser_.new_context(reduced_motion="reduce", **setting)
    context.set_default_timeout(PATIENCE_MS)
    page = guest(context, site, width=width)
    page.set_viewport_size({"width": width, "height": height})
    fonts = {"standard": font, "fixed": font}
    context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": fonts})
    if rtl:
        page.evaluate("document.documentElement.dir = 'rtl'")
    a_full_talk(page)
    assert page.evaluate("getComputedStyle(document.body).fontSize") == f"{font * 1.125:g}px"
    assert page.evaluate(CUT_OFF) == []
    for place in (0, 500, 100_000):
        page.evaluate("(top) => scrollTo(0, top)", place)
        if place:
            expect(page.locator(".bar .support")).to_be_in_viewport(ratio=1)
    # Forced colours are the reader's own choice.
    check_accessibility(page, name, **{"color-contrast": "forced_colors" not in setting})
    bubble, talk = page.locator(".learner").last.bounding_box(), page.locator(".log").bounding_box()
    at_the_left = bubble["x"] - talk["x"] < talk["x"] + talk["width"] - bubble["x"] - bubble["width"]
    assert at_the_left == rtl, "the learner's lines stand at the end of the row"
    context.close()


def test_nothing_moves_for_those_who_asked_for_that(context: Any, site: Site) -> None:
    page = guest(context, site)
    context.route("**/api/turns", lambda route: None)
    write(page, "still on its way")
    dots = page.locator(".typing .dots i").first
    moving = "(node) => node.getAnimations().length"
    dots.wait_for()
    assert dots.evaluate(moving) == 1
    page.emulate_media(reduced_motion="reduce")
    assert dots.evaluate(moving) == 0
    expect(page.locator(".typing")).to_have_text("Alongside is answering")
