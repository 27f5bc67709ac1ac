"""Where grammar decides: wordings that make one move whatever the topic is.

Read from top to bottom; the first rule that fits wins, so the order is the course's precedence (`MOVES.md`): safety,
then what harms, then what helps. A rule is here only if it holds on text it was not written for; what merely leans
towards a move is a feature of the classifier instead.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.language.moves.grammar import Form
from bot.language.moves.words import DIAGNOSES, SLANG_DIAGNOSES


@dataclass(frozen=True)
class Rule:
    """`pattern` on the plain text makes `move`, unless `unless` is found too; `forms` limits the sentence's kind."""

    name: str
    move: str
    pattern: re.Pattern[str]
    unless: re.Pattern[str] | None = None
    questions_only: bool = False
    statements_only: bool = False
    confidence: float = 0.95

    def fits(self, plain: str, form: Form) -> bool:
        """Whether the rule holds for a sentence in plain text."""
        if self.questions_only and not form.is_question:
            return False
        if self.statements_only and form.is_question:
            return False
        if not self.pattern.search(plain):
            return False
        return self.unless is None or not self.unless.search(plain)


def _rule(
    name: str, move: str, pattern: str, unless: str | None = None, only: str = "", confidence: float = 0.95
) -> Rule:
    return Rule(
        name,
        move,
        re.compile(pattern),
        re.compile(unless) if unless else None,
        only == "question",
        only == "statement",
        confidence,
    )


_DEATH = (
    r"(?:suicid\w*|kill(?:ing)? yourself|(?:end|ending|take|taking) your (?:own )?life|"
    r"end(?:ing)? (?:it all|things|it)\b(?! with)|"
    r"(?:want(?:ing|ed)?|wish(?:ing|ed)?) (?:to die|you were dead|to be dead|you weren't (?:here|"
    r"alive))|"
    r"thoughts? (?:of|about) (?:dying|death|not being (?:here|alive|around))|thinking (?:of|"
    r"about) (?:dying|death|not being (?:here|alive|around))|"
    r"(?:not|n't) (?:want(?:ing)?|wanna) to (?:be here|be alive|live|wake up|exist|"
    r"carry on living)|"
    r"better off dead|life (?:isn't|is not|wasn't|not) worth|worth living|self-? ?harm\w*|(?:hurt|"
    r"harm|hurting|harming) yourself|"
    r"not (?:being|be) (?:here|alive) any ?more|rather be dead|wishing you (?:weren't|didn't)|"
    r"go to sleep and not wake)"
)
_ABOUT_OTHERS = (
    r"\b(?:your (?:mum|dad|brother|sister|son|daughter|friend|partner|husband|wife|mate|uncle|"
    r"cousin)|he|she|they|someone else) (?:\w+ )?(?:ever )?(?:died|killed|ended|took|was suicidal|"
    r"tried to (?:kill|end|take)|attempt)"
)
_SHAMING = (
    r"\b(?:silly|stupid|daft|foolish|selfish|attention)\b|you(?:'re| are) not (?:going to|"
    r"thinking|feeling|suicidal|actually|planning)|"
    r"you wouldn't|surely|you(?:'re| are)n't (?:going|thinking|suicidal)|just (?:saying|trying)|"
    r"how could you (?:do|say|think)|seriously telling|don't tell me"
)

RULES: tuple[Rule, ...] = (
    _rule(
        "leading_safety",
        "judge",
        (
            r"\byou(?:'re| are|'d| would| aren't)(?: not|n't)?(?: not)? (?:going to |about to |ever |"
            r"planning to |thinking of )*(?:do|doing|try|trying) (?:anything|something) (?:silly|stupid|"
            r"daft|foolish|rash)"
        ),
    ),
    _rule(
        "nothing_silly",
        "judge",
        (
            r"\b(?:anything|something|nothing|owt) (?:silly|stupid|daft|foolish) (?:are you|is it|"
            r"will you|okay|right|to yourself)|promise (?:me )?you won't do (?:anything|"
            r"something) (?:silly|stupid|daft)"
        ),
    ),
    _rule("shamed_safety", "judge", rf"(?=.*{_DEATH})(?:.*(?:{_SHAMING}))", only="question"),
    _rule(
        "asks_about_suicide",
        "ask_about_safety",
        _DEATH,
        (
            rf"{_ABOUT_OTHERS}|\b(?:have you tried|why don't you|you should|did you read|"
            rf"prevention)\b(?! to)"
        ),
        only="question",
    ),
    _rule(
        "asks_about_being_safe",
        "ask_about_safety",
        (
            r"\b(?:at risk (?:from|of|with)|(?:anyone|anybody|someone|somebody|"
            r"who) (?:\w+ ){0,5}(?:frightens|scares|hurts|threatens|hits|harms) you|(?:are|do|will|would|"
            r"did) you (?:\w+ )?(?:feel(?:ing)? |be |stay |keep(?:ing)? (?:yourself )?|able to (?:keep|"
            r"stay) (?:yourself )?|think you can (?:keep|stay) (?:yourself )?)?(?:safe|unsafe|"
            r"in (?:any )?danger)\b|(?:can|could) you (?:keep|stay) (?:yourself )?safe|how safe|"
            r"is it safe (?:for you|at home|to go|there)|keep(?:ing)? yourself safe|(?:anyone|someone|"
            r"somebody|he|she|they|your \w+) (?:ever )?(?:hurt(?:s|ing)?|hit(?:s|ting)?|threaten(?:s|ed|"
            r"ing)?|harm(?:s|ing|ed)?|force(?:s|d)?) you|(?:scared|afraid|frightened) (?:of|that|"
            r"to be around) (?:him|her|them|he|she|your|someone|anyone|what (?:he|she|they))|act(?:ed|"
            r"ing)? on (?:them|those|these|that|it|the)|how (?:close|far) (?:have|did|are|do) you (?:come|"
            r"got|get|been|go|to)|made (?:a|any) plans?|have (?:you got )?a plan\b(?! for (?:the|today|"
            r"your)))"
        ),
        r"\b(?:you should|have you tried|feel safe (?:enough )?to (?:talk|share|say))\b",
        only="question",
    ),
    _rule(
        "what_is_wrong",
        "ask_what_is_wrong",
        (
            r"\b(?:what(?:'s| is| was|'s actually| exactly is|'s exactly)?(?: \w+){0,2} (?:wrong|"
            r"(?:the )?matter|up) with (?:you|your (?:head|brain|mind))|what(?:'s| is|"
            r" are) your (?:\w+ )?(?:problem|issue|diagnosis|diagnoses|condition|illness|disorder|"
            r"disability|deal|defect|label|symptoms?|mental health (?:problem|issue|condition))s?|"
            r"wrong with you|what(?:'s| is)? ?(?:do|have|did|exactly|mental \w+|illness|condition|"
            r"disorder|kind of \w+|type of \w+)?(?: \w+){0,2} you(?:'ve| have)? (?:got\b(?! to| planned|"
            r" on| coming| up|ten| left| going)|been diagnosed|diagnosed|suffer(?:ing)?)|"
            r"diagnose[ds]? (?:you )?(?:with|as)|(?:got|have|been given|given|"
            r"had) a (?:\w+ )?(?:diagnosis|label|disorder|condition|mental illness)|which (?:disorder|"
            r"illness|condition|diagnosis|one)\b.*(?:you|got|have)|(?:mental|ill) or (?:what|something)|"
            r"(?:something|anything) (?:wrong|not right|the matter) with (?:you|your)|"
            r"name for what you(?:'ve| have)|what (?:do|did) (?:the |they |your )(?:\w+ )?(?:say|reckon|"
            r"think|call|decide)(?: \w+){0,2} (?:is wrong|'s wrong|you(?:'ve| have) got|you have)|"
            r"what you(?:'ve| have)? (?:got|have)\b.*\?|what(?:'s| is) the diagnosis|\bdecided you(?:'ve|"
            r" have) got\b|what are you (?:suffering|down as)|what (?:kind|sort|type) of (?:illness|"
            r"disorder|mental|condition|problem)s?)"
        ),
        (
            r"\b(?:nothing (?:is )?wrong|not what's wrong|rather than|instead of|isn't anything wrong|"
            r"what have you got (?:there|in|on|planned|to)|(?:you've|you have|you) got (?:in mind|planned|"
            r"to (?:say|lose|do))|wrong with (?:me|him|her|them|it|that|the))\b"
        ),
    ),
    _rule(
        "guesses_diagnosis",
        "ask_what_is_wrong",
        (
            rf"\b(?:are you|is (?:it|this|that)|have you got|do you have|you(?:'re| are)|could (?:it|this|"
            rf"you) be|might (?:it|you) be|so|then|it's|you got|you(?:'ve| have) got|you with|maybe|or|"
            rf"sounds like|has to be|must be)(?: \w+){{0,3}}[ ,]{DIAGNOSES}\b"
        ),
        (
            r"\b(?:living with|lives? with|mad at|mad with|crazy (?:busy|time|day|week|hours)|driving you|"
            r"drive you|going (?:mad|crazy|insane)|the word|feel(?:ing|s)?|felt|call(?:ed|ing)?|said|says|"
            r"label|not|n't|group|society|team|service|clinic|did you|did (?:that|it|they|he|she|your|the|"
            r"things|this)|(?:how|what|when|where|why|who) did|medication|was it|what it's like|things|"
            r"people|friend|mum|dad|add (?:to|that|up|anything)|get mad|so mad|a breakdown of)\b"
        ),
        only="question",
        confidence=0.9,
    ),
    _rule(
        "asks_if_mad",
        "ask_what_is_wrong",
        (
            rf"\b(?:are you|have you always been|were you always|you(?:'re|"
            rf" are)) (?:\w+ ){{0,3}}{SLANG_DIAGNOSES}\b(?! (?:at|about|with|busy))|\b(?:wrong|up|"
            rf"not right|the matter|amiss) with your (?:head|brain|mind)"
        ),
        r"\b(?:feel|worried|afraid|scared|say|said|call)\w*",
        only="question",
        confidence=0.9,
    ),
    _rule(
        "own_fault",
        "judge",
        (
            r"\b(?:your own (?:stupid )?fault|(?:nobody|no one) (?:else )?to blame but|(?:had|"
            r"have) it coming|what (?:sort|kind) of (?:an? )?(?:mother|father|mum|dad|man|woman|parent|"
            r"person|daughter|son|friend|husband|wife) (?:\w+ ){0,2}(?:leaves|does|misses|forgets|lets|"
            r"would|hits|drinks|gives|walks|says|are you)\b|^if you(?:'d| had| hadn't)\b.* (?:wouldn't|"
            r"you'd|would(?:n't)? have)|whose fault|need to (?:stop (?:being|playing|making|blaming|"
            r"feeling)|grow up|take (?:some )?responsibility|own|face)|attention[- ]seeking|for attention|"
            r"only (?:got )?yourself to blame|brought (?:it|this|that|it all|this all) on yourself|"
            r"you made your bed|what did you expect|you should(?:n't)? (?:have|of) (?:\w+ )?(?:known|"
            r"thought|listened|stayed|left|told|asked|gone|been|done|stopped|tried|just|taken|kept)|"
            r"should be ashamed|how could you(?:[?!]|$| (?:do|say|be|let|not|even|just|leave) )|"
            r"pull yourself together|man up\b|grow up\b|snap out of|stop (?:being (?:so )?(?:\w+)|"
            r"feeling sorry|making (?:excuses|a fuss)|playing|wallowing|using)|you(?:'re| are) (?:just |"
            r"being |so |a bit |really |clearly |only )+(?:selfish|lazy|dramatic|ridiculous|difficult|"
            r"childish|manipulative|pathetic|weak|ungrateful|attention|over-?reacting|silly|unreasonable|"
            r"making excuses|in denial|paranoid|too sensitive|irresponsible|stubborn)|(?:don't|"
            r"didn't) you (?:even )?(?:care|think) (?:about|of|how)|feeling sorry for yourself)"
        ),
        (
            r"\b(?:you (?:feel|felt|think|worry|wonder|blame|keep (?:asking|telling))|(?:telling|told|"
            r"said|say|saying|call(?:ed|ing)?) |as if|not your|isn't your|wasn't your|n't (?:think|"
            r"believe)|sounds like|do you (?:think|feel)|makes you feel|made you feel|made to feel|"
            r"like you)\b"
        ),
        confidence=0.92,
    ),
    _rule(
        "have_you_tried",
        "give_advice",
        (
            r"\b(?:have|haven't) you (?:ever |even |not |actually |at least |just )*(?:tried|considered|"
            r"thought (?:about|of) (?:\w+ing|a\b|an\b|maybe|the\b|your|talking|how you could)|looked into|"
            r"thought of)\b"
        ),
        (
            r"\bwhat (?:else |things |\w+ )?have you\b|how have you|tried (?:so far|already|before)\b|"
            r"thoughts? of|anything you've tried"
        ),
    ),
    _rule(
        "why_dont_you",
        "give_advice",
        (
            r"\bwhy (?:don't|not|can't|won't|do not) (?:you|we|ya)?\b ?(?:just|try|go|get|ask|talk|ring|"
            r"tell|see|take|have|do|give|speak|start|call|write|put|leave|join|think|look|make|come|both|"
            r"all)\b|\bwhy not (?:just |try |go )"
        ),
        r"\bwhy don't you (?:want|feel|like|think|believe|trust|know)\b",
    ),
    _rule(
        "you_should",
        "give_advice",
        (
            r"\byou (?:really |just |probably |definitely |maybe |honestly |also |"
            r"still )*(?:should(?!n't have| have| be (?:proud|able|allowed|ashamed)| know|n't feel|"
            r"n't have to| feel)|ought to|need to (?!be heard|feel)|(?:had|'d) better)\b|"
            r"\byou'd be better off\b|\bif i (?:were|was) you\b|\bmy advice\b|\bi(?:'d|"
            r" would) (?:\w+ )?(?:advise|recommend|suggest)\b|\bi (?:strongly |really |"
            r"highly )?(?:suggest|recommend|advise)\b|\bhow about (?:you |we )?(?:try|trying|going|"
            r"joining|getting|taking|doing|having|asking|calling|ringing|writing)"
        ),
        (
            r"\b(?:told you|telling you|tell you|saying|say|said|thinks?|feel(?:s|ing)? (?:like|that|as)|"
            r"like you|if you|do you (?:think|feel|reckon)|whether|when you|what (?:do )?you|anything you|"
            r"everything you|all you|why (?:do )?you|how (?:do|did) you|that you need to|you needed|"
            r"unless you|so you)\b|\?$"
        ),
        only="",
        confidence=0.9,
    ),
    _rule(
        "at_least",
        "minimise",
        (
            r"^(?:\w+,? ){0,6}at least (?:you|it|he|she|they|there|your|that|this|we|nobody|no one|some|"
            r"the|now)"
        ),
        (
            r"\b(?:you feel|you're saying|it sounds like|sounds like|makes you feel|have you|can we|"
            r"could we|would you)\b|\bat least (?:a|one|two|three|once|for (?:a|now|today))\b"
        ),
        confidence=0.93,
    ),
    _rule(
        "platitude",
        "minimise",
        (
            r"\b(?:everything happens for a reason|(?:could|might) (?:be|have been) (?:a lot |much |far |"
            r"so much )?worse|(?:have|has|had|got) it (?:\w+ )?(?:a lot |much |far |way )?(?:worse|"
            r"tougher|harder)|^(?:\w+ ){0,3}my (?:\w+ ){1,3}(?:was|is|were|had) (?:\w+ ){0,3}(?:worse|"
            r"harder|tougher)|(?:that's|it's|it is|that is) (?:not (?:that|too|so)|hardly) (?:bad|the end|"
            r"a)|(?:isn't|not) the end of the world|something better (?:\w+ )?(?:comes|will|turns)|"
            r"worry too much|sort itself out|(?:you'll|you will) have forgotten|be (?:thankful|"
            r"grateful) (?:it|that|for)|compared (?:to|with) (?:what|mine|me|my)|worse (?:off|things)|"
            r"worse off than|silver lining|look on the bright|on the bright side|(?:cheer|chin) up\b|"
            r"time (?:heals|is a (?:great )?healer)|plenty (?:more|of other|of) fish|you(?:'ll|"
            r" will) (?:soon )?(?:be (?:fine|grand|right as rain)|get over (?:it|him|her|them)|"
            r"laugh about)|what doesn't kill|whatever doesn't kill|count your blessings|"
            r"first world problem|think (?:happy|positive) thoughts|(?:always|there's) someone worse|"
            r"tomorrow(?:'s| is) another day|when one door|stop (?:worrying|dwelling|moping)|"
            r"it's not the end of the world|not that (?:bad|deep|big|serious)|(?:it's|"
            r"that's) (?:all )?in your head|you think (?:that's bad|you've got it bad|you have it bad)|"
            r"happens to (?:everyone|everybody|the best|all of us)|god (?:never|only|doesn't) give)"
        ),
        (
            r"\b(?:you feel|they (?:say|said|tell|told)|people (?:say|saying|tell|telling)|(?:telling|"
            r"told) you|when (?:someone|people|they)|not going to (?:say|tell)|won't (?:say|tell)|"
            r"could(?:n't)? be worse to hear|afraid|worried|scared|what(?:'s| would be| is) the worst)\b"
        ),
        confidence=0.93,
    ),
    _rule(
        "secret",
        "rescue",
        (
            r"\b(?:our (?:little )?secret|(?:stay|stays|keep it|keep this|strictly|just|"
            r"all) between (?:us|you and me)|(?:won't|will not|wouldn't|never|not going to|"
            r"promise not to) (?:ever )?(?:tell|breathe|say a word to|mention it to|let on to) (?:a soul|"
            r"anyone|anybody|no ?one|nobody|the (?:staff|team|nurses?|doctors?|ward)|a word|"
            r"your (?:doctor|nurse|keyworker|care team|mum|dad|family)|them|staff)|no ?(?:one|"
            r"body) (?:else )?(?:has|needs) to (?:know|find out)|we don't (?:have|need) to tell|"
            r"don't (?:have|need) to tell (?:the )?(?:staff|anyone|them|ward|nurses))"
        ),
        r"\b(?:can't|cannot|not able|couldn't|unless|exception|i'd have to|isn't|won't be able)\b",
        confidence=0.93,
    ),
    _rule(
        "shall_i_fix",
        "rescue",
        (
            r"\b(?:do you want|would you like|want|shall|should|how about) (?:me to |i |if i )(?:just |"
            r"go and |give )?(?:message|ring|call|text|phone|speak to|talk to|tell|email|write to|sort|"
            r"fix|deal with|have a word|do it|pay|lend|come (?:round|over)|"
            r"confront)\b(?! (?:you )?(?:about|my|what|a bit))|\bleave it (?:to|with) me\b|\bi(?:'ll|"
            r" will|'m going to) (?:\w+ )?(?:fix|sort|save|rescue|handle|take care of) (?:this|it|that|"
            r"you|everything|them|him|her|all|your)|\bi(?:'ll| will) (?:always )?be (?:here|"
            r"there) (?:for you )?(?:day (?:and|or) night|24|any ?time|whenever|always|no matter)|"
            r"\b(?:call|ring|text|message|phone|wake) me (?:\w+ )?(?:any ?time|day or night|whenever|"
            r"at (?:3|three|4|four|2|two|night)|in the middle)|\bday or night\b|\bhere's my (?:own |"
            r"personal |home |mobile |private )*(?:number|mobile|address)|\b(?:stay|sleep|crash|"
            r"live) (?:at my|with me|at mine|on my|in my)|\bi(?:'ll| will|'m going to|"
            r" can) (?:\w+ )?(?:lend|give) you (?:the |some |my |a bit of )?(?:money|cash|number|quid|"
            r"rent|\d)"
        ),
        r"\b(?:can't|cannot|not allowed|helpline|samaritans|i(?:'m| am) not)\b",
        confidence=0.93,
    ),
    _rule(
        "repairs",
        "repair",
        (
            r"\b(?:came out (?:all |a bit |really |completely )?wrong|(?:let me|can i|i'll|"
            r"i will) (?:try (?:that )?again|rephrase|start (?:that )?(?:again|over)|put (?:that|"
            r"it) (?:another|a different|differently|better)|say (?:that|it) (?:again|another|differently|"
            r"better)|take that back|have another go)|i (?:shouldn't|should not) (?:have|of) (?:said|"
            r"asked|assumed|jumped|pushed|put it|used|told|interrupted|called)|i take that back|"
            r"i (?:apologi[sz]e|jumped (?:in|ahead|straight)|got that wrong|misunderstood|misheard|"
            r"interrupted|cut (?:you|across)|talked over)|that (?:was|sounded|came across|"
            r"felt) (?:\w+ )?(?:clumsy|careless|thoughtless|insensitive|wrong of me|out of order|judgy|"
            r"judgemental|harsh of me|like a lecture|like (?:the |a )(?:doctor|form|assessment|"
            r"interrogation)s?)|(?:that|it) wasn't (?:fair|kind|right|helpful) of me|not what i meant|"
            r"wrong (?:word|thing to say)|i didn't mean (?:it|that|to)|my (?:mistake|bad)\b|sorry (?:for|"
            r"if i|about) (?:\w+ )?(?:that question|pushing|assuming|interrupting|jumping|the way|how i|"
            r"asking|going on|saying|upset|offend|was too|came|lecturing|preaching|rushing|calling|"
            r"putting|my))"
        ),
        r"\b(?:if you (?:felt|feel)|have you|did (?:he|she|they))\b",
        confidence=0.93,
    ),
    _rule(
        "sums_up",
        "summarise",
        (
            r"\b(?:let me|let's|can i|could i|shall i|i'll|i'd like to|i want to|just to|if i|so to|to|"
            r"want me to) (?:just |try (?:to|and) |see if i can |quickly )*(?:sum(?:marise)?(?: (?:it |"
            r"that |this )?(?:all )?up)?|recap|(?:pull|tie|bring|put|gather|draw) (?:this|that|it|these|"
            r"everything|what you've said|all (?:of )?(?:this|that))(?: all)? together|"
            r"go (?:back )?over what|play back what|say back what|check i've (?:got|understood)|"
            r"see if i've got it all)\b|^(?:so |okay |right )*(?:in summary|to sum up|to summarise|"
            r"to recap|so far you(?:'ve| have) (?:told|said|shared|talked)|so the main (?:points|"
            r"things) (?:are|as))|\bfair summary\b|\bput(?:ting)? (?:it|that|this) all together\b|"
            r"\bpulling (?:together|all|this|that|it)\b"
        ),
        r"\b(?:i was ill|my own|you should)\b",
        confidence=0.92,
    ),
    _rule(
        "tell_me_more",
        "encourage",
        (
            r"^(?:(?:okay|right|yeah|mm|please|so|and|oh|i see|could you|can you|would you|do|if you like|"
            r"i'd like to hear|please do)[, ]*)*(?:(?:tell me|say|hear|share)(?: a (?:bit|"
            r"little))?(?: some)? more(?: please| if you (?:like|want|can))?|go on(?: then)?|carry on|"
            r"keep going|i'm (?:here|listening|all ears|with you|still here|still listening)|"
            r"take (?:your time|all the time you need|as long as you (?:need|like)|your own time)|"
            r"in your own time|and then(?: what)?|please continue|continue|expand on that(?: a (?:wee |"
            r"little )?bit)?|what else|anything else|what next|then what|"
            r"i'm not going anywhere)(?:[, .!?]+(?:i'm (?:here|listening|with you|not going anywhere)|"
            r"go on|take your time|no rush|please|there's no rush|tell me more|maya|love|mate))*[ .!?]*$"
        ),
        confidence=0.95,
    ),
    _rule(
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
    _rule(
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
    _rule(
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


def first_rule(plain: str, form: Form) -> Rule | None:
    """The first rule that fits a sentence, or None where grammar does not decide."""
    return next((rule for rule in RULES if rule.fits(plain, form)), None)
