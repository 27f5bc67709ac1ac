"""Lines in layers (Sugiyama): where each one lies, and the points that an arrow passes. igraph does it.

Why igraph, and what else was tried: docs/decisions/0006-maps-of-stories.md.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import igraph

Point = tuple[float, float]
Pair = tuple[str, str]
# igraph's picture depends on the order in which it is told the lines, so several are tried. Always the same ones: the
# same story gives the same picture.
ORDERS = 12
ROUNDS = 200


@dataclass(frozen=True)
class Group:
    """Lines that hang together: column and layer of each line, and of the bends of each arrow."""

    at: Mapping[str, Point]
    bends: Mapping[Pair, tuple[Point, ...]]


def layered(names: Sequence[str], pairs: Sequence[Pair]) -> list[Group]:
    """The groups of a graph, the largest first, each laid out on its own with as few crossings as were found."""
    index = {name: number for number, name in enumerate(names)}
    graph = igraph.Graph(n=len(names), edges=[(index[a], index[b]) for a, b in pairs], directed=True)
    groups = []
    for members in sorted(graph.connected_components(mode="weak"), key=lambda group: (-len(group), group)):
        inside = {names[member] for member in members}
        own = [pair for pair in pairs if pair[0] in inside]
        groups.append(_best([names[member] for member in members], own))
    return groups


def _best(names: list[str], pairs: Sequence[Pair]) -> Group:
    rng = random.Random(1)
    tries = [_laid_out(names, pairs)]
    for _ in range(ORDERS - 1 if crossings(tries[0]) else 0):
        tries.append(_laid_out(rng.sample(names, len(names)), pairs))
    return min(tries, key=crossings)


def _laid_out(names: Sequence[str], pairs: Sequence[Pair]) -> Group:
    index = {name: number for number, name in enumerate(names)}
    graph = igraph.Graph(n=len(names), edges=[(index[a], index[b]) for a, b in pairs], directed=True)
    layout = graph.layout_sugiyama(maxiter=ROUNDS)
    at = {name: (x, y) for name, (x, y) in zip(names, layout, strict=True)}
    bends = {pair: tuple((x, y) for x, y in points) for pair, points in zip(pairs, layout.edge_routing, strict=True)}
    return Group(at, bends)


def crossings(group: Group) -> int:
    """How often two arrows cross between two layers."""
    between: dict[float, list[tuple[float, float]]] = {}
    for (start, end), bends in group.bends.items():
        stops = [group.at[start], *bends, group.at[end]]
        for one, other in zip(stops, stops[1:], strict=False):
            (upper, top), (lower, _) = sorted((one, other), key=lambda point: point[1])
            between.setdefault(top, []).append((upper, lower))
    return sum(_crossed(pieces) for pieces in between.values())


def _crossed(pieces: Iterable[tuple[float, float]]) -> int:
    return sum((a - c) * (b - d) < 0 for (a, b), (c, d) in combinations(pieces, 2))
