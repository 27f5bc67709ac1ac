"""Setting practice for a cohort, and taking it back."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from bot.web.console.cohorts import cohort_page
from bot.web.console.forms import AssignmentForm
from bot.web.people.access import assignment_of, cohort_view
from bot.web.people.models import Cohort


@cohort_view
@require_POST
def assign(request: HttpRequest, cohort: Cohort) -> HttpResponse:
    """Assign a role-play to everybody in the cohort."""
    form = AssignmentForm(request.POST)
    if not form.is_valid():
        return cohort_page(request, cohort, form)
    assignment = form.save(commit=False)
    assignment.cohort, assignment.set_by = cohort, request.user
    assignment.save()
    messages.success(request, _("Assigned. Learners see it when they next open the chat."))
    return redirect("console:cohort", cohort_id=cohort.pk)


@cohort_view
@require_POST
def withdraw(request: HttpRequest, cohort: Cohort, assignment_id: int) -> HttpResponse:
    """Take an assignment back. What learners did stays theirs."""
    assignment_of(cohort, assignment_id).delete()
    messages.success(request, _("Withdrawn."))
    return redirect("console:cohort", cohort_id=cohort.pk)
