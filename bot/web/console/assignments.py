"""Setting practice for a cohort, and taking it back."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from bot.web.chat import role_plays
from bot.web.console.assignment_forms import AssignmentForm
from bot.web.people.access import assignment_of, cohort_view
from bot.web.people.models import Cohort


@cohort_view
@require_safe
def practice(request: HttpRequest, cohort: Cohort) -> HttpResponse:
    """What this cohort was asked to do, and a form for more."""
    return _page(request, cohort, AssignmentForm())


@cohort_view
@require_POST
def assign(request: HttpRequest, cohort: Cohort) -> HttpResponse:
    """Assign a role-play to everybody in the cohort."""
    form = AssignmentForm(request.POST)
    if not form.is_valid():
        return _page(request, cohort, form)
    assignment = form.save(commit=False)
    assignment.cohort, assignment.set_by = cohort, request.user
    assignment.save()
    messages.success(request, _("Assigned. Learners see it when they next open the chat."))
    return redirect("console:practice", cohort_id=cohort.pk)


@cohort_view
@require_POST
def withdraw(request: HttpRequest, cohort: Cohort, assignment_id: int) -> HttpResponse:
    """Take an assignment back. What learners did stays theirs."""
    assignment_of(cohort, assignment_id).delete()
    messages.success(request, _("Withdrawn."))
    return redirect("console:practice", cohort_id=cohort.pk)


def _page(request: HttpRequest, cohort: Cohort, form: AssignmentForm) -> HttpResponse:
    cards = role_plays.role_plays()
    assigned = [
        {"assignment": one, "title": cards[one.role_play].title if one.role_play in cards else one.role_play}
        for one in cohort.assignments.select_related("set_by")
    ]
    context = {"cohort": cohort, "tab": "practice", "form": form, "assignments": assigned}
    return render(request, "console/practice.html", context)
