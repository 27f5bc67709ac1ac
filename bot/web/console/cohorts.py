"""The list of cohorts, and the page of one. Which cohort may be reached is decided in `people/access.py` alone."""

from __future__ import annotations

from django.conf import settings
from django.contrib import messages
from django.db.models import Count, F, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from bot.web.chat import role_plays
from bot.web.console.forms import AssignmentForm, CohortForm
from bot.web.course import evaluation
from bot.web.course.progress import sums
from bot.web.people.access import cohort_view, cohorts_of, facilitator_view, question_of
from bot.web.people.models import Cohort
from bot.web.people.progress import standings


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
        return redirect("console:cohort", cohort_id=cohort.pk)
    mine = cohorts_of(request.user).annotate(
        people=Count("learners", distinct=True),
        assigned=Count("assignments", distinct=True),
        open_questions=Count("questions", filter=Q(questions__answered=None), distinct=True),
    )
    return render(request, "console/cohorts.html", {"form": form, "cohorts": mine})


@cohort_view
@require_safe
def cohort(request: HttpRequest, cohort: Cohort) -> HttpResponse:
    """One cohort: how to join, who is in it, what was assigned and how far everybody is."""
    return cohort_page(request, cohort, AssignmentForm())


@cohort_view
@require_POST
def answered(request: HttpRequest, cohort: Cohort, question_id: int) -> HttpResponse:
    """Mark a question as answered, or as open again."""
    question = question_of(cohort, question_id)
    question.answered = None if question.answered else timezone.now()
    question.save(update_fields=["answered"])
    messages.success(request, _("Marked as answered.") if question.answered else _("Open again."))
    return redirect("console:cohort", cohort_id=cohort.pk)


def cohort_page(request: HttpRequest, cohort: Cohort, form: AssignmentForm) -> HttpResponse:
    """The page of a cohort, with the assignment form as it stands."""
    learners = list(cohort.learners.all())
    assignments = list(cohort.assignments.select_related("set_by"))
    cards = role_plays.role_plays()
    by_learner = {learner.pk: [] for learner in learners}  # type: dict[Any, list[Any]]
    for standing in standings(assignments, learners):
        by_learner[standing.learner.pk].append(standing)
    titles = {a.pk: cards[a.role_play].title if a.role_play in cards else a.role_play for a in assignments}
    walked = sums(learners)
    join_path = reverse("pages:join", args=[cohort.shown_code])
    context = {
        "cohort": cohort,
        "form": form,
        "assignments": [{"assignment": a, "title": titles[a.pk]} for a in assignments],
        "rows": [
            {"learner": learner, "standings": by_learner[learner.pk], "course": walked[learner.pk]}
            for learner in learners
        ],
        "questions": list(
            cohort.questions.select_related("learner").order_by(F("answered").asc(nulls_first=True), "asked_at")
        ),
        "evaluation": evaluation.questions(cohort),
        "join_link": settings.ENVIRONMENT.public_url + join_path,
    }
    return render(request, "console/cohort.html", context)
