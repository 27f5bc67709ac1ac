"""Where grammar decides: wordings that make one move whatever the topic is.

Read from top to bottom; the first rule that fits wins, so the order is the course's precedence (`MOVES.md`): safety,
then what harms, then what helps. A rule is here only if it holds on text it was not written for; what merely leans
towards a move is a feature of the classifier instead.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.language.moves.grammar import Form
from bot.language.moves.words import DIAGNOSES


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
    r"(?:suicid\w*|kill(?:ing)? yourself|(?:end|ending|take|taking) your (?:own )?life|end(?:ing)? (?:it all|things|it)\b(?! with)|"
    r"(?:want(?:ing|ed)?|wish(?:ing|ed)?) (?:to die|you were dead|to be dead|you weren't (?:here|alive))|"
    r"thoughts? (?:of|about) (?:dying|death|not being (?:here|alive|around))|thinking (?:of|about) (?:dying|death|not being (?:here|alive|around))|"
    r"(?:not|n't) (?:want(?:ing)?|wanna) to (?:be here|be alive|live|wake up|exist|carry on living)|"
    r"better off dead|life (?:isn't|is not|wasn't|not) worth|worth living|self-? ?harm\w*|(?:hurt|harm|hurting|harming) yourself|"
    r"not (?:being|be) (?:here|alive) any ?more|rather be dead|wishing you (?:weren't|didn't)|go to sleep and not wake)"
)
_ABOUT_OTHERS = r"\b(?:your (?:mum|dad|brother|sister|son|daughter|friend|partner|husband|wife|mate|uncle|cousin)|he|she|they|someone else) (?:\w+ )?(?:ever )?(?:died|killed|ended|took|was suicidal|tried to (?:kill|end|take)|attempt)"
_SHAMING = (
    r"\b(?:silly|stupid|daft|foolish|selfish|attention)\b|you(?:'re| are) not (?:going to|thinking|feeling|suicidal|actually|planning)|"
    r"you wouldn't|surely|you(?:'re| are)n't (?:going|thinking|suicidal)|just (?:saying|trying)|how could you|seriously telling|don't tell me"
)

RULES: tuple[Rule, ...] = (
    _rule("leading_safety", "judge", r"\byou(?:'re| are|'d| would| aren't)(?: not|n't)?(?: not)? (?:going to |about to |ever |planning to |thinking of )*(?:do|doing|try|trying) (?:anything|something) (?:silly|stupid|daft|foolish|rash)"),
    _rule("nothing_silly", "judge", r"\b(?:anything|something|nothing|owt) (?:silly|stupid|daft|foolish) (?:are you|is it|will you|okay|right|to yourself)|promise (?:me )?you won't do (?:anything|something) (?:silly|stupid|daft)"),
    _rule("shamed_safety", "judge", rf"(?=.*{_DEATH})(?:.*(?:{_SHAMING}))", only="question"),
    _rule("asks_about_suicide", "ask_about_safety", _DEATH, rf"{_ABOUT_OTHERS}|\b(?:have you tried|why don't you|you should|did you read|prevention)\b(?! to)", only="question"),
    _rule("asks_about_being_safe", "ask_about_safety", r"\b(?:(?:are|do|will|would|did) you (?:\w+ )?(?:feel(?:ing)? |be |stay |keep(?:ing)? (?:yourself )?|able to (?:keep|stay) (?:yourself )?|think you can (?:keep|stay) (?:yourself )?)?(?:safe|unsafe|in (?:any )?danger)\b|(?:can|could) you (?:keep|stay) (?:yourself )?safe|how safe|is it safe (?:for you|at home|to go|there)|keep(?:ing)? yourself safe|(?:anyone|someone|somebody|he|she|they|your \w+) (?:ever )?(?:hurt(?:s|ing)?|hit(?:s|ting)?|threaten(?:s|ed|ing)?|harm(?:s|ing|ed)?|force(?:s|d)?) you|(?:scared|afraid|frightened) (?:of|that|to be around) (?:him|her|them|he|she|your|someone|anyone|what (?:he|she|they))|act(?:ed|ing)? on (?:them|those|these|that|it|the)|how (?:close|far) (?:have|did|are|do) you (?:come|got|get|been|go|to)|made (?:a|any) plans?|have (?:you got )?a plan\b(?! for (?:the|today|your)))", r"\b(?:you should|have you tried|feel safe (?:enough )?to (?:talk|share|say))\b", only="question"),
    _rule("what_is_wrong", "ask_what_is_wrong", r"\b(?:what(?:'s| is| was|'s actually| exactly is|'s exactly)?(?: \w+){0,2} (?:wrong|(?:the )?matter|up) with (?:you|your (?:head|brain|mind))|what(?:'s| is| are) your (?:\w+ )?(?:problem|issue|diagnosis|diagnoses|condition|illness|disorder|disability|deal|defect|label|symptoms?|mental health (?:problem|issue|condition))s?|wrong with you|what(?:'s| is)? ?(?:do|have|did|exactly|mental \w+|illness|condition|disorder|kind of \w+|type of \w+)?(?: \w+){0,2} you(?:'ve| have)? (?:got\b(?! to| planned| on| coming| up|ten| left| going)|been diagnosed|diagnosed|suffer(?:ing)?)|diagnose[ds]? (?:you )?(?:with|as)|(?:got|have|been given|given|had) a (?:\w+ )?(?:diagnosis|label|disorder|condition|mental illness)|which (?:disorder|illness|condition|diagnosis|one)\b.*(?:you|got|have)|(?:mental|ill) or (?:what|something)|(?:something|anything) (?:wrong|not right|the matter) with (?:you|your)|name for what you(?:'ve| have)|what (?:do|did) (?:the |they |your )(?:\w+ )?(?:say|reckon|think|call|decide)(?: \w+){0,2} (?:is wrong|'s wrong|you(?:'ve| have) got|you have)|what you(?:'ve| have)? (?:got|have)\b.*\?|what(?:'s| is) the diagnosis|what are you (?:suffering|down as)|what (?:kind|sort|type) of (?:illness|disorder|mental|condition|problem)s?)", r"\b(?:nothing (?:is )?wrong|not what's wrong|rather than|instead of|isn't anything wrong|what have you got (?:there|in|on|planned)|wrong with (?:me|him|her|them|it|that|the))\b"),
    _rule("guesses_diagnosis", "ask_what_is_wrong", rf"\b(?:are you|is (?:it|this|that)|have you got|do you have|you(?:'re| are)|could (?:it|this|you) be|might (?:it|you) be|so|then|it's|you got|you(?:'ve| have) got|you with|maybe|or|sounds like|has to be|must be)(?: \w+){{0,3}}[ ,]{DIAGNOSES}\b", r"\b(?:living with|lives? with|mad at|mad with|crazy (?:busy|time|day|week|hours)|driving you|drive you|going (?:mad|crazy|insane)|the word|feel(?:ing|s)?|felt|call(?:ed|ing)?|said|says|label|not|n't|group|society|team|service|clinic|did you|did (?:that|it|they|he|she|your|the|things|this)|(?:how|what|when|where|why|who) did|medication|was it|what it's like|things|people|friend|mum|dad|add (?:to|that|up|anything)|get mad|so mad|a breakdown of)\b", only="question", confidence=0.9),
    _rule("have_you_tried", "give_advice", r"\b(?:have|haven't) you (?:ever |even |not |actually |at least |just )*(?:tried|considered|thought (?:about|of) (?:\w+ing|a\b|an\b|maybe|the\b|your|talking|how you could)|looked into|thought of)\b", r"\bwhat (?:else |things |\w+ )?have you\b|how have you|tried (?:so far|already|before)\b|thoughts? of|anything you've tried"),
    _rule("why_dont_you", "give_advice", r"\bwhy (?:don't|not|can't|won't|do not) (?:you|we|ya)?\b ?(?:just|try|go|get|ask|talk|ring|tell|see|take|have|do|give|speak|start|call|write|put|leave|join|think|look|make|come|both|all)\b|\bwhy not (?:just |try |go )", r"\bwhy don't you (?:want|feel|like|think|believe|trust|know)\b"),
    _rule("you_should", "give_advice", r"\byou (?:really |just |probably |definitely |maybe |honestly |also |still )*(?:should(?!n't have| have| be (?:proud|able|allowed|ashamed)| know|n't feel|n't have to| feel)|ought to|need to (?!be heard|feel)|(?:had|'d) better)\b|\byou'd be better off\b|\bif i (?:were|was) you\b|\bmy advice\b|\bi(?:'d| would) (?:\w+ )?(?:advise|recommend|suggest)\b|\bi (?:strongly |really |highly )?(?:suggest|recommend|advise)\b|\bhow about (?:you |we )?(?:try|trying|going|joining|getting|taking|doing|having|asking|calling|ringing|writing)", r"\b(?:told you|telling you|tell you|saying|say|said|thinks?|feel(?:s|ing)? (?:like|that|as)|like you|if you|do you (?:think|feel|reckon)|whether|when you|what (?:do )?you|anything you|everything you|all you|why (?:do )?you|how (?:do|did) you|that you need to|you needed|unless you|so you)\b|\?$", only="", confidence=0.9),
    _rule("at_least", "minimise", r"^(?:\w+,? ){0,6}at least (?:you|it|he|she|they|there|your|that|this|we|nobody|no one|some|the|now)", r"\b(?:you feel|you're saying|it sounds like|sounds like|makes you feel|have you|can we|could we|would you)\b|\bat least (?:a|one|two|three|once|for (?:a|now|today))\b", confidence=0.93),
    _rule("platitude", "minimise", r"\b(?:everything happens for a reason|(?:could|might) (?:be|have been) (?:a lot |much |far |so much )?worse|(?:have|has|had|got) it (?:\w+ )?(?:a lot |much |far |way )?worse|worse off than|silver lining|look on the bright|on the bright side|(?:cheer|chin) up\b|time (?:heals|is a (?:great )?healer)|plenty (?:more|of other|of) fish|you(?:'ll| will) (?:soon )?(?:be (?:fine|grand|right as rain)|get over (?:it|him|her|them)|laugh about)|what doesn't kill|whatever doesn't kill|count your blessings|first world problem|think (?:happy|positive) thoughts|(?:always|there's) someone worse|tomorrow(?:'s| is) another day|when one door|stop (?:worrying|dwelling|moping)|it's not the end of the world|not that (?:bad|deep|big|serious)|(?:it's|that's) (?:all )?in your head|you think (?:that's bad|you've got it bad|you have it bad)|happens to (?:everyone|everybody|the best|all of us)|god (?:never|only|doesn't) give)", r"\b(?:you feel|they (?:say|said|tell|told)|people (?:say|saying|tell|telling)|(?:telling|told) you|when (?:someone|people|they)|not going to (?:say|tell)|won't (?:say|tell)|could(?:n't)? be worse to hear|afraid|worried|scared|what(?:'s| would be| is) the worst)\b", confidence=0.93),
    _rule("own_fault", "judge", r"\b(?:your own (?:stupid )?fault|only (?:got )?yourself to blame|brought (?:it|this|that|it all|this all) on yourself|you made your bed|what did you expect|you should(?:n't)? (?:have|of) (?:\w+ )?(?:known|thought|listened|stayed|left|told|asked|gone|been|done|stopped|tried|just|taken|kept)|should be ashamed|how could you\b|pull yourself together|man up\b|grow up\b|snap out of|stop (?:being (?:so )?(?:\w+)|feeling sorry|making (?:excuses|a fuss)|playing|wallowing|using)|you(?:'re| are) (?:just |being |so |a bit |really |clearly |only )+(?:selfish|lazy|dramatic|ridiculous|difficult|childish|manipulative|pathetic|weak|ungrateful|attention|over-?reacting|silly|unreasonable|making excuses|in denial|paranoid|too sensitive|irresponsible|stubborn)|(?:don't|didn't) you (?:even )?(?:care|think) (?:about|of|how)|feeling sorry for yourself)", r"\b(?:you (?:feel|felt|think|worry|wonder|blame|keep (?:asking|telling))|(?:telling|told|said|say|saying|call(?:ed|ing)?) |as if|not your|isn't your|wasn't your|n't (?:think|believe)|sounds like|do you (?:think|feel)|makes you feel|made you feel|made to feel|like you)\b", confidence=0.92),
    _rule("secret", "rescue", r"\b(?:our (?:little )?secret|(?:stay|stays|keep it|keep this|strictly|just|all) between (?:us|you and me)|(?:won't|will not|wouldn't|never|not going to|promise not to) (?:ever )?(?:tell|breathe|say a word to|mention it to|let on to) (?:a soul|anyone|anybody|no ?one|nobody|the (?:staff|team|nurses?|doctors?|ward)|a word|your (?:doctor|nurse|keyworker|care team|mum|dad|family)|them|staff)|no ?(?:one|body) (?:else )?(?:has|needs) to (?:know|find out)|we don't (?:have|need) to tell|don't (?:have|need) to tell (?:the )?(?:staff|anyone|them|ward|nurses))", r"\b(?:can't|cannot|not able|couldn't|unless|exception|i'd have to|isn't|won't be able)\b", confidence=0.93),
    _rule("shall_i_fix", "rescue", r"\b(?:do you want|would you like|want|shall|should|how about) (?:me to |i |if i )(?:just |go and |give )?(?:message|ring|call|text|phone|speak to|talk to|tell|email|write to|sort|fix|deal with|have a word|do it|pay|lend|come (?:round|over)|confront)\b(?! (?:you )?(?:about|my|what|a bit))|\bleave it (?:to|with) me\b|\bi(?:'ll| will|'m going to) (?:\w+ )?(?:fix|sort|save|rescue|handle|take care of) (?:this|it|that|you|everything|them|him|her|all|your)|\bi(?:'ll| will) (?:always )?be (?:here|there) (?:for you )?(?:day (?:and|or) night|24|any ?time|whenever|always|no matter)|\b(?:call|ring|text|message|phone|wake) me (?:\w+ )?(?:any ?time|day or night|whenever|at (?:3|three|4|four|2|two|night)|in the middle)|\bday or night\b|\bhere's my (?:own |personal |home |mobile |private )*(?:number|mobile|address)|\b(?:stay|sleep|crash|live) (?:at my|with me|at mine|on my|in my)|\bi(?:'ll| will|'m going to| can) (?:\w+ )?(?:lend|give) you (?:the |some |my |a bit of )?(?:money|cash|number|quid|rent|\d)", r"\b(?:can't|cannot|not allowed|helpline|samaritans|i(?:'m| am) not)\b", confidence=0.93),
    _rule("repairs", "repair", r"\b(?:came out (?:all |a bit |really |completely )?wrong|(?:let me|can i|i'll|i will) (?:try (?:that )?again|rephrase|start (?:that )?(?:again|over)|put (?:that|it) (?:another|a different|differently|better)|say (?:that|it) (?:again|another|differently|better)|take that back|have another go)|i (?:shouldn't|should not) (?:have|of) (?:said|asked|assumed|jumped|pushed|put it|used|told|interrupted|called)|i take that back|i (?:apologi[sz]e|jumped (?:in|ahead|straight)|got that wrong|misunderstood|misheard|interrupted|cut (?:you|across)|talked over)|that (?:was|sounded|came across|felt) (?:\w+ )?(?:clumsy|careless|thoughtless|insensitive|wrong of me|out of order|judgy|judgemental|harsh of me|like a lecture|like (?:the |a )(?:doctor|form|assessment|interrogation)s?)|(?:that|it) wasn't (?:fair|kind|right|helpful) of me|not what i meant|wrong (?:word|thing to say)|i didn't mean (?:it|that|to)|my (?:mistake|bad)\b|sorry (?:for|if i|about) (?:\w+ )?(?:that question|pushing|assuming|interrupting|jumping|the way|how i|asking|going on|saying|upset|offend|was too|came|lecturing|preaching|rushing|calling|putting|my))", r"\b(?:if you (?:felt|feel)|have you|did (?:he|she|they))\b", confidence=0.93),
    _rule("tell_me_more", "encourage", r"^(?:(?:okay|right|yeah|mm|please|so|and|oh|i see|could you|can you|would you|do|if you like|i'd like to hear|please do)[, ]*)*(?:(?:tell me|say|hear|share)(?: a (?:bit|little))?(?: some)? more(?: please| if you (?:like|want|can))?|go on(?: then)?|carry on|keep going|i'm (?:here|listening|all ears|with you|still here|still listening)|take (?:your time|all the time you need|as long as you (?:need|like)|your own time)|in your own time|and then(?: what)?|what else|anything else|what next|then what|i'm not going anywhere)(?:[, .!?]+(?:i'm (?:here|listening|with you|not going anywhere)|go on|take your time|no rush|please|there's no rush|tell me more|maya|love|mate))*[ .!?]*$", confidence=0.95),
    _rule("what_happened", "ask_what_happened", r"\bwhat (?:happened|has happened|'s happened|has been happening|was happening|'s been (?:happening|going on)|has been going on|was going on|'s (?:going|gone) on|went on|is going on|is happening|'s happening)\b|\bwhat's (?:been )?(?:happened|happening|going on|been on)\b|\bwhat(?:'s| has| have)?(?: \w+){0,3} (?:brought|brings|led|lead|got|landed|made) you (?:\w+ ){0,2}(?:here|in(?:to)?|to (?:us|this|come|be|hospital|the)|this|along|through|where)|\bhow (?:come|did|have|do) you(?:'ve| have)?(?: \w+){0,2} (?:end(?:ed)? up|come to be|came to be|get here|got here|land(?:ed)?|find yourself|wind up|come to)|\bhow (?:did|has) (?:it|this|that|things|all (?:of )?(?:this|that)) (?:\w+ )?(?:start|begin|come about|happen|get to|come to|get so|lead)|\bwhy (?:did|have) they (?:bring|brought|put|take|section|keep)\b|\bwhat (?:\w+ )?(?:led|leading) (?:up )?to\b|\bthe story (?:behind|of)\b|\byour story\b", r"\b(?:what happened (?:is|was) (?:not|n't)|i'd like to (?:share|tell you)|that's what happened|tell you what happened|know what happened to me|what happens|you don't have to|no need to|my story|share my)\b", only="question", confidence=0.93),
    _rule("tell_me_about", "ask_what_happened", r"\b(?:tell|talk|walk|take) me (?:\w+ )?(?:about|through|back to) (?:what|that (?:day|night|time|week)|the (?:day|night|time|first|last|week|moment)|how (?:it|this|that|you (?:came|got|ended)))|\b(?:want|like|able|care|okay|feel like|up for|willing|happy|comfortable) (?:to )?(?:tell(?:ing)?|talk(?:ing)?|say(?:ing)?|shar(?:e|ing)) (?:me )?(?:\w+ )?(?:about it|about that|about (?:the|what)|about your|what|how it|what's)", r"\b(?:feel(?:s|ing)? (?:like|now|about)|someone|anyone|somebody|your (?:doctor|gp|mum|dad|team|hopes?|dreams?)|something else|later|my|i went)\b", only="question", confidence=0.88),
)  # fmt: skip


def first_rule(plain: str, form: Form) -> Rule | None:
    """The first rule that fits a sentence, or None where grammar does not decide."""
    return next((rule for rule in RULES if rule.fits(plain, form)), None)
