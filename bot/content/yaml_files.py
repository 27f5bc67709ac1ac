"""YAML with line numbers: every value read here can say where in its file it stands."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from bot.content.problems import ContentError, Problem

SCHEMAS = Path(__file__).resolve().parents[2] / "course_content" / "schemas"


def read_yaml(path: Path) -> Any:
    """The content of a YAML file, with line numbers kept on its mappings and lists.

    Raises ContentError with file and line when the file is missing, not UTF-8 or not YAML.
    """
    try:
        return YAML(typ="rt").load(io.StringIO(_text(path)))
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        what = " ".join(part for part in (error.context, error.problem) if part)
        fix = "look at the indentation, colons and quote marks on this line and the one above"
        raise ContentError([Problem(path, line, column, f"this is not valid YAML ({what})", fix)]) from error
    except YAMLError as error:
        raise ContentError([Problem(path, 1, 1, f"this is not valid YAML ({error})")]) from error


def read_plain(path: Path) -> Any:
    """As `read_yaml`, ten times faster, as plain dictionaries and lists that do not know where they stand.

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
