"""What a facilitator can see of a learner: the rules, as queries for pages and exports, and in words for the learner.

Console pages, exports and the learner's page "What my facilitator can see" all take their data from here, so that
what is promised and what is done cannot differ. The words of an attempt are in `readable` only.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from django.db.models import F, Q, QuerySet
from django.db.models.functions import Coalesce
from django.utils import formats, timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bot.content.moves import SKILLS
from bot.web.chat.content import course, role_plays
from bot.web.course.models import CourseProgress, FacilitatorQuestion
from bot.web.people.models import Assignment, Attempt, Cohort, Learner
from bot.web.people.progress import standings

# Repair is counted among the moves that carry a talk, but it is what a learner may be proudest of.
SHOWN_SKILLS = (*SKILLS, "repair")
_JOINED = Coalesce("learner__joined", "learner__consent_given")


# --- The rules ------------------------------------------------------------------------------------------------------
def attempts_in(cohort: Cohort) -> QuerySet[Attempt]:
    """The attempts whose dates, length, ending and counts a facilitator of `cohort` sees: since the learner joined."""
    return Attempt.objects.filter(learner__cohort=cohort, started__gte=_JOINED).select_related("learner")


def readable_in(cohort: Cohort) -> QuerySet[Attempt]:
    """The attempts whose words a facilitator of `cohort` may read: those that the learner shares just now."""
    return attempts_in(cohort).filter(shared__isnull=False)


def sessions_in(cohort: Cohort) -> QuerySet[CourseProgress]:
    """The sessions that are seen as begun or finished: those the learner was in since they joined. No step."""
    return CourseProgress.objects.filter(learner__cohort=cohort, updated__gte=_JOINED)


def questions_in(cohort: Cohort) -> QuerySet[FacilitatorQuestion]:
    """The questions that learners of `cohort` sent to its facilitators."""
    return FacilitatorQuestion.objects.filter(cohort=cohort, learner__cohort=F("cohort")).select_related("learner")


def skills_of(attempt: Attempt) -> dict[str, int]:
    """How often each skill was used, by its name in the guide, in the guide's order.

    Skills only: moves that may hurt are between the learner and the coach.
    """
    return {move: attempt.counts.get(move, 0) for move in SHOWN_SKILLS}


def assignments_for(learner: Learner) -> QuerySet[Assignment]:
    """What was assigned to a learner, also what is not open yet."""
    mine = Q(everybody=True) | Q(learners=learner)
    return Assignment.objects.filter(mine, cohort=learner.cohort_id).select_related("set_by").distinct()


# --- The same, in words ---------------------------------------------------------------------------------------------
@dataclass(frozen=True)
class Sight:
    """One thing that facilitators see, or never see.

    `what` names it, `seen` says whether they do, `now` what they would read this minute, `how` what the learner can
    do about it.
    """

    key: str
    what: str
    seen: bool
    now: list[str] = field(default_factory=list)
    how: str = ""


def readers(learner: Learner) -> list[str]:
    """The names of the facilitators who see what `sights` says; nobody for a guest."""
    return [person.shown_name for person in learner.cohort.facilitators.all()] if learner.cohort else []


def sights(learner: Learner) -> list[Sight]:
    """Everything about a learner, what is seen first. For a guest nothing is."""
    return [*_seen(learner, learner.cohort), *_never()] if learner.cohort else _never()


def _seen(learner: Learner, cohort: Cohort) -> list[Sight]:
    return [
        Sight("name", _("The name you chose"), True, [learner.name], _("You can change it.")),
        Sight("assignments", _("What you were asked to do, and how far you are"), True, _assigned(learner)),
        Sight(
            "sessions", _("Which sessions you began and finished since you joined"), True, _sessions(learner, cohort)
        ),
        Sight(
            "attempts",
            _(
                "Which role-plays you tried since you joined: when, how many lines, how it ended, whether the coach "
                "was off, and how often you used each skill"
            ),
            True,
            [_told(attempt) for attempt in attempts_in(cohort).filter(learner=learner)],
        ),
        Sight(
            "shared",
            _("The words of an attempt, with the coach's notes and the look back, only while you share it"),
            True,
            [_told(attempt) for attempt in readable_in(cohort).filter(learner=learner)],
            _("You can stop sharing at any time. Then nobody can open it any more."),
        ),
        Sight(
            "comments",
            _("What you answer to a comment on an attempt, while you share that attempt"),
            True,
            _counted_comments(learner, cohort),
        ),
        Sight("questions", _("The questions you chose to send, with your name"), True, _questions(learner, cohort)),
        Sight(
            "contact",
            _("Whether you asked to be contacted, and when; not why"),
            True,
            [_("You asked on %s.") % _day(learner.asked_for_contact)]
            if learner.asked_for_contact
            else [_("You have not asked.")],
            _("You can ask, and you can take it back."),
        ),
    ]


def _never() -> list[Sight]:
    never = {
        "words": _("What you write here, and what is answered, unless you share that attempt"),
        "reflections": _("Your reflections, and what you wrote in the course"),
        "stepped_out": _(
            "Whether a role-play was stopped because you might not be well, and whether you were shown support. "
            "It is left out of an attempt that you share, too"
        ),
        "debrief_answers": _("What you said about how you were after a role-play, and what you noticed"),
        "taken_back": _("Lines that you took back with “try that line again”"),
        "before": _("What you did before you joined the group"),
        "evaluation": _("What you answered when you were asked how the course was; they see numbers without names"),
    }
    return [Sight(key, what, False) for key, what in never.items()]


def _assigned(learner: Learner) -> list[str]:
    return [f"{title_of(one.assignment)}: {one.label}" for one in standings(assignments_for(learner), [learner])]


def _sessions(learner: Learner, cohort: Cohort) -> list[str]:
    rows = {row.session: row for row in sessions_in(cohort).filter(learner=learner)}
    return [
        f"{session.label}: {CourseProgress.State(rows[id_].state).label}"
        for id_, session in course().items()
        if id_ in rows
    ]


def _counted_comments(learner: Learner, cohort: Cohort) -> list[str]:
    n = sum(
        attempt.comments.filter(from_learner=True).count() for attempt in readable_in(cohort).filter(learner=learner)
    )
    return [ngettext("%(n)s answer", "%(n)s answers", n) % {"n": n}] if n else []


def _questions(learner: Learner, cohort: Cohort) -> list[str]:
    return [question.text for question in questions_in(cohort).filter(learner=learner)]


def _told(attempt: Attempt) -> str:
    """One attempt in a line: "First meeting on the ward, 3 November, 9 lines"."""
    lines = ngettext("%(n)s line", "%(n)s lines", attempt.turns) % {"n": attempt.turns}
    return f"{role_play_title(attempt.role_play)}, {_day(attempt.started)}, {lines}"


def _day(at: datetime | None) -> str:
    return formats.date_format(timezone.localtime(at), "j F") if at else ""


def role_play_title(id_: str) -> str:
    """A role-play's title; its id when the card is gone."""
    card = role_plays().get(id_)
    return card.title if card else id_


def title_of(assignment: Assignment) -> str:
    """What an assignment asks for, as it is spoken of."""
    if assignment.role_play:
        return role_play_title(assignment.role_play)
    session = course().get(assignment.session)
    return session.label if session else assignment.session
