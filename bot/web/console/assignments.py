"""Setting practice for a cohort, changing it, and taking it back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from bot.web.chat.content import course, role_plays
from bot.web.console.assignment_forms import AssignForm, SeveralForm, TermsForm
from bot.web.people.access import assignment_of, cohort_view, open_cohort_view
from bot.web.people.models import Assignment, Cohort
from bot.web.people.progress import Standing, in_order, of_cohort
from bot.web.people.visibility import title_of

A_WEEK = timedelta(days=7)


@dataclass(frozen=True)
class Assigned:
    """An assignment as the list shows it: how many it is for, and how far they are, in numbers."""

    assignment: Assignment
    title: str
    people: int
    begun: int
    completed: int
    overdue: int

    @property
    def not_open(self) -> bool:
        """Learners do not see it yet."""
        return bool(self.assignment.opens and self.assignment.opens > timezone.localdate())

    @property
    def in_library(self) -> str:
        """Where it can be looked at; "" for what is no longer part of the course."""
        one = self.assignment
        if one.role_play in role_plays():
            return reverse("console:role-play", args=[one.role_play])
        return reverse("console:session", args=[one.session]) if one.session in course() else ""


@cohort_view
@require_safe
def practice(request: HttpRequest, cohort: Cohort) -> HttpResponse:
    """What this cohort was asked to do, and a form for more."""
    return _page(request, cohort, AssignForm(cohort))


@open_cohort_view
@require_POST
def assign(request: HttpRequest, cohort: Cohort) -> HttpResponse:
    """Assign role-plays and sessions to everybody in the cohort, or to some."""
    form = AssignForm(cohort, request.POST)
    if not form.is_valid():
        return _page(request, cohort, form)
    form.assign(request.user)
    messages.success(request, _("Assigned. Learners see it when they next open the chat."))
    return redirect("console:practice", cohort_id=cohort.pk)


@open_cohort_view
@require_http_methods(["GET", "HEAD", "POST"])
def change(request: HttpRequest, cohort: Cohort, assignment_id: int) -> HttpResponse:
    """Change everything about an assignment but what it asks for."""
    assignment = assignment_of(cohort, assignment_id)
    form = TermsForm(cohort, request.POST or None, instance=assignment)
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, _("Changed."))
        return redirect("console:practice", cohort_id=cohort.pk)
    context = {"cohort": cohort, "tab": "practice", "form": form, "title": title_of(assignment)}
    return render(request, "console/change_assignment.html", context)


@open_cohort_view
@require_http_methods(["GET", "HEAD", "POST"])
def withdraw(request: HttpRequest, cohort: Cohort, assignment_id: int) -> HttpResponse:
    """Take an assignment back: asks first, then does it. What learners did stays theirs."""
    assignment = assignment_of(cohort, assignment_id)
    if request.method != "POST":
        return _ask_before_withdrawing(request, cohort, [assignment])
    return _withdraw(request, cohort, [assignment])


@open_cohort_view
@require_POST
def several(request: HttpRequest, cohort: Cohort) -> HttpResponse:
    """Give a week more to the ticked assignments, or take them back."""
    form = SeveralForm(cohort, request.POST)
    if not form.is_valid():
        messages.error(request, _("Please tick at least one assignment first."))
        return redirect("console:practice", cohort_id=cohort.pk)
    ticked = list(form.cleaned_data["assignments"])
    if form.cleaned_data["do"] == "extend":
        return _extend(request, cohort, ticked)
    if not form.cleaned_data["sure"]:
        return _ask_before_withdrawing(request, cohort, ticked)
    return _withdraw(request, cohort, ticked)


def extended(due: date) -> date:
    """A week more; for what is overdue, a week from today."""
    return max(due, timezone.localdate()) + A_WEEK


def _extend(request: HttpRequest, cohort: Cohort, ticked: list[Assignment]) -> HttpResponse:
    dated = [assignment for assignment in ticked if assignment.due]
    for assignment in dated:
        assignment.due = extended(assignment.due)
        assignment.save(update_fields=["due"])
    if dated:
        n = len(dated)
        said = ngettext("A week more for %(n)s assignment.", "A week more for %(n)s assignments.", n) % {"n": n}
        messages.success(request, said)
    else:
        messages.error(request, _("There is no date to move. You can set one under “Change”."))
    return redirect("console:practice", cohort_id=cohort.pk)


def _ask_before_withdrawing(request: HttpRequest, cohort: Cohort, ticked: list[Assignment]) -> HttpResponse:
    context = {
        "cohort": cohort,
        "tab": "practice",
        "ticked": [{"assignment": one, "title": title_of(one)} for one in ticked],
    }
    return render(request, "console/withdraw.html", context)


def _withdraw(request: HttpRequest, cohort: Cohort, ticked: list[Assignment]) -> HttpResponse:
    cohort.assignments.filter(pk__in=[assignment.pk for assignment in ticked]).delete()
    messages.success(request, _("Withdrawn. What learners did stays theirs."))
    return redirect("console:practice", cohort_id=cohort.pk)


def _page(request: HttpRequest, cohort: Cohort, form: AssignForm) -> HttpResponse:
    context = {"cohort": cohort, "tab": "practice", "form": form, "assignments": assigned_in(cohort)}
    return render(request, "console/practice.html", context)


def assigned_in(cohort: Cohort) -> list[Assigned]:
    """The cohort's assignments in the order of their dates, each with its numbers."""
    found = of_cohort(cohort)
    return [
        _assigned(assignment, [one for one in found if one.assignment.pk == assignment.pk])
        for assignment in in_order(cohort).prefetch_related("learners")
    ]


def _assigned(assignment: Assignment, mine: Iterable[Standing]) -> Assigned:
    mine = list(mine)
    return Assigned(
        assignment,
        title_of(assignment),
        people=len(mine),
        begun=sum(one.attempts > 0 for one in mine),
        completed=sum(one.progress == "completed" for one in mine),
        overdue=sum(one.overdue for one in mine),
    )
