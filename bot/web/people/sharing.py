"""A learner shares an attempt with the facilitators of their cohort, and the talk about it in comments."""

from __future__ import annotations

from django.db.models import QuerySet
from django.utils import timezone

from bot.web.people.models import Attempt, Comment, Learner
from bot.web.people.visibility import attempts_in


def can_be_shared(attempt: Attempt) -> bool:
    """Only what was tried since joining, and has come to its end."""
    cohort = attempt.learner.cohort
    over = attempt.finished or attempt.stopped
    return bool(cohort and over and attempts_in(cohort).filter(pk=attempt.pk).exists())


def share(attempt: Attempt) -> bool:
    """Let the facilitators of the learner's cohort read the attempt. False when it cannot be shared."""
    if not can_be_shared(attempt):
        return False
    Attempt.objects.filter(pk=attempt.pk, shared=None).update(shared=timezone.now())
    return True


def unshare(attempt: Attempt) -> None:
    """Close it again. Comments stay with the learner, and nobody else reads them any more."""
    Attempt.objects.filter(pk=attempt.pk).update(shared=None)


def answer(attempt: Attempt, text: str) -> None:
    """What the learner writes below a shared attempt."""
    Comment.objects.create(attempt=attempt, from_learner=True, name=attempt.learner.name, text=text)


def unread(learner: Learner) -> QuerySet[Comment]:
    """Comments that the learner has not opened yet."""
    return Comment.objects.filter(attempt__learner=learner, from_learner=False, seen=None)


def mark_read(attempt: Attempt) -> None:
    """The learner has opened the attempt with its comments."""
    attempt.comments.filter(from_learner=False, seen=None).update(seen=timezone.now())
