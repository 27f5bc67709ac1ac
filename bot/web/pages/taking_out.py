"""Downloading everything, deleting the conversation, deleting a question that was sent."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from bot.web.chat.turns import Busy
from bot.web.limits import OWN_CHANGES, limit_posts
from bot.web.pages.visitors import learner_view
from bot.web.people import leaving
from bot.web.people.models import Learner
from bot.web.people.takeout import everything_of


@learner_view
@require_safe
def as_json(request: HttpRequest, learner: Learner) -> HttpResponse:
    """Everything, for another program."""
    response = JsonResponse(everything_of(learner), json_dumps_params={"indent": 2, "ensure_ascii": False})
    response["Content-Disposition"] = 'attachment; filename="alongside.json"'
    return response


@learner_view
@require_safe
def as_page(request: HttpRequest, learner: Learner) -> HttpResponse:
    """Everything, to read: one file that needs no network."""
    response = render(request, "pages/everything.html", {"everything": everything_of(learner)})
    response["Content-Disposition"] = 'attachment; filename="alongside.html"'
    return response


@limit_posts(OWN_CHANGES)
@learner_view
@require_http_methods(["GET", "HEAD", "POST"])
def delete_conversation(request: HttpRequest, learner: Learner) -> HttpResponse:
    """Delete every word of the conversation: says first what goes and what stays."""
    if request.method == "POST":
        try:
            leaving.delete_conversation(learner)
        except Busy:
            messages.error(request, _("An answer is just being written. Please try again in a moment."))
            return redirect("pages:delete-conversation")
        messages.success(request, _("Your conversation is deleted. The chat begins anew."))
        return redirect("pages:me")
    context = {
        "learner": learner,
        "title": _("Delete my conversation?"),
        "texts": [
            _(
                "Every word you wrote in the chat goes, and every answer: the role-plays, the course, your "
                "reflections, the look backs, and comments on your attempts. What you shared is closed. "
                "Nobody can bring it back."
            ),
            _(
                "What stays: your name and your choices, which sessions and role-plays you began and finished and "
                "when, and how often you used each skill. Questions you sent to your facilitators stay until you "
                "delete them on your page."
            ),
            _("You might download everything first."),
        ],
        "button": _("Delete my conversation"),
        "back": _("Keep it"),
    }
    return render(request, "pages/sure.html", context)


@limit_posts(OWN_CHANGES)
@learner_view
@require_http_methods(["GET", "HEAD", "POST"])
def delete_question(request: HttpRequest, learner: Learner, question_id: int) -> HttpResponse:
    """Take back a question that was sent."""
    question = get_object_or_404(learner.questions, pk=question_id)
    if request.method == "POST":
        question.delete()
        messages.success(request, _("Deleted. Your facilitators no longer see it."))
        return redirect("pages:me")
    context = {
        "learner": learner,
        "title": _("Delete this question?"),
        "texts": [_("Your facilitators no longer see it. In the conversation your words stay.")],
        "quote": question.text,
        "button": _("Delete it"),
        "back": _("Keep it"),
    }
    return render(request, "pages/sure.html", context)
