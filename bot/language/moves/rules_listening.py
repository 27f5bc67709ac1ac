"""Mending, looking back and keeping the other person talking."""

from __future__ import annotations

from bot.language.moves.rule import Rule, make_rule

LISTENING_RULES: tuple[Rule, ...] = (
    make_rule(
        "repairs",
        "repair",
        (
            r"\b(?:that was|it was|what) an? (?:rubbish|stupid|silly|daft|bad|terrible|clumsy|cheap|poor|"
            r"unkind) (?:question|joke|"
            r"thing to (?:say|ask)|way to (?:say|put|ask))\b|\b(?:too many|(?:that was|"
            r"that's) (?:a lot of|an awful lot of)|enough|"
            r"so many) questions\b|\bi (?:said|asked|put) (?:that|it) (?:\w+ )?(?:too (?:fast|quick\w*|"
            r"soon|bluntly)|without|all "
            r"wrong|badly)|\b(?:that's )?not (?:what i'm here (?:for|to)|my place|what we agreed|"
            r"mine to (?:say|fix|decide))\b|"
            r"\bthis isn't (?:a competition|about me)\b|^(?:\w+,? ){0,2}(?:i|we) (?:haven't|never|"
            r"didn't) (?:even |once |really )*"
            r"(?:asked?|listened?|let|heard?|hear) you\b|\bi(?:'ve| have)? (?:just )?(?:got|had) (?:it|"
            r"that|this|your \w+|the \w+)"
            r"(?: \w+){0,4} wrong\b|\bi(?:'ve| have)? (?:just )?(?:told you what to do|turned (?:it|"
            r"this) into|made (?:it|this) "
            r"about me|went on about me|jumped)\b|\bi (?:shouldn't|should not|oughtn't to) (?:have|of|"
            r"lend|offer|promise|be "
            r"(?:telling|pushing|offering|promising|joking|laughing))\b(?! to\b)|\bi said i(?:'d|"
            r" would)\b.*\b(?:can't|shouldn't|"
            r"can not)\b|\b(?:that was|it was) me (?:getting carried away|\w+ing)\b|\bthat (?:sounded|"
            r"came out) like i\b|\bi had no (?:business|right)\b|\btake back what\b|"
            r"\bi (?:told you|said) i(?:'d| would) (?:get|sort|fix|do|ring|pay|lend|make|find)\b|"
            r"\bi (?:keep|kept|was) (?:on )?(?:trying to (?:fix|solve|mend)|"
            r"fixing|jumping|pushing you|telling you|lecturing|doing (?:it|that)|giving (?:you )?advice|"
            r"talking over|rushing|interrupting|not listening)|\bi (?:wasn't|stopped|"
            r"haven't been) (?:really |properly )?listen\w*|\bi (?:did|'ve done|went and did) it again\b|"
            r"\bthat came (?:out|over|across) (?:all |a bit |a little |really |too )?(?:cold|harsh|blunt|rude|mean|"
            r"short|sharp|snappy|"
            r"unkind|flat)\b|\bthere i go\b|\b(?:daft|silly|stupid|thoughtless|unkind|wrong) (?:thing )?(?:for me|"
            r"of me) to (?:say|ask)\b|^(?:yeah,? |oh,? |sorry,? )*you(?:'re|"
            r" are) right[,.]? (?:that (?:was|did|sounded)|i (?:was|did|shouldn't|wasn't|should)|"
            r"it was)\b|\bi went (?:straight )?into \w+ mode\b|\bi (?:cut|talked|spoke) (?:you off|"
            r"you short|over you|across you)|\b(?:called|"
            r"got) you(?:r name)? (?:by )?(?:the )?wrong(?: name)?\b|\bput words in(?:to)? your mouth\b|"
            r"\bwrong (?:way|word|thing) to (?:put|say|ask|use)\b|\bi shouldn't have \w+(?:ed|ght|"
            r"ne)? (?:that|it|you|your|her|him|them)\b|\byou(?:'ve)? (?:already )?told me (?:that|"
            r"this) (?:already|before|last)\b|\bi was (?:judging|rude|snappy|short with|hard on|unfair)\b|"
            r"\b(?:sounded|was|came (?:over|across|out)|that's) (?:\w+ )?(?:patronising|insensitive|"
            r"preachy|pushy|nosy|blunt|rude of me|bossy)\b|\blet me (?:back up|ask that|say that|try that|"
            r"put that)\b|\bi (?:rushed|went) (?:you|straight|right)\b|\bi(?:'m| am) (?:fixing|preaching|"
            r"lecturing) again|\b(?:scrap|forget) (?:what i said|that last|i said)|\b(?:came out (?:all |"
            r"a bit |really |completely )?wrong|(?:let me|can i|i'll|i will) (?:try (?:that )?again|"
            r"rephrase|start (?:that )?(?:again|over)|put (?:that|it) (?:another|a different|differently|"
            r"better)|say (?:that|it) (?:again|another|differently|better)|take that back|"
            r"have another go)|i (?:shouldn't|should not) (?:have|of) (?:said|asked|assumed|jumped|pushed|"
            r"put it|used|told|interrupted|called)|i take (?:that|it) back|i (?:apologi[sz]e|jumped (?:in|ahead|"
            r"straight)|got that wrong|misunderstood|misheard|interrupted|cut (?:you|across)|talked over)|"
            r"that (?:was|sounded|came across|felt) (?:\w+ )?(?:clumsy|careless|thoughtless|insensitive|"
            r"wrong of me|out of order|judgy|judgemental|harsh of me|like a lecture|like (?:the |"
            r"a )(?:doctor|form|assessment|interrogation)s?)|(?:that|it) wasn't (?:fair|kind|right|"
            r"helpful) of me|not what i meant|what i meant (?:was|is)|wrong (?:word|thing to say)|"
            r"i didn't mean (?:it|that|to)|"
            r"my (?:mistake|bad)\b|sorry (?:for|if i|about) (?:\w+ )?(?:that question|pushing|assuming|"
            r"interrupting|jumping|the way|how i|asking|going on|saying|upset|offend|was too|came|"
            r"lecturing|preaching|rushing|calling|putting|my))"
        ),
        r"\b(?:if you (?:felt|feel)|no wrong|have you|did (?:he|she|they)|you(?:'ve| have)? got)\b",
        confidence=0.93,
    ),
    make_rule(
        "sorry_for_being",
        "repair",
        r"^(?:\w+,? ){0,2}sorry,? (?:i(?:'m| am| was|'ve been) )(?:just |only |being |a bit |on about )*(?:nosy|"
        r"rude|pushy|rambling|bossy|preachy|blunt|clumsy|daft|silly|talking (?:too|over|about)|going on|myself)\b",
        confidence=0.9,
    ),
    make_rule(
        "sees_and_says",
        "reflect_content",
        (
            r"^(?:\w+,? ){0,2}i (?:can|could) (?:see|hear|tell)(?: that)? (?:you(?:'re| are)|there(?:'s|"
            r" is)|he(?:'s| is)|"
            r"she(?:'s| is)|they(?:'re| are)) (?:\w+ )?(?:\w+ing|somebody|someone|more)\b|\b(?:it|this|"
            r"that|they|she|he|the \w+)"
            r"(?:'s| is|'re| are|'s all| was| were) (?:very |all |as |so |just as )*real (?:to|for) you\b"
        ),
        r"\b(?:struggling|suffering|but|should|isn't|not real|feeling|hurting)\b|\?$",
        only="statement",
        confidence=0.8,
    ),
    make_rule(
        "sums_up",
        "summarise",
        (
            r"\b(?:let me|let's|can i|could i|shall i|i'll|i'd like to|i want to|just to|if i|so to|to|"
            r"want me to) (?:just |try (?:to|and) |see if i can |quickly )*(?:sum(?:marise)?(?: (?:it |"
            r"that |this )?(?:all )?up)?|recap|(?:pull|tie|bring|put|gather|draw) (?:this|that|it|these|"
            r"everything|what you've said|all (?:of )?(?:this|that))(?: all)? together|gather (?:that|"
            r"this|it|those)(?: all)?(?: up| together)?|go (?:back )?over what|play back what|"
            r"say back what|check i've (?:got|understood)|see if i've got it all)\b|^(?:so |okay |"
            r"right )*(?:in summary|to sum up|to summarise|to recap|so far you(?:'ve| have) (?:told|said|"
            r"shared|talked)|so the main (?:points|things) (?:are|as))|\bif i (?:put|pull|piece|add|"
            r"bring) (?:it|that|this|everything)(?: all)? (?:together|up)\b|\bfair summary\b|^(?:so |"
            r"okay |right )*(?:in short|in brief|in a nutshell|long story short|all in all)\b|"
            r"\bif i(?:'ve| have) (?:missed|left out|forgotten) (?:something|anything|any)\b|"
            r"\bwhat i(?:'ve| have|'m| am)? (?:heard|hearing|hear|got|understood|"
            r"picked up)\b(?=[^,]*,.*\band\b)|\bcheck (?:that )?(?:i've|i have|i) (?:got|understood|"
            r"followed|heard|kept up|follow)\b|\bwhat i(?:'m| am)? (?:tak(?:e|ing)|took) (?:from|away)\b|"
            r"\bhere's what i(?:'m| am|'ve| have)? (?:tak\w+|heard|hear|hearing|understood|got|picked)\b|"
            r"\b(?:play|run|read|go|say) (?:it|that|this|all that|things) back\b|^(?:so |okay |right |"
            r"and )*(?:we've|we have|so far we've) (?:covered|talked about|touched on|gone over|been over|"
            r"been through)\b(?=.*(?:,|\band\b|\blot\b|\bmuch\b|today))|\b(?:that's|so that's|"
            r"makes) (?:two|three|four|several|a few) (?:\w+ )?things\b|\bput(?:ting)? (?:it|that|"
            r"this) all together\b|\bpulling (?:together|all|this|that|it)\b"
        ),
        r"\b(?:i was ill|my own|you should)\b",
        confidence=0.92,
    ),
    make_rule(
        "tell_me_more",
        "encourage",
        (
            r"^(?:(?:okay|right|yeah|mm|please|so|and|oh|i see|could you|can you|would you|do|if you like|"
            r"i'd like to hear|please do)[, ]*)*(?:(?:tell me|say|hear|share)(?: a (?:bit|"
            r"little))?(?: some)? more(?: please| if you (?:like|want|can))?|go on(?: then)?|carry on|"
            r"keep going|i'm (?:here|listening|all ears|with you|still here|still listening)|"
            r"take (?:your time|all the time you need|as long as you (?:need|like)|your own time)|"
            r"in your own time|(?:just )?let it (?:all )?out|get it off your chest|i want to hear (?:it|"
            r"the rest|all of it)|and then(?: what)?|please continue|continue|expand on that(?: a (?:wee |"
            r"little )?bit)?|what else|anything else|what next|then what|"
            r"i'm not going anywhere|(?:like|as in) (?:what|who|where|how)|such as|how do you mean|"
            r"i(?:'ll| will| can) wait(?: (?:till|until|for) (?:you(?:'re| are)? ready|you))?|sit with me|"
            r"i'll sit with you)"
            r"(?:[, .!?]+(?:i'm (?:here|listening|with you|not going anywhere)|"
            r"go on|take your time|no rush|please|there's no rush|tell me more|maya|love|mate))*[ .!?]*$"
        ),
        confidence=0.95,
    ),
)
