"""Cues of asking: permission and choice, story, feeling, fact, safety, labels."""

from __future__ import annotations

ASKING_CUES: dict[str, str] = {
    "permission": (
        r"\b(?:would (?:it|that) be (?:all right|okay|useful|helpful|good|any use|better)|is (?:it|"
        r"that) (?:all right|okay)|(?:all right|okay) (?:with you|by you|if)|do you mind|"
        r"would you mind|mind if|may i|can i (?:share|tell|say|ask|offer|suggest|check|sit|mention)|"
        r"could i|if (?:you(?:'d| would)? (?:like|want|prefer|rather|feel|fancy|ever)|"
        r"that's (?:all right|okay|easier|too)|it's (?:all right|okay|easier|too)|you(?:'re|"
        r" are) (?:up|okay|happy|comfortable|ready))|up to you|your (?:call|choice|decision|pace|say|"
        r"terms)|you(?:'re| are) in charge|you (?:decide|choose|can (?:say no|stop|tell me to|pick|"
        r"change))|only if|whatever you|whenever you|as much or as little|as little or as much|"
        r"you don't have to|no pressure|no rush|don't (?:have|need) to (?:answer|talk|say|tell|share|"
        r"explain|go)|would you (?:rather|prefer)|or (?:we|would you|i) (?:can|could|rather|not)|"
        r"we (?:can|could) (?:stop|leave|talk about something|take a|pause|just|come back|sit)|say no|"
        r"that's (?:okay|fine|all right)|change the subject|different subject|something else)\b"
    ),
    "choosing": (
        r"\b(?:would you (?:like|rather|prefer|mind|be)|do you (?:want|fancy)|want (?:me )?to\b|"
        r"shall (?:we|i)|prefer|i'd rather|you'd rather|you choose|you decide|(?:your|the) (?:choice|"
        r"decision|call|lead|pace|terms)|in charge|(?:you're|you are) the (?:boss|expert)|we (?:can|"
        r"could|don't have to|won't|needn't)|we'll (?:stop|leave|go at|take it|talk)|pause|a break|"
        r"take (?:five|a breather)|leave (?:it|that) (?:there|alone|be)|another (?:time|day)|drop it|"
        r"either way|whichever|whatever (?:you|suits|feels|is easi)|whatever's|say pass|skip|as slow|"
        r"closed unless|i respect|respect that|feel free|free to|comfortable|if you (?:want|like|"
        r"prefer|fancy|don't)|that's (?:fine|okay|all right)|fine by me|suits? you|options?|"
        r"tell me (?:to|when|if)|let me know|don't (?:have|need) to|no pressure|say no|owe me|"
        r"won't (?:push|ask)|how you want|how would you like)"
    ),
    "safe": (
        r"\b(?:suicid\w*|kill(?:ing)? (?:yourself|him|herself)|end(?:ing)? (?:your|it|things)|"
        r"take your (?:own )?life|taking your (?:own )?life|want(?:ing|ed)? to die|dying|dead|(?:not|"
        r"n't) want(?:ing)? to (?:be here|live|be alive|wake up|exist|go on)|not being (?:here|alive)|"
        r"harm\w*|hurt(?:ing)? yourself|hurting you|hurts you|hit(?:s|ting)? you|safe\w*|unsafe|"
        r"danger|threaten\w*|self-harm\w*|act(?:ed|ing)? on|(?:the|these|those|dark|such|"
        r"any) thoughts|made a plan|plan to|at risk|frighten\w*|violent|decid\w+ when|life (?:isn't|"
        r"is not|wasn't) worth|worth living|disappear\w*|better off without|give up on life|"
        r"frightened of (?:him|her|them|anyone)|scared of (?:him|her|them|anyone)|alive)\b"
    ),
    "diagnosis_word": (
        r"\b(?:diagnos\w*|disorder|illness|condition|bipolar|schizo\w*|psycho\w*|bpd|eupd|borderline|"
        r"ocd|ptsd|adhd|depress\w*|anxiety|mental\w*|symptoms?|label|addict\w*|alcoholic|anorexi\w*|"
        r"bulimi\w*|manic|paranoi\w*|delusion\w*|autis\w*)\b"
    ),
    "wrong_with": (
        r"\b(?:wrong with you|matter with you|your problem|your issue|your condition|"
        r"what have you got|up with you|wrong in (?:your|the) head)\b"
    ),
    "story": (
        r"\b(?:happen(?:ed|ing|s)?|going on|been on|went on|led (?:up )?to|lead up|brought you|"
        r"bring you|brought (?:this|that|it) (?:on|up|about)|came about|come about|end(?:ed)? up|"
        r"story|from the (?:start|beginning)|start(?:ed)? (?:for|off)|begin|began|background|"
        r"what was it like|walk me through|talk me through|take me (?:back|through)|changed|that day|"
        r"that night|before (?:that|you|all|this)|after that|next|last (?:night|week|month|few)|"
        r"how come)\b"
    ),
    "feel_q": (
        r"\b(?:how (?:do|did|does|are|were|is|was|would|have)|what's it like|what is it like|"
        r"what was (?:it|that) like|feel\w*|mean(?:s|t)? (?:to|for) you|matter(?:s)?|important|"
        r"hope\w*|wish|want(?:ed)?|like (?:to|for you)|help(?:s|ed|ful)?|support\w*|dream\w*|"
        r"look like|miss|enjoy|love|cope|keeps you|gets you|value)\b"
    ),
    "fact_q": (
        r"\b(?:how (?:long|many|much|often|old|far|soon)|what (?:time|day|date|year|age|dose|number|"
        r"ward)|when (?:did|do|is|was|are|were|will|'s)|where (?:do|did|is|are|was|were)|which|"
        r"who (?:is|was|are|'s)|ever|yet|still|any(?:one|thing)?|on a scale)\b"
    ),
}
