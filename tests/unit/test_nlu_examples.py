"""Rasa wants every example to stand under one intent only; it tells so minutes later, this at once."""

from __future__ import annotations

from collections import defaultdict

from bot.content.nlu_examples import read_nlu


def test_no_example_stands_under_two_intents() -> None:
    intents: dict[str, set[str]] = defaultdict(set)
    for text, intent in read_nlu():
        intents[text.lower()].add(intent)
    assert {text: sorted(names) for text, names in intents.items() if len(names) > 1} == {}
