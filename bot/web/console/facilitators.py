"""Who runs a cohort: inviting, removing, handing on, leaving."""

from __future__ import annotations

from django.conf import settings
from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from bot.web.console.account_forms import SetUpForm
from bot.web.console.accounts import welcome
from bot.web.console.confirming import ask
from bot.web.limits import NEW_INVITATION, WRONG_LINK, limit_failures, limit_posts
from bot.web.people import invitations
from bot.web.people.access import cohort_view, facilitator_in, is_owner, owner_view, refuse_archived
from bot.web.people.models import Cohort


@owner_view
@require_POST
@limit_posts(NEW_INVITATION)
def invite(request: HttpRequest, cohort: Cohort) -> HttpResponse:
    """Make an invitation and show its link, this once: only a hash of it is kept."""
    if cohort.archived is not None:
        return refuse_archived(request)
    path = reverse("console:invited", args=[invitations.make(cohort, request.user)])
    context = {"cohort": cohort, "tab": "settings", "link": str(settings.ENVIRONMENT.public_url) + path}
    return render(request, "console/invitation.html", context)


@owner_view
@require_POST
def withdraw_invitation(request: HttpRequest, cohort: Cohort, invitation_id: int) -> HttpResponse:
    """Make an invitation that nobody has followed yet worthless."""
    if not invitations.withdraw(cohort, invitation_id):
        raise Http404
    messages.success(request, _("That invitation opens nothing any more."))
    return redirect("console:settings", cohort_id=cohort.pk)


@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
@limit_failures(WRONG_LINK)
def invited(request: HttpRequest, token: str) -> HttpResponse:
    """Follow an invitation: with the account one is logged in with, or with a new one."""
    cohort = invitations.cohort_of(token)
    if cohort is None:
        raise Http404
    if request.user.is_authenticated:
        return _come_in(request, cohort, token)
    form = SetUpForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with transaction.atomic():
            facilitator = form.save()
            if invitations.accept(token, facilitator) is None:
                raise Http404
        welcome(request, facilitator)
        return redirect("console:cohort", cohort_id=cohort.pk)
    return render(request, "console/invited.html", {"form": form, "cohort": cohort})


def _come_in(request: HttpRequest, cohort: Cohort, token: str) -> HttpResponse:
    if cohort.facilitators.filter(pk=request.user.pk).exists():
        messages.info(request, _("You are in this group already. The link still works for somebody else."))
        return redirect("console:cohort", cohort_id=cohort.pk)
    if request.method != "POST":
        return render(request, "console/invited.html", {"cohort": cohort})
    if invitations.accept(token, request.user) is None:
        raise Http404
    return redirect("console:cohort", cohort_id=cohort.pk)


@owner_view
@require_http_methods(["GET", "HEAD", "POST"])
def remove_facilitator(request: HttpRequest, cohort: Cohort, facilitator_id: int) -> HttpResponse:
    """Take a facilitator out of the cohort: asks first. Not the owner."""
    person = facilitator_in(cohort, facilitator_id)
    if person.pk in (cohort.owner_id, request.user.pk):
        raise Http404
    if request.method != "POST":
        title = _("Remove %(name)s as a facilitator?") % {"name": person.shown_name}
        text = _("They no longer reach this group. What they set and what they wrote to learners stays.")
        return ask(request, cohort, title, text, _("Remove"), "settings")
    cohort.facilitators.remove(person)
    messages.success(request, _("%(name)s no longer reaches this group.") % {"name": person.shown_name})
    return redirect("console:settings", cohort_id=cohort.pk)


@owner_view
@require_http_methods(["GET", "HEAD", "POST"])
def hand_on(request: HttpRequest, cohort: Cohort, facilitator_id: int) -> HttpResponse:
    """Make another facilitator the owner: asks first."""
    person = facilitator_in(cohort, facilitator_id)
    if person.pk == cohort.owner_id:
        raise Http404
    if request.method != "POST":
        title = _("Make %(name)s the owner?") % {"name": person.shown_name}
        text = _("From then on they invite and remove facilitators, and you no longer do. You stay a facilitator.")
        return ask(request, cohort, title, text, _("Hand it on"), "settings")
    Cohort.objects.filter(pk=cohort.pk).update(owner=person)
    messages.success(request, _("%(name)s looks after this group now.") % {"name": person.shown_name})
    return redirect("console:settings", cohort_id=cohort.pk)


@cohort_view
@require_http_methods(["GET", "HEAD", "POST"])
def leave_cohort(request: HttpRequest, cohort: Cohort) -> HttpResponse:
    """Stop being a facilitator of the cohort: asks first. An owner hands it on before, so that it never has none."""
    if is_owner(request.user, cohort):
        text = _("You look after this group. Make somebody else its owner first, or archive it.")
        messages.info(request, text)
        return redirect("console:settings", cohort_id=cohort.pk)
    if request.method != "POST":
        title = _("Leave this group?")
        text = _("You no longer reach it. Its owner can invite you again.")
        return ask(request, cohort, title, text, _("Leave the group"), "settings")
    cohort.facilitators.remove(request.user)
    messages.success(request, _("You have left “%(group)s”.") % {"group": cohort.name})
    return redirect("console:cohorts")
