"""What a facilitator writes on a shared attempt."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from bot.web.people.models import Comment


class CommentForm(forms.ModelForm):
    """A comment on the whole attempt, or at one of the learner's lines."""

    class Meta:
        model = Comment
        fields = ["text"]
        labels = {"text": _("Your comment")}
        widgets = {"text": forms.Textarea(attrs={"rows": 4})}


class NewCommentForm(CommentForm):
    """The same, with where it belongs. `lines` are the turns that the facilitator can read."""

    turn = forms.ChoiceField(label=_("About"), required=False)

    def __init__(self, lines: list[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["turn"].choices = [("", _("the whole attempt")), *lines]
        self.order_fields(["turn", "text"])

    def clean_turn(self) -> UUID | None:
        """The turn; None for the whole attempt."""
        return UUID(self.cleaned_data["turn"]) if self.cleaned_data["turn"] else None
