"""YAML with line numbers: every value read here can say where in its file it stands."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Any

import yaml
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from bot.content.places import NotSimple, located, position
from bot.content.problems import ContentError, Problem
from bot.content.schemas import fits_schema, schema_problems
from bot.content.yaml_words import in_plain_words

__all__ = ["parse_yaml", "position", "read_checked", "read_plain", "read_text", "read_yaml"]

# Far above anything that a person writes (the longest line of the course has 2,800 characters, the largest file
# 200 kB); beyond it a parser in C runs out of stack, and an editor out of patience.
MOST_BYTES, LONGEST_LINE, DEEPEST = 5_000_000, 20_000, 60
NESTED_LISTS = re.compile(rf"(?:[-?:] ){{{DEEPEST}}}")


def read_yaml(path: Path) -> Any:
    """The content of a YAML file; its mappings and lists know where they stand (`lc`, `position`).

    Raises ContentError with file and line when the file is missing, not text or not YAML.
    """
    return parse_yaml(path, read_text(path))


def parse_yaml(path: Path, text: str) -> Any:
    """As `read_yaml`, of a text that is at hand."""
    try:
        # libyaml reads, and `located` makes of it what YAML 1.2 means: fifteen times faster than ruamel.yaml's own
        # reading with places (measured on a story file of 4,800 lines), which says best what is wrong.
        return located(yaml.compose(text, Loader=yaml.CSafeLoader))
    except (yaml.YAMLError, NotSimple):
        return _read_slowly(path, text)


def _read_slowly(path: Path, text: str) -> Any:
    """With ruamel.yaml alone, which says where and why a file is not YAML."""
    try:
        data = YAML(typ="rt").load(io.StringIO(text))
    except YAMLError as error:
        raise ContentError([in_plain_words(path, text, error)]) from error
    except (ValueError, RecursionError) as error:
        raise ContentError([_odd_value(path, text)]) from error
    mark = _tagged(text)
    if mark:
        message, fix = "a text that begins with ! is not read as text", "put quotation marks round the whole text"
        raise ContentError([Problem(path, mark.line + 1, mark.column + 1, message, fix, "Y009")])
    return data


def _tagged(text: str) -> Any:
    """Where a value has a tag (`!so`), which no content file means."""
    try:
        events = yaml.parse(text, Loader=yaml.CSafeLoader)
        return next((event.start_mark for event in events if getattr(event, "tag", None)), None)
    except yaml.YAMLError:
        return None  # libyaml is stricter about a few signs than ruamel.yaml, which has read it


def _odd_value(path: Path, text: str) -> Problem:
    """A value that YAML takes for something it cannot be, such as a day that no month has."""
    day = re.search(r"\b\d{4}-(?:\d{2}-(?:3[2-9]|[4-9]\d)|02-3\d|(?:1[3-9]|[2-9]\d)-\d{2})\b", text)
    line = text[: day.start()].count("\n") + 1 if day else 1
    message = "a number or a date here cannot be read"
    return Problem(path, line, 1, message, "put quotation marks round dates and odd numbers", "Y001")


def read_plain(path: Path) -> Any:
    """As `read_yaml`, for those who need no places."""
    return read_yaml(path)


def read_text(path: Path) -> str:
    """The text of a file. Raises ContentError when it is missing, too large, or not text saved as UTF-8."""

    def refuse(message: str, fix: str, code: str, line: int = 1, column: int = 1) -> ContentError:
        return ContentError([Problem(path, line, column, message, fix, code)])

    try:
        if path.stat().st_size > MOST_BYTES:
            raise refuse(f"this file is larger than {MOST_BYTES // 1_000_000} MB", "make several of it", "Y015")
        raw = path.read_bytes()
    except OSError as error:
        message = "this file does not exist" if isinstance(error, FileNotFoundError) else "this file cannot be opened"
        raise refuse(message, "check the name, and that you may read it", "Y014") from error
    wide = raw[:2] in (b"\xff\xfe", b"\xfe\xff")
    if b"\0" in raw and not wide:
        line = raw[: raw.index(b"\0")].count(b"\n") + 1
        fix = "look whether something else was saved under this name"
        raise refuse("there is something here that is no text", fix, "Y010", line)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        column = error.start - raw.rfind(b"\n", 0, error.start)
        fix = "save it again with the encoding UTF-8"
        raise refuse("this file is not saved as UTF-8 text", fix, "Y011", line, column) from error
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    for number, line_text in enumerate(text.split("\n"), 1):
        if len(line_text) > LONGEST_LINE:
            fix = "break it into lines: `name: >-` and the text below, two spaces in"
            raise refuse(f"this line has {len(line_text):,} characters", fix, "Y015", number)
    if _too_deep(text):
        raise refuse("lists lie in lists, more than anybody means", "look for brackets that are not closed", "Y015")
    return text


def _too_deep(text: str) -> bool:
    """Whether brackets or dashes are nested as no content is: libyaml would run out of stack and take us with it."""
    depth = 0
    for bracket in re.finditer(r"[\[\]{}]|\n\S", text):
        sign = bracket.group()
        if sign in "[{":
            depth += 1
            if depth > DEEPEST:
                return True
        elif sign in "]}":
            depth = max(0, depth - 1)
        else:  # a line at the margin begins something new
            depth = int(sign[1] in "[{")
    return bool(NESTED_LISTS.search(text))


def read_checked(path: Path, schema_name: str) -> Any:
    """`read_yaml`, held against a schema. Raises ContentError with every problem found and where it is."""
    data = read_yaml(path)
    if data is None:
        raise ContentError([Problem(path, 1, 1, "this file is empty", "write something, or delete it", "Y012")])
    if not fits_schema(data, schema_name):
        raise ContentError(schema_problems(path, data, schema_name))
    return data
