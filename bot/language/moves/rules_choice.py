"""Handing over the decision: asking permission, either/or offers, pausing, respecting a no. All "
"`offer_choice`."""

from __future__ import annotations

from bot.language.moves.rule import Rule, make_rule

# Choice words inside advice, blame or a reflection hand nothing over.
_NOT_OFFERED = (
    r"\b(?:should|(?<!no )(?<!n't )need to|better|fault|chose|was your|sounds? like|made your|"
    r"your (?:own )?choices|if i were you|secret|safe\w*|suicid\w*|drink\w*|worr(?:y|ied)|stupid|"
    r"selfish)\b"
)
_DEMANDING = r"\b(?:tell me what|explain yourself|prove)\b"

CHOICE_RULES: tuple[Rule, ...] = (
    make_rule(
        "respects_a_no",
        "offer_choice",
        (
            r"\b(?:you|we) (?:really |certainly |absolutely )?(?:don't|needn't|do not|won't)(?: have to|"
            r" need to| ever have to)? (?:say|tell me|talk|answer|explain|go (?:into|there|near|on about)|"
            r"discuss|share|decide|come|join|take part|do (?:it|this|any of)|push|force)\b|\bi(?:'ll not|"
            r" won't| will not) (?:ask|push|press|pry|bring (?:it|that|him|her|them) up|go on about|"
            r"mention (?:it|him|her|that) again|make you)\b|\b(?:i(?:'ll)?|we(?:'ll)?|let's|can|"
            r"happy to) (?:just )?(?:leave|drop|park|skip) (?:it|that|this|that one|him|her|"
            r"the subject)(?: (?:there|alone|be|at that|for (?:now|today)|one|out))*\b|\bno is (?:fine|"
            r"okay|a |enough|allowed|always|absolutely|totally)|\b(?:respect|heard|hear|take) (?:that|"
            r"your|it as a|it's a|that's a|the) (?:no|choice|decision|wish\w*)\b|\bkeep (?:it|that|this|"
            r"some things) (?:to yourself|private)\b|\bforget i asked\b|\b(?:no|there's no|"
            r"you've no) need to (?:decide|answer|say|talk|explain|go into|tell|rush|choose|know|stay)\b"
        ),
        (
            rf"{_NOT_OFFERED}|\b(?:staff|anyone|anybody|nurses?|nobody|no one|them|your (?:doctor|nurse|"
            rf"worker|team)|write|promise|told you|they (?:said|say)|why (?:don't|won't)|you won't talk|"
            rf"if you won't|alone|on your own|by yourself|(?:for )?(?:today|tonight|this week)|next time|"
            rf"time's (?:up|nearly)|see you)\b|^(?:so )?you (?:don't|won't) (?!have|need)"
        ),
        only="statement",
        confidence=0.88,
    ),
    make_rule(
        "hands_over",
        "offer_choice",
        (
            r"\bit's your (?:hour|time|session|space|visit|conversation|half hour)\b|\buse (?:it|this|"
            r"the time|our time) (?:how|however|any way|as) you\b|\byou say (?:who|when|what|how|where|"
            r"whether)\b|\b(?:fine|okay|all right) (?:with|by) me\b|\b(?:(?:it's |it is |that's |that is |"
            r"is |entirely |totally |completely |all )(?:entirely |totally |completely |all |really )?|^|"
            r"[,.] ?)(?:up to you|your (?:call|choice|decision|pick|shout))\b|\b(?:is|are) (?:for you|"
            r"yours) to (?:decide|choose|say|make)\b|\bthe (?:choice|decision)(?:'s| is) yours\b|"
            r"\byou(?:'re| are) (?:the one )?(?:in charge|the boss|in control|free to|welcome to|"
            r"the expert)\b|\byou (?:get to |can |just )?(?:decide|choose|pick|steer|lead|set the (?:pace|"
            r"agenda))\b(?! to)|\bat your (?:own )?pace\b|\bno pressure\b|\bwhatever (?:suits|works|feels|"
            r"is eas|you(?:'d| would)? (?:decide|choose|like|want|prefer|need|fancy|feel))|\b(?:i'll|"
            r"i will|let me) follow your lead\b|\b(?:as|how) (?:little or as much|much or as little|"
            r"much or how little)\b|\byour (?:terms|rules)\b|\beither(?:'s| is) fine\b|"
            r"\bhave a think (?:about|which|whether|and|if)\b|\bhow you (?:use|spend|want to use) (?:the|"
            r"this|our|your) time\b"
        ),
        rf"{_NOT_OFFERED}|{_DEMANDING}|\b(?:why (?:did|do|would)|what made|did|what would|what could|"
        rf"who would) you\b|\bway (?:forward|through|out)\b|\b(?:tell me (?:what|about|how)|"
        rf"what happened|happened|been through|feel\w* like)\b",
        confidence=0.88,
    ),
    make_rule(
        "may_stop",
        "offer_choice",
        (
            r"\b(?:just )?(?:say|shout|tell me|let me know|say the word|give me a nod)\b.{0,25}\b(?:stop|"
            r"hush|too much|enough|back off|shut up|leave (?:it|off)|pause|a break|pass|go away)\b|"
            r"\b(?:we(?:'ll| can| could)|you can|shall we) (?:always |just |also )?(?:stop|pause|"
            r"take a (?:break|breather|minute)|leave it there|change the subject|say no|pass|"
            r"change your mind|come back to (?:it|that|this))\b|\b(?:stop|leave) (?:any ?time|whenever|"
            r"at any)|^(?:please |just |do )*(?:stop|interrupt|shush|pull) me (?:up |off )?(?:if|when|"
            r"any ?time|whenever)\b"
        ),
        rf"{_NOT_OFFERED}|\b(?:drinking|taking|smoking|using|telling me|what made you|you can always)\b",
        confidence=0.88,
    ),
    make_rule(
        "asks_permission",
        "offer_choice",
        (
            r"\b(?:is|would|will|was|are) (?:it|that|you|this) (?:be )?(?:all right|okay|fine|useful|"
            r"comfortable|happy|open|up|willing|good|of use|any use|helpful)(?: with you| for you|"
            r" by you)?,? (?:if (?:i|we)\b|for (?:me|us) to|with me|to (?:ask|talk about (?:that|it|your)|"
            r"look at))|\b(?:can|could|may|might) i (?:just )?(?:share|offer|suggest|tell you|sit|join|"
            r"give you|say something|make a suggestion|ask (?:you )?(?:something|a (?:question|couple)|"
            r"about|if))|\b(?:do|would) you mind (?:if|me)\b|^(?:\w+,? ){0,2}mind if i\b|\bi(?:'ve|"
            r" have) (?:got )?(?:an|one|a few|some) (?:ideas?|thoughts?|suggestions?)\b.*(?:\?|if you|"
            r"want|like)|\bwould (?:you like|it help|you want) (?:to hear|some (?:information|ideas|space|"
            r"company|time)|if (?:i|we)|(?:me|us) to (?:stay|sit|come|go|leave|stop|listen|slow))"
        ),
        (
            rf"\b(?:what happened|happened|been (?:through|going on|happening)|how you (?:came|got|ended)|"
            rf"what led|went on|your story|diagnos\w*|label|wrong with|suicid\w*|what (?:it|that)(?:'s| is|"
            rf" was) like|your (?:doctor|landlord|boss) for you)\b|{_NOT_OFFERED}"
        ),
        only="question",
        confidence=0.88,
    ),
    make_rule(
        "either_or",
        "offer_choice",
        (
            r"\bwould you (?:rather|prefer|sooner)\b|\b(?:do you|would you|d'you|you|want to|shall (?:i|"
            r"we)|can|could|will) (?:\w+ ){0,2}(?:want|like|fancy|prefer|need|carry on|keep|stop|stay|"
            r"talk|sit|come|just|start|leave|go on|continue|listen)\b.{2,60}\bor (?:would you|do you|"
            r"shall|we|i|just|is|leave|leav\w+|not|rather|to|me|us|sit|stay|stop|something|go|walk|talk|"
            r"quiet|company|listening|ideas|in|out|with|on your own|another|later|keep|come|for)\b|"
            r"\b(?:which|what) (?:would you (?:rather|prefer)|suits|would suit|works (?:better|best))\b|"
            r"\bshall we (?:just )?(?:stop|pause|leave (?:it|that)|come back|carry on|sit|take|call it|"
            r"start with)\b|\bhow (?:would you like|do you want) (?:to use|to spend|to do (?:this|it))\b|"
            r"\bwhat would you like to (?:do with|use) \b"
        ),
        rf"{_NOT_OFFERED}|\b(?:for you|happened|sugar|milk|bus|train|married|wrong|do you feel|"
        rf"how do you)\b|{_DEMANDING}",
        only="question",
        confidence=0.87,
    ),
    make_rule(
        "offers_to_be_there",
        "offer_choice",
        (
            r"^(?:\w+,? ){0,3}i(?:'ll| will| can| could|'d be (?:happy|glad) to|"
            r"'m happy to)(?: \w+)? (?:sit|wait|walk|come|go|be|"
            r"stay|stand|listen|watch) (?:\w+ ){0,4}(?:with|beside|by|next|outside|near|along|there|here|"
            r"while|out)\b.*\b(?:if|or "
            r"not|while you|you say|whichever|or you|would you|when you)\b|\bi (?:can|"
            r"could)\b[^.?!]*\bor (?:you|we|not|i|outside|wait|leave|stay|out)\b|"
            r"^(?:\w+,? ){0,2}(?:i(?:'ll| can| could| will) )(?:walk|go|come) (?:with you|across|over|"
            r"down|along|in with you)"
            r"(?: with you)?[.!]*$"
        ),
        (
            rf"{_NOT_OFFERED}|\b(?:day or night|always|secret|ring|call|phone|text|tell (?:him|her|them)|"
            rf"have a word|speak to|"
            rf"mine|my (?:house|place|flat)|lend|pay|money)\b"
        ),
        only="statement",
        confidence=0.82,
    ),
    make_rule(
        "asks_to_see",
        "offer_choice",
        (
            r"\bi(?:'d| would) (?:really )?(?:love|like|be (?:glad|happy|honoured)) to (?:see|read|look|"
            r"meet|hear (?!more|a|about it))\b.*\bif you\b|"
            r"^(?:\w+,? ){0,2}(?:what|which|how) (?:name |word |title )?(?:would|do|should|shall|can|"
            r"could|'d) (?:you (?:like|want|"
            r"prefer|rather)(?: for)? (?:me|us) to|i|we) (?:call|use|say|put|write)\b|"
            r"^(?:\w+,? ){0,3}shall we (?!have (?:it|this) "
            r"out|say you)\w+|\b(?:want|would you (?:like|want)) me to (?:stop|be quiet|leave|wait|go|"
            r"hush|shut up|sit|stay|come|"
            r"be there|turn|shut|open)\b|\bwould it help if (?:we|i) (?:read|sat|went|came|wrote|did|"
            r"looked|took|waited|started)\b"
        ),
        (
            rf"{_NOT_OFFERED}|\b(?:pint|beer|mine|my (?:house|place|flat)|happened|for a drink|get (?:it|"
            rf"that) sorted|speak to (?:him|"
            rf"her|them) for|ring (?:him|her|them) for|come (?:round|over))\b"
        ),
        confidence=0.86,
    ),
    make_rule(
        "tell_together",
        "offer_choice",
        (
            r"\b(?:tell(?:ing)?|speak(?:ing)?|talk(?:ing)?|ring(?:ing)?|let(?:ting)?|go(?:ing)?|"
            r"look(?:ing)?)\b.{0,40}\btogether\b|\b(?:someone|anyone|who|somebody) (?:you(?:'d| would)|"
            r"would you) (?:\w+ ){0,3}(?:us|me) (?:to )?(?:tell\w*|speak\w*|talk\w*|ring\w*|let)"
        ),
        r"\b(?:should|have you tried|why don't|get back together|happened)\b",
        only="question",
        confidence=0.86,
    ),
    make_rule(
        "take_a_seat",
        "offer_choice",
        r"^(?:\w+,? ){0,2}(?:why don't you|do|please|come and|come in and|would you like to|"
        r"you can)? ?(?:sit (?:down|wherever|where you)|have a seat|take a seat|"
        r"make yourself comfortable)\b",
        r"\b(?:and (?:listen|calm|be quiet)|calm down|shut|should|talk it)\b",
        confidence=0.85,
    ),
)
