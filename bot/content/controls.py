"""Controls: the few words that steer a talk at any moment ("stop", "pause", "help"), read from `data/nlu/controls.yml`.

In a role-play a control must be said as it is written there (give or take politeness), so that "stop shouting at
him" stays a line to the persona.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from bot.content.nlu_examples import read_nlu
from bot.content.paths import NLU

# Said around a control without changing it.
POLITE = frozenset(
    [
        "please",
        "pls",
        "ok",
        "okay",
        "sorry",
        "hey",
        "now",
        "then",
        "thanks",
        "thank",
        "you",
        "actually",
        "um",
        "er",
        "just",
    ]
)


@dataclass(frozen=True)
class Controls:
    """Phrases by control, folded."""

    phrases: dict[str, str]

    def find(self, text: str) -> str | None:
        """The control a line is, or None. A line longer than eight words is never a control."""
        if len(text) > 100:
            return None
        words = _words(text)
        if not words or len(words) > 8:
            return None
        whole = " ".join(words)
        return self.phrases.get(whole) or self.phrases.get(_core(words))


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z']+", text.lower().replace("’", "'"))


def _core(words: list[str]) -> str:
    return " ".join(word for word in words if word not in POLITE)


def load_controls(path: Path | None = None) -> Controls:
    """The controls of `data/nlu/controls.yml`, or of another file. Raises ContentError when the file is not YAML."""
    phrases: dict[str, str] = {}
    path = path or NLU / "controls.yml"
    for text, intent in read_nlu(path.parent, [path.name]):
        words = _words(text)
        if words:
            phrases[" ".join(words)] = intent
            phrases.setdefault(_core(words) or " ".join(words), intent)
    return Controls(phrases)
