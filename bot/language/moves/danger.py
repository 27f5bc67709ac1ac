"""What a question about suicide or danger names: without one of these words it mostly asks about something else.

"What was frightening him?" and "are you ready to go across now?" share words with such questions and are none. A
question that points back at what was just said ("is it on your mind now?") is read in `neighbours.py`.
"""

from __future__ import annotations

import re

_DYING = r"(?:die|dying|dead|death)"
_THEM = r"(?:him|her|them|your \w+|someone|somebody|anyone|anybody|what (?:he|she|they|you))"
_SOURCES = (
    r"suicid\w*|self-? ?harm\w*|kill(?:ing|ed)? (?:your|my|him|her|them)self|alive|worth living|finishing it",
    r"(?:end|ending|ended|take|taking) your (?:own )?life|end(?:ing?|ed)? (?:it all|it|things|everything)\b",
    r"(?:want\w*|wish\w*|think\w*|thoughts?|mean\w*|feel\w*|talk\w*|better off|rather be|plan\w*) "
    rf"(?:[\w']+ ){{0,4}}{_DYING}",
    r"(?:not|n't) (?:(?:want\w*|wish\w*) (?:to )?|wanna )?(?:be|being|live|living|wake|waking|exist|go on)\b",
    r"life (?:\w+ )?(?:isn't|is not|wasn't|not|is|was) (?:\w+ )?worth|give up on life|better off without",
    r"disappear\w*|(?:hurt|harm|harming|hurting|injur\w+) (?:your|my)self|"
    r"you\b.*\b(?:hurt|harm)(?:ing)? (?:anyone|anybody|someone|somebody|others|other people)",
    r"(?:cut|cutting|burn\w*|starv\w*|punish\w*) yourself|how you(?:'d| would) do (?:it|that)",
    r"(?:been|being|getting|get|gets) (?:\w+ )?(?:hurt|hit|harmed|abused|attacked|threatened|beaten|bullied|"
    r"followed|stalked)\b|abus\w+",
    r"(?:hurt|hit|hits|hitting|harm\w*|threaten\w*|bully\w*|abus\w*) (?:your|the) (?:kids?|children|mum|son|"
    r"daughter|family)\b",
    r"(?:hurt|hit|hits|hitting|harm|threaten|frighten|scare|touch|force|beat)(?:s|en|ed|ing|d)? you\b",
    r"(?:do|does|did|doing|done) (?:that|this|something|it|things) to you|mak(?:e|es|ing) you (?:do|"
    r"feel unsafe)",
    r"violent|safe\w*|unsafe|(?:in|you in) (?:any |real )?danger|danger from|at (?:any )?risk",
    rf"(?:scared|afraid|frightened|terrified) of {_THEM}",
    r"(?:someone|somebody|anyone|anybody|who)\b.*\b(?:you|your)\b.*\b(?:scared|afraid|frighten\w*|scares)\b",
    r"(?:someone|somebody|anyone|anybody|who)\b.*\b(?:frighten\w*|scar\w+|hurt\w*|hit\w*)\b.*\byou\b",
    r"wish (?:\w+ )?you weren't here|having (?:any )?thoughts|act(?:ed|ing)? on",
    r"(?:the|these|those|dark|such|any) (?:\w+ )?thoughts",
    r"have(?:n't)? you (?:got |made |\w+ )*(?:a|any) plans?\b(?! for)|(?:making|made|make) a plan",
    r"picked a day|about when you|decided when",
)
_NAMED = re.compile(rf"\b(?:{'|'.join(_SOURCES)})")


def names_danger(plain: str) -> bool:
    """Whether a sentence in plain text names dying, self-harm, or danger from somebody."""
    return _NAMED.search(plain) is not None
