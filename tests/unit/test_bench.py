"""The language bench measures what it says, and does without alex where there is none."""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from rich.console import Console
from typer.testing import CliRunner

from bot import cli
from bot.bench import alex as alex_runner
from bot.bench import language, material
from bot.content.paths import COURSE_CONTENT
from bot.language.engine import LanguageEngine
from bot.language.findings import FindingReader
from bot.language.guide import load_guide


@pytest.fixture(scope="module")
def engine() -> LanguageEngine:
    """The real engine."""
    return LanguageEngine.load()


def printed(table: object) -> str:
    """A table as text."""
    page = io.StringIO()
    Console(file=page, width=120).print(table)
    return page.getvalue()


def test_every_size_holds_the_same_mixture() -> None:
    once = len(material.example_lines())
    assert list(material.lines(once + 5))[once:] == list(material.lines(5))
    assert len(set(material.lines(100))) > 90


@pytest.mark.parametrize("size", [50, 600])
def test_a_guide_of_any_size_can_be_read_and_finds(engine: LanguageEngine, size: int) -> None:
    guide = load_guide(COURSE_CONTENT / "language_guide")
    made = material.guide_of(size, guide, ["garden", "window", "letter"])
    assert len(made.entries) == size
    found = FindingReader(made, engine.nlp).read(engine.nlp("The garden window and the window garden."))
    assert any(finding.entry.startswith("invented_") for finding in found) == (size > len(guide.entries))


def test_the_tables_hold_what_was_measured(engine: LanguageEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language, "bare_ms", lambda *_: 2.0)
    monkeypatch.setattr(language, "engine_ms", lambda *_: 5.0)
    said = printed(language.size_table(engine, (100, 4000)))
    assert "4,000" in said
    assert "2.5" in said
    assert "safety" in printed(language.parts_table(engine, 5))
    assert "50" in printed(language.guide_table(engine, (50,), 5))


class Silent:
    """An alex that flags every other text."""

    def read(self, texts: Sequence[str]) -> tuple[list[bool], float]:
        return [number % 2 == 0 for number in range(len(texts))], 1.0


def test_the_comparison_counts_both_sides(engine: LanguageEngine, tmp_path: Path) -> None:
    file = tmp_path / "pairs.json"
    file.write_text(json.dumps([{"avoid": "junkie"}, {"avoid": "junkie"}, {"avoid": "garden"}]))
    said = printed(language.comparison_table(engine, Silent(), file))  # type: ignore[arg-type]
    assert "phrases of public guides" in said
    assert said.count("50.0%") >= 4
    assert "phrases" not in printed(language.comparison_table(engine, Silent(), tmp_path / "none.json"))  # type: ignore[arg-type]


def test_without_node_alex_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(alex_runner.shutil, "which", lambda _: None)
    with pytest.raises(alex_runner.NoAlex, match="not installed"), alex_runner.Alex():
        pass


def test_the_command_explains_itself() -> None:
    said = CliRunner().invoke(cli.app, ["bench", "language", "--help"], env={"COLUMNS": "100"}).output
    assert "--full" in said
