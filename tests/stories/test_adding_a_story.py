"""An author adds a story with a new line: the conversation changes, without Python and without domain.yml."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bot.content.paths import ROOT

pytestmark = pytest.mark.rasa

NEW_LINE = "utter_maya_brass_band"
NEW_WORDS = "There's a brass band on Thursdays. You can hear them not quite finish."
RESPONSE = f"""responses:
  {NEW_LINE}:
  - text: "{NEW_WORDS}"

"""
STORY = f"""
- story: The brass band
  steps:
  - action: utter_maya_opening
  - {{intent: summarise, entities: [{{topic: music}}]}}
  - action: {NEW_LINE}
"""


def project_with_a_new_story(folder: Path) -> Path:
    """A copy of what a model is trained from, with one story more in Maya's file."""
    for name in ("config.yml", "domain.yml"):
        shutil.copy(ROOT / name, folder / name)
    (folder / "data").mkdir()
    shutil.copytree(ROOT / "data" / "rules", folder / "data" / "rules")
    (folder / "data" / "stories").mkdir()
    text = (ROOT / "data" / "stories" / "maya.yml").read_text(encoding="utf-8")
    assert text.count("\nresponses:\n") == 1
    changed = text.replace("responses:\n", RESPONSE, 1).rstrip() + "\n" + STORY
    (folder / "data" / "stories" / "maya.yml").write_text(changed, encoding="utf-8")
    return folder


def test_a_new_line_is_said_after_training(tmp_path, monkeypatch, stage):
    from rasa.core.agent import Agent
    from rasa.core.channels import CollectingOutputChannel
    from rasa.core.tracker_store import InMemoryTrackerStore
    from rasa.model_training import train_core
    from rasa.shared.core.events import ActionExecuted, SlotSet, UserUttered

    project = project_with_a_new_story(tmp_path)
    model = train_core(
        str(project / "domain.yml"),
        str(project / "config.yml"),
        str(project / "data"),
        str(project / "models"),
        additional_arguments={"augmentation_factor": 0},
    )
    agent = Agent.load(str(model))
    agent.processor.tracker_store = InMemoryTrackerStore(agent.domain)

    async def next_action() -> str:
        tracker = await agent.processor.tracker_store.get_or_create_tracker("author")
        topic = {"entity": "topic", "value": "music", "start": 0, "end": 1}
        said = UserUttered("a band, then", {"name": "summarise", "confidence": 0.9}, [topic])
        start = [SlotSet("role_play", "maya"), SlotSet("mode", "role_play")]
        listen = ActionExecuted("action_listen")
        tracker.update_with_events([listen, *start, ActionExecuted("utter_maya_opening"), listen, said], agent.domain)
        action, prediction = agent.processor.predict_next_with_tracker_if_should(tracker)
        await action.run(CollectingOutputChannel(), agent.processor.nlg, tracker, agent.domain)
        return f"{action.name()} by {prediction.policy_name}"

    assert stage.loop.run_until_complete(next_action()) == f"{NEW_LINE} by StoryGraphPolicy"
    assert agent.domain.responses[NEW_LINE][0]["text"] == NEW_WORDS
