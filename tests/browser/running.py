"""A whole Alongside for tests, started as the README says: `make run`."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import httpx
import psutil

from bot.serving.settings import ROOT

# Long enough for a loaded machine; a good start takes about a minute. Nothing is measured with them.
START_SECONDS = 600.0
RESTART_SECONDS = 300.0
STOP_SECONDS = 60.0

RASA, ACTIONS, WEB = "bot.serving.rasa_server", "bot.serving.action_server", "bot.serving.web_server"


@dataclass
class Stack:
    """A running Alongside: its address, its data folder, its processes and what it says."""

    process: psutil.Popen
    output: Path
    data: Path
    port: int

    @property
    def said(self) -> str:
        """All it has printed so far."""
        return self.output.read_text(encoding="utf-8", errors="replace")

    @property
    def address(self) -> str:
        """The address it prints for people. Raises AssertionError when it has printed none."""
        return self._printed(r"Alongside is running: (http://\S+)")

    @property
    def setup_link(self) -> str:
        """The one-time link for the first facilitator. Raises AssertionError when it has printed none."""
        return self._printed(r"It works once:\s+(http://\S+)")

    def part(self, module: str) -> psutil.Process:
        """One of the three parts, by the module it runs. Raises AssertionError when it is not there."""
        for process in self.process.children(recursive=True):
            if module in _command(process):
                return process
        raise AssertionError(f"{module} does not run")

    @contextmanager
    def without(self, module: str) -> Iterator[None]:
        """While inside, a part is dead and nothing brings it back; afterwards all is well again."""
        supervisor = self.part("serve")
        supervisor.suspend()
        try:
            kill(self.part(module))
            yield
        finally:
            supervisor.resume()
            self.wait_until_well()

    def wait_until_well(self, seconds: float = RESTART_SECONDS) -> None:
        """Wait until all three parts answer. Raises AssertionError with what was said when they do not."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            assert self.process.poll() is None, f"it ended:\n{self.said}"
            if self.is_well():
                return
            time.sleep(0.5)
        raise AssertionError(f"not all parts answer:\n{self.said}")

    def is_well(self) -> bool:
        """Whether `/healthz` is content with all three parts."""
        try:
            return httpx.get(f"http://127.0.0.1:{self.port}/healthz", timeout=10, trust_env=False).status_code == 200
        except httpx.HTTPError:
            return False

    def files_with(self, words: str, under: str = "") -> list[str]:
        """The files of the data folder (or of a folder in it) that hold these words, in UTF-8 or UTF-16."""
        found = []
        for file in sorted((self.data / under).rglob("*")):
            content = file.read_bytes() if file.is_file() else b""
            if any(words.encode(encoding) in content for encoding in ("utf-8", "utf-16-le", "utf-16-be")):
                found.append(str(file.relative_to(self.data)))
        return found

    def stop(self) -> list[psutil.Process]:
        """Press Ctrl-C, wait for the end, and return the processes that are still there."""
        family = [self.process, *self.process.children(recursive=True)]
        os.killpg(self.process.pid, signal.SIGINT)  # a terminal tells everything in the foreground
        with suppress(psutil.TimeoutExpired):
            self.process.wait(STOP_SECONDS)
        return [each for each in family if each.is_running() and each.status() != psutil.STATUS_ZOMBIE]

    def _printed(self, pattern: str) -> str:
        found = re.search(pattern, self.said)
        assert found, f"not printed: {pattern}\n{self.said}"
        return found.group(1)


@contextmanager
def running(folder: Path) -> Iterator[Stack]:
    """`make run` on free ports with its data in `folder`. Whatever happens, nothing of it is left at the end."""
    port = three_free_ports()
    data, output = folder / "data", folder / "output"
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS", "ALONGSIDE_"))},
        "ALONGSIDE_PORT": str(port),
        "ALONGSIDE_DATA_DIR": str(data),
    }
    with output.open("wb") as sink:
        process = psutil.Popen(
            ["make", "run"],
            cwd=ROOT,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=sink,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    stack = Stack(process, output, data, port)
    try:
        _wait_for_welcome(stack)
        yield stack
    finally:
        for left in [*process.children(recursive=True), process] if process.is_running() else []:
            left.kill()
        process.wait()


def kill(process: psutil.Process) -> None:
    """End a process by force and wait until it has ended, whether or not its parent has taken note."""
    process.kill()
    while process.is_running() and process.status() != psutil.STATUS_ZOMBIE:
        time.sleep(0.05)


def three_free_ports() -> int:
    """The first of three free ports in a row: setting ALONGSIDE_PORT alone takes the two next to it as well."""
    for _ in range(100):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            first: int = probe.getsockname()[1]
        if first < 65_000 and all(_is_free(first + more) for more in range(3)):
            return first
    raise AssertionError("no three free ports in a row")


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def _wait_for_welcome(stack: Stack) -> None:
    deadline = time.monotonic() + START_SECONDS
    while "Stop with Ctrl-C" not in stack.said:
        assert stack.process.poll() is None, f"it ended before it ran:\n{stack.said}"
        assert time.monotonic() < deadline, f"it did not start:\n{stack.said}"
        time.sleep(0.5)


def _command(process: psutil.Process) -> list[str]:
    try:
        return process.cmdline()
    except psutil.Error:
        return []
