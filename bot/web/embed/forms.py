"""What somebody fills in inside the frame before the talk."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from bot.web.pages.forms import StartForm
from bot.web.people.joining import cohort_with
from bot.web.people.models import Cohort


class FrameForm(StartForm):
    """A name, consent and, from the page around, a join code. `clean` sets `cohort`."""

    code = forms.CharField(required=False, max_length=40, widget=forms.HiddenInput)

    def clean_code(self) -> Cohort | None:
        """The cohort that is joined, None for a guest."""
        code = self.cleaned_data["code"]
        cohort = cohort_with(code)
        if code.strip() and cohort is None:
            raise forms.ValidationError(_("We do not know this code. You might check it letter by letter."))
        return cohort
