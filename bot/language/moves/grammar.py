"""What grammar says about one sentence: its form, who it is about, its mood, and set phrases that carry a "
"stance.

Wording alone does not carry over from one corpus to another (`docs/language.md` has the figures); who is the subject,
the mood of the verb and the type of question do. Everything here reads the plain text of `plain.make_plain`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.language.moves.cues import CUES

_OPENER = re.compile(
    r"^(?:(?:so|and|but|well|okay|right|yeah|yes|no|um+|uh+|er+m?|oh|ah|aw+|mm+|look|listen|now|"
    r"then|also|just|please|sorry|hi|hello|all right|i mean|you know(?=,)|like|honestly|"
    r"to be honest|gosh|wow|god|great|good|sure|of course|i see|cool|fine|because|anyway|actually|"
    r"maybe|perhaps|thanks|thank you|i guess|i suppose|i (?:only |just )?meant|haha?|lol|(?:can|could|"
    r"may) i (?:just )?ask(?: you)?(?: something)?|if you don't mind me asking|if i may ask|"
    r"if you (?:felt|feel|feel like|want|fancied|don't mind)(?: like)?(?: it| to| saying|"
    r" talking)?(?=,)|(?:if|when(?:ever)?) you(?:'re| are)? (?:\w+ ){0,4}\w+(?=, (?:tell|talk|"
    r"describe|what|how|where|who|can you|could you|would you|do you|did you|are you|is there)\b)|"
    r"love|mate|pal|hun|dear|darling|duck|hen|bro|man)(?:[,.!:-]+\s*|\s+(?![,.!?]))|[^\w\s]+\s*)"
)
_AUX = (
    r"(?:do|does|did|are|is|was|were|have|has|had|can|could|would|will|should|shall|may|might|am|"
    r"must|don't|doesn't|didn't|aren't|isn't|wasn't|weren't|haven't|hasn't|hadn't|can't|couldn't|"
    r"wouldn't|won't|shouldn't|ain't)"
)
# Called by name, or announced: "rhona are you ...", "i need to ask you, do you ...". The words left out of the first
# group turn a sentence round without asking ("neither do you") or ask themselves ("what are you").
_CALLED = re.compile(
    r"^(?:(?!(?:neither|nor|never|rarely|seldom|hardly|scarcely|only|not|little|than|as|so|what|whats|how|why|when|"
    r"where|who|whom|whose|which|if|that|whatever|whenever|however|wherever|whoever|like|then|it|this|these|those|"
    r"there|here|he|she|they|we|you|and|but|or)\b)[a-z][\w'-]+"
    r"(?: (?:love|mate|pal|hun|dear|darling|duck|hen))?|"
    r"i(?:'m going to| am going to|'m gonna|'ve got to| have to| need to| want to| should| must)(?: just)? "
    r"ask(?: you)?(?: something| this| straight(?: out)?| directly| outright)?),? "
    rf"(?={_AUX} (?:not )?you [a-z])"
)
_PERSON = (
    r"(?:you|i|we|they|he|she|it|this|that|there|any|anyone|anybody|someone|somebody|anything|"
    r"everything|something|your|the|things|his|her|their|my|people|those|these|what|all)"
)
WH_QUESTION = re.compile(
    r"^(?:(?:in|at|for|on|to|of|with|about|by|from|since|until) )?(?:what|how|why|when|where|who|"
    r"which|what's|how's|why's|when's|where's|who's)\b(?! an? \w+ (?:thing|time|day|way|shame|"
    r"lot)\b(?!\?))"
)
_EXCLAIMS = re.compile(
    rf"^(?:what an?\b|how (?!{_AUX}\b)(?:very |really |so |absolutely )?(?:\w+)(?:[!.]*$| for you|"
    rf" that| it))(?!.*\?)"
)
_LATE_WH = re.compile(
    rf"(?:[,:-] ?|\b(?:and|so|but|okay|then) )(?:so |and )?(?:what|how|why|when|where|who|"
    rf"which)(?:'s| {_AUX}| \w+ {_AUX}| happened\b)"
)
# A name or a noun may follow too ("is ola sound", "do other people"), unless the speaker is the one left out ("was
# thinking", "can see why", "could be") or somebody is told to do something ("do sit down").
_ELLIPTIC = (
    r"(?:not|never|always|also|just|only|probably|be|been|have|being|thinking|going|wondering|"
    r"hoping|see|imagine|"
    r"tell|hear|understand|do|get|say|like|love|take|make|sit|come|try|help|relate|wait|good|hard|"
    r"okay|fine|nice|"
    r"great|rough|tough|lovely|awful|bad|too|so|a|an|such|what|how|why|when|if|wonder|laugh|"
    r"notice|look|feel)"
)
YES_NO = re.compile(
    rf"^(?:{_AUX} (?:not )?{_PERSON}\b|(?:(?:was|has|would|can|could|should) (?=.*\?)|(?:is|are|"
    rf"were|does|did|will|do) )"
    rf"(?!{_ELLIPTIC}\b)(?!\w+ing\b)[\w'-]+ (?!(?:be|is|was|are)\b)\w+)"
)
# "what they called", "where you off to", "who you talking to": the auxiliary is left out, nothing follows the clause.
_BARE_WH = re.compile(
    r"^(?:what|who|where|how|why) (?:you|they|he|she|we|it|that|this|those|he|"
    r"your \w+) (?:all )?(?:\w+ing\b|been\b|"
    r"called\b|going\b|want\b|reckon\b|think\b|mean\b|like\b|on about|for\b|from\b|at\b|to\b|"
    r"off\b|up to|not\b|"
    r"say\b|do\b|make\b|get\b|live\b|stay\b|work\b|sleep\b|eat\b)(?!.*(?:'s| is| was| are)\b)"
    r"|^who (?!cares\b|knows\b)(?:\w+ed|wrote|made|did|sent|put|took|does|has|lives|found|bought|"
    r"rang|left|began|paid|"
    r"built|taught|lost|won|broke|let|brought) (?!me\b)(?!.*\b(?:is|was)\b)"
    r"|^(?:(?:like|as in|such as) )?(?:what|who|where|how|when)$"
    # "how long you been here", "when you moving", "what date", and the question word at the end: "scared of what".
    r"|^how (?:long|many|much|often|old|far|come) (?:you|they|he|she|it|your \w+|the \w+)(?:'ve|'s)? (?:been|had|got|"
    r"known|knew|lived|worked|stayed|waited|got left|staying|living|working|waiting|doing|there|here|going|holding)\b"
    r"(?!.*\b(?:is|was|must)\b)|^how long (?:they|he|she|it) (?:keep|make|take|leave)\b|^how come$|^what for$|"
    r"^when (?:you|they|he|she|it) (?:\w+ing|get|go|come|start|finish|move|leave|meet|due|off|back)"
    r"(?: (?:your|the|there|here|back|out|in|home)\b(?: \w+)?)?$|^who (?:that|this|they)(?: there)?$|"
    r"^where (?:that|it|this) (?:happen|go|come|start|from)\w*(?: from)?$|"
    r"^(?:what|which) (?:date|day|time|bus|train|ward) (?:you|they|he|she|it)\b|^(?:what|which) (?:date|day|time|"
    r"year|month|age|one|bus|name|ward|street|number|colour)$"
    r"|^(?!(?:i|we|you|he|she|they|that's|it's)\b)(?:\w+ ){0,3}(?:of|for|from|with|about|to|since|by|at|on|in) "
    r"(?:what|who|when|where|which one)$"
)
# "you miss it?", "you like it here?": with the mark, the bare verb asks as well.
_BARE_YOU_VERB = re.compile(
    r"^you (?:miss|like|want|know|remember|need|fancy|mind|mean|think|reckon|get|see|live|work|sleep|eat|hear|write|"
    r"talk|go|come|cook|walk|weld|play|read|sing|draw|paint|swim|drive)\b"
)
_LONGEST_BARE_VERB = 5  # words
# What people put behind a question in chat.
_TRAILING = re.compile(r"(?:,? (?:lol|lmao|haha+|ha|though|mate|pal|hun|x+|please|then|exactly))+[?.! ]*$")
# "you been here long", "you going to take it", "you hungry": asked without the verb; a reflection has one ("you're").
_BARE_YOU = re.compile(
    r"^you (?:been(?! through)|going to|gone|coming|staying|taking|getting|doing|eating|sleeping|"
    r"working|having|heard|seen|done|"
    r"ever|okay|all right|hungry|thirsty|cold|warm|ready|sure|busy|free|up for|off|in (?:on|this|"
    r"next)|scared|"
    r"nervous|worried|eaten|taken|spoken|written|forgotten|still (?:got|want|there|see|talk|"
    r"speak|live|work|hear|play|up|here)\b(?! up)|want (?:a|some|one|me)\b)(?! (?:but|and)\b)(?! (?:that|because) )"
)
_LONGEST_BARE = 9  # words
_LATE_YES_NO = re.compile(
    rf"[,:-] ?(?:so |and |but |or )?{_AUX} (?:you|it|he|she|they|there|that|this|i|we)\b|"
    r"^(?:when|if|by) you (?:say|said|mean|talk|talked)\b.{2,60} (?:do|did|are) you\b"
)
_TAG = re.compile(
    r"(?:,? (?:isn't|aren't|wasn't|weren't|don't|doesn't|didn't|haven't|hasn't|won't|wouldn't|"
    r"can't|couldn't|is|are|do|did|have|has|will|would|was|were|can|could) (?:it|you|they|he|she|"
    r"that|there|we|i)(?: not)?|,? (?:right|yeah|yes|no|eh|huh|correct|okay|you know|or not|"
    r"or what|or (?:am|have|is|did) \w+(?: \w+){0,3}|is that (?:right|it|fair|about right)|"
    r"does that (?:sound|feel) (?:right|fair)|am i (?:right|close|getting)[\w ]*))\?*$"
)
_INDIRECT = re.compile(
    r"^(?:i(?:'m| am| was|'d be| would be)?(?: just| also| really| still| kind of| quite|"
    r" very)* (?:wonder(?:ing|ed)?|curious|interested|keen to (?:hear|know|understand))\b|(?:can|"
    r"could|would|will|are) you (?:able to |willing to |happy to |please |maybe |just )*(?:tell|"
    r"say|describe|explain|share|help|walk|talk|give|paint|take)\b|(?:please )?(?:tell|describe|"
    r"explain|share with|talk|walk|run|help|give|take|remind) (?:me|us)\b|i(?:'d|"
    r" would) (?:really |quite |just |only )*(?:like|love|be interested|be curious|be glad|want) (?:to|"
    r"in) (?:hear(?:ing)?|know|understand|learn|ask)|i want to (?:hear|know|understand)|(?:would|"
    r"do) you (?:like|want|mind|fancy|feel (?:like|able)|care)\b)"
)
_WHAT_A = re.compile(r"^what an? ")
# A question without its mark: a question word with its verb behind it. "What you need is" and "when you left" are none.
_UNMARKED_WH = re.compile(
    rf"^(?!what (?:you|i|we|they|he|she)\b)(?!(?:when|where) (?!(?:{_AUX})\b)\w+ )(?:\w+ )?(?:what|"
    rf"how|why|when|where|who|which)(?:'s|'d|"
    rf" {_AUX}\b| \w+ (?:{_AUX})\b| (?:(?:other |else )?(?:kinds?|sorts?|types?|"
    rf"things?)(?: of \w+)?(?: of \w+)? (?:{_AUX}|you)\b)| (?:happened|made|brought|helped|else|"
    rf"about|come|led|keeps|gets|changed|matters|long (?:till|until|before|ago|to go)|of (?:your|"
    rf"the|these|those)|in your)\b)|^(?:what|which|how (?:many|much|often|long|far|old|bad|big|"
    rf"soon|close|likely|important)|who)\b(?: (?!you\b|i\b|we\b|he\b|she\b|they\b|"
    rf"it\b)[\w'-]+){{1,3}} (?:do|does|did|can|could|would|will|have|has|are|were) (?:you|he|she|"
    rf"they|we|your|people)\b|^how (?:many|often)\b(?!.*\bi\b)|^which (?!is\b|was\b|means\b|"
    rf"i\b)\w+|^(?:what|who|which \w+|how) (?:else )?(?:goes|comes|came|came|went|sets?|helps?|"
    rf"helped|gets?|got|makes|keeps|causes|caused|worrie[sd]|bothers|bothered|scares|upsets|upset|"
    rf"hurts|triggers|triggered|started|starts|works|worked|feels|felt|stops|stopped|happens|took|"
    rf"takes|gave|gives|drives|pushed|said|told|was it|runs?|kicked|tipped|lies|"
    rf"brings)\b(?!.* (?:for )?me (?:\w+ )?(?:is|was)\b)(?!.* (?:is|was|'s) (?:that|not|your|a|the|"
    rf"to|when|you|understandable|normal|awful|terrible|hard)\b)"
)


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
    """The form of a sentence in plain text; `first_tag` is the fine tag of its first content word, for "
    "imperatives."""
    core = strip_openers(plain)
    marked = "?" in plain[-6:] or plain.rstrip(" .!)").endswith("?")
    return Form(core, _kind_of(_TRAILING.sub("", core) or core, marked, first_tag), marked)


def strip_openers(plain: str) -> str:
    """The sentence without "so", "okay," and the like, unless nothing else would be left."""
    core = plain
    for _ in range(6):  # nobody piles up more, and each round shortens the text
        shorter = _OPENER.sub("", core, count=1)
        if shorter == core or not any(character.isalpha() for character in shorter):
            break
        core = shorter
    return _CALLED.sub("", core, count=1)


def _kind_of(core: str, marked: bool, first_tag: str) -> str:
    if _INDIRECT.match(core):
        return "indirect"
    if WH_QUESTION.match(core):
        if not marked and (_WHAT_A.match(core) or _EXCLAIMS.match(core)):
            return "exclamation"
        if marked or _UNMARKED_WH.match(core) or (_is_bare(core) and _BARE_WH.match(core)):
            return "wh"
    if _is_bare(core) and _BARE_WH.match(core):
        return "wh"
    if YES_NO.match(core) or (_is_bare(core) and _BARE_YOU.match(core)):
        return "yes_no"
    if marked and len(core.split()) <= _LONGEST_BARE_VERB and _BARE_YOU_VERB.match(core):
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


def _is_bare(core: str) -> bool:
    """Short and in one piece, as a question typed in a hurry is."""
    return len(core.split()) <= _LONGEST_BARE and "," not in core


def _starts_subordinate(core: str) -> bool:
    return bool(re.match(r"^(?:i (?:see|know|understand|remember)|you)\b", core))
