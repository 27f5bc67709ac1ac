"""NLU component: what a line asks of the assistant, outside a role-play ("what can I practise?", "what is CHIME?")."""

from __future__ import annotations

from typing import List, Optional

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.content.paths import NLU, cache_folder
from bot.content.questions import load_questions
from bot.language.requests import RequestReader
from bot.rasa_components.from_content import FromContent
from bot.rasa_components.moment import moment_of

RANKING, KNOWN = "request_ranking", "request_known_share"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class RequestComponent(FromContent):
    """Puts the ranking on each message; the turn router decides whether it matters at this moment."""

    def __init__(self) -> None:
        self._reader = RequestReader.load_or_train(NLU, load_questions(), cache_folder())

    def process(self, messages: List[Message], tracker: Optional[DialogueStateTracker] = None) -> List[Message]:
        """Ranks each line that is somebody's own words; in a role-play nothing is asked of the assistant."""
        if moment_of(tracker).mode == "role_play":
            return messages
        for message in messages:
            text = message.get(TEXT)
            if text and not text.startswith("/"):
                message.set(RANKING, self._reader.rank(text), add_to_output=False)
                message.set(KNOWN, self._reader.known_share(text), add_to_output=False)
        return messages
