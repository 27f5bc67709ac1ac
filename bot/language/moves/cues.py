"""Set phrases that carry a stance, whatever the topic: hedges, feelings, praise, permission, promises, blame.

A cue is evidence, not a verdict. `features.py` gives cues to the classifier, and `bias.py` knows which move can hardly
do without one. All patterns read the plain text of `plain.make_plain`; write them in its spelling ("okay", "i'm").
"""

from __future__ import annotations

import re

from bot.language.moves.words import FEELINGS, HARDSHIP, STRENGTHS

_FEEL_WORDS = "|".join(sorted(FEELINGS, key=len, reverse=True))

CUES: dict[str, re.Pattern[str]] = {
    name: re.compile(pattern)
    for name, pattern in {
        "you_start": r"^you(?:'\w+)?\b",
        "i_start": r"^i(?:'\w+)?\b",
        "we_start": r"^(?:we|let's)\b",
        "it_start": r"^(?:it|that|this)(?:'\w+)?\b",
        "there_start": r"^there(?:'s|'re| is| are| was| will)",
        "other_start": (
            r"^(?:he|she|they|your \w+|people|everyone|everybody|nobody|no one|some people|lots of people|"
            r"many people|most)\b"
        ),
        "sounds": r"\bsound(?:s|ed)? ?(?:like|as|to me)?\b",
        "seems": (
            r"\b(?:seem|seems|seemed|looks like|look like|feels like|felt like|it's like|it's as if|"
            r"almost like|as though)\b"
        ),
        "hearing": (
            r"\b(?:i(?:'m| am)? (?:hear|hearing|sense|sensing|gather|imagine|picking up|get the (?:sense|"
            r"feeling|impression))|what i(?:'m| am)? hear|if i(?:'m| am| have|'ve)? (?:hear|heard|"
            r"understand|got|get|right)|so what you(?:'re| are) saying|you(?:'re| are) saying|you(?:'ve|"
            r" have) (?:said|told|mentioned|described)|you (?:said|told|mentioned|talked|described|"
            r"spoke))\b"
        ),
        "so_you": (
            r"^(?:so|and so|and|right so|okay so),? (?:you|your|it|it's|that|he|she|they|there|for you|"
            r"part of|on (?:one|the one))\b"
        ),
        "two_sides": (
            r"\b(?:part of you|one part|on (?:the )?one hand|on the other|at the same time|and yet|"
            r"torn between|both .{1,40} and|but (?:also|you|you're|then|it's also)|one side|half of you|"
            r"another part|a bit of you|some of you)\b"
        ),
        "summing": (
            r"\b(?:so far|to sum|sum up|summari[sz]e|summary|let me (?:see|check|make sure|just check|"
            r"try and pull)|pull(?:ing)? (?:this|that|it all) together|go(?:ing)? back over|recap|"
            r"look(?:ing)? back|over the (?:last|past) (?:hour|half|few)|today (?:we|you)(?:'ve| have)?|"
            r"we(?:'ve| have) (?:talked|covered|touched|spoken)|you(?:'ve| have) (?:told me|shared|"
            r"covered|talked about|described|mentioned|named)|putting (?:it|that|this) (?:all )?together|"
            r"there's a lot (?:in|there)|several things|three things|a few (?:different )?things|a thread|"
            r"all (?:of )?(?:that|this))\b"
        ),
        "feeling_word": rf"\b(?:{_FEEL_WORDS})\b",
        "you_feeling": (
            rf"\b(?:you(?:'re| are| were|'ve been| have been| feel| felt| seem| sound| look| must be|"
            rf" must have been| must feel| might be| might feel| may be)|left you|makes you|made you|"
            rf"making you|leaves you|leave you|got you)(?: \w+){{0,3}} (?:{_FEEL_WORDS})\b"
        ),
        "feels_for_you": (
            r"\b(?:you(?:'re| are| were)? (?:feel|feeling|felt)|must (?:feel|have felt|be|have been)|"
            r"makes you feel|made you feel|left you feeling|leaves you feeling)\b"
        ),
        "hardship": rf"\b(?:{'|'.join(sorted(HARDSHIP))})\b",
        "strength": rf"\b(?:{'|'.join(sorted(STRENGTHS))})\b",
        "took_strength": (
            r"\b(?:took|takes|taken|shows|showed|must have taken) (?:\w+ ){0,4}(?:courage|guts|strength|"
            r"bottle|nerve|a lot|some doing|real|so much|determination|bravery|heart|patience|wisdom)\b"
        ),
        "you_managed": (
            r"\byou(?:'ve| have| still|'re| are| did| also)?(?: \w+){0,2} (?:managed|kept|keep|got|get|"
            r"found|stood|made it|came|come|reached|turned|survived|carried|noticed|protected|held|stuck|"
            r"learned|learnt|asked|chose|worked|built|got through|showed up|care|know how|figured|"
            r"fought)\b"
        ),
        "well_done": (
            r"\b(?:well done|good (?:on|for) you|fair play|hats off|proud of|credit|impress\w+|admire\w*|"
            r"i (?:really )?(?:appreciate|respect|value)|no small thing|not nothing|big (?:step|deal)|"
            r"real (?:skill|gift|strength|talent)|good at)\b"
        ),
        "understandable": (
            r"\b(?:understandabl[ey]|makes? (?:\w+ ){0,3}sense|no wonder|not surpris\w+|anyone would|"
            r"anybody would|who wouldn't|of course you|natural|normal (?:reaction|response|thing|to)|"
            r"reasonable|(?:every|a) right to|(?:good|every) reason|can (?:see|understand) why|i(?:'d|"
            r" would)(?: probably)? (?:feel|be|have been) .{0,25}too|it's okay to|it's all right to|"
            r"okay (?:not )?to (?:feel|be|cry|say)|don't blame you|valid|to be expected|only human|"
            r"bound to|nothing (?:weird|wrong|strange|silly) about|allowed to)\b"
        ),
        "that_is_hard": (
            r"\b(?:that|it|this|what you(?:'re| are|'ve| have)?(?: \w+){0,4}|going through|losing)(?:'s|"
            r" is| was| sounds| must be| must have been| must| would be| has been| can be|"
            r" seems)(?: \w+){0,4} (?:hard|tough|awful|difficult|rough|horrible|painful|a lot|heavy|"
            r"unfair|terrible|exhausting|scary|frightening|hell|rubbish|shit|brutal|lonely|tiring|"
            r"horrendous|grim)\b"
        ),
        "sorry_for": (
            r"\b(?:sorry (?:to hear|that|you|this|for your|about your|it|they|he|she|nobody|no one)|"
            r"so sorry|(?:i'm|i am) (?:really |truly |very )?sorry)\b"
        ),
        "should": (
            r"\byou(?:'d| should| ought| must| need| really need| really should| have got|"
            r" 'd)? ?(?:should|ought to|need to|must|have to|'ve got to|better|had better|want to think|"
            r"might want|could (?:always|try|just|maybe|go|start|ask|ring|talk|do)|shouldn't)\b"
        ),
        "have_you_tried": (
            r"\b(?:have|haven't|did|had) you (?:\w+ ){0,2}(?:tried|considered|thought (?:about|of)|"
            r"looked into|thought about trying|try|attempted)\b"
        ),
        "why_not": r"\bwhy (?:don't|not|can't|haven't|won't) (?:you|we|just|try)?\b",
        "suggest": (
            r"\b(?:i(?:'d| would)? (?:\w+ )?(?:suggest|recommend|advise)|my advice|if i were you|"
            r"if it was me|if i was you|what you want to do|the best thing|it(?:'d| would)? (?:be|"
            r"might be|may be)? ?(?:best|better|good|wise|helpful|an idea|worth|a good idea) (?:to|if you|"
            r"for you)|worth (?:trying|a try|a go|asking|ringing|looking)|how about (?:you|trying|going|a|"
            r"just)|what about (?:trying|going|a|joining)|try (?:to|and|not|some|a|doing|going|writing|"
            r"the|this|using|keeping|getting|taking)|make sure|start by|give it a (?:go|try)|"
            r"all you (?:need|have) to|remember to|don't forget)\b"
        ),
        "advice_thing": (
            r"\b(?:yoga|exercise|mindfulness|meditat\w+|breathing|walk|journal|diary|routine|gp|doctor|"
            r"therap\w+|counsell\w+|app|hotline|helpline|medication|vitamins?|caffeine|hobby|volunteer\w*|"
            r"gym|sleep hygiene|diet|warm bath|fresh air|tea|run)\b"
        ),
        "at_least": r"\bat least\b",
        "platitude": (
            r"\b(?:everything happens|could be worse|(?:others|people|some|plenty|loads) (?:\w+ )?(?:have|"
            r"who have|had|has) it (?:\w+ )?worse|worse off|worse things|silver lining|look on the bright|"
            r"bright side|cheer up|chin up|time (?:heals|is a)|plenty more fish|you(?:'ll|"
            r" will) (?:be (?:fine|all right|okay|grand|right as rain|over|laughing|back)|get over|"
            r"look back|laugh|forget)|not that bad|isn't that bad|no big deal|not a big deal|get over it|"
            r"move on|everyone (?:feels|gets|has|goes)|everybody (?:feels|gets|has|goes)|we all (?:feel|"
            r"get|have|go)|don't (?:worry|be (?:sad|upset|daft|silly)|dwell|stress|cry)|stay positive|"
            r"think positive|be (?:grateful|thankful|positive)|count your|first world|lucky|it(?:'ll|"
            r" will) (?:all )?(?:work out|blow over|pass|be (?:fine|all right|okay|grand))|"
            r"nothing to (?:worry|be)|just a (?:phase|bad day|job|cat|dog|bit)|when one door|"
            r"makes you stronger|doesn't kill you|god (?:never|only)|meant to be|happens for a reason|"
            r"tomorrow's another|nothing compared|wait till you|that's nothing|you think (?:that|you've)|"
            r"all in your head|only a|hardly)\b"
        ),
        "blame": (
            r"\b(?:your (?:own )?fault|brought (?:it|this) on|your own doing|only (?:yourself|"
            r"got yourself)|blame|selfish|lazy|dramatic|over-?react\w*|attention|ungrateful|pathetic|weak|"
            r"childish|manipulat\w+|irresponsible|ridiculous|silly|stupid|foolish|excuses?|making (?:it|"
            r"this) up|not (?:even )?trying|don't (?:even )?try|you never|you always|ashamed of|"
            r"disappointed in you|what did you expect|how could you|why (?:would|did) you (?:even|ever|do|"
            r"let|not|go back|say|start|drink|stop|stay|leave)|should(?:n't)? have|grow up|pull yourself|"
            r"man up|snap out|wallow\w*|feel(?:ing)? sorry for yourself|letting (?:people|everyone|your|"
            r"yourself|them|us)|think about (?:your|how)|be honest with yourself|in denial|"
            r"playing (?:the )?(?:victim|games)|victim|wasting|you people|can't be bothered|"
            r"no wonder (?:he|she|they|your|nobody|people)|if you really|you need to take responsibility|"
            r"you just want|told you|your attitude|wrong of you|bad (?:mother|mum|father|dad|parent|"
            r"friend))\b"
        ),
        "i_will": (
            r"\b(?:i(?:'ll| will| can| could|'m going to| am going to| promise| swear)|let me|"
            r"leave it (?:to|with) me|just give me|i won't (?:tell|let|say|breathe|leave)|we(?:'ll|"
            r" will) (?:get|sort|fix|have))\b"
        ),
        "rescue_words": (
            r"\b(?:fix (?:this|it|that|everything)|sort (?:this|it|that|them|him|her|everything|all|your)|"
            r"between (?:us|you and me)|our (?:little )?secret|won't tell (?:a soul|anyone|anybody|them|"
            r"nobody|the)|never tell|day or night|any time (?:of|day|night)|24|middle of the night|"
            r"my (?:own )?(?:number|address|house|place|sofa|spare room|home|personal)|stay (?:with|"
            r"at) m(?:e|ine)|lend you|give you (?:the )?(?:money|cash|my)|pay (?:for|your|it)|for you|"
            r"on your behalf|save you|look after you|take care of (?:it|everything|you|that)|"
            r"always be (?:here|there)|make sure (?:you|nothing|they|he|she|it)|keep you safe|promise|"
            r"don't need (?:anyone|them|the|to tell)|don't have to tell|nobody (?:has|needs) to know|"
            r"only (?:one|person) who|rely on me|drive you|won't let (?:anything|them|anyone|him|her|"
            r"you))\b"
        ),
        "permission": (
            r"\b(?:would (?:it|that) be (?:all right|okay|useful|helpful|good|any use|better)|is (?:it|"
            r"that) (?:all right|okay)|(?:all right|okay) (?:with you|by you|if)|do you mind|"
            r"would you mind|mind if|may i|can i (?:share|tell|say|ask|offer|suggest|check|sit|mention)|"
            r"could i|if (?:you(?:'d| would)? (?:like|want|prefer|rather|feel|fancy|ever)|"
            r"that's (?:all right|okay|easier|too)|it's (?:all right|okay|easier|too)|you(?:'re|"
            r" are) (?:up|okay|happy|comfortable|ready))|up to you|your (?:call|choice|decision|pace|say|"
            r"terms)|you(?:'re| are) in charge|you (?:decide|choose|can (?:say no|stop|tell me to|pick|"
            r"change))|only if|whatever you|whenever you|as much or as little|as little or as much|"
            r"you don't have to|no pressure|no rush|don't (?:have|need) to (?:answer|talk|say|tell|share|"
            r"explain|go)|would you (?:rather|prefer)|or (?:we|would you|i) (?:can|could|rather|not)|"
            r"we (?:can|could) (?:stop|leave|talk about something|take a|pause|just|come back|sit)|say no|"
            r"that's (?:okay|fine|all right)|change the subject|different subject|something else)\b"
        ),
        "share": (
            r"\b(?:i (?:was|had|used to|felt|lost|remember|found|went|spent|got|heard|struggled|couldn't|"
            r"didn't|never|know|learned|learnt|tried|started|stopped|thought|hated|took|left|came|lived|"
            r"kept)\b|i(?:'ve| have) (?:been|had|felt|lost|lived|struggled|got|also|experienced|gone)|"
            r"when i\b|for me,?|my own|happened to me|in my (?:case|experience)|same (?:here|thing)|"
            r"me too|i(?:'ve)? also|speaking for myself|my (?:mum|dad|brother|sister|son|daughter|ex|"
            r"partner|wife|husband|first|worst|breakdown|recovery))\b"
        ),
        "hope": (
            r"\b(?:hope\w*|possible|possib\w+|it can (?:change|get|ease|shift)|things (?:can|do|did|could|"
            r"may|might)|get(?:s)? (?:better|easier|lighter)|better days|won't always|"
            r"doesn't (?:have to )?(?:last|stay)|recover\w*|(?:people|many|lots|others|some) (?:do|find|"
            r"have|come|live|get)|way (?:through|forward|out)|believe in you|i believe|light|one day|"
            r"chance|in time|with time|small steps|good life|future|still (?:ahead|to come|there|time)|"
            r"not the end|a day at a time|not always|change)\b"
        ),
        "encouraging": (
            r"\b(?:go on|carry on|keep going|tell me more|say (?:a bit |some )?more|i'm (?:here|listening|"
            r"with you|all ears)|take (?:your|all the|as much|as long) ?(?:time)?|no rush|and then|"
            r"what else|anything else|mm|uh huh|i see|right|yeah|really|i get you|i'm following|"
            r"in your own time|i've got (?:time|all)|not going anywhere|what next|then what)\b"
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
        "name_is": r"\b(?:i'm|i am|my name(?:'s| is)|call me|name's|this is) \w+",
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
        "safe": (
            r"\b(?:suicid\w*|kill(?:ing)? (?:yourself|him|herself)|end(?:ing)? (?:your|it|things)|"
            r"take your (?:own )?life|taking your (?:own )?life|want(?:ing|ed)? to die|dying|dead|(?:not|"
            r"n't) want(?:ing)? to (?:be here|live|be alive|wake up|exist|go on)|not being (?:here|alive)|"
            r"harm\w*|hurt(?:ing)? yourself|hurting you|hurts you|hit(?:s|ting)? you|safe\w*|unsafe|"
            r"danger|threaten\w*|self-harm\w*|act(?:ed|ing)? on|(?:the|these|those|dark|such|"
            r"any) thoughts|made a plan|plan to|at risk|frighten\w*|violent|decid\w+ when|life (?:isn't|"
            r"is not|wasn't) worth|worth living|disappear\w*|better off without|give up on life|"
            r"frightened of (?:him|her|them|anyone)|scared of (?:him|her|them|anyone)|alive)\b"
        ),
        "diagnosis_word": (
            r"\b(?:diagnos\w*|disorder|illness|condition|bipolar|schizo\w*|psycho\w*|bpd|eupd|borderline|"
            r"ocd|ptsd|adhd|depress\w*|anxiety|mental\w*|symptoms?|label|addict\w*|alcoholic|anorexi\w*|"
            r"bulimi\w*|manic|paranoi\w*|delusion\w*|autis\w*)\b"
        ),
        "wrong_with": (
            r"\b(?:wrong with you|matter with you|your problem|your issue|your condition|"
            r"what have you got|up with you|wrong in (?:your|the) head)\b"
        ),
        "story": (
            r"\b(?:happen(?:ed|ing|s)?|going on|been on|went on|led (?:up )?to|lead up|brought you|"
            r"bring you|brought (?:this|that|it) (?:on|up|about)|came about|come about|end(?:ed)? up|"
            r"story|from the (?:start|beginning)|start(?:ed)? (?:for|off)|begin|began|background|"
            r"what was it like|walk me through|talk me through|take me (?:back|through)|changed|that day|"
            r"that night|before (?:that|you|all|this)|after that|next|last (?:night|week|month|few)|"
            r"how come)\b"
        ),
        "feel_q": (
            r"\b(?:how (?:do|did|does|are|were|is|was|would|have)|what's it like|what is it like|"
            r"what was (?:it|that) like|feel\w*|mean(?:s|t)? (?:to|for) you|matter(?:s)?|important|"
            r"hope\w*|wish|want(?:ed)?|like (?:to|for you)|help(?:s|ed|ful)?|support\w*|dream\w*|"
            r"look like|miss|enjoy|love|cope|keeps you|gets you|value)\b"
        ),
        "fact_q": (
            r"\b(?:how (?:long|many|much|often|old|far|soon)|what (?:time|day|date|year|age|dose|number|"
            r"ward)|when (?:did|do|is|was|are|were|will|'s)|where (?:do|did|is|are|was|were)|which|"
            r"who (?:is|was|are|'s)|ever|yet|still|any(?:one|thing)?|on a scale)\b"
        ),
        "imperative_think": (
            r"^(?:just )?(?:think|try|go|stop|get|take|make|talk|call|ring|write|start|speak|tell (?:him|"
            r"her|them|your|the|someone)|ask|find|do|don't|keep|let|give|put|join|look|be|forget|focus|"
            r"remember|set|use|eat|drink|sleep|leave|listen|read|see|book|phone|have|avoid|cut|learn|pull|"
            r"calm|breathe|move|come)\b"
        ),
        "contempt": (
            r"\b(?:what (?:sort|kind) of|you people|some of us|don't you|didn't you|aren't you|"
            r"you had it coming|shame|wouldn't be|if you(?:'d| had| hadn't| cared)|on earth|"
            r"did it (?:never|not)|(?:not|n't) (?:even )?(?:try|care|think|bother|want to)\w*|deserve\w*|"
            r"lie[ds]?|lying|liar|typical|honestly|always|never|real (?:man|woman|mother)|normal people|"
            r"other (?:people|patients|mums)|sin|wrong|let .{1,20} down|choice|chose|hard work|"
            r"your (?:attitude|behaviour|trouble)|get over yourself|stop \w+ing|expect\w*|whose fault|"
            r"anyone else)\b"
        ),
        "advising": (
            r"\b(?:if i (?:were|was) (?:in your|you)|in your (?:shoes|place)|what i'd do|surely it|"
            r"surely you|you(?:'d| would)? (?:want to|wanna|could|might|may|can)\b|might (?:help|work)|"
            r"would help|could help|helps? (?:to|if)|best (?:thing|way|to|off)|better (?:to|if|off)|(?:do|"
            r"did) (?:me|him|her|them) (?:good|wonders)|worked (?:for|wonders)|works for|until you|"
            r"every (?:day|morning|night)|one word|idea (?:to|if)|tip|the (?:trick|secret|thing) (?:is|"
            r"to)|promise me|think about what|maybe (?:it's time|look|go|see|just)|perhaps (?:go|see|"
            r"look))"
        ),
        "brushing_off": (
            r"\b(?:just|only|sure|hardly|never mind|worry|worse|better|soon|forget|anyway|everyone|"
            r"everybody|others|other (?:people|folk|kids|mums)|some (?:people|folk)|loads of|plenty|"
            r"nothing|lots|lucky|grateful|thankful|fine|grand|past|so bad|too bad|shouldn't|wouldn't|"
            r"don't (?:be|cry|get|let)|positive\w*|smile|life|god|plan|by (?:christmas|tomorrow|monday|"
            r"the weekend)|think|bother|over|still got|whole|easy|once|always|come on)\b"
        ),
        "choosing": (
            r"\b(?:would you (?:like|rather|prefer|mind|be)|do you (?:want|fancy)|want (?:me )?to\b|"
            r"shall (?:we|i)|prefer|i'd rather|you'd rather|you choose|you decide|(?:your|the) (?:choice|"
            r"decision|call|lead|pace|terms)|in charge|(?:you're|you are) the (?:boss|expert)|we (?:can|"
            r"could|don't have to|won't|needn't)|we'll (?:stop|leave|go at|take it|talk)|pause|a break|"
            r"take (?:five|a breather)|leave (?:it|that) (?:there|alone|be)|another (?:time|day)|drop it|"
            r"either way|whichever|whatever (?:you|suits|feels|is easi)|whatever's|say pass|skip|as slow|"
            r"closed unless|i respect|respect that|feel free|free to|comfortable|if you (?:want|like|"
            r"prefer|fancy|don't)|that's (?:fine|okay|all right)|fine by me|suits? you|options?|"
            r"tell me (?:to|when|if)|let me know|don't (?:have|need) to|no pressure|say no|owe me|"
            r"won't (?:push|ask)|how you want|how would you like)"
        ),
        "praise": (
            r"\b(?:great|amazing|brilliant|good|lovely|lucky|love|best|remarkable|rare|gift|knack|real|"
            r"cope[ds]?|hats? off|well|insight|care[ds]?|caring|honest\w*|how far|come (?:a )?(?:so far|"
            r"long way|through)|says (?:a lot|something)|that's (?:love|skill|strength|courage)|"
            r"even (?:on|when|half|though|with)|still|never (?:once )?(?:gave|give|lost|let|stopped)|"
            r"all (?:that|by yourself)|on your own|yourself|nobody else|got (?:yourself|through|out)|"
            r"shows?|showed|incredible|proper|fair|grit|nerve|heroic|thank(?:s| you) for)\b"
        ),
        "pleasantry": (
            r"^(?:hi|hello|yo|hiya|thanks|thank you|cheers|welcome|no (?:worries|problem)|lovely|nice|"
            r"great|cool|haha?|lol|oh wow|congratulations|sounds (?:good|fun)|good (?:to|morning|"
            r"afternoon|evening|day)|long time|happy|merry|that's (?:great|brilliant|funny|good|awesome|"
            r"cool|lovely)|you're welcome|(?:you )?(?:okay|all right)|i(?:'ve| love| like)|fancy|did you|"
            r"do you|have you|was|is|are|any|take|come|what(?:'s| are| team| music)?|who|how)\b"
        ),
        "felt_image": (
            r"\b(?:sick|stuffing|stomach|heart|raw|in bits|in pieces|tiny|dirt|small|two inches|tears|"
            r"cry\w*|crushed|buzzing|done in|fed up|on edge|a state|pain\w*|safe|trust|loved|"
            r"matter(?:ed)?|alive|miss|hate|love|dread\w*|care|cared|wanted|like (?:a|an|dirt|nothing|"
            r"nobody|you)|alone|strong\w*|hope|enjoy\w*|not (?:happy|sure|good)|good|bad|better|worse|"
            r"great|awful|horrible|hard|difficult|tough|scary|happy|happier|glad|surprised?|shock\w*|"
            r"alarm\w*|concern\w*|confiden\w*)\b"
        ),
        "you_end": r"\byou\??[.!]*$",
        "or": r"\bor\b",
        "if": r"\bif\b",
        "i_think": r"\bi (?:think|reckon|feel like|believe|guess|suppose|know|get that|understand)\b",
        "negative": r"\b(?:not|no|never|nothing|nobody|n't)\b|n't\b",
    }.items()
}


def cues_in(plain: str) -> list[str]:
    """Names of the set phrases that a plain text holds, in a fixed order."""
    return [name for name, pattern in CUES.items() if pattern.search(plain)]
