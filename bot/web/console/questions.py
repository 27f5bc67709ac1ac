"""What learners sent to their facilitators, and how they found the course."""

from __future__ import annotations

from django.contrib import messages
from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from bot.web.course import evaluation
from bot.web.people.access import cohort_view, question_of
from bot.web.people.models import Cohort


@cohort_view
@require_safe
def questions(request: HttpRequest, cohort: Cohort) -> HttpResponse:
    """Questions, open ones first, and the course evaluation in sum."""
    sent = cohort.questions.select_related("learner").order_by(F("answered").asc(nulls_first=True), "asked_at")
    context = {
        "cohort": cohort,
        "tab": "questions",
        "questions": list(sent),
        "evaluation": evaluation.questions(cohort),
    }
    return render(request, "console/questions.html", context)


@cohort_view
@require_POST
def answered(request: HttpRequest, cohort: Cohort, question_id: int) -> HttpResponse:
    """Mark a question as answered, or as open again."""
    question = question_of(cohort, question_id)
    question.answered = None if question.answered else timezone.now()
    question.save(update_fields=["answered"])
    messages.success(request, _("Marked as answered.") if question.answered else _("Open again."))
    return redirect("console:questions", cohort_id=cohort.pk)
