"""Set phrases that carry a stance, whatever the topic: hedges, feelings, praise, permission, promises, blame.

A cue is evidence, not a verdict. `features.py` gives cues to the classifier, and `bias.py` knows which move can hardly
do without one. All patterns read the plain text of `plain.make_plain`; write them in its spelling ("okay", "i'm").
"""

from __future__ import annotations

import re

from bot.language.moves.cues_asking import ASKING_CUES
from bot.language.moves.cues_form import FORM_CUES
from bot.language.moves.cues_harm import HARM_CUES
from bot.language.moves.cues_listening import LISTENING_CUES
from bot.language.moves.cues_talk import TALK_CUES

CUES: dict[str, re.Pattern[str]] = {
    name: re.compile(pattern)
    for name, pattern in {**FORM_CUES, **LISTENING_CUES, **ASKING_CUES, **HARM_CUES, **TALK_CUES}.items()
}


def cues_in(plain: str) -> list[str]:
    """Names of the set phrases that a plain text holds, in a fixed order."""
    return [name for name, pattern in CUES.items() if pattern.search(plain)]
