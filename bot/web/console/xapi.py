"""Progress as xAPI 1.0.3 statements, to be loaded into a learning record store.

The actor is an account with a made-up identifier, without the chosen name: a record store often belongs to somebody
else, and that somebody takes a peer support course says something about their health. The same identifier stands in
our CSV files, so a facilitator can still tell who is who. Verbs are ADL's (https://w3id.org/xapi/adl). A statement
always has the same id, so that loading a file twice doubles nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from django.conf import settings

from bot.web.chat.content import course
from bot.web.console.pseudonyms import pseudonym
from bot.web.course.models import CourseProgress
from bot.web.people.models import Attempt, Cohort
from bot.web.people.visibility import attempts_in, role_play_title, sessions_in, skills_of

Statement = dict[str, Any]
VERBS = {name: f"http://adlnet.gov/expapi/verbs/{name}" for name in ("attempted", "completed", "exited", "progressed")}
SIMULATION, LESSON = (f"http://adlnet.gov/expapi/activities/{kind}" for kind in ("simulation", "lesson"))
VERSION = "1.0.3"


def statements(cohort: Cohort) -> list[Statement]:
    """Everything begun and finished by this cohort's learners since they joined."""
    found = [one for attempt in attempts_in(cohort) for one in _of_attempt(cohort, attempt)]
    return found + [_of_session(cohort, row) for row in sessions_in(cohort)]


def _of_attempt(cohort: Cohort, attempt: Attempt) -> Iterator[Statement]:
    about = _activity("role-play", attempt.role_play, role_play_title(attempt.role_play), SIMULATION)
    actor = _actor(cohort, attempt.learner_id)
    yield _statement(actor, "attempted", about, f"attempt/{attempt.pk}", attempt.started, attempt)
    if attempt.finished:
        ended = {"completion": True, "extensions": _extensions(attempt)}
        yield _statement(actor, "completed", about, f"attempt/{attempt.pk}", attempt.finished, attempt, ended)
    elif attempt.stopped:
        ended = {"completion": False, "extensions": _extensions(attempt)}
        yield _statement(actor, "exited", about, f"attempt/{attempt.pk}", attempt.stopped, attempt, ended)


def _of_session(cohort: Cohort, row: CourseProgress) -> Statement:
    session = course().get(row.session)
    about = _activity("session", row.session, session.label if session else row.session, LESSON)
    done = row.state == CourseProgress.State.FINISHED
    # No time: facilitators see that a session was finished, not when.
    key = f"session/{row.learner_id}/{row.session}"
    return _statement(_actor(cohort, row.learner_id), "completed" if done else "progressed", about, key)


def _statement(
    actor: Statement,
    verb: str,
    about: Statement,
    key: str,
    at: datetime | None = None,
    attempt: Attempt | None = None,
    result: Statement | None = None,
) -> Statement:
    statement: Statement = {
        "id": str(uuid5(NAMESPACE_URL, _iri(f"{actor['account']['name']}/{key}/{verb}"))),
        "actor": actor,
        "verb": {"id": VERBS[verb], "display": {"en-GB": verb}},
        "object": about,
        "context": {"platform": "Alongside", "language": "en-GB"},
        "version": VERSION,
    }
    if attempt:
        statement["context"]["registration"] = str(uuid5(NAMESPACE_URL, _iri(f"attempt/{attempt.pk}")))
    if result:
        statement["result"] = result
    if at:
        statement["timestamp"] = at.isoformat(timespec="milliseconds")
    return statement


def _actor(cohort: Cohort, learner_id: Any) -> Statement:
    account = {"homePage": _iri(""), "name": pseudonym(cohort, learner_id)}
    return {"objectType": "Agent", "account": account}


def _activity(kind: str, id_: str, name: str, type_: str) -> Statement:
    definition = {"name": {"en-GB": name}, "type": type_}
    return {"objectType": "Activity", "id": _iri(f"xapi/{kind}/{id_}"), "definition": definition}


def _extensions(attempt: Attempt) -> Statement:
    told: Statement = {"lines": attempt.turns, "coach-off": attempt.coach_off, "skills": skills_of(attempt)}
    if attempt.ending:
        told["ending"] = attempt.ending
    return {_iri(f"xapi/extension/{name}"): value for name, value in told.items()}


def _iri(path: str) -> str:
    return f"{settings.ENVIRONMENT.public_url}/{path}"
