"""`GET /healthz`: are all three parts well, and is the event log where we look for it?"""

from __future__ import annotations

import logging
from collections.abc import Callable

from django.db import DatabaseError, connections
from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_safe

from bot.web.chat import event_log, rasa

log = logging.getLogger("alongside.health")


def _web_is_well() -> bool:
    with connections["default"].cursor() as cursor:
        cursor.execute("SELECT 1 FROM people_learner LIMIT 1")
    return True


CHECKS: dict[str, Callable[[], bool]] = {
    "web": _web_is_well,
    "event_log": event_log.is_there,
    "rasa": rasa.rasa_is_well,
    "actions": rasa.actions_are_well,
}


@require_safe
def healthz(request: HttpRequest) -> JsonResponse:
    """`{"status", "web", "event_log", "rasa", "actions"}`, each "ok" or "down"; 503 when one is down."""
    parts = {name: "ok" if _holds(check) else "down" for name, check in CHECKS.items()}
    well = all(state == "ok" for state in parts.values())
    return JsonResponse({"status": "ok" if well else "down", **parts}, status=200 if well else 503)


def _holds(check: Callable[[], bool]) -> bool:
    try:
        return check()
    except DatabaseError as error:
        log.error("A database cannot be read (%s)", type(error).__name__)
        return False
