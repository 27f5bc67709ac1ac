"""What a facilitator fills in about a cohort."""

from __future__ import annotations

from datetime import date

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from bot.web.people.models import Cohort


class CohortForm(forms.ModelForm):
    """What a cohort is called, new or not."""

    class Meta:
        model = Cohort
        fields = ["name"]
        labels = {"name": _("What is the group called?")}
        help_texts = {"name": _("Learners see this name.")}


class LastDayForm(forms.ModelForm):
    """The last day on which somebody can join."""

    class Meta:
        model = Cohort
        fields = ["code_ends"]
        labels = {"code_ends": _("Last day to join (you may leave this empty)")}
        help_texts = {"code_ends": _("After this day the code and the link open nothing. Whoever is in, stays in.")}
        widgets = {"code_ends": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")}

    def clean_code_ends(self) -> date | None:
        """Today or later, or no day at all."""
        day: date | None = self.cleaned_data["code_ends"]
        if day and day < timezone.localdate():
            raise ValidationError(_("This day has passed. Please choose today or a later day."))
        return day
