"""The people of a cohort as rows of a table, filtered and sorted. What is in them comes from `visibility` alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from bot.web.chat.content import course
from bot.web.course.models import CourseProgress
from bot.web.people.models import Attempt, Cohort, Comment, Learner
from bot.web.people.names import told_apart
from bot.web.people.progress import Progress, Standing, of_cohort
from bot.web.people.visibility import attempts_in, readable_in, sessions_in


@dataclass
class Person:
    """A learner as a facilitator sees them in the list."""

    learner: Learner
    name: str  # told apart from others of the same name
    standings: list[Standing] = field(default_factory=list)
    attempts: list[Attempt] = field(default_factory=list)
    sessions: dict[str, str] = field(default_factory=dict)  # state by session
    unread: int = 0  # answers to comments

    @property
    def contact(self) -> bool:
        """They asked to be contacted, and nobody has marked it as done."""
        return self.learner.asked_for_contact is not None

    @property
    def overdue(self) -> int:
        """How many assignments are past their day."""
        return sum(one.overdue for one in self.standings)

    @property
    def completed(self) -> int:
        """How many assignments are completed."""
        return sum(one.progress == Progress.COMPLETED for one in self.standings)

    @property
    def finished(self) -> int:
        """How many role-plays came to their end."""
        return sum(attempt.finished is not None for attempt in self.attempts)

    @property
    def shared(self) -> int:
        """How many attempts they share just now."""
        return sum(attempt.shared is not None for attempt in self.attempts)

    @property
    def not_started(self) -> bool:
        """No role-play and no session begun since they joined."""
        return not self.attempts and not self.sessions

    @property
    def sessions_finished(self) -> int:
        """How many numbered sessions are finished."""
        numbered = {session.id for session in course().values() if session.number}
        return sum(id_ in numbered and state == "finished" for id_, state in self.sessions.items())

    @property
    def attention(self) -> tuple[bool, ...]:
        """What comes first in the list: asked to be contacted, has answered, is overdue, has not begun."""
        return (not self.contact, not self.unread, not self.overdue, not self.not_started)


SHOW: dict[str, tuple[Any, Callable[[Person], bool]]] = {
    "all": (_("everybody"), lambda person: True),
    "attention": (_("needs attention"), lambda person: person.contact or bool(person.unread or person.overdue)),
    "contact": (_("asked to be contacted"), lambda person: person.contact),
    "answered": (_("new answer to a comment"), lambda person: person.unread > 0),
    "overdue": (_("overdue"), lambda person: person.overdue > 0),
    "not_started": (_("not started"), lambda person: person.not_started),
    "shared": (_("shares an attempt"), lambda person: person.shared > 0),
}
# What each column sorts by; those that count begin with the most.
SORT: dict[str, Callable[[Person], Any]] = {
    "attention": lambda person: person.attention,
    "name": lambda person: person.name.casefold(),
    "practice": lambda person: -person.completed,
    "attempts": lambda person: -person.finished,
    "course": lambda person: -person.sessions_finished,
}


@dataclass(frozen=True)
class Wish:
    """How the list was asked for, from the address; anything unknown means the usual."""

    show: str = "all"
    sort: str = "attention"
    down: bool = False
    name: str = ""

    @classmethod
    def read(cls, query: Any) -> Wish:
        """From `?show=overdue&sort=-name&name=pri`."""
        show, sort = query.get("show", ""), query.get("sort", "")
        return cls(
            show=show if show in SHOW else "all",
            sort=sort.lstrip("-") if sort.lstrip("-") in SORT else "attention",
            down=sort.startswith("-"),
            name=query.get("name", "").strip()[:60],
        )

    def applied(self, people: list[Person]) -> list[Person]:
        """Those who were asked for, in the order that was asked for."""
        wanted = SHOW[self.show][1]
        found = [one for one in people if wanted(one) and self.name.casefold() in one.name.casefold()]
        found.sort(key=SORT["name"])
        return sorted(found, key=SORT[self.sort], reverse=self.down)


def people_of(cohort: Cohort) -> list[Person]:
    """Everybody in the cohort; a handful of queries, however many they are."""
    learners = list(cohort.learners.all())
    names = told_apart(learners)
    people: dict[UUID, Person] = {learner.pk: Person(learner, names[learner.pk]) for learner in learners}
    for standing in of_cohort(cohort):
        people[standing.learner.pk].standings.append(standing)
    for attempt in attempts_in(cohort):
        people[attempt.learner_id].attempts.append(attempt)
    for row in sessions_in(cohort):
        people[row.learner_id].sessions[row.session] = CourseProgress.State(row.state).value
    for id_, unread in _unread(cohort).items():
        people[id_].unread = unread
    return list(people.values())


def _unread(cohort: Cohort) -> dict[UUID, int]:
    """By learner: their answers, on attempts they share, that no facilitator has seen."""
    found: dict[UUID, int] = defaultdict(int)
    unseen = Comment.objects.filter(attempt__in=readable_in(cohort), from_learner=True, seen=None)
    for id_ in unseen.values_list("attempt__learner_id", flat=True):
        found[id_] += 1
    return dict(found)
