"""What many pages need: how long words are kept, and who can be reached now."""

from __future__ import annotations

from typing import Any

from django import template
from django.conf import settings

from bot.web.chat.content import support_lines
from bot.web.people.models import Learner
from bot.web.people.retention import period

register = template.Library()


@register.simple_tag
def days_kept() -> int | None:
    """The number of days, or None when words are kept until the learner deletes them."""
    kept_for = period()
    return kept_for.days if kept_for else None


@register.simple_tag
def lines_for(learner: Learner | None) -> list[Any]:
    """The support lines of the learner's place."""
    lines = support_lines(learner.locale if learner else settings.DEFAULT_LOCALE)
    return list(lines.lines) if lines else []
