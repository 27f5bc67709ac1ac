"""Who a frame belongs to, without a cookie.

A browser may refuse cookies to a page inside another site's page. So the frame holds the key of a session itself, and
sends it with each request (docs/decisions/0007). Such a session is one of Django's own, with another name for the
learner in it: the key of a cookie session opens nothing here, and the other way round.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib.sessions.backends.base import SessionBase
from django.utils import timezone
from rest_framework import exceptions
from rest_framework.authentication import BaseAuthentication
from rest_framework.request import Request

from bot.web.pages import consent
from bot.web.pages.visitors import note_visit
from bot.web.people.models import Learner

LEARNER, LAST_DAY = "frame_learner", "frame_last_day"


def open_for(learner: Learner) -> str:
    """A new key for a frame of this learner."""
    session = _sessions()()
    session[LEARNER] = str(learner.pk)
    _renew(session)
    return str(session.session_key)


def learner_of(key: str) -> Learner | None:
    """The learner whose frame holds this key, if it is a key. Each day of use makes it last longer.

    None as well when what is kept has changed since they agreed: that is read and answered on our own page.
    """
    session = _sessions()(session_key=key)
    try:
        id_ = UUID(session.get(LEARNER, ""))
    except ValueError:
        return None
    agreed = Learner.objects.filter(consent_version=consent.VERSION)
    learner = agreed.select_related("cohort").filter(pk=id_).first()
    if learner:
        note_visit(learner)
        if session.get(LAST_DAY) != _today():
            _renew(session)
    return learner


def close(key: str) -> None:
    """The key opens nothing any more."""
    _sessions()().delete(key)


class FrameAuthentication(BaseAuthentication):
    """`Authorization: Bearer <key>`. No cookie is read then, so a forged request of another site has nothing to use."""

    def authenticate(self, request: Request) -> tuple[Learner, str] | None:
        """The learner and the key; None without the header. Raises NotAuthenticated for a key that opens nothing."""
        key = _key_in(request)
        if key is None:
            return None
        learner = learner_of(key)
        if learner is None:
            raise exceptions.NotAuthenticated
        return learner, key

    def authenticate_header(self, request: Request) -> str:
        """Makes a missing key a 401."""
        return "Bearer"


def _key_in(request: Request) -> str | None:
    """The key that came with a request, or None without the header."""
    scheme, _, key = request.META.get("HTTP_AUTHORIZATION", "").partition(" ")
    return key.strip() if scheme.lower() == "bearer" else None


def _renew(session: SessionBase) -> None:
    session[LAST_DAY] = _today()
    session.set_expiry(settings.FRAME_SESSION_AGE)
    session.save()


def _today() -> str:
    return timezone.localdate().isoformat()


def _sessions() -> Any:
    return import_module(settings.SESSION_ENGINE).SessionStore
