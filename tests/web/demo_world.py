"""People, groups, talks and comments for the demo server, so that every page has something on it.

All of it comes about as it would: learners join with the code and talk (the stand-in answers), share and ask.
"""

from __future__ import annotations

import uuid
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.contrib.sessions.backends.base import SessionBase
from django.test import Client
from django.utils import timezone

from bot.web.course.models import FacilitatorQuestion, Reflection
from bot.web.people import invitations, reset_links
from bot.web.people.models import Assignment, Attempt, Cohort, Comment, Facilitator, Learner

NAMES = ("Ama", "Bronagh", "Chidi", "Dilys", "Eamon", "Farah", "Gus", "Hana", "Idris", "Jo", "Kwame", "Lee")
TALK = (
    '/choose_role_play{"role_play": "maya"}',
    '/start_role_play{"role_play":"maya"}',
    "hi maya, so what's wrong with you, why did they bring you in?",
    "/pause",
    "/resume",
    "sorry, that came out like the doctors. what has today been like for you?",
    "/stop",
)
WALK = (
    '/start_session{"session": "what_is_recovery"}',
    "/walk_next",
    "/walk_next",
    "a front door key",
    "/keep_reflection",
)


def fill() -> dict[str, Any]:
    """Fill the database; what a viewer needs: `cookies` by role, `values` for addresses, `special` ones by name."""
    owner = Facilitator.objects.create_user("sam", "quiet-otter-lantern-42", "Sam")
    co = Facilitator.objects.create_user("kim", "quiet-otter-lantern-42", "Kim")
    cohort = Cohort.objects.create(name="Thursday group, Rowan Centre", owner=owner)
    cohort.facilitators.add(owner, co)
    empty = Cohort.objects.create(name="Spring group", owner=owner)
    empty.facilitators.add(owner)
    over = Cohort.objects.create(name="Last year’s group", owner=owner, archived=timezone.now())
    over.facilitators.add(owner)
    assignments = _assign(cohort, owner)
    priya = Visitor("Priya", cohort)
    priya.talk("please ask: is a peer supporter paid?", *WALK, "please count: good", "/stop", *TALK, *TALK)
    FacilitatorQuestion.objects.update(text="Is a peer supporter paid?")
    for name in NAMES:
        visitor = Visitor(name, cohort)
        if name < "H":
            visitor.talk(*TALK[: 7 if name < "E" else 4], *(("please count: good",) if name < "F" else ()))
    values = {"cohort_id": cohort.pk, "assignment_id": assignments[0].pk, **_share_and_comment(priya.learner, owner)}
    Learner.objects.filter(name__in=["Priya", "Gus"]).update(asked_for_contact=timezone.now())
    Learner.objects.filter(name="Farah").update(contact_answered=timezone.now())
    invitation = invitations.make(cohort, owner)
    guest = Visitor("Somebody with rather a long name they like", None)
    return {
        "cookies": {
            "learner": priya.cookie,
            "guest": guest.cookie,
            "owner": _logged_in(owner),
            "co": _logged_in(co),
            "nobody": "",
        },
        "values": {
            **values,
            "facilitator_id": co.pk,
            "invitation_id": cohort.invitations.get().pk,
            "role_play": "maya",
            "session": "what_is_recovery",
            "code": cohort.shown_code,
            "what": "practice.csv",
        },
        "tokens": {"console:invited": invitation, "console:reset": reset_links.make(co)},
        "empty": empty.pk,
        "over": over.pk,
    }


class Visitor:
    """A learner at the pages, as a browser sends it."""

    def __init__(self, name: str, cohort: Cohort | None) -> None:
        self.client = Client(SERVER_NAME="127.0.0.1")
        way = f"/join/{cohort.shown_code}/" if cohort else "/start/"
        self.client.get(way)
        answer = self.client.post("/start/" if not cohort else way, {"name": name, "consent": "on"})
        assert answer.status_code in (201, 302), answer.content
        self.learner = Learner.objects.get(pk=self.client.session["learner"])
        self.client.get("/api/conversation")

    @property
    def cookie(self) -> str:
        """The key of the browser session."""
        return str(self.client.cookies[settings.SESSION_COOKIE_NAME].value)

    def talk(self, *lines: str) -> None:
        """Send lines, and taps, one after the other."""
        for line in lines:
            body: dict[str, Any] = {"id": str(uuid.uuid4()), ("choice" if line.startswith("/") else "text"): line}
            answer = self.client.post("/api/turns", body, content_type="application/json")
            assert answer.status_code == 200, (line, answer.content)


def _assign(cohort: Cohort, by: Facilitator) -> list[Assignment]:
    today = timezone.localdate()
    return [
        Assignment.objects.create(cohort=cohort, set_by=by, **fields)
        for fields in (
            {
                "role_play": "maya",
                "due": today + timedelta(days=4),
                "note": "Have a go before Friday.",
                "required_attempts": 2,
                "coaching": "once_off",
            },
            {"session": "what_is_recovery", "due": today - timedelta(days=2)},
            {"session": "introduction", "opens": today + timedelta(days=9)},
        )
    ]


def _share_and_comment(learner: Learner, by: Facilitator) -> dict[str, Any]:
    now = timezone.now()
    attempt = learner.attempts.last()
    Attempt.objects.filter(pk=attempt.pk).update(shared=now)
    turn = list(learner.turns.order_by("started"))[-2].client_id  # the line before she stops
    Comment.objects.create(
        attempt=attempt, facilitator=by, name="Sam", turn=turn, text="You noticed it yourself, and said so."
    )
    comment = Comment.objects.create(attempt=attempt, facilitator=by, name="Sam", text="You left room for an answer.")
    Comment.objects.create(attempt=attempt, from_learner=True, name="Priya", text="Thank you, I will try again.")
    return {
        "learner_id": learner.pk,
        "attempt_id": attempt.pk,
        "comment_id": comment.pk,
        "id_": Reflection.objects.get(learner=learner).pk,
        "question_id": FacilitatorQuestion.objects.get(learner=learner).pk,
    }


def _logged_in(facilitator: Facilitator) -> str:
    client = Client()
    client.force_login(facilitator, backend="django.contrib.auth.backends.ModelBackend")
    session: SessionBase = client.session
    return str(session.session_key)
