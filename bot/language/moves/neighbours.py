"""What stands around a sentence changes what it does: the sentence before it, and the other person's last line.

- A question that points back ("is it on your mind too?") asks about suicide if the word came just before.
- A statement after the other person's question answers it.
- "I've been through some of this myself" after "I'm a peer supporter" belongs to the introduction.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.language.moves.features import Reading
from bot.language.moves.offered import is_about_a_thing, wants_words
from bot.language.moves.parting import at_parting
from bot.language.moves.words import SMALL_WORDS, word_set

Decided = tuple[str, float]

# The thought of suicide, named by either of the two.
_NAMED = re.compile(
    r"\b(?:suicid\w*|kill(?:ing)? (?:yourself|myself)|(?:end|ending|take|taking) (?:your|"
    r"my) (?:own )?life|"
    r"(?:want(?:ed|ing)? to|thoughts? (?:of|about)|think(?:ing)? (?:of|about)|wish(?:ed|"
    r"ing)? (?:you|i) (?:was|were)) (?:die|"
    r"dying|dead)|(?:not|n't) (?:want(?:ed|ing)? to )?(?:be|live|being|living|wake up|"
    r"exist)(?: here| alive)?"
    r" ?(?:any ?more|any longer)?$|better off (?:dead|without (?:me|you))|(?:hurt|"
    r"harm)(?:ing)? (?:yourself|"
    r"myself)|(?:want(?:ed|ing)? (?:it|everything) (?:all )?to (?:stop|end|be over)))\b"
)
_POINTS_BACK = re.compile(
    r"\b(?:it|that|this|those|them|these|they|thoughts?|feel(?:ing)? (?:like that|that way|safe)|"
    r"mean(?:ing)?|"
    r"dying|safe|plan|close|strong|often|now|yours?)\b"
)
_ELSEWHERE = re.compile(
    r"\b(?:help|film|book|read|news|your (?:mum|dad|brother|sister|friend|uncle|aunt|nan|partner)|"
    r"tell me more|"
    r"what happen\w*|happened|okay if|all right if|can i|could i|would you like|do you want|"
    r"shall)\b"
)
# "That book is about suicide. Is it any good?"
_OF_A_WORK = re.compile(r"\b(?:film|book|show|series|song|news|article|leaflet|poster|prevention|training|course)\b")
# What such a question may speak of, besides the words that point back and little words.
_FOLLOWS = word_set(
    """
    thought thoughts think thinking often lot feel feeling feelings felt mean meaning mind plan planned strong stronger
    close far act acted acting long days nights today tonight week lately moment right come comes came go goes worse
    bad ever still something anything any different true dying alive safe hear hearing said say saying tired time times
    start started even happening helps stops stop keeps yourself sometimes usually mostly myself alone else
    """
)
_MOST_ELSE = 2
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
# "They think about suicide. Do you?"
_HOW_LONG = re.compile(r"^(?:\w+,? ){0,2}how long (?:has|have|did|was) (?:this|it|that)\b")
_MERE_ASK = re.compile(
    r"^(?:and |so )?(?:do|have|are|did|is that|would) you(?: too| ever| feel (?:that|like that))?\W*$"
)
# Getting up, going in, a drink, a wait: what is done next, not what was thought.
_OTHER_MATTER = re.compile(
    r"\b(?:ready|warm|cold|comfy|comfortable|tea|coffee|water|drink|brew|sit|walk|wait|minute|min|door|room|"
    r"outside|"
    r"across|go (?:in|over|out|now)|or (?:do|shall|would|after|later|another|wait|not now)|"
    r"the next)\b"
)
_LONGEST_FOLLOW_UP = 90  # characters
_FOLLOW_UP_CONFIDENCE = 0.85
# "You're right, I'm sorry": a bare sorry mends when it stands beside an admission.
_BARE_SORRY = re.compile(r"^(?:\w+,? )?(?:i(?:'m| am) )?(?:really |so |very )*sorry[.! ]*$")
_ADMITS = re.compile(
    r"^(?:\w+,? )?(?:you(?:'re| are) right|fair (?:enough|point)|good point|true|"
    r"no,? you're right|point taken)\b"
)
_SORRY_CONFIDENCE = 0.8
# "We need to tell Aileen, I think. Sorry."
_HAS_TO = re.compile(
    r"\b(?:(?:we|i)(?:'ve)? (?:need|have|got|ought|must|should|'ll have)\b|(?:i|we) (?:can't|cannot|don't|"
    r"haven't|won't|"
    r"couldn't|'m not)|no idea|not allowed|^no\b|^nope\b)"
)
_REMARKS = frozenset({"minimise", "judge"})
_REMARK_CONFIDENCE = 0.45
_OWN_EXPERIENCE = re.compile(
    r"\bi(?:'ve| have)? (?:also )?(?:been (?:through|there|where|in)|lived|used|use|had|got|"
    r"know)\b.{0,40}\b(?:some of "
    r"(?:this|it|that)|myself|too|as well|similar|experience|services?|the same)\b"
)
_WHO_CONFIDENCE = 0.8
SURE = 0.7
_FEELING_CONFIDENCE = 0.75
# "Are you scared of them?" asks about safety where somebody was spoken of, not where it was tablets.
_SCARED_OF_THEM = re.compile(r"\b(?:scared|afraid|frightened|terrified) of (?:them|those|these)\b")
_SOMEBODY = re.compile(
    r"\b(?:he|she|him|her|his|they|their|lads?|m[ae]n|people|neighbours?|boys?|girls?|dad|mum|mother|father|"
    r"partner|ex|"
    r"husband|wife|boyfriend|girlfriend|staff|nurses?|doctors?|family|brothers?|sisters?|sons?|someone|"
    r"somebody|gang|"
    r"landlord|voices?|kids?|folk|mates?|friends?|police|bloke|guys?)\b"
)
# "I can't tell you what he says to me. That stays between us." keeps a confidence and promises no secret.
_KEEPS_CONFIDENCE = re.compile(
    r"\bi (?:can't|cannot|couldn't|won't|wouldn't|don't) (?:\w+ )?(?:tell|say|pass|share|repeat|discuss|"
    r"talk about)\b"
    r".*\b(?:he|she|they|him|her|them|[a-z]+) (?:says?|said|tells?|told|thinks?|does|did|is|was)\b"
)
_HOW_ARE_YOU = re.compile(r"^(?:\w+,? ){0,2}how(?:'s| are| is)? (?:you|things|it going)\b(?: \w+){0,2}\??[.! ]*$")
_LISTENED = frozenset({"reflect_content", "reflect_feeling", "validate", "summarise"})
# How much (in log-probability) a question just asked speaks for an answer.
ASKED = 2.0
# ... and how much its absence speaks against one.
NOT_ASKED = -1.5


def asked_before(previous_line: str | None) -> bool | None:
    """Whether the other person's last line ended in a question; None where their line is not known."""
    if not previous_line:
        return None
    return previous_line.rstrip(" .\"'”’").endswith("?")


def in_their_place(readings: Sequence[Reading], decided: Sequence[Decided], previous_line: str | None) -> list[Decided]:
    """The moves and confidences of a line's sentences, seen beside each other."""
    placed = list(decided)
    wanted = wants_words(previous_line)
    for i, reading in enumerate(readings):
        before = readings[i - 1].plain if i else (previous_line or "").lower()
        if _asks_back_about_safety(reading, before, placed[i]):
            placed[i] = ("ask_about_safety", _FOLLOW_UP_CONFIDENCE)
        elif _BARE_SORRY.match(reading.plain) and _admits_beside(readings, placed, i):
            placed[i] = ("repair", _SORRY_CONFIDENCE)
        elif _fears_a_thing(reading, before, previous_line, placed[i]):
            placed[i] = ("reflect_feeling", _FEELING_CONFIDENCE)
        elif i and placed[i][0] == "rescue" and _KEEPS_CONFIDENCE.search(before):
            placed[i] = ("answer", _FEELING_CONFIDENCE)
        elif i and placed[i][0] == "small_talk" and _HOW_ARE_YOU.match(reading.plain) and _has_listened(placed[:i]):
            placed[i] = ("ask_open", _FEELING_CONFIDENCE)
        elif i and placed[i][0] == "share_experience" and _introduces_on(reading, placed[i - 1]):
            placed[i] = ("introduce", _WHO_CONFIDENCE)
        elif placed[i][0] == "give_advice" and wanted:
            placed[i] = ("answer", _FEELING_CONFIDENCE)
        elif _only_remarks(readings, placed, i, previous_line):
            placed[i] = ("answer", _REMARK_CONFIDENCE)
    return at_parting([reading.plain for reading in readings], placed)


def _only_remarks(readings: Sequence[Reading], decided: Sequence[Decided], i: int, previous_line: str | None) -> bool:
    """A remark about a thing that belittles nobody, or a sorry that mends nothing."""
    if decided[i][0] in _REMARKS:
        return is_about_a_thing(readings[i].plain, previous_line)
    return decided[i][0] == "repair" and _mends_nothing(readings, decided, i)


def _mends_nothing(readings: Sequence[Reading], decided: Sequence[Decided], i: int) -> bool:
    """A bare sorry behind something that has to be said, or that the speaker cannot do."""
    if not i or i + 1 < len(readings) or not _BARE_SORRY.match(readings[i].plain):
        return False
    return decided[i - 1][0] != "repair" and _HAS_TO.search(readings[i - 1].plain) is not None


def _fears_a_thing(reading: Reading, before: str, previous_line: str | None, now: Decided) -> bool:
    """A question about being scared of "them", where nobody was spoken of before."""
    if now[0] != "ask_about_safety" or not _SCARED_OF_THEM.search(reading.plain) or not previous_line:
        return False
    return not _SOMEBODY.search(f"{previous_line.lower()} {before}")


def _has_listened(decided: Sequence[Decided]) -> bool:
    return any(move in _LISTENED for move, _ in decided)


def _admits_beside(readings: Sequence[Reading], decided: Sequence[Decided], i: int) -> bool:
    beside = [j for j in (i - 1, i + 1) if 0 <= j < len(readings)]
    return any(_ADMITS.match(readings[j].plain) or decided[j][0] == "repair" for j in beside)


def _introduces_on(reading: Reading, before: Decided) -> bool:
    return before[0] == "introduce" and before[1] >= SURE and _OWN_EXPERIENCE.search(reading.plain) is not None


def _asks_back_about_safety(reading: Reading, before: str, now: Decided) -> bool:
    if now[0] not in {"ask_closed", "ask_open", "reflect_feeling", "encourage"} or not reading.form.is_question:
        return False
    if len(reading.plain) > _LONGEST_FOLLOW_UP or not _NAMED.search(before[-300:]):
        return False
    if _OF_A_WORK.search(before):
        return False
    if _ELSEWHERE.search(reading.plain) or _OTHER_MATTER.search(reading.plain) or _HOW_LONG.match(reading.plain):
        return False
    if _MERE_ASK.match(reading.plain):
        return True
    other = [word for word in _WORD.findall(reading.plain) if word not in SMALL_WORDS and word not in _FOLLOWS]
    return bool(_POINTS_BACK.search(reading.plain)) and len(other) <= _MOST_ELSE
