"""Runs alex (npm), the best-known checker for inconsiderate wording, beside the engine."""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

VERSION = "11.0.1"
_INSTALL_SECONDS = 180
_RUN_SECONDS = 300
# Reads a JSON list of texts; says how many messages each got, and the milliseconds of CPU that took.
_SCRIPT = """
import {text} from 'alex'
import fs from 'node:fs'
const texts = JSON.parse(fs.readFileSync(0, 'utf8'))
text('warm up')
const before = process.cpuUsage()
const counts = texts.map((one) => text(one).messages.length)
const used = process.cpuUsage(before)
process.stdout.write(JSON.stringify({counts, ms: (used.user + used.system) / 1000}))
"""


class NoAlex(RuntimeError):
    """alex cannot be run here; the message says why."""


class Alex:
    """alex, installed into a temporary folder for as long as the `with` block lasts."""

    def __enter__(self) -> Alex:
        node, npm = shutil.which("node"), shutil.which("npm")
        if node is None or npm is None:
            raise NoAlex("Node and npm are not installed here.")
        self._node = node
        self._folder = tempfile.TemporaryDirectory()
        folder = Path(self._folder.name)
        (folder / "package.json").write_text('{"private": true, "type": "module"}', encoding="utf-8")
        (folder / "run.js").write_text(_SCRIPT, encoding="utf-8")
        command = [npm, "install", "--no-audit", "--no-fund", "--ignore-scripts", f"alex@{VERSION}"]
        try:
            subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=_INSTALL_SECONDS)  # noqa: S603
        except (OSError, subprocess.SubprocessError) as error:
            self._folder.cleanup()
            raise NoAlex(f"npm could not install alex@{VERSION} ({type(error).__name__}).") from error
        return self

    def __exit__(self, *_: object) -> None:
        self._folder.cleanup()

    def read(self, texts: Sequence[str]) -> tuple[list[bool], float]:
        """Whether alex says anything about each text, and the CPU milliseconds a text. Raises NoAlex."""
        try:
            done = subprocess.run(  # noqa: S603
                [self._node, "run.js"],
                cwd=self._folder.name,
                input=json.dumps(texts),
                check=True,
                capture_output=True,
                text=True,
                encoding="utf-8",
                timeout=_RUN_SECONDS,
            )
        except (OSError, subprocess.SubprocessError) as error:
            raise NoAlex(f"alex did not run ({type(error).__name__}).") from error
        said = json.loads(done.stdout)
        return [count > 0 for count in said["counts"]], said["ms"] / max(1, len(texts))
