"""Calling a reaction understandable or a situation hard: `validate`."""

from __future__ import annotations

from bot.language.moves.rule import Rule, make_rule

VALIDATING_RULES: tuple[Rule, ...] = (
    make_rule(
        "who_could",
        "validate",
        r"^(?:\w+,? ){0,2}who (?:wouldn't (?:be|feel|want|have)|(?:could|would) (?:ever )?(?:sleep|"
        r"cope|blame you|manage|think straight|relax|carry on))\b",
        r"\bwho would(?:n't)? (?:you|be there|help)\b|\bfor you\b",
        confidence=0.82,
    ),
    make_rule(
        "understandable",
        "validate",
        (
            r"^(?:\w+,? ){0,3}(?:of course (?:you(?:'re|'d| are| were| would| felt| feel| didn't| don't|"
            r" wanted| couldn't| can't)|it (?:hurt|hurts|was|is|does|did)|it's|that (?:hurt|hurts))|"
            r"(?:anyone|anybody|who|most people) (?:would(?:n't)?|in your (?:shoes|place|position))|"
            r"no wonder (?:you|that|it)(?!r (?:husband|wife|family|mum|kids|friends))|it's no wonder)\b|"
            r"\b(?:every|a|the) right to (?:be|feel|say|want|cry)\b|\b(?:makes?|"
            r"made) (?:\w+ ){0,3}sense (?:to me|that|you|why|given|after|with)|\bi can (?:\w+ )?(?:see|"
            r"understand|get|imagine) (?:why (?:you|that|it)|how (?:that|it|this) (?:would|must|could|"
            r"might))|\b(?:it's|that's|completely|perfectly|totally) (?:\w+ )?(?:understandable|natural|"
            r"only human)\b|\byou (?:didn't|did not) deserve (?:that|it|any|this|to)\b|\bi(?:'d|"
            r" would) (?:\w+ )?(?:struggle|be (?:upset|angry|scared|furious|the same)|feel the same|"
            r"find that)\b|\b(?:isn't|wasn't|is not|not) your fault\b|\b(?:would|that'd|it'd|"
            r"could) (?:have )?(?:\w+ )?(?:rattle\w*|shake|shaken|shook|upset|make|made|hurt|scare\w*|"
            r"break|broken|floor\w*|knock\w*|test\w*|drive|wear|worn|frighten\w*|get to|got to) (?:anyone|"
            r"anybody|most people|any of us)\b|\b(?:nobody|no one|"
            r"you) should(?:n't)? (?:ever )?have (?:to|had to) (?:go through|live|put up|deal|cope|face|"
            r"carry)|, of course (?:it|you|that)\b|\bnone of (?:it|that|this) (?:was|is) (?:your fault|"
            r"down to you|on you|because of you)\b|\bcan't have been easy for you\b|\bit's (?:okay|fine|"
            r"all right) (?:that you|to (?:not be|feel|cry|be|still|grieve|miss|not))\b|\b(?:nothing|not|"
            r"isn't) (?:\w+ )?(?:silly|wrong|weird|strange|stupid|weak|shameful|odd|daft|crazy|mad|"
            r"abnormal) (?:about|in|for|to) (?:\w+ ){0,3}(?:feel\w*|cry\w*|be|being|want\w*|need\w*|that|"
            r"it|this|ask\w*|miss\w*|not|get\w*|hav\w*)\b|^(?:given|after) (?:\w+ ){1,8}(?:isn't|is not|"
            r"makes|anyone)\b"
        ),
        (
            r"\b(?:should|but you|at least|you chose|worry|they left|he left|she left|with you like|"
            r"what did you|if you hadn't|fine|everyone|get over|cheer)\b|\?$"
        ),
        only="statement",
        confidence=0.88,
    ),
)
