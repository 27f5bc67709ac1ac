"""What an NLU component may know of the conversation: read off the tracker in one place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import List, Optional, Tuple

from rasa.shared.core.events import BotUttered
from rasa.shared.core.trackers import DialogueStateTracker

MODE, EXPECTING, ROLE_PLAY = "mode", "expecting", "role_play"
# The payload that a button of an exercise begins with.
CHOOSE = "/choose_option"
# What `expecting` says while one is waited for.
CHOOSES = "course_choose"


@dataclass(frozen=True)
class Moment:
    """The mode of the talk, what the assistant waits for, the line that the learner answers, the answers on offer.

    `said` is what the persona of a role-play said before that line.
    """

    mode: str = "outside"
    expecting: Optional[str] = None
    role_play: Optional[str] = None
    previous_line: Optional[str] = None
    said: Tuple[str, ...] = ()
    options: Tuple[str, ...] = ()


def moment_of(tracker: Optional[DialogueStateTracker]) -> Moment:
    """The moment a line arrives in; the plain outside when there is no tracker (`rasa test nlu`)."""
    if tracker is None:
        return Moment()
    role_play = tracker.get_slot(ROLE_PLAY)
    lines = _lines(tracker, role_play)
    return Moment(
        mode=tracker.get_slot(MODE) or "outside",
        expecting=tracker.get_slot(EXPECTING),
        role_play=role_play,
        previous_line=lines[-1] if lines else None,
        said=tuple(lines[:-1]) if role_play else (),
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


def _lines(tracker: DialogueStateTracker, role_play: Optional[str]) -> List[str]:
    """What the learner answers, last: the persona's lines in a role-play, the assistant's words outside."""
    return [
        event.text
        for event in tracker.applied_events()
        if isinstance(event, BotUttered)
        and event.text
        and (role_play is None or _spoken_by(event).startswith(f"utter_{role_play}_"))
    ]


def _spoken_by(event: BotUttered) -> str:
    return str((event.metadata or {}).get("utter_action", ""))
