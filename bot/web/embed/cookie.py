"""What lets a frame find its key again after a reload: a cookie that a browser keeps apart for each site around us.

A frame on one site never sees the cookie of a frame on another, nor ours of a tab of its own, so a browser that blocks
cookies of third parties keeps it (CHIPS: https://developer.mozilla.org/en-US/docs/Web/Privacy/Guides/Privacy_sandbox/Partitioned_cookies).
It goes to `/api/frame` only, and proves nothing elsewhere: turns are sent with the key.
"""

from __future__ import annotations

from http.cookies import Morsel

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

NAME, PATH = "alongside_frame", "/api/frame"


class _Partitioned(Morsel):
    """A cookie with the attribute that `http.cookies` knows from Python 3.14 on."""

    _reserved = {**Morsel._reserved, "partitioned": "Partitioned"}  # type: ignore[attr-defined]
    _flags = Morsel._flags | {"partitioned"}  # type: ignore[attr-defined]


def keep(response: HttpResponseBase, key: str) -> None:
    """Let the browser keep the key for this frame on this site. An empty key is forgotten."""
    cookie: Morsel[str] = _Partitioned()
    cookie.set(NAME, key, key)
    age = str(settings.FRAME_SESSION_AGE if key else 0)
    flags = {"secure": "yes", "httponly": "yes", "partitioned": "yes"}
    cookie.update({"path": PATH, "max-age": age, "samesite": "None", **flags})
    response.cookies[NAME] = cookie


def kept(request: HttpRequest) -> str:
    """The key that the browser kept, or an empty string."""
    return request.COOKIES.get(NAME, "")
