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


class ResetLink(models.Model):
    """A link with which a facilitator who forgot their password chooses a new one, once. Only a hash is kept."""

    facilitator = models.ForeignKey(Facilitator, on_delete=models.CASCADE, related_name="+")
    token_hash = models.CharField(max_length=64, unique=True)
    made = models.DateTimeField(auto_now_add=True)
    used = models.DateTimeField(null=True)


class Cohort(models.Model):
    """People who take the course together.

    Its facilitators may all do the same, except that only the owner invites, removes and hands on.
    """

    name = models.CharField(_("name"), max_length=80)
    code = models.CharField(max_length=16, unique=True, default=new_join_code)
    code_ends = models.DateField(_("last day the code works"), null=True, blank=True)
    owner = models.ForeignKey(Facilitator, null=True, on_delete=models.SET_NULL, related_name="owned")
    facilitators = models.ManyToManyField(Facilitator, related_name="cohorts")
    archived = models.DateTimeField(null=True)  # nobody joins, nothing is assigned; everything can still be read
    made = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["name", "pk"]

    def __str__(self) -> str:
        return self.name

    @property
    def shown_code(self) -> str:
        """The code as people read it."""
        return shown_join_code(self.code)


class Invitation(models.Model):
    """A link with which another facilitator comes to a cohort, once. Only a hash of the token is kept."""

    cohort = models.ForeignKey(Cohort, on_delete=models.CASCADE, related_name="invitations")
    token_hash = models.CharField(max_length=64, unique=True)
    made_by = models.ForeignKey(Facilitator, on_delete=models.CASCADE, related_name="+")
    made = models.DateTimeField(auto_now_add=True)
    used = models.DateTimeField(null=True)


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
    joined = models.DateTimeField(null=True)  # the cohort; what was tried before stays the learner's own
    asked_for_contact = models.DateTimeField(null=True)
    contact_answered = models.DateTimeField(null=True)  # when a facilitator marked the last request as done
    # A facilitator who tries the chat as a learner: in no count, and deleted at the end.
    trial_of = models.ForeignKey(Facilitator, null=True, on_delete=models.CASCADE, related_name="trials")
    # A slow hash of the private way back in (`return_phrase.py`); None: this browser is the only way.
    phrase_lookup = models.CharField(max_length=64, null=True, unique=True)
    seen = models.DateField(null=True)  # the last day on which they were here, for `retention.py`
    removed_from = models.CharField(max_length=80, blank=True)  # a cohort's name, until the learner has been told
    made = models.DateTimeField(auto_now_add=True)

    # What Django REST framework asks of whoever is behind a request.
    is_authenticated = True
    is_active = True

    class Meta:
        ordering = ["name", "made"]

    def __str__(self) -> str:
        return self.name


class Assignment(models.Model):
    """A role-play or a session that a cohort, or some of its learners, were asked to do.

    Exactly one of `role_play` and `session` is filled. How far each learner is follows from their attempts and from
    their course progress (`progress.py`).
    """

    class Coaching(models.TextChoices):
        """What is asked about the coach."""

        ANY = "any", _("as each learner likes")
        ONCE_OFF = "once_off", _("at least one attempt with the coach off")
        ALL_OFF = "all_off", _("all attempts with the coach off")

    cohort = models.ForeignKey(Cohort, on_delete=models.CASCADE, related_name="assignments")
    role_play = models.CharField(max_length=80, blank=True)
    session = models.CharField(max_length=80, blank=True)
    everybody = models.BooleanField(default=True)  # those who join later too; else only `learners`
    learners = models.ManyToManyField(Learner, related_name="chosen_assignments", blank=True)
    opens = models.DateField(_("opens"), null=True, blank=True)
    due = models.DateField(_("due"), null=True, blank=True)
    note = models.CharField(_("note"), max_length=300, blank=True)
    required_attempts = models.PositiveSmallIntegerField(_("attempts asked for"), default=1)
    coaching = models.CharField(_("coach"), max_length=10, choices=Coaching.choices, default=Coaching.ANY)
    set_by = models.ForeignKey(Facilitator, null=True, on_delete=models.SET_NULL, related_name="+")
    made = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["due", "made"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(role_play="", session__gt="") | models.Q(role_play__gt="", session=""),
                name="a_role_play_or_a_session",
            )
        ]


class Attempt(models.Model):
    """One run of a role-play, as Rasa reported it: times, counts and the ending. No words.

    `first_event` and `last_event` say where its words stand in the event log; a facilitator may read them only while
    `shared` is set.
    """

    id = models.UUIDField(primary_key=True)
    learner = models.ForeignKey(Learner, on_delete=models.CASCADE, related_name="attempts")
    role_play = models.CharField(max_length=80)
    started = models.DateTimeField()
    finished = models.DateTimeField(null=True)
    stopped = models.DateTimeField(null=True)
    ending = models.CharField(max_length=10, blank=True)
    counts = models.JSONField(default=dict)
    turns = models.PositiveIntegerField(default=0)
    coach_off = models.BooleanField(default=False)  # from the first line to the last
    first_event = models.BigIntegerField(null=True)
    last_event = models.BigIntegerField(null=True)
    shared = models.DateTimeField(null=True)

    class Meta:
        ordering = ["started"]


class Comment(models.Model):
    """What a facilitator writes on a shared attempt, and what the learner answers. Goes with the attempt."""

    attempt = models.ForeignKey(Attempt, on_delete=models.CASCADE, related_name="comments")
    facilitator = models.ForeignKey(Facilitator, null=True, on_delete=models.SET_NULL, related_name="+")
    from_learner = models.BooleanField(default=False)
    name = models.CharField(max_length=60)  # as it was when it was written
    turn = models.UUIDField(null=True)  # the learner's line it is about (the client's id of the turn), if any
    text = models.TextField(max_length=2000)
    made = models.DateTimeField(auto_now_add=True)
    edited = models.DateTimeField(null=True)
    seen = models.DateTimeField(null=True)  # by the other side

    class Meta:
        ordering = ["made", "pk"]
