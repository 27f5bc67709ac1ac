"""Reading an attempt that a learner shares, and commenting on it. Whether it may be read is decided in `people/`."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from bot.web.chat.items import Item
from bot.web.console.comment_forms import CommentForm, NewCommentForm
from bot.web.console.progress import told
from bot.web.people.access import cohort_view, own_comment_of, shared_attempt_of
from bot.web.people.models import Attempt, Cohort, Comment
from bot.web.people.transcripts import for_others


@dataclass
class Read:
    """One thing that is read, with the comments at it."""

    item: Item
    turn: str = ""
    comments: list[Comment] = field(default_factory=list)


@cohort_view
@require_http_methods(["GET", "HEAD", "POST"])
def attempt(request: HttpRequest, cohort: Cohort, attempt_id: UUID) -> HttpResponse:
    """The talk with the coach's notes, the look back and the comments; a new comment is posted here."""
    shared = shared_attempt_of(cohort, attempt_id)
    read = [Read(item, _turn(item)) for item in for_others(shared)]
    form = NewCommentForm(_lines(read), request.POST or None, initial={"turn": request.GET.get("line", "")})
    if request.method == "POST" and form.is_valid():
        comment = form.save(commit=False)
        comment.attempt, comment.facilitator = shared, request.user
        comment.name, comment.turn = request.user.shown_name, form.cleaned_data["turn"]
        comment.save()
        messages.success(request, _("Your comment is on %(name)s’s page.") % {"name": shared.learner.name})
        return redirect("console:attempt", cohort_id=cohort.pk, attempt_id=shared.pk)
    context = {
        "cohort": cohort,
        "tab": "people",
        "read": read,
        "about": _place(shared, read),
        "form": form,
        "told": told(shared),
        "learner": shared.learner,
    }
    if request.method == "GET":
        shared.comments.filter(from_learner=True, seen=None).update(seen=timezone.now())
    return render(request, "console/attempt.html", context)


@cohort_view
@require_http_methods(["GET", "HEAD", "POST"])
def change_comment(request: HttpRequest, cohort: Cohort, comment_id: int) -> HttpResponse:
    """Change one's own comment. The learner sees that it was changed, and has it marked as new."""
    comment = own_comment_of(request.user, cohort, comment_id)
    form = CommentForm(request.POST or None, instance=comment)
    if request.method == "POST" and form.is_valid():
        changed = form.save(commit=False)
        changed.edited, changed.seen = timezone.now(), None
        changed.save()
        messages.success(request, _("Changed."))
        return _back(cohort, comment)
    return render(
        request, "console/change_comment.html", {"cohort": cohort, "tab": "people", "form": form, **_of(comment)}
    )


@cohort_view
@require_http_methods(["GET", "HEAD", "POST"])
def delete_comment(request: HttpRequest, cohort: Cohort, comment_id: int) -> HttpResponse:
    """Delete one's own comment: asks first, then does it."""
    comment = own_comment_of(request.user, cohort, comment_id)
    if request.method == "POST":
        comment.delete()
        messages.success(request, _("Deleted."))
        return _back(cohort, comment)
    return render(request, "console/delete_comment.html", {"cohort": cohort, "tab": "people", **_of(comment)})


def _of(comment: Comment) -> dict[str, Any]:
    return {"comment": comment, "learner": comment.attempt.learner}


def _back(cohort: Cohort, comment: Comment) -> HttpResponse:
    return redirect("console:attempt", cohort_id=cohort.pk, attempt_id=comment.attempt_id)


def _turn(item: Item) -> str:
    """The turn of a learner's line; "" for everything else."""
    return str(item.data.get("turn") or "") if item.kind == "learner" else ""


def _lines(read: list[Read]) -> list[tuple[str, str]]:
    """The learner's lines to choose from, as they begin."""
    return [(one.turn, f"“{Truncator(one.item.text).chars(60)}”") for one in read if one.turn]


def _place(shared: Attempt, read: list[Read]) -> list[Comment]:
    """Put each comment at its line; gives those about the whole, and those whose line is no longer there."""
    by_turn = {one.turn: one for one in read if one.turn}
    whole: list[Comment] = []
    for comment in shared.comments.select_related("facilitator"):
        place = by_turn.get(str(comment.turn))
        (place.comments if place else whole).append(comment)
    return whole
