"""NLU component: decides what a line *is* at this moment, and gives Rasa one intent and the entities for it.

The same words mean different things at different moments: "family" is a move in a role-play, an answer in a
debrief, a request outside. The order is: safety, controls, an answer the assistant waits for, a move, a request.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Dict, List, Mapping, Optional, Sequence, Text

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import ENTITIES, INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.content.controls import Controls, load_controls
from bot.content.role_plays import load_role_plays
from bot.rasa_components.conversation_intents import RANKING
from bot.rasa_components.line_reader import LANGUAGE
from bot.rasa_components.moment import Moment, moment_of
from bot.role_play.hearing import hear

# Under this confidence a request outside a role-play is not understood.
SURE_REQUEST = 0.35

ANSWERED_BY_ACTION = "answer_assistant"
NOT_UNDERSTOOD = "out_of_scope"


@dataclass(frozen=True)
class Decision:
    """The intent a line gets, and its entities as Rasa wants them."""

    intent: str
    confidence: float = 1.0
    entities: List[Dict[Text, Any]] = field(default_factory=list)


def decide(
    text: str,
    moment: Moment,
    language: Mapping[str, Any],
    requests: Sequence[Mapping[str, Any]],
    controls: Controls,
    names: Mapping[str, str],
) -> Decision:
    """What this line is. `requests` ranks conversation intents; `names` maps persona names and titles to role-plays."""
    control = controls.find(text)
    signal = language.get("safety", {}).get("signal", "carry_on")
    if signal == "step_out":
        return Decision("step_out")
    if control and (control != "resume" or moment.mode in ("paused", "stepped_out")):
        return Decision(control)
    if moment.mode == "stepped_out":
        return Decision("while_stepped_out")
    if signal == "check_in":
        return Decision("check_in")
    if moment.mode == "paused":
        return Decision("while_paused")
    if moment.expecting:
        return Decision(ANSWERED_BY_ACTION)
    if moment.mode == "role_play":
        return _move(language)
    return _request(text, requests, names)


def _move(language: Mapping[str, Any]) -> Decision:
    heard = hear(language)
    entities = [
        {"entity": name, "value": value, "start": start, "end": end, "extractor": "TurnRouter"}
        for name, value, start, end in heard.entities
    ]
    return Decision(heard.move, heard.confidence, entities)


def _request(text: str, requests: Sequence[Mapping[str, Any]], names: Mapping[str, str]) -> Decision:
    words = f" {' '.join(text.lower().split())} "
    for name, role_play in names.items():
        if f" {name} " in words.translate(_NO_STOPS):
            entity = {"entity": "role_play", "value": role_play, "start": 0, "end": len(text)}
            return Decision("choose_role_play", 1.0, [{**entity, "extractor": "TurnRouter"}])
    if not requests or requests[0]["confidence"] < SURE_REQUEST:
        return Decision(NOT_UNDERSTOOD, 1.0)
    return Decision(requests[0]["name"], requests[0]["confidence"])


_NO_STOPS = str.maketrans(dict.fromkeys('.,!?;:"()', " "))


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class TurnRouter(GraphComponent):
    """Sets intent and entities from what the readers before it found and from the moment."""

    def __init__(self) -> None:
        self._controls = load_controls()
        self._names = {}
        for card in load_role_plays().values():
            self._names[card.persona.name.lower()] = card.id
            self._names[card.title.lower()] = card.id

    @classmethod
    def create(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> TurnRouter:
        """A router over the content as it is on disk."""
        return cls()

    def process(self, messages: List[Message], tracker: Optional[DialogueStateTracker] = None) -> List[Message]:
        """Gives each line its intent and entities."""
        moment = moment_of(tracker)
        for message in messages:
            text = message.get(TEXT)
            if not text or text.startswith("/"):
                continue
            decision = decide(
                text,
                moment,
                message.get(LANGUAGE) or {},
                message.get(RANKING) or (),
                self._controls,
                self._names,
            )
            intent = {"name": decision.intent, "confidence": decision.confidence}
            message.set(INTENT, intent, add_to_output=True)
            message.set(ENTITIES, decision.entities, add_to_output=True)
        return messages
