"""Files of a cohort's progress, to download."""

from __future__ import annotations

import json

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from bot.web.console import csv_export, xapi
from bot.web.people.access import cohort_view
from bot.web.people.models import Cohort


@cohort_view
@require_safe
def export(request: HttpRequest, cohort: Cohort, what: str) -> HttpResponse:
    """`practice.csv`, `attempts.csv` or `xapi.json`."""
    if what == "xapi.json":
        body = json.dumps(xapi.statements(cohort), ensure_ascii=False, indent=1)
        response = HttpResponse(body, content_type="application/json")
    elif what in ("practice.csv", "attempts.csv"):
        written = csv_export.practice(cohort) if what == "practice.csv" else csv_export.attempts(cohort)
        response = HttpResponse(written, content_type="text/csv; charset=utf-8")
    else:
        raise Http404
    name = f"{slugify(cohort.name) or 'group'}-{timezone.localdate().isoformat()}-{what}"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
