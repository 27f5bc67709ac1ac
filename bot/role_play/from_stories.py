"""The story graph straight from the story files, for authors' tools."""

from __future__ import annotations

from collections.abc import Iterable

from bot.content.stories import StoryFile, StoryStep
from bot.role_play.graph import Condition, Line, Move, Step, StoryGraph, entity_tag


def graph_from_files(files: Iterable[StoryFile]) -> StoryGraph:
    """The graph of all stories in `files`; the same as the policy learns from Rasa's trackers."""
    graph = StoryGraph()
    for file in files:
        for story in file.stories:
            for reading in story.readings():
                graph.add_story([_step(step) for step in reading])
    return graph


def _step(step: StoryStep) -> Step:
    if step.kind == "condition":
        return Condition(step.values.get("role_play"), step.values.get("trust"))
    if step.kind == "move":
        return Move(step.name, frozenset(entity_tag(name, value) for name, value in step.values["entities"]))
    return Line(step.name)
