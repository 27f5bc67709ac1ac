"""How learners come to a cohort: the code and the link."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from bot.web.people.access import cohort_view
from bot.web.people.models import Cohort


@cohort_view
@require_safe
def join(request: HttpRequest, cohort: Cohort) -> HttpResponse:
    """The code and the link, to read out, to send and to print."""
    return render(request, "console/join.html", {"cohort": cohort, "tab": "join", "join_link": join_link(cohort)})


def join_link(cohort: Cohort) -> str:
    """The whole address with which somebody joins."""
    return str(settings.ENVIRONMENT.public_url) + reverse("pages:join", args=[cohort.shown_code])
