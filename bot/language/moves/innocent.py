"""Wordings that share their words with harm and do none: the harm denied, refused, or said of a thing.

"It is not nothing" belittles nothing, "I won't leave you on your own with this" takes nothing over, and "what's wrong
with the gate?" asks for no label. Where one of these stands in a sentence, neither a rule nor the classifier may read
that harm into it: a coach's note for something supportive costs more trust than a missed one.
"""

from __future__ import annotations

import re

_LITTLE = r"(?:nothing|small|little|silly|daft|stupid|weak|trivial|petty)"
_WORSE = r"(?:worse|harder|tougher|better off|a fuss|over-?react\w*|exaggerat\w*|dramatic|a competition)"
# What belongs to the person too much to be a thing of theirs.
_SELF = r"(?:head|brain|mind|nerves|mood|moods|personality|mental|memory|behaviour|thinking|psyche)"
_ILLNESS = r"(?:illness|disorder|diagnosis|condition|disease|symptom|label|sickness)"

_SOURCES: dict[str, tuple[str, ...]] = {
    "minimise": (
        rf"(?:\bnot|n't) (?:\w+ )?(?:(?:sound|look|feel) like |call (?:it|that|this) )?(?:an? )?{_LITTLE}\b",
        r"(?:(?:\bnot|n't) (?:just|only) (?!you\b|him\b|her\b|me\b|us\b)|\bmore than (?:just|only)\b)"
        r"(?!.*\b(?:every(?:one|body)|others?|worse|lots of|plenty)\b)",
        rf"(?:don't|do not|wouldn't|won't|never|not) (?:\w+ )?(?:think|believe|reckon|say|saying|mean|meaning)\b"
        rf"(?! you(?:'ve| have)? (?:got|had|have) it)[^.?!,]{{0,60}}\b(?:{_WORSE}|{_LITTLE})\b",
        r"\b(?:nobody|no one|none of (?:them|us))\b[^.?!,]{0,25}\b(?:worse|harder|tougher)\b",
        r"\bnot (?:a competition|comparing|to compare)\b|\bhardly (?:nothing|small|little)\b|\bnever just\b",
        r"\b(?:hate|hated|can't stand|who cares|just because|doesn't matter|even if)\b[^.?!]{0,40}"
        r"\b(?:worse|harder|tougher|manage|cope|cheer up|bright side)\b|\bowe (?:me|anyone|anybody|them|us)\b",
        r"\bdon't (?:you )?(?:be sorry|apologi[sz]e)\b",
        r"\b(?:both|either|any of (?:them|those|these)|all of (?:them|those)|they(?:'re| are) all|whichever)\b.{0,20}"
        r"\b(?:is|are|'re|'s|all|works?)\b.{0,12}\b(?:fine|okay|all right|good|grand)\b",
        r"\bi(?:'d| would) (?:\w+ )?(?:like|love|rather|want) to? ?(?:hear|know|understand|listen)\b",
        r"\b(?:don't|needn't|do not|no) (?:have|need)?(?: to)? ?(?:look on|be (?:grateful|thankful|positive|strong|"
        r"brave|fine)|cheer up|put (?:a|on a) brave|smile|get over)\b(?=.*\b(?:for me|with me|for it|about it|it)\b)",
        r"\b(?:won't|not going to|will not|never going to|not here to) (?:say|tell|give|pretend|talk)\b",
    ),
    "ask_what_is_wrong": (
        rf"\b(?:wrong|the matter|up|amiss|broken) with (?:the (?!way you|head\b|brain\b|mind\b)\w|"
        rf"th(?:at|is|ose|ese)\b|it\b|an?\b|one\b|my\b|our\b|some\w*|\w+ing\b|your (?!{_SELF}\b)\w|[a-z]+'s \w)",
        rf"\b(?:not|never|rather than|instead of|(?:n't|not) (?:call it|be|sound like|feel like))"
        rf"(?: really| actually| so much)? (?:an? |any |the )?{_ILLNESS}\b|\bmore (?:\w+ )?than (?:an? )?{_ILLNESS}\b",
        rf"\bn't (?:you )?(?:call it|be|sound like|feel like) (?:an? |any |the )?{_ILLNESS}\b",
    ),
    "rescue": (
        r"\b(?:won't|not|never|wouldn't) (?:be )?(?:leave|leaving|leav) you (?:all )?(?:alone|on your own|by yourself|"
        r"like this|to (?:it|carry|face|do|deal|sit)|with (?:this|it|that|all))\b",
        r"\bunless you\b|\bwithout (?:asking|telling|checking|you)\b|\bbehind your back\b",
        r"\bstays? (?:with|between) (?:him|her|them|me and (?:him|her|them))\b",
        r"\b(?:against the (?:rules|law)|not allowed|the rules?|in (?:trouble|bother|a mess|hot water))\b",
        r"\b(?:if|where) i (?:lent|gave|paid|sorted|fixed|rang|told)\b|\bnot able to (?:lend|give|promise|pay|fix)\b|"
        r"\b(?:we|us|you and me)\b.*\btogether\b|\btogether,? (?:you and me|both of us)\b|\bout (?:of )?your way\b",
        r"\bwish i could\b|\bnot (?:mine|for me|my place) to\b",
        r"\bi(?:'m not going to| won't| will not| wouldn't| shouldn't)(?: be)? (?:\w+ )?(?:do|doing|ring|ringing|call|"
        r"phone|write|fix|sort|pay|lend|lending|give|carry|carrying|pass|passing|take|promise|answer)\b",
        r"\bi(?:'m not| am not) (?:lending|giving|fixing|paying|sorting|taking|carrying|ringing|doing)\b",
    ),
    "give_advice": (
        r"[,.] (?:that's (?:a )?|what a |yeah |okay )?(?:good|nice|great|lovely|brilliant|fair|smart|cracking|grand) "
        r"(?:idea|plan|one|thinking|call|shout|point|choice|stuff)[.! ]*$",
        r"^(?:\w+,? ){0,2}don't (?:remember|recall|know|think so|get me (?:started|wrong)|mind (?:if|me)|see (?:why|"
        r"how))\b",
        r"\bor don't\b|\b(?:yours to|up to you|your (?:call|choice|decision|shout|pace))\b",
        r"^(?:get|look at|go on|bless|listen to|check out) you\b[^?]{0,12}$",
        r"\b(?:wherever|whenever|however|whatever|any way|anywhere|any place)(?: (?:you|feels|suits) ?\w*)*[.! ]*$",
        r"^(?:\w+,? ){0,2}(?:ask|fire|talk|rant|moan|shout) away\b|^(?:try|test) me[.! ]*$",
        r"\bwould it help (?:you )?(?:to|if)\b",
    ),
    "close_talk": (
        r"\bi(?:'m| am) (?:staying|stopping|not going|not leaving)\b|\b(?:later|next) (?:bus|train|one|lift)(?: home)?"
        r"(?: is| will|'s|'ll|[.,! ]*$)|\bplenty of time\b",
        r"\bbye to (?:my|the|his|her)\b",
    ),
}
_INNOCENT = {move: re.compile("|".join(sources)) for move, sources in _SOURCES.items()}
# What may be denied of a move that harms. `close_talk` is here as well: an ended talk cannot be taken back either.
MOVES_WITH_INNOCENTS = frozenset(_INNOCENT)


def is_innocent(move: str, plain: str) -> bool:
    """Whether a sentence in plain text holds a wording that rules the move out."""
    pattern = _INNOCENT.get(move)
    return pattern is not None and pattern.search(plain) is not None
