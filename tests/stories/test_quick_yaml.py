"""Rasa reads YAML in proportion to its size, and still fills in environment variables."""

from __future__ import annotations

import cProfile
import pstats

import pytest

pytestmark = pytest.mark.rasa


def calls_for(values: int) -> int:
    """How many calls it takes Rasa to read this many values."""
    from rasa.shared.utils.io import read_yaml

    text = "".join(f"text_{number}: some words\n" for number in range(values))  # t begins true as well
    profile = cProfile.Profile()
    assert len(profile.runcall(read_yaml, text)) == values
    return int(pstats.Stats(profile).total_calls)  # type: ignore[attr-defined]


def test_twice_as_much_takes_twice_as_long() -> None:
    from bot.rasa_components import quick_yaml

    quick_yaml.name_first_letters()
    assert calls_for(1600) < 2.1 * calls_for(800)


def test_variables_of_the_environment_are_filled_in(monkeypatch: pytest.MonkeyPatch) -> None:
    from rasa.shared.utils.io import read_yaml

    from bot.rasa_components import quick_yaml

    quick_yaml.name_first_letters()
    monkeypatch.setenv("ALONGSIDE_TEST_WORD", "found")
    read = read_yaml("a: ${ALONGSIDE_TEST_WORD}/webhook\nb: x${ALONGSIDE_TEST_WORD}\nc: 1\nd: plain words\n")
    assert read == {"a": "found/webhook", "b": "xfound", "c": 1, "d": "plain words"}


def test_whatever_loads_or_trains_a_model_reads_quickly() -> None:
    from ruamel.yaml import resolver

    from bot.rasa_components import content_importer, story_graph_policy

    assert content_importer.quick_yaml is story_graph_policy.quick_yaml
    assert all(first not in (None, [None]) for _, _, _, first in resolver.implicit_resolvers)
