"""The coach's note during a role-play: never more than one point a turn."""

from __future__ import annotations

from typing import Any

from bot.coaching.attempt import Attempt, Turn
from bot.coaching.points import Point, named, point_about
from bot.content.coaching import CoachingTexts
from bot.content.role_plays import RolePlay
from bot.role_play.lookup import UNSURE

TRY_AGAIN = {"title": "Try that line again", "payload": "/try_again"}
LEAVE_IT = {"title": "Leave it", "payload": "/leave_it"}


def coach_note(
    attempt: Attempt, card: RolePlay, texts: CoachingTexts, retried: str | None = None
) -> tuple[dict[str, Any], list[dict[str, str]]] | None:
    """The payload of the note about the learner's last line, with its buttons; None when there is nothing to say.

    `retried` is the line that this one replaces, when the learner tried again.
    """
    if not attempt.turns:
        return None
    turn = attempt.turns[-1]
    point = point_about(turn, card, texts)
    if point:
        note = _payload(turn, point.text, about=point.kind, id=point.id, point=point)
        buttons = [TRY_AGAIN, LEAVE_IT, _does_not_fit(point)]
    elif retried:
        key = "compare_better" if turn.after.score > turn.before.score else "compare_same"
        note = _payload(turn, named(card, texts.sentences[key]), about="compare", id=turn.move)
        buttons = []
    elif turn.move == UNSURE:
        note, buttons = _payload(turn, texts.sentences["hint_lost"], about="hint", id="lost"), []
    else:
        about = texts.moves.get(turn.move)
        if about is None or not about.each_turn:
            return None
        note = _payload(turn, named(card, about.each_turn), about="strength", id=turn.move)
        buttons = []
    if retried:
        note |= {"before": retried, "after": turn.text}
    return note, buttons


def _payload(turn: Turn, text: str, *, about: str, id: str, point: Point | None = None) -> dict[str, Any]:
    return {
        "type": "coach",
        "turn": turn.id,
        "text": turn.text,
        "marks": [list(mark) for mark in point.marks] if point else [],
        "note": text,
        "try_instead": point.try_instead if point else None,
        "about": about,
        "id": id,
    }


def _does_not_fit(point: Point) -> dict[str, str]:
    return {
        "title": "Doesn't fit",
        "payload": f'/does_not_fit{{"about": "{point.kind}", "point": "{point.id}"}}',
    }
