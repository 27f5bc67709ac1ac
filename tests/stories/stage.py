"""A stage for tests: the trained model and the real actions in one process, without servers.

Rasa's agent runs as it does in the server; the action endpoint is answered by rasa_sdk's own executor.
"""

from __future__ import annotations

import asyncio
import copy
import logging
import uuid
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rasa.core.agent import Agent
from rasa.core.channels import CollectingOutputChannel, UserMessage
from rasa.core.tracker_store import InMemoryTrackerStore
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig
from rasa.utils.log_utils import configure_structlog
from rasa_sdk.executor import ActionExecutor


class ActionsInProcess(EndpointConfig):
    """Answers Rasa's calls for custom actions without HTTP."""

    def __init__(self) -> None:
        super().__init__(url="http://actions.invalid")
        self._executor = ActionExecutor()
        self._executor.register_package("actions")

    async def request(self, *args: Any, **kwargs: Any) -> Any:
        """What the action server would answer."""
        return await self._executor.run(copy.deepcopy(kwargs["json"]))


@dataclass
class Reply:
    """What one turn brought: texts with the lines that said them, payloads, buttons."""

    lines: list[str] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    payloads: list[dict[str, Any]] = field(default_factory=list)
    buttons: list[dict[str, str]] = field(default_factory=list)
    intent: str = ""

    def payload(self, kind: str) -> dict[str, Any] | None:
        """The payload of a type, if there was one."""
        return next((payload for payload in self.payloads if payload["type"] == kind), None)


class Stage:
    """One model for many conversations."""

    def __init__(self, model: Path) -> None:
        configure_structlog(logging.ERROR)
        logging.getLogger("rasa").setLevel(logging.ERROR)
        self.loop = asyncio.new_event_loop()
        self.agent = Agent.load(str(model), action_endpoint=ActionsInProcess())
        self.agent.tracker_store = InMemoryTrackerStore(self.agent.domain)
        self.agent.processor.tracker_store = self.agent.tracker_store

    def open(self, **metadata: Any) -> Conversation:
        """A new conversation; `metadata` as the web would send it."""
        return Conversation(self, uuid.uuid4().hex, metadata)


class Conversation:
    """Says and taps, and gives back what was new in the event log."""

    def __init__(self, stage: Stage, sender: str, metadata: dict[str, Any]) -> None:
        self.stage, self.sender = stage, sender
        self.metadata = {"name": "Kim", "locale": "en-GB", "coaching_mode": "when_it_matters", **metadata}
        self.seen = 0

    def say(self, text: str) -> Reply:
        """The learner types."""
        return self.stage.loop.run_until_complete(self._send(text))

    def tap(self, payload: str) -> Reply:
        """The learner taps a button."""
        return self.say(payload)

    def start(self, role_play: str) -> Reply:
        """Straight into a role-play."""
        return self.tap(f'/start_role_play{{"role_play": "{role_play}"}}')

    @property
    def tracker(self) -> DialogueStateTracker:
        """Rasa's tracker of this conversation, the present session."""
        return self.stage.loop.run_until_complete(self.stage.agent.tracker_store.retrieve_full_tracker(self.sender))

    def slot(self, name: str) -> Any:
        """A slot's value."""
        return self.tracker.get_slot(name)

    async def _send(self, text: str) -> Reply:
        metadata = {**self.metadata, "turn": uuid.uuid4().hex}
        message = UserMessage(text, CollectingOutputChannel(), self.sender, metadata=metadata, input_channel="rest")
        await self.stage.agent.handle_message(message)
        tracker = await self.stage.agent.tracker_store.retrieve_full_tracker(self.sender)
        events = [event.as_dict() for event in tracker.events]
        new, self.seen = events[self.seen :], len(events)
        return _reply(new)


def _reply(events: list[dict[str, Any]]) -> Reply:
    reply = Reply()
    for event in events:
        if event["event"] == "user":
            reply.intent = (event["parse_data"].get("intent") or {}).get("name") or ""
        if event["event"] != "bot":
            continue
        data = event.get("data") or {}
        if data.get("custom"):
            reply.payloads.append(data["custom"])
        elif event.get("text"):
            reply.texts.append(event["text"])
            reply.lines.append((event.get("metadata") or {}).get("utter_action", ""))
        reply.buttons += data.get("buttons") or []
    return reply
