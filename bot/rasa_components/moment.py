"""What an NLU component may know of the conversation: read off the tracker in one place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

from rasa.shared.core.events import BotUttered
from rasa.shared.core.trackers import DialogueStateTracker

MODE, EXPECTING, ROLE_PLAY = "mode", "expecting", "role_play"


@dataclass(frozen=True)
class Moment:
    """The mode of the talk, the question the assistant waits on, and the line that the learner answers."""

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
        previous_line=_last_line(tracker, role_play),
    )


def _last_line(tracker: DialogueStateTracker, role_play: Optional[str]) -> Optional[str]:
    """What the learner answers: the persona's last line in a role-play, the assistant's last words outside."""
    for event in reversed(tracker.applied_events()):
        if isinstance(event, BotUttered) and event.text:
            spoken_by = str((event.metadata or {}).get("utter_action", ""))
            if role_play is None or spoken_by.startswith(f"utter_{role_play}_"):
                return event.text
    return None
