#!/usr/bin/env python3
"""Makes a picture of every page in docs/images/pages/, and docs/pages.md to look at them.

`.venv/bin/python scripts/page_pictures.py`. Needs Chromium and no trained model: the pages are real, the group in
them is made up, and in the chat a stand-in answers. `scripts/screenshots.py` makes the pictures of a real talk.
"""

from __future__ import annotations

import io
import json
import os
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from PIL import Image  # noqa: E402
from playwright.sync_api import sync_playwright  # noqa: E402

from scripts import chromium  # noqa: E402

IMAGES = ROOT / "docs" / "images" / "pages"
INDEX = ROOT / "docs" / "pages.md"
WIDTH, HEIGHT, TALLEST = 800, 700, 1400
COLOURS = 32  # enough for one accent, light
PARTS = {"pages": "For learners", "embed": "In another site", "console": "For facilitators"}


def main() -> int:
    """Make them all anew; 1 when there is no Chromium."""
    found = chromium.find()
    if not found:
        return chromium.main()
    IMAGES.mkdir(parents=True, exist_ok=True)
    for old in IMAGES.glob("*.png"):
        old.unlink()
    with tempfile.TemporaryDirectory() as folder:
        _set_up_django(folder)
        titles = _take_all(found, Path(folder))
    INDEX.write_text(index(titles), encoding="utf-8")
    size = sum(file.stat().st_size for file in IMAGES.glob("*.png"))
    print(f"{len(titles)} pictures, {size // 1000} kB, and {INDEX.relative_to(ROOT)}")
    return 0


def _set_up_django(folder: str) -> None:
    os.environ["DJANGO_SETTINGS_MODULE"] = "bot.web.settings"
    os.environ["ALONGSIDE_DATA_DIR"] = folder
    import django

    django.setup()


def _take_all(chromium_: str, folder: Path) -> dict[str, str]:
    """Title of each page by the name of its picture."""
    from tests.web.every_page import one_each
    from tests.web.serving import demo

    titles: dict[str, str] = {}
    with demo(folder, "--world", embed_hosts="http://localhost") as (base, out), sync_playwright() as playwright:
        world = json.loads(out.splitlines()[0])
        browser = playwright.chromium.launch(executable_path=chromium_, args=["--no-sandbox"])
        for page in one_each():
            name = page.name.replace(":", "-")
            context = browser.new_context(
                viewport={"width": WIDTH, "height": HEIGHT},
                color_scheme="light",
                reduced_motion="reduce",
                locale="en-GB",
            )
            if key := world["cookies"][page.who]:
                context.add_cookies([{"name": "alongside_session", "value": key, "url": base}])
            titles[name] = _take(context.new_page(), base + page.address(world), IMAGES / f"{name}.png")
            context.close()
        browser.close()
    return titles


def _take(page: Any, address: str, file: Path) -> str:
    """One picture of the page as far down as is sensible; the page's title."""
    page.goto(address, wait_until="networkidle")
    tall = page.evaluate("document.documentElement.scrollHeight")
    if not page.locator(".composer").count():  # the chat is what is on the screen
        page.set_viewport_size({"width": WIDTH, "height": min(TALLEST, max(300, tall))})
    title = str(page.title())
    with Image.open(io.BytesIO(page.screenshot())) as image:
        image.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(file, optimize=True)
    return title


def index(titles: dict[str, str]) -> str:
    """The page with all pictures."""
    lines = ["# Every page", "", "Made by `scripts/page_pictures.py`; the people in the pictures are made up.", ""]
    for part, heading in PARTS.items():
        lines += [f"## {heading}", ""]
        for name, title in titles.items():
            if name.startswith(f"{part}-"):
                shown = title.removesuffix(" · Alongside")
                lines += [f"### {shown}", "", f"![The page “{shown}”](images/pages/{name}.png)", ""]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
