"""`alongside record`: a talk from the keyboard, kept as a readable play-through that is a test from then on."""

from __future__ import annotations

from pathlib import Path

from bot.content.paths import ROOT
from bot.content.yaml_files import read_text
from bot.preview.play_through import write_play_through
from bot.preview.playing import Playing
from bot.preview.replaying import TALKS
from bot.preview.terminal import Terminal
from bot.serving.errors import PersonError


def check_free(role_play: str, name: str) -> Path:
    """Where a talk of this name goes. Raises PersonError when there is one already, or the name cannot be a file's."""
    if not name or not name.replace("_", "").isalnum() or not name.isascii() or name != name.lower():
        raise PersonError(f"“{name}” cannot be the name of a talk.", "Small letters, digits and _, for example quiet.")
    path = TALKS / f"{role_play}_{name}.yml"
    if path.exists():
        where = path.relative_to(ROOT) if path.is_relative_to(ROOT) else path
        remedy = f"Choose another name, or delete {where} first."
        raise PersonError(f"There is a talk {path.stem} already, and nothing is overwritten.", remedy)
    return path


def record(role_play: str, name: str, title: str, script: Path | None = None) -> Path | None:
    """Talk, then keep the talk. None when nothing was said. Raises ContentError or PersonError."""
    from bot.language.engine import LanguageEngine

    path = check_free(role_play, name)
    talk = Terminal(Playing(LanguageEngine.load(), role_play), echo=script is not None)
    talk.greet()
    talk.run(read_text(script).splitlines() if script else talk.typed())
    steps = [step for step in talk.playing.steps if step.lines]
    if not steps:
        return None
    path.parent.mkdir(parents=True, exist_ok=True)
    write_play_through(path, title, talk.playing.rehearsal, steps)
    return path
