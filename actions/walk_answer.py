"""The learner's own answer at a step: to a question to reflect on, an exercise, or the course evaluation."""

from __future__ import annotations

from dataclasses import replace

from rasa_sdk.events import EventType

from actions.course import go_to, keep, place_of
from actions.course_map import ContinueCourse
from actions.stage import Button, StageAction, Turn, coaching_texts, course
from bot.content.sessions import Say, Step
from bot.course.answers import Verdict, chosen, judged
from bot.course.place import Place, after, step_at, waits_for
from bot.course.view import NEXT, SKIP_STEP, option_buttons

KEEP: Button = {"title": "Keep it", "payload": "/keep_reflection"}
FORGET: Button = {"title": "Don't keep it", "payload": "/forget_reflection"}


class WalkAnswer(StageAction):
    """Takes what was typed or tapped and answers it by the kind of the step."""

    action_name = "action_walk_answer"

    def perform(self, turn: Turn) -> list[EventType]:
        """Answers; a tap on a question that is gone shows where the walk is now."""
        place = place_of(turn)
        if place is None or turn.mode != "course":
            return ContinueCourse().perform(turn)
        step = step_at(course()[place.session], place)
        waiting = waits_for(course()[place.session], place)
        if step is None or waiting is None:
            return go_to(turn, place)
        if waiting == "choose":
            return _chose(turn, place, step)
        if waiting == "say" and step.say:
            return _said(turn, place, step.say)
        if waiting == "keep":
            return _decided(turn, place)
        turn.say("keep_it", buttons=[KEEP, FORGET])
        return keep(turn, replace(place, turn=str(turn.metadata.get("turn") or "") or None))


class KeepReflection(StageAction):
    """The learner keeps what they wrote: for themselves, on their own page."""

    action_name = "action_keep_reflection"

    def perform(self, turn: Turn) -> list[EventType]:
        """Reports where the words stand in the event log: they are not copied."""
        return _settle(turn, kept=True)


class ForgetReflection(StageAction):
    """The learner does not keep it, and nobody does."""

    action_name = "action_forget_reflection"

    def perform(self, turn: Turn) -> list[EventType]:
        """Has the words taken out of the event log."""
        return _settle(turn, kept=False)


def _settle(turn: Turn, kept: bool) -> list[EventType]:
    place = place_of(turn)
    if place is None or not place.turn:
        turn.say("nothing_to_keep")
        return []
    step = step_at(course()[place.session], place)
    about = {"session": place.session, "step": place.step, "turn": place.turn}
    if kept and step:
        turn.show({"type": "reflection", "action": "keep", **about, "prompt": step.reflect, "plan": step.plan})
    else:
        turn.show({"type": "reflection", "action": "forget", "turn": place.turn})
    turn.say("kept_it" if kept else "forgot_it")
    return go_to(turn, after(course()[place.session], place))


def _decided(turn: Turn, place: Place) -> list[EventType]:
    """A typed answer to "keep it?"."""
    said = turn.tracker.latest_message.get("request") or ""
    if said in ("affirm", "deny"):
        return _settle(turn, kept=said == "affirm")
    turn.say("keep_it_again", buttons=[KEEP, FORGET])
    return keep(turn, place)


def _chose(turn: Turn, place: Place, step: Step) -> list[EventType]:
    options = step.rate.options if step.rate else tuple(option.text for option in step.choose[place.item].options)
    answer = turn.entity("option") or str(turn.message.get("text") or "")
    index = chosen(answer, options)
    if index is None:
        turn.say("which_one", buttons=option_buttons(options))
        return keep(turn, place)
    if step.rate:
        turn.show(
            {
                "type": "evaluation",
                "session": place.session,
                "step": step.id,
                "ask": step.rate.ask,
                "answer": step.rate.options[index],
            }
        )
        return go_to(turn, after(course()[place.session], place))
    return _explained(turn, place, step, index)


def _explained(turn: Turn, place: Place, step: Step, index: int) -> list[EventType]:
    """Why this answer fits or what might fit better; then the next question, or on."""
    option = step.choose[place.item].options[index]
    turn.dispatcher.utter_message(text=option.because)
    following = replace(place, item=place.item + 1, tries=0)
    if following.item < len(step.choose):
        return go_to(turn, following)
    turn.say("exercise_done", buttons=[NEXT, {"title": "Do it again", "payload": "/walk_repeat"}])
    return keep(turn, replace(place, item=len(step.choose)))


def _said(turn: Turn, place: Place, say: Say) -> list[EventType]:
    verdict = judged(say, turn.message.get("language") or {})
    if verdict.fits:
        turn.dispatcher.utter_message(text=say.well)
        turn.say("another_way", example=say.examples[0], buttons=[NEXT])
        return keep(turn, replace(place, tries=2))
    tried = replace(place, tries=place.tries + 1)
    _tell(turn, say, verdict)
    if tried.tries < 2:
        turn.say("try_once_more", buttons=[SKIP_STEP])
    else:
        turn.say("ways_to_say_it", examples=" ".join(f"“{example}”" for example in say.examples), buttons=[NEXT])
    return keep(turn, tried)


def _tell(turn: Turn, say: Say, verdict: Verdict) -> None:
    if verdict.phrase:
        alternative = next(iter(verdict.try_instead), "")
        turn.say("say_finding", phrase=verdict.phrase, why=verdict.why or "")
        if alternative:
            turn.say("say_alternative", alternative=alternative)
        return
    texts = coaching_texts().moves.get(verdict.move or "")
    if texts and texts.effect:
        turn.dispatcher.utter_message(text=texts.effect.replace("{persona}", "the other person"))
    if say.hint:
        turn.dispatcher.utter_message(text=say.hint)
