"""Which database a model lives in."""

from __future__ import annotations

from typing import Any

CONVERSATIONS = "conversations"


class ConversationsRouter:
    """Rasa's event log is Rasa's: we read it and delete from it, and no migration ever touches it."""

    def _mine(self, model: Any) -> bool:
        return getattr(model, "in_event_log", False)

    def db_for_read(self, model: Any, **hints: Any) -> str | None:
        """The event log for its own model, else no opinion."""
        return CONVERSATIONS if self._mine(model) else None

    def db_for_write(self, model: Any, **hints: Any) -> str | None:
        """The event log for its own model, else no opinion."""
        return CONVERSATIONS if self._mine(model) else None

    def allow_migrate(self, db: str, app_label: str, **hints: Any) -> bool | None:
        """Never in the event log."""
        return False if db == CONVERSATIONS else None
