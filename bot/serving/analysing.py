"""`alongside analyse`: where the lines come from and where the answers go. What is said is the language package's."""

from __future__ import annotations

import contextlib
import json
import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TextIO

from rich.console import Console

from bot.language.types import Context
from bot.serving.errors import PersonError

if TYPE_CHECKING:
    from bot.language.engine import LanguageEngine
    from bot.language.handouts import Passage

STANDARD_INPUT = "-"
_NO_LINE = PersonError("There is no line to look at.", 'For example: alongside analyse --text "how are you today?"')


def analyse_text(text: str, *, as_json: bool, think: bool = False, locale: str | None = None) -> None:
    """Print what is said of one line, for a person or as JSON. Raises PersonError without a line."""
    if not text.strip():
        raise _NO_LINE
    from bot.language.json_lines import can_be_written

    analysis = _engine(think, locale).analyse(text)
    if as_json:
        print(json.dumps(analysis.as_dict(), indent=2, ensure_ascii=not can_be_written(text)))
        return
    from bot.language.report import print_report

    print_report(_console(sys.stdout), analysis)


def analyse_handout(file: str, *, think: bool = False, locale: str | None = None) -> None:
    """Print a report of every line of a file (.txt, .md, .docx), or of standard input for `-`.

    Raises PersonError for a file that cannot be read.
    """
    from bot.language.handouts import HandoutError, decode, read_handout, text_passages
    from bot.language.report import Tally, print_report

    if not file:
        raise _NO_LINE
    typed = file == STANDARD_INPUT
    # People who type get their answer at once; files are parsed in batches.
    batch = 1 if typed and sys.stdin.isatty() else 64
    passages = text_passages(map(decode, sys.stdin.buffer)) if typed else read_handout(Path(file))
    console, tally = _console(sys.stdout), Tally()
    try:
        first = list(islice(passages, 1))  # a file that cannot be read says so before anything is loaded
        if not first:
            raise _NO_LINE if typed else PersonError(f"{file}: there is nothing to read in it.")
        engine = _engine(think, locale)
        for read in _in_batches(first, passages, batch):
            analyses = engine.analyse_many([(passage.text, Context()) for passage in read])
            for passage, analysis in zip(read, analyses, strict=True):
                tally.add(analysis)
                print_report(console, analysis, passage.place)
            console.file.flush()
    except HandoutError as error:
        raise PersonError(str(error), error.remedy) from error
    console.print(str(tally), markup=False)


def analyse_jsonl(file: str, *, think: bool = False, locale: str | None = None) -> None:
    """Write an answer to standard output for every line of JSON in `file` or, for `-`, standard input.

    Raises PersonError when the file cannot be opened; a bad line is answered, never raised.
    """
    from bot.language.json_lines import analyse_json_lines

    with _opened(file) as lines:
        for answers in analyse_json_lines(_engine(think, locale), lines):
            sys.stdout.buffer.write("".join(f"{answer}\n" for answer in answers).encode())
            sys.stdout.buffer.flush()


def _in_batches(first: list[Passage], rest: Iterable[Passage], size: int) -> Iterator[list[Passage]]:
    waiting = iter(rest)
    batch = first + list(islice(waiting, size - 1))
    while batch:
        yield batch
        batch = list(islice(waiting, size))


@contextlib.contextmanager
def _opened(file: str) -> Iterator[BinaryIO]:
    if file == STANDARD_INPUT:
        yield sys.stdin.buffer
        return
    try:
        with Path(file).open("rb") as opened:
            yield opened
    except OSError as error:
        raise PersonError(f"{file or 'A file without a name'} cannot be opened ({error.strerror}).") from error


def _engine(think: bool, locale: str | None) -> LanguageEngine:
    from bot.language.engine import LanguageEngine
    from bot.language.guide import GuideError

    try:
        return LanguageEngine.load(include_think=think, locale=locale)
    except GuideError as error:
        raise PersonError(
            "The language guide has a fault.", "alongside check shows all of them.", str(error)
        ) from error


def _console(stream: TextIO) -> Console:
    return Console(file=stream, highlight=False, soft_wrap=not stream.isatty())
