"""How long words are kept, and what happens when their time is over.

`purge` deletes learners who have not been here for that long, with everything of theirs, and takes older words out of
the conversations of those who have. Run by `manage.py purge`, which `alongside serve` starts every hour.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.contrib.sessions.models import Session
from django.utils import timezone

from bot.web.chat import event_log
from bot.web.chat.models import Turn
from bot.web.course import reflections
from bot.web.course.models import FacilitatorQuestion
from bot.web.people.leaving import delete_everything
from bot.web.people.models import Comment, Learner

TRIAL_LASTS = timedelta(hours=1)  # a facilitator's try as a learner; it leaves no trace


@dataclass(frozen=True)
class Purged:
    """How much went: people, rows of the event log, and copies of words beside it. Numbers only, for a log."""

    learners: int = 0
    trials: int = 0
    events: int = 0
    questions: int = 0
    comments: int = 0
    conversations: int = 0  # without anybody

    @property
    def anything(self) -> bool:
        """Whether there was anything to do."""
        return any(vars(self).values())


def period() -> timedelta | None:
    """How long words are kept; None: until the learner deletes them."""
    days: int = settings.ENVIRONMENT.retention_days
    return timedelta(days=days) if days else None


def purge(now: datetime | None = None) -> Purged:
    """Delete what is past its time. Safe at any moment, also while somebody writes, and as often as one likes."""
    now = now or timezone.now()
    trials = _delete(Learner.objects.filter(trial_of__isnull=False, made__lt=now - TRIAL_LASTS))
    Session.objects.filter(expire_date__lt=now).delete()
    kept_for = period()
    if kept_for is None:
        return Purged(trials=trials)
    over = now - kept_for
    purged = Purged(
        learners=_delete(inactive_since(over)),
        trials=trials,
        events=event_log.forget_before(over.timestamp()),
        questions=FacilitatorQuestion.objects.filter(asked_at__lt=over).delete()[0],
        comments=Comment.objects.filter(made__lt=over).delete()[0],
        conversations=_delete_conversations_of_nobody(over),
    )
    for learner in Learner.objects.filter(reflections__kept_at__lt=over).distinct():
        reflections.drop_without_words(learner)
    Turn.objects.filter(started__lt=over).exclude(state=Turn.State.PENDING).delete()
    return purged


def inactive_since(moment: datetime):  # type: ignore[no-untyped-def]  # a Django queryset; Django ships no types
    """Learners who were not here since then: not on the day, and not in a turn."""
    late = Learner.objects.filter(seen__gte=timezone.localdate(moment)) | Learner.objects.filter(
        turns__started__gte=moment
    )
    return Learner.objects.filter(consent_given__lt=moment).exclude(pk__in=late.values("pk"))


def _delete(learners) -> int:  # type: ignore[no-untyped-def]
    found = list(learners)
    for learner in found:
        delete_everything(learner)
    return len(found)


def _delete_conversations_of_nobody(over: datetime) -> int:
    known = set(Learner.objects.values_list("conversation", flat=True))
    found = event_log.conversations_without(known, over.timestamp())
    for conversation in found:
        event_log.delete(conversation)
    return len(found)
