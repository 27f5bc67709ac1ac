"""What a learner fills in."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from bot.content.support_lines import DEFAULT
from bot.web.chat.content import all_support_lines
from bot.web.people import return_phrase
from bot.web.people.joining import cohort_with
from bot.web.people.models import Learner

# A locale without lines of its own is answered with the international ones.
ELSEWHERE = "en"


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
    """A join code, as somebody types it."""

    code = forms.CharField(
        label=_("Your join code"),
        max_length=40,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}),
        error_messages={"required": _("Please write the code you were given.")},
    )

    def clean_code(self) -> str:
        """The code as it is stored."""
        cohort = cohort_with(self.cleaned_data["code"])
        if cohort is None:
            raise forms.ValidationError(
                _("We do not know this code, or its last day has passed. You might check it letter by letter.")
            )
        return str(cohort.code)


class PhraseForm(forms.Form):
    """A return phrase, as somebody types it. `learner` is whose it is."""

    learner: Learner

    phrase = forms.CharField(
        label=_("Your return phrase"),
        help_text=_("Six words. Capitals, commas and small slips do not matter."),
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false"}),
        error_messages={"required": _("Please write the six words.")},
    )

    def clean_phrase(self) -> str:
        """The phrase, which is somebody's."""
        typed: str = self.cleaned_data["phrase"]
        learner = return_phrase.learner_with(typed)
        if learner is None:
            raise forms.ValidationError(
                _(
                    "We do not know this phrase. You might check that there are six words, in the order you were "
                    "given. If you made a new phrase since, only the new one works."
                )
            )
        self.learner = learner
        return typed


class SettingsForm(forms.ModelForm):
    """What a learner chooses about themselves."""

    locale = forms.ChoiceField(
        label=_("Where are you?"), help_text=_("So that the support lines are those of your country.")
    )

    class Meta:
        model = Learner
        fields = ["name", "coaching_mode", "locale"]
        labels = {
            "name": _("What would you like to be called?"),
            "coaching_mode": _("When should the coach speak?"),
        }
        widgets = {"name": forms.TextInput(attrs={"autocomplete": "nickname"})}
        error_messages = {"name": {"required": _("Please write a name. Any name you like.")}}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        places = [(lines.locale, lines.place) for lines in all_support_lines().values() if lines.locale != DEFAULT]
        self.fields["locale"].choices = [*places, (ELSEWHERE, _("Somewhere else"))]
        if self.instance.locale not in dict(places):
            self.initial["locale"] = ELSEWHERE


class AnswerForm(forms.Form):
    """What a learner writes below an attempt that they share."""

    text = forms.CharField(
        label=_("Your answer"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": _("There is nothing written yet.")},
    )
