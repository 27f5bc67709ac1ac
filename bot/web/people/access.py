"""Who may reach what in the console: the one place that decides."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_required
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from bot.web.course.models import FacilitatorQuestion
from bot.web.people.models import Assignment, Cohort, Facilitator


def cohorts_of(facilitator: Facilitator) -> QuerySet[Cohort]:
    """The cohorts this facilitator runs. Start every console query here."""
    return Cohort.objects.filter(facilitators=facilitator)


def facilitator_view(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """For logged-in facilitators only; everybody else is sent to the login page."""
    return login_required(view)


def cohort_view(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """For a facilitator of the cohort `cohort_id` in the address; the view gets the cohort itself.

    A cohort of somebody else looks exactly like one that does not exist (404).
    """

    @wraps(view)
    def checked(request: HttpRequest, cohort_id: int, **rest: Any) -> HttpResponse:
        return view(request, cohort=get_object_or_404(cohorts_of(request.user), pk=cohort_id), **rest)

    return facilitator_view(checked)


def assignment_of(cohort: Cohort, assignment_id: int) -> Assignment:
    """An assignment of this cohort, else 404."""
    return get_object_or_404(Assignment, cohort=cohort, pk=assignment_id)


def question_of(cohort: Cohort, question_id: int) -> FacilitatorQuestion:
    """A question sent to this cohort's facilitators, else 404."""
    return get_object_or_404(FacilitatorQuestion, cohort=cohort, pk=question_id)
