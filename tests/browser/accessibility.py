"""What axe and a narrow screen have to say about a page."""

from __future__ import annotations

from typing import Any

import pytest

# Off by default in axe, since it belongs to WCAG 2.2.
OPTIONS = {"rules": {"target-size": {"enabled": True}}}


def check_accessible(page: Any, state: str) -> None:
    """No violation of any rule of axe, and nothing wider than the screen. `state` names the page in a failure."""
    axe_api = pytest.importorskip("axe_playwright_python.sync_playwright")
    result = axe_api.Axe().run(page, options=OPTIONS)
    found = [(v["id"], [node["html"][:160] for node in v["nodes"]]) for v in result.response["violations"]]
    assert found == [], f"{state}: {found}"
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"{state}: wider than the screen"
