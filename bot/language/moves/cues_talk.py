"""Cues of the talk around the talk: greeting, answering, mending, small talk, goodbye, telling of oneself."""

from __future__ import annotations

TALK_CUES: dict[str, str] = {
    "share": (
        r"\b(?:i (?:was|had|used to|felt|lost|remember|found|went|spent|got|heard|struggled|couldn't|"
        r"didn't|never|know|learned|learnt|tried|started|stopped|thought|hated|took|left|came|lived|"
        r"kept)\b|i(?:'ve| have) (?:been|had|felt|lost|lived|struggled|got|also|experienced|gone)|"
        r"when i\b|for me,?|my own|happened to me|in my (?:case|experience)|same (?:here|thing)|"
        r"me too|i(?:'ve)? also|speaking for myself|my (?:mum|dad|brother|sister|son|daughter|ex|"
        r"partner|wife|husband|first|worst|breakdown|recovery))\b"
    ),
    "repair": (
        r"\b(?:(?:came|come) out (?:all )?wrong|let me (?:try (?:that )?again|rephrase|start again|"
        r"put (?:it|that)|say that)|i (?:shouldn't|should not) have (?:said|asked|assumed|jumped|"
        r"pushed|put|used)|take that back|that was (?:clumsy|careless|thoughtless|insensitive|"
        r"wrong of me|out of order|unfair of me|me (?:\w+ing))|my (?:mistake|bad|fault)|"
        r"i (?:apologi[sz]e|misunderstood|got that wrong|jumped|interrupted|assumed|spoke|talked over|"
        r"rushed|went)|apolog\w+|sorry(?:,| for| if| about| i| that)|i was (?:rushing|pushing|"
        r"lecturing|preaching|talking too)|i didn't mean|not what i meant|forgive me|wrong word)\b"
    ),
    "name_is": (
        r"\b(?:my name(?:'s| is)|call me|names?(?:'s| is)?) (?!(?:of|for|on|that)\b)\w+|\b(?:i'm|i am|"
        r"this is) (?!(?:not|so|glad|sorry|sure|"
        r"in|at|on|going|here|bad|good|no|all|still|pleased|happy|afraid|skint|rubbish|useless|"
        r"hopeless|tired|proud|fine|okay|"
        r"well|like|that|what|how|why|it|off|out|up|down|back|away|done|late|early|allowed|free|able|"
        r"ready|around|alive|"
        r"better|worse|single|retired|listening|with|told|used|meant|"
        r"made)\b)(?!\w+ing\b)\w+(?: \w+)?(?:[,.!]| and | from | by | "
        r"here\b| one |$)"
    ),
    "role": (
        r"\b(?:peer (?:support\w*|worker|mentor|volunteer|specialist|person)|supporter|volunteer|"
        r"support worker|from the (?:peer|team|hub|centre|charity|project)|lived experience|"
        r"pleased to meet|nice to meet|good to meet|lovely to meet|meet you)\b"
    ),
    "bye": (
        r"\b(?:bye|goodbye|see you|take care|speak (?:soon|to you|next)|talk (?:soon|next|again)|"
        r"until next|next (?:week|time)|got to (?:go|finish|leave|wrap|stop)|have to (?:go|finish|"
        r"leave|wrap|stop)|need to (?:go|finish|wrap)|time's (?:up|nearly)|out of time|"
        r"wrap(?:ping)? up|finish(?:ing)? (?:up|there|now|for)|leave it (?:there|here)|before (?:we|i|"
        r"you) (?:finish|go|stop|end|leave)|good ?night|thanks? (?:you )?for (?:talking|your time|"
        r"chatting|today|letting|trusting|sharing)|catch (?:you|up)|later|look after yourself|"
        r"all the best|run out of time|end (?:here|there))\b"
    ),
    "small": (
        r"\b(?:weather|rain\w*|sunny|cold|snow\w*|hot|tea|coffee|biscuits?|cake|football|match|telly|"
        r"tv|film|weekend|bus|traffic|lunch|dinner|dog|cat|garden|shirt|jumper|hair|haircut|shoes|"
        r"coat|game|music|song|book|christmas|easter|eid|parking|brew|kettle|chair|seat|room|bake off|"
        r"strictly|holiday|how are you|how's it going|how do you do|how are things|you all right|"
        r"what's up|good morning|good afternoon|good evening|morning)\b"
    ),
    "answering": (
        r"^(?:yes|no|yeah|nah|nope|not (?:really|exactly|that)|i(?:'ve| have) been (?:a|doing|here)|"
        r"about (?:a|two|three|six|five|four|ten)|because i|it's (?:just )?(?:a|up|about|every|on|"
        r"the)|it means|i don't know|i'm not (?:sure|a|here|from|allowed|staff)|they|good question|"
        r"fair question|honestly)\b"
    ),
    "pleasantry": (
        r"^(?:hi|hello|yo|hiya|thanks|thank you|cheers|welcome|no (?:worries|problem)|lovely|nice|"
        r"great|cool|haha?|lol|oh wow|congratulations|sounds (?:good|fun)|good (?:to|morning|"
        r"afternoon|evening|day)|long time|happy|merry|that's (?:great|brilliant|funny|good|awesome|"
        r"cool|lovely)|you're welcome|(?:you )?(?:okay|all right)|i(?:'ve| love| like)|fancy|did you|"
        r"do you|have you|was|is|are|any|take|come|what(?:'s| are| team| music)?|who|how)\b"
    ),
}
