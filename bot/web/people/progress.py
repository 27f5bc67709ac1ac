"""How far a learner is with what was assigned. Worked out from attempts, so that it cannot disagree with them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import F, Q, QuerySet, TextChoices
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bot.web.course.models import CourseProgress
from bot.web.people.models import Assignment, Attempt, Cohort, Learner


class Progress(TextChoices):
    """How far a learner is with one assignment."""

    NOT_OPEN = "not_open", gettext_lazy("not open yet")
    ASSIGNED = "assigned", gettext_lazy("assigned")
    IN_PROGRESS = "in_progress", gettext_lazy("in progress")
    COMPLETED = "completed", gettext_lazy("completed")


@dataclass(frozen=True)
class Standing:
    """One learner and one assignment.

    `attempts` were begun since it was assigned, `finished` of them count towards the `required` ones; `coach_off`
    says that an attempt with the coach off is still asked for.
    """

    learner: Learner
    assignment: Assignment
    progress: Progress
    attempts: int = 0
    finished: int = 0
    coach_off: bool = False

    @property
    def required(self) -> int:
        """How many finished attempts are asked for; a session is asked for once."""
        return self.assignment.required_attempts if self.assignment.role_play else 1

    @property
    def open(self) -> bool:
        """There is something to do for it now."""
        return self.progress in (Progress.ASSIGNED, Progress.IN_PROGRESS)

    @property
    def overdue(self) -> bool:
        """The day it was due has passed, and it is not completed. Still open: late is welcome."""
        due = self.assignment.due
        return self.open and due is not None and due < timezone.localdate()

    @property
    def label(self) -> str:
        """The progress in words: "in progress (1 of 2), overdue"."""
        words = str(self.progress.label)
        if self.open and self.finished >= self.required:
            words += ", " + _("one with the coach off to go")
        elif self.open and self.required > 1:
            words += " " + _("(%(n)s of %(of)s)") % {"n": self.finished, "of": self.required}
        return words + (", " + _("overdue") if self.overdue else "")


def standings(assignments: Iterable[Assignment], learners: Iterable[Learner]) -> list[Standing]:
    """Every learner with every assignment that is theirs, learners first; three queries, however many there are.

    Only what was begun after the assignment, and since the learner joined, counts.
    """
    assignments, learners = list(assignments), list(learners)
    if not assignments or not learners:
        return []
    attempts: dict[tuple[Any, str], list[Attempt]] = defaultdict(list)
    for attempt in Attempt.objects.filter(learner__in=learners):
        attempts[attempt.learner_id, attempt.role_play].append(attempt)
    walked = {(row.learner_id, row.session): row for row in CourseProgress.objects.filter(learner__in=learners)}
    chosen = set(
        Assignment.learners.through.objects.filter(assignment__in=assignments).values_list(
            "assignment_id", "learner_id"
        )
    )
    return [
        _for_role_play(learner, assignment, attempts[learner.pk, assignment.role_play])
        if assignment.role_play
        else _for_session(learner, assignment, walked.get((learner.pk, assignment.session)))
        for learner in learners
        for assignment in assignments
        if assignment.everybody or (assignment.pk, learner.pk) in chosen
    ]


def joined(learner: Learner) -> datetime:
    """When the learner came into the cohort; what was done before counts for nobody but them."""
    return learner.joined or learner.consent_given


def _for_role_play(learner: Learner, assignment: Assignment, attempts: list[Attempt]) -> Standing:
    since = max(assignment.made, joined(learner))
    mine = [attempt for attempt in attempts if attempt.started >= since]
    finished = [attempt for attempt in mine if attempt.finished]
    wants = Assignment.Coaching
    if assignment.coaching == wants.ALL_OFF:
        finished = [attempt for attempt in finished if attempt.coach_off]
    enough = len(finished) >= assignment.required_attempts
    off_missing = assignment.coaching == wants.ONCE_OFF and not any(attempt.coach_off for attempt in finished)
    progress = _not_begun(assignment)
    if mine:
        progress = Progress("completed" if enough and not off_missing else "in_progress")
    # With "once", the others may be done as the learner likes; it is asked for when it is the last that is missing.
    last_one = len(finished) >= assignment.required_attempts - 1
    asks_off = assignment.coaching == wants.ALL_OFF or (off_missing and last_one)
    still = progress != Progress.COMPLETED and asks_off
    return Standing(learner, assignment, progress, len(mine), len(finished), still)


def _for_session(learner: Learner, assignment: Assignment, row: CourseProgress | None) -> Standing:
    if row is None or row.updated < joined(learner):
        return Standing(learner, assignment, _not_begun(assignment))
    done = row.state == CourseProgress.State.FINISHED
    return Standing(learner, assignment, Progress("completed" if done else "in_progress"), 1, int(done))


def _not_begun(assignment: Assignment) -> Progress:
    opens = assignment.opens
    return Progress("not_open" if opens and opens > timezone.localdate() else "assigned")


def assignments_of(learner: Learner) -> list[Standing]:
    """What this learner was asked to do and can do by now, the earliest due first; empty for a guest."""
    if learner.cohort_id is None:
        return []
    theirs = Assignment.objects.filter(Q(everybody=True) | Q(learners=learner), cohort=learner.cohort_id)
    assigned = theirs.exclude(opens__gt=timezone.localdate()).select_related("set_by").distinct()
    found = standings(assigned, [learner])
    return sorted(found, key=lambda one: (one.assignment.due is None, one.assignment.due, one.assignment.made))


def in_order(cohort: Cohort) -> QuerySet[Assignment]:
    """A cohort's assignments, the earliest due first and those without a day last."""
    return cohort.assignments.select_related("set_by").order_by(F("due").asc(nulls_last=True), "made")


def of_cohort(cohort: Cohort) -> list[Standing]:
    """Everybody in a cohort with everything that was assigned to them."""
    return standings(in_order(cohort), cohort.learners.all())


def earlier(learner: Learner) -> dict[str, dict[str, Any]]:
    """By role-play: how many attempts were finished, and the skill counts of the last one."""
    found: dict[str, dict[str, Any]] = {}
    for attempt in learner.attempts.filter(finished__isnull=False).order_by("finished"):
        known = found.setdefault(attempt.role_play, {"attempts": 0, "counts": {}})
        known["attempts"] += 1
        known["counts"] = attempt.counts
    return found
