"""Reads what trainers hand out: plain text, Markdown and Word files, as passages with the place where each stands."""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO
from zipfile import BadZipFile

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table
    from markdown_it.token import Token

TEXT, MARKDOWN, WORD = (".txt", ".text", ""), (".md", ".markdown"), (".docx",)
# Enough of a file to tell whether it is text at all.
_FIRST_BYTES = 4096
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class HandoutError(ValueError):
    """A file that cannot be read. The message names it; `remedy` says what to do."""

    def __init__(self, problem: str, remedy: str = "") -> None:
        super().__init__(problem)
        self.remedy = remedy


@dataclass(frozen=True)
class Passage:
    """A line or a paragraph; `place` says where it stands, for people ("line 12")."""

    text: str
    place: str


def read_handout(path: Path) -> Iterator[Passage]:
    """The passages of a file, in order, empty ones left out. Raises HandoutError before the first or while reading."""
    kind = path.suffix.lower()
    if kind not in TEXT + MARKDOWN + WORD:
        raise HandoutError(
            f"{path.name}: Alongside reads .txt, .md and .docx files, not {kind}.",
            "Save it as one of these first; in Word or LibreOffice: Save as, Word document (.docx).",
        )
    try:
        with path.open("rb") as file:
            if kind in WORD:
                yield from _word(path.name, file)
            elif kind in MARKDOWN:
                yield from _markdown("".join(_lines(path.name, file)))
            else:
                yield from text_passages(_lines(path.name, file))
    except FileNotFoundError as error:
        raise HandoutError(f"{path}: there is no such file.", f'For a line itself: --text "{path}"') from error
    except IsADirectoryError as error:
        raise HandoutError(f"{path} is a folder.", "Name the files in it one at a time.") from error
    except PermissionError as error:
        raise HandoutError(f"{path} may not be read by you.") from error


def text_passages(lines: Iterable[str]) -> Iterator[Passage]:
    """A passage a line, without the white space around it."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield Passage(line.strip(), f"line {number}")


def decode(line: bytes) -> str:
    """UTF-8 or, as older Windows programs save it, Windows-1252. What is neither keeps a mark in its place."""
    try:
        return line.decode("utf-8-sig")
    except UnicodeDecodeError:
        return line.decode("cp1252", errors="replace")


def _lines(name: str, file: BinaryIO) -> Iterator[str]:
    """The lines of a text file, read as they are asked for."""
    start = file.read(_FIRST_BYTES)
    file.seek(0)
    if start.startswith(_UTF16):
        yield from io.TextIOWrapper(file, encoding="utf-16", errors="replace")
        return
    if b"\0" in start:
        raise HandoutError(f"{name} is not text.", "Alongside reads .txt, .md and .docx files.")
    for line in file:
        yield decode(line)


def _markdown(source: str) -> Iterator[Passage]:
    """Paragraphs, headings, list items and table cells, without marks of layout; no code and no HTML."""
    from markdown_it import MarkdownIt

    line = 0
    for token in MarkdownIt("commonmark").enable("table").parse(source):
        line = token.map[0] if token.map else line
        if token.type == "inline":
            text = "".join(_words(token.children or [])).strip()
            if text:
                yield Passage(text, f"line {line + 1}")


def _words(tokens: Iterable[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type in ("softbreak", "hardbreak"):
            yield " "
        elif token.type in ("text", "code_inline", "image"):
            yield token.content


def _word(name: str, file: BinaryIO) -> Iterator[Passage]:
    """Paragraphs and table cells in the order in which they stand."""
    import docx
    from docx.opc.exceptions import OpcError
    from docx.table import Table

    try:
        document: Document = docx.Document(file)
    except (BadZipFile, OpcError, KeyError, ValueError, SyntaxError) as error:  # as its zip and XML readers raise
        raise HandoutError(f"{name} is not a Word file, or it is damaged.", "Save it again as .docx.") from error
    paragraphs = tables = 0
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            tables += 1
            yield from _cells(block, f"table {tables}")
        else:
            paragraphs += 1
            if block.text.strip():
                yield Passage(" ".join(block.text.split()), f"paragraph {paragraphs}")


def _cells(table: Table, place: str) -> Iterator[Passage]:
    seen: set[int] = set()  # a merged cell is listed once for each place it covers
    for number, row in enumerate(table.rows, 1):
        for cell in row.cells:
            if id(cell._tc) in seen:
                continue
            seen.add(id(cell._tc))
            text = " ".join(cell.text.split())
            if text:
                yield Passage(text, f"{place}, row {number}")
