"""Reads Rasa's training data, and adds to it what authors must not have to write twice.

- The role-plays that the story files name become the values of the slot `role_play`: nobody edits `domain.yml` for a
  new one. (The lines in `responses:` blocks beside the stories Rasa merges itself.)
- A topic in a story becomes a role of the entity `topic`. Rasa sees an entity's role but not its value, so without
  this two stories that differ only in the topic count as duplicates, or as a conflict.

Rasa asks an importer for the same data again and again, validating and training make one each, and reading YAML is
most of the work: what was read is kept as long as no file changes.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Dict, List, Optional, Text, Tuple, TypeVar

from rasa.shared.core.domain import Domain
from rasa.shared.core.events import UserUttered
from rasa.shared.core.training_data.story_reader import story_step_builder
from rasa.shared.core.training_data.structures import StoryGraph
from rasa.shared.importers.rasa import RasaFileImporter
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.content.kept import state_of
from bot.content.stories import StoryFile, story_file_of
from bot.content.yaml_files import read_yaml
from bot.rasa_components import quick_yaml  # noqa: F401  (reading is quick from here on)

# Rasa joins the two halves of a story with an `or:` by a name that ends in five hexadecimal digits of a hash. With a
# thousand of them, two stories of different role-plays come out joined crosswise (seen with eight role-plays here).
# The builder of story steps looks this length up in its own module, so it can be made safe there.
story_step_builder.GENERATED_HASH_LENGTH = 40

T = TypeVar("T")
# What was read last under each name, and from which files in which state.
_KEPT: Dict[Text, Tuple[Any, Any]] = {}


def _kept(name: Text, asked: Any, files: List[Text], read: Callable[[], T]) -> T:
    """What `read` gives; from memory when it was asked the same of the same files in the same state."""
    state = (asked, state_of(map(Path, files)))
    if name not in _KEPT or _KEPT[name][0] != state:
        _KEPT[name] = (state, read())
    result: T = _KEPT[name][1]
    return result


class ContentImporter(RasaFileImporter):
    """Rasa's own importer of files, plus the role-plays and topics that the stories name."""

    def get_stories(self, exclusion_percentage: Optional[int] = None) -> StoryGraph:
        """The stories, with every topic as a role of its entity."""
        return _kept("stories", exclusion_percentage, self._files(), lambda: self._stories(exclusion_percentage))

    def get_nlu_data(self, language: Optional[Text] = "en") -> TrainingData:
        """The NLU examples."""
        return _kept("nlu", language, self._nlu_files, lambda: super(ContentImporter, self).get_nlu_data(language))

    def get_domain(self) -> Domain:
        """The domain, with the slot `role_play` and the roles of `topic` that the stories need."""
        return _kept("domain", self._domain_path, self._files(), self._domain)

    def _files(self) -> List[Text]:
        """What stories and domain are read from."""
        domain = Path(self._domain_path) if self._domain_path else None
        if domain is None:
            return self._story_files
        parts = sorted(domain.rglob("*.y*ml")) if domain.is_dir() else [domain] if domain.exists() else []
        return [*self._story_files, *map(str, parts)]

    def _stories(self, exclusion_percentage: Optional[int]) -> StoryGraph:
        graph = super().get_stories(exclusion_percentage)
        for event in (event for step in graph.story_steps for event in step.events):
            for one in _events(event):
                for entity in one.entities or []:
                    if entity["entity"] == "topic" and entity.get("value"):
                        entity["role"] = entity["value"]
        return graph

    def _domain(self) -> Domain:
        domain = super().get_domain()
        role_plays, topics = _named_in([_as_stories(Path(file)) for file in self._story_files])
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


def _as_stories(path: Path) -> StoryFile:
    """The stories of a file. Files of rules are among Rasa's too, and what is wrong in a file Rasa says itself."""
    return story_file_of(path, read_yaml(path))[0]


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
