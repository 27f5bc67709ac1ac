"""The chat API's limits: faster than anybody types or taps, or more than a full room at one address."""

from __future__ import annotations

from typing import Any

from rest_framework.request import Request
from rest_framework.throttling import BaseThrottle

from bot.web.limits import Limit

FROM_ADDRESS = Limit("api-address", "900/m")  # 30 people with a turn every two seconds each
OF_LEARNER = "120/m"


class ApiThrottle(BaseThrottle):
    """Counts requests by address and, where we know who it is, by learner."""

    seconds = 1

    def allow_request(self, request: Request, view: Any) -> bool:
        """Count this request; False when it is one too many."""
        limits = [FROM_ADDRESS]
        if request.user:
            limits.append(Limit("api-learner", OF_LEARNER, by=lambda _: str(request.user.pk)))
        for limit in limits:
            over, self.seconds = limit.used(request._request, count=True)
            if over:
                return False
        return True

    def wait(self) -> float:
        """Seconds until the limit opens again."""
        return float(self.seconds)
