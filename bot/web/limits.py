"""How often something may be tried, by one learner and from one address.

Whoever goes over a limit gets 429, `Retry-After` and a plain page. A course of 30 people may sit behind one address (a
school, a hospital), so limits by address leave room for all of them at once, and where something is guessed only wrong
tries count. What is guarded is long enough to bear that: a join code has 3.8e11 possibilities, so that 600 wrong tries
an hour would find one of a hundred codes once in seven centuries.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django_ratelimit.core import get_usage

View = Callable[..., HttpResponse]


def address_of(request: HttpRequest) -> str:
    """Where a request comes from: an IPv4 address, or the /64 network of an IPv6 one (a household has all of it).

    `X-Forwarded-For` counts only as far as our own proxies wrote it: each adds whom it heard from at the end, so with
    n of them the n-th from the end is the first that nobody outside can invent.
    """
    proxies = settings.ENVIRONMENT.trusted_proxies
    heard = [part.strip() for part in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",") if part.strip()]
    told = heard[-proxies] if proxies and len(heard) >= proxies else request.META.get("REMOTE_ADDR", "")
    try:
        address = ipaddress.ip_address(told)
    except ValueError:
        return "unknown"  # all who come without an address share one
    if address.version == 6:
        return str(ipaddress.ip_network(f"{address}/64", strict=False).network_address)
    return str(address)


def _learner(request: HttpRequest) -> str:
    return request.session.get("learner") or address_of(request)


def _facilitator(request: HttpRequest) -> str:
    return str(request.user.pk) if request.user.is_authenticated else address_of(request)


@dataclass(frozen=True)
class Limit:
    """So many in such a time (`"100/10m"`), for each of what `by` tells apart."""

    name: str
    rate: str
    by: Callable[[HttpRequest], str] = address_of

    def used(self, request: HttpRequest, count: bool) -> tuple[bool, int]:
        """Whether it is used up, and in how many seconds it is open again. With `count`, this is one more."""
        usage = get_usage(
            request, group=self.name, key=lambda group, asked: self.by(asked), rate=self.rate, increment=count
        )
        over = usage["count"] > usage["limit"] if count else usage["count"] >= usage["limit"]
        return over, max(1, usage["time_left"])


WRONG_CODE = Limit("wrong-code", "100/10m")
WRONG_PHRASE = Limit("wrong-phrase", "100/10m")
NEW_LEARNER = Limit("new-learner", "200/h")  # several courses may begin at one address
LOG_IN = Limit("log-in", "60/10m")  # besides axes; a password's hash costs time
WRONG_LINK = Limit("wrong-link", "60/10m")
OWN_CHANGES = Limit("own-changes", "60/10m", by=_learner)  # name, phrase, sharing, downloads
OWN_PASSWORD = Limit("own-password", "10/10m", by=_facilitator)
NEW_INVITATION = Limit("new-invitation", "30/h", by=_facilitator)


def limit_posts(*limits: Limit) -> Callable[[View], View]:
    """For a view whose every POST counts."""

    def around(view: View) -> View:
        @wraps(view)
        def limited(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if request.method == "POST":
                for limit in limits:
                    over, seconds = limit.used(request, count=True)
                    if over:
                        return too_many(request, seconds)
            return view(request, *args, **kwargs)

        return limited

    return around


def limit_failures(limit: Limit) -> Callable[[View], View]:
    """For a view in which something is guessed: what counts is 404, and a POST that is not answered with a redirect."""

    def around(view: View) -> View:
        @wraps(view)
        def limited(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            over, seconds = limit.used(request, count=False)
            if over:
                return too_many(request, seconds)
            try:
                response = view(request, *args, **kwargs)
            except Http404:
                limit.used(request, count=True)
                raise
            if response.status_code == 404 or (request.method == "POST" and response.status_code == 200):
                limit.used(request, count=True)
            return response

        return limited

    return around


def too_many(request: HttpRequest, seconds: int, text: str = "") -> HttpResponse:
    """The page for whoever went over a limit that opens again in so many seconds."""
    minutes = -(-seconds // 60)
    wait = ngettext("Please wait a minute and try again.", "Please wait %(n)s minutes and try again.", minutes)
    context = {
        "title": _("One moment, please"),
        "text": " ".join(
            filter(None, [text or _("That was tried very often in a short time."), wait % {"n": minutes}])
        ),
    }
    response = render(request, "pages/error.html", context, status=429)
    response["Retry-After"] = str(seconds)
    return response


def locked_out(request: HttpRequest, response: HttpResponse | None, credentials: dict[str, Any]) -> HttpResponse:
    """What axes shows after too many wrong passwords."""
    text = _(
        "The name or the password did not fit several times. "
        "If you have forgotten it, whoever runs Alongside can make you a link for a new one."
    )
    return too_many(request, int(settings.AXES_COOLOFF_TIME.total_seconds()), text)
