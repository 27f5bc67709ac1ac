"""Who visits the pages in the tests, and what they send."""

from __future__ import annotations

import uuid
from typing import Any

from django.test import Client
from django.utils import timezone

from bot.web.pages import consent
from bot.web.people.models import Cohort, Learner

PASSWORD = "quiet-otter-lantern-42"


def make_learner(name: str = "Priya", cohort: Cohort | None = None) -> Learner:
    """A learner who has agreed."""
    return Learner.objects.create(
        name=name, cohort=cohort, consent_version=consent.VERSION, consent_given=timezone.now()
    )


def client_of(learner: Learner, **options: Any) -> Client:
    """A browser that is this learner's."""
    client = Client(**options)
    session = client.session
    session["learner"] = str(learner.pk)
    session.save()
    return client


def send(browser: Client, text: str | None = None, choice: str | None = None, id_: Any = None) -> Any:
    """Post one turn and return the response."""
    body = {"id": str(id_ or uuid.uuid4())}
    body |= {"text": text} if choice is None else {"choice": choice}
    return browser.post("/api/turns", body, content_type="application/json")
