"""Blame, shame and moral comparison, also behind a warm opening, inside an open question or said as praise: "
"`judge`."""

from __future__ import annotations

from bot.language.moves.rule import Rule, make_rule

# Said of what others said, or of a feeling, the same words blame nobody.
_REPORTED = (
    r"\b(?:you (?:feel|felt|think|thought|worry|wonder|were told|blame)|(?:telling|told|said|say|"
    r"says|saying|call(?:ed|ing)?|treat(?:ed|ing)?|heard) |as if|not your|isn't your|wasn't your|"
    r"sounds like|feel(?:s|ing)? (?:like|as)|do you (?:think|feel) (?:that )?you|makes you|"
    r"made you feel|made to feel|like you|label\w*|calls?)\b"
)
_CONTEMPT = (
    r"(?:non-? ?compliant|selfish|lazy|dramatic|ridiculous|childish|manipulative|pathetic|"
    r"ungrateful|attention[- ]seek\w+|irresponsible|needy|immature|a drama queen|a lost cause|"
    r"a burden|hopeless|a liar|impossible|unreasonable|your own (?:worst enemy|problem)|"
    r"too (?:sensitive|emotional|needy|negative|much)|so (?:needy|negative|sensitive|difficult|"
    r"immature|dramatic|ungrateful|selfish|lazy|stubborn|weak)|in denial|damaged goods|broken)"
)

BLAME_RULES: tuple[Rule, ...] = (
    make_rule(
        "forbids_a_thought",
        "judge",
        r"\byou (?:shouldn't|mustn't|should not|must not|can't go|oughtn't to) (?:be )?(?:think\w*|feel\w*|"
        r"talk\w*|say\w*) "
        r"(?:(?:things )?like (?:that|this)|that way|this way|such things|so (?:badly|much))\b",
        r"\bif you\b|\bthey (?:say|said|think)\b|\?$",
        only="statement",
        confidence=0.85,
    ),
    make_rule(
        "told_what_not_to_do",
        "judge",
        (
            r"^(?:well |oh |no |but |and )*you (?:really )?shouldn't (?:really )?(?:have (?!to\b)|call|say|talk|"
            r"treat|do that|speak|be (?:saying|calling|doing))|(?:that|it)(?:'s| is| was) (?:really |so |just |"
            r"pretty |a bit |quite |very )*(?:unprofessional|disgusting|disgraceful|out of order|pathetic|"
            r"appalling|unacceptable)[.!]*$|you're (?:really |just )*not being (?:\w+ )?(?:realistic|honest|fair|"
            r"reasonable|serious)"
        ),
        (r"\b(?:shouldn't have to|what (?:they|he|she)|how (?:they|he|she)|feels?|felt|sounds like|did to you)\b"),
        confidence=0.8,
    ),
    make_rule(
        "contempt",
        "judge",
        (
            rf"\byou(?:'re| are) (?:just |being |really |clearly |only |simply |honestly |always |such |"
            rf"a bit |such a |obviously )*{_CONTEMPT}\b|\b(?:oh |aw+,? |ah )?(?:you )?poor (?:thing|soul|"
            rf"you\b|lamb|dear|little|wee|love)\b|\byou can't help (?:it|the way|how|being|yourself)\b|"
            rf"\b(?:shame on you|you disgust me|get a grip|get a life|act your age|here we go again)\b|"
            rf"\bwon't help (?:themselves|yourself)\b|\byou want (?:people|everyone|others|us|"
            rf"me) to (?:feel|be) sorry\b"
        ),
        rf"{_REPORTED}|\b(?:not|n't|never) (?:\w+ )?{_CONTEMPT}\b|\bfeel\w* broken\b|\bthe poor\b",
        only="statement",
        confidence=0.92,
    ),
    make_rule(
        "insult",
        "judge",
        (
            r"\byou(?:'re| are| look| sound| seem| must be|'ve gone|'ve got to be) (?:just |being |"
            r"really |such |a bit |an absolute |"
            r"completely |totally |proper |so |clearly |obviously |actually |well |a right |a complete |"
            r"a total |a |an )*(?:mental|"
            r"mad|crazy|nuts|bonkers|insane|barmy|off your (?:head|trolley|rocker|nut)|ridiculous|stupid|"
            r"daft|thick|psycho|"
            r"psychopath|nutter|nutcase|loony|lunatic|freak|weirdo|head ?case|idiot|moron|joke|waste of|"
            r"fruitcake|schizo|delusional|"
            r"deluded|(?:bit of an? )?(?:\w+ )?(?:baby|drama queen|wimp|brat|snowflake|crybaby)|"
            r"away with the fairies|losing the plot|lost the plot)\b"
            r"(?! (?:at|with (?:him|her|them|me|it|your|us)|about|busy|in love)\b)"
        ),
        r"\b(?:told|telling|said|says?|saying|call(?:s|ed|ing)?|treat\w*|heard|label\w*|thinks?|"
        r"thought|as if|like)\b.*\byou(?:'re| are|"
        r" look| sound)|\b(?:sounds like|not|n't|never|if you|worried|afraid|scared|feel\w*|felt|"
        r"pass)\b|\?$",
        only="statement",
        confidence=0.88,
    ),
    make_rule(
        "told_off",
        "judge",
        (
            r"^(?:\w+,? ){0,2}(?:don't|do not|stop) (?:be|being) (?:so |such an? |a )?(?:dramatic|stupid|"
            r"ridiculous|"
            r"difficult|awkward|lazy|childish|selfish|ungrateful|paranoid|drama queen|baby|wimp)\b|"
            r"\byou (?:clearly |obviously |just )?(?:don't|do not) (?:really |actually |even |"
            r"seem to )*(?:want to (?:get (?:better|well)|"
            r"change|try|be helped|recover)|(?:help|want to help) yourself)\b|\bthat's (?:just |only |"
            r"a bit |very |so |pure )*(?:paranoi\w+|"
            r"delusional|nonsense|mad talk|crazy talk)\b"
        ),
        rf"{_REPORTED}|\b(?:feel\w*|if)\b|\?$",
        only="statement",
        confidence=0.82,
    ),
    make_rule(
        "illness_talking",
        "judge",
        (
            r"^(?:\w+,? ){0,3}(?:it's|that's|that is|it is|this is|that'll be|it'll be)(?: only| just|"
            r" probably| all)*(?: (?:a|another|"
            r"one of the|part of (?:the|your)|the|your))* ?(?:symptoms?|signs?|(?:the |your )(?:illness|"
            r"condition|paranoia|delusions?|"
            r"psychosis|disorder|bipolar|depression|schizophrenia))(?: of (?:your|the) \w+)?(?: talking|"
            r" speaking| again| acting up|"
            r" playing up)*(?:, .*)?[.!]*$|\byou(?:'re| are|'ve (?:got|become|grown)|'ve)(?: just|"
            r" getting| become| far| much| way| a bit| "
            r"very)* (?:too |so )?(?:dependent|reliant|clingy|attached) (?:on|to) (?:us|me|services?|the|"
            r"this|these|staff|people|them)\b"
        ),
        rf"{_REPORTED}|\b(?:not|n't|if|worr\w+)\b|\?$",
        only="statement",
        confidence=0.85,
    ),
    make_rule(
        "you_did_though",
        "judge",
        r"^(?:well|but),? (?:\w+,? )?you did (?:walk out|leave|shout|hit|swear|stop taking|miss|"
        r"start it|throw|lie|spend|drink|run|"
        r"not (?:turn|show|go|answer|ring|take))\b",
        confidence=0.8,
    ),
    make_rule(
        "moral_comparison",
        "judge",
        (
            r"\b(?:any |a |no )?(?:normal|decent|real|proper|sensible|good|grown) (?:people|person|man|"
            r"men|woman|mothers?|mums?|fathers?|dads?|parents?|sons?|daughters?|friends?|wives|wife|"
            r"husbands?|adults?|folk) (?:\w+ )?(?:would|wouldn't|should|shouldn't|do\b|don't|does|doesn't|"
            r"get|put|manage|visit|know|think|looks?|care|cares|behave)|\b(?:decent|normal|respectable|"
            r"sensible) (?:people|folk) (?!like|who|in|have|get|are)\w+\b|\b(?:everyone|everybody|someone|"
            r"somebody|anyone) else(?:'s|s) fault\b|\bmy other (?:clients|patients|people|members|"
            r"residents|ones)\b|\b(?:your|my) (?:sister|brother|cousin|mate|other \w+) (?:\w+ )?(?:copes?|"
            r"manages?|managed|coped|never (?:did|behaved|acted|made)|had the same)\b|\b(?:everyone|"
            r"everybody|the) (?:else|others|other \w+)(?: (?:on|in|round) \w+)? (?:manages?|copes?|"
            r"turns? up|gets? (?:up|on with)|takes? (?:theirs|them))|\bi (?:managed|coped|"
            r"did it),? so (?:why|you)|\bi(?:'d| would) never (?:have )?(?:let|do|done|treat\w*|speak|"
            r"leave|left|put)\b.*|\b(?:mother|father|mum|dad|parent|friend|husband|wife|son|"
            r"daughter) of the year\b|\bwhy can't you (?:be (?:more )?(?:like|normal|grateful)|stick|"
            r"just (?:behave|cope|manage|grow|be))"
        ),
        (
            rf"{_REPORTED}|\b(?:i(?:'d| would) never (?:tell|push|judge|ask|share|say|make you|leave you|"
            rf"force)|reaction|anything to hurt)\b|\bwhat (?:does|would|do|did)\b.*\b(?:look like|mean)\b|"
            rf"\b(?:upset|scared|shaken|struggle)\b"
        ),
        confidence=0.9,
    ),
    make_rule(
        "sarcasm",
        "judge",
        (
            r"^(?:oh|well|ah|aye|yeah|how|wow|and|so|right)?[, ]*(?:(?:brilliant|great|lovely|fantastic|"
            r"marvellous|wonderful|perfect|typical|bravo|nice one|convenient|here we go)[,.! ]+(?:another|"
            r"more|you were|again|third|second|that's the|here we|just what)|what a surprise|"
            r"pull the other|how (?:convenient|very convenient)|bravo)\b|^(?:well,? |oh,? )?(?:well done|"
            r"congratulations|nice one|good job|bravo|great)[,. ]+(?:for |on )?(?:you(?:'ve)? |"
            r"\w+ing )?(?:\w+ ){0,3}(?:upset\w*|ruin\w*|wreck\w*|scar(?:ed|ing)|lost|losing|blown?|"
            r"blowing|broke\w*|mess\w*|let \w+ down|scar\w*)|\banother (?:excuse|one of your|sob story|"
            r"drama)\b|^(?:\w+,? )?funny how you\b|\bmore excuses\b"
        ),
        r"\b(?:well done for getting|sounds like)\b",
        confidence=0.9,
    ),
    make_rule(
        "blame_in_a_question",
        "judge",
        (
            r"\bwhat (?:on earth |the hell )?(?:made|makes|gave|possessed) you (?:ever |even )?(?:think|"
            r"believe|the (?:right|idea)|to (?:do (?:that|such|something)|think))\b|\bwhat (?:on earth |"
            r"the hell )?were you (?:even )?(?:thinking|wearing)\b|\bwhy would (?:you|anyone|anybody|"
            r"someone) (?:ever |even )?(?:do|say|go and|let|put|risk)\b|\bwhat (?:do you have|"
            r"have you got) to say for yourself\b|\bwhat's your excuse\b|"
            r"\bwhat would your (?:\w+ )?(?:kids|children|mum|mother|dad|father|family|gran\w*|"
            r"nan) (?:think|say)\b.*\b(?:you|this|that|now)\b|\bwhat did you (?:think|"
            r"expect) (?:was going to|would|him|her|them|to)\b|^(?:and |so |oh |well )*you (?:thought|"
            r"think|reckon\w*|decided|just)\b.{5,80},? (?:did|do) you\??$|\bnot exactly\b.{3,50}\b(?:are|"
            r"were|is|do|did) you\??$|\bhow (?:dare you|do you (?:expect|justify|live with)|"
            r"can you (?:live with|justify|call yourself|expect|sit there))\b|\bwhy (?:do|must|"
            r"did) you (?:always |have to always )?(?:have to|insist|keep (?:doing|lying|letting|making|"
            r"ruining|messing)|always (?:\w+ ))|\bwhy should (?:anyone|i|they|we) (?:believe|trust|help)|"
            r"\bwho do you think you are\b|\bis that (?:how|any way) (?:you|to) (?:treat|speak|talk|"
            r"behave)|\bis it any wonder (?:he|she|they|your|nobody)|\bdo you (?:even|"
            r"really) (?:want to get|try|think (?:that|it) (?:was|is) (?:fair|right|ok))|"
            r"\b(?:do you )?think the world owes\b"
        ),
        r"\b(?:sounds like|makes you feel|wonder(?:ed|ing) (?:whether|if))\b|"
        r"\bwhat makes you (?:think|believe|say) (?:that|so)\b",
        only="question",
        confidence=0.9,
    ),
    make_rule(
        "warm_opening",
        "judge",
        (
            r"^you (?:\w+ )?(?:bring|brought)\b.{1,40}\bon yourself\b|^i can't believe you(?:'d| would|"
            r" let| left)\b|\byou(?:'re| are| really are| always are)(?: \w+)? your own worst enemy\b|"
            r"\bit's my fault now\b|(?:\bno offence|\bwith (?:all due )?respect|"
            r"\bdon't take this the wrong|\bi(?:'m| am) not being (?:funny|rude|harsh|mean|horrible)|"
            r"\bnot being (?:funny|rude)|\bi (?:only )?say this (?:because|as|with)|\bi have to say,? you|"
            r"\bi hate to say it|\bso i'll be (?:blunt|honest|frank)|\bhate to break it).{0,70}\byou|"
            r"\bbring(?:s|ing)? (?:a lot of |most of |all )?(?:it|this|that)(?: all)? on yourself\b|"
            r"\bdo bring it on\b|\bthrown? your life away\b|\byou (?:caused|started|wanted|"
            r"asked for) (?:it|this|all (?:this|of it))\b(?! to)"
        ),
        rf"{_REPORTED}|\byou(?:'re| are)? (?:not to blame|strong|brave|amazing)",
        confidence=0.9,
    ),
    make_rule(
        "you_chose",
        "judge",
        (
            r"^(?:well|but|oh|and),? (?:then,? )?you (?:did |were the one who |are the one who )?(?:chose|"
            r"choose|choos\w+|picked|let|agreed?|married|marry|went back|go back|decided|stayed|knew|"
            r"made (?:your|the) (?:choice|bed))\b|\byou did (?:choose|let|agree|marry|go back|bring|"
            r"ask for|sign)\b|\bit was your (?:own )?(?:choice|decision)\b|\b(?:nobody|no one) (?:forced|"
            r"made|asked) you\b|\byou (?:should|could) have (?:\w+ )?(?:said no|walked away|known better)"
        ),
        rf"{_REPORTED}|\?$|\bhow come\b|^(?:so|and) (?:nobody|no one)\b|\b(?:nobody|"
        rf"no one) asked you(?! to)|\b(?:kept|yourself out|to (?:get out|come here|tell me|"
        rf"ask for help))\b",
        confidence=0.88,
    ),
)
