"""Which cohort a join code opens today. Everything that takes a code asks here."""

from __future__ import annotations

from django.db.models import Q, QuerySet
from django.utils import timezone

from bot.web.people.codes import tidy_join_code
from bot.web.people.models import Cohort


def open_cohorts() -> QuerySet[Cohort]:
    """The cohorts that can be joined today: not archived, and their code has not ended."""
    still = Q(code_ends=None) | Q(code_ends__gte=timezone.localdate())
    return Cohort.objects.filter(still, archived=None)


def cohort_with(typed: str) -> Cohort | None:
    """The cohort that a code, as somebody typed it, opens today; None for a code that opens nothing."""
    return open_cohorts().filter(code=tidy_join_code(typed)).first()
