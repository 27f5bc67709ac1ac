"""What an NLU component may know of the conversation: read off the tracker in one place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

from rasa.shared.core.events import BotUttered
from rasa.shared.core.trackers import DialogueStateTracker

MODE, EXPECTING, ROLE_PLAY = "mode", "expecting", "role_play"


@dataclass(frozen=True)
class Moment:
    """The mode of the talk, the question the assistant waits on, and the persona's last line."""

    mode: str = "outside"
    expecting: Optional[str] = None
    role_play: Optional[str] = None
    previous_line: Optional[str] = None


def moment_of(tracker: Optional[DialogueStateTracker]) -> Moment:
    """The moment a line arrives in; the plain outside when there is no tracker (`rasa test nlu`)."""
    if tracker is None:
        return Moment()
    role_play = tracker.get_slot(ROLE_PLAY)
    return Moment(
        mode=tracker.get_slot(MODE) or "outside",
        expecting=tracker.get_slot(EXPECTING),
        role_play=role_play,
        previous_line=_last_line(tracker, role_play) if role_play else None,
    )


def _last_line(tracker: DialogueStateTracker, role_play: str) -> Optional[str]:
    prefix = f"utter_{role_play}_"
    for event in reversed(tracker.applied_events()):
        if isinstance(event, BotUttered) and str((event.metadata or {}).get("utter_action", "")).startswith(prefix):
            return event.text
    return None
