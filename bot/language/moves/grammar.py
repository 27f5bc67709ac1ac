"""What grammar says about one sentence: its form, who it is about, its mood, and set phrases that carry a stance.

Wording alone does not carry over from one corpus to another (`docs/language.md` has the figures); who is the subject,
the mood of the verb and the type of question do. Everything here reads the plain text of `plain.make_plain`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.language.moves.words import FEELINGS, HARDSHIP, STRENGTHS

_OPENER = re.compile(
    r"^(?:(?:so|and|but|well|okay|right|yeah|yes|no|um+|uh+|er+m?|oh|ah|aw+|mm+|look|listen|now|then|also|just|please|"
    r"sorry|hi|hello|all right|i mean|you know|like|honestly|to be honest|gosh|wow|god|great|good|sure|of course|i see|"
    r"cool|fine|because|anyway|actually|maybe|perhaps|thanks|thank you|i guess|i suppose|"
    r"(?:can|could|may) i (?:just )?ask(?: you)?(?: something)?|if you don't mind me asking|if i may ask|"
    r"love|mate|pal|hun|dear|darling|duck|hen|bro|man)(?:[,.!:-]+\s*|\s+(?![,.!?]))|[^\w\s]+\s*)"
)
_AUX = (
    r"(?:do|does|did|are|is|was|were|have|has|had|can|could|would|will|should|shall|may|might|am|must|don't|doesn't|"
    r"didn't|aren't|isn't|wasn't|weren't|haven't|hasn't|hadn't|can't|couldn't|wouldn't|won't|shouldn't|ain't)"
)
_PERSON = (
    r"(?:you|i|we|they|he|she|it|this|that|there|any|anyone|anybody|someone|somebody|anything|everything|something|your|"
    r"the|things|his|her|their|my|people|those|these|what|all)"
)
WH_QUESTION = re.compile(
    rf"^(?:(?:in|at|for|on|to|of|with|about|by|from|since|until) )?(?:what|how|why|when|where|who|which|what's|how's|"
    rf"why's|when's|where's|who's)\b(?! an? \w+ (?:thing|time|day|way|shame|lot)\b(?!\?))"
)
_EXCLAIMS = re.compile(
    r"^(?:what an?\b|how (?:very |really |so |absolutely )?(?:\w+)(?:[!.]*$| for you| that| it))(?!.*\?)"
)
_LATE_WH = re.compile(
    rf"(?:[,:-] ?|\b(?:and|so|but|okay|then) )(?:so |and )?(?:what|how|why|when|where|who|which)(?:'s| {_AUX}| \w+ {_AUX}| happened\b)"
)
YES_NO = re.compile(rf"^{_AUX} (?:not )?{_PERSON}\b")
_LATE_YES_NO = re.compile(rf"[,:-] ?(?:so |and |but |or )?{_AUX} (?:you|it|he|she|they|there|that|this|i|we)\b")
_TAG = re.compile(
    r"(?:,? (?:isn't|aren't|wasn't|weren't|don't|doesn't|didn't|haven't|hasn't|won't|wouldn't|can't|couldn't|is|are|do|"
    r"did|have|has|will|would|was|were|can|could) (?:it|you|they|he|she|that|there|we|i)(?: not)?|,? (?:right|yeah|yes|no|eh|huh|correct|"
    r"okay|you know|or not|or what|or (?:am|have|is|did) \w+(?: \w+){0,3}|is that (?:right|it|fair|about right)|"
    r"does that (?:sound|feel) (?:right|fair)|am i (?:right|close|getting)[\w ]*))\?*$"
)
_INDIRECT = re.compile(
    r"^(?:i(?:'m| am| was)?(?: just| also| really| still| kind of)* (?:wonder(?:ing)?|curious|interested)\b|"
    r"(?:can|could|would|will|are) you (?:able to |willing to |happy to |please |maybe |just )*(?:tell|say|describe|explain|share|help|walk|"
    r"talk|give|paint|take)\b|(?:please )?(?:tell|describe|explain|share with|talk|walk|help|give|take) me\b|"
    r"i(?:'d| would) (?:really |quite )?(?:like|love|be interested|be curious|want) to (?:hear|know|understand|learn|ask)|i want to (?:hear|know|understand)|"
    r"(?:would|do) you (?:like|want|mind|fancy|feel (?:like|able)|care)\b)"
)
_WHAT_A = re.compile(r"^what an? ")
_FEEL_WORDS = "|".join(sorted(FEELINGS, key=len, reverse=True))

CUES: dict[str, re.Pattern[str]] = {
    name: re.compile(pattern)
    for name, pattern in {
        "you_start": r"^you(?:'\w+)?\b",
        "i_start": r"^i(?:'\w+)?\b",
        "we_start": r"^(?:we|let's)\b",
        "it_start": r"^(?:it|that|this)(?:'\w+)?\b",
        "there_start": r"^there(?:'s|'re| is| are| was| will)",
        "other_start": r"^(?:he|she|they|your \w+|people|everyone|everybody|nobody|no one|some people|lots of people|many people|most)\b",
        "sounds": r"\bsound(?:s|ed)? ?(?:like|as|to me)?\b",
        "seems": r"\b(?:seem|seems|seemed|looks like|look like|feels like|felt like|it's like|it's as if|almost like|as though)\b",
        "hearing": r"\b(?:i(?:'m| am)? (?:hear|hearing|sense|sensing|gather|imagine|picking up|get the (?:sense|feeling|impression))|what i(?:'m| am)? hear|if i(?:'m| am| have|'ve)? (?:hear|heard|understand|got|get|right)|so what you(?:'re| are) saying|you(?:'re| are) saying|you(?:'ve| have) (?:said|told|mentioned|described)|you (?:said|told|mentioned|talked|described|spoke))\b",
        "so_you": r"^(?:so|and so|and|right so|okay so),? (?:you|your|it|it's|that|he|she|they|there|for you|part of|on (?:one|the one))\b",
        "two_sides": r"\b(?:part of you|one part|on (?:the )?one hand|on the other|at the same time|and yet|torn between|both .{1,40} and|but (?:also|you|you're|then|it's also)|one side|half of you|another part|a bit of you|some of you)\b",
        "summing": r"\b(?:so far|to sum|sum up|summari[sz]e|summary|let me (?:see|check|make sure|just check|try and pull)|pull(?:ing)? (?:this|that|it all) together|go(?:ing)? back over|recap|look(?:ing)? back|over the (?:last|past) (?:hour|half|few)|today (?:we|you)(?:'ve| have)?|we(?:'ve| have) (?:talked|covered|touched|spoken)|you(?:'ve| have) (?:told me|shared|covered|talked about|described|mentioned|named)|putting (?:it|that|this) (?:all )?together|there's a lot (?:in|there)|several things|three things|a few (?:different )?things|a thread|all (?:of )?(?:that|this))\b",
        "feeling_word": rf"\b(?:{_FEEL_WORDS})\b",
        "you_feeling": rf"\b(?:you(?:'re| are| were|'ve been| have been| feel| felt| seem| sound| look| must be| must have been| must feel| might be| might feel| may be)|left you|makes you|made you|making you|leaves you|leave you|got you)(?: \w+){{0,3}} (?:{_FEEL_WORDS})\b",
        "feels_for_you": r"\b(?:you(?:'re| are| were)? (?:feel|feeling|felt)|must (?:feel|have felt|be|have been)|makes you feel|made you feel|left you feeling|leaves you feeling)\b",
        "hardship": rf"\b(?:{'|'.join(sorted(HARDSHIP))})\b",
        "strength": rf"\b(?:{'|'.join(sorted(STRENGTHS))})\b",
        "took_strength": r"\b(?:took|takes|taken|shows|showed|must have taken) (?:\w+ ){0,4}(?:courage|guts|strength|bottle|nerve|a lot|some doing|real|so much|determination|bravery|heart|patience|wisdom)\b",
        "you_managed": r"\byou(?:'ve| have| still|'re| are| did| also)?(?: \w+){0,2} (?:managed|kept|keep|got|get|found|stood|made it|came|come|reached|turned|survived|carried|noticed|protected|held|stuck|learned|learnt|asked|chose|worked|built|got through|showed up|care|know how|figured|fought)\b",
        "well_done": r"\b(?:well done|good (?:on|for) you|fair play|hats off|proud of|credit|impress\w+|admire\w*|i (?:really )?(?:appreciate|respect|value)|no small thing|not nothing|big (?:step|deal)|real (?:skill|gift|strength|talent)|good at)\b",
        "understandable": r"\b(?:understandabl[ey]|makes? (?:\w+ ){0,3}sense|no wonder|not surpris\w+|anyone would|anybody would|who wouldn't|of course you|natural|normal (?:reaction|response|thing|to)|reasonable|(?:every|a) right to|(?:good|every) reason|can (?:see|understand) why|i(?:'d| would)(?: probably)? (?:feel|be|have been) .{0,25}too|it's okay to|it's all right to|okay (?:not )?to (?:feel|be|cry|say)|don't blame you|valid|to be expected|only human|bound to|nothing (?:weird|wrong|strange|silly) about|allowed to)\b",
        "that_is_hard": r"\b(?:that|it|this|what you(?:'re| are|'ve| have)?(?: \w+){0,4}|going through|losing)(?:'s| is| was| sounds| must be| must have been| must| would be| has been| can be| seems)(?: \w+){0,4} (?:hard|tough|awful|difficult|rough|horrible|painful|a lot|heavy|unfair|terrible|exhausting|scary|frightening|hell|rubbish|shit|brutal|lonely|tiring|horrendous|grim)\b",
        "sorry_for": r"\b(?:sorry (?:to hear|that|you|this|for your|about your|it|they|he|she|nobody|no one)|so sorry|(?:i'm|i am) (?:really |truly |very )?sorry)\b",
        "should": r"\byou(?:'d| should| ought| must| need| really need| really should| have got| 'd)? ?(?:should|ought to|need to|must|have to|'ve got to|better|had better|want to think|might want|could (?:always|try|just|maybe|go|start|ask|ring|talk|do)|shouldn't)\b",
        "have_you_tried": r"\b(?:have|haven't|did|had) you (?:\w+ ){0,2}(?:tried|considered|thought (?:about|of)|looked into|thought about trying|try|attempted)\b",
        "why_not": r"\bwhy (?:don't|not|can't|haven't|won't) (?:you|we|just|try)?\b",
        "suggest": r"\b(?:i(?:'d| would)? (?:\w+ )?(?:suggest|recommend|advise)|my advice|if i were you|if it was me|if i was you|what you want to do|the best thing|it(?:'d| would)? (?:be|might be|may be)? ?(?:best|better|good|wise|helpful|an idea|worth|a good idea) (?:to|if you|for you)|worth (?:trying|a try|a go|asking|ringing|looking)|how about (?:you|trying|going|a|just)|what about (?:trying|going|a|joining)|try (?:to|and|not|some|a|doing|going|writing|the|this|using|keeping|getting|taking)|make sure|start by|give it a (?:go|try)|all you (?:need|have) to|remember to|don't forget)\b",
        "advice_thing": r"\b(?:yoga|exercise|mindfulness|meditat\w+|breathing|walk|journal|diary|routine|gp|doctor|therap\w+|counsell\w+|app|hotline|helpline|medication|vitamins?|caffeine|hobby|volunteer\w*|gym|sleep hygiene|diet|warm bath|fresh air|tea|run)\b",
        "at_least": r"\bat least\b",
        "platitude": r"\b(?:everything happens|could be worse|(?:others|people|some|plenty|loads) (?:\w+ )?(?:have|who have|had|has) it (?:\w+ )?worse|worse off|worse things|silver lining|look on the bright|bright side|cheer up|chin up|time (?:heals|is a)|plenty more fish|you(?:'ll| will) (?:be (?:fine|all right|okay|grand|right as rain|over|laughing|back)|get over|look back|laugh|forget)|not that bad|isn't that bad|no big deal|not a big deal|get over it|move on|everyone (?:feels|gets|has|goes)|everybody (?:feels|gets|has|goes)|we all (?:feel|get|have|go)|don't (?:worry|be (?:sad|upset|daft|silly)|dwell|stress|cry)|stay positive|think positive|be (?:grateful|thankful|positive)|count your|first world|lucky|it(?:'ll| will) (?:all )?(?:work out|blow over|pass|be (?:fine|all right|okay|grand))|nothing to (?:worry|be)|just a (?:phase|bad day|job|cat|dog|bit)|when one door|makes you stronger|doesn't kill you|god (?:never|only)|meant to be|happens for a reason|tomorrow's another|nothing compared|wait till you|that's nothing|you think (?:that|you've)|all in your head|only a|hardly)\b",
        "blame": r"\b(?:your (?:own )?fault|brought (?:it|this) on|your own doing|only (?:yourself|got yourself)|blame|selfish|lazy|dramatic|over-?react\w*|attention|ungrateful|pathetic|weak|childish|manipulat\w+|irresponsible|ridiculous|silly|stupid|foolish|excuses?|making (?:it|this) up|not (?:even )?trying|don't (?:even )?try|you never|you always|ashamed of|disappointed in you|what did you expect|how could you|why (?:would|did) you (?:even|ever|do|let|not|go back|say|start|drink|stop|stay|leave)|should(?:n't)? have|grow up|pull yourself|man up|snap out|wallow\w*|feel(?:ing)? sorry for yourself|letting (?:people|everyone|your|yourself|them|us)|think about (?:your|how)|be honest with yourself|in denial|playing (?:the )?(?:victim|games)|victim|wasting|you people|can't be bothered|no wonder (?:he|she|they|your|nobody|people)|if you really|you need to take responsibility|you just want|told you|your attitude|wrong of you|bad (?:mother|mum|father|dad|parent|friend))\b",
        "i_will": r"\b(?:i(?:'ll| will| can| could|'m going to| am going to| promise| swear)|let me|leave it (?:to|with) me|just give me|i won't (?:tell|let|say|breathe|leave)|we(?:'ll| will) (?:get|sort|fix|have))\b",
        "rescue_words": r"\b(?:fix (?:this|it|that|everything)|sort (?:this|it|that|them|him|her|everything|all|your)|between (?:us|you and me)|our (?:little )?secret|won't tell (?:a soul|anyone|anybody|them|nobody|the)|never tell|day or night|any time (?:of|day|night)|24|middle of the night|my (?:own )?(?:number|address|house|place|sofa|spare room|home|personal)|stay (?:with|at) m(?:e|ine)|lend you|give you (?:the )?(?:money|cash|my)|pay (?:for|your|it)|for you|on your behalf|save you|look after you|take care of (?:it|everything|you|that)|always be (?:here|there)|make sure (?:you|nothing|they|he|she|it)|keep you safe|promise|don't need (?:anyone|them|the|to tell)|don't have to tell|nobody (?:has|needs) to know|only (?:one|person) who|rely on me|drive you|won't let (?:anything|them|anyone|him|her|you))\b",
        "permission": r"\b(?:would (?:it|that) be (?:all right|okay|useful|helpful|good|any use|better)|is (?:it|that) (?:all right|okay)|(?:all right|okay) (?:with you|by you|if)|do you mind|would you mind|mind if|may i|can i (?:share|tell|say|ask|offer|suggest|check|sit|mention)|could i|if (?:you(?:'d| would)? (?:like|want|prefer|rather|feel|fancy|ever)|that's (?:all right|okay|easier|too)|it's (?:all right|okay|easier|too)|you(?:'re| are) (?:up|okay|happy|comfortable|ready))|up to you|your (?:call|choice|decision|pace|say|terms)|you(?:'re| are) in charge|you (?:decide|choose|can (?:say no|stop|tell me to|pick|change))|only if|whatever you|whenever you|as much or as little|as little or as much|you don't have to|no pressure|no rush|don't (?:have|need) to (?:answer|talk|say|tell|share|explain|go)|would you (?:rather|prefer)|or (?:we|would you|i) (?:can|could|rather|not)|we (?:can|could) (?:stop|leave|talk about something|take a|pause|just|come back|sit)|say no|that's (?:okay|fine|all right)|change the subject|different subject|something else)\b",
        "share": r"\b(?:i (?:was|had|used to|felt|lost|remember|found|went|spent|got|heard|struggled|couldn't|didn't|never|know|learned|learnt|tried|started|stopped|thought|hated|took|left|came|lived|kept)\b|i(?:'ve| have) (?:been|had|felt|lost|lived|struggled|got|also|experienced|gone)|when i\b|for me,?|my own|happened to me|in my (?:case|experience)|same (?:here|thing)|me too|i(?:'ve)? also|speaking for myself|my (?:mum|dad|brother|sister|son|daughter|ex|partner|wife|husband|first|worst|breakdown|recovery))\b",
        "hope": r"\b(?:hope\w*|possible|possib\w+|it can (?:change|get|ease|shift)|things (?:can|do|did|could|may|might)|get(?:s)? (?:better|easier|lighter)|better days|won't always|doesn't (?:have to )?(?:last|stay)|recover\w*|(?:people|many|lots|others|some) (?:do|find|have|come|live|get)|way (?:through|forward|out)|believe in you|i believe|light|one day|chance|in time|with time|small steps|good life|future|still (?:ahead|to come|there|time)|not the end|a day at a time|not always|change)\b",
        "encouraging": r"\b(?:go on|carry on|keep going|tell me more|say (?:a bit |some )?more|i'm (?:here|listening|with you|all ears)|take (?:your|all the|as much|as long) ?(?:time)?|no rush|and then|what else|anything else|mm|uh huh|i see|right|yeah|really|i get you|i'm following|in your own time|i've got (?:time|all)|not going anywhere|what next|then what)\b",
        "repair": r"\b(?:(?:came|come) out (?:all )?wrong|let me (?:try (?:that )?again|rephrase|start again|put (?:it|that)|say that)|i (?:shouldn't|should not) have (?:said|asked|assumed|jumped|pushed|put|used)|take that back|that was (?:clumsy|careless|thoughtless|insensitive|wrong of me|out of order|unfair of me|me (?:\w+ing))|my (?:mistake|bad|fault)|i (?:apologi[sz]e|misunderstood|got that wrong|jumped|interrupted|assumed|spoke|talked over|rushed|went)|apolog\w+|sorry(?:,| for| if| about| i| that)|i was (?:rushing|pushing|lecturing|preaching|talking too)|i didn't mean|not what i meant|forgive me|wrong word)\b",
        "name_is": r"\b(?:i'm|i am|my name(?:'s| is)|call me|name's|this is) \w+",
        "role": r"\b(?:peer (?:support\w*|worker|mentor|volunteer|specialist|person)|supporter|volunteer|support worker|from the (?:peer|team|hub|centre|charity|project)|lived experience|pleased to meet|nice to meet|good to meet|lovely to meet|meet you)\b",
        "bye": r"\b(?:bye|goodbye|see you|take care|speak (?:soon|to you|next)|talk (?:soon|next|again)|until next|next (?:week|time)|got to (?:go|finish|leave|wrap|stop)|have to (?:go|finish|leave|wrap|stop)|need to (?:go|finish|wrap)|time's (?:up|nearly)|out of time|wrap(?:ping)? up|finish(?:ing)? (?:up|there|now|for)|leave it (?:there|here)|before (?:we|i|you) (?:finish|go|stop|end|leave)|good ?night|thanks? (?:you )?for (?:talking|your time|chatting|today|letting|trusting|sharing)|catch (?:you|up)|later|look after yourself|all the best|run out of time|end (?:here|there))\b",
        "small": r"\b(?:weather|rain\w*|sunny|cold|snow\w*|hot|tea|coffee|biscuits?|cake|football|match|telly|tv|film|weekend|bus|traffic|lunch|dinner|dog|cat|garden|shirt|jumper|hair|haircut|shoes|coat|game|music|song|book|christmas|easter|eid|parking|brew|kettle|chair|seat|room|bake off|strictly|holiday|how are you|how's it going|how do you do|how are things|you all right|what's up|good morning|good afternoon|good evening|morning)\b",
        "answering": r"^(?:yes|no|yeah|nah|nope|not (?:really|exactly|that)|i(?:'ve| have) been (?:a|doing|here)|about (?:a|two|three|six|five|four|ten)|because i|it's (?:just )?(?:a|up|about|every|on|the)|it means|i don't know|i'm not (?:sure|a|here|from|allowed|staff)|they|good question|fair question|honestly)\b",
        "safe": r"\b(?:suicid\w*|kill(?:ing)? (?:yourself|him|herself)|end(?:ing)? (?:your|it|things)|take your (?:own )?life|taking your (?:own )?life|want(?:ing|ed)? to die|dying|dead|(?:not|n't) want(?:ing)? to (?:be here|live|be alive|wake up|exist|go on)|not being (?:here|alive)|harm\w*|hurt(?:ing)? yourself|hurting you|hurts you|hit(?:s|ting)? you|safe\w*|unsafe|danger|threaten\w*|self-harm\w*|act(?:ed|ing)? on|(?:the|these|those|dark|such|any) thoughts|made a plan|plan to|at risk|frighten\w*|violent|decid\w+ when|life (?:isn't|is not|wasn't) worth|worth living|disappear\w*|better off without|give up on life|frightened of (?:him|her|them|anyone)|scared of (?:him|her|them|anyone)|alive)\b",
        "diagnosis_word": r"\b(?:diagnos\w*|disorder|illness|condition|bipolar|schizo\w*|psycho\w*|bpd|eupd|borderline|ocd|ptsd|adhd|depress\w*|anxiety|mental\w*|symptoms?|label|addict\w*|alcoholic|anorexi\w*|bulimi\w*|manic|paranoi\w*|delusion\w*|autis\w*)\b",
        "wrong_with": r"\b(?:wrong with you|matter with you|your problem|your issue|your condition|what have you got|up with you|wrong in (?:your|the) head)\b",
        "story": r"\b(?:happen(?:ed|ing|s)?|going on|been on|went on|led (?:up )?to|lead up|brought you|bring you|brought (?:this|that|it) (?:on|up|about)|came about|come about|end(?:ed)? up|story|from the (?:start|beginning)|start(?:ed)? (?:for|off)|begin|began|background|what was it like|walk me through|talk me through|take me (?:back|through)|changed|that day|that night|before (?:that|you|all|this)|after that|next|last (?:night|week|month|few)|how come)\b",
        "feel_q": r"\b(?:how (?:do|did|does|are|were|is|was|would|have)|what's it like|what is it like|what was (?:it|that) like|feel\w*|mean(?:s|t)? (?:to|for) you|matter(?:s)?|important|hope\w*|wish|want(?:ed)?|like (?:to|for you)|help(?:s|ed|ful)?|support\w*|dream\w*|look like|miss|enjoy|love|cope|keeps you|gets you|value)\b",
        "fact_q": r"\b(?:how (?:long|many|much|often|old|far|soon)|what (?:time|day|date|year|age|dose|number|ward)|when (?:did|do|is|was|are|were|will|'s)|where (?:do|did|is|are|was|were)|which|who (?:is|was|are|'s)|ever|yet|still|any(?:one|thing)?|on a scale)\b",
        "imperative_think": r"^(?:just )?(?:think|try|go|stop|get|take|make|talk|call|ring|write|start|speak|tell (?:him|her|them|your|the|someone)|ask|find|do|don't|keep|let|give|put|join|look|be|forget|focus|remember|set|use|eat|drink|sleep|leave|listen|read|see|book|phone|have|avoid|cut|learn|pull|calm|breathe|move|come)\b",
        "contempt": r"\b(?:what (?:sort|kind) of|you people|some of us|don't you|didn't you|aren't you|you had it coming|shame|wouldn't be|if you(?:'d| had| hadn't| cared)|on earth|did it (?:never|not)|(?:not|n't) (?:even )?(?:try|care|think|bother|want to)\w*|deserve\w*|lie[ds]?|lying|liar|typical|honestly|always|never|real (?:man|woman|mother)|normal people|other (?:people|patients|mums)|sin|wrong|let .{1,20} down|choice|chose|hard work|your (?:attitude|behaviour|trouble)|get over yourself|stop \w+ing|expect\w*|whose fault|anyone else)\b",
        "advising": r"\b(?:if i (?:were|was) (?:in your|you)|in your (?:shoes|place)|what i'd do|surely it|surely you|you(?:'d| would)? (?:want to|wanna|could|might|may|can)\b|might (?:help|work)|would help|could help|helps? (?:to|if)|best (?:thing|way|to|off)|better (?:to|if|off)|(?:do|did) (?:me|him|her|them) (?:good|wonders)|worked (?:for|wonders)|works for|until you|every (?:day|morning|night)|one word|idea (?:to|if)|tip|the (?:trick|secret|thing) (?:is|to)|promise me|think about what|maybe (?:it's time|look|go|see|just)|perhaps (?:go|see|look))",
        "brushing_off": r"\b(?:just|only|sure|hardly|never mind|worry|worse|better|soon|forget|anyway|everyone|everybody|others|other (?:people|folk|kids|mums)|some (?:people|folk)|loads of|plenty|nothing|lots|lucky|grateful|thankful|fine|grand|past|so bad|too bad|shouldn't|wouldn't|don't (?:be|cry|get|let)|positive\w*|smile|life|god|plan|by (?:christmas|tomorrow|monday|the weekend)|think|bother|over|still got|whole|easy|once|always|come on)\b",
        "choosing": r"\b(?:would you (?:like|rather|prefer|mind|be)|do you (?:want|fancy)|want (?:me )?to\b|shall (?:we|i)|prefer|i'd rather|you'd rather|you choose|you decide|(?:your|the) (?:choice|decision|call|lead|pace|terms)|in charge|(?:you're|you are) the (?:boss|expert)|we (?:can|could|don't have to|won't|needn't)|we'll (?:stop|leave|go at|take it|talk)|pause|a break|take (?:five|a breather)|leave (?:it|that) (?:there|alone|be)|another (?:time|day)|drop it|either way|whichever|whatever (?:you|suits|feels|is easi)|whatever's|say pass|skip|as slow|closed unless|i respect|respect that|feel free|free to|comfortable|if you (?:want|like|prefer|fancy|don't)|that's (?:fine|okay|all right)|fine by me|suits? you|options?|tell me (?:to|when|if)|let me know|don't (?:have|need) to|no pressure|say no|owe me|won't (?:push|ask)|how you want|how would you like)",
        "praise": r"\b(?:great|amazing|brilliant|good|lovely|lucky|love|best|remarkable|rare|gift|knack|real|cope[ds]?|hats? off|well|insight|care[ds]?|caring|honest\w*|how far|come (?:a )?(?:so far|long way|through)|says (?:a lot|something)|that's (?:love|skill|strength|courage)|even (?:on|when|half|though|with)|still|never (?:once )?(?:gave|give|lost|let|stopped)|all (?:that|by yourself)|on your own|yourself|nobody else|got (?:yourself|through|out)|shows?|showed|incredible|proper|fair|grit|nerve|heroic|thank(?:s| you) for)\b",
        "pleasantry": r"^(?:hi|hello|yo|hiya|thanks|thank you|cheers|welcome|no (?:worries|problem)|lovely|nice|great|cool|haha?|lol|oh wow|congratulations|sounds (?:good|fun)|good (?:to|morning|afternoon|evening|day)|long time|happy|merry|that's (?:great|brilliant|funny|good|awesome|cool|lovely)|you're welcome|(?:you )?(?:okay|all right)|i(?:'ve| love| like)|fancy|did you|do you|have you|was|is|are|any|take|come|what(?:'s| are| team| music)?|who|how)\b",
        "felt_image": r"\b(?:sick|stuffing|stomach|heart|raw|in bits|in pieces|tiny|dirt|small|two inches|tears|cry\w*|crushed|buzzing|done in|fed up|on edge|a state|pain\w*|safe|trust|loved|matter(?:ed)?|alive|miss|hate|love|dread\w*|care|cared|wanted|like (?:a|an|dirt|nothing|nobody|you)|alone|strong\w*|hope|enjoy\w*|not (?:happy|sure|good)|good|bad|better|worse|great|awful|horrible|hard|difficult|tough|scary|happy|happier|glad|surprised?|shock\w*|alarm\w*|concern\w*|confiden\w*)\b",
        "you_end": r"\byou\??[.!]*$",
        "or": r"\bor\b",
        "if": r"\bif\b",
        "i_think": r"\bi (?:think|reckon|feel like|believe|guess|suppose|know|get that|understand)\b",
        "negative": r"\b(?:not|no|never|nothing|nobody|n't)\b|n't\b",
    }.items()
}  # fmt: skip


@dataclass(frozen=True)
class Form:
    """The sentence without its openers, and what kind of sentence it is.

    `kind` is one of wh, yes_no, tag, declarative_question, fragment_question, indirect, exclamation, imperative,
    statement. `marked` says whether it ends with a question mark.
    """

    core: str
    kind: str
    marked: bool

    @property
    def is_question(self) -> bool:
        """Whether an answer is asked for, with or without a question mark."""
        return self.kind in {"wh", "yes_no", "tag", "declarative_question", "fragment_question", "indirect"}


def read_form(plain: str, first_tag: str = "") -> Form:
    """The form of a sentence in plain text; `first_tag` is the fine tag of its first content word, for imperatives."""
    core = strip_openers(plain)
    marked = "?" in plain[-6:] or plain.rstrip(" .!)").endswith("?")
    return Form(core, _kind_of(core, marked, first_tag), marked)


def strip_openers(plain: str) -> str:
    """The sentence without "so", "okay," and the like, unless nothing else would be left."""
    core = plain
    for _ in range(6):  # nobody piles up more, and each round shortens the text
        shorter = _OPENER.sub("", core, count=1)
        if shorter == core or not any(character.isalpha() for character in shorter):
            break
        core = shorter
    return core


def _kind_of(core: str, marked: bool, first_tag: str) -> str:
    if _INDIRECT.match(core):
        return "indirect"
    if WH_QUESTION.match(core):
        if not marked and (_WHAT_A.match(core) or _EXCLAIMS.match(core)):
            return "exclamation"
        if marked or re.match(
            rf"^(?:\w+ )?(?:what|how|why|when|where|who|which)(?:'s| {_AUX}\b| \w+ (?:{_AUX})\b| (?:happened|made|brought|helped|else|about|come|led|keeps|gets|changed|matters)\b)",
            core,
        ):
            return "wh"
    if YES_NO.match(core):
        return "yes_no"
    if _LATE_WH.search(core) and (marked or not _starts_subordinate(core)):
        return "wh"
    if marked and _TAG.search(core):
        return "tag"
    if _LATE_YES_NO.search(core):
        return "yes_no"
    if marked:
        return "fragment_question" if len(core.split()) <= 4 else "declarative_question"
    if _TAG.search(core) and not core.endswith(("you know", " right", " yeah", " okay", " no", " yes")):
        return "tag"
    if CUES["imperative_think"].match(core) or first_tag == "VB":
        return "imperative"
    return "statement"


def _starts_subordinate(core: str) -> bool:
    return bool(re.match(r"^(?:i (?:see|know|understand|remember)|you)\b", core))


def cues_in(plain: str) -> list[str]:
    """Names of the set phrases that a plain text holds, in a fixed order."""
    return [name for name, pattern in CUES.items() if pattern.search(plain)]
