"""The one-time link with which the first facilitator sets up an account."""

from __future__ import annotations

from datetime import timedelta

from django.db.models import QuerySet
from django.utils import timezone

from bot.web.people.models import Facilitator, SetupLink
from bot.web.people.one_time import hash_of, new_token

GOOD_FOR = timedelta(days=7)


def needed() -> bool:
    """True as long as nobody can log in."""
    return not Facilitator.objects.filter(is_active=True).exists()


def make() -> str:
    """A fresh token. Links made earlier and never used stop working: only the newest is good."""
    token = new_token()
    SetupLink.objects.filter(used=None).delete()
    SetupLink.objects.create(token_hash=hash_of(token))
    return token


def is_good(token: str) -> bool:
    """Whether the token would be accepted now."""
    return _good(token).exists()


def use(token: str) -> bool:
    """Use the token up. True for exactly one caller, however many try at once."""
    return _good(token).update(used=timezone.now()) == 1


def _good(token: str) -> QuerySet[SetupLink]:
    return SetupLink.objects.filter(token_hash=hash_of(token), used=None, made__gte=timezone.now() - GOOD_FOR)
