"""The chat API that the widget talks to."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from bot.web.chat import event_log, problems, reminders, role_plays, turns
from bot.web.chat.content import course
from bot.web.chat.events import FORGOTTEN, Event
from bot.web.chat.items import items_from, offered, talk_state
from bot.web.chat.lines import guard, tidy
from bot.web.chat.serializers import ConversationSerializer, SentTurnSerializer, TurnAnswerSerializer
from bot.web.course import progress as course_progress
from bot.web.people.models import CoachingMode, Learner
from bot.web.people.progress import assignments_of
from bot.web.people.visibility import title_of


class ConversationView(APIView):
    """The whole conversation, for a page that has just been loaded."""

    @extend_schema(responses=ConversationSerializer)
    def get(self, request: Request) -> Response:
        """The items so far, where the talk is, the learner and the role-plays."""
        learner: Learner = request.user
        trouble, events = None, event_log.read(learner.conversation)
        try:
            if not events:
                turns.greet(learner)
            elif talk_state(events)["mode"] == "outside" and (reminder := reminders.due_now(learner)):
                turns.take(learner, reminder, turns.GREETING)
        except turns.Busy:
            pass  # another tab is at it; `pending` tells the widget to look again
        except turns.NoAnswer:
            trouble = None if events else problems.no_answer().body()
        events = event_log.read(learner.conversation)
        return Response(
            {
                "items": [item.as_dict() for item in items_from(events, role_plays.personas(), learner.name)],
                "state": {**_state(learner, events), "problem": trouble},
                "learner": _learner(learner),
                "role_plays": role_plays.as_list(),
            }
        )


class TurnsView(APIView):
    """What a learner sends."""

    @extend_schema(request=SentTurnSerializer, responses=TurnAnswerSerializer)
    def post(self, request: Request) -> Response:
        """Take one turn and answer with the items it added. The same id twice gives the same answer."""
        learner: Learner = request.user
        sent = _sent(request)
        message, shown = _message(learner, sent)
        try:
            turn = turns.take(learner, sent["id"], message, shown)
        except turns.Busy as busy:
            raise problems.busy(busy.retry_after) from None
        except turns.NoAnswer:
            raise problems.no_answer() from None
        learner.refresh_from_db(fields=["coaching_mode"])  # the turn may have been about it
        events = event_log.read(learner.conversation)
        items = items_from(events, role_plays.personas(), learner.name)
        new = [item for item in items if turn.first_event <= item.event <= (turn.last_event or 0)]
        return Response(
            {
                "items": [item.as_dict() for item in new],
                "taken_back": [item.id for item in items if item.taken_back],
                "forgotten": [item.id for item in items if item.data.get(FORGOTTEN)],
                "state": _state(learner, events),
                "learner": _learner(learner),
            }
        )


def always_available() -> dict[str, str]:
    """Payloads that need no button, with what the learner sees as having said."""
    return {
        "/stop": _("Stop"),
        "/pause": _("Pause"),
        "/resume": _("Go on"),
        "/help": _("Help"),
        "/support": _("Support"),
        "/course_map": _("All sessions"),
        "/continue_course": _("Continue the course"),
        "/walk_next": _("Next"),
        "/walk_back": _("Back"),
        "/walk_repeat": _("Show it again"),
        turns.GREETING: _("Hello"),
        **{coaching_payload(mode): str(label) for mode, label in CoachingMode.choices},
    }


def coaching_payload(mode: str) -> str:
    """What the buttons for "how much coaching?" on the learner's page send."""
    return f'/coaching_mode{{"coaching_mode": "{mode}"}}'


def _sent(request: Request) -> dict[str, Any]:
    """The turn in the request's body. Raises a Problem for everything that is not one."""
    if int(request.META.get("CONTENT_LENGTH") or 0) > settings.LONGEST_BODY:
        raise problems.too_long(int(request.META["CONTENT_LENGTH"]))
    serializer = SentTurnSerializer(data=request.data)
    if not serializer.is_valid() or ("text" in serializer.validated_data) == ("choice" in serializer.validated_data):
        raise problems.malformed()
    return dict(serializer.validated_data)


def _message(learner: Learner, sent: dict[str, Any]) -> tuple[str, str | None]:
    """What Rasa gets, and the title of the tapped button (None for typed text)."""
    if "choice" in sent:
        return sent["choice"], _title(learner, sent["choice"])
    text = tidy(sent["text"])
    if not text:
        raise problems.empty()
    if len(text) > settings.LONGEST_LINE:
        raise problems.too_long(len(text))
    return guard(text), None


def _title(learner: Learner, payload: str) -> str:
    """The words on the button with this payload. Raises a Problem when this learner never had such a button."""
    titles = always_available()
    for card in role_plays.as_list():  # the learner's page offers these
        titles[card["payload"]] = card["title"]
    for session in course().values():  # and these
        titles[course_progress.session_payload(session.id)] = session.label
    titles |= offered(event_log.read(learner.conversation))
    if payload not in titles:
        raise problems.not_offered()
    return titles[payload]


def _state(learner: Learner, events: list[Event]) -> dict[str, Any]:
    state = talk_state(events)
    card = role_plays.role_plays().get(state["role_play"] or "")
    session = course().get(state["session"] or "")
    return {
        **state,
        "title": card.title if card else course_progress.short_label(session) if session else None,
        "persona": card.persona.name if card else None,
        "pending": turns.is_pending(learner),
    }


def _learner(learner: Learner) -> dict[str, Any]:
    return {
        "name": learner.name,
        "cohort": learner.cohort.name if learner.cohort else None,
        "coaching_mode": learner.coaching_mode,
        "assignments": [
            {
                "id": standing.assignment.pk,
                "role_play": standing.assignment.role_play,
                "session": standing.assignment.session,
                "title": title_of(standing.assignment),
                "due": standing.assignment.due,
                "note": standing.assignment.note,
                "state": standing.progress.value,
                "state_label": standing.label,
                "overdue": standing.overdue,
            }
            for standing in assignments_of(learner)
        ],
        "sessions": [
            {"session": one.session.id, "state": one.state, "state_label": one.state_label}
            for one in course_progress.standings(learner)
        ],
    }
