"""Naming a strength, holding hope, speaking of one's own life, and naming a feeling in set ways."""

from __future__ import annotations

from bot.language.moves.rule import Rule, make_rule
from bot.language.moves.words import FEELINGS

_FEELING = rf"(?:{'|'.join(sorted(FEELINGS, key=len, reverse=True))})"
_GOOD = (
    r"(?:clever|kind|brave|thoughtful|smart|courageous|wise|generous|creative|strong|caring|loving|impressive|"
    r"resourceful|huge|big|real|skilled|canny)"
)

STRENGTH_RULES: tuple[Rule, ...] = (
    make_rule(
        "tops_the_story",
        "minimise",
        (
            r"\bso i know what (?:real|true|proper)|\byou (?:don't|wouldn't) know (?:what )?(?:real|hard|pain|"
            r"the half)|"
            r"\bnow that(?:'s| was|'s what i call) (?:real|hard|a )|\b(?:should|want to) (?:hear|try|see) what "
            r"(?:i|happened to "
            r"me)|\bi had it (?:\w+ )?(?:worse|harder)|\bthat's nothing\b"
        ),
        confidence=0.88,
    ),
    make_rule(
        "names_a_strength",
        "affirm_strength",
        (
            rf"\b(?:that's|that was|that is|what) an? (?:\w+ )?{_GOOD} (?:\w+ )?(?:way|thing|move|step|idea|"
            rf"decision|choice|"
            rf"achievement|call|strength|skill|gift)\b|\b(?:took|takes|taken) (?:real |some |a lot of |so much "
            rf"|proper )?(?:guts|"
            rf"courage|bottle|nerve|strength|bravery|grit)\b|\b(?:fair play|hats off|good on you|credit to "
            rf"you)\b|^look (?:how|at "
            rf"(?:how|what)) (?:far )?you\b|\byou did (?:that|it|this) (?:all )?(?:by yourself|on your own)\b|"
            rf"\bi(?:'m| am)? "
            rf"(?:really |so |truly )*(?:admire|respect|impressed)\b|\b(?:down to|because of) you[.!]*$|\bno "
            rf"small thing\b"
        ),
        (
            r"\b(?:but|should|at least|sarcas\w*|bravo|respect (?:that|your (?:choice|decision|wish\w*|no))|"
            r"not|n't|silly|"
            r"stupid|sounds like|wrong|used to|i had|i was|failed|ruin\w*|upset)\b"
        ),
        only="statement",
        confidence=0.86,
    ),
    make_rule(
        "holds_hope",
        "offer_hope",
        (
            r"\b(?:there (?:are|will be|can be)|there'll be) (?:good|better|brighter|lighter) (?:days|times|"
            r"things)\b|\bwon't "
            r"(?:always |forever )?(?:be|feel|last|stay|look)(?: \w+){0,4} (?:forever|like (?:this|it)|this "
            r"(?:way|heavy|dark|loud|"
            r"bad|hard)|as (?:dark|heavy|loud|bad|hard)|always)\b|\b(?:people|folk|others|many|lots|plenty|"
            r"some)(?: \w+){0,3} do "
            r"(?:recover|get|come|find|heal)|\bhold(?:ing)? (?:on to )?(?:the |that |some |a bit of )?hope\b|"
            r"\bi believe (?:in you|"
            r"you can|things can|it can)|\brecovery (?:is|looks|does|can|happens)|\bthings can (?:change|get|"
            r"shift|be different)"
        ),
        r"\b(?:you'll be (?:fine|okay)|cheer|just|worse|should|n't worry|at least|they (?:say|tell)|you "
        r"(?:hope|said|wish))\b",
        only="statement",
        confidence=0.86,
    ),
    make_rule(
        "me_too",
        "share_experience",
        (
            r"^(?:yeah,? |oh,? )?(?:same(?: here)?|me too|likewise)[,. ]+.*\bi\b|\bi(?:'ve| have) been "
            r"(?:there|sectioned|where you "
            r"are|through (?:something|some of|that|it|this)|in hospital|on (?:a|this|that) ward)\b|^(?:back "
            r")?when i (?:was|came|lost|"
            r"got|went|had|first|started|left)\b|\bi (?:hear voices|was sectioned|used to (?:drink|use|hide|"
            r"cry|think i))\b"
        ),
        r"\b(?:worse|you should|you need|real|nothing|peer|volunteer|get over|fine|so you|what worked|sorry)\b|"
        r"\?$",
        only="statement",
        confidence=0.86,
    ),
    make_rule(
        "guesses_a_feeling",
        "reflect_feeling",
        (
            rf"^(?:and |so )?(?:did|does|do|has) (?:it|that|this|you|he|she|they)(?: \w+)?(?: you)? (?:feel|"
            rf"felt) (?:a bit |like "
            rf"(?:an? |you|it|being|nobody|they)|as if|as though|quite |really |so |very )?(?:{_FEELING}|"
            rf"\w+)\b(?=.*\?)|"
            rf"\bi(?:'m| am)? ?(?:just )?wonder(?:ing)? (?:if|whether) .{{0,40}}\b(?:{_FEELING})\b|\b(?:left|"
            rf"leaves|leaving) you "
            rf"(?:feeling )?(?!with|to|the|a\b|an\b|no\b|behind|out\b|there|in\b|on\b|at\b|by\b|and|off|for|"
            rf"without|something)\w+"
        ),
        (
            r"\b(?:feel like (?:\w+ing|a (?:chat|walk|brew|tea|cuppa|break))|safe|able|comfortable|up to|"
            r"better|happen\w*|"
            r"going|feel (?:about|now|today|okay)|suicid\w*|should|help\w*|ready|have you tried|how|what)\b"
        ),
        confidence=0.82,
    ),
)
