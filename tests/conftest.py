"""What every test may use."""

from __future__ import annotations

import os
import socket
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from scripts import chromium as chromium_finder  # noqa: E402

IN_CI = os.environ.get("CI", "").lower() in ("1", "true", "yes")


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of the Chromium that browser tests drive. In CI its absence is a failure, elsewhere a skip."""
    found = chromium_finder.find()
    if found is None:
        reason = "no Chromium found; python3 scripts/chromium.py says what to install"
        pytest.fail(reason) if IN_CI else pytest.skip(reason)
    return str(found)


@pytest.fixture
def free_ports() -> tuple[int, int, int]:
    """Three ports that nothing uses at this moment."""
    sockets = [socket.socket() for _ in range(3)]
    try:
        for each in sockets:
            each.bind(("127.0.0.1", 0))
        first, second, third = (each.getsockname()[1] for each in sockets)
    finally:
        for each in sockets:
            each.close()
    return first, second, third


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """For two test processes: what starts something dear (the stack, Rasa, Chromium) stays in one and comes first."""
    for item in items:
        item.add_marker(pytest.mark.xdist_group(_lane(item)))
    items.sort(key=lambda item: _DEAR.index(_dear(item)))  # a stable sort


_DEAR = ("browser", "rasa", "")


def _dear(item: pytest.Item) -> str:
    return next((name for name in _DEAR if name and item.get_closest_marker(name)), "")


def _lane(item: pytest.Item) -> str:
    file = item.nodeid.split("::")[0]
    return {"rasa": "rasa", "browser": file.rsplit("/", 1)[0]}.get(_dear(item), file)
