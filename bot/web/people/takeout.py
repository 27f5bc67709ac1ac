"""Everything that is kept about a learner, as plain values. The keys are explained in docs/privacy.md."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.utils import timezone

from bot.content.moves import LABELS
from bot.web.chat import event_log, role_plays
from bot.web.chat.items import Item, items_from
from bot.web.course import reflections
from bot.web.course.progress import standings
from bot.web.people.models import Attempt, Comment, Learner
from bot.web.people.progress import assignments_of
from bot.web.people.transcripts import own
from bot.web.people.visibility import role_play_title, title_of

FORMAT = "alongside-learner/1"


def everything_of(learner: Learner) -> dict[str, Any]:
    """All of it: about the learner, what was asked and done, and every word that is kept."""
    events = event_log.read(learner.conversation)
    items = items_from(events, role_plays.personas(), learner.name)
    return {
        "format": FORMAT,
        "made": _time(timezone.now()),
        "you": _about(learner),
        "assignments": [_assignment(one) for one in assignments_of(learner)],
        "course": [
            {"session": one.session.label, "state": one.state} for one in standings(learner) if one.state != "new"
        ],
        "attempts": [_attempt(attempt) for attempt in learner.attempts.all()],
        "reflections": [
            {"session": kept.session, "asked": kept.prompt, "words": kept.words, "kept": kept.day, "plan": kept.plan}
            for kept in reflections.of(learner)
        ],
        "questions_sent": [
            {"text": question.text, "sent": _time(question.asked_at), "answered": _time(question.answered)}
            for question in learner.questions.all()
        ],
        "conversation": [said(item) for item in items if item.kind != "progress"],
    }


def said(item: Item) -> dict[str, Any]:
    """One thing in the conversation: when, by whom, what, and all that a card says."""
    who = {"learner": "you", "persona": item.name}.get(item.kind, "Alongside")
    line: dict[str, Any] = {"at": item.at, "who": who, "kind": item.kind, "text": item.text}
    if item.taken_back:
        line["taken_back"] = True
    if item.kind not in ("learner", "persona", "assistant"):
        line["card"] = item.data
    return line


def _about(learner: Learner) -> dict[str, Any]:
    return {
        "name": learner.name,
        "group": learner.cohort.name if learner.cohort else None,
        "joined": _time(learner.joined),
        "first_here": _time(learner.made),
        "last_here": learner.seen.isoformat() if learner.seen else None,
        "coach": learner.coaching_mode,
        "place": learner.locale,
        "agreed_to": {"version": learner.consent_version, "on": _time(learner.consent_given)},
        "asked_to_be_contacted": _time(learner.asked_for_contact),
        "has_a_return_phrase": learner.phrase_lookup is not None,
    }


def _assignment(standing: Any) -> dict[str, Any]:
    assignment = standing.assignment
    return {
        "what": title_of(assignment),
        "from": assignment.set_by.shown_name if assignment.set_by else None,
        "due": assignment.due.isoformat() if assignment.due else None,
        "note": assignment.note,
        "state": standing.progress.value,
    }


def _attempt(attempt: Attempt) -> dict[str, Any]:
    return {
        "role_play": role_play_title(attempt.role_play),
        "began": _time(attempt.started),
        "finished": _time(attempt.finished),
        "stopped": _time(attempt.stopped),
        "ending": attempt.ending or None,
        "lines": attempt.turns,
        "coach_off": attempt.coach_off,
        "skills": {LABELS.get(move, move): n for move, n in attempt.counts.items() if n},
        "shared_since": _time(attempt.shared),
        "comments": [_comment(comment) for comment in attempt.comments.all()],
        "talk": [{**said(item), "only_you": passage.private} for passage in own(attempt) for item in passage.items],
    }


def _comment(comment: Comment) -> dict[str, Any]:
    by = "you" if comment.from_learner else comment.name
    return {"by": by, "text": comment.text, "written": _time(comment.made)}


def _time(at: datetime | None) -> str | None:
    return timezone.localtime(at).isoformat(timespec="seconds") if at else None
