"""Questions in between: answered from the question bank, or honestly not; then back to the step."""

from __future__ import annotations

from rasa_sdk.events import EventType, SlotSet

from actions.course import back_to_course, place_of
from actions.stage import Button, StageAction, Turn, course, questions
from bot.course.view import session_button

SEND: Button = {"title": "Ask my facilitator", "payload": "/send_question"}


class Answer(StageAction):
    """Two or three sentences, and where in the course it is taught."""

    action_name = "action_answer_question"

    def perform(self, turn: Turn) -> list[EventType]:
        """Answers; the walk stays where it is."""
        question = questions().get(turn.entity("question") or "")
        if question is None:
            return DontKnow().perform(turn)
        turn.dispatcher.utter_message(text=question.answer)
        taught = [course()[id_] for id_ in question.taught_in if id_ in course()]
        labels = " and ".join(session.label for session in taught)
        buttons = back_to_course(place_of(turn)) if turn.mode == "course" else []
        buttons += [session_button(session) for session in taught[: 2 - len(buttons)]]
        if labels:
            turn.say("taught_in", sessions=labels, buttons=buttons)
        return []


class Offer(StageAction):
    """Not sure which question it is: offers the likeliest instead of guessing."""

    action_name = "action_offer_questions"

    def perform(self, turn: Turn) -> list[EventType]:
        """At most three, in the words of the bank, and the way to a person when it is none of them."""
        ids = [str(one["value"]) for one in turn.message.get("entities") or [] if one.get("entity") == "question"]
        found = [questions()[id_] for id_ in ids if id_ in questions()]
        if not found:
            return DontKnow().perform(turn)
        buttons = [
            {"title": question.asks[0][:1].upper() + question.asks[0][1:], "payload": _payload(question.id)}
            for question in found
        ]
        none = [SEND] if turn.metadata.get("can_ask_facilitator") else []
        turn.say("which_question", buttons=[*buttons, *none])
        return [SlotSet("asked_turn", str(turn.metadata.get("turn") or "") or None)]


def _payload(question: str) -> str:
    return f'/ask_question{{"question": "{question}"}}'


class DontKnow(StageAction):
    """An honest "I don't know that", with the way to somebody who may."""

    action_name = "action_dont_know"

    def perform(self, turn: Turn) -> list[EventType]:
        """Offers to pass the question on where there is a facilitator. The question is only passed on when asked to."""
        can_ask = bool(turn.metadata.get("can_ask_facilitator"))
        way_back = back_to_course(place_of(turn)) if turn.mode == "course" else []
        turn.say("dont_know" if can_ask else "dont_know_alone", buttons=[*([SEND] if can_ask else []), *way_back])
        return [SlotSet("asked_turn", str(turn.metadata.get("turn") or "") or None)]


class SendQuestion(StageAction):
    """The learner wants their facilitator to have the question they just asked."""

    action_name = "action_send_question"

    def perform(self, turn: Turn) -> list[EventType]:
        """Passes on that one line, and says so."""
        asked = turn.tracker.get_slot("asked_turn")
        way_back = back_to_course(place_of(turn)) if turn.mode == "course" else []
        if not asked or not turn.metadata.get("can_ask_facilitator"):
            turn.say("nothing_to_send", buttons=way_back)
            return []
        turn.show({"type": "send_question", "turn": asked})
        turn.say("question_sent", buttons=way_back)
        return [SlotSet("asked_turn", None)]
