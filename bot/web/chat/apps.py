"""The chat: turns, the event log, Rasa."""

from __future__ import annotations

from django.apps import AppConfig


class ChatConfig(AppConfig):
    """Django's entry for this folder."""

    name = "bot.web.chat"
    label = "chat"

    def ready(self) -> None:
        """Registers what drf-spectacular finds by import."""
        from bot.web.chat import openapi  # noqa: F401
