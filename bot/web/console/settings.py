"""A cohort's settings: its name, and whether it is archived."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from bot.web.console.cohort_forms import CohortForm
from bot.web.people import invitations
from bot.web.people.access import cohort_view, is_owner
from bot.web.people.models import Cohort
from bot.web.people.names import told_apart


@cohort_view
@require_http_methods(["GET", "HEAD", "POST"])
def settings(request: HttpRequest, cohort: Cohort) -> HttpResponse:
    """The name, the facilitators, the learners, and the archive. A new name is posted here."""
    form = CohortForm(request.POST or None, instance=Cohort.objects.get(pk=cohort.pk))
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, _("Saved. Learners see the new name from now on."))
        return redirect("console:settings", cohort_id=cohort.pk)
    context = {
        "cohort": cohort,
        "tab": "settings",
        "form": form,
        "facilitators": list(cohort.facilitators.order_by("shown_name", "pk")),
        "learners": told_apart(cohort.learners.all()),
        "owner": is_owner(request.user, cohort),
        "invitations": list(invitations.open_ones(cohort)),
    }
    return render(request, "console/settings.html", context)


@cohort_view
@require_POST
def archive(request: HttpRequest, cohort: Cohort) -> HttpResponse:
    """Archive the cohort, or bring it back."""
    back = cohort.archived is not None
    Cohort.objects.filter(pk=cohort.pk).update(archived=None if back else timezone.now())
    if back:
        messages.success(request, _("The group is back. Look at its code before you give it out again."))
    else:
        messages.success(request, _("Archived. Nobody can join, and nothing new can be set; all of it can be read."))
    return redirect("console:settings", cohort_id=cohort.pk)
