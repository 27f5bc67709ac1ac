"""The return phrase: shown once, made anew, and typed to come back."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from bot.web.chat.authentication import learner_of, remember
from bot.web.limits import OWN_CHANGES, WRONG_PHRASE, limit_failures, limit_posts
from bot.web.pages.forms import PhraseForm
from bot.web.pages.visitors import learner_view, note_visit
from bot.web.people import return_phrase
from bot.web.people.models import Learner


@limit_failures(WRONG_PHRASE)
@require_http_methods(["GET", "HEAD", "POST"])
def come_back(request: HttpRequest) -> HttpResponse:
    """Back into one's own conversation with the return phrase, in any browser."""
    here = learner_of(request)
    form = PhraseForm(request.POST or None)
    if here is None and request.method == "POST" and form.is_valid():
        remember(request, form.learner)
        note_visit(form.learner)
        return redirect("pages:talk")
    return render(request, "pages/come_back.html", {"form": form, "here": here})


@limit_posts(OWN_CHANGES)
@learner_view
@require_http_methods(["GET", "HEAD", "POST"])
def phrase(request: HttpRequest, learner: Learner) -> HttpResponse:
    """A new return phrase: asks first, since the old one stops working."""
    if request.method == "POST":
        return show_phrase(request, learner)
    return render(request, "pages/phrase_new.html", {"learner": learner})


def show_phrase(request: HttpRequest, learner: Learner) -> HttpResponse:
    """The only page that ever holds the phrase. It is the answer to a POST, so nothing needs to remember it."""
    given = return_phrase.give(learner)
    # 201: what was made is on this page; and it is no wrong guess (`limit_failures`).
    return render(request, "pages/phrase.html", {"phrase": given.split(), "learner": learner}, status=201)
