"""What a sentence is said to: words that were asked for are no advice, a remark about the rain is about the rain."""

from __future__ import annotations

import re

_STAGE = re.compile(r"\*[^*]*\*")
# "What would I even say?", "I wouldn't know where to start": whoever answers this gives no advice unasked.
_WANTS_WORDS = re.compile(
    r"\b(?:what|how|where|which words?|whatever)\b[^.?!]{0,25}\b(?:would|could|should|do|did|can|shall|"
    r"might)\b[^.?!]{0,12}\b(?:i|you|"
    r"we|one)\b[^.?!]{0,14}\b(?:say|write|tell|put|ask|start|begin|call|word|use|open|answer|reply)\b|"
    r"\b(?:what|how) (?:do|would) you (?:say|write|tell|put|ask|start|begin)\b|"
    r"\b(?:don't|do not|wouldn't|didn't|never|hardly|couldn't) (?:even )?know (?:what|how|where|"
    r"which)\b[^.?!]{0,25}\b(?:say|"
    r"write|tell|put|ask|start|begin|call|use|answer|reply)\b|\bhow would i (?:even )?\w+\?|"
    r"\bwhat (?:do|would|should) i (?:even )?(?:do|try)\?",
    re.IGNORECASE,
)
_SELF = re.compile(r"\b(?:i|i['’]\w+|me|my|mine|myself)\b", re.IGNORECASE)
_YOU = re.compile(r"\b(?:you|you'\w+|your|yours|yourself)\b")
_ORDERS = re.compile(
    r"^(?:\w+,? ){0,2}(?:don't|do|get|stop|grow|pull|calm|cheer|chin|look|come on|count|think|man|snap|try)\b"
)
_WORST = re.compile(
    r"\b(?:ashamed|fault|selfish|lazy|attention|excuse|everyone|everybody|others|people|worse|reason|head)\b"
)


def wants_words(previous_line: str | None) -> bool:
    """Whether the other person has just asked what to say, write or do."""
    return previous_line is not None and _WANTS_WORDS.search(previous_line[-300:]) is not None


def is_about_a_thing(plain: str, previous_line: str | None) -> bool:
    """Whether a remark that names nobody follows a line in which the other person did not speak of themselves."""
    if not previous_line or _YOU.search(plain) or _ORDERS.match(plain) or _WORST.search(plain):
        return False
    said = _STAGE.sub(" ", previous_line)
    return bool(said.strip()) and _SELF.search(said) is None
