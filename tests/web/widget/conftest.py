"""One demo server and one Chromium for all tests of this folder. Both end with it: Playwright's event loop would be in
the way of Django's in the tests after it.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest

from tests.web.serving import demo

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
# A loaded machine may need long for what takes a tenth of a second. Nothing is measured with it.
PATIENCE_MS = 60_000


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder drives a browser."""
    for item in items:
        if "tests/web/widget/" in item.path.as_posix():
            item.add_marker(pytest.mark.browser)


@dataclass(frozen=True)
class Site:
    """The demo server: its address, and the set-up link of its first facilitator."""

    base: str
    setup: str


class OtherSite:
    """A page of somebody else with our script tag in it, on another site (localhost, where ours is 127.0.0.1), and as
    strict about scripts as a page can be."""

    def __init__(self) -> None:
        self.ours = ""
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:  # noqa: N802  the name is http.server's
                attributes = "".join(f' {name}="{value}"' for name, value in parse_qsl(urlsplit(self.path).query))
                self.send_response(200)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                policy = f"default-src 'none'; script-src {outer.ours}; frame-src {outer.ours}"
                self.send_header("Content-Security-Policy", policy)
                self.end_headers()
                self.wfile.write(
                    f"""<!doctype html><html lang="en"><title>A course</title>
                    <meta name="viewport" content="width=device-width"><main><h1>Our course</h1>
                    <p><a href="/other">Another page</a></p></main>
                    <script src="{outer.ours}/embed.js"{attributes} async></script>""".encode()
                )

            def log_message(self, *args: Any) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.base = f"http://localhost:{self.server.server_address[1]}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()


@pytest.fixture(scope="package")
def other_site() -> Iterator[OtherSite]:
    """Somebody else's site. `site` tells it where we are."""
    other = OtherSite()
    yield other
    other.server.shutdown()


@pytest.fixture(scope="package")
def site(other_site: OtherSite, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The pages with a scripted stand-in for Rasa."""
    with demo(tmp_path_factory.mktemp("demo"), embed_hosts=other_site.base) as (base, out):
        other_site.ours = base
        yield Site(base, out.split()[0])


@dataclass(frozen=True)
class PeopledSite:
    """A demo server with people in it (`demo_world.py` says what is in `world`)."""

    base: str
    world: dict[str, Any]


@pytest.fixture(scope="module")
def peopled(other_site: OtherSite, tmp_path_factory: pytest.TempPathFactory) -> Iterator[PeopledSite]:
    """Pages with something on them."""
    with demo(tmp_path_factory.mktemp("world"), "--world", embed_hosts=other_site.base) as (base, out):
        yield PeopledSite(base, json.loads(out.splitlines()[0]))


@pytest.fixture(scope="package")
def browser_(chromium: str) -> Iterator[Any]:
    """A headless browser."""
    playwright_api = pytest.importorskip("playwright.sync_api")
    playwright_api.expect.set_options(timeout=PATIENCE_MS)
    with playwright_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def context(browser_: Any) -> Iterator[Any]:
    """A fresh browser profile; anything the page complains about fails the test."""
    complaints: list[str] = []
    context = browser_.new_context(viewport={"width": 1200, "height": 900})
    context.set_default_timeout(PATIENCE_MS)
    context.on("weberror", lambda error: complaints.append(str(error.error)))
    context.on("console", lambda m: complaints.append(m.text) if "Content Security Policy" in m.text else None)
    yield context
    context.close()
    assert complaints == []
