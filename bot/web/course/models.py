"""What is kept about the walk through the course.

A learner's words stay in Rasa's event log. The one exception is a question that they sent to their facilitators.
"""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from bot.web.people.models import Cohort, Learner


class CourseProgress(models.Model):
    """How far a learner is in one session. Once finished, it stays finished, however often it is walked again."""

    class State(models.TextChoices):
        """A session without a row has not been begun."""

        STARTED = "started", _("started")
        FINISHED = "finished", _("finished")

    learner = models.ForeignKey(Learner, on_delete=models.CASCADE, related_name="course_progress")
    session = models.CharField(max_length=80)
    step = models.CharField(max_length=80)
    state = models.CharField(max_length=10, choices=State.choices, default=State.STARTED)
    updated = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["learner", "session"], name="one_place_in_each_session")]


class Reflection(models.Model):
    """The learner chose to keep what they wrote in a turn. The words are in that turn's event, not here."""

    learner = models.ForeignKey(Learner, on_delete=models.CASCADE, related_name="reflections")
    turn = models.UUIDField()  # the client's id of the turn
    session = models.CharField(max_length=80)
    step = models.CharField(max_length=80)
    prompt = models.TextField()  # as it was asked then; the author may word it anew
    plan = models.BooleanField(default=False)  # part of the plan for the essay
    kept_at = models.DateTimeField()

    class Meta:
        ordering = ["kept_at", "pk"]
        constraints = [models.UniqueConstraint(fields=["learner", "turn"], name="a_reflection_is_kept_once")]


class FacilitatorQuestion(models.Model):
    """A question that a learner sent to the facilitators of their cohort, in their own words because they sent it."""

    learner = models.ForeignKey(Learner, on_delete=models.CASCADE, related_name="questions")
    cohort = models.ForeignKey(Cohort, on_delete=models.CASCADE, related_name="questions")
    turn = models.UUIDField()
    text = models.TextField()
    asked_at = models.DateTimeField()
    answered = models.DateTimeField(null=True)

    class Meta:
        ordering = ["asked_at", "pk"]
        constraints = [models.UniqueConstraint(fields=["learner", "turn"], name="a_question_is_sent_once")]


class CourseEvaluation(models.Model):
    """How often an answer of the course evaluation was given in a cohort.

    A sum and no row for each answer: rows would stand in the order in which they came, and with the times of turns
    beside them that leads back to people.
    """

    cohort = models.ForeignKey(Cohort, on_delete=models.CASCADE, related_name="evaluation")
    session = models.CharField(max_length=80)
    step = models.CharField(max_length=80)
    ask = models.CharField(max_length=300)
    answer = models.CharField(max_length=200)
    count = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["cohort", "session", "step", "ask", "answer"], name="one_sum_for_each_answer"
            )
        ]


class EvaluationAnswered(models.Model):
    """That a learner has answered a question of the evaluation, so that it counts once. Not what, not when."""

    learner = models.ForeignKey(Learner, on_delete=models.CASCADE, related_name="evaluation_answered")
    session = models.CharField(max_length=80)
    step = models.CharField(max_length=80)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["learner", "session", "step"], name="an_evaluation_counts_once")]
