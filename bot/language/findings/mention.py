# ruff: noqa: E501 - tables of wordings read better in long lines
"""Mention is not use: words quoted, reported, questioned or rejected are clean, unless the speaker agrees with them."""

from __future__ import annotations

import re

from bot.language.findings.line import Line
from bot.language.findings.matching import Match

_THEY = (
    r"(?:they|people|someone|somebody|some|others|everyone|everybody|staff|society|papers?|media|notes|file|doctors?|"
    r"nurses?|psychiatrists?|gp|team|family|mum|mom|dad|mother|father|parents|brother|sister|boss|teachers?|workers?|services?|"
    r"ward|he|she|anyone|letter|report|form|world|folk|professionals|colleagues|neighbours?|ex|partner|husband|wife|friends?|"
    r"headlines?|title|poster|leaflet|article|story|website|form|forms|book|caption|policy|slide|"
    r"who|that|which|it)"
)
_NAMING = (
    r"(?:calls|called|calling|labels|labelled|labeled|labelling|labeling|brands|branded|branding|describes|described|describing|termed|tagged|"
    r"writes|wrote|written|writing|dismiss|dismisses|dismissed|dismissing|paints|painted|portrays|portrayed|classed|deems|deemed|marked|judged|accuses|"
    r"accused|accusing|named|known|noted|referred|nicknamed|insulted|diagnosed|call|label|describe|write|brand|accuse|refer)"
)
# These name somebody only with a word such as "as" or "like": "saw you as lazy", "treats her like a criminal".
_TAKING = (
    r"(?:treat|treats|treated|treating|saw|seen|see|sees|seeing|view|views|viewed|regarded|regard|reduced|put|puts|made|makes|make|making|took|taken|looked|look|spoken|"
    r"spoke|talked|talk|thought|described|came across|come across|defined|remembered|known|recorded|listed|written|filed|mistaken|dismissed)"
)
_BREAK = r"(?:but|because|so|honestly|;)"
_GAP = rf"(?:(?!{_BREAK} |, (?:he|she|you|they|it|i|we|who|his|her|your) )\S+ )"

# Directly before the wording: the word as a word.
_AS_WORD = re.compile(
    r" (?:word|words|term|terms|label|labels|phrase|phrases|language|expression|tag|wording|question|questions|description|comments?|"
    r"insults?|names?|jargon|stereotypes?|shorthand)"
    r"(?: (?:like|such|as|of|is|was|were|are|being|\"|'|“|‘|:|,|-|a|an|the|be|or|and|for|in|your|notes))* (?:(?:\S+ ){1,3}(?:,|or|and|/) )*$"
)
_AFTER_AS_WORD = re.compile(
    r"^ (?:patient |person |client |people )?(?:[\"'”’,.] )*(?:is|are|was|were|'s|feels?|felt|sounds?|can|might|would|seems?|as|being)? ?(?:be|like|just)? ?(?:not|never|such|quite|only|really|also|often|still)* ?"
    r"(?:a|an|the|their|his|her|your|what|how|our|one of those|one of the|one of these)? ?(?:\S+ ){0,3}?"
    r"(?:word|words|term|terms|label|labels|phrase|phrases|tag|wording|expression|insult|stereotype|language|way (?:to|of) (?:talk|talking|speak|speaking|describe|describing|put|putting|say|saying|refer|referring|write|writing))\b"
    r"|^ (?:[\"'”’,.] )*(?:(?:could|might|should|would|can) (?:\w+ )?(?:become|read|be (?:replaced|changed|swapped|put|reworded|turned))|(?:tells?|says?) (?:us |me |you )?(?:more|nothing|little|very little|a lot|so little|less)|(?:even )?means?\b)"
)
# Asked about as a word: "what does ... mean", "calling someone ... helps nobody", "we don't say ... here".
_ASKED_ABOUT = re.compile(
    rf" what (?:do|does|did) (?:[\"'“‘] )?$|^ (?:and |but |so )?(?:calling|labelling|labeling|branding|describing|writing|saying|dismissing|hearing) {_GAP}{{0,6}}$"
    rf"| (?:we|i|you|let 's|let us|people|staff|nobody|one) (?:(?:do|does|did|would|will|could|should|might|must|can|had|'d|try|tried|to|rather|please|really|all|have|ought|need|better) )*(?:not|never|no longer|avoid|avoids|avoided|stop|stopped|dropped|drop|banned) (?:(?:to|ever|really|just|like|want|use|using|say|saying|write|writing|put|call|calling|hear|hearing|love|keen|on|trying|be) )+{_GAP}{{0,4}}$"
    rf"| (?:hate|hates|hated|dislike|dislikes|loathe|detest|can not stand|can not bear|cringe|cringed|wince|winced|flinch|sick of|tired of|bothered by|uneasy|uncomfortable) (?:(?:it|when|if|at|with|about|hearing|the|that|how|people|they|others|we|staff|someone|you|anyone|everyone|say|says|saying|use|using|call|calling|by|being|called|reading|seeing|write|writing) )+{_GAP}{{0,4}}$"
    rf"| (?:find|need|want|use|choose|try|think of|look for|looking for|is there|know|prefer) (?:\S+ )?(?:a|another|any|some|better|kinder|other|different) (?:\S+ )?(?:word|words|phrase|term|way) (?:for|than|to (?:say|put)|instead of|of saying) {_GAP}{{0,4}}$"
)
# Behind a quoted wording: it is being edited, or asked about.
_QUOTED_AND_WEIGHED = re.compile(
    r"^ (?:\S+ ){0,3}[\"'”’] (?:,? )?(?:(?:could|should|might|would|can|may) (?:\S+ )?(?:become|read|be|go|say)|(?:ever |really |still |always )?(?:ok|okay|fine|acceptable|offensive|rude|allowed|alright|wrong)\b|(?:with|to|into|for|by|instead) [\"'“‘])"
)
_AFTER_REPORT = re.compile(
    r"^ (?:\w+ , (?=(?:he|she|they) says? ))?(?:(?:[\"'”’,.\-]|is|was|were|'s|are) )+(?:(?:what|how|as|like|that) )*(?:(?:they|people|staff|the (?:notes|file|doctors?|nurses?|staff|report|letter|papers?)|someone|somebody|he|she|you|your \w+) )"
    r"(?:(?:have|'ve|had|'s|would|will|always|often|keep|kept|once|used|to|just|even) )*(?:called|call|calls|said|say|says|wrote|write|put|described|labelled|labeled|told|used|use|were called|got called|been called|heard|hear|mentioned)\b"
)
# Somebody else's naming, in the active or the passive: "they called you", "been labelled", "saw you as".
_AUX = (
    r"(?:(?:have|had|'ve|'s|'d|has|did|do|does|always|once|keep|kept|would|will|ever|even|all|just|also|often|sometimes|might|can|could|may|not|never|"
    r"used|to|got|get|being|been|be|were|was|are|is|gets|getting|still|usually|actually) )*"
)
_REPORTED = re.compile(
    rf" (?:{_THEY}|you|people|kids|children|teachers|\w+s|of|by|being|been|be|were|was|got|get|getting|are|is|am|not|never|without|stop|stopped) {_AUX}{_NAMING} {_GAP}{{0,7}}$"
)
_CALLED = re.compile(
    rf" (?:called|labelled|labeled|branded|described|nicknamed|dismissed|diagnosed|accused) {_GAP}{{0,7}}$"
)
_TAKEN_AS = re.compile(
    rf" {_TAKING} (?:\S+ ){{0,3}}?(?:as|like|down|feel|feeling|felt|out|sound|look|seem|for|of|into|to) {_GAP}{{0,6}}$"
)
_I_TAKE = re.compile(rf" (?:i|we|let 's|let us) {_AUX}(?:{_NAMING}|{_TAKING}) {_GAP}{{0,4}}$")
_I_NAME = re.compile(
    rf" (?:i|we) (?:(?:would|'d|will|have|do|am|'m|still|just|really|can|could|only|must|might|definitely) )*{_NAMING} {_GAP}{{0,7}}$"
)
_I_SORRY = re.compile(
    r" (?:sorry|apologise|apologize|regret|should not have|was wrong|shouldnt have|wrong of me|unfair of me) "
)
_TOLD_YOU = re.compile(
    rf" (?:told|tell|tells|telling|say|says|said|saying|hear|heard|hearing|informed|shouted|screamed|yelled|made|make|makes|making) (?:\S+ ){{0,2}}?(?:to )?(?:you|yourself|him|her|them|themselves|himself|herself|me)\b {_GAP}{{0,8}}$"
)
_BEEN_TOLD = re.compile(
    rf" (?:been|were|was|being|get|got|are|getting|be) (?:always |constantly |often |just |once )?told {_GAP}{{0,8}}$"
)
_I_TELL = re.compile(
    r" i (?:(?:have|'ve|will|keep|am|did|just|already|must|'d|had|to|want|wanted|would|like|need|can|could|not) )*(?:told|tell|telling|tell|say|said|saying|hear|heard) "
)
_TOLD_ME = re.compile(r" (?:told|tell|tells|telling) (?:me|us) ")
# The other person's own view, said back: "you feel like", "you said you were".
_SAID_BACK = re.compile(
    rf" (?:it|that|this|life|everything|things|must|might|can|could|may) (?:(?:must|might|can|could|may|have|just|all|sometimes|often|has|had) )*(?:feel|feels|felt|seem|seems|seemed) (?:like|as if|as though|that) {_GAP}{{0,9}}$|(?<! not) you (?!'d feel better)(?:(?:have|had|'ve|'d|did|do|are|were|was|been|might|may|must|still|also|just|even|always|sometimes|really|often|ever|not|keep|kept|would|could|started|start|to|only|being) )*"
    rf"(?:feel|felt|feeling|think|thought|thinking(?! of| about)|believe|believed|said|say(?! to)|saying|mentioned|described|describe|call|called|calling|worry|worried|"
    rf"worrying|afraid|scared|wonder|wondered|wondering|hear|heard|hearing|fear|feared|told|tell|hated|hate|dread|ashamed|identify|refer|referred|meant|wrote|write|name|named|prefer|prefers|treated|labelled|labeled|judged|dismissed) {_GAP}{{0,9}}$"
)
_OWN_NAME = re.compile(
    rf" (?:call|calls|called|calling|describe|describes|described|describing|see|sees|saw|seen|consider|considers|considered|think|thinks|thought|"
    rf"refer|refers|referred|say|says|said|hate|hates|blame|blames|tell|tells|told|label|labels|labelled) (?:of |to )?(?:yourself|themselves|themself|himself|herself|myself|ourselves|yourselves) {_GAP}{{0,6}}$"
    rf"| (?:identif(?:y|ies|ied)|self identif(?:y|ies)) as {_GAP}{{0,3}}$"
    rf"| (?:he|she|they) (?:says?|said|tells? (?:me|us|people|everyone|you)|told (?:me|us|people|everyone|you)|feels?|felt|thinks?|thought|worr(?:y|ies)|worried|believes?|reckons?) (?:that )?(?:like )?(?:he|she|they) (?:is|'s|was|are|were|has|had|feels?) {_GAP}{{0,4}}$"
    rf"| (?:he|she|they|you) (?:prefers?|preferred|like|likes|use|uses|chose|choose|chooses) (?:the (?:word|term) |to be called |to be known as |being called |saying )?(?:[\"'“‘] )?$"
)
_RATHER = re.compile(
    rf" than (?:to )?$| different from (?:being )?$| rather .* than (?:\S+ ){{0,2}}$| (?:rather than|instead of|in place of|other than|as opposed to|better than|not just|moved? away from|away from|beyond|avoid|avoids|avoided|avoiding|stop|stopped|quit|"
    rf"without|never|not to|try not to|tried not to|against|not about|less about|more than) (?:(?:to|just|ever|always) )*(?:say|saying|ask|asking|asks|use|using|call|calling|write|writing|hear|hearing|label|labelling|labeling|think|thinking|see|seeing|focus|focusing|focussing|looking|treat|treating|judge|judging|wondering|words?|asked|described|talk|talking) {_GAP}{{0,7}}$"
    rf"| (?:rather than|instead of|as opposed to) (?:\S+ )?(?:[\"'“‘] )?$"
)
_BARE_SAY = re.compile(
    rf" {_THEY} (?:(?:have|had|'ve|did|do|does|always|once|keep|kept|would|will|might|all|just|often|sometimes|may|can|used|to|even|is|'s|are|was|were|been) )*(?:say|says|said|saying|think|thinks|thinking|thought|assume|assumes|assumed|reckon|reckons|reckoned|"
    rf"believe|believes|claim|claims|claimed|shout|shouted|joke|joked|suggest|suggested|decide|decided|imply|implied) {_GAP}{{0,8}}$"
)
_ABOUT_YOU = re.compile(r" (?:you|your|yourself) ")
_EVERYONE = re.compile(r" (?:everyone|everybody) ")
_REJECTS = re.compile(
    r" (?:do not (?:like|buy|agree|believe|accept|think (?:that|it) ?'?s?|see it)|hate|dislike|not fair|unfair|unhelpful|not (?:a )?(?:very |really |particularly )?(?:helpful|kind|true|right|accurate|useful)|disagree|wrong|"
    r"hurts?|hurtful|must have|must feel|must be|how (?:did|does|was|do|is) (?:that|it|you|this)|what (?:did|does|do) (?:that|it|you|this)|stings?|stung|stigma\w*|outdated|old fashioned|avoid|avoids|instead|rather|never (?:say|said|use|liked)|"
    r"would not (?:say|use|put)|try not|should not|nobody (?:is|should)|no one (?:is|should)|insult\w*|cruel|offensive|sorry|reword|rephrase|mean to you|mean for you|your own words?|put it|"
    r"rubbish|nonsense|lazy shorthand|not you|not who you are|more to you|land|lands|landed|sit with|sits with|nothing about|says more about|tells us nothing|tells me nothing|is that how|does that (?:fit|sound|ring)|do you (?:see|think|feel|agree)|"
    r"not the same|myth|harsh|unkind|stuck with|followed you|grates?|wince|cringe|awful|horrible|painful|shame|ashamed|dehumanis\w*|dehumaniz\w*|old word|not how i|misses|missed|ignores?|complain(?:ed)?|object(?:ed)? to|wrote to|no joke|not a joke|lost friends|over that word) "
)
_AGREES = re.compile(
    r" (?:(?:and|well|honestly|,|but|-|\.|to be (?:fair|honest)|tbh|which) )*(?:(?:they|he|she|people|staff|everyone) (?:are|is|'s|were|was|'re|would be|'d be) (?:\w+ )?(?:right|correct|not wrong|spot on|bang on)|i (?:(?:do|can|would|'d|will|have|must|tend|kind|kinda|completely|totally|sort|of|to|really|have) )*(?:agree|agreed|concur|(?:still )?think (?:so|they are right|it (?:is true|fits|'s true|does)|that (?:is|'s) (?:true|fair|right)|that fits)|see (?:why|their point|what they mean|where they)|can not blame|say the same|understand why they)|"
    r"agreed|(?<!did )(?<!does )(?:that|it|this|which) (?:is|'s|was|sounds|seems) (?:(?:so|pretty|quite|about|very|absolutely|totally|all|just|too|exactly|probably|completely|sadly) )?(?:true|fair|accurate|spot on|about right|right)(?! word| to)|(?:and|well) (?:you|he|she|they) (?:are|is|'s) (?=[.,!])|you (?:really|clearly|obviously|actually) are|(?:he|she) (?:really|clearly|obviously|actually) is|"
    r"got a point|have a point|has a point|had a point|spot on|sums? (?:you|him|her|them|it) up|fair enough|rightly so|fits (?:you|him|her)|exactly what (?:you|he|she|they)|can not blame them|no wonder|i would say the same|for good reason|with good reason|hit the nail|not surprised) "
)
_DISAGREES_AFTER_ALL = re.compile(
    r" (?:do not|not|never|hardly|can not|nor) (?:\w+ )?(?:agree|think (?:so|they|that|it)|true|right|fair|accurate|say|see why|believe) "
)
_QUOTE_FRAME = re.compile(
    rf" (?:{_NAMING}|word|words|term|label|labels|phrase|say|says|said|saying|tell|told|telling|hear|heard|hearing|ask|asked|asking|read|reading|notes?|file|called|calls|letter|form|question|mean|means|meaning|quote|like|such|comment|comments|language|write|shout|shouted|instead|rather|not|never|avoid|try|better|versus|than|from) "
)

# A quotation that is itself the subject of the sentence: "'Do as you are told' shuts the talk down".
_QUOTE_IS_SUBJECT = re.compile(
    r"^ (?:(?!you |your )\S+ ){0,7}?[\"'”’] (?:(?:just|only|really|often|may|might|can|will|would|always|so|also|still|quickly|rarely|never|not) )*"
    r"(?:is|was|'s|sounds?|shuts?|closes?|makes?|puts?|takes?|turns?|leaves?|says|tells|hurts?|feels?|blames?|pushes|gives|lands?|comes?|reads?|sets?|hides?|names?|asks|does|do|helps?|ends?|stops?|belongs?) "
)
# The next sentence speaks of the quotation: "... ." That is a threat.
_NEXT_WEIGHS = re.compile(
    r"^ (?:\S+ ){0,7}?(?:[.!?] ?[\"'”’]|[\"'”’] [.!?]) (?:that|this|it|such (?:a )?(?:line|words?|sentence|phrase)|the (?:word|words|line|phrase|sentence)|these words|said like that) (?:\S+ )?(?:is|was|'s|sounds?|puts?|takes?|closes?|shuts?|makes?|leaves?|blames?|turns?|may|might|can|will|would|does|asks|tells|hurts?|lands?|reads?)"
)
# An idea that is somebody's and is looked at: "the belief that they are dangerous", "the idea is that it is for ...".
_IDEA = re.compile(
    rf"(?<! my)(?<! our) (?:ideas?|beliefs?|stigma|stereotypes?|myths?|notion|assumptions?|prejudices?) (?:(?!that |but |you )\S+ ){{0,7}}(?:that|is|was|of|about) {_GAP}{{0,6}}$"
)

_MEANS = re.compile(r"^ (?:\S+ ){0,3}(?:means|mean|meant|is what|was what|was how|says|said) ")


def is_mention(line: Line, match: Match) -> bool:
    """True when the wording is talked about, not used."""
    around = line.around(match)
    following = line.next_words(match)
    agrees = bool(_AGREES.search(following)) and not _DISAGREES_AFTER_ALL.search(following)
    if agrees:
        return False
    before = " " + "".join(word + " " for word in line.before(match))
    clause = " " + "".join(word + " " for word in line.clause_before(match))
    if line.quote_around(match) and (
        _QUOTE_FRAME.search(before)
        or _MEANS.search(following)
        or _REJECTS.search(following)
        or "?" in following
        or _AFTER_AS_WORD.search(following)
        or _AFTER_REPORT.search(following)
        or _QUOTED_AND_WEIGHED.search(following)
        or _QUOTE_IS_SUBJECT.search(following)
        or _NEXT_WEIGHS.search(following)
    ):
        return not (_I_NAME.search(before) and not _REJECTS.search(around) and not _I_SORRY.search(around))
    if (
        _AS_WORD.search(before)
        or _RATHER.search(before)
        or _OWN_NAME.search(before)
        or _ASKED_ABOUT.search(before)
        or _IDEA.search(clause)
    ):
        return True
    if _AFTER_AS_WORD.search(following) or _AFTER_REPORT.search(following):
        return True
    if _I_NAME.search(clause) or _I_TAKE.search(clause):
        return bool(_I_SORRY.search(around))
    if (
        _REPORTED.search(clause)
        or _CALLED.search(clause)
        or _TAKEN_AS.search(clause)
        or _BEEN_TOLD.search(clause)
        or _SAID_BACK.search(clause)
    ):
        return True
    if (
        _TOLD_YOU.search(clause)
        and not _TOLD_ME.search(clause)
        and (not _I_TELL.search(clause) or _REJECTS.search(around))
    ):
        return True
    if (
        _BARE_SAY.search(clause)
        and _ABOUT_YOU.search(clause + " ".join(line.words[match.start : match.end]) + " ")
        and not _EVERYONE.search(clause)
    ):
        return True
    return bool(_BARE_SAY.search(clause) and (_REJECTS.search(around) or "?" in following))
