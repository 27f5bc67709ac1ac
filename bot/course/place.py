"""Where a learner is in the course, and how they move through it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from bot.content.sessions import Session, Step

# The opening of a session and its close, before the first step and after the last.
BEGIN, END = "begin", "end"


@dataclass(frozen=True)
class Place:
    """A step of a session. `item` counts the questions of an exercise, `tries` the learner's attempts at one.

    `turn` is the turn in which a reflection was written that waits for "keep it?". `active` is False after a stop: the
    place is remembered, but the talk is elsewhere.
    """

    session: str
    step: str = BEGIN
    item: int = 0
    tries: int = 0
    turn: str | None = None
    active: bool = True

    @classmethod
    def from_slot(cls, value: Any) -> Place | None:
        """What `as_slot` made; None for an empty or unreadable slot."""
        if not isinstance(value, Mapping) or not value.get("session"):
            return None
        known = {key: value[key] for key in cls.__dataclass_fields__ if key in value}
        return cls(**known)

    def as_slot(self) -> dict[str, Any]:
        """For Rasa's slot."""
        return asdict(self)

    def at(self, step: str) -> Place:
        """The beginning of another step of the same session."""
        return Place(self.session, step)

    def afresh(self) -> Place:
        """The same question, with nothing tried or written yet."""
        return Place(self.session, self.step, self.item)

    def left(self) -> Place:
        """The same place, remembered."""
        return replace(self, active=False, turn=None)


def steps_of(session: Session) -> list[str]:
    """All places of a session in order, with its opening and its close."""
    return [BEGIN, *(step.id for step in session.steps), END]


def index_of(session: Session, place: Place) -> int:
    """Where the place stands among `steps_of`. A step that was taken out since leads to the beginning."""
    steps = steps_of(session)
    return steps.index(place.step) if place.step in steps else 0


def step_at(session: Session, place: Place) -> Step | None:
    """The step itself; None at the opening and the close."""
    return next((step for step in session.steps if step.id == place.step), None)


def after(session: Session, place: Place) -> Place:
    """The next step; the close stays the close."""
    steps = steps_of(session)
    return place.at(steps[min(index_of(session, place) + 1, len(steps) - 1)])


def before(session: Session, place: Place) -> Place:
    """The step before; the opening stays the opening."""
    return place.at(steps_of(session)[max(index_of(session, place) - 1, 0)])


def waits_for(session: Session, place: Place) -> str | None:
    """What the assistant waits for here: "reflect", "keep", "say", "choose", or nothing."""
    step = step_at(session, place)
    if step is None:
        return None
    if step.reflect:
        return "keep" if place.turn else "reflect"
    if step.say:
        return "say" if place.tries < 2 else None
    if step.choose:
        return "choose" if place.item < len(step.choose) else None
    return "choose" if step.rate and not place.tries else None
