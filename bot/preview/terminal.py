"""`alongside preview`: talk to a persona in the terminal."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path

from rich.console import Console
from rich.markup import escape

from bot.preview.play_through import write_play_through
from bot.preview.rehearsal import Rehearsal, Step, load_script

HELP = "Type what a learner would say. /show shows how it is read, /again starts over, /quit ends."


def preview(
    role_play: str,
    *,
    script: Path | None = None,
    jsonl: bool = False,
    show: bool = False,
    record: Path | None = None,
    title: str = "A talk",
) -> None:
    """Play `role_play` from the keyboard, or with the lines of `script`. Raises ContentError for bad content."""
    from bot.language.engine import LanguageEngine

    ready = load_script(role_play)
    engine = LanguageEngine.load()
    console = Console(highlight=False)
    rehearsal = Rehearsal(engine, ready)
    if not jsonl:
        card = ready.card
        console.print(
            f"[bold]{escape(card.title)}[/bold]\n{escape(card.premise)}\n[dim]{HELP if not script else ''}[/dim]"
        )
        _persona(console, card.persona.name, (rehearsal.last_text,))
    steps: list[Step] = []
    lines = script.read_text(encoding="utf-8").splitlines() if script else _typed(console)
    for line in _wanted(lines):
        if line == "/quit":
            break
        if line == "/show":
            show = not show
            continue
        if line == "/again":
            rehearsal, steps = Rehearsal(engine, ready), []
            _persona(console, ready.card.persona.name, (rehearsal.last_text,))
            continue
        step = rehearsal.say(line)
        steps.append(step)
        if jsonl:
            print(json.dumps({**asdict(step), "trust": step.trust.level}, ensure_ascii=False), flush=True)
        else:
            _tell(console, ready.card.persona.name, step, show, echo=script is not None)
        if step.ended:
            if not jsonl:
                console.print(f"[dim]The debrief follows. Ending: {ready.card.ending_of(rehearsal.talk.last)}[/dim]")
            break
    if record:
        write_play_through(record, title, rehearsal, steps)


def _typed(console: Console) -> Iterator[str]:
    while True:
        try:
            yield console.input("[bold]You:[/bold] ")
        except (EOFError, KeyboardInterrupt):
            return


def _wanted(lines: Iterable[str]) -> Iterator[str]:
    return (line.strip() for line in lines if line.strip())


def _persona(console: Console, name: str, texts: Iterable[str]) -> None:
    for text in texts:
        console.print(f"[bold]{escape(name)}:[/bold] {escape(text)}")


def _tell(console: Console, name: str, step: Step, show: bool, echo: bool) -> None:
    if echo:
        console.print(f"[bold]You:[/bold] {escape(step.you)}")
    if show:
        about = [step.move, f"{step.confidence:.2f}", *step.entities]
        if step.signal != "carry_on":
            about.append(step.signal.upper())
        console.print(
            f"  [dim]{escape(', '.join(about))} · {step.why} · trust {step.trust.level} ({step.trust.score:g})[/dim]"
        )
    _persona(console, name, step.texts)
    if show and step.lines:
        console.print(f"  [dim]{' '.join(step.lines)}[/dim]")
    if step.note:
        instead = f" You might try: “{step.note['try_instead']}”" if step.note.get("try_instead") else ""
        console.print(f"  [yellow]Coach: {escape(step.note['note'])}{escape(instead)}[/yellow]")
