"""Who has done what in a cohort."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from bot.web.chat import role_plays
from bot.web.course.progress import sums
from bot.web.people.access import cohort_view
from bot.web.people.models import Cohort
from bot.web.people.progress import Standing, standings


@cohort_view
@require_safe
def people(request: HttpRequest, cohort: Cohort) -> HttpResponse:
    """The learners of a cohort: how far each is with what was assigned, and with the course."""
    learners = list(cohort.learners.all())
    assignments = list(cohort.assignments.select_related("set_by"))
    cards = role_plays.role_plays()
    by_learner: dict[Any, list[Standing]] = {learner.pk: [] for learner in learners}
    for standing in standings(assignments, learners):
        by_learner[standing.learner.pk].append(standing)
    walked = sums(learners)
    context = {
        "cohort": cohort,
        "tab": "people",
        "assignments": [
            {"assignment": one, "title": cards[one.role_play].title if one.role_play in cards else one.role_play}
            for one in assignments
        ],
        "rows": [
            {"learner": learner, "standings": by_learner[learner.pk], "course": walked[learner.pk]}
            for learner in learners
        ],
    }
    return render(request, "console/people.html", context)
