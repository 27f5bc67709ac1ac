"""The list of cohorts, and the overview of one. Which cohort may be reached is decided in `people/access.py` alone."""

from __future__ import annotations

from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from bot.web.console.cohort_forms import CohortForm
from bot.web.console.people_list import people_of
from bot.web.people.access import cohort_view, cohorts_of, facilitator_view
from bot.web.people.models import Cohort


@facilitator_view
@require_http_methods(["GET", "HEAD", "POST"])
def cohorts(request: HttpRequest) -> HttpResponse:
    """The facilitator's cohorts, and a form for a new one."""
    form = CohortForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        cohort = form.save(commit=False)
        cohort.owner = request.user
        cohort.save()
        cohort.facilitators.add(request.user)
        return redirect("console:join", cohort_id=cohort.pk)
    mine = cohorts_of(request.user).annotate(
        people=Count("learners", distinct=True),
        assigned=Count("assignments", distinct=True),
        open_questions=Count("questions", filter=Q(questions__answered=None), distinct=True),
        contact=Count("learners", filter=Q(learners__asked_for_contact__isnull=False), distinct=True),
    )
    context = {
        "form": form,
        "cohorts": [one for one in mine if one.archived is None],
        "archived": [one for one in mine if one.archived is not None],
    }
    return render(request, "console/cohorts.html", context)


@cohort_view
@require_safe
def cohort(request: HttpRequest, cohort: Cohort) -> HttpResponse:
    """One cohort at a glance: what waits for its facilitators, and the way to the rest."""
    people = people_of(cohort)
    context = {
        "cohort": cohort,
        "tab": "overview",
        "people": len(people),
        "contact": [person for person in people if person.contact],
        "overdue": sum(person.overdue > 0 for person in people),
        "answers": sum(person.unread for person in people),
        "assigned": cohort.assignments.count(),
        "open_questions": cohort.questions.filter(answered=None).count(),
        "facilitators": list(cohort.facilitators.order_by("shown_name")),
    }
    return render(request, "console/cohort.html", context)
