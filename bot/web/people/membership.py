"""Coming into a cohort and going out of it: the one place, since what a facilitator may see hangs on it."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from bot.web.people.models import Cohort, Learner


def join(learner: Learner, cohort: Cohort) -> None:
    """Bring a learner into a cohort, saved. What they did before stays their own (`visibility.py`).

    Nothing of a cohort they were in before comes along: no sharing, no request to be contacted. Somebody who only
    tries the chat (`trials.py`) stays outside: they would stand in the list as a learner.
    """
    if learner.trial_of_id:
        return
    with transaction.atomic():
        _take_back_what_was_shared(learner)
        learner.cohort, learner.joined = cohort, timezone.now()
        learner.asked_for_contact = learner.contact_answered = None
        learner.save()


def leave(learner: Learner) -> None:
    """Take a learner out of their cohort, saved. They go on as a guest and keep everything that is theirs.

    The same whether they leave or are removed. Questions they sent are taken back: they were for these facilitators.
    """
    with transaction.atomic():
        _take_back_what_was_shared(learner)
        learner.chosen_assignments.clear()
        learner.questions.all().delete()
        learner.cohort = learner.joined = None
        learner.asked_for_contact = learner.contact_answered = None
        learner.save()


def _take_back_what_was_shared(learner: Learner) -> None:
    learner.attempts.exclude(shared=None).update(shared=None)
