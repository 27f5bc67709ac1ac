"""Who may reach what in the console: the one place that decides."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _

from bot.web.course.models import FacilitatorQuestion
from bot.web.people.models import Assignment, Attempt, Cohort, Comment, Facilitator, Learner
from bot.web.people.visibility import readable_in

View = Callable[..., HttpResponse]


def cohorts_of(facilitator: Facilitator) -> QuerySet[Cohort]:
    """The cohorts this facilitator runs. Start every console query here."""
    return Cohort.objects.filter(facilitators=facilitator)


def is_owner(facilitator: Facilitator, cohort: Cohort) -> bool:
    """Whether they may invite, remove and hand on. A cohort whose owner is gone belongs to all its facilitators."""
    return cohort.owner_id in (None, facilitator.pk)


def facilitator_view(view: View) -> View:
    """For logged-in facilitators only; everybody else is sent to the login page."""
    return login_required(view)


def cohort_view(view: View) -> View:
    """For a facilitator of the cohort `cohort_id` in the address; the view gets the cohort itself.

    A cohort of somebody else looks exactly like one that does not exist (404).
    """

    @wraps(view)
    def checked(request: HttpRequest, cohort_id: int, **rest: Any) -> HttpResponse:
        found = cohorts_of(request.user).select_related("owner")
        return view(request, cohort=get_object_or_404(found, pk=cohort_id), **rest)

    return facilitator_view(checked)


def owner_view(view: View) -> View:
    """As `cohort_view`, for the owner of the cohort alone; its other facilitators are told so (403)."""

    @wraps(view)
    def checked(request: HttpRequest, cohort: Cohort, **rest: Any) -> HttpResponse:
        if is_owner(request.user, cohort):
            return view(request, cohort=cohort, **rest)
        text = _("Only %(owner)s can do this, who looks after this group. You might ask them.")
        return _refused(request, _("This is for the owner of the group"), text % {"owner": cohort.owner})

    return cohort_view(checked)


def open_cohort_view(view: View) -> View:
    """As `cohort_view`, for what no longer happens in an archived cohort: joining, assigning, inviting (403)."""

    @wraps(view)
    def checked(request: HttpRequest, cohort: Cohort, **rest: Any) -> HttpResponse:
        if cohort.archived is None:
            return view(request, cohort=cohort, **rest)
        return refuse_archived(request)

    return cohort_view(checked)


def refuse_archived(request: HttpRequest) -> HttpResponse:
    """What is answered when something new is to happen in an archived cohort."""
    text = _("Everything in it can still be read. To go on with it, bring it back under Settings.")
    return _refused(request, _("This group is archived"), text)


def _refused(request: HttpRequest, title: str, text: str) -> HttpResponse:
    return render(request, "console/refused.html", {"title": title, "text": text}, status=403)


def assignment_of(cohort: Cohort, assignment_id: int) -> Assignment:
    """An assignment of this cohort, else 404."""
    return get_object_or_404(Assignment, cohort=cohort, pk=assignment_id)


def question_of(cohort: Cohort, question_id: int) -> FacilitatorQuestion:
    """A question sent to this cohort's facilitators, else 404."""
    return get_object_or_404(FacilitatorQuestion, cohort=cohort, pk=question_id)


def learner_in(cohort: Cohort, learner_id: UUID) -> Learner:
    """A learner of this cohort, else 404."""
    return get_object_or_404(Learner, cohort=cohort, pk=learner_id)


def facilitator_in(cohort: Cohort, facilitator_id: int) -> Facilitator:
    """A facilitator of this cohort, else 404."""
    return get_object_or_404(cohort.facilitators, pk=facilitator_id)


def shared_attempt_of(cohort: Cohort, attempt_id: UUID) -> Attempt:
    """An attempt whose words its learner shares with this cohort's facilitators just now, else 404."""
    return get_object_or_404(readable_in(cohort), pk=attempt_id)


def own_comment_of(facilitator: Facilitator, cohort: Cohort, comment_id: int) -> Comment:
    """A comment that this facilitator wrote on an attempt that is shared with this cohort, else 404."""
    return get_object_or_404(
        Comment, pk=comment_id, facilitator=facilitator, from_learner=False, attempt__in=readable_in(cohort)
    )
