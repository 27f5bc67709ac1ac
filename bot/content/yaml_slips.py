"""Slips that show in the lines themselves, where a YAML library only says that something does not fit below them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Told:
    """One complaint: its code, the words, what to do, and where if not where the library says."""

    code: str
    message: str
    fix: str
    line: int | None = None
    column: int | None = None


# What version control leaves in a file that two people have changed.
TWO_VERSIONS = re.compile(r"^(?:<{7}|={7}|>{7})(?: |$)")
# Spaces that YAML does not count: word processors and web pages put them in.
ODD_SPACE = re.compile("^[ ]*(?P<here>[\u00a0\u2000-\u200a\u202f\u3000])")
NO_DASH = re.compile(r"^\s*(?P<here>[–—−•·])\s")
STUCK_DASH = re.compile(r"^\s*(?P<here>-)[A-Za-z]")
# A text in quotation marks that does not end in its own line, as nearly all do.
OPENED = re.compile(r"""^\s*(?:- )*(?:[\w-]+:\s+)?(?P<here>"(?:[^"\\]|\\.)*|'(?:[^']|'')*)$""")
AT_MARGIN = re.compile(r"[\w-]+:")


def slip(lines: Sequence[str], line: int) -> Told | None:
    """A slip in or above the line (from 1) at which a library gave up, or None when the lines show none."""
    for number, text in enumerate(lines, 1):
        if TWO_VERSIONS.match(text):
            fix = "keep one of the two versions, and take the lines with <<<, === and >>> out"
            return Told("Y001", "two people's versions of this file meet here", fix, number, 1)
    nearest = _written_above(lines, line)
    for number in [line, *nearest[:1]]:
        text = lines[number - 1] if number <= len(lines) else ""
        odd = ODD_SPACE.match(text)
        if odd:
            fix = "delete the spaces at its beginning, and type them anew"
            return Told("Y007", "this line begins with a space that YAML does not know", fix, number, _at(odd))
        dash = NO_DASH.match(text)
        if dash:
            message = f"{dash.group('here')} is not the dash that begins an item of a list"
            return Told("Y008", message, "write -, the short one, and a space after it", number, _at(dash))
        stuck = STUCK_DASH.match(text)
        if stuck:
            fix = "write a space after the dash"
            return Told("Y008", "this dash begins no item of a list", fix, number, _at(stuck))
    return _open_quote(lines, [line, *nearest]) or _pushed_to_the_margin(lines, nearest, line)


def _open_quote(lines: Sequence[str], upwards: Sequence[int]) -> Told | None:
    """The nearest line above in which a text in quotation marks begins and does not end."""
    for number in upwards:
        found = OPENED.match(lines[number - 1]) if number <= len(lines) else None
        if found:
            fix = "write the same mark where the text ends"
            return Told("Y005", "a quotation mark is opened here and not closed", fix, number, _at(found))
    return None


def _pushed_to_the_margin(lines: Sequence[str], upwards: Sequence[int], line: int) -> Told | None:
    """A name that stands at the margin below an item of a list, to which it belongs."""
    if line > len(lines) or not lines[line - 1].startswith("- "):
        return None
    for number, above in zip(upwards, upwards[1:], strict=False):
        if AT_MARGIN.match(lines[number - 1]):
            fix = "move it two spaces in, below the words after the dash"
            message = "this line begins further left than what it belongs to"
            return Told("Y007", message, fix, number, 1) if lines[above - 1].startswith("- ") else None
    return None


def _written_above(lines: Sequence[str], line: int) -> list[int]:
    """The numbers of the lines above that say something, from the nearest up."""
    above = range(min(line - 1, len(lines)), 0, -1)
    return [number for number in above if lines[number - 1].strip() and not lines[number - 1].lstrip().startswith("#")]


def balanced(text: str) -> bool:
    """Whether as many brackets are closed in a line as are opened."""
    return all(text.count(opens) == text.count(closes) for opens, closes in ("[]", "{}"))


def _at(found: re.Match[str]) -> int:
    return found.start("here") + 1
