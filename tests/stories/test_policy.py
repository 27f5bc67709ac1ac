"""The policy learns from Rasa what authors' tools read from the files: the same edges in the same order."""

from __future__ import annotations

import pytest

from bot.content.paths import ROOT
from bot.content.stories import read_story_files
from bot.role_play.from_stories import graph_from_files
from bot.role_play.graph import StoryGraph

pytestmark = pytest.mark.rasa


def test_the_graph_is_the_same_whoever_reads_the_stories():
    from rasa.shared.importers.importer import TrainingDataImporter

    from bot.rasa_components.story_graph_policy import readings_of, steps_of

    importer = TrainingDataImporter.load_from_config(
        str(ROOT / "config.yml"), str(ROOT / "domain.yml"), [str(ROOT / "data")]
    )
    learned = StoryGraph()
    for events in readings_of(importer.get_stories()):
        learned.add_story(steps_of(events))
    written = graph_from_files(read_story_files())
    assert learned.follows == written.follows
    assert learned.by_line == written.by_line
    assert learned.anywhere == written.anywhere


def test_every_role_play_is_known_to_the_domain_with_its_lines():
    from rasa.shared.importers.importer import TrainingDataImporter

    importer = TrainingDataImporter.load_from_config(
        str(ROOT / "config.yml"), str(ROOT / "domain.yml"), [str(ROOT / "data")]
    )
    domain = importer.get_domain()
    (slot,) = [slot for slot in domain.slots if slot.name == "role_play"]
    written = read_story_files()
    assert set(slot.values) - {"__other__"} == {file.path.stem for file in written}
    assert {line for file in written for line in file.responses} <= set(domain.responses)
