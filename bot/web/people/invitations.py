"""Links with which another facilitator comes to a cohort."""

from __future__ import annotations

from datetime import timedelta

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from bot.web.people.models import Cohort, Facilitator, Invitation
from bot.web.people.one_time import hash_of, new_token

GOOD_FOR = timedelta(days=7)


def make(cohort: Cohort, by: Facilitator) -> str:
    """A fresh token. Each one brings one person, so several may be open at a time."""
    token = new_token()
    Invitation.objects.create(cohort=cohort, token_hash=hash_of(token), made_by=by)
    return token


def open_ones(cohort: Cohort) -> QuerySet[Invitation]:
    """The invitations that somebody could still follow."""
    return _good().filter(cohort=cohort).order_by("made")


def cohort_of(token: str) -> Cohort | None:
    """The cohort this token leads to now, if any."""
    invitation = _good().filter(token_hash=hash_of(token)).select_related("cohort").first()
    return invitation.cohort if invitation else None


def accept(token: str, facilitator: Facilitator) -> Cohort | None:
    """Bring the facilitator into the cohort and use the token up; None when it is not good (any more)."""
    with transaction.atomic():
        cohort = cohort_of(token)
        if cohort is None or not _good().filter(token_hash=hash_of(token)).update(used=timezone.now()):
            return None
        cohort.facilitators.add(facilitator)
        return cohort


def withdraw(cohort: Cohort, invitation_id: int) -> bool:
    """Make an open invitation of this cohort worthless. False when there is none with this id."""
    invitation = Invitation.objects.filter(cohort=cohort, pk=invitation_id, used=None).first()
    if invitation is None:
        return False
    invitation.delete()
    return True


def _good() -> QuerySet[Invitation]:
    made_after = timezone.now() - GOOD_FOR
    return Invitation.objects.filter(used=None, made__gte=made_after, cohort__archived=None)
