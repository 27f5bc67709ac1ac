"""`alongside test-stories`: says every recorded play-through again and shows what comes out differently."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from bot.content.paths import ROOT
from bot.language.engine import LanguageEngine
from bot.preview.play_through import PlayThrough, read_play_through, replay, write_play_through
from bot.preview.rehearsal import Rehearsal, Step, load_script

TALKS = ROOT / "tests" / "stories" / "talks"


def play_throughs(only: Iterable[str] = ()) -> list[Path]:
    """The recorded talks, all of them or those of some role-plays."""
    wanted = tuple(f"{role_play}_" for role_play in only)
    return [path for path in sorted(TALKS.glob("*.yml")) if not wanted or path.name.startswith(wanted)]


@dataclass(frozen=True)
class Changed:
    """A talk that comes out differently. `keep` writes the file anew, as the talk comes out now."""

    path: Path
    difference: str
    keep: Callable[[], None]


def changed(paths: Iterable[Path]) -> Iterator[Changed]:
    """Each talk that comes out differently, with a readable difference. Raises ContentError for bad content."""
    engine = LanguageEngine.load()
    for path in paths:
        play = read_play_through(path)
        rehearsal = Rehearsal(engine, load_script(play.role_play))
        steps = replay(play, rehearsal)
        ending = rehearsal.script.card.ending_of(rehearsal.talk.last)
        before, after = _as_lines(play), _as_played(steps, ending)
        if before != after:
            difference = "\n".join(difflib.unified_diff(before, after, "recorded", "now", lineterm="", n=1))
            answered = [step for step in steps if step.lines]
            yield Changed(path, difference, partial(write_play_through, path, play.title, rehearsal, answered))


def _as_lines(play: PlayThrough) -> list[str]:
    return [f"{you}  =>  {' '.join(lines)}" for you, lines in play.turns] + [f"ending: {play.ending}"]


def _as_played(steps: list[Step], ending: str | None) -> list[str]:
    return [f"{step.you}  =>  {' '.join(step.lines)}" for step in steps] + [f"ending: {ending}"]
