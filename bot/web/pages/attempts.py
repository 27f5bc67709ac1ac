"""One attempt, for the learner whose it is: read it again, compare, share it, answer comments, delete its words."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from bot.web.chat.turns import Busy
from bot.web.console.progress import told
from bot.web.limits import OWN_CHANGES, limit_posts
from bot.web.pages.forms import AnswerForm
from bot.web.pages.skills import before, skills
from bot.web.pages.visitors import learner_view
from bot.web.people import leaving, sharing
from bot.web.people.models import Attempt, Comment, Learner
from bot.web.people.transcripts import Passage, own
from bot.web.people.visibility import readers


def _mine(learner: Learner, attempt_id: UUID) -> Attempt:
    """An attempt of this learner, else 404."""
    return get_object_or_404(learner.attempts.select_related("learner__cohort"), pk=attempt_id)


@limit_posts(OWN_CHANGES)
@learner_view
@require_http_methods(["GET", "HEAD", "POST"])
def attempt(request: HttpRequest, learner: Learner, attempt_id: UUID) -> HttpResponse:
    """The attempt as it was in the chat, with comments; an answer to them is posted here."""
    mine = _mine(learner, attempt_id)
    form = AnswerForm(request.POST or None)
    if request.method == "POST" and mine.shared and form.is_valid():
        sharing.answer(mine, form.cleaned_data["text"])
        messages.success(request, _("Your facilitators can read your answer."))
        return redirect("pages:attempt", attempt_id=mine.pk)
    passages = own(mine)
    context = {
        **_about(mine),
        "passages": [
            {"private": one.private, "about": _named(one), "items": one.items} for one in passages if _tells(one)
        ],
        "skills": skills(mine),
        "before": before(mine),
        "comments": _comments(mine, passages),
        "form": form,
        "can_share": sharing.can_be_shared(mine),
    }
    if request.method == "GET":
        sharing.mark_read(mine)
    return render(request, "pages/attempt.html", context)


def _about(attempt: Attempt) -> dict[str, Any]:
    learner = attempt.learner
    return {**told(attempt), "learner": learner, "readers": readers(learner)}


def _tells(passage: Passage) -> bool:
    """Whether a passage is worth opening: not if only the assistant said where one is."""
    return not passage.private or any(item.kind != "assistant" for item in passage.items)


def _named(passage: Passage) -> str:
    """What a private passage is, in a word or two."""
    if all(item.taken_back for item in passage.items):
        return _("Lines you took back")
    if any(item.kind == "support" for item in passage.items):
        return _("Support")
    return _("Beside the role-play")


def _comments(attempt: Attempt, passages: list[Passage]) -> list[Comment]:
    """The comments, each with the words of the line it is about in `line`."""
    lines = {item.data.get("turn"): item.text for one in passages for item in one.items if item.kind == "learner"}
    comments = list(attempt.comments.all())
    for comment in comments:
        comment.line = lines.get(str(comment.turn), "")
    return comments


@limit_posts(OWN_CHANGES)
@learner_view
@require_http_methods(["GET", "HEAD", "POST"])
def share(request: HttpRequest, learner: Learner, attempt_id: UUID) -> HttpResponse:
    """Share an attempt: says first who will read it, by name, and what is left out."""
    mine = _mine(learner, attempt_id)
    if not sharing.can_be_shared(mine):
        messages.info(request, _("This attempt cannot be shared."))
        return redirect("pages:attempt", attempt_id=mine.pk)
    if request.method == "POST":
        sharing.share(mine)
        messages.success(request, _("Shared. You can stop sharing at any time."))
        return redirect("pages:attempt", attempt_id=mine.pk)
    return render(request, "pages/share.html", _about(mine))


@limit_posts(OWN_CHANGES)
@learner_view
@require_POST
def unshare(request: HttpRequest, learner: Learner, attempt_id: UUID) -> HttpResponse:
    """Stop sharing, at once."""
    mine = _mine(learner, attempt_id)
    sharing.unshare(mine)
    messages.success(request, _("No longer shared. Only you can read it now."))
    return redirect("pages:attempt", attempt_id=mine.pk)


@limit_posts(OWN_CHANGES)
@learner_view
@require_POST
def delete_answer(request: HttpRequest, learner: Learner, attempt_id: UUID, comment_id: int) -> HttpResponse:
    """Delete an answer of one's own."""
    mine = _mine(learner, attempt_id)
    get_object_or_404(mine.comments.filter(from_learner=True), pk=comment_id).delete()
    messages.success(request, _("Your answer is deleted."))
    return redirect("pages:attempt", attempt_id=mine.pk)


@limit_posts(OWN_CHANGES)
@learner_view
@require_http_methods(["GET", "HEAD", "POST"])
def delete_words(request: HttpRequest, learner: Learner, attempt_id: UUID) -> HttpResponse:
    """Delete the words of an attempt: says first what goes and what stays."""
    mine = _mine(learner, attempt_id)
    if request.method == "POST":
        try:
            leaving.delete_words(mine)
        except leaving.StillRunning:
            messages.error(request, _("You are in the middle of this role-play. You could stop it first, in the chat."))
        except Busy:
            messages.error(request, _("An answer is just being written. Please try again in a moment."))
        else:
            messages.success(request, _("Deleted. The words of this attempt are out of the conversation, too."))
        return redirect("pages:attempt", attempt_id=mine.pk)
    context = {
        "learner": learner,
        "title": _("Delete the words of this attempt?"),
        "texts": [
            _(
                "What you wrote in it goes, and so do the answers, the coach’s notes, the look back and the comments. "
                "If it is shared, it is no longer shared. Nobody can bring it back."
            ),
            _("What stays: that you tried it, when, how many lines, how it ended, and how often you used each skill."),
        ],
        "button": _("Delete the words"),
        "back": _("Keep them"),
        "back_to": mine.pk,
    }
    return render(request, "pages/sure.html", context)
