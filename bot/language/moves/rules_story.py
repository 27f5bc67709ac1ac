"""Invitations to tell: `ask_what_happened` for events and story, `ask_open` for a topic."""

from __future__ import annotations

from bot.language.moves.rule import Rule, make_rule

# "I don't need to know what's wrong": a label named only to be set aside. Words up to the next turn of thought.
_LABEL = r"(?:wrong|diagnos\w*|label\w*|condition|illness|disorder|the matter|it's called|they call\w*)"
_SET_ASIDE = (
    r"(?:not|n't|never mind|forget|rather than|instead of|less|than|without|past|"
    r"beyond)\b(?:(?! but )[^.?!,]){0,50}?\b"
)
_TOLD = (
    r"(?:what (?:really |actually )?(?:happened|went on|has happened|'s happened|was going on)|"
    r"(?:been|went|lived|go|come|came|got) through|your story|the story|what (?:life|things)|"
    r"how (?:it|this|that) (?:started|began|came|happened))"
)
_EVENT = (
    r"(?:day|night|time|times|morning|afternoon|evening|week|weekend|month|months|year|years|"
    r"summer|autumn|winter|spring|christmas|moment|accident|fire|crash|move|row|fight|argument|"
    r"funeral|war|attack|break-?up|divorce|eviction|arrest|phone call|call|letter|meeting|"
    r"interview|appointment|hospital|ward|admission|birth|journey|incident|assessment|tribunal|"
    r"court|childhood|past|growing up|your time (?:in|at|on)|bit where|events?)"
)

CONTRAST_RULES: tuple[Rule, ...] = (
    make_rule(
        "story_not_label",
        "ask_what_happened",
        rf"^(?=.*{_SET_ASIDE}{_LABEL})(?=.*{_TOLD})(?!.*{_SET_ASIDE}{_TOLD})",
        r"\bwhat happened to you was\b",
        confidence=0.92,
    ),
)

STORY_RULES: tuple[Rule, ...] = (
    make_rule(
        "been_through",
        "ask_what_happened",
        (
            r"\bhow did (?:it|that|things|this) go\b|\bwhat was (?:that|it|all that|"
            r"the \w+) (?:all )?about\b|\bwhat's (?:the week|the day|life|this year|the year|"
            r"the month) (?:thrown|done|been)|\brun me through (?:it|that|the|what|your)\b|"
            r"\bwhat had you (?:\w+ ){1,4}before\b|\bwhat (?:else )?(?:(?:kinds?|sorts?) of \w+ |things |"
            r"stuff )?(?:have|had|has|did|were|'ve|'d)(?: \w+){1,3} (?:been|gone|go|going|lived|live|put|"
            r"come|came) through\b|\bwhat (?:have|had|did)(?: \w+){1,2} (?:surviv\w+|endured?|(?:have|"
            r"had) to (?:survive|endure|live with|cope with|face|deal with|put up with|get (?:through|"
            r"past|over)))|\bwhat you(?:'ve| have|'d| had)? (?:been|went|gone|lived|came|had to (?:go|get|"
            r"live)) through\b|\bwhat (?:has|had|did) (?:life|the world|\w+ (?:week|month|"
            r"year)) (?:thrown?|dealt|brought|done)|\bwhat(?: has| had|'s|'d)? been (?:building|brewing|"
            r"leading|happening)\b|\bwhat (?:started (?:it|this|that|things|all)|took place|went down|"
            r"unfolded|set (?:it|this|that|things|you|all)|kicked (?:it|this|things) off|tipped|triggered|"
            r"sparked)\b|\bhow(?:'d| did| has|'s) (?:it|this|that|things|all this|all that|"
            r"the \w+(?: \w+)?) (?:all )?(?:happen|unfold|come about|play out|pan out|gone?|turn out|"
            r"go)\b|\b(?:what's|what is|what was|what were|hear|know) (?:the (?:back ?story|circumstances|"
            r"background|run-?up|lead-?up|history)|behind (?:that|this|it|all))\b|\bwhat (?:have|had|"
            r"has) (?:things|life|it|the (?:last|past) \w+) been like\b.*\b(?:since|after|before|these|"
            r"this past)\b|\bwhat (?:was|were) (?:(?:your |his |her )?(?:childhood|school\w*|upbringing|"
            r"family|home life|early \w+|teens?|teenage \w+|twenties)|growing up|life|home|school|"
            r"things) like\b|\bwhat (?:school|home|life|childhood|growing up|it|things|"
            r"work)(?: \w+){0,3} (?:was|were) like\b(?= for you| back| when| then| before| after| growing|"
            r" as|[?.]*$)|\bwhere did (?:it|things|that|you|they) (?:all )?go (?:from there|after|next|"
            r"wrong)"
        ),
        r"\b(?:help(?:s|ed)? you|got you through|gets you|keeps you|learn\w*|strength|go about|"
        r"going to|if)\b",
        only="question",
        confidence=0.92,
    ),
    make_rule(
        "what_stopped_you",
        "ask_what_happened",
        r"\bwhat (?:stopped|put|held|kept(?! you (?:going|alive|fighting))) you (?:from |off |"
        r"back from |back )?\w+ing\b",
        only="question",
        confidence=0.8,
    ),
    make_rule(
        "did_anything_happen",
        "ask_what_happened",
        (
            r"\b(?:did|has|have|had|was|were|is) (?:there )?(?:it )?(?:anything|something|things|"
            r"stuff)(?: \w+){0,3} (?:happen(?:ed|ing)?|going on|gone on|go on|set (?:it|this|that)|"
            r"trigger\w*|change[ds]?|kick\w* off|brought|bring|led|upset)\b|\b(?:was|is) there (?:a|one|"
            r"any) (?:\w+ )?(?:day|moment|time|point|event|thing) (?:when|that|where|it|you|all)\b|"
            r"\b(?:did|has) (?:it|this) (?:all )?(?:start|begin|follow|come) (?:with|after|when)\b"
        ),
        r"\b(?:wrong with|diagnos\w*|help\w*|better|i can|for you to do)\b",
        only="question",
        confidence=0.88,
    ),
    make_rule(
        "about_an_event",
        "ask_what_happened",
        (
            rf"^(?:\w+,? ){{0,6}}(?:tell|talk|walk|take|fill|bring) (?:me|us) (?:\w+ ){{0,4}}(?:about|"
            rf"through|back to|up to speed|in on) (?:\w+ ){{0,3}}{_EVENT}\b|\btell (?:me|"
            rf"us) (?:\w+ ){{0,3}}about (?:when|how) (?:you|it|they|he|she|things)\b(?! feel)|\b(?:talk|"
            rf"walk|take|bring) (?:me|us) (?:through|back|up to speed)\b|\btell (?:me|us) how (?:you|it|"
            rf"this|that|things|they|he|she) (?:\w+ )?(?:came|got|ended|lost|met|left|found|happened|"
            rf"started|began|went)\b|\bshare (?:some|a bit|a little|part|any) of (?:it|that|what|"
            rf"your story|the story)\b"
        ),
        (
            r"\b(?:breath\w*|exercise|help(?:s|ed)?|hopes?|suicid\w*|dying|can i|could i|shall i|let me|"
            r"you should|you need to|your (?:illness|diagnosis|condition)|(?:tell|told) (?:him|her|"
            r"them))\b"
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
            r"been on\b(?! your (?:mind|heart)))\b|\bwhat(?:'s| has| have)?(?: \w+){0,3} (?:brought|"
            r"brings|led|lead|got|landed|made) you (?:\w+ ){0,2}(?:here|in(?:to)?|to (?:us|this|come|be|"
            r"hospital|the)|this|along|through|where)|\bhow (?:come|did|have|do) you(?:'ve|"
            r" have)?(?: \w+){0,2} (?:end(?:ed)? up|come to be|came to be|get here|got here|land(?:ed)?|"
            r"find yourself|wind up|come to)|\bhow (?:did|has) (?:it|this|that|things|all (?:of )?(?:this|"
            r"that)) (?:\w+ )?(?:start|begin|come about|happen|get to|come to|get so|lead)|\bwhy (?:did|"
            r"have) they (?:bring|brought|put|take|section|keep)\b|\bwhat (?:\w+ )?(?:led|"
            r"leading) (?:up )?to\b|\b(?:a|the) (?:back ?story|story (?:behind|of|to|with))\b|"
            r"\bfill(?:ing)? (?:me|us) in\b|\bhear(?:ing)? (?:about )?(?:how (?:you|it|this|that|they|he|"
            r"she|things)\b(?! feel|'re feel)|what (?:happened|went|was|has|led|brought))|"
            r"\bhow'd you (?:come|end|get)|\bwhat did (?:you|they|he|she|it|\w+) (?:\w+ ){0,2}(?:do|"
            r"say)\b(?! you)|\bwhat (?:followed|changed)\b|\bhow did (?:(?:your|the) \w+|he|she|they|"
            r"people|everyone) (?:react|respond|take it|find out)|\bwhat (?:was it that )?(?:made|caused|"
            r"forced) you (?:to )?(?:leave|move|go|come|stop|quit|ring|run|give up)|\bwhat (?:was|were|"
            r"had) (?:life|things|it)\b.*\b(?:before|when you were|back then|growing up|as a (?:kid|"
            r"child)|throwing)|\bwhat (?:came|comes|came|happened) (?:next|after|before|then|first)|"
            r"\b(?:how (?:did|has)|where did) (?:it|this|that|things|(?:all )?(?:of )?(?:this|that|it)|"
            r"the \w+)(?: all)? (?:come to|begin|start|unravel|go wrong|fall apart|kick off|get involved|"
            r"come from)\b|\byour story\b"
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
        "asks_of_people",
        "ask_open",
        (
            r"^(?:\w+,? ){0,3}who(?:'s| is| are| do| does| can| could| would| else| has|"
            r"'d)?(?: \w+){0,4} (?:in your corner|on your side|there for you|around you|by your side|"
            r"turn to|talk to|lean on|trust|rely on|count on|close to|look up to|feel safe with|"
            r"support(?:s|ed|ing)? you|understands? you|gets you|matters?|important to you|good for you|"
            r"miss(?:es)?|love[sd]?|help(?:s|ed)? you|been there|listens? to you|cares? about you|"
            r"want (?:with|beside|around))\b"
        ),
        r"\b(?:hurt|suicid\w*|scare\w*|frighten\w*|referred)\b",
        only="question",
        confidence=0.86,
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
            r"^(?:\w+,? ){0,4}(?:tell|talk) (?:me|us) (?:\w+ )?(?:what (?:happened|went on|'s happened|"
            r"'s been)|how it went|how (?:it|that|this|things) (?:all )?(?:happened|started|began|came))|"
            r"\b(?:tell|talk|walk|take) me (?:\w+ )?(?:about|through|back to) (?:what|that (?:day|night|"
            r"time|week)|the (?:day|night|time|first|last|week|moment)|how (?:it|this|that|you (?:came|"
            r"got|ended)))|\b(?:want|like|able|care|okay|feel like|up for|willing|happy|fancy|mind|"
            r"comfortable|ready|up to) (?:to )?(?:tell(?:ing)?|talk(?:ing)?|say(?:ing)?|shar(?:e|"
            r"ing)) (?:me |us )?(?:\w+ )?(?:about it|about that|about (?:the|what)|about your|what|how it|"
            r"how (?:the|your|that|things)\b.*(?:gone|went|been|was)|what's)"
        ),
        (
            r"\b(?:feel(?:s|ing)? (?:like|now|about)|someone|anyone|somebody|your (?:doctor|gp|mum|dad|"
            r"team|hopes?|dreams?)|something else|instead|later|my|i went)\b"
        ),
        only="question",
        confidence=0.88,
    ),
)
