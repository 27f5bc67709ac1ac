#!/usr/bin/env python3
"""Finds the Chromium that the browser tests drive, or installs it where that is allowed, or says what to
install.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome")
MAC = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")


def find() -> str | None:
    """The path of a Chromium: `ALONGSIDE_CHROMIUM` if set, else one on PATH, else None."""
    chosen = os.environ.get("ALONGSIDE_CHROMIUM")
    if chosen:
        return chosen if Path(chosen).exists() else None
    for name in NAMES:
        found = shutil.which(name)
        if found:
            return found
    return str(MAC) if MAC.exists() else None


def install() -> bool:
    """Install Debian's chromium if we are root and apt-get is there. True when it is there afterwards."""
    apt = shutil.which("apt-get")
    if not apt or os.geteuid() != 0:
        return False
    print("- installing Chromium for the browser tests (once)", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    log = ""
    for arguments in (
        ["update"],
        ["install", "-y", "--no-install-recommends", "chromium", "fonts-dejavu-core"],
    ):
        done = subprocess.run(  # noqa: S603
            [apt, *arguments], env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        log = done.stdout
    if find() is None:
        print("\n".join("    " + line for line in log.splitlines()[-8:]))
    return find() is not None


def main() -> int:
    """0 when there is a Chromium, 1 after saying what to do."""
    if find() or install():
        return 0
    print(
        "The browser tests need Chromium, and none was found.\n"
        "  Debian or Ubuntu:  sudo apt install chromium\n"
        "  Fedora:            sudo dnf install chromium\n"
        "  macOS:             brew install --cask google-chrome\n"
        "  Or set ALONGSIDE_CHROMIUM to the path of one.",
        file=sys.stderr,
    )
    return 1


if __name__ == "__main__":
    sys.exit(main())
