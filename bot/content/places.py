"""Where in its file a value stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import yaml


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


def located(data: Any, node: yaml.Node | None) -> Any:
    """The data with the places of its nodes. Raises ValueError where the two do not fit (merged keys)."""
    if isinstance(data, dict) and isinstance(node, yaml.MappingNode):
        if len(data) != len(node.value):
            raise ValueError("a mapping with merged keys")
        mapping = LocatedMap(
            (key, located(value, inside)) for (key, value), (_, inside) in zip(data.items(), node.value, strict=True)
        )
        mapping.lc = Places(node)
        mapping.lc.named(data)
        return mapping
    if isinstance(data, list) and isinstance(node, yaml.SequenceNode):
        listed = LocatedList(located(value, inside) for value, inside in zip(data, node.value, strict=True))
        listed.lc = Places(node)
        return listed
    return data


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
