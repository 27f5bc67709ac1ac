"""Blame, shame and moral comparison, also behind a warm opening, inside an open question or said as praise: "
"`judge`."""

from __future__ import annotations

from bot.language.moves.rule import Rule, make_rule

# Said of what others said, or of a feeling, the same words blame nobody.
_REPORTED = (
    r"\b(?:you (?:feel|felt|think|thought|worry|wonder|were told|blame)|(?:telling|told|said|say|says|saying|"
    r"call(?:ed|ing)?|"
    r"treat(?:ed|ing)?|heard) |as if|not your|isn't your|wasn't your|sounds? like|feel(?:s|ing)? (?:like|as)|"
    r"do you (?:think|"
    r"feel) (?:that )?you|makes you|made you feel|made to feel|like you|label\w*|calls?)\b"
)
_CONTEMPT = (
    r"(?:non-? ?compliant|selfish|lazy|dramatic|ridiculous|childish|manipulative|pathetic|ungrateful|"
    r"attention[- ]seek\w+|"
    r"irresponsible|needy|immature|a drama queen|a lost cause|a burden|hopeless|a liar|impossible|unreasonable|"
    r"your own (?:worst enemy|problem)|too (?:sensitive|emotional|needy|negative|much)|so (?:needy|negative|"
    r"sensitive|difficult|"
    r"immature|dramatic|ungrateful|selfish|lazy|stubborn|weak)|in denial|damaged goods|broken)"
)

BLAME_RULES: tuple[Rule, ...] = (
    make_rule(
        "contempt",
        "judge",
        (
            rf"\byou(?:'re| are) (?:just |being |really |clearly |only |simply |honestly |always |such |a bit |"
            rf"such a |"
            rf"obviously )*{_CONTEMPT}\b|\b(?:oh |aw+,? |ah )?(?:you )?poor (?:thing|soul|you\b|lamb|dear|"
            rf"little|wee|love)\b|"
            rf"\byou can't help (?:it|the way|how|being|yourself)\b|\b(?:shame on you|you disgust me|get a "
            rf"grip|get a life|"
            rf"act your age|here we go again)\b|\bwon't help (?:themselves|yourself)\b|\byou want (?:people|"
            rf"everyone|others|us|me) "
            rf"to (?:feel|be) sorry\b"
        ),
        rf"{_REPORTED}|\b(?:not|n't|never) (?:\w+ )?{_CONTEMPT}\b|\bfeel\w* broken\b|\bthe poor\b",
        only="statement",
        confidence=0.92,
    ),
    make_rule(
        "moral_comparison",
        "judge",
        (
            r"\b(?:any |a |no )?(?:normal|decent|real|proper|sensible|good|grown) (?:people|person|man|men|"
            r"woman|mothers?|mums?|"
            r"fathers?|dads?|parents?|sons?|daughters?|friends?|wives|wife|husbands?|adults?|folk) (?:\w+ "
            r")?(?:would|wouldn't|"
            r"do\b|don't|does|doesn't|get|put|manage|visit|know|think|looks?|care|cares|behave)|\bmy other "
            r"(?:clients|patients|"
            r"people|members|residents|ones)\b|\b(?:your|my) (?:sister|brother|cousin|mate|other \w+) (?:\w+ "
            r")?(?:copes?|manages?|"
            r"managed|coped|never (?:did|behaved|acted|made)|had the same)\b|\b(?:everyone|everybody|the) "
            r"(?:else|others|other "
            r"\w+)(?: (?:on|in|round) \w+)? (?:manages?|copes?|turns? up|gets? (?:up|on with)|takes? (?:theirs|"
            r"them))|\bi "
            r"(?:managed|coped|did it),? so (?:why|you)|\bi(?:'d| would) never (?:have )?(?:let|do|done|"
            r"treat\w*|speak|leave|left|"
            r"put)\b.*|\b(?:mother|father|mum|dad|parent|friend|husband|wife|son|daughter) of the year\b|\bwhy "
            r"can't you (?:be "
            r"(?:more )?(?:like|normal|grateful)|stick|just (?:behave|cope|manage|grow|be))"
        ),
        (
            rf"{_REPORTED}|\b(?:i(?:'d| would) never (?:tell|push|judge|ask|share|say|make you|leave you|"
            rf"force)|reaction|"
            r"anything to hurt)\b|\b(?:upset|scared|shaken|struggle)\b"
        ),
        confidence=0.9,
    ),
    make_rule(
        "sarcasm",
        "judge",
        (
            r"^(?:oh|well|ah|aye|yeah|how|wow|and|so|right)?[, ]*(?:(?:brilliant|great|lovely|fantastic|"
            r"marvellous|wonderful|"
            r"perfect|typical|bravo|nice one|convenient|here we go)[,.! ]+(?:another|more|you were|again|third|"
            r"second|that's the|"
            r"here we|just what)|what a surprise|pull the other|how (?:convenient|very convenient)|bravo)\b|"
            r"^(?:well,? |oh,? )?"
            r"(?:well done|congratulations|nice one|good job|bravo|great)[,. ]+(?:for |on )?(?:you(?:'ve)? |"
            r"\w+ing )?(?:\w+ ){0,3}"
            r"(?:upset\w*|ruin\w*|wreck\w*|scar(?:ed|ing)|lost|losing|blown?|blowing|broke\w*|mess\w*|let \w+ "
            r"down|scar\w*)|"
            r"\banother (?:excuse|one of your|sob story|drama)\b|^(?:\w+,? )?funny how you\b|\bmore excuses\b"
        ),
        r"\b(?:well done for getting|sounds like)\b",
        confidence=0.9,
    ),
    make_rule(
        "blame_in_a_question",
        "judge",
        (
            r"\bwhat (?:on earth |the hell )?(?:made|makes|gave|possessed) you (?:ever |even )?(?:think|"
            r"believe|the (?:right|idea)|"
            r"to (?:do (?:that|such|something)|think))\b|\bwhat (?:on earth |the hell )?were you (?:even "
            r")?thinking\b|\bwhat (?:do "
            r"you have|have you got) to say for yourself\b|\bwhat's your excuse\b|\bwhat would your (?:\w+ "
            r")?(?:kids|children|mum|"
            r"mother|dad|father|family|gran\w*|nan) (?:think|say)\b.*\b(?:you|this|that|now)\b|\bwhat did you "
            r"(?:think|expect) "
            r"(?:was going to|would|him|her|them|to)\b|^(?:and |so |oh |well )*you (?:thought|think|reckon\w*|"
            r"decided|just)\b.{5,80},? (?:did|do) you\??$|"
            r"\bnot exactly\b.{3,50}\b(?:are|were|is|do|did) you\??$|\bhow (?:dare you|do you (?:expect|"
            r"justify|live with)|"
            r"can you (?:live with|"
            r"justify|call yourself|expect|sit there))\b|\bwhy (?:do|must|did) you (?:always |have to always "
            r")?(?:have to|insist|"
            r"keep (?:doing|lying|letting|making|ruining|messing)|always (?:\w+ ))|\bwhy should (?:anyone|i|"
            r"they|we) (?:believe|"
            r"trust|help)|\bwho do you think you are\b|\bis that (?:how|any way) (?:you|to) (?:treat|speak|"
            r"talk|behave)|\bis it any "
            r"wonder (?:he|she|they|your|nobody)|\bdo you (?:even|really) (?:want to get|try|think (?:that|it) "
            r"(?:was|is) (?:fair|"
            r"right|ok))|\b(?:do you )?think the world owes\b"
        ),
        r"\b(?:sounds like|makes you feel|wonder(?:ed|ing) (?:whether|if))\b|\bwhat makes you (?:think|believe|"
        r"say) (?:that|so)\b",
        only="question",
        confidence=0.9,
    ),
    make_rule(
        "warm_opening",
        "judge",
        (
            r"^you (?:\w+ )?(?:bring|brought)\b.{1,40}\bon yourself\b|^i can't believe you(?:'d| would| let| "
            r"left)\b|"
            r"\byou(?:'re| are| really are| always are)(?: \w+)? your own worst enemy\b|\bit's my fault now\b|"
            r"(?:\bno offence|\bwith (?:all due )?respect|\bdon't take this the wrong|\bi(?:'m| am) not being "
            r"(?:funny|rude|harsh|"
            r"mean|horrible)|\bnot being (?:funny|rude)|\bi (?:only )?say this (?:because|as|with)|\bi have to "
            r"say,? you|\bi hate to "
            r"say it|\bso i'll be (?:blunt|honest|frank)|\bhate to break it).{0,70}\byou|\bbring(?:s|ing)? "
            r"(?:a lot of |most of |"
            r"all )?(?:it|this|that)(?: all)? on yourself\b|\bdo bring it on\b|\bthrown? your life away\b|"
            r"\byou (?:caused|"
            r"started|wanted|asked for) (?:it|this|all (?:this|of it))\b(?! to)"
        ),
        rf"{_REPORTED}|\byou(?:'re| are)? (?:not to blame|strong|brave|amazing)",
        confidence=0.9,
    ),
    make_rule(
        "you_chose",
        "judge",
        (
            r"^(?:well|but|oh|and),? (?:then,? )?you (?:did |were the one who |are the one who )?(?:chose|"
            r"choose|choos\w+|picked|let|"
            r"agreed?|married|marry|went back|go back|decided|stayed|knew|made (?:your|the) (?:choice|bed))\b|"
            r"\byou did (?:choose|let|"
            r"agree|marry|go back|bring|ask for|sign)\b|\bit was your (?:own )?(?:choice|decision)\b|"
            r"\b(?:nobody|no one) (?:forced|"
            r"made|asked) you\b|\byou (?:should|could) have (?:\w+ )?(?:said no|walked away|known better)"
        ),
        rf"{_REPORTED}|\?$|\b(?:kept|yourself out|to (?:get out|come here|tell me|ask for help))\b",
        confidence=0.88,
    ),
)
