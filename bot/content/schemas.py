"""Content held against its JSON Schema, with complaints in an author's words."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema

from bot.content.near import did_you_mean
from bot.content.places import position
from bot.content.problems import Problem

SCHEMAS = Path(__file__).resolve().parents[2] / "course_content" / "schemas"
TYPES = {
    "string": "a text",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "array": "a list",
    "object": "names with values below them",
    "null": "nothing",
}
PYTHON_TYPES: tuple[tuple[type, str], ...] = (
    (bool, "true or false"), (str, "a text"), (int, "a number"), (float, "a number"),
    (list, "a list"), (dict, "names with values below them"), (type(None), "nothing"),
)  # fmt: skip
COMPARE = "compare it with a file of the same kind"
# A field whose absence matters more than that of others.
MISSING = {"content_note": "P004"}


@cache
def _validator(schema_name: str) -> jsonschema.Draft7Validator:
    schema = json.loads((SCHEMAS / schema_name).read_text(encoding="utf-8"))
    return jsonschema.Draft7Validator(schema)


def fits_schema(data: Any, schema_name: str) -> bool:
    """Whether `course_content/schemas/<schema_name>` has nothing to say against the data."""
    try:
        return bool(_validator(schema_name).is_valid(data))
    except TypeError:  # names that are no text, which it cannot put in order
        return False


def schema_problems(path: Path, data: Any, schema_name: str) -> list[Problem]:
    """What the schema says against `data` (read with `read_yaml`), in the order of the file."""
    odd = _odd_name(data, [])
    if odd:  # JSON has no such names, so the schema cannot speak of them
        message = f'the name "{_short(odd[-1])}" is {_type_of(odd[-1])}'
        return [Problem(path, *position(data, odd), message, "put it in quotation marks", "C008")]
    problems = set()
    for error in _validator(schema_name).iter_errors(data):
        for inner in _telling(error):
            where = list(inner.absolute_path)
            of_a_name: list[Any] = [inner.instance] if "propertyNames" in inner.absolute_schema_path else []
            for code, at, message, fix in _in_plain_words(inner):
                line, column = position(data, [*where, *of_a_name, *at])
                field = ".".join(str(step) for step in where if not isinstance(step, int)) or "the file"
                problems.add(Problem(path, line, column, f"{field}: {message}", fix, code))
    return sorted(problems)


def _odd_name(data: Any, where: list[Any]) -> list[Any] | None:
    """Where a name stands that is no text, such as a year or nothing."""
    items = data.items() if isinstance(data, Mapping) else enumerate(data) if isinstance(data, list) else ()
    for key, value in items:
        if isinstance(data, Mapping) and not isinstance(key, str):
            return [*where, key]
        found = _odd_name(value, [*where, key])
        if found:
            return found
    return None


def _telling(error: jsonschema.ValidationError) -> Iterator[jsonschema.ValidationError]:
    """The complaint itself; of a choice between forms, the complaints about the form that was most likely meant."""
    if error.validator not in ("oneOf", "anyOf") or not error.context:
        yield error
        return
    forms: dict[Any, list[jsonschema.ValidationError]] = {}
    for inner in error.context:
        forms.setdefault(inner.schema_path[0], []).append(inner)
    # Not the forms of another type altogether (a text where a mapping may stand as well).
    likely = [errors for errors in forms.values() if not any(_of_the_whole(e, error) for e in errors)]
    if not likely:
        yield error
        return
    for inner in min(likely, key=len):
        yield from _telling(inner)


def _of_the_whole(inner: jsonschema.ValidationError, outer: jsonschema.ValidationError) -> bool:
    return inner.validator == "type" and list(inner.absolute_path) == list(outer.absolute_path)


Told = tuple[str, list[Any], str, str]


def _in_plain_words(error: jsonschema.ValidationError) -> Iterator[Told]:
    """A JSON Schema complaint as a person would say it: code, where below the place, what, and what to do about it."""
    schema: dict[str, Any] = dict(error.schema) if isinstance(error.schema, Mapping) else {}
    about = str(schema.get("description", ""))
    advice = about or COMPARE
    value: Any = error.instance
    rule: Any = error.validator_value
    kind = str(error.validator)
    if kind == "required" and isinstance(value, Mapping):
        missing = next(name for name in rule if name not in value and f"'{name}'" in error.message)
        hint = schema.get("properties", {}).get(missing, {}).get("description", "")
        yield MISSING.get(missing, "C001"), [], f'"{missing}" is missing', f"add it{': ' + hint if hint else ''}"
    elif kind == "additionalProperties" and isinstance(value, Mapping):
        known = schema.get("properties", {})
        for name in (name for name in value if name not in known):
            yield "C007", [name], f'"{_short(name)}" is not a field', did_you_mean(str(name), known)
    elif kind == "enum":
        names = [str(one) for one in rule]
        guess = str(value) if isinstance(value, str) else ""  # 14 is not like 4
        yield "C009", [], f'"{_short(value)}" is not one of the allowed values', did_you_mean(guess, names)
    elif kind == "type" and value is None and error.absolute_path and error.absolute_path[-1] in MISSING:
        yield MISSING[str(error.absolute_path[-1])], [], "this is empty", f"write it: {about}"
    elif kind == "type":
        yield "C008", [], f"this should be {_type(rule)}, and it is {_type_of(value)}", _how_to_type(rule, value, about)
    elif kind == "pattern":
        yield "C010", [], f'"{_short(value)}" is not written the way it has to be', advice
    elif kind in SIZES:
        yield "C011", [], SIZES[kind].format(rule), advice
    elif kind in ("oneOf", "anyOf", "not", "allOf"):
        yield "C008", [], "this has none of the forms that fit here", advice
    else:
        yield "C008", [], "this does not fit here", advice


SIZES = {
    "minLength": "this text is too short ({} characters are the least)",
    "maxLength": "this text is too long ({} characters are the most)",
    "minItems": "this list is too short ({} are the least)",
    "maxItems": "this list is too long ({} are the most)",
    "minimum": "this number is too small ({} is the least)",
    "maximum": "this number is too large ({} is the most)",
    "minProperties": "too few names stand here ({} are the least)",
    "uniqueItems": "something stands in this list twice",
}


def _short(value: Any) -> str:
    text = " ".join(str(value).split())
    return text if len(text) <= 60 else text[:57] + "..."


def _type(rule: Any) -> str:
    return " or ".join(TYPES.get(name, str(name)) for name in ([rule] if isinstance(rule, str) else rule))


def _type_of(value: Any) -> str:
    return next((name for kind, name in PYTHON_TYPES if isinstance(value, kind)), "a date to YAML")


def _how_to_type(rule: Any, value: Any, about: str) -> str:
    if rule == "string" and isinstance(value, Mapping):
        return "put quotation marks round a text that holds a colon"
    if rule == "string" and not isinstance(value, (list, type(None))):
        return "put it in quotation marks"
    how = {
        "array": "write each item on a line of its own that begins with a dash and a space",
        "object": "write each name with its value on a line below it, two spaces in",
    }.get(str(rule), "")
    return ": ".join(part for part in (how, about) if part) or COMPARE
