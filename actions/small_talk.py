"""Thanks, goodbyes, frustration, insults, other languages, and what the assistant is: one honest answer each."""

from __future__ import annotations

from rasa_sdk.events import EventType

from actions.course import back_to_course, place_of
from actions.stage import LIST_ROLE_PLAYS, SUPPORT, Button, StageAction, Turn
from bot.course.view import COURSE_MAP

ON: list[Button] = [COURSE_MAP, LIST_ROLE_PLAYS]
# The message that answers an intent, and the ways on below it outside the walk.
ANSWERS: dict[str, tuple[str, list[Button]]] = {
    "thanks": ("thanks", ON),
    "goodbye": ("goodbye", []),
    "frustrated": ("frustrated", [*ON, SUPPORT]),
    "insult": ("insult", ON),
    "other_language": ("other_language", []),
    "ask_who_are_you": ("who_are_you", [*ON, SUPPORT]),
    "ask_privacy": ("privacy", []),
    "my_reflections": ("reflections_page", []),
    "affirm": ("what_next", ON),
    "deny": ("what_next", ON),
}


class SmallTalk(StageAction):
    """Answers, and leads back to the step when the learner is in the walk."""

    action_name = "action_small_talk"

    def perform(self, turn: Turn) -> list[EventType]:
        """One message; the walk stays where it is."""
        key, ways = ANSWERS[turn.intent]
        place = place_of(turn) if turn.mode == "course" else None
        turn.say(key, buttons=back_to_course(place) if place else ways or None)
        return []
