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

_THING = (
    r"(?:form|forms|rules?|system|bus|buses|train|lift|council|law|policy|letter|machine|computer|app|phone|"
    r"website|time|"
    r"weather|place|building|chair|bench|view|car ?park|timetable|queue|kettle|idea of theirs)"
)
_RUDE = r"(?:stupid|silly|ridiculous|daft|useless|rude|pathetic|bloody|rubbish|awful|terrible|shocking|mad|lazy)"

_SOURCES: dict[str, tuple[str, ...]] = {
    "judge": (
        r"\bwhat were you thinking (?:about|of)\b",
        r"\bno wonder you(?:'re| are|'ve| have| feel| felt| were| want| don't| didn't| can't)\b",
        r"^(?:(?:oh|my|god|omg|wow|what|well|no|but),? )*that(?:'s| is| was) (?:so |just |absolutely |totally |"
        r"pretty |really )?(?:ridiculous"
        r"|shocking|crazy|mad|awful|terrible|disgusting|mental|outrageous|rubbish|unfair|cruel)[.! ]*$",
        r"\byou(?:'re| are)? (?:making|make) me (?:hungry|laugh|blush|jealous|smile|cry|thirsty)\b",
        r"^(?:\w+,? ){0,2}(?:stop it|give over|get away),? you(?:'re| are)? (?:making|make|had|got|have) me\b",
        r"^(?:(?:oh|ah|haha?|lol|well|that's|it's|how),? ){0,2}typical(?: (?:british|english|scottish|welsh|irish|"
        r"march|april|"
        r"monday|council|weather|summer|winter|bus|buses|nhs|landlords?|isn't it|of (?:them|it|this|"
        r"the)))*(?: (?:eh|though|"
        r"isn't it|\w+))?[.!? ]*$",
        rf"\b{_RUDE} (?:bloody )?{_THING}\b|\b{_THING}(?:'s| is| are| was) (?:\w+ ){{0,2}}(?:an? )?(?:{_RUDE}|"
        rf"joke)\b",
        r"\bhow rude\b(?! of you)|\b(?:i|my \w+|mine)(?:'m| am| was| were|'s| is) (?:\w+ ){0,2}(?:lazy|stupid|"
        r"daft|an idiot|"
        r"silly|selfish|useless)\b",
    ),
    "minimise": (
        r"\bat least you(?:'ve)? (?:told|rang|asked|tried|said|wrote|went|came|noticed|spoke|let|got (?:up|out|"
        r"here|through the))\b",
        r"^(?:\w+,? ){0,3}(?:he|she|they|my \w+|mine|our \w+)(?:'s|'re| is| are| was| got| were|"
        r" came)? (?:\w+ ){0,2}(?:fine|"
        r"okay|all right|good|grand|well|better|sorted|over it) (?:now|again|in the end|these days|"
        r"since)\b(?!.*\byou)",
        r"\b(?:only|just) (?:an?|one|the|some|my|tea)(?: \w+){0,2} ?\b(?:shirts?|mugs?|cups?|tea|coffee|rain|"
        r"water|mud|game|match|"
        r"film|song|books?|bus|stain|plates?|biscuits?|cake|chair|keys?|pens?|jumper|coat|puddle)\b",
        r"^(?:(?:oh|no|hi|hello|yeah|it's|don't worry),? )*(?:only|just) me\b",
        r"\bat least (?:the (?:tea|coffee|bus|weather|sun|rain|food|heating|kettle|cake|biscuits?|soup|chairs?|"
        r"view)|it'?s (?:not "
        r"(?:raining|snowing|cold|windy)|dry|warm|sunny|quiet)|we(?:'ve)? (?:got|have) (?:tea|cake|biscuits|"
        r"seats?))\b",
        r"\bcould be worse,? (?:at least )?(?:it'?s not|it isn't) (?:raining|snowing|cold)\b|"
        r"\bcould be worse,? (?:it )?could be\b|\bsame old(?:,? same old)?\b|"
        r"\bnothing (?:\w+ )?changes\b",
        r"\b(?:not a|no) (?:big deal|worries|bother|trouble|problem),? (?:it's only|i can|i'm|i'll|i don't mind)\b",
        rf"(?:\bnot|n't) (?:\w+ )?(?:(?:sound|look|feel) like |call (?:it|that|this) )?(?:an? )?{_LITTLE}\b",
        r"(?:(?:\bnot|n't) (?:just|only) (?!you\b|him\b|her\b|me\b|us\b)|\bmore than (?:just|only)\b)"
        r"(?!.*\b(?:every(?:one|body)|others?|worse|lots of|plenty)\b)",
        rf"(?:don't|do not|wouldn't|won't|never|not) (?:\w+ )?(?:think|believe|reckon|say|saying|mean|meaning)\b"
        rf"(?! you(?:'ve| have)? (?:got|had|have) it)[^.?!,]{{0,60}}\b(?:{_WORSE}|{_LITTLE})\b",
        r"\b(?:nobody|no one|none of (?:them|us))\b[^.?!,]{0,25}\b(?:worse|harder|tougher)\b",
        r"\bnot (?:a competition|comparing|to compare)\b|\bhardly (?:nothing|small|little)\b|\bnever just\b",
        r"\b(?:hate|hated|can't stand|who cares|just because|doesn't matter|even if)\b[^.?!]{0,40}"
        r"\b(?:worse|harder|tougher|manage|cope|cheer up|bright side)\b|\bowe (?:me|anyone|anybody|them|us)\b",
        r"\bdon't (?:you )?(?:be sorry|apologi[sz]e)\b|\bnothing to (?:be sorry|apologi[sz]e|say sorry) (?:for|"
        r"about)\b",
        r"\b(?:both|either|any of (?:them|those|these)|all of (?:them|those)|they(?:'re| are) all|"
        r"whichever)\b.{0,20}"
        r"\b(?:is|are|'re|'s|all|works?)\b.{0,12}\b(?:fine|okay|all right|good|grand)\b",
        r"\bi(?:'d| would) (?:\w+ )?(?:like|love|rather|want) to? ?(?:hear|know|understand|listen)\b",
        r"\b(?:don't|needn't|do not|no) (?:have|need)?(?: to)? ?(?:look on|be (?:grateful|thankful|positive|"
        r"strong|"
        r"brave|fine)|cheer up|put (?:a|on a) brave|smile|get over)\b(?=.*\b(?:for me|with me|for it|about it|"
        r"it)\b)",
        r"\b(?:won't|not going to|will not|never going to|not here to) (?:say|tell|give|pretend|talk)\b",
    ),
    "ask_what_is_wrong": (
        rf"\b(?:wrong|the matter|up|amiss|broken) with (?:the (?!way you|head\b|brain\b|mind\b)\w|"
        rf"th(?:at|is|ose|ese)\b|it\b|an?\b|one\b|my\b|our\b|some\w*|\w+ing\b|your (?!{_SELF}\b)\w|[a-z]+'s \w)",
        rf"\b(?:not|never|rather than|instead of|(?:n't|not) (?:call it|be|sound like|feel like))"
        rf"(?: really| actually| so much)? (?:an? |any |the )?{_ILLNESS}\b|"
        rf"\bmore (?:\w+ )?than (?:an? )?{_ILLNESS}\b",
        rf"\bn't (?:you )?(?:call it|be|sound like|feel like) (?:an? |any |the )?{_ILLNESS}\b",
    ),
    "repair": (
        # A no, something that cannot be done, or somebody else's sorry.
        r"\b(?:i|we)(?:'ve| have|'m| am)? (?:\w+ )?(?:haven't|don't|can't|cannot|couldn't|won't|not allowed|"
        r"not able|not got)\b"
        r"(?! (?:mean|think|listen|hear))(?!.*\b(?:said|asked|meant|should))[^.?!]*,? sorry(?: \w+)?[.! ]*$",
        r"^(?:\w+,? ){0,2}sorry,? (?:\w+ )?(?:i|we) (?:can't|cannot|don't (?!mean)|haven't (?:got|any|a)|won't|"
        r"'m not allowed|am not "
        r"allowed)\b(?!.*\b(?:said|asked|have said))|^(?:\w+,? ){0,3}sorry,? (?:mate |love |pal )?(?:no idea|"
        r"i'm not allowed|i don't "
        r"(?:know|smoke|drink|have))\b",
        r"\bsorry for what\b|\bwhat (?:are|would|were|have) you (?:\w+ )?(?:be |to be |got to be )?sorry (?:for|"
        r"about)\b|"
        r"\bnothing to be sorry\b|\bno need to (?:say sorry|apologi[sz]e|be sorry)\b|\bdon't (?:be|say|"
        r"you be) sorry\b|"
        r"\b(?:he|she|they|anyone|nobody|who) (?:\w+ ){0,2}(?:say|said|says|was|were) (?:\w+ )?sorry\b",
        r"^(?:no|nope|nah),? sorry\b|^(?:\w+,? ){0,3}(?:no|nope|nah|don't think so),? sorry[.! ]*$",
    ),
    "rescue": (
        r"\bi(?:'ll| will| can|'d) (?:just )?(?:give you a hand|help you (?:carry|wash|dry|lift|move|clear|"
        r"with (?:the|that|those|these) "
        r"(?:cups?|dishes|chairs?|washing|bags?|plates?|boxes)))\b(?!.*\b(?:everything|sort|fix|money))",
        r"\bi(?:'ll| will| can|'d better) (?:go and )?(?:bring|get|grab|make|fetch|put) (?:the|us|some|an?|two|"
        r"another|my)\b(?!.*\b"
        r"(?:for you|sorted|money|job|flat|help)\b)[^.?!]*\b(?:teas?|coffees?|cups?|milk|biscuits?|cakes?|kettle|"
        r"brew|chairs?|"
        r"sandwich\w*|snacks?|water|juice|if you bring)\b",
        r"\bi(?:'ll|'d better| should| need to| have to| must|'ve got to)(?: have to| need to)? (?:take|get|"
        r"answer) (?:this|that|it)"
        r"(?: call| one| outside)?[.! ]*$",
        r"^(?:\w+,? ){0,3}(?:got to|have to|need to|better|best|must) (?:be )?(?:dash|go|run|shoot|head|off|"
        r"get going|leave)\b"
        r".*\bi'll (?:ask|find out|see|look|check|bring|get|say|fetch)\b(?!.*\b(?:everything|fix|sort|pay))",
        r"\b(?:won't|not|never|wouldn't) (?:be )?(?:leave|leaving|leav) you (?:all )?(?:alone|on your own|"
        r"by yourself|"
        r"like this|to (?:it|carry|face|do|deal|sit)|with (?:this|it|that|all))\b",
        r"\bunless you\b|\bwithout (?:asking|telling|checking|you)\b|\bbehind your back\b",
        r"\bstays? (?:with|between) (?:him|her|them|me and (?:him|her|them))\b",
        r"\b(?:against the (?:rules|law)|not allowed|the rules?|in (?:trouble|bother|a mess|hot water))\b",
        r"\b(?:if|where) i (?:lent|gave|paid|sorted|fixed|rang|told)\b|\bnot able to (?:lend|give|promise|pay|"
        r"fix)\b|"
        r"\b(?:we|us|you and me)\b.*\btogether\b|\btogether,? (?:you and me|both of us)\b|\bout (?:of )?your way\b",
        r"\bwish i could\b|\bnot (?:mine|for me|my place) to\b",
        r"\bi(?:'m not going to| won't| will not| wouldn't| shouldn't)(?: be)? (?:\w+ )?(?:do|doing|ring|ringing|"
        r"call|"
        r"phone|write|fix|sort|pay|lend|lending|give|carry|carrying|pass|passing|take|promise|answer)\b",
        r"\bi(?:'m not| am not) (?:lending|giving|fixing|paying|sorting|taking|carrying|ringing|doing)\b",
    ),
    "give_advice": (
        r"\byou should(?:'ve| have) (?:seen|heard|been there)\b|\bmy advice (?:is|was|"
        r"would be) (?:\w+ )?(?:rubbish|useless|"
        r"terrible|no use|awful)\b",
        r"[,.] (?:that's (?:a )?|what a |yeah |okay )?(?:good|nice|great|lovely|brilliant|fair|smart|cracking|"
        r"grand) "
        r"(?:idea|plan|one|thinking|call|shout|point|choice|stuff)[.! ]*$",
        r"^(?:\w+,? ){0,2}don't (?:remember|recall|know|think so|get me (?:started|wrong)|mind (?:if|me)|"
        r"see (?:why|"
        r"how))\b",
        r"\bor don't\b|\b(?:yours to|up to you|your (?:call|choice|decision|shout|pace))\b",
        r"^(?:get|look at|go on|bless|listen to|check out) you\b[^?]{0,12}$",
        r"\b(?:wherever|whenever|however|whatever|any way|anywhere|any place)(?: (?:you|feels|suits) ?\w*)*[.! ]*$",
        r"^(?:\w+,? ){0,2}(?:ask|fire|talk|rant|moan|shout) away\b|^(?:try|test) me[.! ]*$",
        r"\bwould it help (?:you )?(?:to|if)\b",
    ),
    "close_talk": (
        r"\blet's (?:go|walk|do (?:it|this|that)|head (?:over|in|across|through))\b(?!.*\b(?:home|bus|back|off|"
        r"finish|stop)\b)|"
        r"\bi'm coming\b|\b(?:can|could|did|do|didn't|never|when|if) (?:i |we )?see you\b(?!.*\b(?:bye|later)\b)",
        r"\bi(?:'m| am) (?:staying|stopping|not going|not leaving)\b|\b(?:later|next) (?:bus|train|one|"
        r"lift)(?: home)?"
        r"(?: is| will|'s|'ll|[.,! ]*$)|\bplenty of time\b",
        r"\bbye to (?:my|the|his|her)\b",
    ),
}
_INNOCENT = {move: re.compile("|".join(sources)) for move, sources in _SOURCES.items()}
# What may be denied of a move that harms. Also of `close_talk` (an ended talk cannot be taken back) and of `repair`.
MOVES_WITH_INNOCENTS = frozenset(_INNOCENT)


def is_innocent(move: str, plain: str) -> bool:
    """Whether a sentence in plain text holds a wording that rules the move out."""
    pattern = _INNOCENT.get(move)
    return pattern is not None and pattern.search(plain) is not None
