"""`alongside bench authors`: how look-up, the story graph and training grow with the number of role-plays.

The role-plays are made up by rule (`bot.bench.generated`), ten stories each. Times are CPU time of the process at work,
memory is the most it held at once.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from rich.console import Console
from rich.table import Table

from bot.bench.generated import STORIES_EACH, write_role_plays
from bot.content.moves import MOVES
from bot.content.paths import ROOT
from bot.content.stories import read_story_files
from bot.role_play.from_stories import graph_from_files
from bot.role_play.graph import StoryGraph
from bot.role_play.talk import DEBRIEF, Talk
from bot.serving.settings import quiet_environment

SIZES = (12, 50, 200)
TALKS = 200
# All that training reads besides the role-plays.
PROJECT = (
    *("config.yml", "domain.yml", "endpoints.yml", "credentials.yml", "requirements.lock"),
    *("actions", "bot", "course_content", "data/nlu", "data/rules"),
)


@dataclass(frozen=True)
class GraphFigures:
    """One size: reading and building once, and what one turn's look-up costs with all of it loaded."""

    role_plays: int
    reading_s: float
    building_s: float
    graph_mb: float
    kept_mb: float
    turn_us: float


@dataclass(frozen=True)
class TrainingFigures:
    """One size: Rasa's training in a process of its own, its imports included, and a turn with what came out of it.

    `reading_ms` is the part of a turn that goes into reading the learner's line; `sent_kb` is what goes to an action.
    """

    role_plays: int
    training_s: float
    cpu_s: float
    memory_mb: float
    model_mb: float
    turn_ms: float
    reading_ms: float
    sent_kb: float


def bench_authors(console: Console, *, sizes: Sequence[int] = SIZES, train: bool = False) -> None:
    """Measure and print the tables. `train` trains Rasa at each size: minutes."""
    console.print(graph_table([graph_figures(size) for size in sizes]))
    if train:
        console.print(training_table([training_figures(size) for size in sizes]))


def graph_figures(size: int) -> GraphFigures:
    """Reading the stories, building the graph, and talks with the first role-play while all are loaded."""
    with tempfile.TemporaryDirectory() as folder:
        first = write_role_plays(Path(folder), size)[0]
        reading = time.process_time()
        files = read_story_files(Path(folder) / "data" / "stories")
        reading = time.process_time() - reading
    building = time.process_time()
    graph_from_files(files)
    building = time.process_time() - building
    tracemalloc.start()
    graph = graph_from_files(files)
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    kept = len(json.dumps(graph.as_dict()))
    return GraphFigures(size, reading, building, held / 1e6, kept / 1e6, turn_us(graph, first))


def turn_us(graph: StoryGraph, role_play: str, talks: int = TALKS) -> float:
    """Microseconds of CPU for one turn, the middle one of many talks at random."""
    rng, times = random.Random(1), []
    for _ in range(talks):
        talk = Talk(graph, role_play)
        talk.line_said(f"utter_{role_play}_opening")
        said = [""]
        while said[-1] != DEBRIEF:
            start = time.process_time_ns()
            said = talk.turn(rng.choice(MOVES))
            times.append((time.process_time_ns() - start) / 1000)
    return median(times)


def training_figures(size: int) -> TrainingFigures:
    """Train Rasa on made-up role-plays alone, with everything else as it is. Raises RuntimeError when that fails."""
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder)
        _copy_project(project)
        first = write_role_plays(project, size)[0]
        model = project / "model.tar.gz"
        said, cpu_s, memory_mb = _run(project, "bot.serving.build", "--train", str(model))
        if not model.exists():
            raise RuntimeError("training did not finish:\n" + "".join(said[-15:]))
        seconds = next(float(line.split()[-1]) for line in said if line.startswith("@done train"))
        talks, _, _ = _run(project, "bot.bench.rasa_turns", str(model), first)
        turn = json.loads(next(line[line.index("{") :] for line in reversed(talks) if "turn_ms" in line))
        return TrainingFigures(size, seconds, cpu_s, memory_mb, model.stat().st_size / 1e6, **turn)


def _run(project: Path, *module: str) -> tuple[list[str], float, float]:
    """A module in a process of its own: what it said, its seconds of CPU, the megabytes it held at most.

    Raises RuntimeError with its last lines when it fails.
    """
    environment = {**os.environ, **quiet_environment(), "PYTHONPATH": str(project), "ALONGSIDE_DATA_DIR": str(project)}
    process = subprocess.Popen(  # noqa: S603
        [sys.executable, "-m", *module],
        cwd=project,
        env=environment,
        stdin=subprocess.PIPE,  # its lifeline
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    )
    assert process.stdout is not None
    said = list(process.stdout)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{module[0]} did not finish:\n" + "".join(said[-15:]))
    return said, used.ru_utime + used.ru_stime, used.ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)


def _copy_project(project: Path) -> None:
    """Everything but the stories, so that the code in the copy finds its content there; sessions name the cards."""
    ignore = shutil.ignore_patterns("__pycache__")
    for name in PROJECT:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, project / name, ignore=ignore)
        else:
            shutil.copy(ROOT / name, project / name)


def graph_table(figures: Sequence[GraphFigures]) -> Table:
    """What the story graph costs."""
    table = Table(title="The story graph")
    for title in ("role-plays", "stories", "reading (s)", "building (s)", "in memory (MB)", "kept (MB)", "a turn (µs)"):
        table.add_column(title, justify="right")
    for one in figures:
        table.add_row(
            str(one.role_plays),
            str(one.role_plays * STORIES_EACH),
            f"{one.reading_s:.2f}",
            f"{one.building_s:.2f}",
            f"{one.graph_mb:.1f}",
            f"{one.kept_mb:.1f}",
            f"{one.turn_us:.0f}",
        )
    return table


def training_table(figures: Sequence[TrainingFigures]) -> Table:
    """What Rasa's training costs, and a turn with the trained model."""
    table = Table(title="Training, and a turn with the model")
    titles = ("role-plays", "training (s)", "CPU (s)", "memory (MB)", "model (MB)")
    for title in (*titles, "a turn (ms)", "of it reading (ms)", "sent to an action (kB)"):
        table.add_column(title, justify="right")
    for one in figures:
        table.add_row(
            str(one.role_plays),
            f"{one.training_s:.0f}",
            f"{one.cpu_s:.0f}",
            f"{one.memory_mb:.0f}",
            f"{one.model_mb:.1f}",
            f"{one.turn_ms:.0f}",
            f"{one.reading_ms:.0f}",
            f"{one.sent_kb:.0f}",
        )
    return table
