"""Calling a reaction understandable or a situation hard: `validate`."""

from __future__ import annotations

from bot.language.moves.rule import Rule, make_rule

VALIDATING_RULES: tuple[Rule, ...] = (
    make_rule(
        "understandable",
        "validate",
        (
            r"^(?:\w+,? ){0,3}(?:of course (?:you(?:'re|'d| are| were| would| felt| feel| didn't| don't| "
            r"wanted| couldn't| can't)|"
            r"it (?:hurt|hurts|was|is|does|did)|it's|that (?:hurt|hurts))|(?:anyone|anybody|who|most people) "
            r"(?:would(?:n't)?|in your "
            r"(?:shoes|place|position))|no wonder (?:you|that|it)(?!r (?:husband|wife|family|mum|kids|"
            r"friends))|it's no wonder)\b|"
            r"\b(?:every|a|the) right to (?:be|feel|say|want|cry)\b|\b(?:makes?|made) (?:\w+ ){0,3}sense (?:to "
            r"me|that|you|why|given|"
            r"after|with)|\bi can (?:\w+ )?(?:see|understand|get|imagine) why (?:you|that|it)|\b(?:it's|that's|"
            r"completely|perfectly|"
            r"totally) (?:\w+ )?(?:understandable|natural|only human)\b|\byou (?:didn't|did not) deserve "
            r"(?:that|it|any|this|to)\b|"
            r"\bi(?:'d| would) (?:\w+ )?(?:struggle|be (?:upset|angry|scared|furious|the same)|feel the same|"
            r"find that)\b|"
            r"\b(?:isn't|wasn't|is not|not) your fault\b|^(?:given|after) (?:\w+ ){1,8}(?:isn't|is not|makes|"
            r"anyone)\b"
        ),
        (
            r"\b(?:should|but you|at least|you chose|worry|they left|he left|she left|with you like|what did "
            r"you|if you hadn't|"
            r"fine|everyone|get over|cheer)\b|\?$"
        ),
        only="statement",
        confidence=0.88,
    ),
)
