"""A facilitator tries the chat as a learner: somebody made for it, in no cohort and no count, gone at the end.

Whoever forgets to end it is helped by `retention.purge`, after an hour.
"""

from __future__ import annotations

from django.http import HttpRequest
from django.utils import timezone

from bot.web.chat.authentication import SESSION_KEY, forget, learner_of, remember
from bot.web.pages import consent
from bot.web.people.leaving import delete_everything
from bot.web.people.models import Facilitator, Learner

TRYING, BEFORE = "trying", "learner_before_trying"


def begin(request: HttpRequest, facilitator: Facilitator) -> Learner:
    """Make this browser session that of a new learner. Who it was before comes back at the end."""
    before = request.session.get(BEFORE, "") if is_on(request) else request.session.get(SESSION_KEY, "")
    _delete_trials_of(facilitator)
    learner = Learner.objects.create(
        name=facilitator.shown_name,
        trial_of=facilitator,
        consent_version=consent.VERSION,
        consent_given=timezone.now(),
    )
    remember(request, learner)
    request.session[TRYING], request.session[BEFORE] = str(learner.pk), before
    return learner


def end(request: HttpRequest, facilitator: Facilitator) -> None:
    """Delete what was tried, and be again who one was before. Safe when there is nothing to end."""
    if not is_on(request):
        _delete_trials_of(facilitator)
        return
    before = request.session.pop(BEFORE, "")
    request.session.pop(TRYING, None)
    forget(request)
    if before:
        request.session[SESSION_KEY] = before
    # Deleting a learner closes the browser sessions that are theirs; this one is the facilitator's.
    request.session.save()
    _delete_trials_of(facilitator)


def is_on(request: HttpRequest) -> bool:
    """Whether this browser session is somebody's who only tries it."""
    session = getattr(request, "session", None)
    return bool(session and session.get(TRYING) and session.get(TRYING) == session.get(SESSION_KEY))


def in_pages(request: HttpRequest) -> dict[str, bool]:
    """For templates: `trying`, so that every page can say so and offer the end (a context processor)."""
    return {"trying": is_on(request) and learner_of(request) is not None}


def _delete_trials_of(facilitator: Facilitator) -> None:
    for learner in Learner.objects.filter(trial_of=facilitator):
        delete_everything(learner)
