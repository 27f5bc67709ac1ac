"""Reads Rasa story files as steps of the story graph, without Rasa, for authors' tools."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path
from typing import Any

from bot.content.near import did_you_mean
from bot.content.paths import STORIES
from bot.content.places import position
from bot.content.problems import ContentError, Problem
from bot.content.yaml_files import read_yaml

FIELDS = ("version", "responses", "stories")
SLOTS = ("role_play", "trust")
TRUST = ("guarded", "warming", "open")
STEPS = ("intent", "action", "slot_was_set", "or")
STEP_FORM = "a step is `intent: a move`, `action: a line`, `slot_was_set: [..]` or `or: [..]`"


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
    data: Any = field(default=None, repr=False)

    def place_of(self, line: str, variant: int | None = None) -> tuple[int, int]:
        """Line and column of a response's name, or of one of its texts."""
        inside: list[str | int] = [] if variant is None else [variant, "text"]
        return position(self.data, ["responses", line, *inside])


def read_story_file(path: Path) -> StoryFile:
    """One file. Raises ContentError when it is not YAML or holds what no story file can hold."""
    file, problems = story_file_of(path, read_yaml(path))
    if problems:
        raise ContentError(problems)
    return file


def read_story_files(folder: Path | None = None) -> list[StoryFile]:
    """Every story file of the folder, by name."""
    return [read_story_file(path) for path in sorted((folder or STORIES).glob("*.yml"))]


def story_file_of(path: Path, data: Any) -> tuple[StoryFile, list[Problem]]:
    """The stories and lines that can be read out of a file's content, and everything that cannot.

    By hand and not by JSON Schema, which takes ten times longer and explains a wrong step badly; a test holds the two
    together (course_content/schemas/story_file.schema.json is for editors).
    """
    reader = _Reader(path, data)
    reader.read()
    return reader.file, reader.problems


class _Reader:
    def __init__(self, path: Path, data: Any) -> None:
        self.path, self.data = path, data
        self.file = StoryFile(path, data=data)
        self.problems: list[Problem] = []

    def read(self) -> None:
        if self.data is None:
            return self._wrong([], "this file is empty", "write something, or delete it", "Y012")
        if not isinstance(self.data, Mapping):
            return self._type([], "`responses:` and `stories:` with what is below them")
        for name in (name for name in self.data if name not in FIELDS):
            self._wrong([name], f'"{name}" is not a field', did_you_mean(str(name), FIELDS), "C007")
        if not isinstance(self.data.get("version", ""), str):
            self._type(["version"], '`version: "3.1"`, in quotation marks')
        responses = self.data.get("responses", {})
        if isinstance(responses, Mapping):
            for name, variants in responses.items():
                self._response(name, variants)
        else:
            self._type(["responses"], "names of lines with their texts")
        stories = self.data.get("stories", [])
        if isinstance(stories, list):
            for index, story in enumerate(stories):
                self._story(index, story)
        else:
            self._type(["stories"], "a list: each story begins with `- story:`")
        return None

    def _wrong(self, where: list[Any], message: str, fix: str, code: str) -> None:
        line, column = position(self.data, where)
        self.problems.append(Problem(self.path, line, column, message, fix, code))

    def _type(self, where: list[Any], wanted: str) -> None:
        self._wrong(where, "this has another form than it should", f"write {wanted}", "C008")

    def _response(self, name: Any, variants: Any) -> None:
        where: list[Any] = ["responses", name]
        if not isinstance(name, str) or not name.startswith("utter_"):
            fix = "call it utter_<role-play>_<line>"
            return self._wrong(where, f'"{name}" is not the name of a line', fix, "C010")
        if not isinstance(variants, list) or not variants:
            return self._type(where, 'the words below it, as `- text: "..."`')
        texts = []
        for index, variant in enumerate(variants):
            text = variant.get("text") if isinstance(variant, Mapping) else None
            if not isinstance(text, str) or not text.strip():
                self._type([*where, index], 'the words as `- text: "..."`')
                continue
            for extra in (extra for extra in variant if extra != "text"):
                self._wrong(
                    [*where, index, extra], f'"{extra}" is not a field', did_you_mean(str(extra), ["text"]), "C007"
                )
            texts.append(text)
        if texts:
            self.file.responses[name] = texts
        return None

    def _story(self, index: int, story: Any) -> None:
        where: list[Any] = ["stories", index]
        if not isinstance(story, Mapping):
            return self._type(where, "`- story: a title` and its `steps:`")
        for name in (name for name in story if name not in ("story", "steps")):
            self._wrong([*where, name], f'"{name}" is not a field', did_you_mean(str(name), ["story", "steps"]), "C007")
        for name in (name for name in ("story", "steps") if not story.get(name)):
            self._wrong(where, f'"{name}" is missing', "a story has a title and steps", "C001")
        if story.get("story") and not isinstance(story["story"], str):
            self._type([*where, "story"], "a title in quotation marks")
        steps = story.get("steps") or []
        if not isinstance(steps, list):
            return self._type([*where, "steps"], "a list: each step begins with a dash")
        read = tuple(self._step([*where, "steps", number], step) for number, step in enumerate(steps))
        if story.get("story") and read and all(read):
            line = position(self.data, where)[0]
            self.file.stories.append(Story(str(story["story"]), self.path, line, read))
        return None

    def _step(self, where: list[Any], step: Any) -> tuple[StoryStep, ...]:
        forms = [key for key in step if key in STEPS] if isinstance(step, Mapping) else []
        if not forms:
            self._wrong(where, *_no_step(step), "S020")
            return ()
        form = forms[0]  # of two in one step, the one that comes first is meant
        for extra in (extra for extra in step if extra != form and not (extra == "entities" and form == "intent")):
            fix = "begin a new step for it, with a dash" if extra in ("action", "intent") else f"{form} stands alone"
            self._wrong([*where, extra], f'"{extra}" does not belong to this step', fix, "S020")
        read = {"intent": self._move, "action": self._line, "slot_was_set": self._condition, "or": self._or}[form]
        return read(where, step)

    def _or(self, where: list[Any], step: Mapping[str, Any]) -> tuple[StoryStep, ...]:
        if not isinstance(step["or"], list) or not step["or"]:
            self._type(where, "moves below `or:`, each with a dash")
            return ()
        found: list[StoryStep] = []
        for number, option in enumerate(step["or"]):
            if not isinstance(option, Mapping) or "intent" not in option:
                self._wrong([*where, "or", number], "this is not a move", "write `- intent: a move`", "S020")
                return ()
            found += self._step([*where, "or", number], option)
        return tuple(found)

    def _condition(self, where: list[Any], step: Mapping[str, Any]) -> tuple[StoryStep, ...]:
        values: dict[str, Any] = {}
        listed = step["slot_was_set"]
        for slot in listed if isinstance(listed, list) and listed else [None]:
            if not isinstance(slot, Mapping) or not slot:
                self._type(where, "`slot_was_set: [{role_play: its name}]`")
                return ()
            values.update(slot)
        for name, value in values.items():
            if name not in SLOTS:
                self._wrong(where, f'"{name}" is not known here', did_you_mean(str(name), SLOTS), "C009")
            elif name == "trust" and value not in TRUST:
                self._wrong(where, f'"{value}" is not a level of trust', did_you_mean(str(value), TRUST), "C009")
            elif not isinstance(value, str):
                self._type(where, "the role-play's short name")
        line, column = position(self.data, where)
        return (StoryStep("condition", "slot_was_set", values, line, column),)

    def _move(self, where: list[Any], step: Mapping[str, Any]) -> tuple[StoryStep, ...]:
        if not isinstance(step["intent"], str):
            self._type(where, "the name of a move")
            return ()
        entities: list[tuple[str, str | None]] = []
        listed = step.get("entities", [])
        for entity in listed if isinstance(listed, list) and (listed or "entities" not in step) else [None]:
            if isinstance(entity, str):
                entities.append((entity, None))
            elif isinstance(entity, Mapping) and entity and all(isinstance(value, str) for value in entity.values()):
                entities += [(str(key), value) for key, value in entity.items() if key not in ("role", "group")]
            else:
                self._type([*where, "entities"], "`entities: [{topic: its name}]` or `entities: [deficit_language]`")
                return ()
        for name, _ in entities:
            if name not in ("topic", "deficit_language"):
                fix = did_you_mean(name, ("topic", "deficit_language"))
                self._wrong([*where, "entities"], f'"{name}" is not known here', fix, "C009")
        return (self._named("move", step, "intent", {"entities": tuple(entities)}),)

    def _line(self, where: list[Any], step: Mapping[str, Any]) -> tuple[StoryStep, ...]:
        if not isinstance(step["action"], str):
            self._type(where, "the name of a line")
            return ()
        return (self._named("line", step, "action", {}),)

    def _named(self, kind: str, step: Any, key: str, values: Mapping[str, Any]) -> StoryStep:
        line, column = step.lc.key(key)
        return StoryStep(kind, step[key], values, line + 1, column + len(key) + 3)  # where the name itself begins


def _no_step(step: Any) -> tuple[str, str]:
    """What is wrong with something that stands where a step should, and what to do about it."""
    if isinstance(step, str):
        found = re.match(r"(intent|action)\b\s*:?\s*(\w+)", step)  # \s is also the space that no keyboard shows
        if found:
            fix = f"write `{found[1]}: {found[2]}`, with a colon and one plain space after it"
            return f'"{step[:40]}" is not a step', fix
    name = str(next(iter(step), "")) if isinstance(step, Mapping) else str(step).split(":")[0]
    near = did_you_mean(name, STEPS, STEP_FORM)
    return f'"{name[:40]}" is not a step' if name else "this is not a step", near
