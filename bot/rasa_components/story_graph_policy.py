"""The story-graph policy: learns the edges of the role-plays from the training stories and walks them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Dict, FrozenSet, Iterator, List, Optional, Text

from rasa.core.policies.policy import Policy, PolicyPrediction, SupportedData
from rasa.engine.graph import ExecutionContext
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, Event, SlotSet, UserUttered
from rasa.shared.core.generator import TrackerWithCachedStates
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.core.training_data.structures import GENERATED_CHECKPOINT_PREFIX, STORY_START, RuleStep, StoryStep
from rasa.shared.core.training_data.structures import StoryGraph as RasaStoryGraph

from bot.coaching.when import worth_a_note
from bot.content.role_plays import load_role_plays
from bot.language.types import MOVES
from bot.rasa_components import quick_yaml  # noqa: F401  (a model is loaded quickly from here on)
from bot.rasa_components.line_reader import LANGUAGE
from bot.role_play.graph import Condition, Line, Move, Step, StoryGraph, entity_tag
from bot.role_play.lookup import UNSURE
from bot.role_play.talk import DEBRIEF, Talk

COACH = "action_coach"
LEARNED = "learned.json"
PARTS_OF_A_TALK = (*MOVES, UNSURE)


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.POLICY_WITHOUT_END_TO_END_SUPPORT, is_trainable=True)
class StoryGraphPolicy(Policy):
    """Predicts the persona's next line, the coach's note after it, and then listening. Silent outside role-plays."""

    def __init__(
        self,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        graph: Optional[StoryGraph] = None,
        openings: Optional[Dict[Text, Text]] = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(config, model_storage, resource, execution_context, featurizer=None)
        self.graph = graph or StoryGraph()
        self.openings = openings or {}

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        """A priority below rules: where a rule applies, the rule decides."""
        return {"priority": 5}

    @staticmethod
    def supported_data() -> SupportedData:
        """Stories only; rules belong to RulePolicy."""
        return SupportedData.ML_DATA

    @classmethod
    def _is_usable(cls, tracker: TrackerWithCachedStates) -> bool:
        return not tracker.is_rule_tracker and not tracker.is_augmented

    def train(self, training_trackers: List[TrackerWithCachedStates], domain: Domain, **kwargs: Any) -> Resource:
        """Takes the edges out of every story and keeps them as JSON."""
        for tracker in training_trackers:
            if self._is_usable(tracker):
                self.graph.add_story(steps_of(tracker.applied_events()))
        self.openings = {card.id: card.opening for card in load_role_plays().values()}
        learned = {"graph": self.graph.as_dict(), "openings": self.openings}
        with self._model_storage.write_to(self._resource) as folder:
            (Path(folder) / LEARNED).write_text(json.dumps(learned), encoding="utf-8")
        return self._resource

    @classmethod
    def load(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> StoryGraphPolicy:
        """The policy with the graph that `train` kept."""
        with model_storage.read_from(resource) as folder:
            learned = json.loads((Path(folder) / LEARNED).read_text(encoding="utf-8"))
        graph = StoryGraph.from_dict(learned["graph"])
        return cls(config, model_storage, resource, execution_context, graph=graph, openings=learned["openings"])

    def predict_action_probabilities(
        self,
        tracker: DialogueStateTracker,
        domain: Domain,
        rule_only_data: Optional[Dict[Text, Any]] = None,
        **kwargs: Any,
    ) -> PolicyPrediction:
        """One action with confidence 1.0 where a role-play is on, and nothing elsewhere."""
        silent = self._prediction(self._default_predictions(domain))
        role_play = tracker.get_slot("role_play")
        if not role_play:
            return silent
        events = tracker.applied_events()
        talk = replay(self.graph, role_play, events)
        action = self._next_action(talk, tracker, events)
        if action is None or action not in domain.action_names_or_texts:
            return silent
        chances = self._default_predictions(domain)
        chances[domain.index_for_action(action)] = 1.0
        changed = tracker.get_slot("trust") != talk.trust.level
        return self._prediction(chances, optional_events=[SlotSet("trust", talk.trust.level)] if changed else None)

    def _next_action(self, talk: Talk, tracker: DialogueStateTracker, events: List[Event]) -> Optional[Text]:
        if talk.last is None:
            return self.openings.get(talk.role_play)
        latest = tracker.latest_action_name or ""
        intent = tracker.latest_message.intent_name if tracker.latest_message else None
        if latest == ACTION_LISTEN_NAME:
            if intent not in PARTS_OF_A_TALK:
                return None
            found = talk.answer()
            return found.line if found else DEBRIEF
        if latest == talk.last:
            following = talk.then(latest)
            if following:
                return following
            noteworthy = intent in PARTS_OF_A_TALK and not _just_took_back(events) and _has_note(tracker)
            return COACH if noteworthy else ACTION_LISTEN_NAME
        return ACTION_LISTEN_NAME if latest in (COACH, DEBRIEF) else None


def _just_took_back(events: List[Event]) -> bool:
    """The learner went back to this line and has said nothing since: the line before it had its note, if any."""
    for event in reversed(events):
        if isinstance(event, UserUttered):
            return False
        if isinstance(event, SlotSet) and event.key == "retrying" and event.value:
            return True
    return False


def _has_note(tracker: DialogueStateTracker) -> bool:
    message = tracker.latest_message
    if message is None:
        return False
    return worth_a_note(
        (message.parse_data or {}).get(LANGUAGE) or {},
        mode=(message.metadata or {}).get("coaching_mode"),
        retrying=bool(tracker.get_slot("retrying")),
        unsure_in_a_row=_unsure_in_a_row(tracker),
    )


def _unsure_in_a_row(tracker: DialogueStateTracker) -> int:
    count = 0
    for event in reversed(tracker.applied_events()):
        if isinstance(event, UserUttered):
            if event.intent_name != UNSURE:
                break
            count += 1
    return count


def replay(graph: StoryGraph, role_play: Text, events: List[Event]) -> Talk:
    """The talk as the events of this Rasa session tell it (a role-play always starts a session of its own)."""
    talk = Talk(graph, role_play)
    prefix = f"utter_{role_play}_"
    for event in events:
        if isinstance(event, ActionExecuted) and (event.action_name or "").startswith(prefix):
            talk.line_said(str(event.action_name))
        elif isinstance(event, UserUttered) and event.intent_name in PARTS_OF_A_TALK:
            talk.heard(str(event.intent_name), _tags(event))
    return talk


def readings_of(story_graph: RasaStoryGraph) -> Iterator[List[Event]]:
    """Every way to read every story, in the authors' order. Rasa cuts a story at each `or:` and each checkpoint."""
    parts = [part for part in story_graph.story_steps if not isinstance(part, RuleStep)]
    after: Dict[Text, List[StoryStep]] = {}
    for part in parts:
        for checkpoint in part.start_checkpoints:
            after.setdefault(checkpoint.name, []).append(part)

    def follows(part: StoryStep, next_part: StoryStep, name: Text) -> bool:
        if not name.startswith(GENERATED_CHECKPOINT_PREFIX):
            return True
        return (part.block_name, part.source_name) == (next_part.block_name, next_part.source_name)

    def read_on(part: StoryStep, passed: FrozenSet[Text]) -> Iterator[List[Event]]:
        names = [checkpoint.name for checkpoint in part.end_checkpoints if checkpoint.name not in passed]
        following = [
            (name, next_part) for name in names for next_part in after.get(name, ()) if follows(part, next_part, name)
        ]
        if not following:
            yield list(part.events)
        for name, next_part in following:
            for rest in read_on(next_part, passed | {name}):
                yield [*part.events, *rest]

    for part in after.get(STORY_START, []):
        yield from read_on(part, frozenset())


def steps_of(events: List[Event]) -> List[Step]:
    """A training tracker as steps of the story graph."""
    steps: List[Step] = []
    for event in events:
        if isinstance(event, SlotSet) and event.key in ("role_play", "trust"):
            steps.append(Condition(**{event.key: event.value}))
        elif isinstance(event, UserUttered) and event.intent_name:
            steps.append(Move(event.intent_name, _tags(event)))
        elif isinstance(event, ActionExecuted) and event.action_name not in (None, ACTION_LISTEN_NAME):
            steps.append(Line(str(event.action_name)))
    return steps


def _tags(event: UserUttered) -> "frozenset[str]":
    tags = set()
    for entity in event.entities or []:
        name, value = entity["entity"], entity.get("value")
        tags.add(entity_tag(name, str(value) if value else None))
    return frozenset(tags)
