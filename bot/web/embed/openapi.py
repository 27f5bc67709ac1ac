"""What the OpenAPI description says about the key of a frame."""

from __future__ import annotations

from typing import Any

from drf_spectacular.extensions import OpenApiAuthenticationExtension


class FrameScheme(OpenApiAuthenticationExtension):
    """A key in the Authorization header."""

    target_class = "bot.web.embed.frames.FrameAuthentication"
    name = "frame"

    def get_security_definition(self, auto_schema: Any) -> dict[str, str]:
        """In OpenAPI's words."""
        return {"type": "http", "scheme": "bearer"}
