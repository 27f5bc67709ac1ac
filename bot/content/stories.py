"""Reads Rasa story files as steps of the story graph, without Rasa, for authors' tools."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path
from typing import Any

from bot.content.paths import STORIES
from bot.content.yaml_files import read_yaml


@dataclass(frozen=True)
class StoryStep:
    """One step as written: `kind` is `condition`, `move`, `line`; with its place in the file."""

    kind: str
    name: str
    values: Mapping[str, Any]
    line: int
    column: int


@dataclass(frozen=True)
class Story:
    """One story with its `or:` still folded: each step is a list of alternatives (most have one)."""

    title: str
    file: Path
    line: int
    steps: tuple[tuple[StoryStep, ...], ...]

    def readings(self) -> Iterable[tuple[StoryStep, ...]]:
        """Every way to read the story once each `or:` has been decided."""
        return product(*self.steps)


@dataclass
class StoryFile:
    """A story file: its stories, and its responses as written (`utter_x` to the texts of its variants)."""

    path: Path
    stories: list[Story] = field(default_factory=list)
    responses: dict[str, list[str]] = field(default_factory=dict)


def read_story_file(path: Path) -> StoryFile:
    """One file. Raises ContentError when it is not YAML; a step of an unknown kind is left out."""
    data = read_yaml(path) or {}
    result = StoryFile(path)
    for name, variants in (data.get("responses") or {}).items():
        result.responses[name] = [str(variant.get("text", "")) for variant in variants]
    for story in data.get("stories") or []:
        steps = tuple(alternatives for step in story.get("steps") or [] if (alternatives := _alternatives(step)))
        result.stories.append(Story(str(story.get("story")), path, story.lc.line + 1, steps))
    return result


def read_story_files(folder: Path | None = None) -> list[StoryFile]:
    """Every story file of the folder, by name."""
    return [read_story_file(path) for path in sorted((folder or STORIES).glob("*.yml"))]


def _alternatives(step: Any) -> tuple[StoryStep, ...]:
    if "or" in step:
        return tuple(found for option in step["or"] for found in _alternatives(option))
    line, column = step.lc.line + 1, step.lc.col + 1
    if "slot_was_set" in step:
        values: dict[str, Any] = {}
        for slot in step["slot_was_set"]:
            values.update(slot if isinstance(slot, Mapping) else {slot: True})
        return (StoryStep("condition", "slot_was_set", values, line, column),)
    if "intent" in step:
        return (StoryStep("move", step["intent"], {"entities": _entities(step)}, line, column),)
    if "action" in step:
        return (StoryStep("line", step["action"], {}, line, column),)
    return ()


def _entities(step: Mapping[str, Any]) -> tuple[tuple[str, str | None], ...]:
    pairs: list[tuple[str, str | None]] = []
    for entity in step.get("entities") or []:
        if isinstance(entity, Mapping):
            pairs += [(key, value) for key, value in entity.items() if key not in ("role", "group")]
        else:
            pairs.append((entity, None))
    return tuple(pairs)
