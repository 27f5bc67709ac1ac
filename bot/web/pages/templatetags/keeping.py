"""What pages need: how long words are kept, who can be reached now, and values of the download as one reads them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import template
from django.conf import settings
from django.utils import timezone
from django.utils.formats import date_format

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


@register.filter
def when(iso: str | None) -> str:
    """An ISO time as one reads it: "23 November 2026, 14:02"; "–" for none."""
    if not iso:
        return "–"
    at = datetime.fromisoformat(iso)
    return date_format(timezone.localtime(at) if at.tzinfo else at, "j F Y, H:i" if "T" in iso else "j F Y")


@register.filter
def as_words(key: str) -> str:
    """A value of the download as words: "in_progress" as "in progress"."""
    return key.replace("_", " ")
