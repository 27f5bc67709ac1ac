"""A talk in the making: say, step back, begin again, and go on at the same point after the files have changed."""

from __future__ import annotations

from rapidfuzz import process

from bot.language.engine import LanguageEngine
from bot.preview.rehearsal import Rehearsal, Script, Step, load_script
from bot.serving.errors import PersonError


class Playing:
    """One author at one role-play. What was said is kept as words, so that it can be said again."""

    def __init__(self, engine: LanguageEngine, role_play: str, start: str | None = None) -> None:
        """Raises ContentError when the role-play cannot be read, PersonError when there is no line `start`."""
        self.engine, self.role_play = engine, role_play
        self.script = load_script(role_play)
        self.start = line_named(self.script, start) if start else None
        self.steps: list[Step] = []
        self.rehearsal = self._fresh()

    def _fresh(self) -> Rehearsal:
        return Rehearsal(self.engine, self.script, start=self.start)

    @property
    def said(self) -> list[str]:
        """The learner's lines so far."""
        return [step.you for step in self.steps]

    def say(self, you: str, turn: str = "") -> Step:
        """The learner says something. `turn` is the id that a coach note names, if anybody asks for one."""
        step = self.rehearsal.say(you, turn)
        self.steps.append(step)
        return step

    def again(self) -> None:
        """From the start."""
        self.steps, self.rehearsal = [], self._fresh()

    def back(self) -> bool:
        """Take the learner's last line back. False when there is none."""
        if not self.steps:
            return False
        self._replay(self.said[:-1])
        return True

    def refresh(self) -> list[tuple[int, Step, Step]] | None:
        """Read the files again and say everything again; None when nothing had changed.

        The turns that come out differently, as (number from 1, before, now). Raises ContentError when a file cannot
        be read; the talk is then as it was.
        """
        script = load_script(self.role_play)
        if script == self.script:
            return None
        if self.start and self.start not in script.responses:
            raise PersonError(f"The line {self.start} is gone, so the talk cannot begin there.")
        before, self.script = self.steps, script
        self._replay([step.you for step in before])
        pairs = enumerate(zip(before, self.steps, strict=False), 1)
        return [(number, old, new) for number, (old, new) in pairs if (old.lines, old.texts) != (new.lines, new.texts)]

    def _replay(self, said: list[str]) -> None:
        self.again()
        for you in said:
            if self.say(you).ended:
                break


def line_named(script: Script, name: str) -> str:
    """The full name of a line: `flat` for `utter_maya_flat`. Raises PersonError with what was perhaps meant."""
    prefix = f"utter_{script.card.id}_"
    names = {line.removeprefix(prefix): line for line in script.responses if line.startswith(prefix)}
    short = name.removeprefix(prefix)
    if short in names:
        return names[short]
    near = [match for match, _, _ in process.extract(short, list(names), limit=3, score_cutoff=50)]
    raise PersonError(
        f"{script.card.persona.name} has no line “{name}”.", f"Did you mean {', '.join(near)}?" if near else ""
    )
