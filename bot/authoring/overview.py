"""The thread of a role-play at a glance: numbered lines in layers, arrows between them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bot.authoring.layers import Point, layered
from bot.authoring.story_map import Line, StoryMap, Way
from bot.authoring.svg_parts import FAINT, INK, PAPER, marked, path, text, wrapped

# A small story spreads out, so that words fit beside its lines; a large one draws together.
STEP_ACROSS, STEP_DOWN, RADIUS, GAP = 120.0, 62.0, 13.0, 40.0
APART = 2 * RADIUS + 4
ROOM_FOR_WORDS, MOST_WORDS = 70.0, 150.0
# What they do while they speak stands between brackets.
_STAGE = re.compile(r"\([^)]*\)\s*")


@dataclass(frozen=True)
class Placed:
    """Where the lines lie, the points that an arrow passes on its way, and how much room that takes."""

    at: Mapping[str, Point]
    by_way: Mapping[tuple[str, str], tuple[Point, ...]]
    width: float
    height: float


def placed(story: StoryMap, across: float) -> Placed:
    """Every line of the thread in layers (Sugiyama), groups that do not hang together beside and below each other."""
    pairs = list(dict.fromkeys((way.start or "", way.to) for way in shown(story)))
    names = sorted({name for pair in pairs for name in pair}, key=lambda name: story.lines[name].number)
    at: dict[str, Point] = {}
    by_way: dict[tuple[str, str], tuple[Point, ...]] = {}
    left = top = row = width = 0.0
    for group in layered(names, pairs):
        points = [*group.at.values(), *(bend for bends in group.bends.values() for bend in bends)]
        first, last = min(x for x, _ in points), max(x for x, _ in points)
        scale = min(STEP_ACROSS, (across - 2 * RADIUS) / max(1.0, last - first))
        needs = (last - first) * scale + 2 * RADIUS
        if left and left + needs > across:
            left, top, row = 0.0, top + row + GAP, 0.0
        shift = left + RADIUS - first * scale

        def point(place: Point, shift: float = shift, scale: float = scale, top: float = top) -> Point:
            return shift + place[0] * scale, top + place[1] * STEP_DOWN + RADIUS

        at.update(_apart({name: point(place) for name, place in group.at.items()}))
        by_way.update((pair, tuple(map(point, bends))) for pair, bends in group.bends.items())
        row = max(row, max(y for _, y in points) * STEP_DOWN + 2 * RADIUS)
        width = max(width, left + needs)
        left += needs + GAP
    return Placed(at, by_way, width, top + row)


def _apart(at: Mapping[str, Point]) -> dict[str, Point]:
    """The same lines, none on top of another: drawn together, a wide layer would have its circles overlap."""
    rows: dict[float, list[str]] = {}
    for name in sorted(at, key=lambda name: at[name]):
        rows.setdefault(at[name][1], []).append(name)
    moved = dict(at)
    for y, row in rows.items():
        free = float("-inf")
        for name in row:
            moved[name] = max(at[name][0], free), y
            free = moved[name][0] + APART
        # Back from the right edge, as far as they went beyond where the last one stood.
        free = max(x for x, _ in at.values())
        for name in reversed(row):
            moved[name] = min(moved[name][0], free), y
            free = moved[name][0] - APART
    return moved


def shown(story: StoryMap) -> list[Way]:
    """The ways that a move alone leads. Those that need a topic as well are many, and would hide the others."""
    return [way for way in story.ways if way.start != way.to and (way.plain or way.tried)]


def overview(story: StoryMap, x: float, y: float, across: float) -> tuple[list[str], float]:
    """The picture's pieces, and how high it is."""
    where = placed(story, across)
    drawn: dict[tuple[str, str], Way] = {}
    for way in shown(story):
        drawn.setdefault((way.start or "", way.to), way)
    pieces = [f'<g transform="translate({x:g} {y:g})">']
    for pair, way in drawn.items():
        stops = [where.at[pair[0]], *where.by_way[pair], where.at[pair[1]]]
        pieces.append(marked(_told(story, way), path(_curve(stops), way.effect, thick=2.6 if way.tried else 1.2)))
    pieces += [_circle(story.lines[name], *point) for name, point in where.at.items()]
    pieces += _first_words(story, where.at, across)
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


def _first_words(story: StoryMap, at: Mapping[str, Point], right: float) -> list[str]:
    """Beside the lines that have room on their right: how they begin."""
    pieces = []
    for name, (x, y) in at.items():
        beside = [other - x for other, height in at.values() if height == y and other > x]
        room = min([*beside, right + 2 * RADIUS - x]) - 2 * RADIUS
        if room >= ROOM_FOR_WORDS:
            words = wrapped(_STAGE.sub("", story.lines[name].text), min(room, MOST_WORDS), 1, 11)[0]
            pieces.append(text(x + RADIUS + 4, y + 4, words, size=11, fill=FAINT, halo=True))
    return pieces


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
