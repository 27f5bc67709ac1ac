"""What closes a conversation: blame, advice nobody asked for, making small, fixing and secrets."""

from __future__ import annotations

from bot.language.moves.rule import Rule, make_rule

HARM_RULES: tuple[Rule, ...] = (
    make_rule(
        "own_fault",
        "judge",
        (
            r"\b(?:your own (?:stupid )?fault|(?:nobody|no one) (?:else )?to blame but|(?:had|"
            r"have) it coming|what (?:sort|kind) of (?:an? )?(?:mother|father|mum|dad|man|woman|parent|"
            r"person|daughter|son|friend|husband|wife) (?:\w+ ){0,2}(?:leaves|does|misses|forgets|lets|"
            r"would|hits|drinks|gives|walks|says|are you)\b|^if you(?:'d| had| hadn't)\b.* (?:wouldn't|"
            r"you'd|would(?:n't)? have)|whose fault|need to (?:stop (?:being|playing|making|blaming|"
            r"feeling)|grow up|take (?:some )?responsibility|own|face)|attention[- ]seeking|for attention|"
            r"only (?:got )?yourself to blame|brought (?:it|this|that|it all|this all) on yourself|"
            r"you made your bed|what did you expect|you should(?:n't)? (?:have|of) (?:\w+ )?(?:known|"
            r"thought|listened|stayed|left|told|asked|gone|been|done|stopped|tried|just|taken|kept)|"
            r"should be ashamed|how could you(?:[?!]|$| (?:do|say|be|let|not|even|just|leave) )|"
            r"pull yourself together|man up\b|grow up\b|snap out of|stop (?:being (?:so )?(?:\w+)|"
            r"feeling sorry|making (?:excuses|a fuss)|playing|wallowing|using)|you(?:'re| are) (?:just |"
            r"being |so |a bit |really |clearly |only )+(?:selfish|lazy|dramatic|ridiculous|difficult|"
            r"childish|manipulative|pathetic|weak|ungrateful|attention|over-?reacting|silly|unreasonable|"
            r"making excuses|in denial|paranoid|too sensitive|irresponsible|stubborn)|(?:don't|"
            r"didn't) you (?:even )?(?:care|think) (?:about|of|how)|feeling sorry for yourself)"
        ),
        (
            r"\b(?:you (?:feel|felt|think|worry|wonder|blame|keep (?:asking|telling))|(?:telling|told|"
            r"said|say|saying|call(?:ed|ing)?) |as if|not your|isn't your|wasn't your|n't (?:think|"
            r"believe)|sounds like|do you (?:think|feel)|makes you feel|made you feel|made to feel|"
            r"like you)\b"
        ),
        confidence=0.92,
    ),
    make_rule(
        "have_you_tried",
        "give_advice",
        (
            r"\b(?:have|haven't) you (?:ever |even |not |actually |at least |just )*(?:tried|considered|"
            r"thought (?:about|of) (?:\w+ing|a\b|an\b|maybe|the\b|your|talking|how you could)|looked into|had "
            r"a go at|"
            r"thought of)\b"
        ),
        (
            r"\bwhat (?:else |things |\w+ )?have you\b|how have you|tried (?:so far|already|before)\b|"
            r"thoughts? of|anything you've tried"
        ),
    ),
    make_rule(
        "why_dont_you",
        "give_advice",
        (
            r"\bwhy (?:don't|not|can't|won't|do not) (?:you|we|ya)?\b ?(?:just|try|go|get|ask|talk|ring|"
            r"tell|see|take|have|do|give|speak|start|call|write|put|leave|join|think|look|make|come|both|"
            r"all)\b|\bwhy not (?:just |try |go )"
        ),
        r"\bwhy don't you (?:want|feel|like|think|believe|trust|know|(?:tell|talk to|take) me\b|(?:come and |"
        r"just )?(?:sit|have a "
        r"seat|take a seat|start)\b)",
    ),
    make_rule(
        "you_should",
        "give_advice",
        (
            r"\byou (?:really |just |probably |definitely |maybe |honestly |also |"
            r"still )*(?:should(?!n't have| have| be (?:proud|able|allowed|ashamed)| know|n't feel|"
            r"n't have to| feel)|ought to|need to (?!be heard|feel)|(?:had|'d) better)\b|"
            r"\byou'd (?:be better off|do well to|want to get)\b|^(?:first thing|tomorrow|tonight|next time|in "
            r"the morning|every "
            r"(?:day|night|morning)|before bed|when you get (?:home|in))(?: \w+){0,2},? (?:just )?(?:ring|call|"
            r"go|tell|ask|put|get|"
            r"see|try|speak|write|take|make|find|have)\b|\bif i (?:were|was) you\b|\bmy advice\b|\bwhat "
            r"(?:might|could|would|usually) (?:work|help)s? is\b|\bi(?:'d|"
            r" would) (?:\w+ )?(?:advise|recommend|suggest)\b|\bi (?:strongly |really |"
            r"highly )?(?:suggest|recommend|advise)\b|\bhow about (?:you |we )?(?:try|trying|going|"
            r"joining|getting|taking|doing|having|asking|calling|ringing|writing)"
        ),
        (
            r"\b(?:told you|telling you|tell you|saying|say|said|thinks?|feel(?:s|ing)? (?:like|that|as)|"
            r"like you|if you|do you (?:think|feel|reckon)|whether|when you|what (?:do )?you|anything you|"
            r"everything you|all you|why (?:do )?you|how (?:do|did) you|that you need to|you needed|"
            r"unless you|so you)\b|\?$"
        ),
        only="",
        confidence=0.9,
    ),
    make_rule(
        "at_least",
        "minimise",
        (
            r"^(?:\w+,? ){0,6}at least (?:you|it|he|she|they|there|your|that|this|we|nobody|no one|some|"
            r"the|now)"
        ),
        (
            r"\b(?:you feel|you're saying|it sounds like|sounds like|makes you feel|have you|can we|"
            r"could we|would you)\b|\bat least (?:a|one|two|three|once|for (?:a|now|today))\b"
        ),
        confidence=0.93,
    ),
    make_rule(
        "platitude",
        "minimise",
        (
            r"\b(?:everything happens for a reason|(?:could|might) (?:be|have been) (?:a lot |much |far |"
            r"so much )?worse|(?:have|has|had|got) it (?:\w+ )?(?:a lot |much |far |way )?(?:worse|"
            r"tougher|harder)|^(?:\w+ ){0,3}my (?:\w+ ){1,3}(?:was|is|were|had) (?:\w+ ){0,3}(?:worse|"
            r"harder|tougher)|(?:that's|it's|it is|that is) (?:not (?:that|too|so)|hardly) (?:bad|the end|"
            r"a)|(?:isn't|not) the end of the world|something better (?:\w+ )?(?:comes|will|turns)|"
            r"worry too much|sort itself out|(?:you'll|you will) have forgotten|be (?:thankful|"
            r"grateful) (?:it|that|for)|compared (?:to|with) (?:what|mine|me|my)|worse (?:off|things)|"
            r"worse off than|silver lining|look on the bright|on the bright side|(?:cheer|chin) up\b|"
            r"time (?:heals|is a (?:great )?healer)|plenty (?:more|of other|of) fish|you(?:'ll|"
            r" will) (?:soon )?(?:be (?:fine|grand|right as rain)|get over (?:it|him|her|them)|"
            r"laugh about)|what doesn't kill|whatever doesn't kill|count your blessings|"
            r"first world problem|think (?:happy|positive) thoughts|(?:always|there's) someone worse|"
            r"tomorrow(?:'s| is) another day|when one door|stop (?:worrying|dwelling|moping)|"
            r"it's not the end of the world|not that (?:bad|deep|big|serious)|(?:it's|"
            r"that's) (?:all )?in your head|you think (?:that's bad|you've got it bad|you have it bad)|"
            r"happens to (?:everyone|everybody|the best|all of us)|god (?:never|only|doesn't) give)"
        ),
        (
            r"\b(?:you feel|they (?:say|said|tell|told)|people (?:say|saying|tell|telling)|(?:telling|"
            r"told) you|when (?:someone|people|they)|not going to (?:say|tell)|won't (?:say|tell)|"
            r"could(?:n't)? be worse to hear|afraid|worried|scared|what(?:'s| would be| is) the worst)\b"
        ),
        confidence=0.93,
    ),
    make_rule(
        "secret",
        "rescue",
        (
            r"\b(?:our (?:little )?secret|(?:stay|stays|keep it|keep this|strictly|just|"
            r"all) between (?:us|you and me)|(?:won't|will not|wouldn't|never|not going to|"
            r"promise not to) (?:ever )?(?:tell|breathe|say a word to|mention it to|let on to) (?:a soul|"
            r"anyone|anybody|no ?one|nobody|the (?:staff|team|nurses?|doctors?|ward)|a word|"
            r"your (?:doctor|nurse|keyworker|care team|mum|dad|family)|them|staff)|no ?(?:one|"
            r"body) (?:else )?(?:has|needs) to (?:know|find out)|won't go any further|(?:staff|they|the "
            r"(?:team|nurses|doctors)) (?:don't|needn't) (?:need|have) to (?:hear|"
            r"know)|we (?:won't|needn't|don't need to) (?:write|put) (?:that|this|it)\b|we don't (?:have|need) "
            r"to tell|"
            r"don't (?:have|need) to tell (?:the )?(?:staff|anyone|them|ward|nurses))"
        ),
        r"\b(?:can't|cannot|not able|couldn't|unless|exception|i'd have to|isn't|won't be able)\b",
        confidence=0.93,
    ),
    make_rule(
        "shall_i_fix",
        "rescue",
        (
            r"\b(?:do you want|would you like|want|shall|should|how about) (?:me to |i |if i )(?:just |"
            r"go and |give )?(?:message|ring|call|text|phone|speak to|talk to|tell|email|write to|sort|"
            r"fix|deal with|have a word|do it|pay|lend|come (?:round|over)|"
            r"confront)\b(?! (?:you )?(?:about|my|what|a bit))|\bleave it (?:to|with) me\b|\bi(?:'ll|"
            r" will|'m going to) (?:\w+ )?(?:fix|sort|save|rescue|handle|take care of) (?:this|it|that|"
            r"you|everything|them|him|her|all|your)|\bi(?:'ll| will) (?:always )?be (?:here|"
            r"there) (?:for you )?(?:day (?:and|or) night|24|any ?time|whenever|always|no matter)|"
            r"\b(?:call|ring|text|message|phone|wake) me (?:\w+ )?(?:any ?time|day or night|whenever|"
            r"at (?:3|three|4|four|2|two|night)|in the middle)|\byou can (?:have|use|borrow) my\b|\bmove in "
            r"with (?:us|me)\b|\bcome (?:and )?(?:live|stay) with (?:us|me)\b|"
            r"\bday or night\b|\bhere's my (?:own |"
            r"personal |home |mobile |private )*(?:number|mobile|address)|\b(?:stay|sleep|crash|"
            r"live) (?:at my|with me|at mine|on my|in my)|\bi(?:'ll| will|'m going to|"
            r" can) (?:\w+ )?(?:lend|give) you (?:the |some |my |a bit of )?(?:money|cash|number|quid|"
            r"rent|\d)"
        ),
        r"\b(?:can't|cannot|not allowed|helpline|samaritans|i(?:'m| am) not)\b",
        confidence=0.93,
    ),
)
