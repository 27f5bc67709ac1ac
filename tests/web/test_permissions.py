"""Every address of the project as everybody: anonymous, learners, facilitators of this and of another cohort.

Who may what is in `address_table.py`. A refused request must also change nothing.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
from django.apps import apps
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.utils import timezone

from bot.web.course.models import FacilitatorQuestion
from bot.web.people import invitations
from bot.web.people.models import Assignment, Attempt, Cohort, Comment, Facilitator, Learner
from tests.web import address_table as table
from tests.web.address_table import TABLE, Row
from tests.web.fake_rasa import FakeRasa
from tests.web.visitors import PASSWORD, client_of, make_learner

pytestmark = pytest.mark.django_db(databases=["default", "conversations"])
LOGIN = "/console/login/"


def patterns(under: Any = None, namespace: str = "") -> Iterator[tuple[str, URLPattern]]:
    """Every address with its name, as Django resolves it."""
    for one in (under or get_resolver()).url_patterns:
        if isinstance(one, URLResolver):
            yield from patterns(one, f"{namespace}{one.namespace}:" if one.namespace else namespace)
        else:
            yield f"{namespace}{one.name}", one


ADDRESSES = dict(patterns())


@dataclass
class World:
    """A cohort with two facilitators and two learners, something of everything in it, and another cohort."""

    cohort: Cohort
    learner: Learner
    classmate: Learner
    owner: Facilitator
    co: Facilitator
    other: Facilitator
    values: dict[str, Any] = field(default_factory=dict)
    special: dict[str, dict[str, Any]] = field(default_factory=dict)  # for one address only

    def browser(self, role: str) -> Client:
        """A browser of one of the roles."""
        if role in ("learner", "classmate"):
            return client_of(getattr(self, role))
        client = Client()
        if role != "anonymous":
            client.force_login(getattr(self, role), backend="django.contrib.auth.backends.ModelBackend")
        return client

    def address(self, name: str) -> str:
        """The address with this name, about things of this world."""
        keys, values = ADDRESSES[name].pattern.converters, self.values | self.special.get(name, {})
        missing = [key for key in keys if key not in values]
        assert missing == [], f"{name}: World has no value for {missing}"
        return reverse(name, kwargs={key: values[key] for key in keys})


@pytest.fixture
def world(db: None, fake_rasa: FakeRasa, keep_a_reflection: Callable[[Learner], int]) -> World:
    def person(name: str) -> Facilitator:
        return Facilitator.objects.create_user(name.lower(), PASSWORD, name)

    owner, co, other = person("Sam"), person("Kim"), person("Alex")
    cohort = Cohort.objects.create(name="Autumn group", owner=owner)
    cohort.facilitators.add(owner, co)
    Cohort.objects.create(name="Theirs", owner=other).facilitators.add(other)
    learner, classmate = make_learner("Priya", cohort), make_learner("Tom", cohort)
    now = timezone.now()
    Learner.objects.update(joined=now, seen=timezone.localdate())  # a visit today changes nothing
    attempt = Attempt.objects.create(
        id=uuid.uuid4(), learner=learner, role_play="maya", started=now, finished=now, shared=now
    )
    comment = Comment.objects.create(attempt=attempt, facilitator=owner, name="Sam", text="Well done.")
    answer = Comment.objects.create(attempt=attempt, from_learner=True, name="Priya", text="Thank you.")
    question = FacilitatorQuestion.objects.create(
        learner=learner, cohort=cohort, turn=uuid.uuid4(), text="Is it?", asked_at=now
    )
    invitations.make(cohort, owner)
    values = {
        "cohort_id": cohort.pk,
        "assignment_id": Assignment.objects.create(cohort=cohort, role_play="maya", set_by=owner).pk,
        "question_id": question.pk,
        "learner_id": learner.pk,
        "facilitator_id": co.pk,
        "invitation_id": cohort.invitations.get().pk,
        "attempt_id": attempt.pk,
        "comment_id": comment.pk,
        "turn": uuid.uuid4(),
        "role_play": "maya",
        "session": "what_is_recovery",
        "token": "no-such-token",
        "code": cohort.shown_code,
        "id_": keep_a_reflection(learner),
        "what": "practice.csv",
    }
    return World(
        cohort, learner, classmate, owner, co, other, values, {"pages:delete-answer": {"comment_id": answer.pk}}
    )


@pytest.fixture
def keep_a_reflection(fake_rasa: FakeRasa) -> Callable[[Learner], int]:
    from bot.web.course.models import Reflection

    def keep(learner: Learner) -> int:
        turn = uuid.uuid4()
        fake_rasa.write(learner.conversation, [{"event": "user", "text": "a heron", "metadata": {"turn": str(turn)}}])
        kept = Reflection.objects.create(
            learner=learner, turn=turn, session="what_is_recovery", step="chime", prompt="What?", kept_at=timezone.now()
        )
        return int(kept.pk)

    return keep


def expected(row: Row, role: str) -> str:
    """What somebody should get: "ok", or how they are turned away."""
    if row.who in (table.EVERYBODY, table.LINK):
        return "ok" if row.who == table.EVERYBODY else "404"
    if row.who in (table.LEARNER, table.OWN):
        if role == "classmate" and row.who == table.OWN:
            return "404"
        return "ok" if role in ("learner", "classmate") else "401" if row.api else "first page"
    if role in ("anonymous", "learner", "classmate"):
        return "log in"
    if row.who == table.FACILITATOR or role == "owner":
        return "ok"
    if role == "other":
        return "404"
    return {table.COHORT: "ok", table.OWNER: "403", table.AUTHOR: "404"}[row.who]


def outcome(answer: Any) -> str:
    """What somebody got, in the same words."""
    if answer.status_code == 302 and answer.url.startswith(LOGIN):
        return "log in"
    if answer.status_code == 302 and answer.url == "/":
        return "first page"
    # 400 and 415: what was sent (nothing) was looked at and found wanting, not who sent it.
    return "ok" if answer.status_code < 400 or answer.status_code in (400, 415) else str(answer.status_code)


@contextmanager
def undone() -> Iterator[None]:
    """Whatever happens inside has not happened afterwards."""
    with transaction.atomic(), transaction.atomic(using="conversations"):
        yield
        transaction.set_rollback(True)
        transaction.set_rollback(True, using="conversations")


def everything() -> dict[str, list[Any]]:
    """All rows of our own tables."""
    models = [m for app in ("people", "course", "chat") for m in apps.get_app_config(app).get_models(True)]
    return {m._meta.label: sorted(map(str, m.objects.values())) for m in models}


ROLES = ("anonymous", "learner", "classmate", "other", "co", "owner")


def test_every_address_has_a_row_and_every_row_an_address() -> None:
    assert sorted(set(ADDRESSES) - set(TABLE)) == [], "add a row to tests/web/address_table.py"
    assert sorted(set(TABLE) - set(ADDRESSES)) == [], "rows without an address"


@pytest.mark.parametrize("name", TABLE)
def test_who_reaches_it(world: World, name: str, settings: Any) -> None:
    settings.EMBED_HOSTS = ["https://learn.example.org"]
    row, address = TABLE[name], world.address(name)
    about_learners = row.who in (table.EVERYBODY, table.LEARNER, table.OWN)
    browsers = {role: world.browser(role) for role in ROLES if about_learners or role != "classmate"}
    before = everything()
    for role, browser in browsers.items():
        should = expected(row, role)
        for method in ("get", "post"):
            # Learners' pages may change what is theirs: the chat greets whoever looks first.
            looked_only = method == "get" and name.startswith("console:") and not row.marks
            free = should == "ok" and method in row.methods and not looked_only
            with undone():
                got = outcome(getattr(browser, method)(address))
                assert free or everything() == before, (role, method, "changed something")
            if method not in row.methods:
                assert got in ("405", should) and (got == "405" or should != "ok"), (role, method, got)
            elif should == "ok":
                assert got == "ok" or (row.who == table.EVERYBODY and got == "first page"), (role, method, got)
            else:
                assert got == should, (role, method, got)


@pytest.mark.parametrize("name", [name for name, row in TABLE.items() if not row.archived])
def test_nothing_new_happens_in_an_archived_cohort(world: World, name: str) -> None:
    Cohort.objects.filter(pk=world.cohort.pk).update(archived=timezone.now())
    address, browser = world.address(name), world.browser("owner")
    before = everything()
    assert browser.post(address, {"role_plays": ["maya"], "required_attempts": 1}).status_code in (302, 403)
    assert everything() == before


def test_things_of_another_cohort_are_out_of_reach_under_ones_own(world: World) -> None:
    mine = Cohort.objects.get(name="Theirs")  # Alex's, who now asks for things of Sam's cohort under it
    browser, tried = world.browser("other"), 0
    before = everything()
    for name, pattern in ADDRESSES.items():
        keys = set(pattern.pattern.converters)
        if "cohort_id" in keys and keys & {key for key in world.values if key.endswith("_id")} - {"cohort_id"}:
            kwargs = {key: world.values[key] for key in keys} | {"cohort_id": mine.pk}
            for method in ("get", "post"):
                with undone():
                    answer, after = getattr(browser, method)(reverse(name, kwargs=kwargs)), everything()
                assert answer.status_code in (404, 405) and after == before, (name, method)
            tried += 1
    assert tried >= 5
