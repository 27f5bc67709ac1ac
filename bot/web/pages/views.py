"""The pages of a learner: first page, start, join, the talk, and leaving."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from bot.web.chat import role_plays
from bot.web.chat.api import coaching_payload
from bot.web.chat.authentication import forget, learner_of, remember
from bot.web.chat.content import support_lines
from bot.web.chat.widget_words import widget_words
from bot.web.course.progress import standings
from bot.web.limits import NEW_LEARNER, WRONG_CODE, limit_failures, limit_posts
from bot.web.pages import consent
from bot.web.pages.asked import asked
from bot.web.pages.coming_back import show_phrase
from bot.web.pages.forms import CodeForm, PhraseForm, StartForm
from bot.web.pages.visitors import note_visit
from bot.web.people import membership, removal, sharing
from bot.web.people.joining import cohort_with
from bot.web.people.leaving import delete_everything
from bot.web.people.models import CoachingMode, Cohort, Learner
from bot.web.people.progress import assignments_of


@limit_failures(WRONG_CODE)
@require_http_methods(["GET", "HEAD", "POST"])
def first(request: HttpRequest) -> HttpResponse:
    """What this is, and the two ways in. A join code is posted here."""
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        return redirect("pages:join", code=form.cleaned_data["code"])
    learner = learner_of(request)
    context = {
        "form": form,
        "phrase_form": PhraseForm(),
        "learner": learner,
        "role_plays": list(role_plays.role_plays().values()),
        "support": _lines(learner.locale if learner else settings.DEFAULT_LOCALE),
    }
    return render(request, "pages/first.html", context)


@limit_posts(NEW_LEARNER)
@require_http_methods(["GET", "HEAD", "POST"])
def start(request: HttpRequest) -> HttpResponse:
    """Start as a guest."""
    if learner_of(request):
        return redirect("pages:talk")
    return _consent_page(request, None)


@limit_failures(WRONG_CODE)
@limit_posts(NEW_LEARNER)
@require_http_methods(["GET", "HEAD", "POST"])
def join(request: HttpRequest, code: str) -> HttpResponse:
    """Join a cohort with its code. A guest keeps the conversation and joins with it."""
    cohort = cohort_with(code)
    if cohort is None:
        raise Http404
    learner = learner_of(request)
    if learner and learner.cohort_id == cohort.pk:
        return redirect("pages:talk")
    if learner and learner.cohort_id:
        return render(request, "pages/already_in.html", {"learner": learner, "cohort": cohort})
    return _consent_page(request, cohort)


@require_http_methods(["GET", "HEAD", "POST"])
def agree(request: HttpRequest) -> HttpResponse:
    """What is kept has changed since this learner agreed: they are asked again before they go on."""
    learner = learner_of(request)
    if learner is None:
        return redirect("pages:first")
    if learner.consent_version == consent.VERSION:
        return redirect("pages:talk")
    return _consent_page(request, learner.cohort)


def _lines(locale: str) -> list[dict[str, Any]]:
    """The support lines of a place, ready for a template and for the widget."""
    lines = support_lines(locale)
    return [asdict(line) for line in lines.lines] if lines else []


def _consent_page(request: HttpRequest, cohort: Cohort | None) -> HttpResponse:
    learner = learner_of(request)
    form = StartForm(request.POST or None, initial={"name": learner.name if learner else ""})
    if request.method == "POST" and form.is_valid():
        learner, joins = _agreed(learner, form, cohort)
        remember(request, learner)
        note_visit(learner)
        if joins and not learner.phrase_lookup:
            return show_phrase(request, learner)
        return redirect("pages:talk")
    again = learner is not None and learner.cohort == cohort
    return render(request, "pages/start.html", {"form": form, "cohort": cohort, "again": again})


def _agreed(learner: Learner | None, form: StartForm, cohort: Cohort | None) -> tuple[Learner, bool]:
    """The learner with name and consent, saved, and whether they have joined the cohort with it."""
    learner = learner or Learner()
    learner.name = form.cleaned_data["name"]
    learner.consent_version, learner.consent_given = consent.VERSION, timezone.now()
    with transaction.atomic():
        learner.save()
        if cohort is None or learner.cohort_id == cohort.pk:
            return learner, False
        membership.join(learner, cohort)
    return learner, True


@require_safe
def talk(request: HttpRequest) -> HttpResponse:
    """The learner's page: the chat, what was asked of them, and the role-plays."""
    learner = learner_of(request)
    if learner is None:
        return redirect("pages:first")
    if learner.consent_version != consent.VERSION:
        return redirect("pages:agree")
    note_visit(learner)
    _tell_news(request, learner)
    assigned = assignments_of(learner)
    context = {
        "learner": learner,
        "practice": asked(assigned),
        "to_do": sum(standing.progress != "completed" for standing in assigned),
        "sessions": standings(learner),
        "role_plays": role_plays.as_list(),
        "words": widget_words(),
        "coaching": [
            {"mode": mode, "label": label, "payload": coaching_payload(mode), "on": mode == learner.coaching_mode}
            for mode, label in CoachingMode.choices
        ],
        "support": _lines(learner.locale),
        "unread": sharing.unread(learner).count(),
    }
    return render(request, "pages/talk.html", context)


def _tell_news(request: HttpRequest, learner: Learner) -> None:
    """Say once that a facilitator has removed the learner from their group."""
    left = removal.news_for(learner)
    if left:
        text = _("You are no longer in “%(group)s”. Everything you wrote is still here, and nobody there sees it.")
        messages.info(request, text % {"group": left})


@require_http_methods(["GET", "HEAD", "POST"])
def leave(request: HttpRequest) -> HttpResponse:
    """Leave and delete everything: asks first, then does it."""
    learner = learner_of(request)
    if learner is None:
        return redirect("pages:first")
    if request.method == "POST":
        delete_everything(learner)
        forget(request)
        return render(request, "pages/gone.html")
    return render(request, "pages/leave.html", {"learner": learner})
