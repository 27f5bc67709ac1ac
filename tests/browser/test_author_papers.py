"""What authors hand on: the proof sheet for a reviewer, and the map beside its outline."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from bot.authoring.map import svg
from bot.authoring.proof import proof
from tests.browser.accessibility import check_accessible

Visit = Callable[..., Any]


def test_the_proof_sheet_is_accessible_and_asks_nobody_for_anything(visit: Visit, tmp_path: Path) -> None:
    path = tmp_path / "proof.html"
    path.write_text(proof("maya"), encoding="utf-8")
    asked: list[str] = []
    for viewport in ({"width": 1200, "height": 900}, {"width": 320, "height": 640}):
        page = visit(viewport)
        page.on("request", lambda request: asked.append(request.url))
        page.goto(path.as_uri())
        check_accessible(page, f"proof at {viewport['width']}")
        page.get_by_label("Your remarks on the thread").fill("Line 12 rings true.")
    assert asked == [path.as_uri()] * 2
    ids = page.eval_on_selector_all("[id]", "all => all.map(one => one.id)")
    assert len(ids) == len(set(ids))
    targets = page.eval_on_selector_all("a", "all => all.map(one => one.getAttribute('href').slice(1))")
    assert targets and set(targets) <= set(ids)


def test_no_words_of_the_map_run_out_of_their_boxes(visit: Visit, tmp_path: Path) -> None:
    page = visit({"width": 1680, "height": 1000})
    page.set_content(f'<body style="margin: 0">{svg("winston")}</body>')
    wide = page.evaluate(
        """() => [...document.querySelectorAll('g')].flatMap(group => {
            const frame = group.querySelector(':scope > rect')
            if (!frame) return []
            const right = Math.max(...[...group.querySelectorAll(':scope > rect')].map(
                one => one.getBoundingClientRect().right))
            return [...group.querySelectorAll(':scope > text')].filter(
                one => one.getBoundingClientRect().right > right + 1).map(one => one.textContent)
        })"""
    )
    assert wide == []
    beyond = "[...document.querySelectorAll('text')].filter(one => one.getBoundingClientRect().right > 1680)"
    assert page.evaluate(f"{beyond}.map(one => one.textContent)") == []
