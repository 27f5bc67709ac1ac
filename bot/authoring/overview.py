"""The thread of a role-play at a glance: numbered lines in layers, arrows between them. igraph places them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import igraph

from bot.authoring.story_map import Line, StoryMap, Way
from bot.authoring.svg_parts import INK, PAPER, marked, path, text

STEP_ACROSS, STEP_DOWN, RADIUS, GAP = 36.0, 62.0, 13.0, 40.0
Point = tuple[float, float]


@dataclass(frozen=True)
class Placed:
    """Where the lines lie, the points that an arrow passes on its way, and how much room that takes."""

    at: Mapping[str, Point]
    by_way: Mapping[tuple[str, str], tuple[Point, ...]]
    width: float
    height: float


def placed(story: StoryMap, across: float) -> Placed:
    """Every line of the thread in layers (Sugiyama), groups that do not hang together beside and below each other."""
    pairs = list(dict.fromkeys((way.start or "", way.to) for way in story.ways if way.start != way.to))
    names = sorted({name for pair in pairs for name in pair}, key=lambda name: story.lines[name].number)
    index = {name: number for number, name in enumerate(names)}
    graph = igraph.Graph(n=len(names), edges=[(index[a], index[b]) for a, b in pairs], directed=True)
    at: dict[str, Point] = {}
    by_way: dict[tuple[str, str], tuple[Point, ...]] = {}
    left = top = row = width = 0.0
    for members in sorted(graph.connected_components(mode="weak"), key=lambda group: (-len(group), group)):
        part = graph.induced_subgraph(members)
        layout = part.layout_sugiyama(maxiter=500)
        scale = min(STEP_ACROSS, (across - 2 * RADIUS) / max(1.0, max(x for x, _ in layout)))
        needs = max(x for x, _ in layout) * scale + 2 * RADIUS
        if left and left + needs > across:
            left, top, row = 0.0, top + row + GAP, 0.0
        for vertex, (x, y) in zip(members, layout, strict=True):
            at[names[vertex]] = (left + x * scale + RADIUS, top + y * STEP_DOWN + RADIUS)
        for edge, bend in zip(part.es, layout.edge_routing, strict=True):
            pair = names[members[edge.source]], names[members[edge.target]]
            points = tuple((left + x * scale + RADIUS, top + y * STEP_DOWN + RADIUS) for x, y in bend)
            by_way[pair] = points
        row = max(row, max(y for _, y in layout) * STEP_DOWN + 2 * RADIUS)
        width = max(width, left + needs)
        left += needs + GAP
    return Placed(at, by_way, width, top + row)


def overview(story: StoryMap, x: float, y: float, across: float) -> tuple[list[str], float]:
    """The picture's pieces, and how high it is."""
    where = placed(story, across)
    drawn: dict[tuple[str, str], Way] = {}
    for way in story.ways:
        if way.start and way.start != way.to:
            drawn.setdefault((way.start, way.to), way)
    pieces = [f'<g transform="translate({x:g} {y:g})">']
    for pair, way in drawn.items():
        stops = [where.at[pair[0]], *where.by_way[pair], where.at[pair[1]]]
        pieces.append(marked(_told(story, way), path(_curve(stops), way.effect, thick=2.6 if way.tried else 1.2)))
    pieces += [_circle(story.lines[name], *point) for name, point in where.at.items()]
    return [*pieces, "</g>"], where.height


def _told(story: StoryMap, way: Way) -> str:
    return f"{story.lines[way.start or way.to].number} to {story.lines[way.to].number}: the learner {way.words}"


def _circle(line: Line, x: float, y: float) -> str:
    colour, fill = ("#0b6b4f", "#e6f4ee") if line.ending else (INK, PAPER)
    thick = 2.6 if line.tried else 1.1
    where = f'cx="{x:g}" cy="{y:g}"'
    inside = f'<circle {where} r="{RADIUS:g}" fill="{fill}" stroke="{colour}" stroke-width="{thick:g}"/>'
    if line.ending:
        inside += f'<circle {where} r="{RADIUS - 3:g}" fill="none" stroke="{colour}"/>'
    return marked(f"{line.number}: {line.text}", inside + text(x, y + 4, str(line.number), size=11, middle=True))


def _curve(stops: list[Point]) -> str:
    """Through all stops, leaving and arriving vertically, and ending at the edge of the last circle."""
    stops = [*stops[:-1], _short_of(stops[-2], stops[-1])]
    (x, y), down = stops[0], stops[1][1] > stops[0][1]
    d = f"M{x:.0f} {y + (RADIUS if down else 0):.0f}"
    for (ax, ay), (bx, by) in zip(stops, stops[1:], strict=False):
        half = (ay + by) / 2
        d += f" C{ax:.0f} {half:.0f} {bx:.0f} {half:.0f} {bx:.0f} {by:.0f}"
    return d


def _short_of(before: Point, last: Point) -> Point:
    return last[0], last[1] - RADIUS if before[1] <= last[1] else last[1] + RADIUS
