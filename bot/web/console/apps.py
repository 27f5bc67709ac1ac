"""The facilitators' console."""

from __future__ import annotations

from django.apps import AppConfig


class ConsoleConfig(AppConfig):
    """Django's entry for this folder."""

    name = "bot.web.console"
    label = "console"
