"""What a learner agrees to before the first message. The words are in `pages/_consent.html`."""

from __future__ import annotations

from django.conf import settings

# Raise this whenever those words change: it is recorded with each learner's consent. How long words are kept is part
# of what is agreed to, so learners are asked again when a deployment changes it.
WORDS = "2026-11-short"
VERSION = f"{WORDS}-{settings.ENVIRONMENT.retention_days}"
