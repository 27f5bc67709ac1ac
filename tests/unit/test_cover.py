"""What can be reached in a role-play, what never is, and which way an answer came."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.authoring.coverage import edges_of, reachable, taken, walk
from bot.content.role_plays import load_role_plays
from bot.content.stories import read_story_files
from bot.role_play.from_stories import graph_from_files
from bot.role_play.graph import Condition, Line, Move, StoryGraph
from bot.role_play.lookup import Found
from bot.role_play.talk import DEBRIEF

CARDS = load_role_plays()
FILES = read_story_files()
GRAPH = graph_from_files(FILES)
# Maya's card with endings of the small graph below: cards need more than these tests do.
CARD = replace(CARDS["maya"], opening="utter_maya_a", endings={"open": ("utter_maya_z",), "partly": (), "closed": ()})


def graph(*stories: list[Condition | Move | Line]) -> StoryGraph:
    made = StoryGraph()
    for story in stories:
        made.add_story(story)
    return made


def line(name: str) -> Line:
    return Line(f"utter_maya_{name}")


SMALL = (
    [line("a"), Move("ask_open"), line("b"), Move("ask_open"), line("c")],
    [line("nobody_comes_here"), Move("ask_open"), line("never")],
    [Condition("maya"), Move("ask_closed"), line("first"), Move("ask_closed"), line("second")],
    [Condition("maya", "open"), Move("judge"), line("once_open")],
    [Condition("maya"), Move("close_talk"), line("z"), Line(DEBRIEF)],
)


def test_what_a_talk_can_come_to_is_told_from_what_it_never_can() -> None:
    ways, lines = reachable(graph(*SMALL), CARD)
    names = {name.removeprefix("utter_maya_") for name in lines}
    assert names == {"a", "b", "c", "first", "second", "once_open", "z"}
    assert {way.to for way in edges_of(graph(*SMALL), CARD)} - {way.to for way in ways} == {"utter_maya_never"}


def test_a_way_that_another_one_always_hides_is_never_taken() -> None:
    hidden = graph(*SMALL, [line("a"), Move("ask_open"), line("a")])
    ways, _ = reachable(hidden, CARD)
    assert not any(way.to == "utter_maya_a" for way in ways), "a line is said once, and the opening has been"


@pytest.mark.parametrize("role_play", CARDS)
def test_every_line_that_is_written_can_be_reached(role_play: str) -> None:
    _, lines = reachable(GRAPH, CARDS[role_play])
    written = {name for file in FILES for name in file.responses if name.startswith(f"utter_{role_play}_")}
    assert written == lines


def test_the_same_seed_makes_the_same_talks() -> None:
    one, again, other = (walk(GRAPH, CARDS["maya"], 20, seed) for seed in (1, 1, 2))
    assert one == again != other
    assert one.talks == len(one.turns) == 20
    assert set(one.endings) <= {"open", "partly", "closed"}


def test_an_answer_counts_for_the_way_with_its_move_before_its_kin() -> None:
    made = graph(
        [line("a"), Move("reflect_content"), line("b")],
        [line("a"), Move("validate"), line("b")],
        [Condition("maya"), Move("validate"), line("b")],
    )
    edges = edges_of(made, CARD)
    here = taken(edges, "utter_maya_a", "validate", Found("utter_maya_b", "line and move"))
    assert [(edge.line, edge.move) for edge in here] == [("utter_maya_a", "validate")]
    kin = taken(edges, "utter_maya_a", "summarise", Found("utter_maya_b", "line and kindred move"))
    assert {edge.move for edge in kin} == {"reflect_content", "validate"}
    anywhere = taken(edges, "utter_maya_a", "validate", Found("utter_maya_b", "anywhere and move"))
    assert [edge.line for edge in anywhere] == [None]
