"""Naming a strength, holding hope, speaking of one's own life, and naming a feeling in set ways."""

from __future__ import annotations

from bot.language.moves.rule import Rule, make_rule
from bot.language.moves.words import FEELINGS

_FEELING = rf"(?:{'|'.join(sorted(FEELINGS, key=len, reverse=True))})"
_GOOD = (
    r"(?:clever|kind|brave|thoughtful|smart|courageous|wise|generous|creative|strong|caring|"
    r"loving|impressive|resourceful|huge|big|real|skilled|canny)"
)

_IDIOM = (
    r"(?:on edge|had enough|fed up|at (?:the end of your (?:tether|rope)|breaking point|"
    r"your wits' end|a loss)|in bits|in pieces|all over the place|running on empty|"
    r"walking on eggshells|worn (?:out|down)|burnt? out|let down|left out|put upon|over the moon|"
    r"at peace|on top of the world|torn (?:between|apart|up)|heavy-hearted|sick (?:of|with|"
    r"and tired)|done in|dead inside|knocked back|a bit (?:\w+ )?(?:lost|low|flat|raw)|"
    r"hanging by a thread|beside yourself|pulled (?:both|two|in)|scared stiff|itching to|"
    r"looking forward|longing|dreading|can't (?:bear|face|stand)|got (?:a lump|a knot|"
    r"butterflies)|weigh(?:s|ed|ing) on you|gets (?:to )?you down|getting to you|hurts?|stings?|"
    r"cut deep)"
)

STRENGTH_RULES: tuple[Rule, ...] = (
    make_rule(
        "tops_the_story",
        "minimise",
        (
            r"\bso i know what (?:real|true|proper)|\byou (?:don't|wouldn't) know (?:what )?(?:real|hard|"
            r"pain|the half)|\bnow that(?:'s| was|'s what i call) (?:real|hard|a )|\b(?:should|"
            r"want to) (?:hear|try|see) what (?:i|happened to me)|\bi had it (?:\w+ )?(?:worse|harder)|"
            r"\bthat's nothing\b"
        ),
        confidence=0.88,
    ),
    make_rule(
        "names_a_strength",
        "affirm_strength",
        (
            rf"\b(?:that's|that was|that is|what) an? (?:\w+ )?{_GOOD} (?:\w+ )?(?:way|thing|move|step|"
            rf"idea|decision|choice|achievement|call|strength|skill|gift)\b|\b(?:took|takes|"
            rf"taken) (?:real |some |a lot of |so much |proper )?(?:guts|courage|bottle|nerve|strength|"
            rf"bravery|grit)\b|\b(?:fair play|hats off|good on you|credit to you)\b|^look (?:how|at (?:how|"
            rf"what)) (?:far )?you\b|^(?:just )?look at you\b|\b(?:was|is) (?:a|such a|a really|"
            rf"a very) {_GOOD} (?:move|thing to do|call|idea|decision|step)\b|\byou (?:\w+ )?(?:do |"
            rf"really |clearly |still )know (?:how to|what works|yourself|your own mind)\b|"
            rf"^(?:and )?you know what works\b|\b(?:you're|you are) still (?:standing|here|going|fighting|"
            rf"smiling)\b|\bcan't have been easy (?:to|coming|saying|telling|walking|asking)\b|\b(?:that's|"
            rf"this is|it's|that is) (?:\w+ ){1, 3}(?:days|weeks|months|years) now\b|\bthat(?:'s|"
            rf" is) some (?:going|doing|achievement)\b|\byou(?:'ve| have) (?:got )?a (?:\w+ )?(?:way|gift|"
            rf"knack|talent|eye|head|heart) (?:of|for|with)\b|\bmore (?:resilient|capable|patient|able|"
            rf"strong|determined|stubborn) than you\b|\byou did (?:that|it|this) (?:all )?(?:by yourself|"
            rf"on your own)\b|\bi(?:'m| am)? (?:really |so |truly )*(?:admire|respect|impressed)\b|"
            rf"\b(?:down to|because of) you[.!]*$|^(?:i'm |i am |so |really |dead |well )*proud of you\b|"
            rf"\b(?:thank you|thanks)(?: so much)? for (?:telling me(?: that| this)?|trusting me|"
            rf"sharing (?:that|this|it)|opening up|being (?:so )?(?:honest|open|straight)|letting me (?:in|"
            rf"know))\b(?! (?:today|about the (?:group|time)|i got|where))|\bno small thing\b"
        ),
        (
            r"\b(?:but|should|at least|sarcas\w*|bravo|respect (?:that|your (?:choice|decision|wish\w*|"
            r"no))|not|n't|silly|stupid|sounds like|wrong|used to|i had|i was|failed|ruin\w*|upset|none|"
            r"nothing|mess|state of|feeling sorry)\b"
        ),
        only="statement",
        confidence=0.86,
    ),
    make_rule(
        "gives_it_back",
        "affirm_strength",
        (
            r"^(?:\w+,? ){0,3}(?:(?:it|that) was(?:n't me,? (?:it was|that was)| all)? (?:you\b(?: who|"
            r" that|[,.!]|$)|(?:all )?your "
            r"own (?:work|hard work|effort))|(?:it|that) wasn't me\b|not me[,.]? (?:you|that was)|"
            r"you did (?:that|it|this)"
            r"(?:,? (?:not me|yourself|on your own|all by yourself|[\w' ]{0,20}yourself)|[.!]*$)|"
            r"you did the (?:hard|"
            r"difficult|brave|real) (?:part|bit|work|thing))|\bi think (?:that|it) was you\b|"
            r"\bi (?:only|just) (?:sat|listened|wrote|typed|made the tea|"
            r"kept you company|held the)"
        ),
        r"\b(?:fault|blame|started|caused|broke|lie\w*|wrong|upset|brought)\b|\?$",
        only="statement",
        confidence=0.8,
    ),
    make_rule(
        "learnt_from_you",
        "affirm_strength",
        (
            r"^(?:\w+,? ){0,2}you(?:'ve| have)? (?:\w+ )?(?:taught|shown|showed) me\b|\bi(?:'ve|"
            r" have)? (?:\w+ )?(?:learn\w*|picked "
            r"up)\b.{0,40}\bfrom you\b|\bi(?:'ll| will)(?: always)? (?:remember|treasure|hold on to|"
            r"carry) (?:that|it|this|what|"
            r"how|the)\b|^(?:and )?i(?:'ll| will) keep (?:that|it|this)(?: one| with me| safe)?[.!]*$|"
            r"\b(?:thank you|thanks|ta|"
            r"cheers) for (?:showing|teaching|explaining|letting me (?:see|look|read|hear|in)|"
            r"telling me)\b|\b(?:that's|it's|which is) not nothing\b|^(?:\w+,? ){0,2}you(?:'ve|"
            r" have)? let "
            r"me (?:in|into|see|sit|read|hear|look|stay|meet|know)\b|\bi(?:'ll| will) (?:hang|"
            r"hold) on to (?:that|what|it|those)\b|"
            r"\bi never knew\b|\b(?:i'd|i would) "
            r"(?:never|not) (?:have |of )?(?:known|spotted|seen|noticed|thought of)\b|\bthat i(?:'d|"
            r" would) (?:\w+ )?(?:walk|go) "
            r"(?:straight |right )?past\b|\byou(?:'ve| have) (?:got )?(?:such |"
            r"quite )?an? (?:\w+ )?eye for\b|\b(?:that|it) (?:took|"
            r"meant|means) (?:\w+ )?(?:trust\w*|a lot to me)\b"
        ),
        r"\b(?:but|a lesson|not to trust|wrong|hop(?:e|es|ing)|if you(?! asked))\b|\?$",
        only="statement",
        confidence=0.78,
    ),
    make_rule(
        "will_miss",
        "share_experience",
        r"^(?:\w+,? ){0,3}(?:i(?:'m| am) (?:really |also )?going to|i(?:'ll| will| am going to|"
        r" shall))(?: \w+)? miss (?:you|our|"
        r"this|these|it|the|your|coming|seeing|that)\b",
        confidence=0.82,
    ),
    make_rule(
        "so_am_i",
        "share_experience",
        r"^(?:\w+,? ){0,2}i(?:'m| am| was| get| do| find| have| had| feel| felt| hate| love| can't|"
        r" can never|'ve| used to|"
        r" never)\b(?: \w+'?\w*){0,7} (?:too|as well|an all|and all|either|myself)\b(?: (?:hen|mate|"
        r"pal|love|you know|sometimes))?"
        r"[.!]*$",
        r"\b(?:glad|pleased|sorry|hope|hear you|with you|meet|think (?:you|that)|here|understand|"
        r"introduce|peer|to myself|by myself|promise|services?|hello|hi|morning|afternoon|my name|call|ring|fix|"
        r"sort|asked?|answer|yes|no)\b",
        only="statement",
        confidence=0.72,
    ),
    make_rule(
        "holds_hope",
        "offer_hope",
        (
            r"\byou (?:don't|won't|needn't|do not|will not) (?:have to |need to )?(?:\w+ )?(?:do|face|"
            r"carry|go through|get through|handle|fight|sort|be) (?:this |it |that |all this |"
            r"any of (?:it|this) )?(?:alone|on your own|by yourself|all by)|\bthere(?:'s| is| will be|"
            r"'s always) (?:\w+ )?(?:a )?way (?:forward|through|out)|\b(?:there (?:are|will be|can be)|"
            r"there'll be) (?:good|better|brighter|lighter) (?:days|times|things)\b|\bwon't (?:always |"
            r"forever )?(?:be|feel|last|stay|look)(?: \w+){0,4} (?:forever|like (?:this|it)|this (?:way|"
            r"heavy|dark|loud|bad|hard)|as (?:dark|heavy|loud|bad|hard)|always)\b|\b(?:people|folk|others|"
            r"many|lots|plenty|some)(?: \w+){0,3} do (?:recover|get|come|find|heal)|"
            r"\bhold(?:ing)? (?:on to )?(?:the |that |some |a bit of )?hope\b|\bi believe (?:in you|"
            r"you can|things can|it can)|\brecovery (?:is|looks|does|can|happens)|\byou(?:'re|"
            r" are) not (?:beyond|past) (?:help|hope|saving)\b|\b(?:tomorrow|next (?:week|year|month)|it|"
            r"things|life) (?:could|can|might|may) (?:feel|be|look|get) (?:\w+ )?(?:different|better|"
            r"lighter|easier)\b|\bpeople (?:do )?(?:rebuild|recover|heal|come back|find their way)\b|"
            r"\bthings can (?:change|get|shift|be different)|\bthere (?:might|may|could|can|"
            r"will) (?:\w+ )?(?:be|come) an? (?:\w+ )?(?:day|"
            r"time|morning|night)\b|\bi(?:'ve| have)? (?:know|met|seen|known) (?:\w+ ){0,2}(?:people|folk|"
            r"others|lads|women|men|"
            r"somebody|someone) (?:who(?:'ve|'s)?|that|get|come|find|make)\b"
        ),
        r"\b(?:you'll be (?:fine|okay)|cheer|just|worse|should|n't worry|at least|they (?:say|tell)|"
        r"you (?:hope|said|wish))\b",
        only="statement",
        confidence=0.86,
    ),
    make_rule(
        "me_too",
        "share_experience",
        (
            r"^(?:yeah,? |oh,? )?(?:same(?: here)?|me too|likewise)[,. ]+.*\bi\b|\bi(?:'ve|"
            r" have) been (?:there|sectioned|where you are|through (?:something|some of|that|it|this)|"
            r"in hospital|on (?:a|this|that) ward)\b|^(?:back )?when i (?:was|came|lost|got|went|had|"
            r"first|started|left)\b|\bi (?:hear voices|was sectioned|used to (?:drink|use|hide|cry|"
            r"think i))\b|^(?:\w+,? )?(?:as|being) (?:someone|somebody|a person) who(?:'s| has| was| had|"
            r"'d)?\b.*\bi\b|\bwhat (?:worked|helped|got|kept|changed|made|"
            r"saved) (?:it )?(?:for )?me\b.*\b(?:was|is|were)\b|\bi(?:'ve|"
            r" have) felt (?:\w+ ){0,3}(?:like (?:that|this|you)|too|the same|that way)|\bi(?:'m|"
            r" am) in recovery\b|\bfor me,? (?:it was|it's|what)\b|\b(?:something (?:similar|like (?:that|"
            r"this))|the same (?:thing)?) happened to me\b|\bi(?:'ve| have) had my own\b|"
            r"\bin my own (?:recovery|life|case|experience)\b|\bi (?:\w+ )?(?:lived|live|struggled|"
            r"struggle) with\b"
        ),
        r"\b(?:worse|you should|you need|real|nothing|peer|volunteer|get over|fine|so you|sorry|"
        r"introduc\w*|my name|meet you)\b|\?$",
        only="statement",
        confidence=0.86,
    ),
    make_rule(
        "feeling_in_an_image",
        "reflect_feeling",
        (
            rf"^(?:\w+,? ){{0,3}}(?:(?:it )?(?:sounds?|seems?|looks?|feels?) (?:like|as if|as though|that|"
            rf"to me)(?: \w+)?|you(?:'re| are|'ve| have| were| must(?:'ve| have)?(?: been| be)?| feel|"
            rf" felt| sound| seem| look)(?: been)?)\b.{{0,25}}\b{_IDIOM}\b|\byou must(?:'ve| have) (?:been|"
            rf"felt) (?:\w+ ){{0,2}}{_FEELING}\b"
        ),
        r"\b(?:should|(?<!as )if you(?:'ve|'re)?|happen\w*|help\w*|stop me|even (?:when|though|if)|"
        r"before|don't|not|n't|me if)\b|\?$",
        only="statement",
        confidence=0.8,
    ),
    make_rule(
        "guesses_an_emotion",
        "reflect_feeling",
        (
            r"^(?:\w+,? ){0,2}(?:were|are|was|did|do|does) (?:you|it|that|part of you)(?: (?:feel|feeling|"
            r"make you|leave you))?(?: \w+){0,2} (?:embarrassed|ashamed|humiliated|angry|furious|scared|"
            r"frightened|terrified|lonely|gutted|disappointed|upset|relieved|proud|jealous|guilty|worried|"
            r"nervous|anxious|sad|heartbroken|let down|left out|overwhelmed|rejected|betrayed)\b"
        ),
        r"\b(?:hurt|harm|safe\w*|kill|suicid\w*|act on|what he|what she|what you|diagnos\w*|always|"
        r"not|n't|why|how|if you)\b|^(?:\w+,? ){0,2}(?:what|who|which|where|when)\b",
        only="question",
        confidence=0.75,
    ),
    make_rule(
        "guesses_a_feeling",
        "reflect_feeling",
        (
            rf"^(?:and |so )?(?:did|does|do|has) (?:it|that|this|you|he|she|"
            rf"they)(?: \w+)?(?: you)? (?:feel|felt) (?:a bit |like (?:an? |you|it|being|nobody|they)|"
            rf"as if|as though|quite |really |so |very )?(?:{_FEELING}|\w+)\b(?=.*\?)|\bi(?:'m|"
            rf" am)? ?(?:just )?wonder(?:ing)? (?:if|whether) .{{0,40}}\b(?:{_FEELING})\b|\b(?:left|leaves|"
            rf"leaving) you (?:feeling )?(?!with|to|the|a\b|an\b|no\b|behind|out\b|there|in\b|on\b|at\b|"
            rf"by\b|and|off|for|without|something)\w+"
        ),
        (
            r"\b(?:feel like (?:\w+ing|a (?:chat|walk|brew|tea|cuppa|break))|safe|able|comfortable|up to|"
            r"better|happen\w*|going|feel (?:about|now|today|okay)|suicid\w*|should|help\w*|ready|"
            r"have you tried|how|what)\b"
        ),
        confidence=0.82,
    ),
)
