"""A goodbye with something attached: thanks, a good wish, a small errand, the cups.

"Get some sleep" orders about in the middle of a talk and wishes well at its end; "I'll ask about the room" takes over
in the middle and is an errand at the end. What fixes, pays, rings or promises stays what it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

Decided = tuple[str, float]

_OPENS = r"^(?:(?!if\b|you\b|never\b|don't\b)[\w']+,? ){0,3}"
_THANKS = r"(?:(?:thanks|thank you|cheers)(?: so much| a lot)?(?: for [^,.?!]{1,40})?,? (?:and |then )?)?"
_OPENS_ON = _OPENS[1:]
_WISH = re.compile(
    rf"{_OPENS}(?:(?:try (?:and|to) )?get (?:some|a good|a bit of|plenty of) (?:rest|sleep|kip|night\w*)|"
    rf"rest (?:well|up|easy)"
    r"|sleep (?:well|tight)|take (?:it|things) (?:easy|gently|slow\w*)|look after yourself|keep (?:warm|well|"
    r"safe|dry|going)"
    r"|stay (?:warm|well|dry|safe)|mind (?:how|that|the|your) |be (?:kind|good|gentle) to yourself|go easy|"
    r"enjoy (?:your|the|"
    r"that)|have a (?:good|nice|lovely|rest|great|quiet)|good luck|drink your tea|put your feet up|"
    r"eat (?:something|that))\b"
)
_ERRAND = re.compile(
    r"\bi(?:'ll| will| can|'m going to| am going to) (?:\w+ )?(?:ask|find out|see (?:if|what|who|how|about|"
    r"to)|look (?:in|into|for|"
    r"it up)|check|bring|get|fetch|make|pick up|save|keep|say (?:hello|hi|good morning)|pop|have a look|print|"
    r"let you know|"
    r"tell \w+ you (?:said|were|say))\b"
)
_TAKES_OVER = re.compile(
    r"\b(?:fix|sort|pay|lend|promise|ring|phone|speak to|secret|everything|all of it|don't you worry)\b"
)
# In one sentence: "got to dash, I'll find out for you", "get some rest, I'll go and see how Maureen is".
_LEAVES = (
    r"(?:(?:got to|have to|need to|must|(?:i'd|i had|i'll|i) (?:better|best)|better|best) (?:be )?(?:dash|go|"
    r"run|shoot|"
    r"head|off|get (?:going|off|on|back|the bus|my bus)|going|leave|catch|stop there)|"
    r"(?:i|we)(?:'d| had)? (?:should|must|better|ought to|have to|need to) (?:really )?be (?:getting|heading|"
    r"making) "
    r"(?:back|off|on|home|tracks|a move)|that's (?:me(?: away| off| done)?|my (?:time|break|hour|shift) (?:up|"
    r"over|done))|"
    r"my (?:time|break|hour|shift)(?:'s| is) (?:up|over|done)|"
    r"time (?:for me to|i) (?:go|was off|went|got off|got going)|i'm (?:off|away)|"
    r"i(?:'ve| have) (?:got )?to be (?:across|at|in|over|back|home|up|down|on)\b|(?:going to |we'll |let's |"
    r"i'll )?leave it "
    r"(?:there|here)\b(?=.*\b(?:speak|see you|talk|catch you|bye|later))|"
    r"(?:going to|i'll|heading|i'm) (?:head|heading|be off|go home)(?: (?:off|home|back|out))?)\b"
)
LEAVES_WITH_MORE = re.compile(
    rf"{_OPENS}{_LEAVES}(?: now| then| home| off| back| out| soon)*,? .{{0,80}}|"
    rf"^{_THANKS}{_OPENS_ON}(?:get some "
    r"(?:rest|sleep)|rest well|sleep well|take care)\b.*\bi'll (?:go|get back|head|be off|see|look in|leave|"
    r"pop|start|"
    r"crack on|let you)\b|^(?:\w+,? ){0,2}(?:the )?same again (?:next|on|this) \w+|"
    r"^(?:thanks|cheers|nice|lovely|good|great|right|okay)\b.{0,60}[, ](?:laters|bye|bye bye|tara|ciao|"
    r"cheerio)[.! x]*$"
)
SURE_LEAVING = 0.55
_CONFIDENCE = 0.75
_MAY_BE_A_WISH = frozenset({"give_advice", "minimise", "encourage", "affirm_strength"})
_MAY_BE_AN_ERRAND = frozenset({"rescue", "give_advice"})


def is_errand(plain: str) -> bool:
    """Whether the speaker goes to ask, look or fetch something, and takes nothing over."""
    return _ERRAND.search(plain) is not None and _TAKES_OVER.search(plain) is None


def at_parting(plains: Sequence[str], decided: Sequence[Decided]) -> list[Decided]:
    """The moves of a line's sentences (plain texts), a goodbye's good wishes and errands read as part of it."""
    leaving = [i for i, (move, sure) in enumerate(decided) if move == "close_talk" and sure >= SURE_LEAVING]
    if not leaving:
        return list(decided)
    return [now if i in leaving else _of_the_goodbye(plains[i], now) for i, now in enumerate(decided)]


def _of_the_goodbye(plain: str, now: Decided) -> Decided:
    wished = now[0] in _MAY_BE_A_WISH and _WISH.search(plain) is not None
    if wished or (now[0] in _MAY_BE_AN_ERRAND and is_errand(plain)):
        return "close_talk", _CONFIDENCE
    return now
