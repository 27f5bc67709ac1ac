"""A recorded play-through: a talk as a readable file that is also a test."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from bot.content.yaml_files import read_yaml
from bot.preview.rehearsal import Rehearsal, Step


@dataclass(frozen=True)
class PlayThrough:
    """`turns` are the learner's words with the names of the lines that answer them."""

    role_play: str
    title: str
    opening: str
    turns: tuple[tuple[str, tuple[str, ...]], ...]
    ending: str | None


def read_play_through(path: Path) -> PlayThrough:
    """A play-through from its file. Raises ContentError when it is not YAML, KeyError when a field is missing."""
    data = read_yaml(path)
    first, *rest = data["turns"]
    turns = tuple((str(turn["you"]), _lines(turn.get("them"))) for turn in rest)
    return PlayThrough(data["role_play"], data["title"], first["them"], turns, data.get("ending"))


def _lines(them: object) -> tuple[str, ...]:
    if them is None:
        return ()
    return (them,) if isinstance(them, str) else tuple(them)  # type: ignore[arg-type]


def replay(play: PlayThrough, rehearsal: Rehearsal) -> list[Step]:
    """The same words said again; the turns as they come out today."""
    return [rehearsal.say(you) for you, _ in play.turns]


def write_play_through(path: Path, title: str, rehearsal: Rehearsal, steps: Sequence[Step]) -> None:
    """Keep a talk as a file that `read_play_through` reads."""
    turns: list[dict[str, object]] = [{"them": rehearsal.script.card.opening}]
    for step in steps:
        them: object = step.lines[0] if len(step.lines) == 1 else list(step.lines)
        turns.append({"you": DoubleQuotedScalarString(step.you), "them": them})
    content = {
        "role_play": rehearsal.script.card.id,
        "title": title,
        "turns": turns,
        "ending": rehearsal.script.card.ending_of(rehearsal.talk.last),
    }
    stream = io.StringIO()
    yaml = YAML()
    yaml.width = 10_000  # type: ignore[assignment]
    yaml.indent(mapping=2, sequence=2, offset=0)
    yaml.dump(content, stream)
    path.write_text(stream.getvalue(), encoding="utf-8")
