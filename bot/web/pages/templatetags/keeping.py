"""How long words are kept, for every page that includes the words of consent."""

from __future__ import annotations

from django import template

from bot.web.people.retention import period

register = template.Library()


@register.simple_tag
def days_kept() -> int | None:
    """The number of days, or None when words are kept until the learner deletes them."""
    kept_for = period()
    return kept_for.days if kept_for else None
