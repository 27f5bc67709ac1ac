"""Progress as CSV, for a spreadsheet: no words of anybody's, and no cell that a spreadsheet would run."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from bot.content.moves import LABELS
from bot.web.console.pseudonyms import pseudonym
from bot.web.people.models import Attempt, Cohort
from bot.web.people.progress import of_cohort
from bot.web.people.visibility import SHOWN_SKILLS, attempts_in, role_play_title, skills_of, title_of

# A cell that begins so is run as a formula by common spreadsheets (OWASP, "CSV Injection"); full-width signs as well.
_RUN = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
# Without it, common spreadsheets read UTF-8 as something else.
BYTE_ORDER_MARK = "\ufeff"


def practice(cohort: Cohort) -> str:
    """A row for each learner and assignment: what, by when, and how far."""
    head = [_("Learner"), _("Identifier"), _("Practice"), _("Kind"), _("Opens"), _("Due"), _("State"), _("Overdue")]
    head += [_("Attempts begun"), _("Attempts that count"), _("Attempts asked for")]
    rows = (
        [
            one.learner.name,
            pseudonym(cohort, one.learner.pk),
            title_of(one.assignment),
            _("role-play") if one.assignment.role_play else _("session"),
            one.assignment.opens or "",
            one.assignment.due or "",
            one.progress.label,
            _("yes") if one.overdue else _("no"),
            one.attempts,
            one.finished,
            one.required,
        ]
        for one in of_cohort(cohort)
    )
    return _written(head, rows)


def attempts(cohort: Cohort) -> str:
    """A row for each attempt: when, how long, how it ended, and how often each skill was used."""
    head = [_("Learner"), _("Identifier"), _("Role-play"), _("Begun"), _("Finished"), _("Stopped"), _("Ending")]
    head += [_("Lines"), _("Coach off"), *(LABELS[move] for move in SHOWN_SKILLS)]
    return _written(head, (_attempt(cohort, one) for one in attempts_in(cohort)))


def _attempt(cohort: Cohort, attempt: Attempt) -> list[Any]:
    times = (attempt.started, attempt.finished, attempt.stopped)
    return [
        attempt.learner.name,
        pseudonym(cohort, attempt.learner_id),
        role_play_title(attempt.role_play),
        *(timezone.localtime(at).strftime("%Y-%m-%d %H:%M") if at else "" for at in times),
        attempt.ending,
        attempt.turns,
        _("yes") if attempt.coach_off else _("no"),
        *skills_of(attempt).values(),
    ]


def harmless(cell: Any) -> Any:
    """The cell with an apostrophe before it if a spreadsheet would run it."""
    return f"'{cell}" if isinstance(cell, str) and cell.lstrip(" \u00a0\u200b").startswith(_RUN) else cell


def _written(head: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    file = io.StringIO()
    file.write(BYTE_ORDER_MARK)
    # All text in quotation marks: a spreadsheet that separates by semicolons would else begin a cell inside a name.
    writer = csv.writer(file, quoting=csv.QUOTE_NONNUMERIC)
    writer.writerow(head)
    writer.writerows([harmless(str(cell) if not isinstance(cell, int) else cell) for cell in row] for row in rows)
    return file.getvalue()
