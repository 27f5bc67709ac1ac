"""Moves that carry the talk: saying who one is, answering, saying goodbye."""

from __future__ import annotations

from bot.language.moves.rule import Rule, make_rule

CARRY_RULES: tuple[Rule, ...] = (
    make_rule(
        "says_who",
        "introduce",
        (
            r"\b(?:i(?:'m| am)|my name(?:'s| is)|\w+'s the name|\w+ here)\b.{0,40}\b(?:peer (?:support\w*|"
            r"worker|mentor|team|volunteer|specialist)|volunteers?|from the (?:peer|hub|project|charity|"
            r"team)|peers)\b|\bno (?:clipboards?|forms?|white coats?|tests?)(?:,| or| and|$|[.!])|"
            r"\bmy name(?:'?s| is) \w+|^(?:just )?so you know,? i'm (?:not )?an? |\bwhat we (?:talk about|"
            r"say) (?:here )?stays|\bi volunteer here\b|\bmy (?:role|job)(?:'s| is) (?:just |"
            r"mainly )?to (?:listen|be|sit|keep)\b|\bi can't give (?:you )?(?:\w+ )?advice\b|\bi(?:'d|"
            r" would|'ll)? (?:have|need|'d have) to (?:pass (?:it|that|things|something) on|"
            r"tell (?:someone|staff|the team|the staff|the nurses?)|let (?:someone|staff|the team) know|"
            r"share (?:it|that)) (?:\w+ )?(?:if|unless|when)\b|\bi can't see your (?:notes|file|"
            r"records)\b|\bi(?:'m| am) not here to (?:assess|test|judge|diagnose|examine)\b"
        ),
        r"\b(?:form for you|you should|i'll|for about|when i was)\b",
        only="statement",
        confidence=0.93,
    ),
    make_rule(
        "yes_i_can",
        "answer",
        (
            r"^(?:yes|yeah|sure|no|of course|certainly|nope|course),? (?:please,? |of course,? )?(?:i|"
            r"we) (?:can|could|can't|will|do|don't|am|was|have|did|haven't|think so|know)\b(?! (?:feel|"
            r"think|hear|believe|understand|see|you|just )?(?:you|why|how))"
        ),
        r"\b(?:for you|fix|secret|tell (?:anyone|a soul|them|him|her)|but|you should)\b|\?$",
        confidence=0.86,
    ),
    make_rule(
        "leaves",
        "close_talk",
        (
            r"\b(?:i(?:'ll| will|'d| had|'m| am| should| need to| have to|'ve got to| must)|that's me|"
            r"we(?:'ll|'ve got to| have to| need to| should)) (?:really |just |better |going to |"
            r"probably |got to )*(?:head (?:off|home|out|back)|be off|off (?:now|then|home)?\b|"
            r"away (?:now|then)|get going|get off (?:now|home)|go now|stop (?:there|here) (?:for (?:today|"
            r"now))?|let you (?:go|rest|get (?:some|on|back))|leave you (?:to (?:it|rest|your)|in peace)|"
            r"get out of your hair|make a move|say (?:goodbye|bye|good ?night)|pop (?:by|back|in)|"
            r"see you (?:next|on|tomorrow|soon|later|then|again)|wrap (?:up|this up))|\bi(?:'d|"
            r" had) (?:best|better) (?:be off|go|get|head|be going)|\bthat's (?:our |your |"
            r"all our )?time\b|\b(?:thank you|thanks|cheers) for coming\b|\b(?:leave|call) it (?:there |"
            r"here |a day )?(?:for )?(?:today|tonight|this week)\b|\b(?:our|the|my) (?:time|hour|"
            r"half hour)(?:'s| is) (?:nearly |almost |about |just )?(?:up|over|done)\b|\b(?:we've|we have|"
            r"i've|there's) (?:only )?(?:got )?(?:about )?\w+ minutes? (?:left|to go)\b|"
            r"\b(?:mind how you go|take care(?: of yourself| now|,? \w+)?[.!]*$|good ?bye|bye(?: bye|"
            r" for now| then)?\b|see you (?:next|soon|on|later|tomorrow|then|around)|take it easy[.!]*$|"
            r"until next time)|\b(?:thanks?|cheers) (?:you )?(?:so much )?for (?:the chat|talking (?:to|"
            r"with) me|chatting|your time)\b"
        ),
        r"\b(?:bye to|said (?:goodbye|bye)|off (?:my|the|work|sick|them)|going to (?:fix|sort)|"
        r"stop (?:it|that)|taking|drinking)\b|\bor (?:we )?(?:can |could )?(?:just )?(?:leave|stop|"
        r"call)\b",
        only="statement",
        confidence=0.9,
    ),
    make_rule(
        "weather",
        "small_talk",
        (
            r"^(?:\w+,? ){0,4}(?:weather|warm\w*|cold\w*|chilly|sunny|rain\w*|freezing|windy|snow\w*|"
            r"roasting|baking|nice (?:day|out)|lovely (?:day|out))\b.{0,30}\b(?:isn't it|today|out there|"
            r"outside|in here|this morning)[?.!]*$|^(?:\w+ )?(?:fancy|want|you want) (?:a |"
            r"another )?(?:cuppa|brew|tea|coffee|biscuit|cup of)\b|\b(?:rain|weather|snow|wind|heat)(?:'s|"
            r" is)\b.*\b(?:is it|isn't it)\b|\bcaught in the (?:rain|snow|traffic)\b|"
            r"\bplans for the (?:weekend|bank holiday|holidays?|summer|evening|rest of)\b|"
            r"^(?:\w+,? ){0,3}(?:is|are|was) (?:that|this|those|these) (?:your|a new|new) (?:dog|cat|coat|"
            r"scarf|jumper|haircut|bag|shoes|hat|trainers|bike|glasses)\b|"
            r"^(?:\w+,? ){0,2}happy (?:birthday|christmas|new year|easter|diwali|eid)"
        ),
        confidence=0.88,
    ),
)
