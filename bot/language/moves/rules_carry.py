"""Moves that carry the talk: saying who one is, answering, saying goodbye."""

from __future__ import annotations

from bot.language.moves.parting import LEAVES_WITH_MORE
from bot.language.moves.rule import Rule, make_rule

# Before what harms: "I'll be off then, chin up for Friday" wishes well, and belittles nothing.
PARTING_RULES: tuple[Rule, ...] = (
    make_rule(
        "leaves_soon",
        "close_talk",
        r"^(?:\w+,? ){0,2}(?:i(?:'ve| have|'ll)? )?(?:just |really )?(?:got to|have to|need to|must|"
        r"'ll have to) (?:go|be off|"
        r"head off|leave|get going) (?:in (?:a|five|ten) (?:bit|few|minutes?|sec|moment)|soon|at \w+)\b",
        r"\b(?:you|with|to (?:the|a) (?:doctor|gp|meeting|court))\b|\?$",
        confidence=0.85,
    ),
    make_rule(
        "leaves_with_more",
        "close_talk",
        LEAVES_WITH_MORE.pattern,
        r"\b(?:you(?:'ve| have| need| should|'d)? (?:got |had |better )?to|suicid\w*|safe|if you|"
        r"or (?:we|i|you|would)|in a (?:bit|"
        r"minute)|soon but|but (?:first|before)|with you|(?:go|walk|pop|come) across|over now)\b|"
        r"(?<!week)(?<!day)(?<!time)\?$|"
        r"\b(?:fix|sort|pay|lend|ring (?:him|her|them)|everything|secret)\b|\bhere too\b",
        confidence=0.85,
    ),
)

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
            r" for now| then)?\b|see you (?:next|soon|on|later|tomorrow|then|around)|"
            r"take it easy(?:,? \w+){0,2}[.!]*$|"
            r"until next time)|\b(?:thanks?|cheers) (?:you )?(?:so much )?for (?:the chat|talking (?:to|"
            r"with) me|chatting|your time)\b"
        ),
        r"\b(?:bye to|said (?:goodbye|bye)|(?:never|n't|not|told|chance|got to|hard|find|was|were|a|"
        r"your|last|proper|no|their|about|good at) "
        r"(?:\w+ ){0,3}(?:good ?)?byes?|off (?:my|the|work|sick|them)|going to (?:fix|sort)|"
        r"stop (?:it|that)|taking|drinking)\b|\bor (?:we )?(?:can |could )?(?:just )?(?:leave|stop|"
        r"call)\b",
        only="statement",
        confidence=0.9,
    ),
    make_rule(
        "has_to_go",
        "close_talk",
        (
            r"^(?:\w+,? ){0,3}(?:(?:i(?:'ve| have)?|we(?:'ve| have)?) (?:just |really )?(?:need|got|have|"
            r"must|should|ought to|"
            r"had better|better|'d better|want)(?: got)?(?: to)? (?:(?:get|catch|run for|be at|"
            r"make) )?(?:my|the|a|this|for "
            r"(?:my|the)) (?:\w+ )?(?:bus|train|tram|lift|taxi|ferry|tube|metro|last bus)\b|(?:that's|"
            r"here's|there's) (?:me|my "
            r"(?:bus|lift|train|taxi|ride|tram|stop|mum|dad))\b(?! (?:in|on|at|with|said|all))|my (?:bus|"
            r"lift|train|taxi|ride|"
            r"tram)(?:'s| is) (?:here|due|in|coming|outside|waiting|nearly)|(?:i )?(?:got to|have to|"
            r"need to|must|better|should|"
            r"i'd better|i'd best|best) (?:really )?(?:go|shoot|dash|run|fly|head|be off|be going|"
            r"be getting|get off|get going|"
            r"leave|split|bounce|make tracks)\b(?: now| then| off| home| back| soon| sorry| in a (?:bit|"
            r"minute))*[,.! ]*(?:$|sorry|"
            r"my |see |but |before |the )|(?:see|catch) (?:you|yous)(?: all)?(?: later| soon| then|"
            r" next \w+| on \w+| tomorrow| "
            r"around| about| again| there)*[,.! ]*(?:\w+[.!]*)?$|"
            r"let's (?:stop|finish|leave it) (?:there|here) (?:for|now)|c ?ya\b|cheerio|ta-?ra|toodle|"
            r"night(?: then| night|,)|"
            r"(?:good )?night,? \w+,? sleep|sleep (?:well|tight)|laters?[.! ]*$|so long[.! ]*$)|"
            r"^(?:\w+,? ){0,2}(?:(?:is it |shall we say |and |at )?(?:the )?same (?:time|place|"
            r"day)(?: and place)?(?: again)?(?:,? "
            r"(?:next|on|this)?(?: ?(?:week|time|\w+day|tues?|weds?|thurs?|fri|sat|sun|"
            r"mon)))?(?: then)?(?:,? (?!or\b|if\b)\w+)?[?.! ]*$)|"
            r"\bi(?:'ve| have)? (?:got )?(?:to|need to|have to|must|should|better|'d better) (?:go and |"
            r"go |and )?(?:pick|fetch|"
            r"collect|get) (?:my|the) (?:\w+ ){0,2}(?:up|kids?|children|boy|girl|wee one|daughter|son|lad|"
            r"mum)\b|"
            r"\b(?:i'd|i had|i'll|i should|i) (?:better |best )?let you (?:get|go|have|eat|rest|sleep)|"
            r"\bthat's (?:the|our|"
            r"my|your) (?:hour|half hour|time|lot|shift)(?: up| gone| done| over)?\b|"
            r"\b(?:see|catch) you (?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|"
            r"\buntil (?:next (?:week|time)|tomorrow|\w+day)"
            r"[.! ]*$|\bthanks? (?:you )?for having me\b|^(?:\w+,? ){0,2}i(?:'ll|"
            r" will) be in (?:again )?(?:on |next )\w+"
        ),
        r"\b(?:you(?:'ve| have| need| should)? (?:got |had )?to go|said|told|called|suicid\w*|safe\w*|"
        r"if you)\b|^(?:will|did|do|does|can) (?:he|she|they|it|your|the)\b|\bgot the \w+ (?:here|in|there)\b",
        confidence=0.88,
    ),
    make_rule(
        "goodbye_in_a_word",
        "close_talk",
        (
            r"^(?:\w+,? ){0,2}(?:goodbye|tata|toodle\w*|cheerio|ciao|adios|au revoir|do widzenia|da svidan\w*|"
            r"dobranoc|"
            r"auf wiedersehen|hwyl|slán|khuda hafiz|allah hafiz|arrivederci|hasta (?:luego|la vista|mañana)|"
            r"farewell)\b"
            r"(?: \w+){0,2}[.! ]*$|^(?:(?:okay|right|well|so|anyway|bye|thanks),? )?night(?:[- ]night)?(?:,? (?:then|"
            r"all|love|mate|now|(?!staff|shifts?|time|nurses?|terrors?|sweats?|bus)\w+))?[.! ]*$|"
            r"\b(?:see|catch) you (?:on )?(?:mon|tues?|weds?|thurs?|fri|sat|sun)\b|"
            r"^(?:\w+,? ){0,3}(?:i|we)(?:'d|'ll)? (?:should|must|better|had better|need to|have to|ought to) "
            r"(?:really |probably )?(?:get|be|go|head) back\b|^(?:\w+,? ){0,2}have a (?:good|nice|lovely) "
            r"(?:one|day|evening|week|weekend|night)[.! ]*$|"
            r"^(?:\w+,? ){0,3}(?:home|bus|going home) time(?: for me)?[.! ]*$|^(?:\w+,? ){0,2}(?:nearly|almost|"
            r"about) time for my "
            r"(?:bus|train|tram|lift)\b|\btime i (?:was|went|got) "
            r"(?:off|home|going|moving)\b|\bi(?:'ve got to|'ll have to| have to| need to| must|'d better| should) "
            r"(?:go and )?(?:lock|close|shut) up\b|\blove you and leave you\b|\bbetter let you (?:get|go|"
            r"have|eat|rest)|"
            r"\b(?:get|be) out (?:of )?your (?:way|hair)\b|"
            r"^(?:\w+,? ){0,2}(?:until|till) (?:next \w+|\w+day)(?: then)?[.! ]*$"
        ),
        r"\b(?:you (?:should|need|have to)|if you|said|told|when)\b"
        r"|^(?:will|did|does|can|would|are|is|do (?:you|they|we|he|she)) (?!you be)",
        confidence=0.88,
    ),
    make_rule(
        "glad_to_have_helped",
        "answer",
        (
            r"^(?:\w+,? ){0,2}i(?:'m| am)? (?:so |really |just |very )*(?:glad|pleased|happy|"
            r"chuffed) (?:that )?(?:it|that|i|we) (?:\w+ )?"
            r"(?:helped|help|did)\b|^(?:\w+,? ){0,2}i(?:'m| am)? (?:so |really |just |very )*(?:glad|"
            r"pleased|happy|chuffed) (?:that )?(?:it|i|we|this|"
            r"that)(?:'s| is| was| could| can| helped| did| have|'ve) (?:\w+ ){0,3}(?:help\w*|use|useful|"
            r"good|any good|company|"
            r"there|you)\b|^(?:that's|how) (?:very |really |so )?(?:kind|nice|good|sweet|"
            r"lovely) of you(?:[.!]*$| to (?:say|tell))"
        ),
        confidence=0.75,
    ),
    make_rule(
        "has_been_a_week",
        "small_talk",
        (
            r"^(?:\w+,? ){0,2}(?:it's|it has|it is|i've|we've)(?: been| had)? (?:been |"
            r"had )?an? (?:\w+ )?(?:good|nice|lovely|busy|"
            r"quiet|long|funny|decent|all right|okay) (?:week|weekend|day|morning|walk|afternoon|month)\b|"
            r"^(?:hi|hello|all right|"
            r"morning|right|okay|come on),? \w+,? let's (?:go|walk|get (?:going|walking|moving|started))\b"
        ),
        r"\b(?:you've had|for you|sounds)\b",
        confidence=0.75,
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
