"""What a facilitator fills in to set practice."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from bot.web.chat import role_plays
from bot.web.chat.content import course
from bot.web.people.models import Assignment, Cohort, Facilitator
from bot.web.people.names import told_apart

MOST_ATTEMPTS = 10
EVERYBODY, CHOSEN = "everybody", "chosen"


class TermsForm(forms.ModelForm):
    """For whom, from when, by when, how often, and with or without the coach."""

    who = forms.ChoiceField(
        label=_("For whom?"),
        choices=[(EVERYBODY, _("Everybody, also those who join later")), (CHOSEN, _("Only those I tick"))],
        widget=forms.RadioSelect,
        initial=EVERYBODY,
    )
    required_attempts = forms.IntegerField(
        label=_("How many times?"),
        help_text=_("Role-plays only. Each counts when it comes to an end."),
        min_value=1,
        max_value=MOST_ATTEMPTS,
        initial=1,
    )

    class Meta:
        model = Assignment
        fields = ["learners", "opens", "due", "required_attempts", "coaching", "note"]
        labels = {
            "learners": _("Which learners, if only for some?"),
            "opens": _("Opens (you may leave this empty)"),
            "due": _("To be done by (you may leave this empty)"),
            "coaching": _("The coach in role-plays"),
            "note": _("A note (you may leave this empty)"),
        }
        help_texts = {
            "opens": _("Learners do not see it before this day."),
            "note": _("Learners read this with the assignment."),
        }
        widgets = {
            "learners": forms.CheckboxSelectMultiple,
            "opens": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            "due": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            "coaching": forms.RadioSelect,
        }

    def __init__(self, cohort: Cohort, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.cohort = cohort
        self.fields["learners"].queryset = cohort.learners.all()
        names = told_apart(cohort.learners.all())
        self.fields["learners"].label_from_instance = lambda learner: names[learner.pk]
        self.fields["coaching"].choices = Assignment.Coaching.choices
        if self.instance.pk:
            self.initial["who"] = EVERYBODY if self.instance.everybody else CHOSEN

    @property
    def terms(self) -> list[Any]:
        """The fields of the terms, in the order in which they are asked."""
        return [self[name] for name in ("who", "learners", "opens", "due", "required_attempts", "coaching", "note")]

    def clean_due(self) -> Any:
        """Today or later; a day that stood there before may stay."""
        due = self.cleaned_data["due"]
        if due and due < timezone.localdate() and due != self.instance.due:
            raise ValidationError(_("This day has passed. Please choose today or a later day."))
        return due

    def clean(self) -> dict[str, Any]:
        """The days are in order, and who it is for is said in one way only."""
        cleaned = super().clean() or self.cleaned_data
        opens, due = cleaned.get("opens"), cleaned.get("due")
        if opens and due and due < opens:
            self.add_error("due", _("It would be due before it opens. Please change one of the two days."))
        who, ticked = cleaned.get("who"), cleaned.get("learners")
        if who == CHOSEN and not ticked and "learners" not in self.errors:
            self.add_error("learners", _("Please tick at least one learner."))
        if who == EVERYBODY and ticked:
            self.add_error("who", _("You ticked learners. Choose “Only those I tick”, or take the ticks away."))
        return cleaned

    def save(self, commit: bool = True) -> Assignment:
        """The assignment as changed."""
        self.instance.everybody = self.cleaned_data["who"] == EVERYBODY
        return super().save(commit)


class AssignForm(TermsForm):
    """One or several role-plays and sessions at once, on the same terms."""

    role_plays = forms.MultipleChoiceField(label=_("Role-plays"), required=False, widget=forms.CheckboxSelectMultiple)
    sessions = forms.MultipleChoiceField(
        label=_("Sessions of the course"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, cohort: Cohort, *args: Any, **kwargs: Any) -> None:
        super().__init__(cohort, *args, **kwargs)
        self.fields["role_plays"].choices = [
            (card.id, f"{card.title} ({card.persona.name})") for card in role_plays.role_plays().values()
        ]
        self.fields["sessions"].choices = [(session.id, session.label) for session in course().values()]

    @property
    def what(self) -> list[Any]:
        """The fields that say what is asked for."""
        return [self["role_plays"], self["sessions"]]

    def clean(self) -> dict[str, Any]:
        """Something is asked for."""
        cleaned = super().clean()
        chosen = [*cleaned.get("role_plays", ()), *cleaned.get("sessions", ())]
        if not chosen and not {"role_plays", "sessions"} & set(self.errors):
            self.add_error("role_plays", _("Please tick at least one role-play or session."))
        return cleaned

    def assign(self, by: Facilitator) -> list[Assignment]:
        """One assignment for each role-play and session that was ticked."""
        data = self.cleaned_data
        asked = [{"role_play": id_} for id_ in data["role_plays"]] + [{"session": id_} for id_ in data["sessions"]]
        terms = {key: data[key] for key in ("opens", "due", "note", "required_attempts", "coaching")}
        made = []
        with transaction.atomic():
            for one in asked:
                assignment = Assignment.objects.create(
                    cohort=self.cohort, set_by=by, everybody=data["who"] == EVERYBODY, **terms, **one
                )
                assignment.learners.set(data["learners"])
                made.append(assignment)
        return made


class _Ticked(forms.ModelMultipleChoiceField):
    """Django asks the database for whatever number was sent; one that no column holds is no choice of ours."""

    def clean(self, value: Any) -> Any:
        """The assignments that were ticked. Raises ValidationError."""
        if any(len(str(one)) > 18 for one in value or []):
            raise ValidationError(self.error_messages["invalid_list"], code="invalid_list")
        return super().clean(value)


class SeveralForm(forms.Form):
    """What to do with several assignments at once."""

    assignments = _Ticked(Assignment.objects.none())
    do = forms.ChoiceField(choices=[(name, name) for name in ("extend", "withdraw")])
    sure = forms.BooleanField(required=False)

    def __init__(self, cohort: Cohort, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["assignments"].queryset = cohort.assignments.select_related("set_by")
