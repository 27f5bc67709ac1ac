"""What the engine says about a line, for people to read: the words marked, why, what to try, the moves, safety.

In a terminal marks are bold, underlined and coloured; anywhere else they stand in [[double brackets]].
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from bot.language.types import Analysis, Finding

CATEGORY_LABELS = {
    "diagnosis_as_identity": "a diagnosis in place of a person",
    "suffering_victim": "a person as a victim",
    "problem_framing": "a person as a problem",
    "compliance_blame": "blame for how someone takes treatment",
    "character_judgement": "a judgement of character",
    "functioning_level": "sorting people by how they function",
    "suicide_language": "words about suicide",
    "substance_language": "words about drink and drugs",
    "slang_slur": "a word that hurts",
    "us_and_them": "us and them",
    "hopelessness_chronicity": "no hope left",
    "coercion_control": "control over a person",
}
MOVE_LABELS = {
    "ask_what_happened": "asks what happened",
    "ask_open": "asks openly",
    "encourage": "encourages",
    "offer_choice": "offers a choice",
    "reflect_content": "says back what was said",
    "reflect_feeling": "names a feeling",
    "summarise": "draws it together",
    "validate": "says it makes sense",
    "affirm_strength": "names a strength",
    "offer_hope": "offers hope",
    "share_experience": "shares own experience",
    "ask_closed": "asks a closed question",
    "ask_about_safety": "asks about safety",
    "ask_what_is_wrong": "asks what is wrong",
    "give_advice": "gives advice",
    "minimise": "makes it small",
    "judge": "judges",
    "rescue": "takes over",
    "introduce": "introduces",
    "answer": "answers",
    "repair": "puts right",
    "small_talk": "chats",
    "close_talk": "closes the talk",
}
SAFETY_LABELS = {
    "step_out": "stop the practice here and look after the person",
    "check_in": "pause and ask how the person is",
}
_SEVERITY = {"avoid": ("bold underline red", "worth changing"), "think": ("bold underline yellow", "worth a thought")}
# Below this a move is a guess, and the report says so.
_UNSURE = 0.5
# Characters that would steer the terminal, and half characters that cannot be written at all. One for one.
_UNSHOWABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


@dataclass
class Tally:
    """What a whole report came to."""

    lines: int = 0
    with_findings: int = 0
    signals: dict[str, int] = field(default_factory=dict)

    def add(self, analysis: Analysis) -> None:
        """Count one line."""
        self.lines += 1
        self.with_findings += bool(analysis.findings)
        signal = analysis.safety.signal
        self.signals[signal] = self.signals.get(signal, 0) + 1

    def __str__(self) -> str:
        lines = "1 line" if self.lines == 1 else f"{self.lines} lines"
        said = [f"{lines} read, {self.with_findings} with words worth another look"]
        said += [
            f"{self.signals[signal]} to {signal.replace('_', ' ')}"
            for signal in SAFETY_LABELS
            if signal in self.signals
        ]
        return "; ".join(said) + "."


def describe(analysis: Analysis) -> str:
    """The report of one line as plain text."""
    page = io.StringIO()
    print_report(Console(file=page, width=100, color_system=None, force_terminal=False), analysis)
    return page.getvalue().rstrip()


def print_report(console: Console, analysis: Analysis, place: str = "") -> None:
    """Print the report of one line; `place` says where the line stands, if it has a place."""
    if place:
        console.print(Text(place, style="dim"))
    _print(console, _marked(analysis, brackets=not console.is_terminal), indent=2)
    for finding in analysis.findings:
        _print_finding(console, finding)
    if analysis.moves:
        _print(console, _moves(analysis), indent=4)
    if analysis.safety.signal != "carry_on":
        said = f"Safety: {analysis.safety.signal} ({analysis.safety.kind}): {SAFETY_LABELS[analysis.safety.signal]}"
        _print(console, Text(said, style="bold magenta"), indent=4)
    elif analysis.safety.kind != "none":
        _print(console, Text(f"Safety: carry_on ({analysis.safety.kind})", style="dim"), indent=4)
    console.print()


def showable(text: str) -> str:
    """The text, as long as before, with a mark for each character that no terminal should be sent."""
    return _UNSHOWABLE.sub("\ufffd", text)


def _marked(analysis: Analysis, *, brackets: bool) -> Text:
    text, shown, position = showable(analysis.text), Text(), 0
    for finding in analysis.findings:
        shown.append(text[position : finding.start])
        words = text[finding.start : finding.end]
        shown.append(f"[[{words}]]" if brackets else words, style=_SEVERITY[finding.severity][0])
        position = finding.end
    shown.append(text[position:])
    return shown


def _print_finding(console: Console, finding: Finding) -> None:
    style, weight = _SEVERITY[finding.severity]
    about = CATEGORY_LABELS.get(finding.category, finding.category)
    head = Text.assemble((showable(finding.phrase), style), f"  {about} ({finding.category}), {weight}")
    _print(console, head, indent=4)
    _print(console, Text.assemble(("Why: ", "dim"), finding.why), indent=6)
    if finding.try_instead:
        _print(console, Text.assemble(("Try instead: ", "dim"), (" / ".join(finding.try_instead), "green")), indent=6)
    if finding.rewrite:
        _print(console, Text.assemble(("Or so: ", "dim"), (showable(finding.rewrite), "green")), indent=6)


def _moves(analysis: Analysis) -> Text:
    """The line's dominant move; each sentence's own too when there are several."""
    said = Text.assemble(("Does: ", "dim"), _move(analysis.move or "", analysis.confidence))
    if len(analysis.moves) > 1:
        text = showable(analysis.text)
        each = (f"“{_short(text[m.start : m.end])}” {_move(m.move, m.confidence)}" for m in analysis.moves)
        said.append(_joined(each), style="dim")
    return said


def _joined(parts: Iterable[str]) -> str:
    return "  [" + "; ".join(parts) + "]"


def _move(move: str, confidence: float) -> str:
    unsure = ", not sure" if confidence < _UNSURE else ""
    return f"{MOVE_LABELS.get(move, move)} ({move} {confidence:.2f}{unsure})"


def _short(text: str, most: int = 40) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def _print(console: Console, text: Text, indent: int) -> None:
    console.print(
        Padding(text, (0, 0, 0, indent)) if console.is_terminal else Text(" " * indent) + text, soft_wrap=True
    )
