"""The debrief's points: a real strength first, one priority, at most two more, one of a kind; counts as information.

Order and amounts: the project's evidence file (PEARLS, CARE, MITI 4.2): strengths quoted in the learner's own words,
at most three points, counts rather than ratios for short talks, earlier attempts of the learner's own beside them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.coaching.attempt import Attempt, Turn
from bot.coaching.points import Point, about_move, named, point_about
from bot.content.coaching import CoachingTexts
from bot.content.moves import FAMILIES, LABELS, SKILLS
from bot.content.role_plays import RolePlay

MOST_POINTS = 3
# Three closed questions without an open one between them is where a talk turns into a form.
MANY_CLOSED = 3
ALWAYS_SHOWN = ("ask_open", "ask_closed", "reflect_content")


def debrief(
    attempt: Attempt, card: RolePlay, texts: CoachingTexts, earlier: Mapping[str, int] | None = None
) -> dict[str, Any]:
    """The payload of the debrief's third step. `earlier`: the counts of the learner's last finished attempt."""
    points = _points(attempt, card, texts)
    start, end = _trust_span(attempt)
    return {
        "type": "debrief",
        "step": "points",
        "persona": card.persona.name,
        "strength": _strength(attempt, card, texts),
        "priority": points[0].as_dict() if points else None,
        "more": [point.as_dict() for point in points[1:]],
        "counts": _counts(attempt, earlier),
        "trust": {"from": start, "to": end, "changes": _changes(attempt)},
        "next_time": card.next_time[{"guarded": "closed", "warming": "partly", "open": "open"}[end]],
        "text": card.debrief_text,
        "retried": len(attempt.taken_back),
    }


def _trust_span(attempt: Attempt) -> tuple[str, str]:
    if not attempt.turns:
        return "guarded", "guarded"
    return attempt.turns[0].before.level, attempt.turns[-1].after.level


def _changes(attempt: Attempt) -> list[dict[str, str]]:
    """The lines after which the persona's trust reached another level."""
    return [
        {"quote": turn.text, "from": turn.before.level, "to": turn.after.level}
        for turn in attempt.turns
        if turn.before.level != turn.after.level
    ]


def _strength(attempt: Attempt, card: RolePlay, texts: CoachingTexts) -> dict[str, str] | None:
    best = best_turn(attempt, card)
    if best is None:
        return None
    about = texts.moves[best.move].strength
    rose = texts.sentences["strength_rose" if best.after.score > best.before.score else "strength_plain"]
    return {"quote": best.text, "text": named(card, f"{about} {rose}"), "id": best.move, "turn": best.id}


def best_turn(attempt: Attempt, card: RolePlay) -> Turn | None:
    """The learner's strongest line: repair first, then the skills this role-play practises, then by gain in trust."""
    good = [
        turn
        for turn in attempt.turns
        if (turn.move in SKILLS or turn.move == "repair")
        and turn.move != "ask_closed"
        and turn.after.score >= turn.before.score
        and not turn.language.get("findings")
    ]
    return max(
        good,
        key=lambda turn: (
            turn.move == "repair",
            turn.move == "ask_about_safety",
            turn.move in card.skills,
            turn.after.score - turn.before.score,
            len(turn.text),
        ),
        default=None,
    )


def _points(attempt: Attempt, card: RolePlay, texts: CoachingTexts) -> list[Point]:
    """At most three points, one of a kind, the lines that cost most trust first."""
    found: dict[str, tuple[float, Point]] = {}
    for turn in attempt.turns:
        point = point_about(turn, card, texts)
        if point and point.id not in found:
            found[point.id] = (turn.after.score - turn.before.score, point)
    points = [point for _, point in sorted(found.values(), key=lambda pair: pair[0])]
    if len(points) < MOST_POINTS:
        points += _about_the_whole(attempt, card, texts)
    return points[:MOST_POINTS]


def _about_the_whole(attempt: Attempt, card: RolePlay, texts: CoachingTexts) -> list[Point]:
    """What shows only over several lines: a row of closed questions, nothing said back."""
    counts = attempt.counts()
    listened = sum(counts[move] for move in FAMILIES["listens"])
    closed = [turn for turn in attempt.turns if turn.move == "ask_closed"]
    if len(closed) >= MANY_CLOSED and counts["ask_closed"] > counts["ask_open"] + counts["ask_what_happened"]:
        point = about_move(closed[-1], "ask_closed", card, texts)
        text = texts.sentences["many_closed"].replace("{closed}", str(counts["ask_closed"]))
        return [Point(point.kind, point.id, point.turn, point.quote, point.marks, named(card, text), None)]
    if len(attempt.turns) >= 4 and listened == 0:
        text = named(card, texts.sentences["no_reflections"])
        return [Point("move", "reflect_content", "", "", (), text, None)]
    return []


def _counts(attempt: Attempt, earlier: Mapping[str, int] | None) -> list[dict[str, Any]]:
    counts = attempt.counts()
    earlier = earlier or {}
    shown = [
        move
        for move in (*SKILLS, "repair", *FAMILIES["closes"])
        if counts[move] or earlier.get(move) or move in ALWAYS_SHOWN
    ]
    return [
        {"move": move, "label": LABELS[move], "count": counts[move], "earlier": earlier.get(move)} for move in shown
    ]
