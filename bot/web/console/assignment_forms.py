"""What a facilitator fills in to set practice."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from bot.web.chat import role_plays
from bot.web.people.models import Assignment


class AssignmentForm(forms.ModelForm):
    """A role-play for a cohort, with a date and a note."""

    role_play = forms.ChoiceField(label=_("Role-play"))

    class Meta:
        model = Assignment
        fields = ["role_play", "due", "note"]
        labels = {"due": _("To be done by (you may leave this empty)"), "note": _("A note (you may leave this empty)")}
        help_texts = {"note": _("Learners read this with the assignment.")}
        widgets = {"due": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["role_play"].choices = [
            (card.id, f"{card.title} ({card.persona.name})") for card in role_plays.role_plays().values()
        ]

    def clean_due(self) -> Any:
        """Today or later."""
        due = self.cleaned_data["due"]
        if due and due < timezone.localdate():
            raise ValidationError(_("This day has passed. Please choose today or a later day."))
        return due
