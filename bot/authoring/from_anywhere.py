"""What a persona says wherever the talk is: not arrows (there would be hundreds) but lists under plain headings."""

from __future__ import annotations

from dataclasses import dataclass

from bot.authoring.story_map import Line, StoryMap, Way
from bot.authoring.svg_parts import EFFECTS, FAINT, INK, LEADING, PAPER, box, lines_of_text, marked, text, wrapped
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
LEVELS = ("guarded", "warming", "open")


@dataclass(frozen=True)
class Answers:
    """What they say when the learner does something: one line after the other, as often as it is done."""

    when: str
    effect: str
    lines: tuple[Line, ...]


def groups(story: StoryMap) -> list[tuple[str, list[Answers]]]:
    """The answers from anywhere under their headings, those for any trust first, then from guarded to open."""
    found = []
    for group, heading in HEADINGS.items():
        ways = [way for way in story.anywhere if way.group == group]
        if ways:
            found.append((heading, _answers(story, ways)))
    return found


def _answers(story: StoryMap, ways: list[Way]) -> list[Answers]:
    """Ways with the same words together; where several trusts have the same lines, they are named together."""
    lines: dict[tuple[str, str, str | None], list[Line]] = {}
    for way in ways:
        lines.setdefault((way.words, way.effect, way.trust), []).append(story.lines[way.to])
    trusts: dict[tuple[str, str, tuple[Line, ...]], list[str | None]] = {}
    for (words, how, trust), said in lines.items():
        trusts.setdefault((words, how, tuple(said)), []).append(trust)
    answers = [(trust, Answers(words + _trusts(trust), how, said)) for (words, how, said), trust in trusts.items()]
    return [answer for _, answer in sorted(answers, key=lambda pair: LEVELS.index(pair[0][0] or "guarded"))]


def _trusts(levels: list[str | None]) -> str:
    named = [level for level in LEVELS if level in levels]
    if None in levels or not named:
        return ""
    return f", {TRUST[named[0]]}" if len(named) == 1 else f", when {' or '.join(named)}"


def draw(story: StoryMap, x: float, y: float, width: float, columns: int = 3) -> tuple[list[str], float]:
    """The lists in columns of about the same height, and how high they are."""
    wide = (width - (columns - 1) * 28) / columns
    rows = [(heading, _row(story, answers, wide)) for heading, many in groups(story) for answers in many]
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


def _row(story: StoryMap, answers: Answers, wide: float) -> tuple[str, float]:
    colour, fill, sign, _ = EFFECTS[answers.effect]
    does = wrapped(f"{sign} {answers.when}", WORDS_WIDE - 14, 8, 12)
    inside = box(0, 0, WORDS_WIDE, 12 + LEADING * len(does), stroke=colour, fill=fill, round_=10)
    inside += lines_of_text(8, 18, does, size=12, fill=colour)
    below = 0.0
    for line in answers.lines:
        piece, high = _line(story, line, below, wide)
        inside, below = inside + piece, below + high + 3
    return inside, max(12 + LEADING * len(does), below - 3)


def _line(story: StoryMap, line: Line, y: float, wide: float) -> tuple[str, float]:
    """The line in full; one of the thread, which has been written out above, only with its first words."""
    left, across = WORDS_WIDE + 6, wide - WORDS_WIDE - 6
    if story.ways_from(line.name):
        first = wrapped(line.text, across - 70, 1)[0]
        inside = box(left, y, across, 28, stroke=FAINT, fill=PAPER, thick=0.8, round_=14)
        inside += text(left + 10, y + 19, f"→ {line.number}", bold=True) + text(left + 60, y + 19, first, fill=FAINT)
        return marked(line.text, inside), 28
    says = wrapped(line.text, across - 66, 6)
    high = 12 + LEADING * max(len(says), 1 + bool(line.ending))
    inside = box(left, y, across, high, stroke=INK, fill=PAPER, thick=2.2 if line.tried else 0.8)
    inside += text(left + 8, y + 18, f"{line.number}{' ✓' if line.tried else ''}", bold=True, size=12)
    if line.ending:
        inside += box(left + 3, y + 3, across - 6, high - 6, stroke=INK, fill="none", thick=0.8, round_=4)
        inside += text(left + 8, y + 34, line.ending, bold=True, size=11)
    return marked(line.text, inside + lines_of_text(left + 60, y + 18, says)), high
