"""Deleting a learner: the conversation in the event log, and every row about them."""

from __future__ import annotations

from bot.web.chat import event_log
from bot.web.people.models import Learner


def delete_everything(learner: Learner) -> None:
    """Delete the learner, attempts, turns and the conversation.

    Our row goes first: a turn that is being answered at this moment finds it gone and cleans up behind itself
    (`bot.web.chat.turns.take`).
    """
    conversation = learner.conversation
    learner.delete()
    event_log.delete(conversation)
