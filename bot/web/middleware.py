"""Small pieces that every request passes through."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from whitenoise.middleware import WhiteNoiseFileResponse, WhiteNoiseMiddleware


class StaticFiles(WhiteNoiseMiddleware):
    """WhiteNoise, whose files an ASGI server can stream.

    Django warns about every synchronous file stream under ASGI, and reads it whole into memory; our files are a few
    kilobytes, so they are handed over in one piece.
    """

    @staticmethod
    def serve(static_file: Any, request: HttpRequest) -> HttpResponse:
        """One static file, or the 304 or 404 that WhiteNoise decided on."""
        response = WhiteNoiseMiddleware.serve(static_file, request)
        if isinstance(response, WhiteNoiseFileResponse) and response.streaming:
            whole = HttpResponse(b"".join(response.streaming_content), status=response.status_code)
            for name, value in response.items():
                whole[name] = value
            response.close()
            return whole
        return response


def private_headers(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Pages are about one person: no shared cache keeps them, and a page asks for no camera or place."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        response.setdefault("Cache-Control", "no-store, private")
        response.setdefault("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()")
        return response

    return middleware
