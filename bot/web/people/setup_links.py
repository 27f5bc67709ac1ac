"""The one-time link with which the first facilitator sets up an account."""

from __future__ import annotations

import hashlib
import secrets
from datetime import timedelta

from django.utils import timezone

from bot.web.people.models import Facilitator, SetupLink

GOOD_FOR = timedelta(days=7)


def needed() -> bool:
    """True as long as nobody can log in."""
    return not Facilitator.objects.filter(is_active=True).exists()


def make() -> str:
    """A fresh token. Links made earlier and never used stop working: only the newest is good."""
    token = secrets.token_urlsafe(32)
    SetupLink.objects.filter(used=None).delete()
    SetupLink.objects.create(token_hash=_hash(token))
    return token


def is_good(token: str) -> bool:
    """Whether the token would be accepted now."""
    return _good(token).exists()


def use(token: str) -> bool:
    """Use the token up. True for exactly one caller, however many try at once."""
    return _good(token).update(used=timezone.now()) == 1


def _good(token: str):  # type: ignore[no-untyped-def]  # a Django queryset; Django ships no types
    return SetupLink.objects.filter(token_hash=_hash(token), used=None, made__gte=timezone.now() - GOOD_FOR)


def _hash(token: str) -> str:
    # 256 random bits need no salt and no slow hash; nobody can guess their way back.
    return hashlib.sha256(token.encode()).hexdigest()
