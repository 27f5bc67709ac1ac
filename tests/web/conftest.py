"""A fresh database, an event log as Rasa makes it, a fake Rasa, and people."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connections
from django.test import Client

from bot.web.chat import rasa
from bot.web.chat.models import RasaEvent
from bot.web.people.models import Cohort, Facilitator, Learner
from tests.web.fake_rasa import FakeRasa
from tests.web.visitors import PASSWORD, client_of, make_learner
from tests.web.worlds import World, make_world


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> None:
    """Rasa's table: no migration of ours makes it."""
    with django_db_blocker.unblock(), connections["conversations"].schema_editor() as editor:
        editor.create_model(RasaEvent)


@pytest.fixture(autouse=True)
def quick_passwords(settings: Any) -> None:
    """A password hash is slow on purpose; tests need not wait for it."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def fake_rasa(monkeypatch: pytest.MonkeyPatch, django_db_blocker: Any) -> Iterator[FakeRasa]:
    """Rasa, as the web layer sees it, with an empty event log."""
    fake = FakeRasa()
    with django_db_blocker.unblock():  # pytest-django empties our tables only
        RasaEvent.objects.all().delete()
    monkeypatch.setattr(rasa, "transport", fake)
    yield fake
    rasa._client.cache_clear()


@pytest.fixture
def learner(db: None) -> Learner:
    """A guest."""
    return make_learner()


@pytest.fixture
def browser(learner: Learner) -> Client:
    """The guest's browser."""
    return client_of(learner)


@pytest.fixture
def facilitator(db: None) -> Facilitator:
    """Sam, who runs a cohort."""
    return Facilitator.objects.create_user("sam", PASSWORD, "Sam")


@pytest.fixture
def cohort(facilitator: Facilitator) -> Cohort:
    """Sam's cohort."""
    cohort = Cohort.objects.create(name="Autumn group")
    cohort.facilitators.add(facilitator)
    return cohort


@pytest.fixture
def world(db: None, fake_rasa: FakeRasa) -> World:
    """Something for every address of the project to be about."""
    return make_world(fake_rasa)
