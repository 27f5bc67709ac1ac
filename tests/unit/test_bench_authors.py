"""A turn costs the same however many role-plays are loaded, and the bench for authors says what it measured."""

from __future__ import annotations

import cProfile
import io
import pstats
import random
from pathlib import Path

import pytest
from rich.console import Console

from bot.bench import authors
from bot.bench.generated import STORIES_EACH, write_role_plays
from bot.content.moves import MOVES
from bot.content.paths import ROOT
from bot.content.stories import read_story_files
from bot.content.yaml_files import read_plain
from bot.role_play.from_stories import graph_from_files
from bot.role_play.graph import StoryGraph
from bot.role_play.talk import DEBRIEF, Talk


def graph_of(number: int, folder: Path) -> StoryGraph:
    """The graph of this many made-up role-plays."""
    write_role_plays(folder, number)
    return graph_from_files(read_story_files(folder / "data" / "stories"))


def calls_of_a_talk(graph: StoryGraph) -> int:
    """How many calls twenty turns with the first role-play need."""
    rng, talk = random.Random(1), Talk(graph, "made000")
    talk.line_said("utter_made000_opening")

    def turns() -> None:
        for _ in range(20):
            if talk.turn(rng.choice(MOVES))[-1] == DEBRIEF:
                break

    profile = cProfile.Profile()
    profile.runcall(turns)
    return int(pstats.Stats(profile).total_calls)  # type: ignore[attr-defined]


def test_a_turn_costs_the_same_with_many_role_plays(tmp_path: Path) -> None:
    few, many = graph_of(2, tmp_path / "few"), graph_of(16, tmp_path / "many")
    assert len(list(many.edges())) == 8 * len(list(few.edges()))
    # Equal but for what Python's own housekeeping calls in between.
    assert calls_of_a_talk(many) == pytest.approx(calls_of_a_talk(few), rel=0.02)


def test_the_lines_of_all_role_plays_are_not_sent_to_every_action() -> None:
    """Rasa sends its whole domain with every call of an action unless it is told that actions do not need it."""
    assert read_plain(ROOT / "endpoints.yml")["action_endpoint"]["enable_selective_domain"] is True
    used = [path for path in (ROOT / "actions").glob("*.py") if "domain[" in path.read_text(encoding="utf-8")]
    assert not used


def test_the_tables_say_what_was_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    trained = authors.TrainingFigures(3, 40.0, 41.0, 1000.0, 2.5, 19.0, 7.0, 12.0)
    monkeypatch.setattr(authors, "training_figures", lambda size: trained)
    page = io.StringIO()
    authors.bench_authors(Console(file=page, width=200), sizes=[3], train=True)
    assert str(3 * STORIES_EACH) in page.getvalue() and "1000" in page.getvalue() and "19" in page.getvalue()


def test_a_training_that_fails_shows_its_last_lines(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="no_such_module"):
        authors._run(tmp_path, "no_such_module")


def test_everything_that_training_reads_is_copied(tmp_path: Path) -> None:
    authors._copy_project(tmp_path)
    assert (tmp_path / "data/rules/safety.yml").exists() and not (tmp_path / "data/stories").exists()
    assert (tmp_path / "course_content/role_plays/maya.yml").exists(), "sessions name it"
