"""What closes a conversation: blame, advice nobody asked for, making small, fixing and secrets."""

from __future__ import annotations

from bot.language.moves.rule import Rule, make_rule

HARM_RULES: tuple[Rule, ...] = (
    make_rule(
        "in_your_place",
        "give_advice",
        r"^(?:\w+,? ){0,2}i'd (?:just|definitely|honestly) (?:go for it|do it|take it|tell (?:him|her|them)|"
        r"ring (?:him|her|"
        r"them)|say (?:yes|no)|leave it|ignore (?:it|him|her|them)|walk out|move out)\b",
        r"\bif (?:i|it)\b.*\bme\b.*\bthen\b|\?$",
        only="statement",
        confidence=0.8,
    ),
    make_rule(
        "own_fault",
        "judge",
        (
            r"\b(?:your own (?:stupid |silly |damn )?(?:fault|doing|making)|(?:nobody|"
            r"no one) (?:else )?to blame but|(?:had|have) it coming|what (?:sort|"
            r"kind) of (?:an? )?(?:mother|father|mum|dad|man|woman|parent|person|daughter|son|friend|"
            r"husband|wife) (?:\w+ ){0,2}(?:leaves|does|misses|forgets|lets|would|hits|drinks|gives|walks|"
            r"says|are you)\b|^if you(?:'d| had| hadn't)\b.* (?:wouldn't|you'd|would(?:n't)? have)|"
            r"whose fault|need to (?:stop (?:being|playing|making|blaming|feeling)|grow up|"
            r"take (?:some )?responsibility|own|face)|attention[- ]seeking|for attention|"
            r"only (?:got )?yourself to blame|brought (?:it|this|that|it all|this all) on yourself|"
            r"you made your bed|what did you expect|you should(?:n't)? (?:have|of) (?:\w+ )?(?:known|"
            r"thought|listened|stayed|left|told|asked|gone|been|done|stopped|tried|just|taken|kept)|"
            r"should be ashamed|how could you(?:[?!]|$| (?:do|say|be|let|not|even|just|leave) )|"
            r"pull yourself together|man up\b|grow up\b|snap out of|stop (?:being (?:so )?(?:\w+)|"
            r"feeling sorry|making (?:excuses|a fuss)|playing|wallowing|using)|you(?:'re| are) (?:just |"
            r"being |so |a bit |really |clearly |only )+(?:selfish|lazy|dramatic|ridiculous|difficult|"
            r"childish|manipulative|pathetic|weak|ungrateful|attention|over-?reacting|silly|unreasonable|"
            r"making excuses|in denial|paranoid|too sensitive|irresponsible|stubborn)|(?:don't|"
            r"didn't) you (?:even )?(?:care|think) (?:about|of|how)|feeling sorry for yourself|(?:such|"
            r"what|you're|it's|that's) a (?:total |complete |real )?disgrace|"
            r"(?:and )?you call yourself an?|are you even (?:trying|listening|sorry|bothered)|(?:and|yet|"
            r"but) here (?:you|we) are again|^(?:and |so |well )*you(?:'ve)? (?:really )?let (?:them|him|"
            r"her|everyone|us|me|your \w+) (?:all )?down(?: again| badly| big time)?[.!]*$)"
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
            r"thought (?:about|of) (?:\w+ing|a\b|an\b|maybe|the\b|your|talking|how you could)|looked into|"
            r"had a go at|thought of)\b"
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
            r"all)\b|\bwhy not (?:just |try |go )|^(?:\w+,? ){0,2}(?:couldn't|can't) you (?:just |not |"
            r"always |maybe )*(?:ask|go|ring|tell|get|try|talk|move|stay|take|leave|speak|find|say|start|"
            r"stop|call|use|put)\b|^(?:\w+ ){0,2}what about (?:\w+ing\b(?! (?:up|you|your|on))|trying|"
            r"a (?:bit of |nice |little )?(?:walk|hobby|break|holiday|course|class|diary|bath))"
        ),
        r"\bwhy don't (?:we|you) (?:(?:just )?(?:start|begin)|(?:come and )?tell me|have you)\b|"
        r"\b(?:you|by) telling me\b|\bwhy don't you (?:want|feel|like|think|believe|trust|know|"
        r"(?:tell|talk to|take) me\b|(?:come and |just )?(?:sit|have a seat|take a seat|start)\b)",
    ),
    make_rule(
        "you_should",
        "give_advice",
        (
            r"\byou (?:really |just |probably |definitely |maybe |honestly |also |"
            r"still )*(?:should(?!n't have| have| be (?:proud|able|allowed|ashamed)| know|n't feel|"
            r"n't have to| feel)|ought to|need to (?!be heard|feel)|(?:had|'d) better)\b|"
            r"\byou'd (?:be better off|do well to|want to get)\b|^(?:first thing|tomorrow|tonight|"
            r"next time|in the morning|every (?:day|night|morning)|before bed|when you get (?:home|"
            r"in))(?: \w+){0,2},? (?:just )?(?:ring|call|go|tell|ask|put|get|see|try|speak|write|take|"
            r"make|find|have)\b|\bif i (?:were|was) you\b|\bi'd (?:just |have )?(?:go|gone|leave|left|"
            r"be out|be off|get|tell|told|ring|rung|ask|take|taken|say|said|walk\w*|stop\w*|quit|move\w*|"
            r"block\w*|report\w*)\b.* if it (?:was|were) me\b|\byou(?:'ve| have) (?:really |"
            r"just )?(?:got )?to (?:be (?:more|less)|try|learn|start|stop|let (?:it|him|her|them) go|"
            r"get (?:yourself|over|out|help|back|some|on with)|make (?:yourself|an effort)|stand up|"
            r"speak up|talk to|open up|keep (?:busy|at it)|think (?:positive|of)|put yourself|look after|"
            r"toughen|push yourself)\b|\bmy advice\b|^what (?:you|i)(?:'d| could| would| can| should|"
            r" want to| need to| might) (?:\w+ )?do (?:is|here|now)\b|\b(?:it'd|it would|it might|that'd|"
            r"it'll|a \w+ would) (?:really )?do you (?:\w+ )?good\b|\bwhat (?:might|could|would|"
            r"usually) (?:work|help)s? is\b|\bi(?:'d| would) (?:\w+ )?(?:advise|recommend|suggest)\b|"
            r"\bi (?:strongly |really |highly )?(?:suggest|recommend|advise)\b|\bhow about (?:you |"
            r"we )?(?:try|trying|going|joining|getting|taking|doing|having|asking|calling|ringing|writing)"
        ),
        (
            r"\b(?:(?:told you|telling you|tell you|saying|say|said)\b(?=.*\b(?:should|ought|need to|"
            r"better|got to|have to)\b)|"
            r"(?<!i )thinks?|feel(?:s|ing)? (?:like|"
            r"that|as)|like you|if you|do you (?:think|feel|reckon)|whether|when you|what (?:do )?you|"
            r"anything you|everything you|all you|why (?:do )?you|how (?:do|did) you|that you need to|"
            r"you needed|unless you|so you)\b|\?$"
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
        "meant_well",
        "minimise",
        (
            r"\b(?:they|he|she|your \w+|[a-z]+)(?:'re| are|'s| is| was| were)? (?:\w+ )?(?:only|"
            r"just) (?:trying|wanted|wants?|doing|"
            r"thinking|looking out|here) (?:to (?:help|be kind|be nice|look after|protect)|(?:his|her|"
            r"their|its) (?:job|best)|of "
            r"you|for you)\b|\b(?:means?|meant) (?:it |that )?(?:well|kindly|nicely|no harm|"
            r"for the best)\b|\byou(?:'ll| will)? (?:soon )?get used to (?:it|"
            r"that|them)\b|\byou'll (?:soon )?(?:settle|make (?:new |other )?friends|be laughing|"
            r"hardly (?:notice|remember))\b|\bfor your own good\b|\b(?:you )?won't (?:even )?(?:notice|"
            r"remember)(?: me|"
            r"| i'm gone| that)?[.!]*$|\b(?:glad to (?:see the back|be rid)|shot|rid) of me\b|"
            r"\bforgotten? (?:all )?about me\b|"
            r"\blet's not (?:dwell|worry|get upset|think|be)\b|\bthink of (?:the|all|those|all the|"
            r"all those) (?:\w+ )?(?:children|people|"
            r"kids|folk|ones|families)\b|(?:not|n't) (?:\w+ )?(?:all )?(?:against you|out to get you|"
            r"really there|listening to you|"
            r"watching you)[,.! ]*"
        ),
        r"\b(?:i(?:'m| am| was) (?:only|just)|you (?:feel|felt|said|say|know (?:he|she|they))|"
        r"so (?:he|she|they|you)|even (?:if|"
        r"though|when)|but it|he says|she says|they say)\b|\?$",
        only="statement",
        confidence=0.82,
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
            r"happens to (?:everyone|everybody|the best|all of us)|god (?:never|only|doesn't) give|"
            r"sent to try us|(?:load|cross|burden|more than) (?:we|you|they) can (?:bear|carry|handle|"
            r"cope)|you should (?:hear|see|try) (?:what|my|mine)|(?:cope|coping|copes|live|living|deal|"
            r"dealing|put up|manage) with (?:far |much |a lot |way )?worse|(?:been|gone) through (?:far |"
            r"much |a lot |way )?worse|nobody's (?:died|dead)|what more do you want|(?:people|kids|"
            r"children|folk)(?: out there| in \w+)? (?:\w+ )?(?:starving|with nothing|who have nothing|"
            r"sleeping rough|would love to)|probably (?:just )?(?:tired|busy|nothing|hungry|hormon\w+)|"
            r"only a (?:job|phase|cat|dog|bit of|car|letter|form)|not as if (?:anyone|anybody|somebody)'s|"
            r"happens to (?:us|all)|storm in a tea)"
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
            r"body) (?:else )?(?:has|needs) to (?:know|find out)|won't go any further|nothing you (?:say|"
            r"tell me)\b.{0,25}\bleaves? (?:this room|here)|cross my heart|"
            r"(?:stays?|leaves?|leave) (?:in )?this room|my lips are sealed|(?:staff|they|"
            r"the (?:team|nurses|doctors)) (?:don't|needn't) (?:need|have) to (?:hear|know)|we (?:won't|"
            r"needn't|don't need to) (?:write|put) (?:that|this|it)\b|we don't (?:have|need) to tell|"
            r"don't (?:have|need) to tell (?:the )?(?:staff|anyone|them|ward|nurses))"
        ),
        r"\b(?:can't|cannot|not able|couldn't|unless|exception|i'd have to|isn't|won't be able)\b",
        confidence=0.93,
    ),
    make_rule(
        "steps_in",
        "rescue",
        (
            r"\bi (?:could|can|'ll|will|might)? ?(?:just |always |easily )*(?:tell|"
            r"have a (?:quiet )?word with|speak to|talk to|ring|"
            r"message|text|phone|call|email|write to|go (?:and see|round to)) (?:him|her|them|"
            r"your (?:\w+ )?\w+|the \w+|[a-z]+)\b"
            r".*\b(?:for you|leave (?:off|you)|back off|to stop|off your back|if you (?:want|like)|"
            r"straight|sorted|and (?:he|she|"
            r"they)(?:'ll| will))|\bi(?:'ll| will|'m going to) (?:\w+ )?(?:have a word with|speak to|ring|"
            r"phone|tell|get on to) (?:him|"
            r"her|them|your \w+|the (?:council|doctor|nurse|boss|landlord|office|housing|jobcentre|school|"
            r"bank|police)|my \w+)\b|"
            r"\b(?:let's|come|shall we|we (?:could|should)|i'll take you)(?: \w+){0,3} (?:for|get|grab|"
            r"have) (?:a|some|the) (?:\w+ )?"
            r"(?:drink|pint|beer|curry|night out|wine|few)\b|\b(?:come (?:and )?)?(?:stop|stay|sleep|kip|"
            r"crash|live) (?:at|round|over "
            r"at|with|round at) (?:mine|ours|our house|my \w+)\b|\bcome (?:round |over |back )?to (?:mine|"
            r"ours|my (?:house|place|flat|room))\b"
        ),
        r"\b(?:can't|cannot|won't|not allowed|shouldn't|together|with you|beside you|helpline|"
        r"samaritans|should i|if i|would it|"
        r"sorry|i(?:'d| would) have to|unless|because (?:i'm|you're) worried|you could)\b",
        confidence=0.88,
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
            r"at (?:3|three|4|four|2|two|night)|in the middle)|\byou can (?:have|use|borrow) my\b|"
            r"\bmove in with (?:us|me)\b|\bcome (?:and )?(?:live|stay) with (?:us|me)\b|\bday or night\b|"
            r"\byou(?:'ve| have) (?:always )?got me\b(?! (?:wrong|there|thinking|worried|all))|\bi(?:'m|"
            r" am) not going to let (?:them|him|her|anyone|anything)\b|\bi won't let (?:them|him|her|"
            r"anyone|anything)\b|\b(?:forget|worry) about telling (?:anyone|the staff|them)\b|"
            r"\bas long as i'm (?:around|here|about)\b|\b(?:no one|nobody)(?: will|'ll|"
            r" is going to)? (?:ever )?(?:hurt|touch|lay a finger on|harm|upset) you (?:again|while|when|"
            r"as long)|\b(?:speak|talk|go|do it|answer) (?:instead of|in place of) you\b|\bi(?:'ll| will|"
            r"'m going to) (?:always )?(?:protect|save|rescue) you\b|\bhere's my (?:own |personal |home |"
            r"mobile |private )*(?:number|mobile|address)|\b(?:stay|sleep|crash|live) (?:at my|with me|"
            r"at mine|on my|in my)|\bi(?:'ll| will|'m going to| can) (?:\w+ )?(?:lend|give) you (?:the |"
            r"some |my |a bit of )?(?:money|cash|number|quid|rent|\d)"
        ),
        r"\b(?:can't|cannot|not allowed|helpline|samaritans|i(?:'m| am) not)\b|"
        r"^(?:\w+,? ){0,2}(?:what|which|how) (?:name |word )?"
        r"(?:would|do|should|'d) (?:you|i)\b|\bi (?:shouldn't|should not|said i)\b",
        confidence=0.93,
    ),
)
