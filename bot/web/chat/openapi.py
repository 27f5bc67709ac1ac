"""What the OpenAPI description of the API says about who is behind a request, and about refusals.

It is generated from the code and served at `/api/schema/`; `tests/web/test_api_fuzz.py` holds the API to it.
"""

from __future__ import annotations

from typing import Any

from django.conf import settings
from drf_spectacular.extensions import OpenApiAuthenticationExtension

# Refused before, after and beside what a view does itself (`problems.py`): every answer has the same shape.
_ALWAYS = {
    "401": "We do not know who is asking.",
    "403": "A forged request, something this conversation was never offered, or consent to something else.",
    "406": "We answer with JSON only.",
    "429": "Too many requests; `Retry-After` says when to try again.",
    "503": "A part of us does not answer; the same request may be sent again.",
}
_WITH_A_BODY = {
    "400": "What was sent does not fit.",
    "409": "The last turn is still being answered; `Retry-After` says when to try again.",
    "415": "We read JSON only.",
}
_METHODS = {"get", "post", "put", "patch", "delete"}


class LearnerScheme(OpenApiAuthenticationExtension):
    """The session cookie of a learner."""

    target_class = "bot.web.chat.authentication.LearnerAuthentication"
    name = "learner"

    def get_security_definition(self, auto_schema: Any) -> dict[str, str]:
        """In OpenAPI's words."""
        return {"type": "apiKey", "in": "cookie", "name": settings.SESSION_COOKIE_NAME}


def with_refusals(result: dict[str, Any], **kwargs: Any) -> dict[str, Any]:
    """drf-spectacular's hook: every operation says how it may be refused."""
    for operations in result["paths"].values():
        for method in _METHODS & set(operations):
            operation = operations[method]
            refusals = _ALWAYS | (_WITH_A_BODY if "requestBody" in operation else {})
            for status, words in refusals.items():
                _add(operation["responses"], status, words)
    return result


def _add(responses: dict[str, Any], status: str, words: str) -> None:
    """A refusal beside what the view says itself about this status."""
    problem = {"$ref": "#/components/schemas/Problem"}
    known = responses.setdefault(status, {"content": {"application/json": {"schema": problem}}})
    known["description"] = known.get("description") or words
    schema = known["content"]["application/json"]["schema"]
    if schema != problem:
        known["content"]["application/json"]["schema"] = {"anyOf": [schema, problem]}
