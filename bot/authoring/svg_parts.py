"""Pieces of an SVG picture: boxes, pills, arrows and wrapped words.

Only presentation attributes, no style attributes or elements: the picture may stand in a page with a strict content
security policy. Widths of words are estimated, as no fonts are at hand.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from html import escape

INK, PAPER, FAINT = "#1d2430", "#ffffff", "#5b6472"
# Colours for opens, closes, neither (ink on paper above 4.5 to 1), each with a sign and a stroke of its own.
EFFECTS = {
    "opens": ("#0b6b4f", "#e6f4ee", "+", ""),
    "closes": ("#a3341b", "#fcebe6", "−", "6 4"),
    "neither": ("#4a5568", "#eef0f3", "·", "2 3"),
}
SIZE, LEADING = 13, 16
EMS = 0.58


def wrapped(words: str, width: float, most: int = 4, size: int = SIZE) -> list[str]:
    """The words in lines of at most `width` pixels; what does not fit in `most` lines ends in an ellipsis."""
    characters = max(8, int(width / (size * EMS)))
    return textwrap.wrap(words, characters, max_lines=most, placeholder=" …") or [""]


def text(
    x: float,
    y: float,
    words: str,
    *,
    size: int = SIZE,
    fill: str = INK,
    bold: bool = False,
    middle: bool = False,
    halo: bool = False,
) -> str:
    """One line of words, its baseline at `y`; with a `halo` it can be read on top of arrows."""
    more = ' font-weight="bold"' if bold else ""
    more += ' text-anchor="middle"' if middle else ""
    more += f' stroke="{PAPER}" stroke-width="4" paint-order="stroke" stroke-linejoin="round"' if halo else ""
    return f'<text x="{x:g}" y="{y:g}" font-size="{size}" fill="{fill}"{more}>{escape(words)}</text>'


def lines_of_text(x: float, y: float, lines: Iterable[str], **how: object) -> str:
    """Several lines of words, the first one's baseline at `y`."""
    return "".join(text(x, y + at * LEADING, line, **how) for at, line in enumerate(lines))  # type: ignore[arg-type]


def box(
    x: float, y: float, width: float, height: float, *, stroke: str, fill: str, thick: float = 1, round_: float = 6
) -> str:
    """A rectangle."""
    return (
        f'<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" rx="{round_:g}" fill="{fill}" '
        f'stroke="{stroke}" stroke-width="{thick:g}"/>'
    )


def path(d: str, effect: str, *, arrow: bool = True, thick: float = 1.4) -> str:
    """A line in the colour and stroke of what it does."""
    colour, _, _, dashes = EFFECTS[effect]
    dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
    head = f' marker-end="url(#head-{effect})"' if arrow else ""
    return f'<path d="{d}" fill="none" stroke="{colour}" stroke-width="{thick:g}"{dashed}{head}/>'


def marked(words: str, inside: str) -> str:
    """A group whose full words appear when pointed at."""
    return f"<g><title>{escape(words)}</title>{inside}</g>"


def picture(width: float, height: float, title: str, description: str, inside: Iterable[str]) -> str:
    """The whole SVG document."""
    heads = "".join(
        f'<marker id="head-{name}" viewBox="0 0 8 8" refX="7" refY="4" '
        f'markerUnits="userSpaceOnUse" markerWidth="9" markerHeight="9" orient="auto">'
        f'<path d="M0 0 L8 4 L0 8 z" fill="{colour}"/></marker>'
        for name, (colour, _, _, _) in EFFECTS.items()
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" width="{width:g}" height="{height:g}" '
        f'viewBox="0 0 {width:g} {height:g}" font-family="system-ui, DejaVu Sans, Arial, sans-serif">'
        f"<title>{escape(title)}</title><desc>{escape(description)}</desc><defs>{heads}</defs>"
        f'<rect width="100%" height="100%" fill="{PAPER}"/>\n' + "\n".join(inside) + "\n</svg>\n"
    )
