"""NLU component: what a line asks of the assistant, outside a role-play ("what can I practise?", "stop")."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, List, Optional, Text

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.language.linear_model import LinearTextModel, Settings
from bot.language.types import MOVES

RANKING = "conversation_ranking"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class ConversationIntents(GraphComponent):
    """A linear classifier over all intents that are not moves. Trains in under a second."""

    def __init__(self, model_storage: ModelStorage, resource: Resource) -> None:
        self._model_storage, self._resource = model_storage, resource
        self.model: Optional[LinearTextModel] = None

    @classmethod
    def create(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> ConversationIntents:
        """An untrained classifier."""
        return cls(model_storage, resource)

    def train(self, training_data: TrainingData) -> Resource:
        """Learns from every intent example that is not one of the moves."""
        examples = [
            message
            for message in training_data.intent_examples
            if message.get(INTENT) not in MOVES and message.get(TEXT) and not message.get(TEXT).startswith("/")
        ]
        model = LinearTextModel(Settings(min_count=1))
        model.fit([message.get(TEXT) for message in examples], [message.get(INTENT) for message in examples])
        with self._model_storage.write_to(self._resource) as folder:
            model.save(Path(folder))
        return self._resource

    @classmethod
    def load(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> ConversationIntents:
        """A trained classifier."""
        component = cls(model_storage, resource)
        with model_storage.read_from(resource) as folder:
            component.model = LinearTextModel.load(Path(folder))
        return component

    def process(self, messages: List[Message]) -> List[Message]:
        """Ranks the conversation intents for each line; the turn router decides whether they matter."""
        for message in messages:
            text = message.get(TEXT)
            if not text or text.startswith("/") or self.model is None:
                continue
            chances = self.model.predict_proba([text])[0]
            order = chances.argsort()[::-1][:3]
            ranking = [{"name": self.model.classes[i], "confidence": float(chances[i])} for i in order]
            message.set(RANKING, ranking, add_to_output=False)
        return messages
