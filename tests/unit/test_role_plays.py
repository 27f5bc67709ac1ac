"""The role-plays as they are written: every one of them can be played, ends, and never repeats itself."""

from __future__ import annotations

import random
import re

import pytest

from bot.content.role_plays import load_role_plays
from bot.content.stories import read_story_files
from bot.language.types import CATEGORIES, FAMILIES, MOVES
from bot.role_play.from_stories import graph_from_files
from bot.role_play.graph import topic_tag
from bot.role_play.talk import DEBRIEF, Talk

CARDS = load_role_plays()
FILES = read_story_files()
GRAPH = graph_from_files(FILES)
RESPONSES = {name: texts for file in FILES for name, texts in file.responses.items()}
SAID_BY_LEARNERS = [*MOVES, "unsure"]


def lines_of(role_play: str) -> set[str]:
    return {name for name in RESPONSES if name.startswith(f"utter_{role_play}_")}


def start(role_play: str) -> Talk:
    talk = Talk(GRAPH, role_play)
    talk.line_said(CARDS[role_play].opening)
    return talk


def play(role_play: str, rng: random.Random, moves: list[str], tags: list[frozenset[str]]) -> list[str]:
    """Every line of one talk until the debrief."""
    talk, said = start(role_play), [CARDS[role_play].opening]
    while said[-1] != DEBRIEF:
        said += talk.turn(rng.choice(moves), rng.choice(tags))
        assert len(said) < 500, "this talk does not end"
    return said


@pytest.mark.parametrize("role_play", CARDS)
def test_it_has_the_size_that_was_asked_for(role_play):
    edges = [edge for edge in GRAPH.edges() if edge.to.startswith(f"utter_{role_play}_")]
    assert len(lines_of(role_play)) >= 30
    assert len(edges) >= 45
    assert role_play in GRAPH.anywhere
    assert any(edge.entities for edge in GRAPH.anywhere[role_play])
    assert sum(edge.move == "unsure" for edge in GRAPH.anywhere[role_play]) >= 3


@pytest.mark.parametrize("role_play", CARDS)
def test_every_line_that_is_led_to_is_written_and_every_line_written_is_led_to(role_play):
    led_to = {edge.to for edge in GRAPH.edges()} | set(GRAPH.follows.values()) | {CARDS[role_play].opening}
    mine = {line for line in led_to if line.startswith(f"utter_{role_play}_")}
    assert mine == lines_of(role_play)


@pytest.mark.parametrize("role_play", CARDS)
def test_every_ending_on_the_card_leads_to_the_debrief_and_the_other_way_round(role_play):
    on_card = {line for kind in CARDS[role_play].endings.values() for line in kind}
    in_stories = {line for line, after in GRAPH.follows.items() if after == DEBRIEF and line in lines_of(role_play)}
    assert on_card == in_stories


@pytest.mark.parametrize("role_play", CARDS)
def test_every_move_has_an_answer_of_its_own_family_at_every_trust(role_play):
    for trust, score in (("guarded", 0.0), ("warming", 3.0), ("open", 6.0)):
        for move in MOVES:
            talk = start(role_play)
            talk.trust = type(talk.trust)(score)
            assert talk.trust.level == trust
            talk.heard(move)
            found = talk.answer()
            assert found and found.step not in ("anywhere, unsure", "anywhere, way out"), (trust, move)


@pytest.mark.parametrize("role_play", CARDS)
def test_thousands_of_random_talks_end_without_a_line_said_twice(role_play):
    rng = random.Random(f"talks with {role_play}")
    topics = [frozenset({topic_tag(topic)}) for topic in ("family", "sleep", "medication", "work", "home")]
    tags = [frozenset()] * 6 + topics + [frozenset({"deficit_language"})]
    endings: set[str] = set()
    skilled = [move for family in ("opens", "listens", "strengthens") for move in FAMILIES[family]]
    diets = [SAID_BY_LEARNERS, skilled, list(FAMILIES["closes"]), ["unsure"], [*skilled, "close_talk"], ["close_talk"]]
    for number in range(240):
        said = play(role_play, rng, diets[number % len(diets)], tags)
        spoken = said[:-1]
        assert len(spoken) == len(set(spoken)), [line for line in spoken if spoken.count(line) > 1]
        endings.add(CARDS[role_play].ending_of(spoken[-1]) or f"no ending: {spoken[-1]}")
    assert endings == {"open", "partly", "closed"}


@pytest.mark.parametrize("role_play", CARDS)
def test_a_talk_of_a_reasonable_learner_lasts(role_play):
    rng = random.Random(f"length of {role_play}")
    skilled = [move for family in ("opens", "listens", "strengthens") for move in FAMILIES[family]]
    lengths = sorted(len(play(role_play, rng, skilled, [frozenset()])) for _ in range(50))
    assert lengths[len(lengths) // 2] >= 8, lengths


@pytest.mark.parametrize("role_play", CARDS)
def test_lines_can_be_said_aloud(role_play):
    for line in lines_of(role_play):
        for text in RESPONSES[line]:
            assert 0 < len(re.findall(r"\w+", text)) <= 70, line


@pytest.mark.parametrize("role_play", CARDS)
def test_the_card_says_what_each_kind_of_line_may_do(role_play):
    assert set(CARDS[role_play].effects) >= {*CATEGORIES, *FAMILIES["closes"]}
