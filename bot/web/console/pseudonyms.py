"""What a learner is called in files that go to other systems."""

from __future__ import annotations

from uuid import UUID

from django.utils.crypto import salted_hmac

from bot.web.people.models import Cohort


def pseudonym(cohort: Cohort, learner_id: UUID) -> str:
    """A name for a learner of a cohort that says nothing and always is the same, 32 hex digits.

    Made with the deployment's secret: without it, nobody can tell whose it is, or that two cohorts share somebody.
    """
    return salted_hmac("alongside.pseudonym", f"{cohort.pk}/{learner_id}", algorithm="sha256").hexdigest()[:32]
