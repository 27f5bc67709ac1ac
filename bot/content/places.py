"""Where in its file a value stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

import yaml
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError


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


class NotSimple(ValueError):
    """The file uses what only the slow reading knows: references, merged keys, tags, a name that stands twice."""


def located(node: yaml.Node | None) -> Any:
    """The values of a composed file as YAML 1.2 reads them, with their places. Raises NotSimple."""
    if node is None:
        return None
    return _located(node, set())


def _located(node: yaml.Node, seen: set[int]) -> Any:
    if isinstance(node, yaml.ScalarNode):
        return _scalar(node)
    if id(node) in seen or node.tag not in PLAIN_TAGS:
        raise NotSimple
    seen.add(id(node))
    if isinstance(node, yaml.MappingNode):
        mapping = LocatedMap()
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode) or key.tag == MERGE:
                raise NotSimple
            mapping[_scalar(key)] = _located(value, seen)
        if len(mapping) != len(node.value):
            raise NotSimple
        mapping.lc = Places(node)
        mapping.lc.named(mapping)
        return mapping
    listed = LocatedList(_located(value, seen) for value in node.value)
    listed.lc = Places(node)
    return listed


PLAIN_TAGS = ("tag:yaml.org,2002:map", "tag:yaml.org,2002:seq")
TEXT, MERGE = "tag:yaml.org,2002:str", "tag:yaml.org,2002:merge"
# How a plain value begins that may be something else than text.
MAYBE_NO_TEXT = frozenset("0123456789+-.~")


def _scalar(node: yaml.ScalarNode) -> Any:
    value: str = node.value
    if node.style:
        if node.tag != TEXT:
            raise NotSimple
        return value
    # The tag is YAML 1.1's; what is text there and begins with a letter is text in 1.2 as well.
    if node.tag == TEXT and value and value[0] not in MAYBE_NO_TEXT:
        return value
    return _no_text(value)


@cache
def _no_text(value: str) -> Any:
    """A plain value that is perhaps a number, a date, true, false or nothing, as YAML 1.2 has it."""
    try:
        return YAML(typ="safe").load(value)
    except (YAMLError, ValueError) as error:
        raise NotSimple from error


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
