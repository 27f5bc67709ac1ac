"""What a learner agrees to before the first message. The words are in `pages/_consent.html`."""

from __future__ import annotations

# Raise this whenever those words change: it is recorded with each learner's consent.
VERSION = "2026-11-course"
