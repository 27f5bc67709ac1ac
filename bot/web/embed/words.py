"""Every word around the talk in a frame, for the scripts. The talk's own are in `bot/web/chat/widget_words.py`."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from django.utils.translation import gettext as _

from bot.web.chat.content import support_lines


def launcher_words() -> dict[str, str]:
    """What `embed.js` shows on the other site's page."""
    return {
        "open": _("Practise with Alongside"),
        "close": _("Close"),
        "title": _("Alongside, a practice companion"),
        "waiting": _("One moment, please …"),
        "unreachable": _("Alongside does not answer just now. You might try again in a little while."),
        "again": _("Try again"),
        "need_somebody": _("If you need somebody now, these people listen:"),
    }


def frame_words() -> dict[str, str]:
    """What `frame.js` shows before and after the talk."""
    return {
        "not_started": _("That did not arrive. Your words are still here: you might try again in a moment."),
        "ended": _("You finished here. What you wrote is still kept until you delete it."),
        "out": _("This conversation is not open here any more. You can start again, or come back with your phrase."),
    }


def support_for(locale: str) -> list[dict[str, Any]]:
    """The support lines of a place, for scripts and templates; none for a place we know none of."""
    lines = support_lines(locale)
    return [asdict(line) for line in lines.lines] if lines else []
