"""Signs that a word processor or a web page leaves in a text, and that YAML reads otherwise than they look."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from bot.content.problems import Problem

# Zero-width space and joiner, soft hyphen, a byte order mark inside the text, and marks that turn writing round.
INVISIBLE = re.compile("[\u200b\u2060\u00ad\ufeff\u202a-\u202e\u2066-\u2069]")
# A value that begins with “, and so is all text to YAML, marks and all.
CURLY = re.compile(r"^\s*(?:- )*(?:[\w-]+:[ ]+|(?<=- ))(?P<here>[“„«])")
# A plain value with " #" in it, which is where it ends: what follows is a note that nobody reads out. A note for
# authors has a space after its sign.
CUT_OFF = re.compile(r"""^\s*(?:- )*[\w-]+:[ ]+(?!["'#|>\[{&*!%@`])[^#]*?\s(?P<here>\#)[^\s#]""")
SIGNS = (
    (INVISIBLE, "Y010", "an invisible sign stands here", "delete it and the letters beside it, and type them anew"),
    (
        CURLY,
        "Y016",
        "curly quotation marks are read as part of the text",
        'use the straight ones (") round the text; inside the text curly ones are welcome',
    ),
    (CUT_OFF, "Y017", "the text ends here: what follows # is not read", "put quotation marks round the whole text"),
)


def odd_signs(path: Path, text: str) -> Iterator[Problem]:
    """One problem for every such sign, the first of each kind in a line."""
    for sign, code, message, fix in SIGNS:
        if not _perhaps(code, text):
            continue
        for number, line in enumerate(text.split("\n"), 1):
            found = sign.search(line)
            if found:
                column = (found.start("here") if "here" in sign.groupindex else found.start()) + 1
                yield Problem(path, number, column, message, fix, code)


def _perhaps(code: str, text: str) -> bool:
    """Whether a file needs to be looked at line by line: most have none of these signs."""
    if code == "Y010":
        return not text.isascii() and bool(INVISIBLE.search(text))
    return any(mark in text for mark in "“„«") if code == "Y016" else " #" in text
