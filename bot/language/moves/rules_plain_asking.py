"""Questions as people type them that look like harm and are none: a plain why, a fault in a thing, an offer."""

from __future__ import annotations

from bot.language.moves.rule import Rule, make_rule

# With one of these a "why" is a reproach, or may be one: the classifier weighs it then.
_REPROACH = (
    r"\b(?:even|ever|always|never|keep|kept|insist|must|on earth|the hell|have to|being|so|such|let|lie|lied|"
    r"lying|hit|"
    r"shout\w*|scream\w*|again|yourself|to (?:him|her|them|me|us)|waste|ruin|bother|drink\w*|smok\w*|us(?:e|"
    r"ing)\b|"
    r"medication|tak(?:e|ing)|like (?:this|that)|when you|if you|dare|kids|children|do (?:that|this|something|"
    r"such)|"
    r"it all|marry|steal|spend|overreact|act)\b|\bnot\b|n't"
)

PLAIN_ASKING_RULES: tuple[Rule, ...] = (
    make_rule(
        "why_that",
        "ask_open",
        r"^(?:(?:and|so|oh|okay|but),? ){0,2}why (?:did|do) you do (?:that|it|this)(?: then| today| first)?[?.! ]*$",
        confidence=0.6,
    ),
    make_rule(
        "asks_to_be_shown",
        "encourage",
        r"^(?:(?:go on|no|okay|then|so|i meant?|just|please|and),? ){0,4}(?:draw|show|sing|play|read|paint|"
        r"spell) (?:it |that |"
        r"them )?(?:me|us|for me|to me)\b",
        r"\b(?:the way|respect|mercy|proof|what you can do)\b",
        confidence=0.7,
    ),
    make_rule(
        "plain_why",
        "ask_open",
        r"^(?:\w+,? ){0,3}why(?:'d| did| do| does| is| was| were| are) (?:(?:you|he|she|they|it|people|your \w+|"
        r"the \w+|[a-z]+) (?:\w+)(?: [\w']+){0,5}|it (?:called|always|\w+))[?.! ]*$|"
        r"^(?:\w+,? ){0,2}(?:why(?: not)?|how come|what for|since when)[?.! ]*$",
        _REPROACH.replace(r"\bnot\b|n't", r"(?<!why )\bnot\b|n't"),
        confidence=0.8,
    ),
    make_rule(
        "why_that_one",
        "ask_open",
        r"^(?:(?:and|but|so|okay|oh),? ){0,2}why (?:just |only |always |not )?"
        r"(?:the |a |an |that |this |those |these |your )?"
        r"(?!you\b|bother\b|should\b|would\b|can\b|could\b|must\b|on\b|do\b|did\b|me\b|are\b|is\b|"
        r"was\b)\w+(?: \w+)?"
        r"(?: then)?[?.! ]*$",
        r"\b(?:try|go|ask|ring|tell|call|get|take|join|bother|n't)\b",
        confidence=0.75,
    ),
    make_rule(
        "why_are_you_up",
        "ask_open",
        r"^(?:\w+,? ){0,3}why are you (?:so )?(?:up|here|in|out|off|early|late|awake|asking|telling|waiting|"
        r"sitting|"
        r"smiling|laughing|leaving|going|quiet)\b(?: [\w']+){0,4}[?.! ]*$",
        r"\b(?:always|never|again|even)\b",
        confidence=0.8,
    ),
    make_rule(
        "wrong_with_a_thing",
        "ask_open",
        r"^(?:\w+,? ){0,4}(?:what(?:'s| is| was| went)|(?:is|was) (?:there )?(?:any|"
        r"some)thing)(?: \w+){0,2} (?:wrong|"
        r"the matter|up|broken|amiss) with (?:the (?!way you|head\b|brain\b|mind\b|(?:\w+ )?(?:lad|man|woman|girl|"
        r"patient|boy|bloke)\b)\w+|that\b|this\b|those\b|these\b|it\b|an?\b|one\b|\w+ing\b|your (?!head\b|brain\b|"
        r"mind\b|nerves\b|mood\w*\b|personality\b|mental\b|memory\b|behaviour\b|thinking\b)\w+)",
        r"\b(?:you're|you are) (?:ill|sick|mad)\b",
        only="question",
        confidence=0.82,
    ),
    make_rule(
        "would_it_help",
        "offer_choice",
        r"^(?:\w+,? ){0,3}would it help (?:you )?(?:at all )?(?:to|if (?:we|i|you))\b",
        r"\b(?:happened|been through|what led|should|for you\b.*\b(?:ring|tell|speak))\b",
        only="question",
        confidence=0.8,
    ),
    make_rule(
        "what_about_the_other",
        "ask_open",
        r"^(?:\w+,? ){0,2}(?:what|how) about (?:the|your|those|these|his|her|their|(?!you\b)[a-z]+)"
        r"(?: \w+){0,3}(?:,? (?:if|then|though)\b.*)?[?.! ]*$",
        r"\b(?:what|how) about (?:\w+ing\b(?!\?*$)|trying|a (?:\w+ )?(?:walk|hobby|break|holiday|course|class|"
        r"diary|"
        r"bath|cuppa|tea|brew|coffee|biscuit)|we\b|if\b|you (?:try|go|ring|start|just))",
        only="question",
        confidence=0.75,
    ),
    make_rule(
        "and_then_you_said",
        "ask_what_happened",
        r"\b(?:and|so|then) (?:what did )?(?:you|he|she|they) said ?\.*\?+$",
        confidence=0.75,
    ),
    make_rule(
        "all_right_if_i_sit",
        "offer_choice",
        r"^(?:\w+,? ){0,2}(?:okay|all right|cool|fine) (?:with you |by you )?if i (?!were|was|don't|"
        r"had)\w+\b.*\?*$",
        only="question",
        confidence=0.85,
    ),
    make_rule(
        "not_leaving_you_alone",
        "encourage",
        r"\bi(?:'m| am| won't| will|'ll)(?: not| never)?(?: be)? leav(?:e|ing) you (?:all )?(?:alone|on your own|"
        r"by yourself) (?:with|to|in|tonight|like)\b|\bi(?:'m| am) (?:staying|not leaving|not going anywhere)\b"
        r"(?! until| till)|\bi(?:'ll| will)? (?:get|catch|take) the (?:later|next) (?:bus|train|one)\b|"
        r"\bthere's (?:a|"
        r"another) later (?:bus|train|one)\b",
        r"\b(?:ever|always|for ?ever|promise|no matter)\b",
        only="statement",
        confidence=0.8,
    ),
)
