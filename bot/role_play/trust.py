"""How far a persona trusts the learner, kept from the learner's moves alone.

Guarded at first; curiosity, reflection, choice and repair open a persona up, labels, advice and pressure close it;
never won by one kind word, never lost for good (the personas' rule in the project's evidence file).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

LEVELS = ("guarded", "warming", "open")

WARMING_FROM, OPEN_FROM = 2.0, 5.0
LOWEST, HIGHEST = -2.0, 7.0
DEFICIT_LANGUAGE = -1.5

STEP: dict[str, float] = {
    "ask_what_happened": 1.0,
    "ask_open": 1.0,
    "encourage": 0.5,
    "offer_choice": 1.0,
    "reflect_content": 1.0,
    "reflect_feeling": 1.0,
    "summarise": 1.0,
    "validate": 1.0,
    "affirm_strength": 1.0,
    "offer_hope": 0.5,
    "share_experience": 0.5,
    "ask_about_safety": 1.0,
    "introduce": 0.5,
    "repair": 1.5,
    "ask_what_is_wrong": -1.5,
    "give_advice": -1.0,
    "minimise": -1.5,
    "judge": -2.0,
    "rescue": -1.0,
}


@dataclass(frozen=True)
class Trust:
    """A level with the score behind it. Scores lie between LOWEST and HIGHEST."""

    score: float = 0.0

    @property
    def level(self) -> str:
        """`guarded`, `warming` or `open`."""
        if self.score >= OPEN_FROM:
            return "open"
        return "warming" if self.score >= WARMING_FROM else "guarded"

    def after(self, move: str, deficit_language: bool, repeated: bool = False) -> Trust:
        """Trust after one more line of the learner's.

        `repeated`: the line before made the same move; a helpful move counts half then, so that ten
        "tell me more" in a row do not open anybody up.
        """
        step = STEP.get(move, 0.0)
        if deficit_language:
            step = min(step, 0.0) + DEFICIT_LANGUAGE
        elif repeated and step > 0:
            step /= 2
        return Trust(max(LOWEST, min(HIGHEST, self.score + step)))


def trust_over(moves: Iterable[tuple[str, bool]]) -> list[Trust]:
    """Trust before the first line and after each `(move, deficit_language)`: one value more than moves."""
    course = [Trust()]
    previous = None
    for move, deficit_language in moves:
        course.append(course[-1].after(move, deficit_language, repeated=move == previous))
        previous = move
    return course
