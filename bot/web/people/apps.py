"""People: facilitators, cohorts, learners, what was assigned and what was done."""

from __future__ import annotations

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """Django's entry for this folder."""

    name = "bot.web.people"
    label = "people"
