"""Asking before something is done that cannot simply be undone."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from bot.web.people.models import Cohort


def ask(request: HttpRequest, cohort: Cohort, title: str, text: str, button: str, back: str) -> HttpResponse:
    """A page with a question, a button that posts to the same address, and a way back.

    `back` is the name of the tab (and of the console's address) that is returned to.
    """
    context = {"cohort": cohort, "tab": back, "title": title, "text": text, "button": button, "back": f"console:{back}"}
    return render(request, "console/confirm.html", context)
