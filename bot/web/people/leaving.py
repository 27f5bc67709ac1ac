"""Deleting what is a learner's: an attempt's words, the conversation, or everything."""

from __future__ import annotations

from django.contrib.sessions.models import Session
from django.db import transaction

from bot.web.chat import event_log
from bot.web.chat.items import talk_state
from bot.web.chat.turns import held
from bot.web.people.models import Attempt, Comment, Learner
from bot.web.people.transcripts import turns_of


class StillRunning(Exception):
    """The talk is in the middle of this attempt."""


def delete_everything(learner: Learner) -> None:
    """Delete the learner, attempts, turns and the conversation, and log every browser out that was theirs.

    Our row goes first: a turn that is being answered at this moment finds it gone and cleans up behind itself
    (`bot.web.chat.turns.take`).
    """
    conversation, id_ = learner.conversation, str(learner.pk)
    learner.delete()
    event_log.delete(conversation)
    if learner.trial_of_id:
        return  # the browser is a facilitator's, who stays logged in
    for session in Session.objects.iterator():
        if id_ in session.get_decoded().values():  # a cookie or a frame
            session.delete()


def delete_conversation(learner: Learner) -> None:
    """Delete every word of the conversation, reflections and comments among them. Raises turns.Busy during a turn.

    What stays: the learner, what they did and when, skill counts, and questions that they sent.
    """
    with held(learner) as hold:
        event_log.delete(learner.conversation)
        with transaction.atomic():
            learner.turns.exclude(pk=hold.pk).delete()
            learner.reflections.all().delete()
            learner.attempts.update(shared=None, first_event=None, last_event=None)
            Comment.objects.filter(attempt__learner=learner).delete()


def delete_words(attempt: Attempt) -> None:
    """Take the words of one attempt out of the conversation, and the comments about it. Its dates and counts stay.

    Raises StillRunning while the attempt is on, and turns.Busy during a turn.
    """
    learner = attempt.learner
    with held(learner):
        # All of them: it begins before `first_event`, with what was said to begin.
        events = event_log.read(learner.conversation)
        state = talk_state(events)
        if state["attempt"] == str(attempt.pk) and state["mode"] != "outside":
            raise StillRunning
        event_log.erase_turns(learner.conversation, turns_of(events, str(attempt.pk)))
        with transaction.atomic():
            attempt.comments.all().delete()
            Attempt.objects.filter(pk=attempt.pk).update(shared=None)
