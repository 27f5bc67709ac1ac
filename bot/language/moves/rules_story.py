"""Invitations to tell: `ask_what_happened` for events and story, `ask_open` for a topic."""

from __future__ import annotations

from bot.language.moves.rule import Rule, make_rule

STORY_RULES: tuple[Rule, ...] = (
    make_rule(
        "what_happened",
        "ask_what_happened",
        (
            r"\bwhat (?:happened|has happened|'s happened|has been happening|was happening|"
            r"'s been (?:happening|going on)|has been going on|was going on|'s (?:going|gone) on|went on|"
            r"is going on|is happening|'s happening)\b|\bwhat's (?:been )?(?:happened|happening|going on|"
            r"been on)\b|\bwhat(?:'s| has| have)?(?: \w+){0,3} (?:brought|brings|led|lead|got|landed|"
            r"made) you (?:\w+ ){0,2}(?:here|in(?:to)?|to (?:us|this|come|be|hospital|the)|this|along|"
            r"through|where)|\bhow (?:come|did|have|do) you(?:'ve| have)?(?: \w+){0,2} (?:end(?:ed)? up|"
            r"come to be|came to be|get here|got here|land(?:ed)?|find yourself|wind up|come to)|"
            r"\bhow (?:did|has) (?:it|this|that|things|all (?:of )?(?:this|that)) (?:\w+ )?(?:start|begin|"
            r"come about|happen|get to|come to|get so|lead)|\bwhy (?:did|have) they (?:bring|brought|put|"
            r"take|section|keep)\b|\bwhat (?:\w+ )?(?:led|leading) (?:up )?to\b|\b(?:a|"
            r"the) story (?:behind|of|to|with)\b|\bfill(?:ing)? (?:me|us) in\b|"
            r"\bhear(?:ing)? (?:about )?(?:how|what)\b|\bhow'd you (?:come|end|get)|\bwhat did (?:they|he|"
            r"she|it|\w+) (?:\w+ )?do\b|\bwhat (?:followed|changed)\b|\bhow did (?:(?:your|the) \w+|he|"
            r"she|they|people|everyone) (?:react|respond|take it|find out)|"
            r"\bwhat (?:was it that )?(?:made|caused|forced) you (?:to )?(?:leave|move|go|come|stop|quit|"
            r"ring|run|give up)|\bwhat (?:was|were|had) (?:life|things|it)\b.*\b(?:before|when you were|"
            r"back then|growing up|as a (?:kid|child)|throwing)|\bwhat (?:came|comes) (?:next|after)|"
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
