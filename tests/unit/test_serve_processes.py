"""The supervisor, with small processes in place of the real ones."""

from __future__ import annotations

import io
import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from bot.serving.errors import PersonError
from bot.serving.processes import Part, Supervisor, last_lines
from bot.serving.progress import Progress

SLEEP = "import time; time.sleep(60)"
STUBBORN = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('up', flush=True); time.sleep(60)"
WITH_A_CHILD = (
    "import subprocess, sys, time; "
    "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'], start_new_session=True); "
    "print(child.pid, flush=True); time.sleep(60)"
)
LIFELINE = (
    "import time; from bot.serving.lifeline import end_with_parent; end_with_parent(); "
    "print('up', flush=True); time.sleep(60)"
)


class Stage:
    """Makes supervisors, remembers what they say, and ends what they started."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.said = io.StringIO()
        self.made: list[Supervisor] = []

    def supervisor(self, *programs: str, first_pause: float = 0.05) -> Supervisor:
        parts = [
            Part(f"part {number}", (sys.executable, "-c", program), self.folder / f"{number}.log")
            for number, program in enumerate(programs)
        ]
        made = Supervisor(parts, Progress(self.said), os.environ, first_pause=first_pause)
        self.made.append(made)
        return made


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    made = Stage(tmp_path)
    yield made
    for supervisor in made.made:
        supervisor.stop(grace=0.2)


def wait_until(true: Callable[[], object], seconds: float = 10) -> None:
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline, "waited too long"
        time.sleep(0.02)


def watching(supervisor: Supervisor, true: Callable[[], object]) -> None:
    def look() -> object:
        supervisor.watch_once()
        return true()

    wait_until(look)


def gone(pid: int) -> bool:
    try:
        return psutil.Process(pid).status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


def test_a_part_that_dies_is_started_again_and_the_others_stay(stage: Stage) -> None:
    supervisor = stage.supervisor(SLEEP, SLEEP)
    supervisor.start()
    before = supervisor.pids()
    psutil.Process(before["part 0"]).kill()
    watching(supervisor, lambda: supervisor.pids().get("part 0") not in (None, before["part 0"]))
    assert supervisor.pids()["part 1"] == before["part 1"]
    assert "The part 0 ended by signal SIGKILL. Starting it again" in stage.said.getvalue()


def test_the_pause_grows_and_five_deaths_in_a_row_stop_everything_with_the_end_of_the_log(stage: Stage) -> None:
    supervisor = stage.supervisor("print('the reason'); raise SystemExit(3)", first_pause=0.01)
    supervisor.start()
    with pytest.raises(PersonError, match="5 times in a row") as caught:
        watching(supervisor, lambda: False)
    assert "the reason" in caught.value.detail
    said = stage.said.getvalue()
    assert said.count("ended with code 3") == 4
    assert [f"{pause} s" in said for pause in ("0.01", "0.02", "0.04", "0.08")] == [True] * 4


def test_deaths_after_long_lives_do_not_add_up(stage: Stage) -> None:
    now = [0.0]
    supervisor = Supervisor(
        [Part("part", (sys.executable, "-c", SLEEP), stage.folder / "log")],
        Progress(stage.said),
        os.environ,
        clock=lambda: now[0],
    )
    stage.made.append(supervisor)
    supervisor.start()
    for _ in range(8):
        pid = supervisor.pids()["part"]
        now[0] += 61
        psutil.Process(pid).kill()
        watching(supervisor, lambda: "part" not in supervisor.pids())
        now[0] += 1
        supervisor.watch_once()
    assert supervisor.pids()


def test_stopping_ends_grandchildren_even_in_a_session_of_their_own(stage: Stage) -> None:
    supervisor = stage.supervisor(WITH_A_CHILD)
    supervisor.start()
    log = stage.folder / "0.log"
    wait_until(lambda: log.read_text().strip())
    parent, grandchild = supervisor.pids()["part 0"], int(log.read_text())
    supervisor.stop()
    wait_until(lambda: gone(parent) and gone(grandchild), 2)


def test_a_part_that_ignores_the_request_is_ended_by_force(stage: Stage) -> None:
    supervisor = stage.supervisor(STUBBORN)
    supervisor.start()
    wait_until(lambda: "up" in (stage.folder / "0.log").read_text())
    pid = supervisor.pids()["part 0"]
    started = time.monotonic()
    supervisor.stop(grace=0.3)
    assert gone(pid)
    assert time.monotonic() - started < 3


def test_children_end_when_their_parent_is_killed_without_a_word(tmp_path: Path) -> None:
    log = tmp_path / "log"
    driver = (
        "import os, sys, time; from pathlib import Path; "
        "from bot.serving.processes import Part, Supervisor; from bot.serving.progress import Progress; "
        f"part = Part('part', (sys.executable, '-c', {LIFELINE!r}), Path({str(log)!r})); "
        "s = Supervisor([part], Progress(), os.environ); s.start(); print(s.pids()['part'], flush=True); time.sleep(60)"
    )
    parent = psutil.Popen([sys.executable, "-c", driver], stdout=-1, text=True)
    child = int(parent.stdout.readline())
    wait_until(lambda: log.exists() and "up" in log.read_text())
    parent.kill()
    parent.wait()
    parent.stdout.close()
    wait_until(lambda: gone(child), 5)


def test_the_end_of_a_log_is_short_and_a_missing_log_is_empty(tmp_path: Path) -> None:
    log = tmp_path / "long.log"
    log.write_text("\n".join(str(number) for number in range(1000)))
    assert last_lines(log, 3) == "997\n998\n999"
    assert last_lines(tmp_path / "none.log") == ""


def test_a_long_log_is_set_aside_at_the_next_start(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.serving.processes.LOG_KEEP_BYTES", 10)
    (stage.folder / "0.log").write_text("from before, and long")
    stage.supervisor(SLEEP).start()
    assert (stage.folder / "0.log.1").read_text() == "from before, and long"
