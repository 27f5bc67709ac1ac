"""Handing over the decision: asking permission, either/or offers, pausing, respecting a no. All "
"`offer_choice`."""

from __future__ import annotations

from bot.language.moves.rule import Rule, make_rule

# Choice words inside advice, blame or a reflection hand nothing over.
_NOT_OFFERED = (
    r"\b(?:should|need to|better|fault|chose|was your|sounds? like|made your|"
    r"your (?:own )?choices|if i were "
    r"you|"
    r"secret|safe\w*|suicid\w*|drink\w*|worr(?:y|ied)|stupid|selfish)\b"
)
_DEMANDING = r"\b(?:tell me what|explain yourself|prove)\b"

CHOICE_RULES: tuple[Rule, ...] = (
    make_rule(
        "respects_a_no",
        "offer_choice",
        (
            r"\b(?:you|we) (?:really |certainly |absolutely )?(?:don't|needn't|do not|won't)(?: have to|"
            r" need "
            r"to| ever have to)?"
            r" (?:say|tell me|talk|answer|explain|go (?:into|there|near|on about)|discuss|share|decide|"
            r"come|"
            r"join|take part|"
            r"do (?:it|this|any of)|push|force)\b|\bi(?:'ll not| won't| will not) (?:ask|push|press|pry|"
            r"bring "
            r"(?:it|that|him|"
            r"her|them) up|go on about|mention (?:it|him|her|that) again|make you)\b|\b(?:i(?:'ll)?|"
            r"we(?:'ll)?|"
            r"let's|can|"
            r"happy to) (?:just )?(?:leave|drop|park|skip) (?:it|that|this|that one|him|her|"
            r"the subject)(?: "
            r"(?:there|alone|"
            r"be|at that|for (?:now|today)|one|out))*\b|\bno is (?:fine|okay|a |enough|allowed|always|"
            r"absolutely|totally)|"
            r"\b(?:respect|heard|hear|take) (?:that|your|it as a|it's a|that's a|the) (?:no|choice|"
            r"decision|"
            r"wish\w*)\b|"
            r"\bkeep (?:it|that|this|some things) (?:to yourself|private)\b|\bforget i asked\b"
        ),
        (
            rf"{_NOT_OFFERED}|\b(?:staff|anyone|anybody|nurses?|nobody|no one|them|your (?:doctor|nurse|"
            rf"worker|"
            rf"team)|write|"
            r"promise|told you|they (?:said|say)|why (?:don't|won't)|you won't talk|if you won't|alone|"
            r"on your own|"
            r"by yourself|for today|next time|time's (?:up|nearly)|see you)\b|"
            r"^(?:so )?you (?:don't|won't) (?!have|need)"
        ),
        only="statement",
        confidence=0.88,
    ),
    make_rule(
        "hands_over",
        "offer_choice",
        (
            r"\byou say (?:who|when|what|how|where|whether)\b|\b(?:fine|okay|all right) (?:with|by) me\b|"
            r"\b(?:(?:it's |it is |that's |that is |is |entirely |totally |completely |all )(?:entirely |"
            r"totally |completely |"
            r"all |really )?|^|[,.] ?)(?:up to you|your (?:call|choice|decision|pick|shout))\b|\b(?:is|"
            r"are) "
            r"(?:for you|yours) to "
            r"(?:decide|choose|say|make)\b|\bthe (?:choice|decision)(?:'s| is) yours\b|\byou(?:'re| are) "
            r"(?:the one )?(?:in "
            r"charge|the boss|in control|free to|welcome to|the expert)\b|\byou (?:get to |can |just "
            r")?(?:decide|choose|pick|"
            r"steer|lead|set the (?:pace|agenda))\b(?! to)|\bat your (?:own )?pace\b|\bno pressure\b|"
            r"\bwhatever (?:suits|works|"
            r"feels|is eas|you(?:'d| would)? (?:decide|choose|like|want|prefer|need|fancy|feel))|"
            r"\b(?:i'll|i "
            r"will|let me) follow "
            r"your lead\b|\b(?:as|how) (?:little or as much|much or as little|much or how little)\b|"
            r"\byour "
            r"(?:terms|rules)\b|"
            r"\beither(?:'s| is) fine\b|\bhave a think (?:about|which|whether|and|if)\b|\bhow you (?:use|"
            r"spend|"
            r"want to use) (?:the|this|our|your) time\b"
        ),
        rf"{_NOT_OFFERED}|{_DEMANDING}|\b(?:why (?:did|do|would)|what made|did) you\b|\bway (?:forward|"
        rf"through|out)\b|"
        rf"\b(?:tell me (?:what|about|how)|what happened|happened|been through|"
        rf"feel\w* like)\b",
        confidence=0.88,
    ),
    make_rule(
        "may_stop",
        "offer_choice",
        (
            r"\b(?:just )?(?:say|shout|tell me|let me know|say the word|give me a nod)\b.{0,25}\b(?:stop|"
            r"hush|"
            r"too much|"
            r"enough|back off|shut up|leave (?:it|off)|pause|a break|pass|go away)\b|\b(?:we(?:'ll| can| "
            r"could)|you can|shall we) "
            r"(?:always |just |also )?(?:stop|pause|take a (?:break|breather|minute)|leave it there|"
            r"change the "
            r"subject|say no|"
            r"pass|change your mind|come back to (?:it|that|this))\b|\b(?:stop|leave) (?:any ?time|"
            r"whenever|at "
            r"any)"
        ),
        rf"{_NOT_OFFERED}|\b(?:drinking|taking|smoking|using|telling me|what made you|you can always)\b",
        confidence=0.88,
    ),
    make_rule(
        "asks_permission",
        "offer_choice",
        (
            r"\b(?:is|would|will|was|are) (?:it|that|you|this) (?:be )?(?:all right|okay|fine|useful|"
            r"comfortable|happy|open|up|"
            r"willing|good|of use|any use|helpful)(?: with you| for you| by you)?,? (?:if (?:i|we)\b|"
            r"for (?:me|"
            r"us) to|with me|"
            r"to (?:ask|talk about (?:that|it|your)|look at))|\b(?:can|could|may|"
            r"might) i (?:just )?(?:share|"
            r"offer|suggest|tell "
            r"you|sit|join|give you|say something|make a suggestion|ask (?:you )?(?:something|"
            r"a (?:question|"
            r"couple)|about|if))"
            r"|\b(?:do|would) you mind (?:if|me)\b|^(?:\w+,? ){0,2}mind if i\b|\bi(?:'ve|"
            r" have) (?:got )?(?:an|"
            r"one|a few|some) "
            r"(?:ideas?|thoughts?|suggestions?)\b.*(?:\?|if you|want|like)|\bwould (?:you like|it help|"
            r"you "
            r"want) (?:to hear|some "
            r"(?:information|ideas|space|company|time)|if (?:i|we)|(?:me|us) to (?:stay|sit|come|go|leave|"
            r"stop|"
            r"listen|slow))"
        ),
        (
            rf"\b(?:what happened|happened|been (?:through|going on|happening)|how you (?:came|got|ended)|"
            rf"what "
            rf"led|went on|"
            rf"your story|diagnos\w*|label|wrong with|suicid\w*|what (?:it|that)(?:'s| is| was) like|your "
            rf"(?:doctor|landlord|boss) "
            rf"for you)\b|{_NOT_OFFERED}"
        ),
        only="question",
        confidence=0.88,
    ),
    make_rule(
        "either_or",
        "offer_choice",
        (
            r"\bwould you (?:rather|prefer|sooner)\b|\b(?:do you|would you|d'you|you|want to|shall (?:i|"
            r"we)|"
            r"can|could|will) (?:\w+ ){0,2}"
            r"(?:want|like|fancy|prefer|need|carry on|keep|stop|stay|talk|sit|come|just|start|leave|go on|"
            r"continue|listen)\b"
            r".{2,60}\bor (?:would you|do you|shall|we|i|just|is|leave|leav\w+|not|rather|to|me|us|sit|"
            r"stay|"
            r"stop|something|go|"
            r"walk|talk|quiet|company|listening|ideas|in|out|with|on your own|another|later|keep|come|"
            r"for)\b|"
            r"\b(?:which|what) (?:would you (?:rather|prefer)|suits|would suit|works (?:better|best))\b|"
            r"\bshall we "
            r"(?:just )?(?:stop|pause|leave (?:it|that)|come back|carry on|sit|take|call it|start with)\b|"
            r"\bhow (?:would you like|do you want) (?:to use|to spend|to do (?:this|it))\b|\bwhat "
            r"would you like to "
            r"(?:do with|use) \b"
        ),
        rf"{_NOT_OFFERED}|\b(?:for you|happened|sugar|milk|bus|train|married|wrong|do you feel|"
        rf"how do you)\b|"
        rf"{_DEMANDING}",
        only="question",
        confidence=0.87,
    ),
    make_rule(
        "tell_together",
        "offer_choice",
        (
            r"\b(?:tell(?:ing)?|speak(?:ing)?|talk(?:ing)?|ring(?:ing)?|let(?:ting)?|go(?:ing)?|"
            r"look(?:ing)?)\b.{0,40}"
            r"\btogether\b|\b(?:someone|anyone|who|somebody) (?:you(?:'d| would)|"
            r"would you) (?:\w+ ){0,3}(?:us|"
            r"me) (?:to )?"
            r"(?:tell\w*|speak\w*|talk\w*|ring\w*|let)"
        ),
        r"\b(?:should|have you tried|why don't|get back together|happened)\b",
        only="question",
        confidence=0.86,
    ),
    make_rule(
        "take_a_seat",
        "offer_choice",
        r"^(?:\w+,? ){0,2}(?:why don't you|do|please|come and|come in and|would you like to|"
        r"you can)? ?(?:sit "
        r"(?:down|wherever|"
        r"where you)|have a seat|take a seat|make yourself comfortable)\b",
        r"\b(?:and (?:listen|calm|be quiet)|calm down|shut|should|talk it)\b",
        confidence=0.85,
    ),
)
