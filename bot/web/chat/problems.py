"""Everything that can go wrong in the chat, in words for a learner."""

from __future__ import annotations

import logging
from typing import Any

from django.conf import settings
from django.db import OperationalError
from django.utils.translation import gettext as _
from rest_framework import exceptions, status
from rest_framework.response import Response

log = logging.getLogger("alongside.chat")


class Problem(Exception):
    """A refusal with a kind, plain message. `retry` says whether sending the same again may work."""

    def __init__(self, status_code: int, error: str, message: str, retry: bool = False, after: int | None = None):
        super().__init__(error)
        self.status_code, self.error, self.message = status_code, error, message
        self.retry, self.after = retry, after

    def body(self) -> dict[str, Any]:
        """As JSON."""
        return {"error": self.error, "message": self.message, "retry": self.retry}


def empty() -> Problem:
    """Nothing was written."""
    return Problem(status.HTTP_400_BAD_REQUEST, "empty", _("There is nothing in the box yet."))


def too_long(length: int) -> Problem:
    """The line is over the limit; `length` in characters."""
    message = _(
        "That is a long one: %(length)s characters, and one message holds %(limit)s. It is still in the box. "
        "You might send it in two parts."
    ) % {"length": f"{length:,}", "limit": f"{settings.LONGEST_LINE:,}"}
    return Problem(status.HTTP_400_BAD_REQUEST, "too_long", message)


def malformed() -> Problem:
    """The request is not what the widget sends."""
    return Problem(
        status.HTTP_400_BAD_REQUEST, "malformed", _("That could not be read. You might load the page again.")
    )


def not_offered() -> Problem:
    """A payload that no button of this conversation offered."""
    return Problem(status.HTTP_403_FORBIDDEN, "not_offered", _("That choice does not belong to this conversation."))


def agree_first() -> Problem:
    """What is kept has changed since this learner agreed."""
    message = _("What is kept has changed since you agreed. Please load this page again, to read it first.")
    return Problem(status.HTTP_403_FORBIDDEN, "agree_first", message)


def busy(after: int) -> Problem:
    """Another turn is on its way; `after` in seconds."""
    message = _("Your last message is still being answered. One moment.")
    return Problem(status.HTTP_409_CONFLICT, "busy", message, True, after)


def no_answer() -> Problem:
    """Rasa or the action server did not answer."""
    message = _("No answer came back. That is our side, not you. Your words are kept here: try again in a moment.")
    return Problem(status.HTTP_503_SERVICE_UNAVAILABLE, "no_answer", message, True)


def too_many(after: int) -> Problem:
    """More requests than anybody types; `after` in seconds."""
    message = _("That was a lot in a short time. Your words are kept here: try again in a moment.")
    return Problem(status.HTTP_429_TOO_MANY_REQUESTS, "too_many", message, True, after)


def as_json(error: Exception, context: dict[str, Any]) -> Response | None:
    """Django REST framework's hook: every refusal in the same shape, and no error page in an API."""
    problem = _known(error)
    if problem is None:
        return None
    response = Response(problem.body(), status=problem.status_code)
    if problem.after is not None:
        response["Retry-After"] = str(problem.after)
    if problem.status_code == status.HTTP_401_UNAUTHORIZED:
        response["WWW-Authenticate"] = "Session"
    return response


def _known(error: Exception) -> Problem | None:
    if isinstance(error, Problem):
        return error
    if isinstance(error, OperationalError):  # the event log is not there yet, or a database is locked
        log.error("A database cannot be used (%s)", type(error).__name__)
        return no_answer()
    if isinstance(error, exceptions.NotAuthenticated):
        return Problem(error.status_code, "no_learner", _("Please start from the first page."))
    if isinstance(error, exceptions.PermissionDenied):
        return Problem(error.status_code, "forbidden", _("This page is out of date. Please load it again."))
    if isinstance(error, exceptions.Throttled):
        return too_many(int(error.wait or 1))
    if isinstance(error, exceptions.APIException):
        problem = malformed()
        problem.status_code = error.status_code
        return problem
    return None
