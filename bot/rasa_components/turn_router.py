"""NLU component: decides what a line *is* at this moment, and gives Rasa one intent and the entities for it.

The same words mean different things at different moments: "family" is a move in a role-play, an answer in a
debrief, a request outside. The order is: safety, controls, an answer the assistant waits for, a move, a request.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Dict, List, Mapping, Optional, Text

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import ENTITIES, INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.content.controls import Controls, load_controls
from bot.content.paths import NLU
from bot.content.role_plays import load_role_plays
from bot.content.sessions import load_course
from bot.course.answers import chosen
from bot.language.requests import NOTHING, QUESTION, Ranking, perhaps, understood
from bot.language.types import MOVES
from bot.rasa_components.from_content import FromContent
from bot.rasa_components.line_reader import LANGUAGE
from bot.rasa_components.moment import CHOOSES, Moment, moment_of
from bot.rasa_components.request_component import KNOWN, RANKING
from bot.role_play.hearing import hear

# What is typed where the learner's own words are asked for is a wish or a question only when that is beyond doubt.
VERY_SURE = 0.75
# Under this name the likeliest request lies on the message, for an answer to "yes or no?".
REQUEST = "request"
ANSWERED_BY_ACTION = "answer_assistant"
ANSWERED_IN_COURSE = "walk_answer"
ASKS_QUESTION = "ask_question"
OFFERS_QUESTIONS = "maybe_question"
# Where something is to be said to somebody, a line that plainly does so (a choice, saying back, ...) is no question
# to the assistant, whatever words it shares with one.
SAYS = "course_say"
PLAINLY = 0.5
# Where the learner's own words are asked for.
OWN_WORDS = ("course_reflect", SAYS, "course_keep")
# A line with more characters is the learner's own thought, whatever it sounds like.
LONGEST_WISH = 80


@dataclass(frozen=True)
class Decision:
    """The intent a line gets, and its entities as Rasa wants them."""

    intent: str
    confidence: float = 1.0
    entities: List[Dict[Text, Any]] = field(default_factory=list)


@dataclass(frozen=True)
class Phrases:
    """Words that mean one thing: controls, wishes of the course walk, and the names of role-plays and sessions."""

    controls: Controls
    walk: Controls
    role_plays: Mapping[str, str]
    sessions: Mapping[str, str]


def decide(
    text: str,
    moment: Moment,
    language: Mapping[str, Any],
    requests: Ranking,
    phrases: Phrases,
    known_share: float = 1.0,
) -> Decision:
    """What this line is. `requests` ranks what it may ask of the assistant, likeliest first."""
    control = phrases.controls.find(text)
    signal = language.get("safety", {}).get("signal", "carry_on")
    if signal == "step_out":
        return Decision("step_out")
    if control and (control != "resume" or moment.mode in ("paused", "stepped_out")):
        return Decision(control)
    if moment.mode == "stepped_out":
        return Decision("while_stepped_out")
    if moment.mode == "course" and moment.expecting == CHOOSES and chosen(text, moment.options) is not None:
        return Decision(ANSWERED_IN_COURSE)
    wish = _wish(text, moment, phrases)
    if wish:
        return Decision(wish)
    if signal == "check_in":
        return Decision("check_in")
    if moment.mode == "paused":
        return Decision("while_paused")
    if moment.mode == "course":
        if moment.expecting == SAYS and _said_to_somebody(language):
            return Decision(ANSWERED_IN_COURSE)
        return _in_course(text, moment, requests, phrases, known_share)
    if moment.expecting:
        return Decision(ANSWERED_BY_ACTION)
    if moment.mode == "role_play":
        return _move(language, moment.previous_line)
    return _request(text, requests, phrases, known_share)


def _wish(text: str, moment: Moment, phrases: Phrases) -> Optional[Text]:
    """A wish of the walk in its own words: they count as they stand, like controls."""
    if moment.mode not in ("course", "outside"):
        return None
    if phrases.controls.find(text) == "resume":
        return "walk_next" if moment.mode == "course" else "continue_course"
    found = phrases.walk.find(text)
    if moment.mode == "course" and found in ("affirm", "deny"):
        waited_for = ANSWERED_IN_COURSE if moment.expecting else None
        return waited_for or ("walk_next" if found == "affirm" else found)
    return found


def _in_course(text: str, moment: Moment, requests: Ranking, phrases: Phrases, known_share: float) -> Decision:
    """In the walk: a question or a wish said another way, when that is sure; else the answer that is waited for."""
    request = _request(text, requests, phrases, known_share)
    if moment.expecting is None:
        return request
    if request.intent in ("affirm", "deny", NOTHING, OFFERS_QUESTIONS):
        return Decision(ANSWERED_IN_COURSE)
    own_words = moment.expecting in OWN_WORDS
    asks = text.rstrip().endswith("?") or request.intent != ASKS_QUESTION
    if request.confidence >= VERY_SURE and (not own_words or (asks and len(text) <= LONGEST_WISH)):
        return request
    return Decision(ANSWERED_IN_COURSE)


def _said_to_somebody(language: Mapping[str, Any]) -> bool:
    """Whether a line does something for the person it is said to, other than asking them to know something."""
    move = str(language.get("move") or "")
    return move in MOVES and not move.startswith("ask_") and float(language.get("confidence") or 0.0) >= PLAINLY


def _move(language: Mapping[str, Any], previous_line: Optional[Text]) -> Decision:
    heard = hear(language, previous_line)
    entities = [
        {"entity": name, "value": value, "start": start, "end": end, "extractor": "TurnRouter"}
        for name, value, start, end in heard.entities
    ]
    return Decision(heard.move, heard.confidence, entities)


def _request(text: str, requests: Ranking, phrases: Phrases, known_share: float) -> Decision:
    words = f" {' '.join(text.lower().translate(_NO_STOPS).split())} "
    named = _named(words, phrases.sessions, "session", "start_session", text) if "?" not in text else None
    named = named or _named(words, phrases.role_plays, "role_play", "choose_role_play", text)
    name, confidence = understood(requests, known_share)
    if named and not (name.startswith(QUESTION) and confidence >= VERY_SURE):
        return named
    if name.startswith(QUESTION):
        return Decision(ASKS_QUESTION, confidence, [_about(name.removeprefix(QUESTION), text)])
    offers = perhaps(requests, known_share) if name == NOTHING else []
    if offers:
        return Decision(OFFERS_QUESTIONS, confidence, [_about(question, text) for question in offers])
    return Decision(name, confidence)


def _about(question: Text, text: Text) -> Dict[Text, Any]:
    return {"entity": "question", "value": question, "start": 0, "end": len(text), "extractor": "TurnRouter"}


def _named(words: str, names: Mapping[str, str], entity: str, intent: str, text: str) -> Optional[Decision]:
    for name, value in names.items():
        if f" {name} " in words:
            found = {"entity": entity, "value": value, "start": 0, "end": len(text), "extractor": "TurnRouter"}
            return Decision(intent, 1.0, [found])
    return None


_NO_STOPS = str.maketrans(dict.fromkeys('.,!?;:"()', " "))


def read_phrases() -> Phrases:
    """The phrases of the content as it is on disk."""
    role_plays, sessions = {}, {}
    for card in load_role_plays().values():
        role_plays[card.persona.name.lower()] = card.id
        role_plays[" ".join(card.title.lower().translate(_NO_STOPS).split())] = card.id
    for session in load_course().values():
        titles = [session.title] if session.title.lower() not in sessions else []
        numbers = [f"session {session.number}", f"module {session.number}"] if session.number else []
        for title in [*titles, *numbers]:
            sessions[" ".join(title.lower().translate(_NO_STOPS).split())] = session.id
    # The longest name first: "session 11" is not "session 1" with something after it.
    longest_first = dict(sorted(sessions.items(), key=lambda entry: -len(entry[0])))
    return Phrases(load_controls(), load_controls(NLU / "course.yml"), role_plays, longest_first)


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class TurnRouter(FromContent):
    """Sets intent and entities from what the readers before it found and from the moment."""

    def __init__(self) -> None:
        self._phrases = read_phrases()

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
                self._phrases,
                message.get(KNOWN) if message.get(KNOWN) is not None else 1.0,
            )
            answer = self._phrases.walk.find(text) or (message.get(RANKING) or [("", 0.0)])[0][0]
            message.set(REQUEST, answer, add_to_output=True)
            intent = {"name": decision.intent, "confidence": decision.confidence}
            message.set(INTENT, intent, add_to_output=True)
            message.set(ENTITIES, decision.entities, add_to_output=True)
        return messages
