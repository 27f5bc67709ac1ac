"""`alongside train`: validate, train, keep the old model if that fails, and hand the new one to a running
server.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Sequence
from datetime import datetime, timezone
from pathlib import Path
from typing import TextIO

from bot.serving.before_training import HOLDS, Hold
from bot.serving.errors import PersonError
from bot.serving.manifest import (
    Manifest,
    changes,
    current_model,
    file_hashes,
    hash_of,
    models_dir,
    read_manifest,
    why_train,
    write_manifest,
)
from bot.serving.progress import Progress
from bot.serving.settings import ROOT, ServeSettings, quiet_environment

STEPS = {
    "validate": ("Checking the training data and stories", "The training data and stories are sound"),
    "train": ("Training the model", "The model is trained"),
    "test": ("Playing the test stories", "The test stories come out as written"),
}
FAILED = {
    "validate": "The training data or stories have problems, so nothing was trained.",
    "train": "Training did not finish.",
    "test": "A test story came out differently from how it is written (see results/failed_test_stories.yml).",
}
# Loading takes seconds, and with hundreds of role-plays on a busy machine minutes (docs/scale.md).
SWAP_SECONDS = 600.0
COLOUR = re.compile(r"\x1b\[[0-9;]*m")
HARMLESS = ("DeprecationWarning", "FutureWarning", "pkg_resources", "MovedIn20Warning", "tensorflow")


def ensure_model(progress: Progress, log_dir: Path, root: Path = ROOT) -> None:
    """Train if the model is missing or older than its sources.

    When that fails and there is an older model, says so and leaves it in use; raises PersonError when there is none.
    """
    reason = why_train(root)
    if not reason:
        return
    progress.say(f"The model needs training: {reason}.")
    try:
        train(progress, log_dir, root)
    except PersonError as error:
        if current_model(root) is None:
            raise
        progress.fail(error)
        progress.warn("Going on with the model from before: what changed since is not in the conversation yet.")


def train(progress: Progress, log_dir: Path, root: Path = ROOT, test: Path | None = None) -> Path:
    """Validate and train; returns the new model. Optionally plays the test stories before the model counts.

    Raises PersonError when a step fails; the model in use stays as it was.
    """
    for name in ("config.yml", "domain.yml", "data"):
        if not (root / name).exists():
            raise PersonError(f"{name} is missing, so there is nothing to train from.")
    files = file_hashes(root)
    sources = hash_of(files)
    model = models_dir(root) / f"alongside-{sources[:12]}.tar.gz"
    fresh = models_dir(root) / f".new-{os.getpid()}-{model.name}"
    models_dir(root).mkdir(exist_ok=True)
    started = time.monotonic()
    try:
        build(
            ["--validate", "--train", str(fresh), *(["--test", str(test)] if test else [])],
            progress,
            log_dir,
            root,
        )
        fresh.replace(model)
    finally:
        fresh.unlink(missing_ok=True)
    seconds = round(time.monotonic() - started, 1)
    now = datetime.now(timezone.utc).isoformat(timespec="seconds")
    write_manifest(root, Manifest(model=model.name, sources=sources, trained_at=now, seconds=seconds, files=files))
    for old in models_dir(root).glob("alongside-*.tar.gz"):
        if old != model:
            old.unlink(missing_ok=True)
    return model


def train_if_sound(
    progress: Progress, log_dir: Path, root: Path = ROOT, *, force: bool = False, before: Sequence[Hold] = HOLDS
) -> Path | None:
    """`alongside train`: says what has changed, checks and plays the recorded talks, and trains.

    None when nothing has changed (unless `force`). Raises PersonError when anything is not in order; the model in use
    then stays as it was.
    """
    reason = why_train(root)
    if not reason and not force:
        return None
    progress.say(f"Training because {reason or 'you asked for it'}.")
    for line in changes(root).in_words():
        progress.say(f"  {line}")
    try:
        for hold in before:
            with progress.step(hold.doing, hold.done):
                hold.check(root)
        return train(progress, log_dir, root)
    except PersonError as error:
        kept = "The model in use stays as it was." if current_model(root) else "There is no model yet."
        raise PersonError(f"{error.problem} {kept}", error.remedy, error.detail) from error


def build(arguments: Sequence[str], progress: Progress, log_dir: Path, root: Path = ROOT) -> None:
    """Run `bot.serving.build` and retell its progress. Raises PersonError with the lines that matter."""
    log_dir.mkdir(parents=True, exist_ok=True)
    log_file = log_dir / "training.log"
    command = [sys.executable, "-m", "bot.serving.build", *arguments]
    said: list[str] = []
    failed = ""
    with log_file.open("w", encoding="utf-8") as log:
        process = subprocess.Popen(  # noqa: S603
            command,
            cwd=root,
            env={**os.environ, **quiet_environment(), "PYTHONPATH": str(root)},
            stdin=subprocess.PIPE,  # its lifeline: training ends when we do
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            bufsize=1,
        )
        try:
            failed = _follow(process, progress, log, said)
            code = process.wait()
        finally:
            if process.poll() is None:
                process.kill()
                process.wait()
    if code:
        raise PersonError(
            FAILED.get(failed, "The model could not be built."),
            f"All that was said is in {_shown(log_file, root)}.",
            telling_lines(said),
        )


def _follow(process: subprocess.Popen[str], progress: Progress, log: TextIO, said: list[str]) -> str:
    """Copy the build's output to the log, tell each step as it starts and ends; returns the step that
    failed.
    """
    assert process.stdout is not None
    lines = iter(process.stdout)
    progress.say("Loading Rasa (about 10 seconds) ...")
    for line in lines:
        word, _, rest = line.strip().partition(" ")
        if word == "@start":
            said.clear()
            progress.say(f"{STEPS[rest][0]} ...")
        elif word == "@done":
            name, _, seconds = rest.partition(" ")
            progress.say(f"{STEPS[name][1]} ({float(seconds):.0f} s)")
        elif word == "@fail":
            return rest
        else:
            said.append(line.rstrip())
        log.write(line)
    return ""


def telling_lines(said: Sequence[str], count: int = 25) -> str:
    """The last lines of a tool's output that are worth showing: without notices about other people's
    packages.
    """
    kept: list[str] = []
    after_notice = False
    for line in (COLOUR.sub("", line) for line in said):
        quotes_source = after_notice and line.startswith("  ")  # the line of code that a notice is about
        after_notice = any(word in line for word in HARMLESS)
        if line.strip() and not after_notice and not quotes_source:
            kept.append(line)
    return "\n".join(kept[-count:])


def test_stories(progress: Progress, log_dir: Path, stories: Path, root: Path = ROOT) -> None:
    """Validate, train if needed and play the test stories, in one process. Raises PersonError at the first
    failure.
    """
    manifest = read_manifest(root)
    if manifest is None or why_train(root):
        train(progress, log_dir, root, stories if has_stories(stories) else None)
        return
    arguments = ["--validate"]
    if has_stories(stories):
        arguments += ["--model", str(models_dir(root) / manifest.model), "--test", str(stories)]
    build(arguments, progress, log_dir, root)


def has_stories(folder: Path) -> bool:
    """Whether a folder holds any test story."""
    return folder.is_dir() and any(folder.rglob("*.yml"))


def hot_swap(settings: ServeSettings, model: Path) -> bool:
    """Hand the model to the server that runs on this data folder. False when none runs.

    Raises PersonError when one runs but does not take it.
    """
    running = running_server(settings)
    if running is None:
        return False
    import httpx

    try:
        answer = httpx.put(
            f"{running['rasa_url']}/model",
            params={"token": running["rasa_token"]},
            json={"model_file": str(model)},
            timeout=SWAP_SECONDS,
        )
        reason = "" if answer.is_success else f"it answered {answer.status_code}"
    except httpx.HTTPError as error:
        reason = type(error).__name__
    if reason:
        raise PersonError(
            f"The new model is trained, but the running server did not take it ({reason}).",
            "Stop it with Ctrl-C and start it again.",
        )
    return True


def running_server(settings: ServeSettings) -> dict[str, str] | None:
    """What the server on this data folder noted of itself, or None when none runs."""
    import psutil

    with contextlib.suppress(OSError, ValueError, KeyError, psutil.Error):
        noted = json.loads(settings.run_file.read_text(encoding="utf-8"))
        if psutil.Process(int(noted["pid"])).create_time() == noted["started"]:
            return {key: str(value) for key, value in noted.items()}
    return None


def _shown(path: Path, root: Path) -> str:
    return str(path.relative_to(root)) if path.is_relative_to(root) else str(path)
