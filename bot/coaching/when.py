"""When the coach speaks. Default: only for a line that may do harm; the full debrief comes at the end.

Sources: timing of feedback in role-play practice as gathered in the project's evidence file (ClientBot, IMBUE,
Hatala 2014, CARE): let the talk flow, speak at once only where harm is done, leave the rest to the debrief.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.content.moves import HARMFUL

MODES = ("each_turn", "when_it_matters", "off")
DEFAULT_MODE = "when_it_matters"
# A harmful move must be read with this much confidence before anybody is told of it; a persona reacts to less. Of the
# 101 such readings in the development half of tests/eval/moves.jsonl 100 are surer, and all of these are right.
SURE_ENOUGH = 0.7
# After this many lines in a row that nobody could make anything of, a light hint helps.
LOST_AFTER = 2


def harmful_move(language: Mapping[str, Any]) -> str | None:
    """The harmful move of a line, when it is the dominant one and read with enough confidence."""
    move = language.get("move")
    sure = float(language.get("confidence") or 0.0) >= SURE_ENOUGH
    return str(move) if move in HARMFUL and sure else None


def to_avoid(language: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The findings worth speaking of during a talk (`think` entries never interrupt)."""
    return [finding for finding in language.get("findings", ()) if finding["severity"] == "avoid"]


def worth_a_note(
    language: Mapping[str, Any], mode: str | None, retrying: bool = False, unsure_in_a_row: int = 0
) -> bool:
    """Whether the coach has something to say after this line. `mode` None means the default."""
    mode = mode or DEFAULT_MODE
    if mode == "off":
        return False
    if retrying or to_avoid(language) or harmful_move(language):
        return True
    if mode == "each_turn":
        return language.get("move") is not None
    return unsure_in_a_row == LOST_AFTER
