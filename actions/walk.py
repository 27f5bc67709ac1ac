"""One step on, one back, the same again, a little more: the ways through a session."""

from __future__ import annotations

from rasa_sdk.events import EventType

from actions.course import forget_undecided, go_to, place_of
from actions.course_map import ContinueCourse
from actions.stage import StageAction, Turn, course
from bot.course.place import Place, after, before, step_at
from bot.course.view import BACK, NEXT


class WalkAction(StageAction):
    """An action that needs a place; without one the course begins or goes on."""

    def perform(self, turn: Turn) -> list[EventType]:
        """Moves, when the learner is in the walk; otherwise leads them to it."""
        place = place_of(turn)
        if place is None or turn.mode != "course":
            return ContinueCourse().perform(turn)
        return self.move(turn, place)

    def move(self, turn: Turn, place: Place) -> list[EventType]:
        """Goes there. What was written and not kept is forgotten."""
        forget_undecided(turn, place)
        return go_to(turn, self.destination(place))

    def destination(self, place: Place) -> Place:
        """Where to from here."""
        raise NotImplementedError


class Next(WalkAction):
    """The next step."""

    action_name = "action_walk_next"

    def destination(self, place: Place) -> Place:
        """One on."""
        return after(course()[place.session], place)


class Skip(Next):
    """Leaves a step out, without a word about it."""

    action_name = "action_walk_skip"


class Back(WalkAction):
    """The step before."""

    action_name = "action_walk_back"

    def destination(self, place: Place) -> Place:
        """One back."""
        return before(course()[place.session], place)


class Repeat(WalkAction):
    """The same step again; an exercise stays at its question."""

    action_name = "action_walk_repeat"

    def destination(self, place: Place) -> Place:
        """Where we are."""
        return place.afresh()


class More(WalkAction):
    """A little more about this step."""

    action_name = "action_walk_more"

    def move(self, turn: Turn, place: Place) -> list[EventType]:
        """What the author wrote for those who ask; an honest word when there is nothing more."""
        step = step_at(course()[place.session], place)
        if step and step.more:
            turn.dispatcher.utter_message(text=step.more, buttons=[NEXT, BACK])
        else:
            turn.say("no_more", buttons=[NEXT, BACK])
        return []
