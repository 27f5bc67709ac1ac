"""Short answers that mean nothing alone and everything after a question: "yes", "it's me", "same as you".

What they answer is the previous line: the persona's in a role-play, the assistant's outside one.
"""

from __future__ import annotations

import re

from bot.language.types import SafetyReading

# A question that says it is about the role-play. A persona's own "is this you?" is part of the scene.
NAMES_THE_ROLE = re.compile(r" (?:role|role play|roleplay|part|persona|character|exercise|practice|scene) ")
# Questions, over plain words, whether the learner's own life is meant, and whether it is about dying or being harmed.
IS_IT_YOU = re.compile(
    r" (?:is|was|are) (?:this|that|it|these|they|we talking) (?:\S+ ){0,3}(?:you|yours|yourself|for you|real) "
    r"| you (?:,|or) (?:\S+ ){0,3}(?:role|part|persona|character|exercise|client)"
    r"| (?:are|is) (?:you|it) (?:\S+ )?(?:serious|yourself|real) "
)
DARK = re.compile(
    r" (?:die|dying|dead|death|suicide|suicidal|kill|killing|end(?:ing)? (?:your|it|my)|take your|selfharm\w*"
    r"|(?:hurt|harm)(?:ing)? (?:your|my)self|alive|not (?:want(?:ing)? to )?(?:be here|wake up|live)|better off without"
    r"|these thoughts|those thoughts|thoughts like (?:that|this)) "
)
HARMED = re.compile(r" (?:hurt(?:ing)?|hit(?:ting)?|abus\w+|harm(?:ing)?|threaten\w*) you | you (?:\S+ )?safe ")
# What a persona may ask a helper about the helper's own life today. "Have you ever ...?" is about the past: it may be
# answered with a yes, as experience shared on purpose.
ASKS_NOW = re.compile(
    r" (?:are|do) you (?:(?!know|mean|think|understand|believe|get)\S+ ){0,3}"
    r"(?:want|wish|wanting|thinking|thoughts|feeling|feel|suicidal|planning|hurting|harming|going) (?:\S+ ){0,4}"
    r"(?:die|dying|dead|suicide|suicidal|kill|killing|end|ending|hurt|harm|alive|live|wake|be here) (?:\S+ ){0,4}\? "
    r"| are you (?:\S+ )?suicidal (?:\S+ ){0,3}\? "
)
YES = re.compile(
    r"^ (?:(?:well|oh|um|honestly|tbh|sorry|actually|i guess|i suppose|i think|,|\.) )*"
    r"(?:yes|yeah|yea|yep|yup|yh|ye|aye|y|mhm|mm|true|correct|definitely|obviously|always|sometimes|often|both|maybe"
    r"|probably|possibly|perhaps|guess so|think so|suppose so|kind of|a bit|a little|it is(?: [,.!]|$)|it is me|it"
    r" 's me"
    r"|me|myself"
    r"|this is me|that is me|i am|i do|i have|i have been|i did|i might be|i might|of course|a lot|most|every|all the"
    r"|at night|at times|lately|today|tonight|now|it comes|they come|real|it is real|not a role|not the role"
    r"|for real|own|about me|mine|my) "
    r"|(?:lying|lie) if i said no | it is me | its me | this is me | i am the one "
    r"|^ (?:no|nope|nah) (?:, )?(?:(?:it|this|that) (?:is|'s) (?:me|real|mine)|i )"
    r"(?!(?:am|was|do|did|have|would|will|can|never) (?:not|never|fine)|never)"
)
NOT_ME = re.compile(
    r" (?:role|role play|roleplay|persona|character|part|pretend\w*|acting|playing|exercise|practi[sc]e|practi[sc]ing"
    r"|script|scene|story|client|maya) | not me | i am (?:fine|ok|okay|good|safe|grand|alright) "
)
BUT_ME = re.compile(
    r" not (?:\S+ ){0,2}(?:role|role play|part|pretend\w*|acting|playing|exercise|persona|character) | both "
)
UNSURE = re.compile(r" (?:not sure|do not know|can not tell|both|bit of|hard to say|rather not|maybe) ")
NO = re.compile(r"^ (?:no|nope|nah|naw|never|not|i am not|i do not|none) ")
SAME = re.compile(
    r"^ (?:(?:yes|yeah|aye|oh|honestly|god|tbh|i guess|sometimes|,|\.) )*"
    r"(?:me too|me as well|same|snap|ditto|so do i|so am i|so have i|as do i|likewise|i do too|i am too"
    r"|i feel (?:it )?too"
    r"|i (?:do )?(?:feel|think|get|have|want|know)(?: \S+)? (?:(?:exactly|like|the) )*(?:that|same|those|this|it)"
    r"(?: (?:\S+ ){0,3}(?:too|as well|now|$)| $)"
    r"|that is (?:me|how i)|that 's (?:me|how i)|you and me|you are not the only|we are the same|i am the same) "
)
LONGEST = 25


def answer_to(previous: str, words: str, in_role_play: bool, dark_before: bool) -> SafetyReading | None:
    """What a short answer means; None where it is no answer.

    `previous` and `words` are plain words with a space on both sides. `dark_before` says whether the previous line
    speaks of dying or being harmed. An answer counts as the learner's own outside a role-play, or where the assistant
    asked who is meant; in a role-play an echo of a dark line is asked about.
    """
    if len(words.split()) > LONGEST:
        return None
    if IS_IT_YOU.search(previous) and (not in_role_play or NAMES_THE_ROLE.search(previous)):
        return _who(words)
    asked = " ? " in previous and " you" in previous
    if asked and not in_role_play and (DARK.search(previous) or HARMED.search(previous)) and not NO.search(words):
        if YES.search(words) and not NOT_ME.search(words):
            harmed = HARMED.search(previous) and not DARK.search(previous)
            if harmed and " safe " in previous:
                return None  # "are you safe?" "yes"
            return SafetyReading("step_out", "being_harmed" if harmed else "own_suicidal_thoughts")
        return SafetyReading("check_in", "unclear") if UNSURE.search(words) else None
    if dark_before and SAME.search(words):
        return SafetyReading("check_in" if in_role_play else "step_out", "unclear")
    if in_role_play and ASKS_NOW.search(previous) and YES.search(words) and len(words.split()) <= 6:
        return SafetyReading("check_in", "unclear")
    return None


def _who(words: str) -> SafetyReading | None:
    short = len(words.split()) <= 8 and re.search(r" (?:me|mine|i) (?!am fine|do not|am not)", words)
    own = YES.search(words) or short
    if BUT_ME.search(words) or own and not NOT_ME.search(words) and not UNSURE.search(words):
        return SafetyReading("step_out", "unclear")
    if NOT_ME.search(words):
        return None
    return SafetyReading("check_in", "unclear") if UNSURE.search(words) else None
