"""A content file as it was read: its values if it could be read, and what is wrong with it by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from bot.content.checks.kinds import Kind, kind_by_content
from bot.content.checks.odd_signs import odd_signs
from bot.content.places import position
from bot.content.problems import ContentError, Problem
from bot.content.schemas import fits_schema, schema_problems
from bot.content.stories import StoryFile, story_file_of
from bot.content.yaml_files import parse_yaml, read_text

TODO = re.compile(r"\b(TODO|FIXME|TBD)\b")
# Here stands what learners may type, oddest signs included, or what Rasa wrote.
WRITTEN_ODDLY = (
    "nlu",
    "safety_patterns",
    "safety_frames",
    "safety_words",
    "safety_spelling",
    "safety_examples",
    "rasa",
)
ALIAS = re.compile(r"(?m)(?:^|[\s\[,])(?:\*\w|<<\s*:)")


@dataclass
class Source:
    """`data` is None when the file cannot be used; `sound` says that its own form is right."""

    path: Path
    kind: Kind | None
    text: str = ""
    data: Any = None
    stories: StoryFile | None = None
    problems: list[Problem] = field(default_factory=list)
    sound: bool = False

    @cached_property
    def todo(self) -> bool:
        """Whether its author has left something to do."""
        return bool(TODO.search(self.text))

    def at(self, where: Sequence[str | int], message: str, fix: str, code: str) -> Problem:
        """A problem at the place that `where` leads to."""
        line, column = position(self.data, where)
        return Problem(self.path, line, column, message, fix, code)


def read_source(path: Path, kind: Kind | None) -> Source:
    """Read a file, find what is wrong with it by itself. Never raises, whatever the file holds."""
    source = Source(path, kind)
    try:
        source.text = read_text(path)
        source.problems += _left_to_do(source)
        if not source.text.strip():
            raise ContentError([Problem(path, 1, 1, "this file is empty", "write something, or delete it", "Y012")])
        alias = _alias(source.text)
        if alias:
            line, column, sign = alias
            message, fix = (
                f"a text that begins with {sign} is not read as text",
                "put quotation marks round the whole text",
            )
            raise ContentError([Problem(path, line, column, message, fix, "Y009")])
        _read_values(source)
    except ContentError as error:
        source.problems += error.problems
    except RecursionError:
        source.problems.append(Problem(path, 1, 1, "this file is nested too deeply", "make it flatter", "Y015"))
    if source.kind and source.kind.name not in WRITTEN_ODDLY:
        source.problems += odd_signs(path, source.text)
    return source


def _read_values(source: Source) -> None:
    path, text = source.path, source.text
    source.data = parse_yaml(path, text)
    source.kind = source.kind or kind_by_content(source.data)
    if source.kind and source.kind.name == "stories":
        source.stories, found = story_file_of(path, source.data)
        source.problems += found
        source.sound = not found
    elif source.data is None:
        raise ContentError([Problem(path, 1, 1, "this file is empty", "write something, or delete it", "Y012")])
    elif source.kind and source.kind.schema:
        schema = f"{source.kind.schema}.schema.json"
        source.sound = fits_schema(source.data, schema)
        if not source.sound:
            source.problems += schema_problems(path, source.data, schema)
    else:
        source.sound = True


def _left_to_do(source: Source) -> Iterator[Problem]:
    if not source.todo:
        return
    for number, line in enumerate(source.text.split("\n"), 1):
        found = TODO.search(line)
        if found:
            message = f"{found.group()} is left here"
            yield Problem(source.path, number, found.start() + 1, message, "do it, then delete the word", "W001")


def _alias(text: str) -> tuple[int, int, str] | None:
    """Where YAML would put other values in place of `*name` or `<<`: no content file means that, and some mean a
    gesture.
    """
    if not ALIAS.search(text):
        return None
    try:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            merge = isinstance(event, yaml.ScalarEvent) and event.value == "<<" and not event.style
            if (merge or isinstance(event, yaml.AliasEvent)) and event.start_mark:
                return event.start_mark.line + 1, event.start_mark.column + 1, "<<" if merge else "*"
    except yaml.YAMLError:
        pass  # told by whoever reads the values
    return None
