"""One demo server and one Chromium for all tests of this folder. Both end with it: Playwright's event loop would be in
the way of Django's in the tests after it.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from bot.web.environment import ROOT

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


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


@pytest.fixture(scope="package")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The pages with a scripted stand-in for Rasa."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    folder = tmp_path_factory.mktemp("demo")
    base = f"http://127.0.0.1:{port}"
    env = {**os.environ, "ALONGSIDE_DATA_DIR": str(folder), "ALONGSIDE_PUBLIC_URL": base}
    command = [sys.executable, "-u", "-m", "tests.web.demo", "--port", str(port)]
    with (folder / "out").open("w") as log:
        server = subprocess.Popen(command, cwd=ROOT, env=env, stdout=log, stderr=log)
        try:
            _wait_for(f"{base}/healthz", server)
            yield Site(base, (folder / "out").read_text().split()[0])
        finally:
            server.terminate()
            server.wait(10)


def _wait_for(address: str, server: subprocess.Popen[bytes]) -> None:
    for _ in range(300):
        if server.poll() is not None:
            break
        try:
            urllib.request.build_opener(urllib.request.ProxyHandler({})).open(address, timeout=2)
            return
        except OSError:
            time.sleep(0.2)
    raise AssertionError("the demo server did not start")


@pytest.fixture(scope="package")
def browser_(chromium: str) -> Iterator[Any]:
    """A headless browser."""
    playwright_api = pytest.importorskip("playwright.sync_api")
    with playwright_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def context(browser_: Any) -> Iterator[Any]:
    """A fresh browser profile; anything the page complains about fails the test."""
    complaints: list[str] = []
    context = browser_.new_context(viewport={"width": 1200, "height": 900})
    context.set_default_timeout(15_000)
    context.on("weberror", lambda error: complaints.append(str(error.error)))
    context.on("console", lambda m: complaints.append(m.text) if "Content Security Policy" in m.text else None)
    yield context
    context.close()
    assert complaints == []
