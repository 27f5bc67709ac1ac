"""A demo server for as long as it is needed."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.web.environment import ROOT


@contextmanager
def demo(folder: Path, *options: str, embed_hosts: str = "") -> Iterator[tuple[str, str]]:
    """Serve `tests/web/demo.py` with its data in `folder`: its address, and what it printed before it was ready."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    base = f"http://127.0.0.1:{port}"
    env = {
        **os.environ,
        "ALONGSIDE_DATA_DIR": str(folder),
        "ALONGSIDE_PUBLIC_URL": base,
        "ALONGSIDE_EMBED_HOSTS": embed_hosts,
    }
    command = [sys.executable, "-u", "-m", "tests.web.demo", "--port", str(port), *options]
    with (folder / "out").open("w") as out, (folder / "err").open("w") as err:
        server = subprocess.Popen(command, cwd=ROOT, env=env, stdout=out, stderr=err)
        try:
            _wait_for(f"{base}/healthz", server, folder)
            yield base, (folder / "out").read_text()
        finally:
            server.terminate()
            server.wait(10)


def _wait_for(address: str, server: subprocess.Popen[bytes], folder: Path) -> None:
    for _ in range(600):
        if server.poll() is not None:
            break
        try:
            urllib.request.build_opener(urllib.request.ProxyHandler({})).open(address, timeout=2)
            return
        except OSError:
            time.sleep(0.2)
    raise AssertionError(f"the demo server did not start:\n{(folder / 'err').read_text()}")
