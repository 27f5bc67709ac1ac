"""What a learner sees at a place in the course: the payload of a step, and the buttons below it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from bot.content.role_plays import RolePlay
from bot.content.sessions import Session, Step
from bot.course.place import END, Place, index_of, step_at, steps_of

Button = dict[str, str]
NEXT: Button = {"title": "Next", "payload": "/walk_next"}
BACK: Button = {"title": "Back", "payload": "/walk_back"}
MORE: Button = {"title": "Say more", "payload": "/walk_more"}
SKIP_STEP: Button = {"title": "Skip this", "payload": "/walk_skip"}
COURSE_MAP: Button = {"title": "All sessions", "payload": "/course_map"}


def session_payload(session: str) -> str:
    """What a button that opens a session sends."""
    return f'/start_session{{"session": "{session}"}}'


def session_button(session: Session) -> Button:
    """A button that opens a session."""
    return {"title": session.label, "payload": session_payload(session.id)}


def option_buttons(options: tuple[str, ...]) -> list[Button]:
    """A button for each answer, by its number."""
    return [
        {"title": text, "payload": f'/choose_option{{"option": "{number}"}}'}
        for number, text in enumerate(options, start=1)
    ]


def step_payload(session: Session, place: Place) -> dict[str, Any]:
    """The typed payload of a place (docs/architecture.md, "step")."""
    payload: dict[str, Any] = {
        "type": "step",
        "session": session.id,
        "label": session.label,
        "index": index_of(session, place),
        "of": len(steps_of(session)) - 1,
        "step": place.step,
    }
    step = step_at(session, place)
    if step is not None:
        return {**payload, **_of_step(step, place)}
    if place.step == END:
        return {
            **payload,
            "kind": "end",
            "title": session.label,
            "take_away": list(session.take_away),
            "resources": [asdict(resource) for resource in session.resources],
            "sources": list(session.sources),
        }
    return {
        **payload,
        "kind": "begin",
        "title": session.label,
        "text": session.aim,
        "you_will": list(session.you_will),
        "minutes": session.minutes,
        "content_note": session.content_note,
    }


def _of_step(step: Step, place: Place) -> dict[str, Any]:
    if step.reflect:
        return {"kind": "reflect", "title": step.title, "text": " ".join(filter(None, (step.text, step.reflect)))}
    if step.say:
        say = step.say
        shown = {"text": say.ask, "before": say.before, "they_said": say.they_said}
        return {"kind": "say", "title": step.title, **{key: value for key, value in shown.items() if value}}
    if step.choose:
        item = step.choose[min(place.item, len(step.choose) - 1)]
        text = " ".join(filter(None, (step.text if not place.item else "", item.ask)))
        counted = {"item": place.item + 1, "items": len(step.choose)} if len(step.choose) > 1 else {}
        return {"kind": "choose", "title": step.title, "text": text, **counted}
    if step.rate:
        return {"kind": "rate", "title": step.title, "text": step.rate.ask}
    return {"kind": "practise" if step.role_plays else "text", "title": step.title, "text": step.text}


def buttons_at(
    session: Session, place: Place, course: Mapping[str, Session], role_plays: Mapping[str, RolePlay]
) -> list[Button]:
    """The ways on from a place: at most three, but for answers to choose from."""
    step = step_at(session, place)
    if step is None:
        return _at_the_end(session, course) if place.step == END else [{**NEXT, "title": "Begin"}, COURSE_MAP]
    if step.reflect or step.say:
        return [SKIP_STEP, BACK]
    if step.choose and place.item < len(step.choose):
        return option_buttons(tuple(option.text for option in step.choose[place.item].options))
    if step.rate:
        return [*option_buttons(step.rate.options), SKIP_STEP]
    if step.role_plays:
        cards = [role_plays[id_] for id_ in step.role_plays if id_ in role_plays]
        return [*(_card_button(card) for card in cards), NEXT]
    return [NEXT, MORE, BACK] if step.more else [NEXT, BACK]


def _card_button(card: RolePlay) -> Button:
    return {"title": card.title, "payload": f'/choose_role_play{{"role_play": "{card.id}"}}'}


def _at_the_end(session: Session, course: Mapping[str, Session]) -> list[Button]:
    """On to the next session in order; from a lesson, to what it belongs to; the map always."""
    following = next((s for s in course.values() if session.number and s.number == session.number + 1), None)
    related = [course[id_] for id_ in session.see_also if id_ in course and id_ != session.id]
    ways = [session_button(following)] if following else []
    return [*ways, *(session_button(one) for one in related[: 2 - len(ways)]), COURSE_MAP]
