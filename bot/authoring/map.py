"""`alongside map`: a role-play as a picture (`svg`) and as an outline for screen readers (`outline`).

Pure functions of what is on disk; they import no engine, no Rasa and no Django, so the web console may call them.
"""

from __future__ import annotations

from bot.authoring import from_anywhere, overview, scenes
from bot.authoring.outline import told
from bot.authoring.story_map import StoryMap, read_map
from bot.authoring.svg_parts import EFFECTS, FAINT, box, lines_of_text, path, picture, text, wrapped

WIDTH, EDGE = 1680.0, 32.0


def svg(id_: str) -> str:
    """The map of a role-play as an SVG document. Raises ContentError when there is no such role-play."""
    return drawn(read_map(id_))


def outline(id_: str) -> str:
    """All that the picture says, in plain lines. Raises ContentError when there is no such role-play."""
    return told(read_map(id_))


def drawn(story: StoryMap) -> str:
    """The picture: the thread at a glance, then scene by scene, then what holds from anywhere."""
    inside = WIDTH - 2 * EDGE
    pieces = [text(EDGE, 46, f"{story.card.persona.name}: {story.card.title}", size=26, bold=True)]
    below = 78.0
    for part in (_legend, _glance, _scenes, _anywhere):
        more, high = part(story, below, inside)
        pieces += more
        below += high + 36
    about = f"{len(story.lines)} lines. The same in words: alongside map {story.card.id} --text"
    return picture(WIDTH, below, f"Map of {story.card.title}", about, pieces)


def _legend(story: StoryMap, y: float, width: float) -> tuple[list[str], float]:
    tried = sum(line.tried for line in story.lines.values())
    words = (
        f"{len(story.lines)} lines; {tried} of them said in {len(story.talks)} recorded talks (marked ✓, thick). "
        "Each line has a number; “→ 12” means: go on at line 12. A double frame is an ending. "
        "What the learner does stands on the way from one line to the next:"
    )
    lines = wrapped(words, width, 3)
    pieces = [lines_of_text(EDGE, y + 4, lines)]
    x, y_key = EDGE, y + 16 * len(lines) + 10
    for name, words in (("opens", "opens them up"), ("closes", "closes them"), ("neither", "neither")):
        colour, fill, sign, _ = EFFECTS[name]
        pieces.append(box(x, y_key, 150, 26, stroke=colour, fill=fill, round_=13))
        pieces.append(text(x + 12, y_key + 18, f"{sign} {words}", fill=colour))
        pieces.append(path(f"M{x + 156:g} {y_key + 13:g} h50", name))
        x += 240
    return pieces, 16 * len(lines) + 36


def _headed(heading: str, about: str, y: float, width: float) -> tuple[list[str], float]:
    lines = wrapped(about, width, 3)
    return [
        text(EDGE, y + 18, heading, size=20, bold=True),
        lines_of_text(EDGE, y + 42, lines, fill=FAINT),
    ], 42 + 16 * len(lines) + 8


def _glance(story: StoryMap, y: float, width: float) -> tuple[list[str], float]:
    about = (
        "Where a line leads by what the learner does, whatever it is about. Thick arrows were taken in a recorded talk."
    )
    head, high = _headed("The thread at a glance", about, y, width)
    pieces, own = overview.overview(story, EDGE, y + high, width)
    return head + pieces, high + own


def _scenes(story: StoryMap, y: float, width: float) -> tuple[list[str], float]:
    about = "From left to right: what they say, what the learner does, what they say then. Each line stands here once."
    pieces, high = _headed("The thread, scene by scene", about, y, width)
    for scene in scenes.scenes(story):
        more, own = scenes.draw(scene, EDGE, y + high)
        pieces += more
        high += own + 30
    return pieces, high


def _anywhere(story: StoryMap, y: float, width: float) -> tuple[list[str], float]:
    about = "Said wherever the talk is, when the thread has no answer of its own. What is used up is passed over."
    head, high = _headed("From anywhere", about, y, width)
    pieces, own = from_anywhere.draw(story, EDGE, y + high, width)
    return head + pieces, high + own
