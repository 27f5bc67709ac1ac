"""Moves that carry the talk: saying who one is, answering, saying goodbye."""

from __future__ import annotations

from bot.language.moves.rule import Rule, make_rule

CARRY_RULES: tuple[Rule, ...] = (
    make_rule(
        "says_who",
        "introduce",
        (
            r"\b(?:i(?:'m| am)|my name(?:'s| is)|\w+'s the name|\w+ here)\b.{0,40}\b(?:peer (?:support\w*|"
            r"worker|mentor|team|"
            r"volunteer|specialist)|volunteers?|from the (?:peer|hub|project|charity|team)|peers)\b|\bno "
            r"(?:clipboards?|forms?|"
            r"white coats?|tests?)(?:,| or| and|$|[.!])|\bmy name(?:'s| is) \w+|\bi volunteer here\b|\bi(?:'m| "
            r"am) not here to "
            r"(?:assess|test|judge|diagnose|examine)\b"
        ),
        r"\b(?:form for you|you should|i'll|for about|when i was|i(?:'d| would) have to)\b",
        only="statement",
        confidence=0.93,
    ),
    make_rule(
        "yes_i_can",
        "answer",
        (
            r"^(?:yes|yeah|sure|no|of course|certainly|nope|course),? (?:please,? |of course,? )?(?:i|we) "
            r"(?:can|could|can't|will|do|don't|am|"
            r"was|have|did|haven't|think so|know)\b(?! (?:feel|think|hear|believe|understand|see|you|just "
            r")?(?:you|why|how))"
        ),
        r"\b(?:for you|fix|secret|tell (?:anyone|a soul|them|him|her)|but|you should)\b|\?$",
        confidence=0.86,
    ),
    make_rule(
        "leaves",
        "close_talk",
        (
            r"\b(?:i(?:'ll| will|'d| had|'m| am| should| need to| have to|'ve got to| must)|that's me|we(?:'ll|"
            r"'ve got to| have to| need to"
            r"| should)) (?:really |just |better |going to |probably |got to )*(?:head (?:off|home|out|back)|"
            r"be off|off (?:now|then|"
            r"home)?\b|away (?:now|then)|get going|get off (?:now|home)|go now|stop (?:there|here) (?:for "
            r"(?:today|now))?|let you "
            r"(?:go|rest|get (?:some|on|back))|leave you (?:to (?:it|rest|your)|in peace)|get out of your hair|"
            r"make a move|say "
            r"(?:goodbye|bye|good ?night)|pop (?:by|back|in)|see you (?:next|on|tomorrow|soon|later|then|"
            r"again)|wrap (?:up|this up))"
            r"|\b(?:mind how you go|take care(?: of yourself| now|,? \w+)?[.!]*$|good ?bye|bye(?: bye| for now|"
            r" then)?\b|see you "
            r"(?:next|soon|on|later|tomorrow|then|around)|take it easy[.!]*$|until next time)|\bthanks? (?:you "
            r")?(?:so much )?for (?:"
            r"the chat|talking (?:to|with) me|chatting|your time)\b"
        ),
        r"\b(?:bye to|said (?:goodbye|bye)|off (?:my|the|work|sick|them)|going to (?:fix|sort)|stop (?:it|"
        r"that)|taking|drinking)\b",
        only="statement",
        confidence=0.9,
    ),
    make_rule(
        "weather",
        "small_talk",
        (
            r"^(?:\w+,? ){0,4}(?:weather|warm\w*|cold\w*|chilly|sunny|rain\w*|freezing|windy|snow\w*|roasting|"
            r"baking|nice (?:day|out)|"
            r"lovely (?:day|out))\b.{0,30}\b(?:isn't it|today|out there|outside|in here|this morning)[?.!]*$|"
            r"^(?:\w+ )?(?:fancy|want|"
            r"you want) (?:a |another )?(?:cuppa|brew|tea|coffee|biscuit|cup of)\b"
        ),
        confidence=0.88,
    ),
)
