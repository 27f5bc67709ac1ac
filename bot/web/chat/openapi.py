"""What the OpenAPI description of the chat says about who is behind a request."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from drf_spectacular.extensions import OpenApiAuthenticationExtension


class LearnerScheme(OpenApiAuthenticationExtension):
    """The session cookie of a learner."""

    target_class = "bot.web.chat.authentication.LearnerAuthentication"
    name = "learner"

    def get_security_definition(self, auto_schema: Any) -> dict[str, str]:
        """In OpenAPI's words."""
        return {"type": "apiKey", "in": "cookie", "name": settings.SESSION_COOKIE_NAME}
