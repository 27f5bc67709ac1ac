"""A small world in which every address of the project has something to be about."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.utils import timezone

from bot.web.course.models import FacilitatorQuestion, Reflection
from bot.web.people import invitations
from bot.web.people.models import Assignment, Attempt, Cohort, Comment, Facilitator, Learner
from tests.web.fake_rasa import FakeRasa
from tests.web.visitors import PASSWORD, client_of, make_learner


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


def make_world(fake_rasa: FakeRasa) -> World:
    """The world, fresh."""

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
        "id_": _keep_a_reflection(learner, fake_rasa),
        "what": "practice.csv",
    }
    return World(
        cohort, learner, classmate, owner, co, other, values, {"pages:delete-answer": {"comment_id": answer.pk}}
    )


def _keep_a_reflection(learner: Learner, fake_rasa: FakeRasa) -> int:
    turn = uuid.uuid4()
    fake_rasa.write(learner.conversation, [{"event": "user", "text": "a heron", "metadata": {"turn": str(turn)}}])
    kept = Reflection.objects.create(
        learner=learner, turn=turn, session="what_is_recovery", step="chime", prompt="What?", kept_at=timezone.now()
    )
    return int(kept.pk)


@contextmanager
def undone() -> Iterator[None]:
    """Whatever happens inside has not happened afterwards."""
    with transaction.atomic(), transaction.atomic(using="conversations"):
        yield
        transaction.set_rollback(True)
        transaction.set_rollback(True, using="conversations")
