"""Who is behind a learner's page."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from bot.web.chat.authentication import learner_of
from bot.web.people.models import Learner


def learner_view(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """For whoever this browser belongs to; the view gets `learner`. Everybody else is sent to the first page."""

    @wraps(view)
    def checked(request: HttpRequest, **rest: Any) -> HttpResponse:
        learner = learner_of(request)
        if learner is None:
            return redirect("pages:first")
        note_visit(learner)
        return view(request, learner=learner, **rest)

    return checked


def note_visit(learner: Learner) -> None:
    """Remember the day, so that nobody who comes by is taken for gone."""
    today = timezone.localdate()
    if learner.seen != today:
        Learner.objects.filter(pk=learner.pk).update(seen=today)
