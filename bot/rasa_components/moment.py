"""What an NLU component may know of the conversation: read off the tracker in one place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional, Tuple

from rasa.shared.core.events import BotUttered
from rasa.shared.core.trackers import DialogueStateTracker

MODE, EXPECTING, ROLE_PLAY = "mode", "expecting", "role_play"
# The payload that a button of an exercise begins with.
CHOOSE = "/choose_option"
# What `expecting` says while one is waited for.
CHOOSES = "course_choose"


@dataclass(frozen=True)
class Moment:
    """The mode of the talk, what the assistant waits for, the line that the learner answers, the answers on offer."""

    mode: str = "outside"
    expecting: Optional[str] = None
    role_play: Optional[str] = None
    previous_line: Optional[str] = None
    options: Tuple[str, ...] = ()


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
        options=_options(tracker) if tracker.get_slot(EXPECTING) == CHOOSES else (),
    )


def _options(tracker: DialogueStateTracker) -> Tuple[str, ...]:
    """The answers that the assistant offered last to choose from in an exercise."""
    for event in reversed(tracker.applied_events()):
        if isinstance(event, BotUttered):
            buttons = (event.data or {}).get("buttons") or []
            offered = tuple(str(b.get("title")) for b in buttons if str(b.get("payload")).startswith(CHOOSE))
            if offered:
                return offered
    return ()


def _last_line(tracker: DialogueStateTracker, role_play: Optional[str]) -> Optional[str]:
    """What the learner answers: the persona's last line in a role-play, the assistant's last words outside."""
    for event in reversed(tracker.applied_events()):
        if isinstance(event, BotUttered) and event.text:
            spoken_by = str((event.metadata or {}).get("utter_action", ""))
            if role_play is None or spoken_by.startswith(f"utter_{role_play}_"):
                return event.text
    return None
