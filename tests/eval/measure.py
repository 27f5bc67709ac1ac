"""Scores the language engine on the lines of this folder.

`python -m tests.eval.measure findings|moves|safety|all` prints every figure.

`--part dev|final` takes one half. `--show` prints failing sentences of `dev`; those of `final` are never printed.
`--markdown` prints the chief figures as the table of docs/language.md.
`--on annomi|misc|esconv` counts flags on real helper text in `--shared` (default ../shared/eval), if there.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Annotated, Optional

import typer

from bot.language.types import CATEGORIES, Context
from tests.eval import corpora, scores, shared_text

SHARED = Path("../shared/eval")


class Corpus(str, Enum):
    """What to measure."""

    findings = "findings"
    moves = "moves"
    safety = "safety"
    all = "all"


class Part(str, Enum):
    """Which half of the lines."""

    dev = "dev"
    final = "final"
    both = "both"


class Collection(str, Enum):
    """A collection of real helper text."""

    annomi = "annomi"
    misc = "misc"
    esconv = "esconv"


@cache
def engine():  # type: ignore[no-untyped-def]
    """The engine, loaded once. Imported late so that the corpora can be checked without spaCy."""
    from bot.language.engine import LanguageEngine

    return LanguageEngine.load()


def measure_findings(part: str | None = None) -> tuple[list[corpora.FindingLine], scores.FindingScores]:
    """The lines and the engine's scores for findings."""
    lines = corpora.finding_lines(part)
    answers = [engine().analyse(line.text, Context()).findings for line in lines]
    return lines, scores.score_findings(lines, answers)


def measure_moves(
    part: str | None = None,
) -> tuple[list[corpora.MoveLine], list[str | None], scores.MoveScores]:
    """The lines, the engine's dominant moves and their scores."""
    lines = corpora.move_lines(part)
    readings = [
        engine().analyse(line.text, Context(previous_line=line.previous_line, in_role_play=True)) for line in lines
    ]
    given = [reading.move for reading in readings]
    kept = [
        other in {move.move for move in reading.moves}
        for line, reading in zip(lines, readings, strict=True)
        for other in line.also
    ]
    return lines, given, scores.score_moves([line.move for line in lines], given, kept)


def measure_safety(part: str | None = None) -> tuple[list[corpora.SafetyLine], scores.SafetyScores]:
    """The lines and the engine's scores for safety signals."""
    lines = corpora.safety_lines(part)
    signals = [
        engine()
        .analyse(line.text, Context(previous_line=line.previous_line, in_role_play=line.in_role_play))
        .safety.signal
        for line in lines
    ]
    return lines, scores.score_safety(lines, signals)


def _rate(rate: float, n: int) -> str:
    """A rate with its 95% interval and the number of cases it rests on."""
    low, high = scores.interval(rate, n)
    return f"{rate:.3f} [{low:.3f}-{high:.3f}, n={n}]"


def _table(title: str, tallies: dict[str, scores.Tally], order: Iterable[str]) -> None:
    typer.echo(f"\n  {title:28} prec    rec     F1      n")
    for name in order:
        if name in tallies:
            tally = tallies[name]
            wanted = tally.hits + tally.misses
            typer.echo(f"  {name:28} {tally.precision:.3f}   {tally.recall:.3f}   {tally.f1:.3f}   {wanted}")


def _show(ids: Iterable[str], lines: Iterable[corpora.FindingLine | corpora.MoveLine | corpora.SafetyLine]) -> None:
    """The failing sentences of `dev`; those of `final` stay hidden so that they keep their worth."""
    wanted = set(ids)
    for line in lines:
        if line.id in wanted and line.part == "dev":
            typer.echo(f"    {line.id}  {line.text}")


def print_findings(part: str | None, show: bool) -> None:
    """Prints findings: flagged or not first, category second, as FINDINGS.md asks."""
    lines, result = measure_findings(part)
    typer.echo(f"findings on {len(lines)} lines, {sum(len(line.findings) for line in lines)} labels")
    typer.echo(f"  precision {_rate(result.precision, result.flagged)}")
    typer.echo(f"  recall    {_rate(result.recall, result.labels)}   F1 {result.f1:.3f}")
    typer.echo(f"  category right where flagged {result.category_accuracy:.3f}")
    typer.echo("\n  flagged at all, by labelled category")
    for category in CATEGORIES:
        tally = result.recall_by_category.get(category, scores.Tally())
        typer.echo(f"    {category:28} {tally.recall:.3f}   ({tally.hits} of {tally.hits + tally.misses})")
    for group, tally in result.recall_by_group.items():
        typer.echo(f"    lines of group {group:14} {tally.recall:.3f}   ({tally.hits} of {tally.hits + tally.misses})")
    _table("with the right category", result.by_category, CATEGORIES)
    typer.echo("\n  clean lines flagged, by kind")
    for group, (flagged, total) in result.clean_lines_flagged.items():
        typer.echo(f"    {group:28} {flagged} of {total}")
    typer.echo(f"\n  missed: {' '.join(result.missed)}\n  false flags: {' '.join(result.false_flags)}")
    if show:
        typer.echo("\n  missed (dev)")
        _show(result.missed, lines)
        typer.echo("  false flags (dev)")
        _show(result.false_flags, lines)


def print_moves(part: str | None, show: bool) -> None:
    """Prints dominant moves: macro-F1, near labels, confusions."""
    lines, given, result = measure_moves(part)
    typer.echo(f"moves on {len(lines)} lines")
    typer.echo(f"  macro-F1 {result.macro_f1:.3f} over the eighteen, {result.macro_f1_all:.3f} with the carrying moves")
    typer.echo(f"  accuracy {result.accuracy:.3f}, {result.accuracy_near:.3f} with near labels")
    typer.echo(f"  other moves of a line kept beside the dominant one {_rate(result.kept, result.kept_of)}")
    for group in dict.fromkeys(line.group for line in lines):
        right = [line.move == gave for line, gave in zip(lines, given, strict=True) if line.group == group]
        typer.echo(f"    {group:28} {sum(right)} of {len(right)}")
    _table("move", result.by_move, sorted(result.by_move))
    typer.echo("\n  wanted -> given")
    for (wanted, taken_for), count in result.confusions.most_common(25):
        typer.echo(f"    {count:3}  {wanted} -> {taken_for}")
    wrong = [line.id for line, gave in zip(lines, given, strict=True) if line.move != gave]
    typer.echo(f"\n  wrong: {' '.join(wrong)}")
    if show:
        for line, gave in zip(lines, given, strict=True):
            if line.move != gave and line.part == "dev":
                before = f"   (after: {line.previous_line})" if line.previous_line else ""
                typer.echo(f"    {line.id}  {line.move} -> {gave}: {line.text}{before}")


def print_safety(part: str | None, show: bool) -> None:
    """Prints safety signals; the misses come first because they are the worst error."""
    lines, result = measure_safety(part)
    typer.echo(f"safety on {len(lines)} lines")
    typer.echo(
        f"  step_out recall {_rate(result.step_out_recall, result.step_outs)}   "
        f"(stopped or asked {result.step_out_stopped_at_all:.3f})"
    )
    typer.echo(f"  check_in noticed {result.check_in_noticed:.3f}")
    typer.echo(f"  false stops {result.false_stops:.3f}, on good practice {result.false_stops_good_practice:.3f}")
    for (signal, kind), (right, total) in result.by_kind.items():
        typer.echo(f"    {signal:10} {kind:20} {right} of {total}")
    for title, failures in (
        ("step_out missed", result.missed),
        ("check_in wrong", result.unnoticed),
        ("carry_on stopped", result.stopped),
    ):
        typer.echo(f"\n  {title}: {' '.join(f'{line_id}={gave}' for line_id, gave in failures)}")
        if show:
            _show([line_id for line_id, _ in failures], lines)


def print_shared(collection: Collection, shared: Path) -> None:
    """Prints flags on real helper text, or why there is no such score."""
    try:
        result = shared_text.score_shared(collection.value, shared, engine().analyse)
    except FileNotFoundError as error:
        typer.echo(f"skipped: {error.filename} is not there (give its folder with --shared)")
        return
    typer.echo(f"{collection.value}: {result.lines} helper turns")
    typer.echo(f"  with a finding {result.flag_rate:.4f} ({len(result.flagged)})   {dict(result.categories)}")
    typer.echo(f"  stopped or asked {result.stop_rate:.4f} ({len(result.stopped)})")
    typer.echo(f"  flagged rows: {' '.join(result.flagged)}\n  stopped rows: {' '.join(result.stopped)}")


def print_markdown(part: str | None, shared: Path) -> None:
    """Prints the chief figures as the table that docs/language.md holds; no row and no id is printed."""
    _, found = measure_findings(part)
    _, _, moves = measure_moves(part)
    _, safety = measure_safety(part)
    rows = [
        ("findings: precision", "0.97", _rate(found.precision, found.flagged)),
        ("findings: recall", "0.92", _rate(found.recall, found.labels)),
        ("findings: category right where flagged", "", f"{found.category_accuracy:.3f}"),
        *(
            (f"clean lines flagged: {group}", "0", f"{flagged} of {total}")
            for group, (flagged, total) in found.clean_lines_flagged.items()
        ),
        ("moves: macro-F1 over the eighteen", "0.85", f"{moves.macro_f1:.3f}"),
        ("moves: accuracy with near labels", "", f"{moves.accuracy_near:.3f}"),
        ("safety: recall of step_out", "0.98", _rate(safety.step_out_recall, safety.step_outs)),
        ("safety: check_in noticed", "", f"{safety.check_in_noticed:.3f}"),
        ("safety: false stops", "", f"{safety.false_stops:.3f}"),
        ("safety: false stops on good practice", "0.01", f"{safety.false_stops_good_practice:.3f}"),
    ]
    for collection in Collection:
        try:
            said = shared_text.score_shared(collection.value, shared, engine().analyse)
        except FileNotFoundError:
            rows.append((f"real helper text, {collection.value}", "", "not here"))
            continue
        rows.append((f"lines flagged, {collection.value} ({said.lines})", "0.003", f"{said.flag_rate:.4f}"))
        rows.append((f"lines stopped or asked, {collection.value}", "", f"{said.stop_rate:.4f}"))
    typer.echo("| what | aim | measured |\n|---|---|---|")
    for row in rows:
        typer.echo(f"| {' | '.join(row)} |")


def main(
    corpus: Annotated[Corpus, typer.Argument(help="What to measure.")] = Corpus.all,
    part: Annotated[Part, typer.Option(help="Which half of the lines.")] = Part.both,
    show: Annotated[bool, typer.Option("--show", help="Print failing sentences of `dev`.")] = False,
    on: Annotated[Optional[Collection], typer.Option(help="Real helper text instead.")] = None,  # noqa: UP045
    shared: Annotated[Path, typer.Option(help="Where the real text lies.")] = SHARED,
    markdown: Annotated[bool, typer.Option("--markdown", help="The chief figures as a table.")] = False,
) -> None:
    """Measures the language engine and prints the figures."""
    if on is not None:
        print_shared(on, shared)
        return
    half = None if part is Part.both else part.value
    if markdown:
        print_markdown(half, shared)
        return
    printers = {Corpus.findings: print_findings, Corpus.moves: print_moves, Corpus.safety: print_safety}
    for name, show_scores in printers.items():
        if corpus in (name, Corpus.all):
            show_scores(half, show)
            typer.echo("")


if __name__ == "__main__":
    typer.run(main)
