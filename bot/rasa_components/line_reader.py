"""NLU component: reads the line once with the language engine and puts what it says on the message."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, List, Optional, Text

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.language.engine import LanguageEngine, load_spacy
from bot.language.moves import MoveReader
from bot.language.types import MOVES, Context
from bot.rasa_components.moment import moment_of
from bot.role_play.echo import without_echoes

# Under this name the analysis lies on the message, and so in `tracker.latest_message`.
LANGUAGE = "language"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class LineReader(GraphComponent):
    """Trains the move classifier on the NLU examples; reads each line with the whole engine."""

    def __init__(self, model_storage: ModelStorage, resource: Resource) -> None:
        self._model_storage, self._resource = model_storage, resource
        self.engine: Optional[LanguageEngine] = None

    @classmethod
    def create(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> LineReader:
        """An untrained reader."""
        return cls(model_storage, resource)

    def train(self, training_data: TrainingData) -> Resource:
        """Learns the moves from the examples of the move intents and keeps them with the model."""
        examples = [
            (message.get(TEXT), message.get(INTENT))
            for message in training_data.intent_examples
            if message.get(INTENT) in MOVES and message.get(TEXT)
        ]
        moves = MoveReader.train(examples, load_spacy())
        with self._model_storage.write_to(self._resource) as folder:
            moves.save(Path(folder))
        return self._resource

    @classmethod
    def load(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> LineReader:
        """A trained reader with the engine over the content as it is on disk now."""
        reader = cls(model_storage, resource)
        with model_storage.read_from(resource) as folder:
            reader.engine = LanguageEngine.load(moves=MoveReader.load(Path(folder)))
        return reader

    def process(self, messages: List[Message], tracker: Optional[DialogueStateTracker] = None) -> List[Message]:
        """Puts the analysis on every message that is somebody's own words."""
        moment = moment_of(tracker)
        for message in messages:
            text = message.get(TEXT)
            if not text or text.startswith("/") or self.engine is None:
                continue
            context = Context(previous_line=moment.previous_line, in_role_play=moment.mode == "role_play")
            analysis = self.engine.analyse(text, context, moment.role_play)
            language = analysis.as_dict()
            if context.in_role_play:
                language = without_echoes(language, moment.previous_line, moment.said)
            message.set(LANGUAGE, language, add_to_output=True)
        return messages
