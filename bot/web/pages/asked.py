"""What a learner was asked to do, ready to be opened from a page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bot.course.view import session_payload
from bot.web.chat.content import course, role_plays
from bot.web.chat.role_plays import card_payload
from bot.web.people.progress import Standing


@dataclass(frozen=True)
class Asked:
    """One assignment: how far it is, what it is called, how long it takes, and what a button that opens it sends."""

    standing: Standing
    title: str
    minutes: int
    payload: str


def asked(standings: Iterable[Standing]) -> list[Asked]:
    """What can be opened, in the order given; without what is no longer part of the course."""
    found = []
    for standing in standings:
        assignment = standing.assignment
        if assignment.role_play in role_plays():
            card = role_plays()[assignment.role_play]
            found.append(Asked(standing, card.title, card.minutes, card_payload(card.id)))
        elif assignment.session in course():
            session = course()[assignment.session]
            found.append(Asked(standing, session.label, session.minutes, session_payload(session.id)))
    return found
