"""How learners come to a cohort (code, link, QR code, hand-out), until when, and how one of them goes again."""

from __future__ import annotations

from uuid import UUID

import segno
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from bot.web.console.cohort_forms import LastDayForm
from bot.web.console.confirming import ask
from bot.web.people.access import cohort_view, learner_in, open_cohort_view
from bot.web.people.codes import new_join_code
from bot.web.people.models import Cohort
from bot.web.people.names import told_apart
from bot.web.people.removal import remove


@cohort_view
@require_safe
def join(request: HttpRequest, cohort: Cohort) -> HttpResponse:
    """The code and the link, to read out, to send and to print."""
    return _page(request, cohort, LastDayForm(instance=cohort))


@open_cohort_view
@require_POST
def last_day(request: HttpRequest, cohort: Cohort) -> HttpResponse:
    """Set the last day of the code, or take it away."""
    form = LastDayForm(request.POST, instance=Cohort.objects.get(pk=cohort.pk))
    if not form.is_valid():
        return _page(request, cohort, form)
    form.save()
    messages.success(request, _("Saved."))
    return redirect("console:join", cohort_id=cohort.pk)


@open_cohort_view
@require_http_methods(["GET", "HEAD", "POST"])
def new_code(request: HttpRequest, cohort: Cohort) -> HttpResponse:
    """A new code: asks first, since the old one stops working."""
    if request.method != "POST":
        title = _("Make a new code?")
        text = _("The code and the link you gave out stop working at once. Whoever is in the group stays in.")
        return ask(request, cohort, title, text, _("Make a new code"), "join")
    Cohort.objects.filter(pk=cohort.pk).update(code=new_join_code(), code_ends=None)
    messages.success(request, _("Here is the new code. The old one opens nothing any more."))
    return redirect("console:join", cohort_id=cohort.pk)


@open_cohort_view
@require_safe
def hand_out(request: HttpRequest, cohort: Cohort) -> HttpResponse:
    """A page to print or to show on a wall: how to join."""
    return render(request, "console/hand_out.html", _ways_in(cohort))


@cohort_view
@require_http_methods(["GET", "HEAD", "POST"])
def remove_learner(request: HttpRequest, cohort: Cohort, learner_id: UUID) -> HttpResponse:
    """Take a learner out of the cohort: asks first."""
    learner = learner_in(cohort, learner_id)
    name = told_apart(cohort.learners.all())[learner.pk]
    if request.method != "POST":
        title = _("Remove %(name)s from the group?") % {"name": name}
        text = _(
            "They keep everything of theirs and can go on as a guest. You no longer see what they did, and they are "
            "told when they next open the chat. With the code they could join again; a new code prevents that."
        )
        return ask(request, cohort, title, text, _("Remove from the group"), "settings")
    remove(learner)
    messages.success(request, _("%(name)s is no longer in the group.") % {"name": name})
    return redirect("console:settings", cohort_id=cohort.pk)


def join_link(cohort: Cohort) -> str:
    """The whole address with which somebody joins."""
    return str(settings.ENVIRONMENT.public_url) + reverse("pages:join", args=[cohort.shown_code])


def qr_code(link: str) -> SafeString:
    """The link as an SVG picture, without a size and without styles: the page's style sheet gives it both.

    Error correction M: it may lose 15 % to a fold or a drop of coffee.
    """
    svg = segno.make(link, error="m", micro=False).svg_inline(
        light="#fff", dark="#000", svgclass=None, lineclass=None, omitsize=True
    )
    return mark_safe(svg)  # noqa: S308  drawn by segno: a path, nothing of the link's text


def _ways_in(cohort: Cohort) -> dict[str, object]:
    link = join_link(cohort)
    ended = cohort.code_ends is not None and cohort.code_ends < timezone.localdate()
    return {
        "cohort": cohort,
        "join_link": link,
        "first_page": settings.ENVIRONMENT.public_url,
        "qr": qr_code(link),
        "ended": ended,
    }


def _page(request: HttpRequest, cohort: Cohort, form: LastDayForm) -> HttpResponse:
    return render(request, "console/join.html", {**_ways_in(cohort), "tab": "join", "form": form})
