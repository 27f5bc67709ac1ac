"""The course as the people database knows it: how far, what was kept, what was asked, what was said in sum."""

from __future__ import annotations

from django.apps import AppConfig


class CourseConfig(AppConfig):
    """Django's entry for this folder."""

    name = "bot.web.course"
    label = "course"
