"""Cues of what closes a conversation: advice, platitudes, blame, contempt, taking over."""

from __future__ import annotations

HARM_CUES: dict[str, str] = {
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
    "advising": (
        r"\b(?:if i (?:were|was) (?:in your|you)|in your (?:shoes|place)|what i'd do|surely it|"
        r"surely you|you(?:'d| would)? (?:want to|wanna|could|might|may|can)\b|might (?:help|work)|"
        r"would help|could help|helps? (?:to|if)|best (?:thing|way|to|off)|better (?:to|if|off)|(?:do|"
        r"did) (?:me|him|her|them) (?:good|wonders)|worked (?:for|wonders)|works for|until you|"
        r"every (?:day|morning|night)|one word|idea (?:to|if)|tip|the (?:trick|secret|thing) (?:is|"
        r"to)|promise me|think about what|maybe (?:it's time|look|go|see|just)|perhaps (?:go|see|"
        r"look))"
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
    "brushing_off": (
        r"\b(?:just|only|sure|hardly|never mind|worry|worse|better|soon|forget|anyway|everyone|"
        r"everybody|others|other (?:people|folk|kids|mums)|some (?:people|folk)|loads of|plenty|"
        r"nothing|lots|lucky|grateful|thankful|fine|grand|past|so bad|too bad|shouldn't|wouldn't|"
        r"don't (?:be|cry|get|let)|positive\w*|smile|life|god|plan|by (?:christmas|tomorrow|monday|"
        r"the weekend)|think|bother|over|still got|whole|easy|once|always|come on)\b"
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
    "contempt": (
        r"\b(?:what (?:sort|kind) of|you people|some of us|don't you|didn't you|aren't you|"
        r"you had it coming|shame|wouldn't be|if you(?:'d| had| hadn't| cared)|on earth|"
        r"did it (?:never|not)|(?:not|n't) (?:even )?(?:try|care|think|bother|want to)\w*|deserve\w*|"
        r"lie[ds]?|lying|liar|typical|honestly|always|never|real (?:man|woman|mother)|normal people|"
        r"other (?:people|patients|mums)|sin|wrong|let .{1,20} down|choice|chose|hard work|"
        r"your (?:attitude|behaviour|trouble)|get over yourself|stop \w+ing|expect\w*|whose fault|"
        r"anyone else)\b"
    ),
    # Only what acts in the other's place: "i'll wait", "i'll remember that" and "you let me in" take nothing over.
    "i_will": (
        r"(?:\bi(?:'ll| will| can| could|'m going to| am going to| promise| swear|'d)|"
        r"(?<!you )(?<!'d )(?<!'ve )\blet me|"
        r"\bwe(?:'ll| will)) (?:\w+ ){0,3}(?:ring|call|phone|message|text|e-?mail|write|speak|talk|"
        r"tell|have a word|say|"
        r"sort|fix|deal|handle|pay|lend|give|buy|bring|drive|take|get|do|make|look after|carry|"
        r"protect|save|find|"
        r"keep (?:you|your|it|this|secret\w*)|cover|sign|fill|answer|be (?:there|here)|come (?:round|"
        r"over|and)|move|"
        r"change|stop|book|arrange|order|cook|clean|check|help|hold|let|never|always|explain|ask|pick|"
        r"drop|be your|"
        r"end|put|set|show|start|run|hide|cancel)\b|\bleave it (?:all )?(?:to|with) me\b|"
        r"\bjust give me\b|\bi won't (?:tell|"
        r"let|say|breathe|leave)\b"
    ),
    "stays_beside": (
        r"\bi(?:'ll| will| can| could|'d)? (?:\w+ )?(?:sit|wait|walk|come (?:with|along|in with|too)|"
        r"go with|listen|show you|stay "
        r"(?:here|put|quiet)|stand|watch (?:out )?for|remember|miss|keep (?:that|it in mind)|"
        r"bear (?:it|that)|have my|see "
        r"you|be back|think (?:about|of) (?:that|you|what)|be quiet|follow|hush|shut up)\b"
    ),
    "takes_back": (
        r"\b(?:i|we) (?:can't|cannot|couldn't|shouldn't|should not|ought not)\b|\btake (?:it |"
        r"that )?back\b|\bi (?:told you|said) "
        r"i(?:'d| would)\b|\bno (?:business|right)\b"
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
    "imperative_think": (
        r"^(?:just )?(?:think|try|go|stop|get|take|make|talk|call|ring|write|start|speak|tell (?:him|"
        r"her|them|your|the|someone)|ask|find|do|don't|keep|let|give|put|join|look|be|forget|focus|"
        r"remember|set|use|eat|drink|sleep|leave|listen|read|see|book|phone|have|avoid|cut|learn|pull|"
        r"calm|breathe|move|come)\b"
    ),
}
