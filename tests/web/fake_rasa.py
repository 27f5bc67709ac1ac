"""A stand-in for Rasa and the action server: an httpx transport that writes real rows into the event log.

It behaves as Rasa 3.6 does where the web layer can tell: all rows of a turn are written at its end, a crash answers
200 with `[]`, text that begins with `/` runs as a command.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from typing import Any

import httpx

from bot.web.chat.models import RasaEvent

Answer = list[dict[str, Any]]


def said(text: str, action: str = "", buttons: list[dict[str, str]] | None = None) -> dict[str, Any]:
    """A bot event with words."""
    data = {"buttons": buttons, "custom": None, "elements": None, "image": None}
    return {"event": "bot", "text": text, "data": data, "metadata": {"utter_action": action} if action else {}}


def payload(**custom: Any) -> dict[str, Any]:
    """A bot event with a typed payload (the key is `type`, as in the contract)."""
    return {"event": "bot", "text": None, "data": {"custom": custom}, "metadata": {}}


class FakeRasa(httpx.BaseTransport):
    """Answers each message with the events that `answer(message, metadata)` returns."""

    def __init__(self) -> None:
        self.received: list[dict[str, Any]] = []
        self.answer: Callable[[str, dict[str, Any]], Answer] = lambda message, metadata: [said("Hello.")]
        self.down = self.actions_down = self.hangs = self.writes_nothing = self.no_model = False
        self.before_writing: Callable[[], None] = lambda: None

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """What the network would do."""
        if request.url.path == "/health":
            return self._health()
        if self.down:
            raise httpx.ConnectError("connection refused", request=request)
        if request.url.path == "/status":
            return httpx.Response(200, json={"model_file": None if self.no_model else "model.tar.gz"})
        body = json.loads(request.content)
        self.received.append(body)
        return self._turn(request, body)

    def _health(self) -> httpx.Response:
        if self.actions_down:
            raise httpx.ConnectError("connection refused")
        return httpx.Response(200, json={"status": "ok"})

    def _turn(self, request: httpx.Request, body: dict[str, Any]) -> httpx.Response:
        user = {"event": "user", "text": body["message"].strip(), "metadata": body["metadata"]}
        # With the action server down Rasa logs the error, says nothing and goes on.
        answer = [] if self.actions_down else self.answer(body["message"], body["metadata"])
        self.before_writing()
        if not self.writes_nothing:
            self.write(body["sender"], [{"event": "action", "name": "action_listen"}, user, *answer])
        if self.hangs:
            raise httpx.ReadTimeout("timed out", request=request)
        return httpx.Response(200, json=[{"recipient_id": body["sender"], "text": "x"} for _ in answer])

    def write(self, sender: str, events: Answer) -> None:
        """Put events into the log, as Rasa's tracker store does."""
        for event in events:
            RasaEvent.objects.create(
                sender_id=sender,
                type_name=event["event"],
                timestamp=time.time(),
                action_name=event.get("name"),
                data=json.dumps({**event, "timestamp": time.time()}),
            )

    @property
    def messages(self) -> list[str]:
        """The texts and payloads Rasa got, without greetings."""
        return [body["message"] for body in self.received if body["message"] != "/greet"]
