"""An event of Rasa's log as a plain value."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

# In the metadata of a `user` event whose words were taken out.
FORGOTTEN = "forgotten"


@dataclass(frozen=True)
class Event:
    """One event. `data` is what Rasa stored as JSON; `at` is seconds since 1970."""

    id: int
    type: str
    at: float
    data: dict[str, Any] = field(default_factory=dict)

    @property
    def turn(self) -> str | None:
        """The client's id of the turn that a `user` event belongs to."""
        metadata = self.data.get("metadata")
        return metadata.get("turn") if isinstance(metadata, dict) else None

    @property
    def custom(self) -> dict[str, Any] | None:
        """The typed payload of a `bot` event, if it has one."""
        return self._bot_data().get("custom") if isinstance(self._bot_data().get("custom"), dict) else None

    @property
    def buttons(self) -> list[dict[str, Any]]:
        """The buttons of a `bot` event."""
        buttons = self._bot_data().get("buttons")
        return [b for b in buttons if isinstance(b, dict)] if isinstance(buttons, list) else []

    @property
    def utter_action(self) -> str:
        """The name of the response that a `bot` event says, or ""."""
        metadata = self.data.get("metadata")
        return str(metadata.get("utter_action") or "") if isinstance(metadata, dict) else ""

    def _bot_data(self) -> dict[str, Any]:
        data = self.data.get("data")
        return data if self.type == "bot" and isinstance(data, dict) else {}
