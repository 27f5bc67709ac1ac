"""How a persona's words are shown on a page: what they do stands between asterisks, as in the chat."""

from __future__ import annotations

import re

from django import template
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

register = template.Library()


@register.filter
def with_actions(text: str) -> SafeString:
    """`*(looks up)* Hello.` with what is done in italics, and everything escaped."""
    return mark_safe(re.sub(r"\*([^*\n]+)\*", r"<em>\1</em>", escape(text)))  # noqa: S308  escaped before
