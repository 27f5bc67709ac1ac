#!/usr/bin/env python3
"""Builds the environment: uv, Python 3.10, every pinned package, and the `alongside` command in `.venv/bin`.

Needs nothing but the standard library of Python 3.8 or newer, because it runs before anything is installed.
A second call finds its own stamp and does nothing. Where packages come from is the person's own affair:
whatever pip's configuration says is handed to uv (which does not read it), and no address is written down
here.
"""

from __future__ import annotations

import argparse
import configparser
import hashlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PYTHON_VERSION = "3.10"
OLDEST_UV = (0, 5, 0)  # older ones read `--require-hashes` and universal lock files differently
WINDOWS = os.name == "nt"
BIN = "Scripts" if WINDOWS else "bin"
INPUTS = ("requirements.lock", "requirements-bootstrap.lock", ".python-version", "scripts/bootstrap.py")

LAUNCHER = """#!/bin/sh
'''exec' "$(dirname "$0")/python" "$0" "$@"
' '''
import sys

from bot.cli import main

sys.exit(main())
"""


class BootstrapError(Exception):
    """Something a person has to put right; the message says what."""


def say(message: str) -> None:
    """One plain line of progress."""
    print("- " + message, flush=True)


def fingerprint(root: Path) -> str:
    """SHA-256 over everything that decides what the environment holds, and where it lies (scripts name the
    path).
    """
    digest = hashlib.sha256(str(root).encode())
    for name in INPUTS:
        path = root / name
        digest.update(name.encode() + b"\0" + (path.read_bytes() if path.exists() else b"") + b"\0")
    return digest.hexdigest()


def is_current(root: Path) -> bool:
    """Whether `.venv` is the one that these files ask for."""
    stamp = root / ".venv" / ".alongside-stamp"
    return (
        stamp.exists()
        and stamp.read_text() == fingerprint(root)
        and (root / ".venv" / BIN / ("python.exe" if WINDOWS else "python")).exists()
        and (root / ".venv" / BIN / "alongside").exists()
    )


def run(command: list[object], env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """Run a command and return what it said, without raising when it fails."""
    return subprocess.run(  # noqa: S603
        [str(part) for part in command],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env=env,
    )


def last_lines(text: str, count: int = 12) -> str:
    """The end of a tool's output, indented, for an error message."""
    return "\n".join("    " + line for line in text.strip().splitlines()[-count:])


# --- where packages come from -------------------------------------------------------------------------------------

# pip's option, uv's variable, and how uv wants several values joined
PIP_TO_UV = (
    ("index-url", "UV_DEFAULT_INDEX", " "),
    ("extra-index-url", "UV_INDEX", " "),
    ("find-links", "UV_FIND_LINKS", ","),
    ("no-index", "UV_NO_INDEX", ""),
    ("trusted-host", "UV_INSECURE_HOST", " "),
    ("cert", "SSL_CERT_FILE", ""),
    ("proxy", "ALL_PROXY", ""),
)


def pip_settings(environ: dict[str, str]) -> dict[str, str]:
    """What pip is configured to use: its files first, then `PIP_*` variables, which win."""
    config = Path(environ.get("XDG_CONFIG_HOME", "~/.config"))
    files = [Path("/etc/pip.conf"), Path("~/.pip/pip.conf"), config / "pip" / "pip.conf"]
    if sys.platform == "darwin":
        files.append(Path("~/Library/Application Support/pip/pip.conf"))
    if "PIP_CONFIG_FILE" in environ:
        files = [Path(environ["PIP_CONFIG_FILE"])]
    found: dict[str, str] = {}
    parser = configparser.RawConfigParser()
    try:
        parser.read([str(path.expanduser()) for path in files])
    except configparser.Error as error:
        raise BootstrapError(f"pip's configuration cannot be read: {error}") from error
    for section in ("global", "install"):
        if parser.has_section(section):
            found.update({key.replace("_", "-"): value for key, value in parser.items(section)})
    for option, _, _ in PIP_TO_UV:
        value = environ.get("PIP_" + option.upper().replace("-", "_"))
        if value:
            found[option] = value
    return found


def uv_environment(environ: dict[str, str], extra: bool = False) -> dict[str, str]:
    """The environment for uv: as it is, plus pip's sources of packages unless uv has been told of its own.

    `extra` adds pip's extra indexes. pip looks in all its indexes alike, uv takes a version from the first that has
    it, even if that one has no file for this system; so they are asked only when there is no other way.
    """
    result = dict(environ)
    result.pop("VIRTUAL_ENV", None)
    if any(name in environ for name in ("UV_DEFAULT_INDEX", "UV_INDEX_URL", "UV_INDEX", "UV_CONFIG_FILE")):
        return result
    settings = pip_settings(environ)
    for option, name, joiner in PIP_TO_UV:
        values = settings.get(option, "").split() if joiner else [settings.get(option, "").strip()]
        if option == "find-links":  # pip passes over a folder that is not there, uv stops at it
            values = [value for value in values if "://" in value or Path(value).exists()]
        if any(values) and name not in result and (extra or option != "extra-index-url"):
            result[name] = joiner.join(values)
    if "UV_INDEX" in result:
        result.setdefault("UV_INDEX_STRATEGY", "unsafe-best-match")  # the hashes keep this safe
    return result


def run_uv(command: list[object], environ: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """Run uv with pip's main index; if that fails and pip has extra ones, once more with those."""
    plain, with_extra = uv_environment(environ), uv_environment(environ, extra=True)
    done = run(command, env=plain)
    if done.returncode and with_extra != plain:
        again = run(command, env=with_extra)
        return done if again.returncode else again
    return done


# --- uv -----------------------------------------------------------------------------------------------------------


def uv_version(uv: str) -> tuple[int, ...]:
    """The version of a uv, or an empty tuple if it does not run."""
    try:
        found = re.search(r"uv (\d+)\.(\d+)\.(\d+)", run([uv, "--version"]).stdout)
    except OSError:
        return ()
    return tuple(int(part) for part in found.groups()) if found else ()


def find_uv(root: Path) -> str:
    """A uv that is new enough: on PATH, or our own in `.uv/`, made if need be."""
    on_path = shutil.which("uv")
    if on_path and uv_version(on_path) >= OLDEST_UV:
        return on_path
    own = [root / ".uv" / BIN / "uv", root / ".uv" / BIN / "uv.exe", root / ".uv" / "lib" / "bin" / "uv"]
    for candidate in own:
        if candidate.exists() and uv_version(str(candidate)) >= OLDEST_UV:
            return str(candidate)
    say("fetching uv, which builds the environment (once)")
    install_uv(root)
    for candidate in own:
        if candidate.exists() and uv_version(str(candidate)):
            return str(candidate)
    raise BootstrapError("uv was installed into .uv/ but does not run. Remove .uv/ and try again.")


def install_uv(root: Path) -> None:
    """Put the pinned uv into `.uv/`, by the first way that works on this machine."""
    lock = root / "requirements-bootstrap.lock"
    shutil.rmtree(str(root / ".uv"), ignore_errors=True)
    pip_options = [
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "--require-hashes",
        "--no-deps",
        "-r",
        lock,
    ]
    made = run([sys.executable, "-m", "venv", root / ".uv"])
    if made.returncode and can_apt():
        say("installing python3-venv (Debian keeps it in a package of its own)")
        apt_install("python3-venv")
        shutil.rmtree(str(root / ".uv"), ignore_errors=True)
        made = run([sys.executable, "-m", "venv", root / ".uv"])
    if made.returncode == 0:
        installed = run([root / ".uv" / BIN / "python", "-m", "pip"] + pip_options)
    elif run([sys.executable, "-m", "pip", "--version"]).returncode == 0:
        shutil.rmtree(str(root / ".uv"), ignore_errors=True)
        installed = run([sys.executable, "-m", "pip"] + pip_options + ["--target", root / ".uv" / "lib"])
    else:
        raise BootstrapError(
            "python3 cannot make virtual environments here, and there is no pip and no uv.\n"
            "  On Debian or Ubuntu:  sudo apt install python3-venv\n"
            "  Elsewhere:            install Python from your system's packages, or install uv\n"
            "Then run the same command again."
        )
    if installed.returncode:
        raise BootstrapError("pip could not install uv. It said:\n" + last_lines(installed.stdout))


def can_apt() -> bool:
    """Whether we may install Debian packages: root, and apt-get is there."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def apt_install(package: str) -> None:
    """Install one Debian package; a failure shows up in the next step."""
    environment = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    run(["apt-get", "update"], env=environment)
    run(["apt-get", "install", "-y", "--no-install-recommends", package], env=environment)


# --- the environment ----------------------------------------------------------------------------------------------


def build(root: Path, environ: dict[str, str]) -> None:
    """Make `.venv` hold exactly what `requirements.lock` pins, and the `alongside` command."""
    stamp = root / ".venv" / ".alongside-stamp"
    if stamp.exists():
        stamp.unlink()
    uv = find_uv(root)
    python = root / ".venv" / BIN / "python"
    if not right_python(python):
        say("making .venv with Python " + PYTHON_VERSION)
        made = run_uv([uv, "venv", "--quiet", "--clear", "--python", PYTHON_VERSION, root / ".venv"], environ)
        if made.returncode:
            raise BootstrapError(
                f"Python {PYTHON_VERSION} is needed (Rasa runs on no newer one); none was found or fetched.\n"
                "  Install it (pyenv install 3.10, or brew install python@3.10, or from your system's packages),\n"
                f"  then run the same command again. uv said:\n{last_lines(made.stdout)}"
            )
    say("installing the pinned packages (the first time this takes a minute or two)")
    synced = run_uv(
        [uv, "pip", "sync", "--quiet", "--require-hashes", "--python", python, root / "requirements.lock"],
        environ,
    )
    if synced.returncode:
        raise BootstrapError("The packages could not be installed. uv said:\n" + last_lines(synced.stdout, 20))
    install_project(root, python)
    stamp.write_text(fingerprint(root))


def lock(root: Path, environ: dict[str, str]) -> None:
    """Resolve requirements.in for every system into requirements.lock: exact versions, hashes, no address."""
    say("resolving requirements.in")
    options = ["--quiet", "--universal", "--generate-hashes", "--no-emit-index-url", "--no-header", "--no-annotate"]
    resolved = run_uv(
        [find_uv(root), "pip", "compile", *options, "--python-version", PYTHON_VERSION]
        + [root / "requirements.in", "-o", root / "requirements.lock"],
        environ,
    )
    if resolved.returncode:
        raise BootstrapError("requirements.in could not be resolved. uv said:\n" + last_lines(resolved.stdout, 20))


def right_python(python: Path) -> bool:
    """Whether this interpreter runs and is of the version we pin."""
    if not python.exists():
        return False
    said = run([python, "-c", "import sys; print('%d.%d' % sys.version_info[:2])"])
    return said.returncode == 0 and said.stdout.strip() == PYTHON_VERSION


def install_project(root: Path, python: Path) -> None:
    """Make the project importable and give it its command: a .pth file and a script, so no build and no
    network.
    """
    where = run([python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]).stdout.strip()
    (Path(where) / "alongside.pth").write_text(str(root) + "\n")
    script = root / ".venv" / BIN / "alongside"
    script.write_text(LAUNCHER)
    script.chmod(0o755)


def main() -> int:
    """Build or refresh the environment; 0 when it is ready."""
    parser = argparse.ArgumentParser(description="Build Alongside's environment in .venv/.")
    parser.add_argument("--force", action="store_true", help="build even if nothing has changed")
    parser.add_argument("--lock", action="store_true", help="write requirements.lock anew from requirements.in")
    options = parser.parse_args()
    if sys.version_info < (3, 8):  # noqa: UP036 -- this script runs on whatever python3 a machine has
        print("Python 3.8 or newer is needed to start (this is %d.%d)." % sys.version_info[:2], file=sys.stderr)  # noqa: UP031
        return 1
    try:
        if options.lock:
            lock(ROOT, dict(os.environ))
        if is_current(ROOT) and not options.force:
            return 0
        print("Building the environment in .venv/", flush=True)
        build(ROOT, dict(os.environ))
        say("the environment is ready")
    except BootstrapError as error:
        print("\nThe environment could not be built.\n" + str(error), file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
