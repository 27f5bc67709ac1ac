"""What every action needs: the content, the moment the turn came in, and a way to speak. No model is loaded here."""

from __future__ import annotations

import logging
from dataclasses import asdict
from functools import cache, lru_cache
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from bot.coaching.attempt import Attempt, read_attempt
from bot.content.coaching import CoachingTexts, load_coaching
from bot.content.kept import Kept
from bot.content.messages import load_messages
from bot.content.paths import COURSE_CONTENT
from bot.content.questions import QUESTIONS, Question, load_questions
from bot.content.role_plays import RolePlay, load_role_plays
from bot.content.sessions import FOLDERS, Session, load_course
from bot.content.support_lines import load_support_lines

logger = logging.getLogger(__name__)

Button = dict[str, str]

LIST_ROLE_PLAYS: Button = {"title": "Choose a role-play", "payload": "/list_role_plays"}
GO_ON: Button = {"title": "Go on", "payload": "/resume"}
STOP: Button = {"title": "Stop here", "payload": "/stop"}
SUPPORT: Button = {"title": "Support", "payload": "/support"}
ASK_FACILITATOR: Button = {"title": "Ask my facilitator to contact me", "payload": "/ask_facilitator"}
WHAT_IS_THIS: Button = {"title": "What is this?", "payload": "/ask_who_are_you"}


# Read again when a file changes: a learner gets the words as they are now, without a restart.
role_plays: Kept[dict[str, RolePlay]] = Kept((COURSE_CONTENT / "role_plays",), load_role_plays, {})
course: Kept[dict[str, Session]] = Kept(FOLDERS, lambda *folders: load_course(folders), {})
questions: Kept[dict[str, Question]] = Kept((QUESTIONS,), load_questions, {})


@lru_cache(maxsize=1)
def coaching_texts() -> CoachingTexts:
    """The coach's words."""
    return load_coaching()


@lru_cache(maxsize=1)
def messages() -> dict[str, str]:
    """The assistant's words."""
    return load_messages()


@cache
def support_lines_for(locale: str) -> list[dict[str, Any]]:
    """The support lines of a locale as the widget shows them; the international ones for a locale we do not know."""
    return [asdict(line) for line in load_support_lines().for_locale(locale).lines]


def start_button(card: RolePlay) -> Button:
    """A button that shows the card of a role-play."""
    return {"title": card.title, "payload": f'/choose_role_play{{"role_play": "{card.id}"}}'}


class Turn:
    """One turn as an action sees it: tracker and dispatcher with the questions that actions ask of them."""

    def __init__(self, dispatcher: CollectingDispatcher, tracker: Tracker) -> None:
        self.dispatcher, self.tracker = dispatcher, tracker
        self.message: dict[str, Any] = tracker.latest_message or {}
        self.metadata: dict[str, Any] = self.message.get("metadata") or {}

    @property
    def mode(self) -> str:
        """`outside`, `course`, `role_play`, `paused`, `debrief` or `stepped_out`."""
        return str(self.tracker.get_slot("mode") or "outside")

    @property
    def card(self) -> RolePlay | None:
        """The card of the role-play that is on."""
        return role_plays().get(self.tracker.get_slot("role_play") or "")

    @property
    def intent(self) -> str:
        """The intent of the learner's turn."""
        return str((self.message.get("intent") or {}).get("name") or "")

    def entity(self, name: str) -> str | None:
        """The value of an entity of this turn."""
        for entity in self.message.get("entities") or []:
            if entity.get("entity") == name:
                return str(entity.get("value"))
        return None

    def attempt(self) -> Attempt:
        """The attempt so far, read back from this Rasa session's events."""
        return read_attempt(self.tracker.get_slot("role_play") or "", self.tracker.events)

    def say(self, key: str, buttons: list[Button] | None = None, **values: Any) -> None:
        """One of the assistant's messages, with names put in."""
        card = self.card
        names = {
            "name": self.metadata.get("name") or "there",
            "persona": card.persona.name if card else "them",
        }
        self.dispatcher.utter_message(text=_fill(messages()[key], {**names, **values}), buttons=buttons)

    def show(self, payload: dict[str, Any], buttons: list[Button] | None = None) -> None:
        """A typed payload (see the contract in docs/architecture.md)."""
        self.dispatcher.utter_message(json_message=payload, buttons=buttons)

    def progress(self, event: str, mode: str, **values: Any) -> None:
        """Tells the web what has happened and which mode the talk is in from here on."""
        base = {"attempt": self.tracker.get_slot("attempt"), "role_play": self.tracker.get_slot("role_play")}
        self.show({"type": "progress", "event": event, "mode": mode, **base, **values})

    def support(self, text_key: str = "support", buttons: list[Button] | None = None) -> None:
        """The support lines of the learner's locale."""
        locale = self.metadata.get("locale") or "en-GB"
        lines = support_lines_for(locale)
        can_ask = bool(self.metadata.get("can_ask_facilitator"))
        if can_ask:
            buttons = [*(buttons or []), ASK_FACILITATOR]
        payload = {
            "type": "support",
            "locale": locale,
            "lines": lines,
            "text": messages()[text_key],
            "can_ask_facilitator": can_ask,
        }
        self.show(payload, buttons)

    def last_words(self) -> None:
        """Says the persona's last words again, as the persona."""
        last = self.attempt().last_line
        if last:
            self.dispatcher.utter_message(response=last)


def _fill(text: str, values: dict[str, Any]) -> str:
    for key, value in values.items():
        text = text.replace("{" + key + "}", str(value))
    return text


class StageAction(Action):
    """An action that never leaves the learner without an answer: whatever fails inside is owned up to."""

    action_name = ""

    def name(self) -> str:
        """The name in the domain."""
        return self.action_name

    def perform(self, turn: Turn) -> list[EventType]:
        """What the action does; returns Rasa events."""
        raise NotImplementedError

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """Rasa's entry. A failure is logged by its kind and place only: its text could hold a learner's words."""
        try:
            return self.perform(Turn(dispatcher, tracker))
        except Exception as error:
            frame = error.__traceback__
            while frame and frame.tb_next:
                frame = frame.tb_next
            place = f"{frame.tb_frame.f_code.co_filename}:{frame.tb_lineno}" if frame else "unknown place"
            logger.error("%s failed with %s at %s", self.action_name, type(error).__name__, place)
            dispatcher.messages.clear()
            dispatcher.utter_message(text=messages()["went_wrong"])
            return []


def mode_is(mode: str, **slots: Any) -> list[EventType]:
    """Slot events for a change of mode, and of any other slot."""
    return [SlotSet("mode", mode), *(SlotSet(key, value) for key, value in slots.items())]
