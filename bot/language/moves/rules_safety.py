"""Asking about suicide and safety, and the leading or shaming ways of asking that are `judge`."""

from __future__ import annotations

from bot.language.moves.rule import Rule, make_rule

_DEATH = (
    r"\b(?:suicid\w*|kill(?:ing)? yourself|(?:end|ending|take|taking) your (?:own )?life|"
    r"end(?:ing)? (?:it all|things|it)\b(?! with)|(?:want(?:ing|ed)?|wish(?:ing|ed)?) (?:to die|"
    r"you were dead|to be dead|you weren't (?:here|alive))|thoughts? (?:of|about) (?:dying|death|"
    r"not being (?:here|alive|around))|thinking (?:of|about) (?:dying|death|not being (?:here|"
    r"alive|around))|(?:not|n't) (?:want(?:ing)?|wanna) to (?:be here|be alive|live|wake up|exist|"
    r"carry on living)|better off dead|life (?:isn't|is not|wasn't|not) worth|worth living|"
    r"self-? ?harm\w*|(?:hurt|harm|hurting|harming) yourself|not (?:being|be) (?:here|"
    r"alive) any ?more|rather be dead|wishing you (?:weren't|didn't)|go to sleep and not wake)"
)
_ABOUT_OTHERS = (
    r"\b(?:your (?:mum|dad|brother|sister|son|daughter|friend|partner|husband|wife|mate|uncle|"
    r"cousin)|he|she|they|someone else) (?:\w+ )?(?:ever )?(?:died|killed|ended|took|was suicidal|"
    r"tried to (?:kill|end|take)|attempt)"
)
_SHAMING = (
    r"\b(?:silly|stupid|daft|foolish|selfish|attention)\b|you(?:'re| are) not (?:going to|"
    r"thinking|feeling|suicidal|actually|planning)|you wouldn't|surely|you(?:'re|"
    r" are)n't (?:going|thinking|suicidal)|just (?:saying|trying)|how could you (?:do|say|think)|"
    r"seriously telling|don't tell me"
)

SAFETY_RULES: tuple[Rule, ...] = (
    # Somebody else's safety, or a place's, is a fact asked after: it is this person's own that outranks everything.
    make_rule(
        "others_safe",
        "ask_closed",
        (
            r"^(?:(?!what|how|who|when)\w+,? ){0,3}(?:is|are|was|were|will|would|does|do|did|has) (?:he|"
            r"she|they|it|this|that|these|those|your (?!life\b|"
            r"thoughts\b)\w+|the \w+|(?!there\b|feeling\b|you\b|help\b|any|"
            r"some)[a-z]{3,}) (?:\w+ )?(?:feel |be |been |stay |keep )?(?:safe|unsafe|dangerous|"
            r"in danger)\b|"
            r"^(?:\w+,? ){0,2}(?:are|do|r) you (?:\w+ )?(?:feel )?safe (?:in|on|up|with) (?:here|"
            r"that (?:flat|house|building|block|"
            r"estate|ladder|road|room|lift|bike|car)|those \w+)\b|"
            r"^(?:\w+,? ){0,2}do you feel safe (?:talking|speaking|sitting|saying "
            r"\w+) (?:\w+ )?(?:here|in here|to me|with me)\b"
        ),
        r"\b(?:for you|to go home|at home|you (?:to|be|go)|with (?:him|her|them)|from (?:him|her|"
        r"them)|around (?:him|her|them))\b",
        only="question",
        confidence=0.8,
    ),
    make_rule(
        "leading_safety",
        "judge",
        (
            r"\byou(?:'re| are|'d| would| aren't)(?: not|n't)?(?: not)? (?:going to |about to |ever |"
            r"planning to |thinking of )*(?:do|doing|try|trying) (?:anything|something) (?:silly|stupid|"
            r"daft|foolish|rash)|\byou won't (?:go and |ever |try to )*(?:do|try) (?:anything|"
            r"something) (?:silly|stupid|daft|rash)\b"
        ),
    ),
    make_rule(
        "nothing_silly",
        "judge",
        (
            r"\b(?:anything|something|nothing|owt) (?:silly|stupid|daft|foolish) (?:are you|is it|"
            r"will you|okay|right|to yourself)|promise (?:me )?you won't do (?:anything|"
            r"something) (?:silly|stupid|daft)"
        ),
    ),
    make_rule("shamed_safety", "judge", rf"^(?=.*{_DEATH})(?=.*(?:{_SHAMING}))", only="question"),
    make_rule(
        "asks_about_suicide",
        "ask_about_safety",
        _DEATH,
        (
            rf"{_ABOUT_OTHERS}|\b(?:have you tried|why don't you|you should|did you read|"
            rf"prevention)\b(?! to)"
        ),
        only="question",
    ),
    make_rule(
        "asks_about_being_safe",
        "ask_about_safety",
        (
            r"\b(?:at risk (?:from|of|with)|(?:having|had|have|get|getting) (?:any )?thoughts like (?:that|this|those)|"
            r"(?:anyone|anybody|someone|somebody|"
            r"who) (?:\w+ ){0,5}(?:frightens|scares|hurts|threatens|hits|harms) you|(?:are|do|will|would|"
            r"did) you (?:\w+ )?(?:feel(?:ing)? |be |stay |keep(?:ing)? (?:yourself )?|able to (?:keep|"
            r"stay) (?:yourself )?|think you can (?:keep|stay) (?:yourself )?)?(?:safe|unsafe|"
            r"in (?:any )?danger)\b|(?:can|could) you (?:keep|stay) (?:yourself )?safe|how safe|"
            r"is it safe (?:for you|at home|to go|there)|keep(?:ing)? yourself safe|(?:anyone|someone|"
            r"somebody|he|she|they|your \w+) (?:ever )?(?:hurt(?:s|ing)?|hit(?:s|ting)?|threaten(?:s|ed|"
            r"ing)?|harm(?:s|ing|ed)?|force(?:s|d)?) you|(?:scared|afraid|frightened) (?:of|that|"
            r"to be around) (?:him|her|them|he|she|your|someone|anyone|what (?:he|she|they|"
            r"your \w+)(?:'ll| will| might| could| would|'d| may) do)|how far (?:have|do|did|"
            r"has) (?:those|these|the|your|such|any of (?:those|these)) (?:\w+ )?(?:thoughts|ideas|"
            r"feelings|plans)\b|act(?:ed|ing)? on (?:them|those|these|that|it|the)|how close (?:have|did|are|were) "
            r"you (?:come |got |get |been )?(?:to (?:(?:act|do|end|kill|try|tak|harm|hurt)\w*|it|that|dying|suicide)\b"
            r".*|\W*$)|how (?:close|far) (?:have|did) you (?:come|got|get|gone|go|been)\W*$|how far "
            r"(?:have|did|are|do) you (?:\w+ )?(?:with|to|towards) "
            r"(?:(?:the|your|that|those|a|any) (?:plans?|thoughts?|ideas?)|(?:act|do|end)ing|it)\b|"
            r"(?<!they )(?<!he )(?<!she )made (?:a|any) plans?\b(?! for| with)|"
            r"(?:does|did|has|is|do|was) (?:anyone|anybody|someone|somebody|he|she|they|your \w+) (?:\w+ ){0,3}(?:hurt|"
            r"hit|harm|threaten|frighten|scare)(?:ing|en|ed)? you\b|"
            r"have (?:you got )?a plan\b(?! for (?:the|today|your)))"
        ),
        r"\bsafe (?:(?:talking|speaking|saying|being|sitting|walking|parking|leaving|"
        r"telling me) )?(?:(?:in|on|up|with) )?(?:here|"
        r"there|that (?:flat|house|building|block|estate|stair\w*|ladder|lift|bike|car|road|room)|"
        r"those|me)\b(?! tonight)|\bto "
        r"(?:eat|drink|drive|cycle|use|leave it|swim|touch)\b|"
        r"\b(?:you should|have you tried|feel safe (?:enough )?to (?:talk|share|say|hope|trust|open|"
        r"cry|relax|let))\b",
        only="question",
    ),
)
