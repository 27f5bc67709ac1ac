"""What a facilitator fills in about a cohort."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from bot.web.people.models import Cohort


class CohortForm(forms.ModelForm):
    """A new cohort."""

    class Meta:
        model = Cohort
        fields = ["name"]
        labels = {"name": _("What is the group called?")}
        help_texts = {"name": _("Learners see this name.")}
