"""`alongside bench language`: the engine beside bare spaCy and beside alex, on this machine, in one run.

Times are CPU time of this process, which other programs disturb less than the clock.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path

import psutil
from rich.console import Console
from rich.table import Table

from bot.bench.alex import VERSION, Alex, NoAlex
from bot.bench.material import comparison_sentences, example_lines, guide_of, guide_phrases, lines, ordinary_words
from bot.content.paths import COURSE_CONTENT, ROOT
from bot.language.engine import LanguageEngine
from bot.language.findings import FindingReader
from bot.language.guide import load_guide
from bot.language.types import Context

SIZES, FULL_SIZES = (100, 1_000, 4_000), (100, 1_000, 10_000, 100_000)
GUIDE_SIZES = (50, 200, 1_000)
GUIDE_LINES = 400
BATCH = 64
PHRASES = ROOT.parent / "shared" / "course" / "guide_pairs.json"
AIM = 2.0


def bench_language(console: Console, *, full: bool = False, alex: bool = True, phrases: Path = PHRASES) -> None:
    """Measure and print the tables. `full` takes up to 100,000 lines (many minutes); `alex` compares with alex."""
    started = time.process_time()
    engine = LanguageEngine.load()
    console.print(f"Loading the engine took {time.process_time() - started:.1f} s of CPU.")
    warm_up(engine)
    console.print(size_table(engine, FULL_SIZES if full else SIZES))
    console.print(parts_table(engine))
    console.print(guide_table(engine))
    if alex:
        try:
            with Alex() as other:
                console.print(comparison_table(engine, other, phrases))
        except NoAlex as error:
            console.print(f"Not compared with alex: {error}", markup=False)


def warm_up(engine: LanguageEngine) -> None:
    """Fill the caches that every long-running process has filled."""
    for text in lines(200):
        engine.analyse(text)


def cpu_ms(work: Callable[[], object], per: int) -> float:
    """CPU milliseconds that `work` takes, divided by `per`."""
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000 / max(1, per)


def engine_ms(engine: LanguageEngine, number: int) -> float:
    """CPU milliseconds a line of the engine, streaming `number` lines."""
    return cpu_ms(lambda: _drain(engine.analyse_many(((text, Context()) for text in lines(number)), BATCH)), number)


def bare_ms(engine: LanguageEngine, number: int) -> float:
    """CPU milliseconds a line of the same spaCy pipeline alone."""
    return cpu_ms(lambda: _drain(engine.nlp.pipe(lines(number), batch_size=BATCH)), number)


def size_table(engine: LanguageEngine, sizes: Sequence[int]) -> Table:
    """The engine and bare spaCy over more and more lines."""
    table = _table(
        f"Engine and bare nlp.pipe (aim: at most {AIM:g} times)", "lines", "bare ms", "engine ms", "times", "MB"
    )
    process = psutil.Process()
    for number in sizes:
        bare, whole = bare_ms(engine, number), engine_ms(engine, number)
        memory = process.memory_info().rss / 2**20
        table.add_row(f"{number:,}", f"{bare:.2f}", f"{whole:.2f}", f"{whole / bare:.1f}", f"{memory:.0f}")
    return table


def parts_table(engine: LanguageEngine, number: int = 1_000) -> Table:
    """Where the time goes, over lines that are parsed already."""
    docs = list(engine.nlp.pipe(lines(number), batch_size=BATCH))
    table = _table("Where the time goes", "part", "ms a line")
    readers: dict[str, Callable[..., object]] = {
        "findings": engine.findings.read,
        "moves": engine.moves.read,
        "safety": engine.safety.read,
        "topics": engine.topics.read,
    }
    for name, read in readers.items():
        table.add_row(name, f"{cpu_ms(lambda read=read: [read(doc) for doc in docs], number):.2f}")  # type: ignore[misc]
    return table


def guide_table(engine: LanguageEngine, sizes: Sequence[int] = GUIDE_SIZES, number: int = GUIDE_LINES) -> Table:
    """The engine with smaller and larger guides."""
    guide, words = load_guide(COURSE_CONTENT / "language_guide"), ordinary_words(example_lines())
    table = _table("Time with the size of the guide", "entries", "ms a line")
    for size in sizes:
        findings = FindingReader(guide_of(size, guide, words), engine.nlp)
        sized = LanguageEngine(engine.nlp, findings, engine.moves, engine.safety, engine.topics)
        engine_ms(sized, number)  # patterns are compiled when a line first needs them
        table.add_row(f"{size:,}", f"{engine_ms(sized, number):.2f}")
    return table


def comparison_table(engine: LanguageEngine, alex: Alex, phrases: Path) -> Table:
    """What the engine and alex say about the same sentences and guide phrases."""
    table = _table(f"Engine and alex {VERSION}", "text", "number", "engine flags", "alex flags", "engine ms", "alex ms")
    own = comparison_sentences()
    rows = [("sentences to flag", own.flag), ("sentences to leave", own.clean)]
    if phrases.is_file():
        rows.append(("phrases of public guides", tuple(guide_phrases(phrases))))
    for name, texts in rows:
        found: list[bool] = []
        ours = cpu_ms(lambda texts=texts, found=found: found.extend(flags(engine, texts)), len(texts))  # type: ignore[misc]
        theirs, took = alex.read(texts)
        table.add_row(name, str(len(texts)), _share(found), _share(theirs), f"{ours:.1f}", f"{took:.1f}")
    return table


def flags(engine: LanguageEngine, texts: Sequence[str]) -> list[bool]:
    """Whether the engine finds anything in each text."""
    return [bool(said.findings) for said in engine.analyse_many((text, Context()) for text in texts)]


def _share(found: Sequence[bool]) -> str:
    return f"{100 * sum(found) / max(1, len(found)):.1f}%"


def _drain(items: object) -> None:
    for _ in items:  # type: ignore[attr-defined]
        pass


def _table(title: str, *columns: str) -> Table:
    table = Table(title=title, title_justify="left")
    for number, column in enumerate(columns):
        table.add_column(column, justify="left" if number == 0 else "right")
    return table
