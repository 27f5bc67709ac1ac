"""Guessing or demanding a diagnosis, label or defect: `ask_what_is_wrong`."""

from __future__ import annotations

from bot.language.moves.rule import Rule, make_rule
from bot.language.moves.words import DIAGNOSES, SLANG_DIAGNOSES

LABEL_RULES: tuple[Rule, ...] = (
    make_rule(
        "what_is_wrong",
        "ask_what_is_wrong",
        (
            r"\b(?:what(?:'s| is| was|'s actually| exactly is|'s exactly)?(?: \w+){0,2} (?:wrong|"
            r"(?:the )?matter|up) with (?:you|your (?:head|brain|mind))|what(?:'s| is|"
            r" are) your (?:\w+ )?(?:problem|issue|diagnosis|diagnoses|condition|illness|disorder|"
            r"disability|deal|defect|label|symptoms?|mental health (?:problem|issue|condition))s?|"
            r"wrong with you|what(?:'s| is)? ?(?:do|have|did|exactly|mental \w+|illness|condition|"
            r"disorder|kind of \w+|type of \w+)?(?: \w+){0,2} you(?:'ve| have)? (?:got\b(?! to| planned|"
            r" on| coming| up|ten| left| going)|been diagnosed|diagnosed|suffer(?:ing)?)|"
            r"diagnose[ds]? (?:you )?(?:with|as)|(?:got|have|been given|given|"
            r"had) a (?:\w+ )?(?:diagnosis|label|disorder|condition|mental illness)|which (?:disorder|"
            r"illness|condition|diagnosis|one)\b.*(?:you|got|have)|(?:mental|ill) or (?:what|something)|"
            r"(?:something|anything) (?:wrong|not right|the matter) with (?:you|your)|"
            r"name for what you(?:'ve| have)|what (?:do|did) (?:the |they |your )(?:\w+ )?(?:say|reckon|"
            r"think|call|decide)(?: \w+){0,2} (?:is wrong|'s wrong|you(?:'ve| have) got|you have)|"
            r"what you(?:'ve| have)? (?:got|have)\b.*\?|what(?:'s| is) the diagnosis|\bdecided you(?:'ve|"
            r" have) got\b|what are you (?:suffering|down as)|what (?:kind|sort|type) of (?:illness|"
            r"disorder|mental|condition|problem)s?)"
        ),
        (
            r"\b(?:nothing (?:is )?wrong|not what's wrong|rather than|instead of|isn't anything wrong|"
            r"what have you got (?:there|in|on|planned|to)|(?:you've|you have|you) got (?:in mind|planned|"
            r"to (?:say|lose|do))|wrong with (?:me|him|her|them|it|that|the))\b"
        ),
    ),
    make_rule(
        "guesses_diagnosis",
        "ask_what_is_wrong",
        (
            rf"\b(?:are you|is (?:it|this|that)|have you got|do you have|you(?:'re| are)|could (?:it|this|"
            rf"you) be|might (?:it|you) be|so|then|it's|you got|you(?:'ve| have) got|you with|maybe|or|"
            rf"sounds like|has to be|must be)(?: \w+){{0,3}}[ ,]{DIAGNOSES}\b"
        ),
        (
            r"\b(?:living with|lives? with|mad at|mad with|crazy (?:busy|time|day|week|hours)|driving you|"
            r"drive you|going (?:mad|crazy|insane)|the word|feel(?:ing|s)?|felt|call(?:ed|ing)?|said|says|"
            r"label|not|n't|group|society|team|service|clinic|did you|did (?:that|it|they|he|she|your|the|"
            r"things|this)|(?:how|what|when|where|why|who) did|medication|was it|what it's like|things|"
            r"people|friend|mum|dad|add (?:to|that|up|anything)|get mad|so mad|a breakdown of)\b"
        ),
        only="question",
        confidence=0.9,
    ),
    make_rule(
        "asks_if_mad",
        "ask_what_is_wrong",
        (
            rf"\b(?:are you|have you always been|were you always|you(?:'re|"
            rf" are)) (?:\w+ ){{0,3}}{SLANG_DIAGNOSES}\b(?! (?:at|about|with|busy))|\b(?:wrong|up|"
            rf"not right|the matter|amiss) with your (?:head|brain|mind)"
        ),
        r"\b(?:feel|worried|afraid|scared|say|said|call)\w*",
        only="question",
        confidence=0.9,
    ),
)
