"""The thread in detail: scenes that read from left to right, each line written out once, and numbers to go on at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from bot.authoring.story_map import Line, StoryMap, Way
from bot.authoring.svg_parts import EFFECTS, FAINT, INK, LEADING, PAPER, box, marked, path, text, wrapped
from bot.authoring.words import TRUST

LINE_WIDE, PILL_WIDE, BETWEEN, ROW_GAP = 236.0, 176.0, 18.0, 10.0
COLUMN = LINE_WIDE + PILL_WIDE + 2 * BETWEEN
# A scene goes on in one of its own after so many lines: wider pictures do not fit a page.
DEEPEST = 3


@dataclass
class Branch:
    """A line in a scene. `by` is the way that leads to it; `again` says that it is written out elsewhere."""

    line: Line
    by: tuple[Way, ...] = ()
    again: bool = False
    then: list[Branch] = field(default_factory=list)


def scenes(story: StoryMap) -> list[Branch]:
    """The opening's scene first; together they write out every line of the thread once."""
    written: set[str] = set()
    found = []
    starts = [name for name in story.lines if story.ways_from(name) or name in story.follows]
    for name in (story.card.opening, *starts):
        if name not in written and name in story.lines:
            root = Branch(story.lines[name])
            written.add(name)
            _grow(story, root, written)
            found.append(root)
    return found


def _grow(story: StoryMap, root: Branch, written: set[str]) -> None:
    """Breadth first, so that a line is written out where it comes soonest."""
    edge = [root]
    for depth in range(1, DEEPEST + 1):
        edge = [branch for at in edge for branch in _then(story, at, written, depth)]


def _then(story: StoryMap, at: Branch, written: set[str], depth: int) -> Iterator[Branch]:
    ways: dict[str, list[Way]] = {}
    for way in story.ways_from(at.line.name):
        ways.setdefault(way.to, []).append(way)
    if at.line.name in story.follows:
        ways.setdefault(story.follows[at.line.name], [])
    for to, by in ways.items():
        goes_on = bool(story.ways_from(to))
        again = to in written or (depth == DEEPEST and goes_on)
        branch = Branch(story.lines[to], tuple(by), again)
        at.then.append(branch)
        if not again:
            written.add(to)
            yield branch


def draw(branch: Branch, x: float, y: float) -> tuple[list[str], float]:
    """A branch with all that follows, its top left corner at `x`, `y`; and how high it is."""
    pieces, own = _line(branch, x, y)
    below = y
    for following in branch.then:
        pill_x, line_x = x + LINE_WIDE + BETWEEN, x + COLUMN
        inside, high = draw(following, line_x, below)
        pills, pills_high = _pills(following.by, pill_x, below)
        start, turn = (x + LINE_WIDE, y + 18), x + LINE_WIDE + BETWEEN / 2
        how = following.by[0].effect if following.by else "neither"
        pieces.append(
            path(f"M{start[0]:g} {start[1]:g} H{turn:g} V{below + 16:g} H{pill_x:g}", how, arrow=False, thick=1)
        )
        pieces.append(path(f"M{pill_x + PILL_WIDE:g} {below + 16:g} H{line_x:g}", how))
        pieces += [*pills, *inside]
        below += max(high, pills_high) + ROW_GAP
    return pieces, max(own, below - y - ROW_GAP)


def _line(branch: Branch, x: float, y: float) -> tuple[list[str], float]:
    line = branch.line
    if branch.again:
        first = wrapped(line.text, LINE_WIDE - 62, 1)[0]
        inside = box(x, y, LINE_WIDE, 32, stroke=FAINT, fill=PAPER, thick=0.8, round_=16)
        inside += text(x + 10, y + 21, f"→ {line.number}", bold=True) + text(x + 56, y + 21, first, fill=FAINT)
        return [marked(line.text, inside)], 32
    words = wrapped(line.text, LINE_WIDE - 20, 5)
    high = 28 + LEADING * len(words)
    head = f"{line.number}{' ✓' if line.tried else ''}{f' · Ending: {line.ending}' if line.ending else ''}"
    inside = box(
        x, y, LINE_WIDE, high, stroke=INK, fill=PAPER if not line.ending else "#f4f0e3", thick=2.4 if line.tried else 1
    )
    if line.ending:
        inside += box(x + 3, y + 3, LINE_WIDE - 6, high - 6, stroke=INK, fill="none", thick=0.8, round_=4)
    inside += text(x + 10, y + 18, head, bold=True, size=12)
    inside += "".join(text(x + 10, y + 36 + at * LEADING, part) for at, part in enumerate(words))
    return [marked(line.text, inside)], high


def _pills(by: tuple[Way, ...], x: float, y: float) -> tuple[list[str], float]:
    """What the learner does, one pill for each way; or that nothing has to be done."""
    if not by:
        return [text(x + 8, y + 20, "and then", fill=FAINT)], 32
    pieces, below = [], y
    for way in by:
        colour, fill, sign, _ = EFFECTS[way.effect]
        words = f"{sign} {way.words}{f', {TRUST[way.trust]}' if way.trust else ''}"
        lines = wrapped(words, PILL_WIDE - 20, 4, 12)
        high = 16 + LEADING * len(lines)
        inside = box(x, below, PILL_WIDE, high, stroke=colour, fill=fill, round_=13)
        inside += "".join(
            text(x + 10, below + 20 + at * LEADING, part, size=12, fill=colour) for at, part in enumerate(lines)
        )
        pieces.append(marked(way.words, inside))
        below += high + 4
    return pieces, below - y - 4
