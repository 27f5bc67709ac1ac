"""Who has done what in a cohort, and one learner at a time."""

from __future__ import annotations

from collections import Counter
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from bot.web.chat.content import course
from bot.web.console import skills
from bot.web.console.people_list import SHOW, Person, Wish, people_of
from bot.web.course.models import CourseProgress
from bot.web.people.access import cohort_view, learner_in
from bot.web.people.models import Attempt, Cohort
from bot.web.people.visibility import role_play_title, title_of

COLUMNS = (
    ("name", gettext_lazy("Learner")),
    ("attention", gettext_lazy("Attention")),
    ("practice", gettext_lazy("Practice set")),
    ("attempts", gettext_lazy("Role-plays finished")),
    ("course", gettext_lazy("Sessions finished")),
)
ENDINGS = {
    "open": gettext_lazy("they opened up"),
    "partly": gettext_lazy("they opened up a little"),
    "closed": gettext_lazy("they stayed closed"),
}


@cohort_view
@require_safe
def people(request: HttpRequest, cohort: Cohort) -> HttpResponse:
    """The learners of a cohort, what needs attention first; filtered and sorted as the address says."""
    everybody, wish = people_of(cohort), Wish.read(request.GET)
    context = {
        "cohort": cohort,
        "tab": "people",
        "wish": wish,
        "show": [
            {"key": key, "label": label, "n": sum(map(wanted, everybody))} for key, (label, wanted) in SHOW.items()
        ],
        "columns": [_column(key, label, wish) for key, label in COLUMNS],
        "everybody": len(everybody),
        "people": wish.applied(everybody),
        "of": sum(session.number is not None for session in course().values()),
        "together": _together(everybody),
    }
    return render(request, "console/people.html", context)


@cohort_view
@require_safe
def person(request: HttpRequest, cohort: Cohort, learner_id: UUID) -> HttpResponse:
    """One learner: what they were asked, what they did, how often they used each skill."""
    learner = learner_in(cohort, learner_id)
    one = next(one for one in people_of(cohort) if one.learner == learner)
    context = {
        "cohort": cohort,
        "tab": "people",
        "person": one,
        "standings": [{"standing": standing, "title": title_of(standing.assignment)} for standing in one.standings],
        "attempts": [told(attempt) for attempt in reversed(one.attempts)],
        "skills": skills.of_learner(one.attempts),
        "sessions": _sessions(one),
    }
    return render(request, "console/person.html", context)


@cohort_view
@require_POST
def contacted(request: HttpRequest, cohort: Cohort, learner_id: UUID) -> HttpResponse:
    """Mark that somebody got in touch with a learner who asked for it; or, by mistake marked, as open again."""
    learner = learner_in(cohort, learner_id)
    if learner.asked_for_contact:
        learner.asked_for_contact, learner.contact_answered = None, timezone.now()
        messages.success(request, _("Marked as done. %(name)s sees that it is.") % {"name": learner.name})
    elif learner.contact_answered:
        learner.asked_for_contact, learner.contact_answered = learner.contact_answered, None
        messages.success(request, _("Open again."))
    learner.save(update_fields=["asked_for_contact", "contact_answered"])
    return redirect("console:person", cohort_id=cohort.pk, learner_id=learner.pk)


def told(attempt: Attempt) -> dict[str, Any]:
    """An attempt as a row: no words of it."""
    if attempt.finished:
        state = ENDINGS.get(attempt.ending, _("came to its end"))
    else:
        state = _("stopped before the end") if attempt.stopped else _("not ended")
    return {"attempt": attempt, "title": role_play_title(attempt.role_play), "state": state}


def _column(key: str, label: Any, wish: Wish) -> dict[str, Any]:
    here = wish.sort == key
    return {
        "label": label,
        "sort": f"-{key}" if here and not wish.down else key,
        "aria": ("descending" if wish.down else "ascending") if here else "",
    }


def _sessions(one: Person) -> list[tuple[str, str]]:
    """The sessions begun or finished, in the course's order, with the state in words."""
    return [
        (session.label, str(CourseProgress.State(one.sessions[id_]).label))
        for id_, session in course().items()
        if id_ in one.sessions
    ]


def _together(everybody: list[Person]) -> dict[str, Any] | None:
    """The cohort in sum; None while it is so small that sums tell about one of them."""
    if len(everybody) < skills.SHOWN_FROM:
        return None
    finished: Counter[str] = Counter(
        id_ for person in everybody for id_, state in person.sessions.items() if state == "finished"
    )
    return {
        "begun": sum(not person.not_started for person in everybody),
        "finished": sum(person.finished for person in everybody),
        "sessions": [(session.label, finished[id_]) for id_, session in course().items() if finished[id_]],
        "skills": skills.of_cohort(attempt for person in everybody for attempt in person.attempts),
    }
