"""A learner's own reflections: kept if they choose, read from the event log, taken out of it when they say so."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from bot.web.chat import event_log
from bot.web.chat.content import course
from bot.web.course.models import Reflection
from bot.web.course.questions import turn_in
from bot.web.people.models import Learner


@dataclass(frozen=True)
class Kept:
    """A reflection with its words, ready to read."""

    id: int
    session: str  # as it is spoken of: "Session 2: What is Recovery?"
    prompt: str
    words: str
    day: str
    plan: bool


def report(learner: Learner, payload: dict[str, Any], at: datetime) -> None:
    """Keep or forget, as a `reflection` payload says."""
    turn = turn_in(payload)
    if turn is None:
        return
    if payload.get("action") == "forget":
        Reflection.objects.filter(learner=learner, turn=turn).delete()
        event_log.erase_words(learner.conversation, turn)
    elif payload.get("action") == "keep" and event_log.line_of(learner.conversation, turn):
        about: dict[str, Any] = {key: str(payload.get(key) or "")[:80] for key in ("session", "step")}
        about |= {"prompt": str(payload.get("prompt") or ""), "plan": payload.get("plan") is True, "kept_at": at}
        Reflection.objects.get_or_create(learner=learner, turn=turn, defaults=about)


def delete(learner: Learner, id_: int) -> bool:
    """Delete a reflection with its words. False when this learner has none with this id."""
    reflection = Reflection.objects.filter(learner=learner, pk=id_).first()
    if reflection is None:
        return False
    event_log.erase_words(learner.conversation, reflection.turn)
    reflection.delete()
    return True


def drop_without_words(learner: Learner) -> None:
    """Drop what was kept once and whose words are past their time."""
    for reflection in Reflection.objects.filter(learner=learner):
        if event_log.line_of(learner.conversation, reflection.turn) is None:
            reflection.delete()


def of(learner: Learner, plan_only: bool = False) -> list[Kept]:
    """What the learner kept, in the course's order; the same step twice in the order of keeping."""
    rows = learner.reflections.filter(plan=True) if plan_only else learner.reflections.all()
    kept = []
    for row in sorted(rows, key=_place):
        line = event_log.line_of(learner.conversation, row.turn)
        if line and line.text:
            session = course().get(row.session)
            label = session.label if session else row.session
            day = date_format(timezone.localtime(row.kept_at), "j F Y")
            kept.append(Kept(row.pk, label, row.prompt, line.text, day, row.plan))
    return kept


def _place(row: Reflection) -> tuple[int, int, datetime]:
    order = list(course())
    session = course().get(row.session)
    steps = [step.id for step in session.steps] if session else []
    at = steps.index(row.step) if row.step in steps else len(steps)
    return order.index(row.session) if session else len(order), at, row.kept_at


def as_markdown(kept: Iterable[Kept], title: str) -> str:
    """The reflections as a text file: a heading for each session, the question, the learner's words as they are."""
    lines, session = [f"# {title}", ""], None
    kept_on = _("Kept on %(day)s")  # not inside the f-string: translators' tools do not look there
    for one in kept:
        if one.session != session:
            session = one.session
            lines += [f"## {session}", ""]
        lines += [f"> {' '.join(one.prompt.split())}", "", one.words, "", f"*{kept_on % {'day': one.day}}*", ""]
    return "\n".join(lines)
