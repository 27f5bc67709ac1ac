"""Reads Rasa's training data, and adds to it what authors must not have to write twice.

- The role-plays that the story files name become the values of the slot `role_play`: nobody edits `domain.yml` for a
  new one. (The lines in `responses:` blocks beside the stories Rasa merges itself.)
- A topic in a story becomes a role of the entity `topic`. Rasa sees an entity's role but not its value, so without
  this two stories that differ only in the topic count as duplicates, or as a conflict.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, List, Optional, Text

from rasa.shared.core.domain import Domain
from rasa.shared.core.events import UserUttered
from rasa.shared.core.training_data.story_reader import story_step_builder
from rasa.shared.core.training_data.structures import StoryGraph
from rasa.shared.importers.rasa import RasaFileImporter

from bot.content.stories import StoryFile, read_story_file

# Rasa joins the two halves of a story with an `or:` by a name that ends in five hexadecimal digits of a hash. With a
# thousand of them, two stories of different role-plays come out joined crosswise (seen with eight role-plays here).
# The builder of story steps looks this length up in its own module, so it can be made safe there.
story_step_builder.GENERATED_HASH_LENGTH = 40


class ContentImporter(RasaFileImporter):
    """Rasa's own importer of files, plus the role-plays and topics that the stories name."""

    def get_stories(self, exclusion_percentage: Optional[int] = None) -> StoryGraph:
        """The stories, with every topic as a role of its entity."""
        graph = super().get_stories(exclusion_percentage)
        for event in (event for step in graph.story_steps for event in step.events):
            for one in _events(event):
                for entity in one.entities or []:
                    if entity["entity"] == "topic" and entity.get("value"):
                        entity["role"] = entity["value"]
        return graph

    def get_domain(self) -> Domain:
        """The domain, with the slot `role_play` and the roles of `topic` that the stories need."""
        domain = super().get_domain()
        role_plays, topics = _named_in([read_story_file(Path(file)) for file in self._story_files])
        if not role_plays:
            return domain
        content: Dict[Text, Any] = domain.as_dict()
        content["slots"]["role_play"] = {
            "type": "categorical",
            "values": sorted(role_plays),
            "influence_conversation": True,
            "mappings": [{"type": "custom"}],
        }
        content["entities"] = [
            {"topic": {"roles": sorted(topics)}} if entity == "topic" else entity for entity in content["entities"]
        ]
        return Domain.from_dict(content)


def _events(event: Any) -> "list[UserUttered]":
    """The learner's lines in a story event; an `or:` may stand as a list."""
    return [one for one in (event if isinstance(event, list) else [event]) if isinstance(one, UserUttered)]


def _named_in(files: List[StoryFile]) -> "tuple[set[Text], set[Text]]":
    """Role-plays and topics, read from the files: reading Rasa's stories needs the domain that is being made."""
    role_plays, topics = set(), set()
    steps = (step for file in files for story in file.stories for options in story.steps for step in options)
    for step in steps:
        if step.kind == "condition" and step.values.get("role_play"):
            role_plays.add(str(step.values["role_play"]))
        elif step.kind == "move":
            topics |= {value for name, value in step.values["entities"] if name == "topic" and value}
    return role_plays, topics
