"""What a persona says wherever the talk is: not arrows (there would be hundreds) but lists under plain headings."""

from __future__ import annotations

from bot.authoring.story_map import StoryMap, Way
from bot.authoring.svg_parts import EFFECTS, INK, LEADING, PAPER, box, marked, text, wrapped
from bot.authoring.words import TRUST

HEADINGS: dict[str, str] = {
    "opens": "Asked, or left room",
    "listens": "Listened to",
    "strengthens": "A strength, hope, a story shared",
    "narrows": "Asked yes or no",
    "cares_for_safety": "Asked about suicide",
    "topic": "About something",
    "label": "A label",
    "closes": "Advice, pressure, judging, making light",
    "repair": "Something put right",
    "carries": "Hello, answers, small talk",
    "unsure": "Hard to follow, or hardly a word",
    "close_talk": "Goodbye",
}
WORDS_WIDE, GAP = 150.0, 8.0


def groups(story: StoryMap) -> list[tuple[str, list[Way]]]:
    """The answers from anywhere under their headings; in each, the author's order within trust."""
    order = {None: 0, "guarded": 1, "warming": 2, "open": 3}
    found = []
    for group, heading in HEADINGS.items():
        ways = [way for way in story.anywhere if way.group == group]
        if ways:
            found.append((heading, sorted(ways, key=lambda way: order.get(way.trust, 9)) if group != "topic" else ways))
    return found


def when(way: Way) -> str:
    """When a line comes, in words."""
    return f"{way.words}{f', {TRUST[way.trust]}' if way.trust else ''}"


def draw(story: StoryMap, x: float, y: float, width: float, columns: int = 3) -> tuple[list[str], float]:
    """The lists in columns of about the same height, and how high they are."""
    wide = (width - (columns - 1) * 28) / columns
    rows = [(heading, _row(story, way, wide)) for heading, ways in groups(story) for way in ways]
    most = sum(high + GAP for _, (_, high) in rows) / columns + 60
    pieces: list[str] = []
    column, below, highest, said = 0, 0.0, 0.0, ""
    for heading, (row, high) in rows:
        if below + high > most and column < columns - 1:
            column, below, said = column + 1, 0.0, ""
        left = x + column * (wide + 28)
        if heading != said:
            below += 8 if below else 0
            pieces.append(text(left, y + below + 16, heading, bold=True, size=15))
            below, said = below + 30, heading
        pieces.append(f'<g transform="translate({left:g} {y + below:g})">{row}</g>')
        below += high + GAP
        highest = max(highest, below)
    return pieces, highest


def _row(story: StoryMap, way: Way, wide: float) -> tuple[str, float]:
    line = story.lines[way.to]
    colour, fill, sign, _ = EFFECTS[way.effect]
    does = wrapped(f"{sign} {when(way)}", WORDS_WIDE - 14, 5, 12)
    says = wrapped(line.text, wide - WORDS_WIDE - 26, 6)
    ending = f" · Ending: {line.ending}" if line.ending else ""
    on = " · leads on" if story.ways_from(way.to) and not line.ending else ""
    high = max(12 + LEADING * len(does), 26 + LEADING * len(says))
    inside = box(0, 0, WORDS_WIDE, 12 + LEADING * len(does), stroke=colour, fill=fill, round_=10)
    inside += "".join(text(8, 18 + at * LEADING, part, size=12, fill=colour) for at, part in enumerate(does))
    inside += box(
        WORDS_WIDE + 6,
        0,
        wide - WORDS_WIDE - 6,
        26 + LEADING * len(says),
        stroke=INK,
        fill=PAPER,
        thick=2.2 if line.tried else 0.8,
    )
    inside += text(WORDS_WIDE + 14, 16, f"{line.number}{' ✓' if line.tried else ''}{ending}{on}", bold=True, size=12)
    inside += "".join(text(WORDS_WIDE + 14, 33 + at * LEADING, part) for at, part in enumerate(says))
    return marked(line.text, inside), high
