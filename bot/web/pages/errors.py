"""Error pages in our own words, with nothing about the request on them."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _


def _answer(request: HttpRequest, status: int, title: str, text: str) -> HttpResponse:
    if request.path.startswith("/api/"):
        body = {"error": "failed", "message": text, "retry": status >= 500}
        return JsonResponse(body, status=status)
    return render(request, "pages/error.html", {"title": title, "text": text}, status=status)


def bad_request(request: HttpRequest, exception: Any = None) -> HttpResponse:
    """400."""
    return _answer(request, 400, _("That did not work"), _("Something in the request could not be read."))


def forbidden(request: HttpRequest, exception: Any = None) -> HttpResponse:
    """403."""
    return _answer(request, 403, _("Not for you"), _("You cannot open this page."))


def forged(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form without a good token: nearly always a page that was left open for long."""
    text = _("This page was open for a while and is out of date. Please go back, load it again and try once more.")
    return _answer(request, 403, _("Please load the page again"), text)


def not_found(request: HttpRequest, exception: Any = None) -> HttpResponse:
    """404."""
    text = _("There is no such page. A join code may have been mistyped, or a link may have been used already.")
    return _answer(request, 404, _("Nothing here"), text)


def server_error(request: HttpRequest) -> HttpResponse:
    """500."""
    text = _("Something broke on our side. It is not your fault. Please try again in a moment.")
    return _answer(request, 500, _("Sorry, something broke"), text)
