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
        "condolence",
        "validate",
        (
            r"\bsorry (?:to hear|for your (?:loss|trouble)|(?:about|for|over) (?:(?:your|the) (?:mum|dad|"
            r"mother|father|brother|"
            r"sister|son|daughter|wife|husband|partner|friend|mate|nan|gran\w*|aunt\w*|uncle|cousin|baby|"
            r"boy|girl|lad|dog|cat|"
            r"horse|budgie|house|home|flat|job|shop|garden|marriage|neighbour|loss|news|kids?|children|"
            r"family)|your (?!wait|time|delay|name|trouble|question)\w+|him\b|her\b|them\b|"
            r"[a-z]+[.!]*$)|(?:that )?(?:you|he|she|they|nobody|no one|it|that|this|somebody|"
            r"your \w+) (?:never|had|have|went|"
            r"didn't|got|lost|weren't|wasn't|couldn't|all |were|was|happened|did (?:that|this)|left|told|"
            r"came|asked|put|'s (?:been|"
            r"so|this|like)|is (?:so|this|like|happening)|has|feel|felt|'ve|ended|took|treated|hurt)\b)"
        ),
        r"\b(?:my (?:question|joke|words?|fault|mistake)|i (?:asked|said|told|made|was|put|hurt|upset|"
        r"pushed|didn't|never|"
        r"shouldn't)|upset you|offend\w*|about (?:that|this|it)[.!]*$|the (?:questions?|joke|way|"
        r"delay|wait|mess)|late|"
        r"you (?:feel|felt) (?:that )?i|but (?:you|it)|you feel that way)\b",
        only="statement",
        confidence=0.85,
    ),
    make_rule(
        "no_fault",
        "validate",
        (
            r"\b(?:don't|doesn't|didn't|can't|do not) (?:think|believe|see|sound|look|reckon|"
            r"feel)\b.{0,30}\b(?:your (?:fault|doing)|"
            r"(?:down|up) to you|to blame|on you)\b|\b(?:wasn't|isn't|was not|never|"
            r"not) (?:\w+ )?(?:your (?:fault|doing)|on "
            r"you[.!]*$|down to you|yours to (?:fix|carry|stop))\b|\byou(?:'re| are|'re really)? (?:not|"
            r"aren't|weren't|n't) to "
            r"blame\b|\byou (?:weren't to|couldn't have|could not have|weren't meant to) know\w*\b|"
            r"\byou did(?:n't do anything| nothing) wrong\b|"
            r"\b(?:don't|do not) (?:think|believe|reckon) you(?:'ve| have)? (?:did|done|do) (?:anything|"
            r"something|owt) wrong\b"
        ),
        r"\b(?:you (?:think|feel|say|said|keep)|if it|whose)\b|\?$",
        only="statement",
        confidence=0.88,
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
