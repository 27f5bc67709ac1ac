"""Invitations to tell: `ask_what_happened` for events and story, `ask_open` for a topic."""

from __future__ import annotations

from bot.language.moves.rule import Rule, make_rule

# "I don't need to know what's wrong": a label named only to be set aside. Words up to the next turn of thought.
_LABEL = r"(?:wrong|diagnos\w*|label\w*|condition|illness|disorder|the matter|it's called|they call\w*)"
_SET_ASIDE = (
    r"(?:not|n't|never mind|forget|rather than|instead of|less|than|without|past|beyond)\b"
    r"(?:(?! but )[^.?!,]){0,50}?\b"
)
_TOLD = (
    r"(?:what (?:really |actually )?(?:happened|went on|has happened|'s happened|was going on)|(?:been|went|"
    r"lived|"
    r"go|come|came|got) through|your story|the story|what (?:life|things)|how (?:it|this|that) (?:started|"
    r"began|"
    r"came|happened))"
)
_EVENT = (
    r"(?:day|night|time|times|morning|afternoon|evening|week|weekend|month|months|year|years|summer|autumn|"
    r"winter|"
    r"spring|christmas|moment|accident|fire|crash|move|row|fight|argument|funeral|war|attack|break-?up|divorce|"
    r"eviction|arrest|phone call|call|letter|meeting|interview|appointment|hospital|ward|admission|birth|"
    r"journey|"
    r"incident|assessment|tribunal|court|childhood|past|growing up|your time (?:in|at|on)|bit where|events?)"
)

CONTRAST_RULES: tuple[Rule, ...] = (
    make_rule(
        "story_not_label",
        "ask_what_happened",
        rf"(?=.*{_SET_ASIDE}{_LABEL})(?=.*{_TOLD})(?!.*{_SET_ASIDE}{_TOLD})",
        r"\bwhat happened to you was\b",
        confidence=0.92,
    ),
)

STORY_RULES: tuple[Rule, ...] = (
    make_rule(
        "been_through",
        "ask_what_happened",
        (
            r"\bhow did (?:it|that|things|this) go\b|\bwhat had you (?:\w+ ){1,4}before\b|"
            r"\bwhat (?:else )?(?:have|had|has|did|were|'ve|'d)(?: \w+){1,3} (?:been|gone|go|going|lived|live|"
            r"put|"
            r"come|came) through\b|\bwhat (?:have|had|did)(?: \w+){1,2} (?:surviv\w+|endured?|(?:have|had) to "
            r"(?:survive|endure|live with|cope with|face|deal with|put up with|get (?:through|past|over)))|"
            r"\bwhat you(?:'ve| have|'d| had)? (?:been|went|gone|lived|came|had to (?:go|get|live)) through\b|"
            r"\bwhat (?:has|had|did) (?:life|the world|\w+ (?:week|month|year)) (?:thrown?|dealt|brought|done)|"
            r"\bwhat(?: has| had|'s|'d)? been (?:building|brewing|leading|happening)\b"
        ),
        r"\b(?:help(?:s|ed)? you|got you through|gets you|keeps you|learn\w*|strength)\b",
        only="question",
        confidence=0.92,
    ),
    make_rule(
        "did_anything_happen",
        "ask_what_happened",
        (
            r"\b(?:did|has|have|had|was|were|is) (?:there )?(?:it )?(?:anything|something|things|stuff)(?: "
            r"\w+){0,3} "
            r"(?:happen(?:ed|ing)?|going on|gone on|go on|set (?:it|this|that)|trigger\w*|change[ds]?|kick\w* "
            r"off|"
            r"brought|bring|led|upset)\b|\b(?:was|is) there (?:a|one|any) (?:\w+ )?(?:day|moment|time|point|"
            r"event|"
            r"thing) (?:when|that|where|it|you|all)\b|\b(?:did|has) (?:it|this) (?:all )?(?:start|begin|follow|"
            r"come) "
            r"(?:with|after|when)\b"
        ),
        r"\b(?:wrong with|diagnos\w*|help\w*|better|i can|for you to do)\b",
        only="question",
        confidence=0.88,
    ),
    make_rule(
        "about_an_event",
        "ask_what_happened",
        (
            rf"^(?:\w+,? ){{0,6}}(?:tell|talk|walk|take|fill|bring) (?:me|us) (?:\w+ ){{0,4}}(?:about|through|"
            rf"back to|"
            rf"up to speed|in on) (?:\w+ ){{0,3}}{_EVENT}\b|\btell (?:me|us) (?:\w+ ){{0,3}}about (?:when|how) "
            rf"(?:you|it|they|he|she|things)\b(?! feel)|\b(?:talk|walk|take|bring) (?:me|us) (?:through|back|"
            rf"up to speed)\b|\btell (?:me|us) how (?:you|it|this|that|things|they|he|she) (?:\w+ )?(?:came|"
            rf"got|"
            rf"ended|lost|met|left|found|happened|started|began|went)\b|\bshare (?:some|a bit|a little|part|"
            rf"any) "
            rf"of (?:it|that|what|your story|the story)\b"
        ),
        (
            r"\b(?:breath\w*|exercise|help(?:s|ed)?|hopes?|suicid\w*|dying|can i|could i|shall i|let me|you "
            r"should|"
            r"you need to|your (?:illness|diagnosis|condition)|(?:tell|told) (?:him|her|them))\b"
        ),
        only="question",
        confidence=0.88,
    ),
    make_rule(
        "what_happened",
        "ask_what_happened",
        (
            r"\bwhat (?:happened|has happened|'s happened|has been happening|was happening|"
            r"'s been (?:happening|going on)|has been going on|was going on|'s (?:going|gone) on|went on|"
            r"is going on|is happening|'s happening)\b|\bwhat's (?:been )?(?:happened|happening|going on|"
            r"been on\b(?! your (?:mind|heart)))\b|\bwhat(?:'s| has| have)?(?: \w+){0,3} (?:brought|brings|led|"
            r"lead|got|landed|"
            r"made) you (?:\w+ ){0,2}(?:here|in(?:to)?|to (?:us|this|come|be|hospital|the)|this|along|"
            r"through|where)|\bhow (?:come|did|have|do) you(?:'ve| have)?(?: \w+){0,2} (?:end(?:ed)? up|"
            r"come to be|came to be|get here|got here|land(?:ed)?|find yourself|wind up|come to)|"
            r"\bhow (?:did|has) (?:it|this|that|things|all (?:of )?(?:this|that)) (?:\w+ )?(?:start|begin|"
            r"come about|happen|get to|come to|get so|lead)|\bwhy (?:did|have) they (?:bring|brought|put|"
            r"take|section|keep)\b|\bwhat (?:\w+ )?(?:led|leading) (?:up )?to\b|\b(?:a|"
            r"the) story (?:behind|of|to|with)\b|\bfill(?:ing)? (?:me|us) in\b|"
            r"\bhear(?:ing)? (?:about )?(?:how (?:you|it|this|that|they|he|she|things)\b(?! feel|'re feel)|"
            r"what (?:happened|went|was|has|led|brought))|\bhow'd you (?:come|end|get)|\bwhat did (?:you|they|"
            r"he|"
            r"she|it|\w+) (?:\w+ ){0,2}(?:do|say)\b(?! you)|\bwhat (?:followed|changed)\b|\bhow did (?:(?:your|"
            r"the) \w+|he|"
            r"she|they|people|everyone) (?:react|respond|take it|find out)|"
            r"\bwhat (?:was it that )?(?:made|caused|forced) you (?:to )?(?:leave|move|go|come|stop|quit|"
            r"ring|run|give up)|\bwhat (?:was|were|had) (?:life|things|it)\b.*\b(?:before|when you were|"
            r"back then|growing up|as a (?:kid|child)|throwing)|\bwhat (?:came|comes|came|happened) (?:next|"
            r"after|before|then|first)|\b(?:how (?:did|has)|where did) (?:it|this|that|"
            r"things|(?:all )?(?:of )?(?:this|that|it)|the \w+)(?: all)? (?:come to|begin|start|unravel|go "
            r"wrong|fall apart|"
            r"kick off|get involved|come from)\b|"
            r"\byour story\b"
        ),
        (
            r"\b(?:what happened (?:is|was) (?:not|n't)|i'd like to (?:share|tell you)|"
            r"that's what happened|tell you what happened|know what happened to me|what happens|"
            r"you don't have to|no need to|my story|share my)\b"
        ),
        only="question",
        confidence=0.93,
    ),
    make_rule(
        "tell_me_topic",
        "ask_open",
        (
            r"\b(?:tell (?:me|us)|talk to me|i'd (?:like|love) to (?:hear|know)|say|share)(?: something|"
            r" a (?:little |wee )?bit| a little| some)?(?: more)? about (?!it\b|that[?.!]*$|this[?.!]*$|"
            r"what happened|what's been|the (?:day|night|time)|how (?:you|it|this))|^tell (?:me|"
            r"us) (?:what|how|who|where|why)\b(?! happened| (?:long|many|much|old|often)|'s (?:been|going|"
            r"wrong|the matter)| (?:went|is wrong|brought|did|you (?:came|got|ended|lost)))"
        ),
        (
            r"\b(?:illness|diagnosis|disorder|condition|wrong with|voices tell|dying|suicid\w*|can i|"
            r"could i|may i|shall i|i (?:can|could|will)|if i|let me|someone|to (?:tell|say)|"
            r"you (?:should|need|told))\b"
        ),
        only="question",
        confidence=0.85,
    ),
    make_rule(
        "tell_me_about",
        "ask_what_happened",
        (
            r"\b(?:tell|talk|walk|take) me (?:\w+ )?(?:about|through|back to) (?:what|that (?:day|night|"
            r"time|week)|the (?:day|night|time|first|last|week|moment)|how (?:it|this|that|you (?:came|"
            r"got|ended)))|\b(?:want|like|able|care|okay|feel like|up for|willing|happy|"
            r"comfortable) (?:to )?(?:tell(?:ing)?|talk(?:ing)?|say(?:ing)?|shar(?:e|"
            r"ing)) (?:me )?(?:\w+ )?(?:about it|about that|about (?:the|what)|about your|what|how it|"
            r"what's)"
        ),
        (
            r"\b(?:feel(?:s|ing)? (?:like|now|about)|someone|anyone|somebody|your (?:doctor|gp|mum|dad|"
            r"team|hopes?|dreams?)|something else|later|my|i went)\b"
        ),
        only="question",
        confidence=0.88,
    ),
)
