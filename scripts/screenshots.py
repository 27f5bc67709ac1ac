#!/usr/bin/env python3
"""Makes the pictures in docs/images/ from a running Alongside: `.venv/bin/python scripts/screenshots.py`.

Starts one with a throw-away data folder, plays a talk and takes the pictures. What is typed here is made up.
"""

from __future__ import annotations

import io
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from PIL import Image  # noqa: E402
from playwright.sync_api import sync_playwright  # noqa: E402

from scripts import chromium  # noqa: E402
from tests.browser import people  # noqa: E402
from tests.browser.conftest import ARGUMENTS, PATIENCE_MS  # noqa: E402
from tests.browser.running import Stack, running  # noqa: E402
from tests.browser.talk import Talk  # noqa: E402

IMAGES = ROOT / "docs" / "images"
LARGEST_BYTES = 150_000
COLOURS = 256
MARGIN = 20
HELLO = "hi maya, i'm priya, i'm one of the peer supporters"
OPEN = "what was going on before you came in, if you feel like saying?"
LABELLING = "so what's wrong with you?"
INSTEAD = "sorry, that came out like the doctors. what's been happening for you?"
HEARD = "so it's your flat, and nobody here has asked about it"
GOODBYE = "thanks for talking with me maya, i'll let you rest now. bye"


def main() -> int:
    """Make all pictures; 1 when there is no Chromium or a picture is too large."""
    found = chromium.find()
    if not found:
        return chromium.main()
    IMAGES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, running(Path(folder)) as stack:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=found, args=ARGUMENTS)
            take_all(browser, stack)
            browser.close()
        stack.stop()
    large = [file.name for file in IMAGES.glob("*.png") if file.stat().st_size > LARGEST_BYTES]
    for file in sorted(IMAGES.glob("*.png")):
        print(f"{file.relative_to(ROOT)}: {file.stat().st_size // 1000} kB")
    if large:
        print(f"Too large: {', '.join(large)}", file=sys.stderr)
    return 1 if large else 0


def take_all(browser: Any, stack: Stack) -> None:
    """Every picture, in the order in which a course would meet them."""
    page = new_page(browser, 900, 760)
    page.goto(stack.address)
    save(page, "first.png", page.locator(".ways"))

    console = new_page(browser, 1100, 760)
    people.set_up(console, stack.setup_link)
    _, link = people.create_group(console, "Thursday group")
    people.assign(console, date.today() + timedelta(days=5), "The second time is easier.")

    page.set_viewport_size({"width": 900, "height": 900})
    talk = join(page, link, "Priya")
    play(talk)
    show(page, page.locator(".learner", has_text=HELLO), page.locator(".is-coach").last)
    save(page, "chat.png")

    narrow(browser, stack)
    finish(talk)
    show(page, page.locator(".is-debrief"), page.locator(".item").last)
    save(page, "debrief.png")

    join(new_page(browser, 900, 900), link, "Ama").begin()
    join(new_page(browser, 900, 900), link, "Lee")
    console.reload()
    save(console, "console.png", console.locator("section").first)


def narrow(browser: Any, stack: Stack) -> None:
    """The same talk on the smallest phone."""
    page = new_page(browser, 320, 640)
    talk = people.start_as_guest(page, stack.address)
    play(talk)
    show(page, page.locator(".learner", has_text=LABELLING), page.locator(".is-coach").last)
    save(page, "chat-320.png")


def join(page: Any, link: str, name: str) -> Talk:
    """A learner of the group."""
    page.goto(link)
    return people.consent(page, name)


def play(talk: Talk) -> None:
    """Up to the coach's note."""
    talk.begin()
    for line in (HELLO, OPEN, LABELLING):
        talk.say(line)


def finish(talk: Talk) -> None:
    """From the note to the look back."""
    talk.tap("Try that line again")
    for line in (INSTEAD, HEARD, "that must have been frightening", "what would you want to happen?", GOODBYE):
        talk.say(line)
    talk.tap("I'm fine")
    talk.say("the one about her flat, i think")


def new_page(browser: Any, width: int, height: int) -> Any:
    """A page of a new person, light and still."""
    context = browser.new_context(
        viewport={"width": width, "height": height}, color_scheme="light", reduced_motion="reduce", locale="en-GB"
    )
    context.set_default_timeout(PATIENCE_MS)
    return context.new_page()


def show(page: Any, first: Any, last: Any) -> None:
    """Make the window as high as it must be to show the talk from one item to another, bar and box included."""
    page.locator("textarea").blur()
    width = page.viewport_size["width"]
    top, bottom = first.bounding_box(), last.bounding_box()
    bar, box = page.locator(".bar").bounding_box(), page.locator(".composer").bounding_box()
    height = bottom["y"] + bottom["height"] - top["y"] + bar["height"] + box["height"] + 2 * MARGIN
    page.set_viewport_size({"width": width, "height": round(height)})
    first.evaluate(
        "(node, above) => scrollTo(0, node.getBoundingClientRect().top + scrollY - above)", bar["height"] + MARGIN
    )
    page.wait_for_timeout(300)  # until the browser has painted


def save(page: Any, name: str, last: Any = None) -> None:
    """Take the picture of what is on the screen, or of the page down to `last`, and write it small."""
    if last:
        box = last.bounding_box()
        height = round(box["y"] + box["height"] + MARGIN)
        page.set_viewport_size({"width": page.viewport_size["width"], "height": height})
    with Image.open(io.BytesIO(page.screenshot())) as image:
        image.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(IMAGES / name, optimize=True)


if __name__ == "__main__":
    sys.exit(main())
