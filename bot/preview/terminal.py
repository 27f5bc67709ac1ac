"""`alongside preview` and `alongside record`: talk to a persona in the terminal."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

from rich.console import Console
from rich.markup import escape

from bot.content.paths import ROLE_PLAY_CARDS, STORIES
from bot.content.problems import ContentError
from bot.content.yaml_files import read_text
from bot.preview.play_through import write_play_through
from bot.preview.playing import Playing
from bot.preview.rehearsal import Step
from bot.serving.errors import PersonError

HELP = (
    "Type what a learner would say. /back takes a line back, /again starts over, /show tells how it is read, "
    "/quit ends."
)
# Editors write a file in several steps; they are taken together.
SETTLED_MS = 150


def preview(
    role_play: str,
    *,
    script: Path | None = None,
    jsonl: bool = False,
    show: bool = False,
    record: Path | None = None,
    title: str = "A talk",
    start: str | None = None,
    watch: bool = False,
) -> None:
    """Play `role_play` from the keyboard, or with the lines of `script`. Raises ContentError for bad content."""
    from bot.language.engine import LanguageEngine

    if record and start:
        raise PersonError("A recorded talk begins at the opening.", "Leave --from out.")
    talk = Terminal(Playing(LanguageEngine.load(), role_play, start), jsonl=jsonl, show=show, echo=script is not None)
    talk.greet()
    with talk.watching() if watch else _nothing():
        talk.run(read_text(script).splitlines() if script else talk.typed())
    if record:
        write_play_through(record, title, talk.playing.rehearsal, talk.playing.steps)


@contextmanager
def _nothing() -> Iterator[None]:
    yield


class Terminal:
    """A talk on the screen. `lock` keeps the watcher and the typist apart."""

    def __init__(self, playing: Playing, *, jsonl: bool = False, show: bool = False, echo: bool = False) -> None:
        self.playing, self.jsonl, self.show, self.echo = playing, jsonl, show, echo
        self.console = Console(highlight=False)
        self.lock = threading.Lock()

    @property
    def _name(self) -> str:
        return self.playing.script.card.persona.name

    def greet(self) -> None:
        """Title, premise and the first line."""
        if self.jsonl:
            return
        card = self.playing.script.card
        self.console.print(f"[bold]{escape(card.title)}[/bold]\n{escape(card.premise)}")
        self.console.print(f"[dim]{'' if self.echo else HELP}[/dim]")
        self._says((self.playing.rehearsal.last_text,))

    def typed(self) -> Iterator[str]:
        """What is typed, until the end of input or Ctrl-C."""
        while True:
            try:
                yield self.console.input("[bold]You:[/bold] ")
            except (EOFError, KeyboardInterrupt):
                return

    def run(self, lines: Iterable[str]) -> None:
        """Take line after line, until an ending or /quit."""
        for line in (line.strip() for line in lines):
            if line == "/quit":
                return
            with self.lock:
                if line and self._take(line):
                    return

    def _take(self, line: str) -> bool:
        """One line or command; True when the talk has ended."""
        if line == "/show":
            self.show = not self.show
        elif line == "/again":
            self.playing.again()
            self._says((self.playing.rehearsal.last_text,))
        elif line == "/back":
            taken = self.playing.back()
            self._aside("Taken back." if taken else "There is no line to take back.")
            self._says((self.playing.rehearsal.last_text,))
        elif line.startswith("/"):
            self._aside(HELP)
        else:
            return self._say(line)
        return False

    def _say(self, line: str) -> bool:
        step = self.playing.say(line)
        if self.jsonl:
            print(json.dumps({**asdict(step), "trust": step.trust.level}, ensure_ascii=False), flush=True)
            return step.ended
        self._tell(step)
        if step.ended:
            ending = self.playing.script.card.ending_of(self.playing.rehearsal.talk.last)
            self._aside(f"The debrief follows. Ending: {ending}")
        return step.ended

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Reads the files again after every save, and plays to the same point, while the block runs."""
        from watchfiles import watch

        stop = threading.Event()

        def follow() -> None:
            for _ in watch(STORIES, ROLE_PLAY_CARDS, stop_event=stop, debounce=SETTLED_MS, raise_interrupt=False):
                self.reread()

        thread = threading.Thread(target=follow, daemon=True)
        thread.start()
        try:
            yield
        finally:
            stop.set()
            thread.join(timeout=10)

    def reread(self) -> None:
        """After a save: what comes out differently from before, and where the talk is now."""
        with self.lock:
            try:
                changed = self.playing.refresh()
            except (ContentError, PersonError) as error:
                self._aside(f"\nNot read, the talk goes on as before:\n{error}")
                return
            if changed is None:
                return
            self._aside(
                f"\nRead again. {len(changed) or 'No'} of {len(self.playing.steps)} turns come out differently."
            )
            for number, before, now in changed:
                self.console.print(f"  [dim]{number}. {escape(now.you)}[/dim]")
                self.console.print(f"  [red]- {escape(' '.join(before.texts))}[/red]")
                self.console.print(f"  [green]+ {escape(' '.join(now.texts))}[/green]")
            self._says((self.playing.rehearsal.last_text,))
            self.console.print("[bold]You:[/bold] ", end="")

    def _aside(self, words: str) -> None:
        if not self.jsonl:
            self.console.print(f"[dim]{escape(words)}[/dim]")

    def _says(self, texts: Iterable[str]) -> None:
        if not self.jsonl:
            for text in texts:
                self.console.print(f"[bold]{escape(self._name)}:[/bold] {escape(text)}")

    def _tell(self, step: Step) -> None:
        if self.echo:
            self.console.print(f"[bold]You:[/bold] {escape(step.you)}")
        if self.show:
            about = [step.move, f"{step.confidence:.2f}", *step.entities]
            if step.signal != "carry_on":
                about.append(step.signal.upper())
            self._aside(f"  {', '.join(about)} · {step.why} · trust {step.trust.level} ({step.trust.score:g})")
        self._says(step.texts)
        if self.show and step.lines:
            self._aside(f"  {' '.join(step.lines)}")
        if step.note:
            instead = f" You might try: “{step.note['try_instead']}”" if step.note.get("try_instead") else ""
            self.console.print(f"  [yellow]Coach: {escape(step.note['note'])}{escape(instead)}[/yellow]")
