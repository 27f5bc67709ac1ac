"""The debrief: out of the role, "how are you now?", what the learner noticed, then strengths and points."""

from __future__ import annotations

from typing import Any

from rasa_sdk.events import EventType

from actions.course import back_to_course, place_of
from actions.stage import LIST_ROLE_PLAYS, Button, StageAction, Turn, coaching_texts, mode_is
from bot.coaching.debrief import debrief
from bot.content.role_plays import RolePlay

FEELINGS: list[Button] = [
    {"title": "I'm fine", "payload": '/feeling{"feeling": "well"}'},
    {"title": "A bit shaken", "payload": '/feeling{"feeling": "shaken"}'},
    {"title": "I'd like support", "payload": '/feeling{"feeling": "support"}'},
]
SKIP: Button = {"title": "Skip", "payload": "/skip"}


class Debrief(StageAction):
    """Runs when an ending was reached."""

    action_name = "action_debrief"

    def perform(self, turn: Turn) -> list[EventType]:
        """Out of the role, and the first question."""
        return begin_debrief(turn, stopped=False)


def begin_debrief(turn: Turn, stopped: bool) -> list[EventType]:
    """Reports the attempt, leaves the role and asks how the learner is."""
    attempt, card = turn.attempt(), turn.card
    if card is None:
        return mode_is("outside")
    event = "attempt_stopped" if stopped else "attempt_finished"
    turn.progress(
        event,
        "debrief",
        counts=dict(attempt.counts()),
        turns=len(attempt.turns),
        ending=card.ending_of(attempt.last_line),
    )
    texts = coaching_texts().sentences
    turn.dispatcher.utter_message(text=texts["over_stopped" if stopped else "over"], buttons=FEELINGS)
    # Kept now: the web counts this attempt as an earlier one from here on.
    earlier: dict[str, Any] = (turn.metadata.get("earlier") or {}).get(card.id) or {}
    return mode_is("debrief", expecting="feeling", retrying=None, earlier=earlier.get("counts"))


class AnswerAssistant(StageAction):
    """Takes the learner's answer to the question that the assistant asked last, and goes on."""

    action_name = "action_answer_assistant"

    def perform(self, turn: Turn) -> list[EventType]:
        """Goes to the next step of the debrief; words typed here are the learner's own and are not judged."""
        expecting = turn.tracker.get_slot("expecting")
        card = turn.card
        if expecting == "feeling" and card:
            return _ask_what_they_noticed(turn, card)
        if expecting == "reflection" and card:
            return _tell_points(turn, card)
        turn.say("not_understood", buttons=[LIST_ROLE_PLAYS])
        return mode_is("outside", expecting=None)


def _ask_what_they_noticed(turn: Turn, card: RolePlay) -> list[EventType]:
    texts = coaching_texts().sentences
    feeling = turn.entity("feeling")
    if feeling == "well":
        turn.dispatcher.utter_message(text=texts["feeling_well"])
    elif feeling == "support":
        turn.support()
    else:
        turn.dispatcher.utter_message(text=texts["feeling_shaken" if feeling == "shaken" else "feeling_heard"])
    if not turn.attempt().turns:
        turn.dispatcher.utter_message(text=texts["too_short"])
        return _leave(turn, card)
    turn.dispatcher.utter_message(text=f"{texts['before_i_say']} {card.self_reflection}", buttons=[SKIP])
    return mode_is("debrief", expecting="reflection")


def _tell_points(turn: Turn, card: RolePlay) -> list[EventType]:
    texts = coaching_texts().sentences
    turn.dispatcher.utter_message(text=texts["no_reflection" if turn.intent == "skip" else "thanks_reflection"])
    points = debrief(turn.attempt(), card, coaching_texts(), turn.tracker.get_slot("earlier"))
    turn.show(points)
    return _leave(turn, card, (points["priority"] or {}).get("turn"))


def _leave(turn: Turn, card: RolePlay, line: str | None = None) -> list[EventType]:
    """Back outside, with the ways on. `line` is the turn of the line that the debrief named first."""
    turn.progress("debrief_finished", "outside")
    again = {"title": "Play it again", "payload": f'/start_role_play{{"role_play": "{card.id}"}}'}
    retry = [{"title": "Try that line again", "payload": f'/retry_line{{"turn": "{line}"}}'}] if line else []
    another = {**LIST_ROLE_PLAYS, "title": "Another role-play"}
    # "Back to the course" for somebody who came from there.
    ways = [*retry, *(back_to_course(place_of(turn)) or [another])]
    turn.say("next_step", buttons=[*ways, again])
    return mode_is("outside", expecting=None, role_play=None, attempt=None)
