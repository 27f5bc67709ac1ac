"""What a facilitator fills in about their own account."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from bot.web.people.models import Facilitator

_GOOD_PASSWORD = _("At least 12 characters. Three or four words in a row make a good one.")


def _password(label: Any, complete: str, help_text: Any = "") -> forms.CharField:
    widget = forms.PasswordInput(attrs={"autocomplete": complete})
    return forms.CharField(label=label, help_text=help_text, strip=False, max_length=200, widget=widget)


class _NewPassword(forms.Form):
    """Two fields for a new password. `owner_of_password` says whose it is, for Django's validators."""

    def owner_of_password(self) -> Facilitator:
        """The facilitator, saved or not, whose name the password must not resemble."""
        raise NotImplementedError

    def clean(self) -> dict[str, Any]:
        """Both passwords are the same and Django's validators are content."""
        cleaned = super().clean() or self.cleaned_data
        password = cleaned.get("password")
        if password and cleaned.get("again") and password != cleaned["again"]:
            self.add_error("again", _("The two passwords are not the same."))
        elif password:
            try:
                validate_password(password, self.owner_of_password())
            except ValidationError as error:
                self.add_error("password", error)
        return cleaned


class SetUpForm(_NewPassword, forms.ModelForm):
    """A new account: of the first facilitator, or of one who was invited."""

    password = _password(_("Password"), "new-password", _GOOD_PASSWORD)
    again = _password(_("The same password again"), "new-password")

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

    def owner_of_password(self) -> Facilitator:
        """Somebody with the names in this form."""
        data = self.cleaned_data
        return Facilitator(username=data.get("username", ""), shown_name=data.get("shown_name", ""))

    def save(self, commit: bool = True) -> Facilitator:
        """The new facilitator."""
        data = self.cleaned_data
        return Facilitator.objects.create_user(data["username"], data["password"], data["shown_name"])


class ResetForm(_NewPassword):
    """A new password, for somebody who came with a link."""

    password = _password(_("New password"), "new-password", _GOOD_PASSWORD)
    again = _password(_("The same password again"), "new-password")

    def __init__(self, facilitator: Facilitator, *args: Any, **kwargs: Any) -> None:
        self.facilitator = facilitator
        super().__init__(*args, **kwargs)

    def owner_of_password(self) -> Facilitator:
        """Whose password is changed."""
        return self.facilitator

    def save(self) -> None:
        """Set the password. Every session of this facilitator ends with the old one."""
        self.facilitator.set_password(self.cleaned_data["password"])
        self.facilitator.save(update_fields=["password"])


class PasswordForm(ResetForm):
    """A new password, for somebody who knows the present one."""

    present = _password(_("Your password until now"), "current-password")
    field_order = ["present", "password", "again"]

    def clean_present(self) -> str:
        """The password that is in force."""
        present: str = self.cleaned_data["present"]
        if not self.facilitator.check_password(present):
            raise ValidationError(_("This is not the password you logged in with."))
        return present


class NameForm(forms.ModelForm):
    """The name that learners see."""

    class Meta:
        model = Facilitator
        fields = ["shown_name"]
        labels = {"shown_name": _("Your name, as learners see it")}
        widgets = {"shown_name": forms.TextInput(attrs={"autocomplete": "name"})}
