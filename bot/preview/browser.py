"""`alongside preview --browser`: the real web page before a rehearsal of one role-play, on this machine only.

The web runs in a process of its own and knows nothing of the preview: it talks to this process as it would to Rasa and
reads the event log that is written here. Everything lies in a folder that is gone afterwards.
"""

from __future__ import annotations

import json
import sqlite3
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import httpx

from bot.language.engine import LanguageEngine
from bot.preview.playing import Playing
from bot.preview.stand_in import Conversation, as_row
from bot.serve import manage
from bot.serving import event_log
from bot.serving.errors import PersonError
from bot.serving.processes import Part, Supervisor, last_lines
from bot.serving.progress import Progress
from bot.serving.settings import LOOPBACK, ROOT, ServeSettings, child_environment

START_SECONDS = 60.0
TABLE = (
    "CREATE TABLE IF NOT EXISTS events (id INTEGER PRIMARY KEY AUTOINCREMENT, sender_id VARCHAR(255) NOT NULL, "
    "type_name VARCHAR(255) NOT NULL, timestamp FLOAT, intent_name VARCHAR(255), action_name VARCHAR(255), data TEXT)"
)
ROW = "INSERT INTO events (sender_id, type_name, timestamp, intent_name, action_name, data) VALUES (?, ?, ?, ?, ?, ?)"


class StandIn:
    """Answers in Rasa's place and writes Rasa's event log."""

    def __init__(self, engine: LanguageEngine, role_play: str, log: Path) -> None:
        self.engine, self.role_play, self.log = engine, role_play, log
        self.talks: dict[str, Conversation] = {}
        self.lock = threading.Lock()
        with closing(sqlite3.connect(log)) as connection, connection:
            connection.execute(TABLE)

    def turn(self, sender: str, message: str, metadata: dict[str, Any]) -> list[dict[str, Any]]:
        """One message; returns what Rasa's REST channel would."""
        with self.lock:
            talk = self.talks.setdefault(sender, Conversation(self.engine, self.role_play))
            answer = talk.answer(message.strip(), metadata)
            heard = {"event": "user", "text": message.strip(), "metadata": metadata}
            self._write(sender, [{"event": "action", "name": "action_listen"}, heard, *answer])
        return [{"recipient_id": sender, "text": event.get("text")} for event in answer]

    def _write(self, sender: str, events: list[dict[str, Any]]) -> None:
        rows = [as_row(sender, time.time(), event) for event in events]
        with closing(sqlite3.connect(self.log, timeout=10)) as connection, connection:
            connection.executemany(ROW, rows)


def handler(stand_in: StandIn) -> type[BaseHTTPRequestHandler]:
    """The few addresses of Rasa and of the action server that the web asks."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:  # noqa: N802
            """`/status` and `/health`: all is well."""
            self._answer({"model_file": "preview", "status": "ok"})

        def do_POST(self) -> None:  # noqa: N802
            """`/webhooks/rest/webhook`."""
            body = json.loads(self.rfile.read(int(self.headers.get("Content-Length") or 0)))
            self._answer(stand_in.turn(body["sender"], body["message"], body.get("metadata") or {}))

        def _answer(self, value: Any) -> None:
            data = json.dumps(value).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, format: str, *args: Any) -> None:
            """Nothing: addresses and words stay out of every log."""

    return Handler


@contextmanager
def running(role_play: str, port: int) -> Iterator[str]:
    """The page, ready to be opened; yields its address. Raises ContentError or PersonError when it cannot start."""
    engine = LanguageEngine.load()
    Playing(engine, role_play)  # a mistake in the files is told before anything starts
    with tempfile.TemporaryDirectory(prefix="alongside-preview-") as folder:
        settings = ServeSettings(port=port, rasa_port=port + 1, actions_port=port + 1, data_dir=Path(folder))
        settings = replace(settings, public_url_set=settings.web_url.replace("localhost", LOOPBACK))
        event_log.prepare(settings)
        stand_in = StandIn(engine, role_play, settings.event_log)
        try:
            server = ThreadingHTTPServer((LOOPBACK, settings.rasa_port), handler(stand_in))
        except OSError as error:
            raise PersonError(f"Port {settings.rasa_port} is taken.", "Choose another with --port.") from error
        environment = child_environment(settings)
        manage(environment, "migrate", "--noinput", "--verbosity", "0")
        web = Part("web server", (sys.executable, "-m", "bot.serving.web_server"), settings.log_dir / "web.log")
        supervisor = Supervisor([web], Progress(), environment, cwd=ROOT)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            supervisor.start()
            _wait(settings, supervisor)
            yield settings.public_url
        finally:
            supervisor.stop()
            server.shutdown()
            server.server_close()


def _wait(settings: ServeSettings, supervisor: Supervisor) -> None:
    started = time.monotonic()
    while time.monotonic() - started < START_SECONDS:
        supervisor.watch_once()
        try:
            if httpx.get(f"{settings.web_probe_url}/healthz", timeout=5).status_code == httpx.codes.OK:
                return
        except httpx.HTTPError:
            pass
        time.sleep(0.2)
    raise PersonError("The page did not answer.", detail=last_lines(settings.log_dir / "web.log"))


def show_in_browser(role_play: str, port: int) -> None:
    """Serve until Ctrl-C."""
    progress = Progress()
    progress.say("Starting the page (about 10 seconds) ...")
    with running(role_play, port) as address:
        progress.say(f"Open {address} in a browser and start as a guest. Save a file, and the next line follows it.")
        progress.say("Nothing is kept. Stop with Ctrl-C.")
        try:
            threading.Event().wait()
        except KeyboardInterrupt:
            progress.say("Stopped.")
