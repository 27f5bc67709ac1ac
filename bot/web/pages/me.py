"""A learner's own page: what was asked, what was done, what others see, and what they choose."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from bot.web.chat.content import support_lines
from bot.web.console.progress import told
from bot.web.console.skills import of_learner
from bot.web.course.progress import FINISHED, standings
from bot.web.limits import OWN_CHANGES, limit_posts
from bot.web.pages.forms import SettingsForm
from bot.web.pages.visitors import learner_view
from bot.web.people import membership, sharing
from bot.web.people.models import Attempt, Learner
from bot.web.people.progress import assignments_of
from bot.web.people.visibility import readers, sights, title_of


@learner_view
@require_safe
def me(request: HttpRequest, learner: Learner) -> HttpResponse:
    """Everything at a glance, with a way to each part."""
    unread = set(sharing.unread(learner).values_list("attempt", flat=True))
    attempts = learner.attempts.order_by("-started")
    sessions = standings(learner)
    context = {
        "learner": learner,
        "readers": readers(learner),
        "assigned": [{"standing": one, "title": title_of(one.assignment)} for one in assignments_of(learner)],
        "attempts": [_listed(attempt, attempt.pk in unread) for attempt in attempts],
        "sessions": [one for one in sessions if one.state != "new"],
        "finished": sum(one.state == FINISHED for one in sessions if one.session.number),
        "numbered": sum(bool(one.session.number) for one in sessions),
        "skills": of_learner(attempts),
        "questions": list(learner.questions.all()),
        "contact_open": learner.asked_for_contact is not None,
        "place": _place(learner),
    }
    return render(request, "pages/me.html", context)


def _listed(attempt: Attempt, unread: bool) -> dict[str, Any]:
    return {**told(attempt), "unread": unread}


def _place(learner: Learner) -> str:
    """Where the learner said they are."""
    lines = support_lines(learner.locale)
    return lines.place if lines else ""


@learner_view
@require_safe
def seen(request: HttpRequest, learner: Learner) -> HttpResponse:
    """What my facilitator can see: made from the rules that the console reads by."""
    every = sights(learner)
    context = {
        "learner": learner,
        "readers": readers(learner),
        "seen": [one for one in every if one.seen],
        "never": [one for one in every if not one.seen],
    }
    return render(request, "pages/seen.html", context)


@limit_posts(OWN_CHANGES)
@learner_view
@require_http_methods(["GET", "HEAD", "POST"])
def choices(request: HttpRequest, learner: Learner) -> HttpResponse:
    """Name, when the coach speaks, and whose support lines are shown."""
    form = SettingsForm(request.POST or None, instance=learner)
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, _("Kept."))
        return redirect("pages:me")
    if request.method == "POST":
        learner.refresh_from_db()  # the form has written on it what did not fit
    return render(request, "pages/choices.html", {"form": form, "learner": learner})


@limit_posts(OWN_CHANGES)
@learner_view
@require_POST
def contact(request: HttpRequest, learner: Learner) -> HttpResponse:
    """Ask to be contacted, or take that back. Only the wish is passed on, never a reason."""
    if learner.cohort_id and "take_back" in request.POST:
        Learner.objects.filter(pk=learner.pk).update(asked_for_contact=None, contact_answered=None)
        messages.success(request, _("Taken back. Your facilitators no longer see that you asked."))
    elif learner.cohort_id:
        Learner.objects.filter(pk=learner.pk).update(asked_for_contact=timezone.now(), contact_answered=None)
        text = _("Your facilitators see now that you would like to be contacted. I can’t tell when they will look.")
        messages.success(request, text)
    return redirect("pages:me")


@limit_posts(OWN_CHANGES)
@learner_view
@require_http_methods(["GET", "HEAD", "POST"])
def leave_group(request: HttpRequest, learner: Learner) -> HttpResponse:
    """Out of the cohort, with everything that is the learner's own."""
    if learner.cohort is None:
        return redirect("pages:me")
    name = learner.cohort.name
    if request.method == "POST":
        membership.leave(learner)
        messages.success(request, _("You have left “%(group)s”. Everything you wrote is still here.") % {"group": name})
        return redirect("pages:me")
    context = {
        "learner": learner,
        "title": _("Leave “%(group)s”?") % {"group": name},
        "texts": [
            _("You go on as a guest. Your conversation, your attempts and your reflections stay, for you alone."),
            _(
                "Its facilitators no longer see anything of yours. What you shared is closed, questions you sent are "
                "deleted, and what you were asked to do is no longer here."
            ),
            _("To come back, you need the join code again."),
        ],
        "button": _("Leave the group"),
        "back": _("Stay"),
    }
    return render(request, "pages/sure.html", context)
