"""What a line asks about: which of the topics in it count, and what kind of answer a question wants."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from bot.content.moves import FAMILY_OF
from bot.role_play.echo import stems
from bot.role_play.everyday import EVERYDAY
from bot.role_play.graph import KINDS_OF_QUESTION, only_asked

# Moves that ask something. A repair, an answer or a praise may hold a question as well: the mark tells.
ASKING = ("ask_what_happened", "ask_open", "ask_closed", "ask_about_safety", "offer_choice")
# A question that points back ("what was he like?") is about what the line named before it.
_POINTS_BACK = re.compile(
    r"\b(?:he|she|him|her|his|hers|they|them|their|theirs|yours|mine|it|its|that|this|those|these|there|one|ones)\b",
    re.IGNORECASE,
)
_STARTS_ASKING = re.compile(
    r"^\W*(?:(?:go on|ok|okay|so|and|but|yeah|right|oh|ah|well|hmm|then|lol|haha|true|sorry|no|yes|cool|nice|ta)\W+)*"
    r"(?:(?:who|whos|whose|where|wheres|when|why|y|how|what|whats|wot|wat|which)\b|"
    r"(?:is|are|r|do|does|did|can|could|will|wud|would|have|has|was|were)\s+(?:it|that|this|there|you|u|ya|ur|your|he|she|they)\b)",
    re.IGNORECASE,
)
# A question word says what is asked when it stands in front, or after a pause or a little word; "or" anywhere, except
# where it only trails off ("or anything").
_IN_FRONT = re.compile(
    r"(?:^|[,;:.!?–-])\W*(?:(?:ok|okay|so|and|but|yeah|right|oh|ah|well|hmm|then|lol|haha|true|sorry|no|yes|cool|nice|ta|"
    r"to|from|with|by|for|since|until|ask(?:ing)?|wonder(?:ing)?|know|mean[ts]?)\W+)*$",
    re.IGNORECASE,
)
_TRAILS_OFF = re.compile(
    r"\s*(?:any\w*|some\w*|so|not|no|what|whatever|owt|nowt|summat|more|less|\?|$)\b", re.IGNORECASE
)
_WHERE_TO_GO_ON = re.compile(
    r"\s*(?:would|do|should|shall|can|could|were|was|are)?\s*(?:you|we|u|i)\s+(?:like|want|start|begin|at\b)", re.I
)
# "When is it decided?" wants a point in time that is still to come, "when did it start?" how long it has been.
_STILL_TO_COME = re.compile(r"['’]?\s*(?:s|is|are|r|will|do|does|can|could|would|should|u|you)\b", re.IGNORECASE)
# "Where does that come from?" asks for no place.
_WHERE_IT_STARTED = re.compile(
    r"\b(?:that|it|this)\s+(?:all\s+)?(?:comes?|came|started?|starts|began|begins?)\b|\bget\s+(?:that|it)\s+from\b|\bgo\s+from\s+here\b",
    re.I,
)
# "What happened next?" asks for the story, "what happens next?" for what is to come.
_GOES_BACK = re.compile(r"\b(?:happened|happend|came|did)\b", re.IGNORECASE)
# "How is that sitting with you?" asks for no chair.
_HOW_IT_SITS = re.compile(r"\b(?:that|this|it|all)\s*$", re.IGNORECASE)
# "Why?", "go on then, why": the thread knows what is meant.
FEW_WORDS = 4
# "When will you tell her?" wants the time, and not what is said.
_TIMED = ("asks_say", "asks_told", "asks_next", "asks_wish", "asks_step")
_FEELINGS = ("fear", "anger", "loneliness", "how_are_you")
_ANYBODYS_CHILDREN = ("kid", "kids", "child", "children", "baby")
_OF_YOU = re.compile(r"\b(?:you\w*|u|ur|yourself)\b", re.IGNORECASE)
_OF_OTHERS = re.compile(
    r"\b(?:he|she|they|him|her|them|his|their|mr|mrs|anyone|anybody|staff|people|everyone|doctors?|nurses?)\b",
    re.IGNORECASE,
)
_ENDS_ASKING = re.compile(r"\?[\s\"'”’)]*$")

# A question word in front of what was read as listening: a question all the same, unless it is a cry ("what a week").
_WH_IN_FRONT = re.compile(
    r"^\W*(?:(?:so|and|but|ok|okay|oh|ah|lol|haha|sorry)\W+)*(?:who|whos|whose|where|wheres|when|whens|why|what|whats|wot|which)\b"
    r"(?!\s+(?:an?|you\s+(?:need|want|mean|said|say|do|are|have)|matters?|ever)\b)(?!['’]?s?\s+(?:important|hard|hardest|worst)\b)",
    re.IGNORECASE,
)
# Verb before person: "are you", "is that a", at the start or after a little word ("sorry but do you know").
_TURNED_ROUND = re.compile(
    r"(?:^\W*|[,;:!?]\s*|\b(?:but|and|so|then|also|ok|okay|oh|ah|haha|lol|anyway|btw)\s+)"
    r"(?:is|are|r|do|does|did|can|could|will|would|have|has|was|were)\s+(?:it|that|this|there|you|u|ya|ur|your|he|she|they|anyone|anybody)\b",
    re.IGNORECASE,
)
_QUESTION_WORD_FIRST = re.compile(
    r"^\W*(?:(?:so|and|but|ok|okay|oh|ah|lol|haha|then|well)\W+)*(?:how|who\w*|where\w*|when\w*|why|what\w*|wot|which)\b",
    re.I,
)
_MAY_I_ASK = re.compile(r"^\W*(?:can|could|may) i ask\b", re.IGNORECASE)
# A question of these words alone could be about anything: "what was the best part?", "how did you feel?"
_QUESTION_WORDS = stems(
    "what who which where when why how would could can like best worst better hardest part bit thing most "
    "happened happens next then now mean feel felt find found made think thought really"
)
# The questions that the thread of a talk may be the answer to, if they are about it.
THREAD_MAY_ANSWER = ("ask_open", "ask_closed")

_OF_FEELING = re.compile(
    r"\b(?:feel\w*|felt|like for you|like for u|(?:it|that|this) like|mean to you|mean for you)\b", re.I
)
Mention = Mapping[str, Any]
Place = tuple[int, int]


def asked(language: Mapping[str, Any]) -> bool:
    """Whether the line puts a question in so many words: with its mark, or unmarked with a question word in front."""
    text = language.get("text", "")
    return any(_ENDS_ASKING.search(part) or _unmarked(part) for part in (text[a:b] for a, b in _questions(language)))


def also_asks(language: Mapping[str, Any]) -> bool:
    """Whether a sentence of the line is a question, while the line as a whole was read as something else."""
    text = language.get("text", "")
    listens = FAMILY_OF.get(str(language.get("move"))) == "listens"
    moves = language.get("moves") or ()
    parts = [
        words
        for part in moves
        if (words := text[part["start"] : part["end"]])
        and (part["move"] in ASKING or not listens or asks_plainly(words))
    ]
    return language.get("move") not in ASKING and any(map(_is_question, parts))


def asks_elsewhere(language: Mapping[str, Any], previous_line: str | None) -> bool:
    """Whether a question names something that neither the persona's last line nor everyday asking is made of.

    "What's in the folder?" after a line about the night wants the folder; "What happened next?" wants the thread.
    """
    if language.get("move") not in THREAD_MAY_ANSWER or not previous_line:
        return False
    return names_something_new(language, previous_line)


def names_something_new(language: Mapping[str, Any], previous_line: str) -> bool:
    """Whether the last question has a word that is neither everyday asking nor the persona's last line."""
    text = language.get("text", "")
    last = _questions(language)[-1:]
    if any(_OF_FEELING.search(text[start:end]) for start, end in last):
        return False
    named = [(m["start"], m["end"]) for m in topics_that_count(language) if m["topic"] not in KINDS_OF_QUESTION]
    own = frozenset().union(*(stems(text[start:end]) for start, end in (*last, *named)))
    return bool({word for word in own if len(word) > 2} - EVERYDAY - stems(previous_line))


def wants_more_than_yes_or_no(language: Mapping[str, Any]) -> bool:
    """Whether the last question begins with a question word ("How many is that?", "and whose is it?")."""
    text = language.get("text", "")
    return any(_QUESTION_WORD_FIRST.match(text[start:end]) for start, end in _questions(language)[-1:])


def asks_plainly(words: str) -> bool:
    """Whether a sentence has the form of a question, whatever it was read as ("are you nervous", "who is Ola")."""
    return bool(
        _WH_IN_FRONT.match(words) or _TURNED_ROUND.search(words) or _MAY_I_ASK.match(words)
    ) and not words.rstrip().endswith(".")


def _is_question(part: str) -> bool:
    return bool(_ENDS_ASKING.search(part)) or _unmarked(part)


def _unmarked(part: str) -> bool:
    return bool(_STARTS_ASKING.match(part)) and not part.rstrip().endswith(".")


def topics_that_count(language: Mapping[str, Any]) -> list[Mention]:
    """The topic mentions that an answer should take up, in the order of the line.

    Where a line asks something, its questions decide: a word in a reflection before them does not. A question that
    names nothing takes its topic from what was said before it, if it points back or has hardly a word of its own.
    """
    text = language.get("text", "")
    places = _questions(language)
    mentions = [_when(mention, text) for mention in language.get("topics", ()) if _says_what_it_asks(mention, text)]
    mentions = [mention for mention in mentions if not _of_somebody_else(mention, text, places)]
    if any(mention["topic"] == "asks_when" for mention in mentions):
        mentions = [mention for mention in mentions if mention["topic"] not in _TIMED]
    if language.get("move") == "repair" and not asked(language):
        return []
    if not places:
        return [m for m in mentions if not only_asked(m["topic"]) or _unmarked(text)]
    inside = [m for m in mentions if any(start <= m["start"] < end for start, end in places)]
    if any(m["topic"] not in KINDS_OF_QUESTION for m in inside):
        return inside
    words = text[places[-1][0] : places[-1][1]]
    if _POINTS_BACK.search(words) or len(stems(words) - _QUESTION_WORDS) <= 1:
        return [m for m in mentions if m in inside or (m["start"] < places[0][0] and not only_asked(m["topic"]))]
    return inside


def _of_somebody_else(mention: Mention, text: str, questions: list[Place]) -> bool:
    """Whether it is asked how somebody else feels: "was she worried?" is not about what the persona fears."""
    word = text[mention["start"] : mention["end"]].casefold()
    if mention["topic"] not in _FEELINGS and word not in _ANYBODYS_CHILDREN:
        return False
    around = [text[start:end] for start, end in questions if start <= mention["start"] < end]
    return bool(around) and not _OF_YOU.search(around[0]) and bool(_OF_OTHERS.search(around[0]))


def _when(mention: Mention, text: str) -> Mention:
    words = text[mention["start"] : mention["end"]].casefold()
    if mention["topic"] == "asks_how_long" and words == "when" and _STILL_TO_COME.match(text[mention["end"] :]):
        return {**mention, "topic": "asks_when"}
    return mention


def _says_what_it_asks(mention: Mention, text: str) -> bool:
    rest = text[mention["end"] :]
    if mention["topic"] == "asks_where" and (_WHERE_TO_GO_ON.match(rest) or _WHERE_IT_STARTED.search(rest)):
        return False
    if mention["topic"] == "may_sit" and _HOW_IT_SITS.search(text[: mention["start"]]):
        return False
    if mention["topic"] == "asks_next" and _GOES_BACK.search(text[mention["start"] : mention["end"]]):
        return False
    if mention["topic"] not in KINDS_OF_QUESTION:
        return True
    if mention["topic"] == "asks_why" and len(text.split()) <= FEW_WORDS:
        return False
    if mention["topic"] == "asks_which":
        return not _TRAILS_OFF.match(text[mention["end"] :])
    return bool(_IN_FRONT.search(text[: mention["start"]]))


def _questions(language: Mapping[str, Any]) -> list[Place]:
    """Start and end of each sentence that asks."""
    text = language.get("text", "")
    return [
        (part["start"], part["end"])
        for part in language.get("moves") or ()
        if part["move"] in ASKING or _is_question(words := text[part["start"] : part["end"]]) or asks_plainly(words)
    ]
