"""Tells the domain which role-plays exist, so that nobody edits `domain.yml` for a new one.

The values of the slot `role_play` are the role-plays that the story files name. The lines in their `responses:`
blocks Rasa merges itself (it reads every `responses:` under data/); this was tried both ways, and merging them here
as well makes Rasa warn of duplicates.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, List, Optional, Text, Union

from rasa.shared.core.domain import Domain
from rasa.shared.core.training_data.structures import StoryGraph
from rasa.shared.importers.importer import TrainingDataImporter
from rasa.shared.nlu.training_data.training_data import TrainingData
from rasa.shared.utils.io import read_yaml_file

STORIES = Path("data") / "stories"


class ContentImporter(TrainingDataImporter):
    """Adds the role-plays' ids to the domain. Lines, stories and NLU examples come through Rasa's own importer."""

    def __init__(
        self,
        config_file: Optional[Text] = None,
        domain_path: Optional[Text] = None,
        training_data_paths: Optional[Union[List[Text], Text]] = None,
        **kwargs: Any,
    ) -> None:
        root = Path(config_file).resolve().parent if config_file else Path.cwd()
        self._folder = root / STORIES

    def get_domain(self) -> Domain:
        """The slot `role_play` with every role-play named in a story file as a value."""
        role_plays = set()
        for path in sorted(self._folder.glob("*.yml")):
            content = read_yaml_file(path)
            if isinstance(content, dict):
                role_plays |= _role_plays(content)
        slot = {
            "type": "categorical",
            "values": sorted(role_plays),
            "influence_conversation": True,
            "mappings": [{"type": "custom"}],
        }
        return Domain.from_dict({"slots": {"role_play": slot}})

    def get_stories(self, exclusion_percentage: Optional[int] = None) -> StoryGraph:
        """None of its own."""
        return StoryGraph([])

    def get_conversation_tests(self) -> StoryGraph:
        """None of its own."""
        return StoryGraph([])

    def get_nlu_data(self, language: Optional[Text] = "en") -> TrainingData:
        """None of its own."""
        return TrainingData()

    def get_config(self) -> Dict:
        """None of its own."""
        return {}

    def get_config_file_for_auto_config(self) -> Optional[Text]:
        """None: the configuration is complete as it is written."""
        return None


def _role_plays(content: Dict[Text, Any]) -> "set[str]":
    found = set()
    for story in content.get("stories") or []:
        for step in story.get("steps") or []:
            for slot in step.get("slot_was_set") or [] if isinstance(step, dict) else []:
                if isinstance(slot, dict) and slot.get("role_play"):
                    found.add(slot["role_play"])
    return found
