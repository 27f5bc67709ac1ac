"""YAML with line numbers: every value read here can say where in its file it stands."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import yaml
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from bot.content.problems import ContentError, Problem

SCHEMAS = Path(__file__).resolve().parents[2] / "course_content" / "schemas"


class Places:
    """Where a mapping or list stands in its file, and its keys or items; counted from 0, as YAML libraries do."""

    def __init__(self, node: yaml.Node) -> None:
        self.line, self.col = node.start_mark.line, node.start_mark.column
        inside = [key for key, _ in node.value] if isinstance(node, yaml.MappingNode) else node.value
        self._inside = [(one.start_mark.line, one.start_mark.column) for one in inside]
        self._keys: dict[Any, int] = {}

    def named(self, keys: Iterable[Any]) -> None:
        """Tell a mapping's places the keys, in the order of the file."""
        self._keys = {key: index for index, key in enumerate(keys)}

    def key(self, key: Any) -> tuple[int, int]:
        """Line and column of a mapping's key. Raises KeyError."""
        return self._inside[self._keys[key]]

    def item(self, index: int) -> tuple[int, int]:
        """Line and column of a list's item. Raises IndexError."""
        return self._inside[index]


class LocatedMap(dict[Any, Any]):
    """A mapping that knows where it stands (`lc`)."""

    lc: Places


class LocatedList(list[Any]):
    """A list that knows where it stands (`lc`)."""

    lc: Places


def read_yaml(path: Path) -> Any:
    """The content of a YAML file; its mappings and lists know where they stand (`lc`, `position`).

    Raises ContentError with file and line when the file is missing, not UTF-8 or not YAML.
    """
    text = _text(path)
    try:
        # The values as ruamel.yaml reads them (YAML 1.2), the places from libyaml: together fifteen times faster than
        # ruamel.yaml's own reading with places (measured on a story file of 4,800 lines: 0.15 s against 2.1 s).
        return _located(YAML(typ="safe").load(text), yaml.compose(text, Loader=yaml.CSafeLoader))
    except (YAMLError, yaml.YAMLError, ValueError):
        return _read_slowly(path, text)


def _located(data: Any, node: yaml.Node | None) -> Any:
    """The data with the places of its nodes. Raises ValueError where the two do not fit (merged keys)."""
    if isinstance(data, dict) and isinstance(node, yaml.MappingNode):
        if len(data) != len(node.value):
            raise ValueError("a mapping with merged keys")
        located = LocatedMap(
            (key, _located(value, inside)) for (key, value), (_, inside) in zip(data.items(), node.value, strict=True)
        )
        located.lc = Places(node)
        located.lc.named(data)
        return located
    if isinstance(data, list) and isinstance(node, yaml.SequenceNode):
        listed = LocatedList(_located(value, inside) for value, inside in zip(data, node.value, strict=True))
        listed.lc = Places(node)
        return listed
    return data


def _read_slowly(path: Path, text: str) -> Any:
    """With ruamel.yaml alone, which says where and why a file is not YAML."""
    try:
        return YAML(typ="rt").load(io.StringIO(text))
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        what = " ".join(part for part in (error.context, error.problem) if part)
        fix = "look at the indentation, colons and quote marks on this line and the one above"
        raise ContentError([Problem(path, line, column, f"this is not valid YAML ({what})", fix)]) from error
    except YAMLError as error:
        raise ContentError([Problem(path, 1, 1, f"this is not valid YAML ({error})")]) from error


def read_plain(path: Path) -> Any:
    """As `read_yaml`, twice as fast, as plain dictionaries and lists that do not know where they stand.

    For loading what is mostly right. Whoever finds something wrong reads again with `read_yaml` to say where.
    """
    try:
        return YAML(typ="safe").load(_text(path))
    except YAMLError:
        return read_yaml(path)  # which says where


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise ContentError([Problem(path, 1, 1, "this file does not exist", "check the name")]) from error
    except UnicodeDecodeError as error:
        what, fix = "this file is not saved as UTF-8 text", "save it again with the encoding UTF-8"
        raise ContentError([Problem(path, 1, 1, what, fix)]) from error


def position(data: Any, where: Sequence[str | int]) -> tuple[int, int]:
    """Line and column (from 1) of the value that `where` leads to; of the nearest parent that knows otherwise."""
    line, column = 1, 1
    for step in where:
        try:
            if isinstance(step, int):
                line, column = (n + 1 for n in data.lc.item(step))
            else:
                line, column = (n + 1 for n in data.lc.key(step))
            data = data[step]
        except (AttributeError, KeyError, IndexError, TypeError):
            break
    return line, column


@cache
def _validator(schema_name: str) -> jsonschema.Draft7Validator:
    schema = json.loads((SCHEMAS / schema_name).read_text(encoding="utf-8"))
    return jsonschema.Draft7Validator(schema)


def schema_problems(path: Path, data: Any, schema_name: str) -> list[Problem]:
    """What the JSON Schema `course_content/schemas/<schema_name>` says against `data`, in the order of the file."""
    problems = []
    for error in _validator(schema_name).iter_errors(data):
        where = list(error.absolute_path)
        line, column = position(data, where)
        field = ".".join(str(step) for step in where) or "the file"
        message, fix = _in_plain_words(error)
        problems.append(Problem(path, line, column, f"{field}: {message}", fix, "C001"))
    return sorted(problems)


def _in_plain_words(error: jsonschema.ValidationError) -> tuple[str, str]:
    """A JSON Schema complaint as a person would say it, and what to do about it."""
    schema: dict[str, Any] = dict(error.schema) if isinstance(error.schema, Mapping) else {}
    about = schema.get("description", "")
    if error.validator == "required":
        missing = error.message.split("'")[1]
        hint = schema.get("properties", {}).get(missing, {}).get("description", "")
        return f'"{missing}" is missing', f"add it{': ' + hint if hint else ''}"
    if error.validator == "additionalProperties":
        return "there is a field here that is not known: " + error.message.split("(")[-1].rstrip(")"), (
            "the known fields are " + ", ".join(sorted(schema.get("properties", {})))
        )
    if error.validator == "enum":
        return f'"{error.instance}" is not one of the allowed values', "use one of " + ", ".join(
            str(value) for value in list(schema.get("enum", []))
        )
    if error.validator == "type":
        return f"this should be a {error.validator_value}", about
    return error.message[:200], about


def read_checked(path: Path, schema_name: str) -> Any:
    """`read_plain`, held against a schema. Raises ContentError with every problem found and where it is."""
    data = read_plain(path)
    if not _validator(schema_name).is_valid(data):
        raise ContentError(schema_problems(path, read_yaml(path), schema_name))
    return data
