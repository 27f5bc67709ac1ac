"""`alongside serve`: trains if need be, then starts the web, Rasa and the action server, and watches them."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from types import FrameType

import httpx
import psutil

from bot.serving import event_log
from bot.serving.chores import Chore
from bot.serving.errors import PersonError
from bot.serving.ports import check_ports
from bot.serving.processes import POLL_SECONDS, Part, Supervisor, last_lines
from bot.serving.progress import Progress
from bot.serving.settings import LOOPBACK, ROOT, ServeSettings, child_environment
from bot.serving.training import ensure_model, running_server

START_SECONDS = 180.0
ASK_AGAIN_SECONDS = 0.5


class Stopped(Exception):
    """Somebody pressed Ctrl-C or sent a signal to stop."""


def serve(settings: ServeSettings, progress: Progress) -> None:
    """Run Alongside until Ctrl-C or SIGTERM. Raises PersonError when it cannot start or go on."""
    with _stop_signals() as stop:
        with suppress(Stopped):
            _run(settings, progress, stop)
        progress.say("Stopped.")


def _run(settings: ServeSettings, progress: Progress, stop: threading.Event) -> None:
    _only_one(settings)
    check_ports(settings)
    event_log.prepare(settings)
    ensure_model(progress, settings.log_dir)
    environment = child_environment(settings)
    manage(environment, "migrate", "--noinput", "--verbosity", "0")
    check_ports(settings)  # training took a while
    supervisor = Supervisor(parts(settings), progress, environment, cwd=ROOT)
    purge = Chore(
        "Deleting what is past its time",
        (sys.executable, "-m", "django", "purge"),
        settings.log_dir / "purge.log",
        _for_django(environment),
        ROOT,
    )
    try:
        supervisor.start()
        with progress.step("Starting the web page, Rasa and the action server", "All parts answer"):
            _wait_until_healthy(settings, supervisor, progress, stop)
        event_log.verify(settings)
        _note_running(settings)
        _welcome(settings, progress, manage(environment, "setup_link").strip())
        while True:
            _pause(stop, POLL_SECONDS)
            supervisor.watch_once()
            purge.tick(progress)
    finally:
        settings.run_file.unlink(missing_ok=True)
        try:
            progress.say("Stopping ...")
        finally:  # also when nobody reads what we say any more
            purge.stop()
            supervisor.stop()


def parts(settings: ServeSettings) -> list[Part]:
    """The three processes, in the order they are started."""
    return [
        Part(name, (sys.executable, "-m", module), settings.log_dir / log)
        for name, module, log in (
            ("Rasa server", "bot.serving.rasa_server", "rasa.log"),
            ("action server", "bot.serving.action_server", "actions.log"),
            ("web server", "bot.serving.web_server", "web.log"),
        )
    ]


def manage(environment: Mapping[str, str], *command: str) -> str:
    """Run one of Django's management commands; returns what it printed. Raises PersonError when it fails."""
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-m", "django", *command],
        cwd=ROOT,
        env=_for_django(environment),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
    )
    if done.returncode:
        detail = "\n".join((done.stdout + done.stderr).strip().splitlines()[-8:])
        raise PersonError(f"“{command[0]}” did not succeed on the database in the data folder.", detail=detail)
    return done.stdout


def _for_django(environment: Mapping[str, str]) -> dict[str, str]:
    return {**environment, "DJANGO_SETTINGS_MODULE": "bot.web.settings", "PYTHONPATH": str(ROOT)}


def _wait_until_healthy(
    settings: ServeSettings, supervisor: Supervisor, progress: Progress, stop: threading.Event
) -> None:
    started = time.monotonic()
    # The web speaks for all three, so it is asked when the others answer; before, it would log their absence.
    for part, address in (
        ("The action server", f"{settings.actions_url}/health"),
        ("Rasa", f"{settings.rasa_url}/"),
        ("The web page", f"{settings.web_probe_url}/healthz"),
    ):
        while not _answers(address):
            supervisor.watch_once()
            if time.monotonic() - started > START_SECONDS:
                raise PersonError(
                    f"{part} did not answer within {START_SECONDS:.0f} seconds.",
                    f"The logs are in {settings.log_dir}.",
                    "\n".join(f"{each.log_file.name}:\n{last_lines(each.log_file, 6)}" for each in parts(settings)),
                )
            _pause(stop, ASK_AGAIN_SECONDS)
        progress.say(f"  {part} answers ({time.monotonic() - started:.0f} s)")


def _answers(address: str) -> bool:
    try:
        return httpx.get(address, timeout=5).status_code == 200
    except httpx.HTTPError:
        return False


def _welcome(settings: ServeSettings, progress: Progress, setup_link: str) -> None:
    progress.say("")
    progress.say(f"Alongside is running: {settings.public_url}")
    if setup_link:
        progress.say("Set up the first facilitator with this link. It works once:")
        progress.say(f"  {setup_link}")
    if settings.host != LOOPBACK and not settings.public_url_set:
        progress.warn("Others can open it only when ALONGSIDE_PUBLIC_URL holds the address that they type.")
    progress.say(f"Logs: {settings.log_dir}. Stop with Ctrl-C.")


def _only_one(settings: ServeSettings) -> None:
    running = running_server(settings)
    if running:
        raise PersonError(
            f"Alongside is already running on this data folder: {running['web_url']}",
            "Stop that one first, or set ALONGSIDE_DATA_DIR and ALONGSIDE_PORT for a second one.",
        )


def _note_running(settings: ServeSettings) -> None:
    settings.run_file.unlink(missing_ok=True)
    handle = os.open(settings.run_file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)  # it holds the token
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        json.dump(
            {
                "pid": os.getpid(),
                "started": psutil.Process().create_time(),  # a process id alone may be somebody else's by now
                "web_url": settings.web_url,
                "rasa_url": settings.rasa_url,
                "rasa_token": settings.rasa_token,
            },
            file,
        )


@contextmanager
def _stop_signals() -> Iterator[threading.Event]:
    """While inside, SIGINT, SIGTERM and SIGHUP ask us to stop instead of ending us on the spot."""
    stop = threading.Event()

    def on_signal(_: int, __: FrameType | None) -> None:
        if stop.is_set():
            return
        stop.set()
        raise Stopped

    numbers = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]
    before = {number: signal.signal(number, on_signal) for number in numbers}
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _pause(stop: threading.Event, seconds: float) -> None:
    if stop.wait(seconds):
        raise Stopped
