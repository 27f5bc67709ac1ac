"""The course evaluation: counted without the learner, read in sum only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import F

from bot.content.sessions import Step
from bot.web.chat.content import course
from bot.web.course.models import CourseEvaluation, EvaluationAnswered
from bot.web.people.models import Cohort, Learner

# Fewer answers than this to a question are not shown: in a small group they would tell who said what.
SHOWN_FROM = 3


@dataclass(frozen=True)
class Question:
    """A question with its answers and how often each was given; no answers while there are too few to show."""

    ask: str
    answers: list[tuple[str, int]]

    @property
    def shown(self) -> bool:
        """Whether there were enough answers."""
        return bool(self.answers)


def count(learner: Learner, payload: dict[str, Any]) -> None:
    """Count an answer for the learner's cohort, the first to each question only. A guest's is not kept at all."""
    session, step = str(payload.get("session") or "")[:80], str(payload.get("step") or "")[:80]
    ask, answer = str(payload.get("ask") or "")[:300], str(payload.get("answer") or "")[:200]
    if learner.cohort_id is None or not (session and step and answer):
        return
    with transaction.atomic():
        _, first = EvaluationAnswered.objects.get_or_create(learner=learner, session=session, step=step)
        if not first:
            return
        key = {"cohort_id": learner.cohort_id, "session": session, "step": step, "ask": ask, "answer": answer}
        row, _ = CourseEvaluation.objects.get_or_create(**key)
        CourseEvaluation.objects.filter(pk=row.pk).update(count=F("count") + 1)


def questions(cohort: Cohort) -> list[Question]:
    """Every question that anybody in the cohort has answered, in the course's order, which says nothing about when."""
    found: dict[tuple[str, str, str], dict[str, int]] = {}
    for row in CourseEvaluation.objects.filter(cohort=cohort).order_by("session", "step", "ask", "answer"):
        found.setdefault((row.session, row.step, row.ask), {})[row.answer] = row.count
    asked = sorted(found, key=lambda key: _place(key[0], key[1]))
    return [_shown(session, step, ask, found[session, step, ask]) for session, step, ask in asked]


def _shown(session: str, step: str, ask: str, counts: dict[str, int]) -> Question:
    """The answers in the order in which they were offered, those that nobody gave included."""
    if sum(counts.values()) < SHOWN_FROM:
        return Question(ask, [])
    offered = next((one.rate.options for one in _steps(session) if one.id == step and one.rate), ())
    every = [*offered, *(answer for answer in counts if answer not in offered)]
    return Question(ask, [(answer, counts.get(answer, 0)) for answer in every])


def _steps(session: str) -> tuple[Step, ...]:
    known = course().get(session)
    return known.steps if known else ()


def _place(session: str, step: str) -> tuple[int, int]:
    sessions, steps = list(course()), [one.id for one in _steps(session)]
    return (
        sessions.index(session) if session in sessions else len(sessions),
        steps.index(step) if step in steps else len(steps),
    )
