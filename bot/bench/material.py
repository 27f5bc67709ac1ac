"""What the language bench reads: lines that learners might write, guides of any size, sentences for a comparison."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

from bot.content.paths import NLU
from bot.language.guide import Entry, Guide, Pattern
from bot.language.moves.examples import read_examples

# The same lines in the same order in every run.
SEED = 20261123
SENTENCES = Path(__file__).with_name("sentences.json")


@dataclass(frozen=True)
class Sentences:
    """Sentences that a trainer would stop at, and as many that only look like them. Nothing was fitted to them."""

    flag: tuple[str, ...]
    clean: tuple[str, ...]


def example_lines() -> list[str]:
    """The lines that moves are learnt from, shuffled."""
    lines = [text for text, _ in read_examples(NLU)]
    random.Random(SEED).shuffle(lines)
    return lines


def lines(number: int) -> Iterator[str]:
    """`number` lines, from the beginning again when there are no more, so that all sizes hold the same mixture."""
    return islice(cycle(example_lines()), number)


def guide_of(size: int, guide: Guide, words: Sequence[str]) -> Guide:
    """A guide of `size` entries: the real ones as far as they go, then made up ones that look for pairs of `words`."""
    chance = random.Random(SEED)
    invented = [_invented(number, chance.sample(list(words), 2)) for number in range(size - len(guide.entries))]
    return guide.with_entries([*guide.entries[:size], *invented])


def ordinary_words(texts: Sequence[str]) -> list[str]:
    """Words of the lines that are long enough to look for, each once, in a fixed order."""
    return sorted({word for text in texts for word in text.lower().split() if word.isalpha() and len(word) > 4})


def comparison_sentences() -> Sentences:
    """The sentences of sentences.json."""
    data = json.loads(SENTENCES.read_text(encoding="utf-8"))
    return Sentences(tuple(data["flag"]), tuple(data["clean"]))


def guide_phrases(path: Path) -> list[str]:
    """The phrases to avoid of a file of guide pairs (`[{"avoid": ...}]`), each once."""
    pairs = json.loads(path.read_text(encoding="utf-8"))
    return list(dict.fromkeys(pair["avoid"] for pair in pairs))


def _invented(number: int, words: list[str]) -> Entry:
    return Entry(
        id=f"invented_{number}",
        category="slang_slur",
        severity="avoid",
        patterns=(Pattern(" ".join(words)),),
        why="Made up to measure time.",
        try_instead=("one", "two"),
        flags=(),
        clean=(),
        source=(),
    )
