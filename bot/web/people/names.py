"""Names as facilitators read them: two learners who chose the same one can be told apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from uuid import UUID

from bot.web.people.models import Learner
from bot.web.people.progress import joined


def told_apart(learners: Iterable[Learner]) -> dict[UUID, str]:
    """The name of each by id; those with the same name get a number in the order in which they joined."""
    same: dict[str, list[Learner]] = defaultdict(list)
    for learner in learners:
        same[learner.name.casefold()].append(learner)
    names: dict[UUID, str] = {}
    for namesakes in same.values():
        for number, learner in enumerate(sorted(namesakes, key=joined), start=1):
            names[learner.pk] = f"{learner.name} ({number})" if len(namesakes) > 1 else learner.name
    return names
