"""A facilitator removes a learner from a cohort; the learner is told once, and loses nothing."""

from __future__ import annotations

from django.db import transaction

from bot.web.people.membership import leave
from bot.web.people.models import Learner


def remove(learner: Learner) -> None:
    """Take a learner out of their cohort. They go on as a guest; its facilitators see nothing of them any more."""
    with transaction.atomic():
        left = learner.cohort.name if learner.cohort else ""
        leave(learner)
        learner.removed_from = left
        learner.save(update_fields=["removed_from"])


def news_for(learner: Learner) -> str:
    """The name of the cohort they were removed from, the first time this is asked; else ""."""
    if not learner.removed_from:
        return ""
    told = Learner.objects.filter(pk=learner.pk, removed_from=learner.removed_from).update(removed_from="")
    return learner.removed_from if told and learner.cohort_id is None else ""
