"""What a YAML library says of a broken file, as a person would say it, with a code of docs/checks."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from ruamel.yaml.error import MarkedYAMLError, YAMLError

from bot.content.problems import Problem
from bot.content.yaml_slips import Told, balanced, slip

# What these begin means something else in YAML.
SPECIAL = "*&!%@`|>,"
QUOTE_IT = "put quotation marks round the whole text"
# A colon that YAML reads as "name: value" though a name stands before it already.
TWICE_NAMED = re.compile(r"^(\s*(?:- )*[\w-]+:\s+\S.*?)(:)(?:\s|$)")
# Words in brackets, and more words after them: a gesture, where YAML sees a list.
IN_BRACKETS = re.compile(r"^\s*(?:- )*(?:[\w-]+:\s+)?(?P<sign>[\[{])[^\]}]*[\]}]\s*\w")


def in_plain_words(path: Path, text: str, error: YAMLError) -> Problem:
    """The problem behind an error of ruamel.yaml."""
    if not isinstance(error, MarkedYAMLError):
        return _unmarked(path, text, error)
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    lines = text.split("\n")
    told = slip(lines, line) or _told(error, lines, line, column)
    return Problem(path, told.line or line, told.column or column, told.message, told.fix, told.code)


def _unmarked(path: Path, text: str, error: YAMLError) -> Problem:
    odd = re.search(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", text)
    if odd:
        before = text[: odd.start()]
        line, column = before.count("\n") + 1, odd.start() - (before.rfind("\n") + 1) + 1
        message = f"a character that is no text stands here (number {ord(odd.group())})"
        return Problem(path, line, column, message, "delete it, or type the text anew", "Y010")
    return Problem(path, 1, 1, "this is not valid YAML", "compare it with a file of the same kind", "Y001")


def _told(error: MarkedYAMLError, lines: list[str], line: int, column: int) -> Told:
    said = f"{error.context or ''} {error.problem or ''}"
    here = lines[line - 1] if line <= len(lines) else ""
    opened = error.context_mark
    if opened and opened.line + 1 == line and "parsing a flow" in said and balanced(here):
        return Told("Y006", "a comma is missing in the brackets", "write a comma between the things in them")
    for sign, tell in TELLING:
        if sign in said:
            return tell(said, here, (opened.line + 1, opened.column + 1) if opened else (line, column))
    fix = "look at the indentation, colons and quotation marks of this line and the one above"
    return Told("Y001", "this is not valid YAML", fix)


def _tab(said: str, here: str, opened: tuple[int, int]) -> Told:
    if "'\\t'" in said or "\t" in said:
        return Told("Y002", "a tab stands here", "use spaces at the beginning of a line, two for each level")
    return _special(said, here, opened)


def _special(said: str, here: str, opened: tuple[int, int]) -> Told:
    begins = re.search(rf"(?:^|[:\-\[,]\s+)([{re.escape(SPECIAL)}])", here)
    sign = begins.group(1) if begins else "a special sign"
    column = begins.start(1) + 1 if begins else None
    return Told("Y009", f"a text that begins with {sign} is not read as text", QUOTE_IT, column=column)


def _duplicate(said: str, here: str, opened: tuple[int, int]) -> Told:
    name = re.search(r'duplicate key "(.*?)"', said)
    what = f'"{name.group(1)}"' if name else "a name"
    return Told("Y003", f"{what} stands here twice", "keep one of them, or put both together")


def _colon(said: str, here: str, opened: tuple[int, int]) -> Told:
    twice = TWICE_NAMED.match(here)
    if twice:
        column = twice.start(2) + 1
        return Told("Y004", "a colon inside a text ends the text here", QUOTE_IT, column=column)
    fix = "begin this line where its neighbours begin; write a space after the colon of the line above"
    return Told("Y007", "this line begins at a place that does not fit the lines above", fix)


def _quote(said: str, here: str, opened: tuple[int, int]) -> Told:
    fix = "write the same mark where the text ends; inside a text in ' marks, write '' for an apostrophe"
    return Told("Y005", "a quotation mark is opened here and not closed", fix, *opened)


def _bracket(said: str, here: str, opened: tuple[int, int]) -> Told:
    sign = "]" if "sequence" in said else "}"
    return Told("Y006", "a bracket is opened here and not closed", f"write {sign} where the list ends", *opened)


def _level(said: str, here: str, opened: tuple[int, int]) -> Told:
    bracket = IN_BRACKETS.match(here)
    if bracket:
        sign, column = bracket.group("sign"), bracket.start("sign") + 1
        return Told("Y009", f"a text that begins with {sign} is not read as text", QUOTE_IT, column=column)
    if "<scalar>" in said:
        fix = "put it inside the marks; inside a text in ' marks, write '' for an apostrophe"
        return Told("Y005", "text goes on here although the quotation marks are closed", fix)
    fix = "begin this line where its neighbours begin: YAML counts the spaces"
    return Told("Y007", "this line begins at a place that does not fit the lines above", fix)


def _no_name(said: str, here: str, opened: tuple[int, int]) -> Told:
    fix = "write it as `name: text`, or move it two spaces in if it belongs to the text above"
    return Told("Y008", "this line is neither `name: text` nor an item of a list", fix, *opened)


def _two(said: str, here: str, opened: tuple[int, int]) -> Told:
    return Told("Y013", "--- begins a second document here", "make two files, or take the line out")


def _escape(said: str, here: str, opened: tuple[int, int]) -> Told:
    fix = "write \\\\ for one, or use ' marks instead of \" marks"
    return Told("Y005", 'a backslash inside " marks means something else in YAML', fix)


TELLING: tuple[tuple[str, Callable[[str, str, tuple[int, int]], Told]], ...] = (
    ("cannot start any token", _tab),
    ("duplicate key", _duplicate),
    ("mapping values are not allowed", _colon),
    ("escape character", _escape),
    ("scanning a quoted scalar", _quote),
    ("parsing a flow", _bracket),
    ("scanning an alias", _special),
    ("scanning an anchor", _special),
    ("undefined alias", _special),
    ("scanning a tag", _special),
    ("scanning a block scalar", _special),
    ("scanning a directive", _special),
    ("expected the node content", _special),
    ("expected '<document start>'", _special),
    ("single document", _two),
    ("could not find expected ':'", _no_name),
    ("expected <block end>", _level),
)
