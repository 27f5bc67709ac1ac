"""Learners' pages."""

from __future__ import annotations

from django.apps import AppConfig


class PagesConfig(AppConfig):
    """Django's entry for this folder."""

    name = "bot.web.pages"
    label = "pages"
