"""Facilitators' accounts: log in, own name and password, and the links with which an account begins or is regained."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login, update_session_auth_hash
from django.contrib.auth.views import LoginView
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from bot.web.console.account_forms import NameForm, PasswordForm, ResetForm, SetUpForm
from bot.web.limits import LOG_IN, OWN_PASSWORD, WRONG_LINK, limit_failures, limit_posts
from bot.web.people import reset_links, setup_links
from bot.web.people.access import facilitator_view
from bot.web.people.models import Facilitator


@method_decorator(limit_posts(LOG_IN), name="dispatch")
class Login(LoginView):
    """Log in. The session of a facilitator ends after a working day."""

    template_name = "console/login.html"
    redirect_authenticated_user = True

    def form_valid(self, form: Any) -> HttpResponse:
        """Log in and set how long it lasts."""
        response = super().form_valid(form)
        self.request.session.set_expiry(settings.FACILITATOR_SESSION_AGE)
        return response


def welcome(request: HttpRequest, facilitator: Facilitator) -> None:
    """Log somebody in who has just proved with a link who they are."""
    login(request, facilitator, backend="django.contrib.auth.backends.ModelBackend")
    request.session.set_expiry(settings.FACILITATOR_SESSION_AGE)


@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
@limit_failures(WRONG_LINK)
def set_up(request: HttpRequest, token: str) -> HttpResponse:
    """The one-time link: create the first facilitator."""
    if not setup_links.is_good(token):
        raise Http404
    form = SetUpForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        facilitator = _created_once(token, form)
        if facilitator is None:
            raise Http404
        welcome(request, facilitator)
        return redirect("console:cohorts")
    return render(request, "console/set_up.html", {"form": form})


def _created_once(token: str, form: SetUpForm) -> Facilitator | None:
    with transaction.atomic():
        return form.save() if setup_links.use(token) else None


@facilitator_view
@require_http_methods(["GET", "HEAD", "POST"])
def account(request: HttpRequest) -> HttpResponse:
    """The name that learners see."""
    form = NameForm(request.POST or None, instance=Facilitator.objects.get(pk=request.user.pk))
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, _("Saved. Learners see this name from now on."))
        return redirect("console:account")
    return render(request, "console/account.html", {"form": form})


@sensitive_post_parameters()
@facilitator_view
@require_http_methods(["GET", "HEAD", "POST"])
@limit_posts(OWN_PASSWORD)
def password(request: HttpRequest) -> HttpResponse:
    """A new password. Whoever is logged in elsewhere with the old one is logged out."""
    form = PasswordForm(request.user, request.POST or None)
    if request.method == "POST" and form.is_valid():
        form.save()
        update_session_auth_hash(request, form.facilitator)
        messages.success(request, _("Your password is changed. Everywhere else you are logged out."))
        return redirect("console:account")
    return render(request, "console/password.html", {"form": form})


@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
@limit_failures(WRONG_LINK)
def reset(request: HttpRequest, token: str) -> HttpResponse:
    """The one-time link of somebody who forgot their password."""
    facilitator = reset_links.facilitator_of(token)
    if facilitator is None:
        raise Http404
    form = ResetForm(facilitator, request.POST or None)
    if request.method == "POST" and form.is_valid():
        if not reset_links.use(token):
            raise Http404
        form.save()
        welcome(request, facilitator)
        messages.success(request, _("Your new password is set, and you are logged in."))
        return redirect("console:cohorts")
    return render(request, "console/reset.html", {"form": form, "facilitator": facilitator})
