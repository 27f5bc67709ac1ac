"""The one-time link for a facilitator who forgot their password.

Alongside sends no e-mail: whoever runs it prints the link (`alongside reset-link NAME`) and passes it on in person.
"""

from __future__ import annotations

from datetime import timedelta

from django.db.models import QuerySet
from django.utils import timezone

from bot.web.people.models import Facilitator, ResetLink
from bot.web.people.one_time import hash_of, new_token

GOOD_FOR = timedelta(days=1)


def make(facilitator: Facilitator) -> str:
    """A fresh token for this facilitator. Their earlier links stop working."""
    token = new_token()
    ResetLink.objects.filter(facilitator=facilitator, used=None).delete()
    ResetLink.objects.create(facilitator=facilitator, token_hash=hash_of(token))
    return token


def facilitator_of(token: str) -> Facilitator | None:
    """Whose password this token may set now, if anybody's."""
    link = _good(token).select_related("facilitator").first()
    return link.facilitator if link else None


def use(token: str) -> bool:
    """Use the token up. True for exactly one caller."""
    return _good(token).update(used=timezone.now()) == 1


def _good(token: str) -> QuerySet[ResetLink]:
    made_after = timezone.now() - GOOD_FOR
    return ResetLink.objects.filter(
        token_hash=hash_of(token), used=None, made__gte=made_after, facilitator__is_active=True
    )
