"""Facilitators' accounts: log in, and the one-time link of the first."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.auth import login
from django.contrib.auth.views import LoginView
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from bot.web.console.account_forms import SetUpForm
from bot.web.people import setup_links
from bot.web.people.models import Facilitator


class Login(LoginView):
    """Log in. The session of a facilitator ends after a working day."""

    template_name = "console/login.html"
    redirect_authenticated_user = True

    def form_valid(self, form: Any) -> HttpResponse:
        """Log in and set how long it lasts."""
        response = super().form_valid(form)
        self.request.session.set_expiry(settings.FACILITATOR_SESSION_AGE)
        return response


@require_http_methods(["GET", "HEAD", "POST"])
def set_up(request: HttpRequest, token: str) -> HttpResponse:
    """The one-time link: create the first facilitator."""
    if not setup_links.is_good(token):
        raise Http404
    form = SetUpForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        facilitator = _created_once(token, form)
        if facilitator is None:
            raise Http404
        login(request, facilitator, backend="django.contrib.auth.backends.ModelBackend")
        request.session.set_expiry(settings.FACILITATOR_SESSION_AGE)
        return redirect("console:cohorts")
    return render(request, "console/set_up.html", {"form": form})


def _created_once(token: str, form: SetUpForm) -> Facilitator | None:
    with transaction.atomic():
        return form.save() if setup_links.use(token) else None
