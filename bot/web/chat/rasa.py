"""The only place that talks to Rasa and to the action server."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import httpx
from django.conf import settings

CHECK_SECONDS = 3.0

# Tests put their own transport here; None is the network.
transport: httpx.BaseTransport | None = None


class NotTaken(Exception):
    """Rasa did not take the message: it may be sent again."""


class Unclear(Exception):
    """No answer in time. Rasa may still be at work on the message, so it must not be sent again yet."""


@lru_cache(maxsize=2)
def _client(with_transport: httpx.BaseTransport | None) -> httpx.Client:
    # trust_env=False: a proxy meant for the internet has no business between our own processes.
    timeout = httpx.Timeout(settings.RASA_TIMEOUT_SECONDS, connect=3.0)
    return httpx.Client(timeout=timeout, transport=with_transport, trust_env=False)


def send(conversation: str, message: str, metadata: dict[str, Any]) -> list[dict[str, Any]]:
    """Send one message and wait until Rasa has answered it. Raises NotTaken or Unclear.

    The answer is Rasa's list of messages; what is shown is read from the event log.
    """
    body = {"sender": conversation, "message": message, "metadata": metadata}
    # `from None`: the exception of httpx holds the request, and the request holds the words.
    try:
        answer = _client(transport).post(f"{settings.ENVIRONMENT.rasa_url}/webhooks/rest/webhook", json=body)
    except httpx.ConnectTimeout:
        raise NotTaken("Rasa cannot be reached") from None
    except httpx.TimeoutException:
        raise Unclear("Rasa did not answer in time") from None
    except httpx.HTTPError as error:
        raise NotTaken(f"Rasa cannot be reached ({type(error).__name__})") from None
    if answer.status_code != httpx.codes.OK:
        raise NotTaken(f"Rasa answered with status {answer.status_code}")
    try:
        messages = answer.json()
    except ValueError:
        raise NotTaken("Rasa's answer is not JSON") from None
    return messages if isinstance(messages, list) else []


def rasa_is_well() -> bool:
    """Whether Rasa answers and has a model loaded."""
    params = {"token": settings.ENVIRONMENT.rasa_token} if settings.ENVIRONMENT.rasa_token else {}
    answer = _check(f"{settings.ENVIRONMENT.rasa_url}/status", params)
    return bool(answer and answer.get("model_file"))


def actions_are_well() -> bool:
    """Whether the action server answers."""
    return _check(f"{settings.ENVIRONMENT.actions_url}/health", {}) is not None


def _check(url: str, params: dict[str, str]) -> dict[str, Any] | None:
    try:
        answer = _client(transport).get(url, params=params, timeout=CHECK_SECONDS)
        value = answer.json() if answer.status_code == httpx.codes.OK else None
    except (httpx.HTTPError, ValueError):
        return None
    return value if isinstance(value, dict) else None
