"""A role-play as a picture and as an outline: everything is in both, and nothing in the picture needs colour alone."""

from __future__ import annotations

import math
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from itertools import combinations

import pytest

from bot.authoring import from_anywhere, layers, overview, scenes
from bot.authoring.map import drawn, outline, svg
from bot.authoring.outline import told
from bot.authoring.story_map import StoryMap, read_map
from bot.content.problems import ContentError
from bot.content.role_plays import load_role_plays
from bot.content.stories import read_story_files
from bot.role_play.from_stories import graph_from_files
from bot.serving.settings import ROOT

SVG = "{http://www.w3.org/2000/svg}"
GRAPH = graph_from_files(read_story_files())


@pytest.fixture(scope="module")
def maya() -> StoryMap:
    return read_map("maya")


@pytest.mark.parametrize("role_play", load_role_plays())
def test_every_line_stands_in_the_outline_and_every_edge_has_its_way(role_play: str) -> None:
    story = read_map(role_play)
    assert {(way.start, way.to) for way in story.ways} == {
        (edge.line, edge.to) for edge in GRAPH.edges() if edge.line and edge.line.startswith(f"utter_{role_play}_")
    }
    assert {way.to for way in story.anywhere} == {edge.to for edge in GRAPH.anywhere[role_play]}
    words = told(story)
    for line in story.lines.values():
        assert re.search(rf"\b{line.number}\b", words), line.name
    assert not re.search(r"\w_\w", words), "names that only authors see"
    assert {line.ending for line in story.lines.values()} == {None, "open", "partly", "closed"}


def test_every_line_of_the_thread_is_written_out_once(maya: StoryMap) -> None:
    written: list[str] = []

    def walk(branch: scenes.Branch) -> None:
        if not branch.again:
            written.append(branch.line.name)
        for following in branch.then:
            walk(following)

    for scene in scenes.scenes(maya):
        walk(scene)
    thread = {way.to for way in maya.ways} | {way.start for way in maya.ways}
    assert len(written) == len(set(written))
    assert set(written) == thread


@pytest.mark.parametrize("role_play", ["maya", "rhona", "samuel"])
def test_no_two_lines_lie_on_each_other(role_play: str) -> None:
    points = list(overview.placed(read_map(role_play), 1616).at.values())
    apart = min(math.dist(one, other) for one, other in combinations(points, 2))
    assert apart >= 2 * overview.RADIUS
    assert min(x for x, _ in points) >= 0 and max(x for x, _ in points) <= 1616


def test_the_picture_is_sound_and_passes_a_strict_security_policy(maya: StoryMap) -> None:
    text = drawn(maya)
    root = ET.fromstring(text)
    assert root.get("role") == "img" and root.find(f"{SVG}title") is not None and root.find(f"{SVG}desc") is not None
    assert not re.search(r"\sstyle=|<style|<script|\son\w+=|href=", text)
    shown = "".join(element.text or "" for element in root.iter(f"{SVG}text"))
    assert "+ " in shown and "− " in shown, "opens and closes have a sign beside their colour"
    dashed = [path for path in root.iter(f"{SVG}path") if path.get("stroke-dasharray")]
    assert dashed, "and a stroke of their own"
    assert "Ending: partly" in shown, "an ending is named, and not only framed"


def test_what_recorded_talks_said_is_marked(maya: StoryMap) -> None:
    assert maya.lines[maya.card.opening].tried
    assert 10 < sum(line.tried for line in maya.lines.values()) < len(maya.lines)
    assert any(way.tried for way in maya.ways)
    assert "(tried)" in told(maya)


def test_answers_from_anywhere_lose_nothing_by_being_put_together(maya: StoryMap) -> None:
    told_lines = {line.name for _, many in from_anywhere.groups(maya) for one in many for line in one.lines}
    assert told_lines == {way.to for way in maya.anywhere}


@pytest.mark.parametrize("name", ["nobody", "../maya", "maya/../gwen", ""])
def test_there_is_no_map_of_what_does_not_exist(name: str) -> None:
    with pytest.raises(ContentError, match="there is no role-play"):
        svg(name)
    with pytest.raises(ContentError, match="maya"):
        outline(name)


def test_the_web_may_draw_a_map_without_loading_an_engine() -> None:
    code = (
        "import sys, bot.authoring.map; print([m for m in ('spacy', 'sklearn', 'rasa', 'django') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_proof_sheet_holds_every_line_and_what_is_hidden(maya: StoryMap) -> None:
    from html import unescape

    from bot.authoring.proof import proof

    page = unescape(proof("maya"))
    for line in maya.lines.values():
        assert line.text in page, line.name
    assert "The old key is in the lining of the coat." in page
    assert maya.card.content_note in page and "A repaired talk with Maya" in page
    assert "<script" not in page and "src=" not in page


def test_crossings_are_counted_and_the_same_story_gives_the_same_picture(maya: StoryMap) -> None:
    crossed = layers.Group({"a": (0, 0), "b": (1, 0), "c": (0, 1), "d": (1, 1)}, {("a", "d"): (), ("b", "c"): ()})
    beside = layers.Group(crossed.at, {("a", "c"): (), ("b", "d"): ()})
    assert (layers.crossings(crossed), layers.crossings(beside)) == (1, 0)
    assert drawn(maya) == drawn(maya)
    # Two arrows that cross in any order of two, and not in the other.
    (group,) = layers.layered(["a", "b", "c", "d"], [("a", "c"), ("a", "d"), ("b", "d")])
    assert layers.crossings(group) == 0
