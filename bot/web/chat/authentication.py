"""Who is behind a request to the chat API: the learner of this browser session."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from rest_framework import exceptions
from rest_framework.authentication import BaseAuthentication, CSRFCheck
from rest_framework.request import Request

from bot.web.chat import problems
from bot.web.pages import consent
from bot.web.people.models import Learner

SESSION_KEY = "learner"


def learner_of(request: HttpRequest) -> Learner | None:
    """The learner who uses this browser session, if any."""
    try:
        id_ = UUID(request.session.get(SESSION_KEY, ""))
    except ValueError:
        return None
    return Learner.objects.select_related("cohort").filter(pk=id_).first()


def remember(request: HttpRequest, learner: Learner) -> None:
    """Make this browser session the learner's. A new session key, so that a planted one is worth nothing."""
    request.session.cycle_key()
    request.session[SESSION_KEY] = str(learner.pk)


def forget(request: HttpRequest) -> None:
    """Take the learner out of this browser session."""
    request.session.pop(SESSION_KEY, None)
    request.session.cycle_key()


class LearnerAuthentication(BaseAuthentication):
    """The session cookie, with Django's check against forged requests."""

    def authenticate(self, request: Request) -> tuple[Learner, None] | None:
        """The learner, or None. Raises a Problem for somebody who agreed to something else than what is kept now: a
        page may have been open since before that changed.
        """
        learner = learner_of(request._request)
        if learner is None:
            return None
        self._refuse_forged(request._request)
        if learner.consent_version != consent.VERSION:
            raise problems.agree_first()
        return learner, None

    def authenticate_header(self, request: Request) -> str:
        """Makes a missing session a 401."""
        return "Session"

    def _refuse_forged(self, request: HttpRequest) -> None:
        def nothing(_: HttpRequest) -> Any:
            return None

        check = CSRFCheck(nothing)
        check.process_request(request)
        if check.process_view(request, None, (), {}):
            raise exceptions.PermissionDenied("csrf")
