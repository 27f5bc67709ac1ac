"""Who takes part. None of these tables holds a learner's words: those are in Rasa's event log."""

from __future__ import annotations

import uuid

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.validators import UnicodeUsernameValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from bot.web.people.codes import new_conversation_id, new_join_code, shown_join_code


class FacilitatorManager(BaseUserManager):
    """Makes facilitators."""

    def create_user(self, username: str, password: str, shown_name: str = "") -> Facilitator:
        """A facilitator who can log in. The password is not checked here: forms do that."""
        facilitator = self.model(username=self.model.normalize_username(username), shown_name=shown_name)
        facilitator.set_password(password)
        facilitator.save(using=self._db)
        return facilitator


class Facilitator(AbstractBaseUser):
    """Somebody who runs a course and assigns practice. Logs in; `shown_name` is what learners read."""

    username = models.CharField(
        _("name to log in with"), max_length=60, unique=True, validators=[UnicodeUsernameValidator()]
    )
    shown_name = models.CharField(_("the name learners see"), max_length=60)
    is_active = models.BooleanField(default=True)
    made = models.DateTimeField(auto_now_add=True)

    USERNAME_FIELD = "username"
    REQUIRED_FIELDS = ["shown_name"]
    objects = FacilitatorManager()

    def __str__(self) -> str:
        return self.shown_name or self.username


class SetupLink(models.Model):
    """A link that lets its reader create the first facilitator, once. Only a hash of the token is kept."""

    token_hash = models.CharField(max_length=64, unique=True)
    made = models.DateTimeField(auto_now_add=True)
    used = models.DateTimeField(null=True)


class Cohort(models.Model):
    """People who take the course together."""

    name = models.CharField(_("name"), max_length=80)
    code = models.CharField(max_length=16, unique=True, default=new_join_code)
    facilitators = models.ManyToManyField(Facilitator, related_name="cohorts")
    made = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["name", "pk"]

    def __str__(self) -> str:
        return self.name

    @property
    def shown_code(self) -> str:
        """The code as people read it."""
        return shown_join_code(self.code)


class CoachingMode(models.TextChoices):
    """When the coach speaks."""

    EACH_TURN = "each_turn", _("after each of my lines")
    WHEN_IT_MATTERS = "when_it_matters", _("when it matters")
    OFF = "off", _("not during a role-play")


class Learner(models.Model):
    """Somebody who practises, as a guest (no cohort) or in a cohort."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(max_length=60)
    cohort = models.ForeignKey(Cohort, null=True, on_delete=models.SET_NULL, related_name="learners")
    conversation = models.CharField(max_length=64, unique=True, default=new_conversation_id)
    locale = models.CharField(max_length=16, default="en-GB")
    coaching_mode = models.CharField(max_length=20, choices=CoachingMode.choices, default=CoachingMode.WHEN_IT_MATTERS)
    consent_version = models.CharField(max_length=20)
    consent_given = models.DateTimeField()
    asked_for_contact = models.DateTimeField(null=True)
    made = models.DateTimeField(auto_now_add=True)

    # What Django REST framework asks of whoever is behind a request.
    is_authenticated = True
    is_active = True

    class Meta:
        ordering = ["name", "made"]

    def __str__(self) -> str:
        return self.name


class Assignment(models.Model):
    """A role-play that a cohort was asked to practise. How far each learner is follows from their attempts."""

    cohort = models.ForeignKey(Cohort, on_delete=models.CASCADE, related_name="assignments")
    role_play = models.CharField(max_length=80)
    due = models.DateField(_("due"), null=True, blank=True)
    note = models.CharField(_("note"), max_length=300, blank=True)
    set_by = models.ForeignKey(Facilitator, null=True, on_delete=models.SET_NULL, related_name="+")
    made = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["due", "made"]


class Attempt(models.Model):
    """One run of a role-play, as Rasa reported it: times, counts and the ending. No words."""

    id = models.UUIDField(primary_key=True)
    learner = models.ForeignKey(Learner, on_delete=models.CASCADE, related_name="attempts")
    role_play = models.CharField(max_length=80)
    started = models.DateTimeField()
    finished = models.DateTimeField(null=True)
    stopped = models.DateTimeField(null=True)
    ending = models.CharField(max_length=10, blank=True)
    counts = models.JSONField(default=dict)
    turns = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["started"]
