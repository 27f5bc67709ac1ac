"""Turns, and the event log as Rasa writes it."""

from __future__ import annotations

from django.db import models

from bot.web.people.models import Learner


class RasaEvent(models.Model):
    """A row of Rasa's SQL tracker store (`rasa.core.tracker_store.SQLTrackerStore.SQLEvent`)."""

    in_event_log = True  # what the database router looks at

    id = models.AutoField(primary_key=True)
    sender_id = models.CharField(max_length=255, db_index=True)
    type_name = models.CharField(max_length=255)
    timestamp = models.FloatField(null=True)
    intent_name = models.CharField(max_length=255, null=True)
    action_name = models.CharField(max_length=255, null=True)
    data = models.TextField(null=True)

    class Meta:
        managed = False
        db_table = "events"
        ordering = ["id"]


class Turn(models.Model):
    """One thing a learner sent. It says whether and where it is in the event log, and holds no words."""

    class State(models.TextChoices):
        """Where a turn is on its way."""

        PENDING = "pending"
        DONE = "done"
        FAILED = "failed"

    learner = models.ForeignKey(Learner, on_delete=models.CASCADE, related_name="turns")
    client_id = models.UUIDField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.PENDING)
    first_event = models.BigIntegerField(default=0)  # its events have this id or a later one
    last_event = models.BigIntegerField(null=True)
    started = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["learner", "client_id"], name="a_turn_is_taken_once"),
            models.UniqueConstraint(
                fields=["learner"],
                condition=models.Q(state="pending"),
                name="one_pending_turn_per_conversation",
            ),
        ]


class Disagreement(models.Model):
    """A learner found that a coach note did not fit. Kept for authors, with nothing that leads to the learner."""

    point = models.CharField(max_length=80)  # the id of the finding, move or strength
    about = models.CharField(max_length=40)
    noticed = models.DateField()  # the day only: a time would lead back to a conversation
