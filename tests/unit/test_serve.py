"""`alongside serve` from start to stop, with small servers in place of Rasa, the actions and Django."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import psutil
import pytest

from bot.serving import event_log
from bot.serving.errors import PersonError
from bot.serving.settings import ROOT, ServeSettings

# Answers every GET with 200 on the port in the named variable, and keeps a process of its own.
SERVER = """
import os, subprocess, sys
from http.server import BaseHTTPRequestHandler, HTTPServer
from bot.serving.lifeline import end_with_parent
end_with_parent()
subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
class Answer(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200); self.end_headers()
HTTPServer(("127.0.0.1", int(os.environ[sys.argv[1]])), Answer).serve_forever()
"""

DRIVER = f"""
import sys
import bot.serve as serve
from bot.serving.processes import Part
from bot.serving.progress import Progress
from bot.serving.settings import read_settings
names = dict(zip(("web", "Rasa", "actions"), ("ALONGSIDE_PORT", "ALONGSIDE_RASA_PORT", "ALONGSIDE_ACTIONS_PORT")))
serve.parts = lambda settings: [
    Part(name, (sys.executable, "-c", {SERVER!r}, variable), settings.log_dir / f"{{name}}.log")
    for name, variable in names.items()
]
serve.ensure_model = lambda *_: None
serve.manage = lambda environment, *command: "http://link\\n" if command[0] == "setup_link" else ""
serve.event_log.verify = lambda settings: None
serve.serve(read_settings(), Progress())
"""


@contextmanager
def running(ports: tuple[int, int, int], data_dir: Path) -> Iterator[psutil.Popen]:
    """A whole `serve` with fakes, up and welcoming."""
    names = ("ALONGSIDE_PORT", "ALONGSIDE_RASA_PORT", "ALONGSIDE_ACTIONS_PORT")
    environment = {
        **os.environ,
        **dict(zip(names, map(str, ports), strict=True)),
        "ALONGSIDE_DATA_DIR": str(data_dir),
        "PYTHONPATH": str(ROOT),
    }
    process = psutil.Popen(
        [sys.executable, "-u", "-c", DRIVER],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        yield process
    finally:
        for each in [*process.children(recursive=True), process] if process.is_running() else []:
            each.kill()
        process.wait()
        process.stdout.close()


def read_until(process: psutil.Popen, words: str) -> str:
    """What the process says, up to the line with these words."""
    said = ""
    for line in process.stdout:
        said += line
        if words in line:
            return said
    raise AssertionError(f"ended without saying {words!r}:\n{said}")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_says_where_it_runs_and_a_signal_stops_everything(
    free_ports: tuple[int, int, int], tmp_path: Path, number: signal.Signals
) -> None:
    with running(free_ports, tmp_path) as process:
        said = read_until(process, "Stop with Ctrl-C")
        assert f"Alongside is running: http://localhost:{free_ports[0]}" in said
        assert "http://link" in said
        note = json.loads((tmp_path / "serve.json").read_text())
        assert (tmp_path / "serve.json").stat().st_mode & 0o777 == 0o600
        assert note["rasa_url"] == f"http://127.0.0.1:{free_ports[1]}"
        assert note["rasa_token"] not in said
        family = process.children(recursive=True)
        assert len(family) == 6
        started = time.monotonic()
        process.send_signal(number)
        read_until(process, "Stopped.")
        assert process.wait(5) == 0
        assert time.monotonic() - started < 6
        assert not [each for each in family if each.is_running() and each.status() != psutil.STATUS_ZOMBIE]
        assert not (tmp_path / "serve.json").exists()


def test_nothing_is_left_when_it_is_killed_and_the_next_start_works(
    free_ports: tuple[int, int, int], tmp_path: Path
) -> None:
    with running(free_ports, tmp_path) as process:
        read_until(process, "Stop with Ctrl-C")
        family = process.children(recursive=True)
        process.kill()
        _, alive = psutil.wait_procs(family, timeout=6)
        assert not alive
    with running(free_ports, tmp_path) as process:
        read_until(process, "Stop with Ctrl-C")


def test_a_second_one_on_the_same_data_is_refused(free_ports: tuple[int, int, int], tmp_path: Path) -> None:
    with running(free_ports, tmp_path) as process:
        read_until(process, "Stop with Ctrl-C")
        environment = {**os.environ, "ALONGSIDE_DATA_DIR": str(tmp_path), "ALONGSIDE_PORT": "9990"}
        second = subprocess.run(
            [sys.executable, "-m", "bot.cli", "serve"], cwd=ROOT, env=environment, capture_output=True, text=True
        )
    assert second.returncode == 1
    assert "already running" in second.stderr
    assert "Traceback" not in second.stderr


@contextmanager
def rasa_that(writes_to: Path | None, settings: ServeSettings) -> Iterator[ServeSettings]:
    """A Rasa that keeps events in this SQLite file, or in its memory."""

    class Rasa(BaseHTTPRequestHandler):
        def do_POST(self) -> None:  # noqa: N802
            self.rfile.read(int(self.headers["Content-Length"]))
            if writes_to:
                with sqlite3.connect(writes_to) as connection:
                    connection.execute("INSERT INTO events (sender_id) VALUES (?)", (self.path.split("/")[2],))
                connection.close()
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

    server = HTTPServer(("127.0.0.1", 0), Rasa)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield ServeSettings(rasa_port=server.server_port, data_dir=settings.data_dir)
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture
def settings(tmp_path: Path) -> ServeSettings:
    """Settings with an event log that is ready, its table made as Rasa makes it."""
    made = ServeSettings(data_dir=tmp_path / "data")
    event_log.prepare(made)
    with sqlite3.connect(made.event_log) as connection:
        connection.execute("CREATE TABLE events (id INTEGER PRIMARY KEY, sender_id TEXT)")
    connection.close()
    return made


def test_the_event_log_is_private_and_shared_by_readers_and_writer(settings: ServeSettings) -> None:
    assert settings.data_dir.stat().st_mode & 0o777 == 0o700
    assert settings.event_log.stat().st_mode & 0o777 == 0o600
    connection = sqlite3.connect(settings.event_log)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    connection.close()


def test_a_rasa_that_writes_to_the_log_passes_and_leaves_nothing_behind(settings: ServeSettings) -> None:
    with rasa_that(settings.event_log, settings) as real:
        event_log.verify(real)
    connection = sqlite3.connect(settings.event_log)
    assert connection.execute("SELECT count(*) FROM events").fetchone() == (0,)
    connection.close()


def test_a_rasa_that_fell_back_to_memory_is_found_out(settings: ServeSettings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(event_log, "FIND_SECONDS", 0.3)
    with rasa_that(None, settings) as forgetful, pytest.raises(PersonError, match="lost at the next restart"):
        event_log.verify(forgetful)


def test_a_rasa_that_refuses_is_found_out(settings: ServeSettings, free_ports: tuple[int, int, int]) -> None:
    with pytest.raises(PersonError, match="did not accept"):
        event_log.verify(ServeSettings(rasa_port=free_ports[1], data_dir=settings.data_dir))


def test_deleted_words_are_overwritten_and_writers_wait(tmp_path: Path) -> None:
    """Asked of SQLite itself, over a connection made as Rasa makes it."""
    code = (
        "from bot.serving.rasa_server import be_careful_with_sqlite; be_careful_with_sqlite(); "
        "import sqlalchemy as sa; "
        f"connection = sa.create_engine('sqlite:///{tmp_path}/log.sqlite3').connect(); "
        "print([connection.execute(sa.text(f'PRAGMA {name}')).scalar() "
        "for name in ('secure_delete', 'journal_mode', 'busy_timeout')])"
    )
    said = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert said.stdout.strip() == "[1, 'wal', 5000]"


def test_rasa_is_pointed_at_the_event_log_and_the_actions_by_variables_only() -> None:
    # Read as text: once Rasa is imported in this process, ruamel.yaml expands variables.
    endpoints = (ROOT / "endpoints.yml").read_text(encoding="utf-8")
    assert "type: sql\n  url: ${ALONGSIDE_TRACKER_URL}\n" in endpoints
    assert "url: ${ALONGSIDE_ACTIONS_URL}/webhook\n" in endpoints
    credentials = (ROOT / "credentials.yml").read_text(encoding="utf-8").splitlines()
    assert [line for line in credentials if line and not line.startswith("#")] == ["rest:"]
