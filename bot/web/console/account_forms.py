"""What a facilitator fills in about their own account."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from bot.web.people.models import Facilitator


class SetUpForm(forms.ModelForm):
    """The first facilitator's account."""

    password = forms.CharField(
        label=_("Password"),
        help_text=_("At least 12 characters. Three or four words in a row make a good one."),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    again = forms.CharField(
        label=_("The same password again"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    class Meta:
        model = Facilitator
        fields = ["shown_name", "username"]
        labels = {"shown_name": _("Your name, as learners see it"), "username": _("A name to log in with")}
        widgets = {
            "shown_name": forms.TextInput(attrs={"autocomplete": "name"}),
            "username": forms.TextInput(
                attrs={"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}
            ),
        }

    def clean(self) -> dict[str, Any]:
        """Both passwords are the same and Django's validators are content."""
        cleaned = super().clean() or self.cleaned_data
        password = cleaned.get("password")
        if password and cleaned.get("again") and password != cleaned["again"]:
            self.add_error("again", _("The two passwords are not the same."))
        elif password:
            facilitator = Facilitator(username=cleaned.get("username", ""), shown_name=cleaned.get("shown_name", ""))
            try:
                validate_password(password, facilitator)
            except ValidationError as error:
                self.add_error("password", error)
        return cleaned

    def save(self, commit: bool = True) -> Facilitator:
        """The new facilitator."""
        data = self.cleaned_data
        return Facilitator.objects.create_user(data["username"], data["password"], data["shown_name"])
