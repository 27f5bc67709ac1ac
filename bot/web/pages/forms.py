"""What a learner fills in before the chat."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from bot.web.people.codes import tidy_join_code
from bot.web.people.models import Cohort


class StartForm(forms.Form):
    """A name to be called by, and consent."""

    name = forms.CharField(
        label=_("What would you like to be called?"),
        help_text=_("A first name or a nickname is enough."),
        max_length=60,
        error_messages={"required": _("Please write a name. Any name you like.")},
        widget=forms.TextInput(attrs={"autocomplete": "nickname"}),
    )
    consent = forms.BooleanField(
        label=_("I have read this, and I agree that what I write is kept as described."),
        error_messages={"required": _("Please tick this box if you agree. Without it, we cannot start.")},
    )


class CodeForm(forms.Form):
    """A join code, as somebody types it. `cohort` is set when it is a good one."""

    code = forms.CharField(
        label=_("Your join code"),
        max_length=40,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}),
        error_messages={"required": _("Please write the code you were given.")},
    )

    def clean_code(self) -> str:
        """The code as it is stored."""
        code = tidy_join_code(self.cleaned_data["code"])
        if not Cohort.objects.filter(code=code).exists():
            raise forms.ValidationError(_("We do not know this code. You might check it letter by letter."))
        return code
