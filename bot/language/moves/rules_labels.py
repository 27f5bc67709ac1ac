"""Guessing or demanding a diagnosis, label or defect: `ask_what_is_wrong`."""

from __future__ import annotations

from bot.language.moves.rule import Rule, make_rule
from bot.language.moves.words import DIAGNOSES, SLANG_DIAGNOSES

# A label named only to be set aside asks for no label.
_NOT_ASKED = (
    r"(?:not (?:asking|here to|interested|bothered|about|going to ask|looking for|after)|(?:don't|"
    r"do not|needn't) (?:need|want|have|care|mind|mean)|never mind|forget|less (?:interested|"
    r"bothered|about)|rather than|instead of|(?:sooner|rather) (?:hear|know|ask)|more than|"
    r"nothing)"
)

_LABEL_SET_ASIDE = rf"\b{_NOT_ASKED}\b[^,?.]{{0,45}}?(?:wrong|diagnos|label|condition|illness|matter)"

LABEL_RULES: tuple[Rule, ...] = (
    make_rule(
        "label_set_aside",
        "encourage",
        (
            rf"^(?:\w+[',]? ?){{0,4}}\b{_NOT_ASKED}\b[^?]{{0,40}}(?:what's wrong|what is wrong|diagnos\w+|"
            rf"label|the matter with you)(?: with you| is| from you)?[ .!]*$"
        ),
        r"\b(?:happen|story|been through|did)\w*",
        only="statement",
        confidence=0.45,
    ),
    make_rule(
        "demands_label",
        "ask_what_is_wrong",
        (
            r"\b(?:need|want|like|have|got|love|deserve) to know (?:exactly |first )?(?:what(?:'s|"
            r" is) (?:wrong|the matter|up) with you|what (?:you(?:'ve| have) (?:got|been diagnosed)|"
            r"you have)\b|what (?:\w+ )?(?:condition|illness|disorder|diagnosis|label)|"
            r"your (?:\w+ )?(?:condition|illness|disorder|diagnosis|label))|\b(?:give|tell|"
            r"show) me (?:\w+ )?(?:your (?:\w+ )?(?:diagnosis|label|condition|disorder|illness)|"
            r"the name of (?:your|the|it)|what(?:'s| is) (?:wrong|the matter|up) with you|"
            r"which (?:illness|disorder|condition))|\b(?:just |go on,? )?(?:say|tell me|admit|"
            r"spit out) (?:it, )?what (?:it is )?(?:you(?:'ve| have) got|you have)\b(?! (?:planned|to|in|"
            r"on))|^(?:there's|there is|there must be|there's got to be) (?:\w+ )?(?:something|"
            r"summat) (?:\w+ )?(?:wrong|not right|up|off) (?:with|about|in) you|\b(?:you'll|you will|"
            r"you) have to tell me what(?:'s| is) (?:wrong|up|the matter)"
        ),
        rf"{_LABEL_SET_ASIDE}|\b(?:told|telling) you\b|\bif you\b",
        confidence=0.92,
    ),
    make_rule(
        "guesses_defect",
        "ask_what_is_wrong",
        (
            rf"\b(?:is|was) (?:it|this|that|it just) (?:the |your |you or (?:the|your) |"
            rf"just )*(?:{DIAGNOSES}|illness|medication|voices|head) (?:talking|speaking|doing this)\b|"
            rf"\b(?:born|always been|made) (?:like (?:this|that)|this way|that way)\b.*\?|^(?:were|"
            rf"was) you (?:just )?born (?:like|this|that|with)|\b(?:got|have|having|had|is it|it's) (?:a |"
            rf"some (?:kind of )?|one of those )?(?:personality|mental|mood|eating|anger|attachment|brain|"
            rf"nerve|head)(?: health)? (?:thing|disorder|problem|issue|trouble|illness|condition)s?\b|"
            rf"\b(?:doctors?|they|psychiatrists?|staff|notes|nurses?) (?:\w+ )?(?:say|says|said|reckon|"
            rf"call|put|have)(?: \w+)? (?:you are|you're|you down as|you as|is wrong|what you have|"
            rf"you(?:'ve| have) got)\b.*|\bwhich (?:one )?(?:are you|is it)\b.*{DIAGNOSES}|\b(?:madness|"
            rf"mental illness|{DIAGNOSES}) in (?:the|your) family|\bhow (?:ill|sick|mad|severe|"
            rf"bad) (?:are you|is (?:your|the) (?:illness|condition|disorder|{DIAGNOSES}))\b|"
            rf"\bwhat (?:is it )?(?:that )?you(?:'re)? suffer(?:ing)?\b|\b(?:is|are) (?:it|you) (?:mental|"
            rf"sick) or\b|\b(?:find|found|worked|show|figured) (?:out )?what(?:'s| is) (?:wrong|"
            rf"the matter)(?: with you)?"
        ),
        (
            r"\b(?:how (?:do|did|does) (?:you|that)|feel\w*|they (?:said|say|call|told)[^?]*[.!]$|"
            r"living with|group|support|help|nothing|what (?:do|did) you think)\b"
        ),
        only="question",
        confidence=0.88,
    ),
    make_rule(
        "bets_on_label",
        "ask_what_is_wrong",
        (
            rf"\b(?:i(?:'d| would)? (?:bet|guess|reckon|say|think)|my guess|i'm guessing|let me guess|"
            rf"must be|got to be|clearly|obviously|definitely|textbook|classic|sounds like|has to be|"
            rf"that'll be)\b(?: \w+'?\w*){{0,5}}[ ,:](?:\w+ )?{DIAGNOSES}\b"
        ),
        (
            r"\b(?:i(?:'ve| have| was| had)|i'm (?!guessing)|(?<!^)my|feel\w*|felt|call\w*|said|says|"
            r"label|not|n't|group|team|service|people|friend|mum|dad|hard|difficult|living with|"
            r"recover\w*|fed up|called you|told|telling|see(?:n)? (?:you|only)|rather than|just a)\b"
        ),
        confidence=0.85,
    ),
    make_rule(
        "bare_label",
        "ask_what_is_wrong",
        rf"^(?:so |then |and |oh |right |okay |is it |it's |"
        rf"let me guess )*[, ]*{DIAGNOSES}(?:,? (?:then|or what|is it|right|yeah|eh|or something))?\?+$",
        confidence=0.85,
    ),
    make_rule(
        "what_is_wrong",
        "ask_what_is_wrong",
        (
            r"\b(?:what(?:'s| is| was|'s actually| exactly is|'s exactly)?(?: \w+){0,2} (?:wrong|"
            r"(?:the )?matter|up) with (?:you|your (?:head|brain|mind))|what(?:'s| is|"
            r" are) your (?:\w+ )?(?:problem|issue|damage|diagnosis|diagnoses|condition|illness|disorder|"
            r"disability|deal|defect|label|symptoms?|mental health (?:problem|issue|condition))s?|"
            r"wrong with you|what(?:'s| is)? ?(?:do|have|did|exactly|mental \w+|illness|condition|"
            r"disorder|kind of \w+|type of \w+)?(?: \w+){0,2} you(?:'ve| have)? (?:got\b(?! to| planned|"
            r" on| coming| up|ten| left| going)|been diagnosed|diagnosed|suffer(?:ing)?)|"
            r"diagnose[ds]? (?:you )?(?:with|as)|(?:got|have|been given|given|"
            r"had) a (?:\w+ )?(?:diagnosis|label|disorder|condition|mental illness)|which (?:disorder|"
            r"illness|condition|diagnosis|one (?=have you got|do you have|did they give))\b.*(?:you|got|"
            r"have)|(?:mental|ill) or (?:what|something)|"
            r"(?:something|anything) (?:wrong|not right|the matter) with (?:you|your)|"
            r"name for what you(?:'ve| have)|what (?:do|did) (?:the |they |your )(?:\w+ )?(?:say|reckon|"
            r"think|call|decide)(?: \w+){0,2} (?:is wrong|'s wrong|you(?:'ve| have) got|you have)|"
            r"what you(?:'ve| have)? (?:got|have)\b.*\?|what(?:'s| is) the diagnosis|\bdecided you(?:'ve|"
            r" have) got\b|what are you (?:suffering|down as)|what (?:kind|sort|type) of (?:illness|"
            r"disorder|mental|condition|problem)s?)"
        ),
        (
            rf"{_LABEL_SET_ASIDE}|\b(?:nothing (?:is )?wrong|not what's wrong|isn't anything wrong)\b|"
            rf"\b(?:(?:when|after|before|since|how|until|once) you(?:'ve| have|'d)? (?:finally )?got|"
            rf"what have you got (?:there|in|on|planned|to)|(?:you've|you have|you) got (?:in mind|planned|"
            rf"to (?:say|lose|do))|wrong with (?:me|him|her|them|it|that|the))\b"
        ),
    ),
    make_rule(
        "asks_bare",
        "ask_what_is_wrong",
        (
            r"^(?:\w+,? ){0,3}(?:what(?:'s| is| was|s)(?: \w+)? (?:wrong|the matter|up with you) ?(?:then|"
            r"now|today|love|mate|hun|dear|with you|in you|exactly)*|is (?:there )?(?:something|"
            r"anything) (?:wrong|the matter|up)(?: with you)?|what seems to be (?:the|your) \w+(?: \w+)?|"
            r"what(?:'s| is) the (?:problem|issue|trouble|deal) with you\b.*|what is it with you\b.*|"
            r"what(?:'s| is) (?:so )?(?:broken|faulty|damaged|missing|off|not right|wonky) (?:in|inside|"
            r"about|with|up) (?:you|your|there)\b.*)\??$|\b(?:want|need|like|tell me|say|ask|"
            r"know) (?:to know )?what(?:'s| is) (?:wrong|the matter)(?: with you)?[.!?]*$|\bwhy (?:are|do|"
            r"must|can't) you (?:be |being |act(?:ing)? |behav(?:e|ing) |"
            r"carry(?:ing)? on )*(?:like (?:this|that)|this way|that way)\b|\bwhat(?:'s| is)? mak(?:es|"
            r"ing) you (?:so|such|this|act|behave)\b|\bwhy are you the way you are\b|\bwhy are you (?:so|"
            r"such a) (?:messed|screwed|broken|damaged|weird|strange|odd|different|difficult|unstable|ill|"
            r"sick)\b|\bwhat(?:'s| is) (?:the|your) (?:trouble|diagnosis|illness|condition)\b"
        ),
        (
            rf"{_LABEL_SET_ASIDE}|^not |\b(?:what's up (?:today|now|love|mate|hun|then)?\??$|with (?:him|"
            rf"her|them|it|that|this|the|asking|talking|being)|sorry|so (?:sure|angry|upset|brave|strong|"
            rf"proud|happy|worried))\b"
        ),
        confidence=0.86,
    ),
    make_rule(
        "guesses_diagnosis",
        "ask_what_is_wrong",
        (
            rf"\b(?:are you|is (?:it|this|that)|have you got|do you have|you(?:'re| are)|could (?:it|this|"
            rf"you) be|might (?:it|you) be|(?:it|this|you) (?:might|could|may) (?:be|have)|so|then|it's|"
            rf"you got|you(?:'ve| have) got|you with|maybe|or|sounds like|has to be|"
            rf"must be)(?: \w+){{0,3}}[ ,]{DIAGNOSES}\b"
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
            rf" are)) (?:\w+ ){{0,3}}(?:{SLANG_DIAGNOSES}|odd|weird|strange|funny in the head)\b(?! (?:at|"
            rf"about|with|busy))|\b(?:what makes you|why (?:are|aren't|can't) you(?: be)?) (?:so |"
            rf"not )?(?:normal|abnormal|mad|crazy|mental|like (?:this|that))\b|\b(?:you|your (?:brain|head|"
            rf"mind)|it) (?:is |are )?(?:faulty|defective|miswired)\b|\b(?:wrong|up|not right|the matter|"
            rf"amiss) with your (?:head|brain|mind)"
        ),
        r"\b(?:feel|worried|afraid|scared|say|said|call)\w*",
        only="question",
        confidence=0.9,
    ),
)
