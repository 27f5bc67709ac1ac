"""One Alongside and one Chromium for all tests here. Both end with this package: Playwright's event loop would be in
the way of Django's and Rasa's in the tests after it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.browser.people import Facilitator, set_up
from tests.browser.running import Stack, running

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PHONE = {"width": 390, "height": 844}
DESK = {"width": 1200, "height": 900}
# A turn takes a second or two; a loaded machine may need many more.
PATIENCE_MS = 60_000


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder drives a browser."""
    for item in items:
        if "tests/browser/" in item.path.as_posix():
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="package")
def stack(chromium: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stack]:
    """Alongside, started with `make run`. At the end Ctrl-C must stop all of it."""
    with running(tmp_path_factory.mktemp("alongside")) as stack:
        yield stack
        left = stack.stop()
        assert "Stopped." in stack.said
        assert left == [], "still running after Ctrl-C"


@pytest.fixture(scope="package")
def browser(chromium: str) -> Iterator[Any]:
    """A headless Chromium."""
    playwright_api = pytest.importorskip("playwright.sync_api")
    with playwright_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def visit(browser: Any) -> Iterator[Callable[..., Any]]:
    """Gives a page in a fresh profile, as of somebody new. What a page complains about fails the test."""
    complaints: list[str] = []
    contexts = []

    def new_page(viewport: dict[str, int] = DESK, **options: Any) -> Any:
        context = browser.new_context(viewport=viewport, **options)
        contexts.append(context)
        context.set_default_timeout(PATIENCE_MS)
        context.on("weberror", lambda error: complaints.append(str(error.error)))
        context.on("console", lambda m: complaints.append(m.text) if "Content Security Policy" in m.text else None)
        return context.new_page()

    yield new_page
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.fixture(scope="package")
def facilitator(stack: Stack, browser: Any) -> Facilitator:
    """Sam, whose account was made with the set-up link that `make run` printed."""
    context = browser.new_context(viewport=DESK)
    context.set_default_timeout(PATIENCE_MS)
    sam = set_up(context.new_page(), stack.setup_link)
    context.close()
    return sam
