"""What the words around a match make of it: who speaks, when it was, whether it is quoted, played or asked.

Positions count plain words. The word lists are `course_content/safety/frames.yml`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from bot.language.safety.groups import Index
from bot.language.safety.line import Line
from bot.language.safety.patterns import Entry
from bot.language.safety.scan import Scan
from bot.language.types import SafetyReading

FIRST = re.compile(r"(?<= )(?:i|me|my|myself|mine|am) ")
PERSONS = frozenset(
    [
        "i",
        "me",
        "my",
        "you",
        "your",
        "yourself",
        "he",
        "she",
        "they",
        "we",
        "someone",
        "people",
        "person",
        "anyone",
        "client",
        "everyone",
        "nobody",
        "who",
        "him",
        "her",
    ]
)
BETWEEN = frozenset(["that", ",", '"', "‘", "like", "and", "because", "so", "as", "if", "though"])
ASKING = frozenset(
    [
        "how",
        "what",
        "when",
        "where",
        "who",
        "why",
        "which",
        "do",
        "does",
        "did",
        "are",
        "is",
        "was",
        "have",
        "has",
        "can",
        "could",
        "would",
        "will",
        "any",
    ]
)
PAST_VERBS = frozenset(
    [
        "did",
        "was",
        "felt",
        "wanted",
        "thought",
        "tried",
        "had",
        "used",
        "kept",
        "hated",
        "wished",
        "hoped",
        "needed",
        "believed",
        "considered",
        "attempted",
        "remember",
        "decided",
    ]
)
SOMEBODY = re.compile(r" (?:client|person|persona|caller|someone|people|maya|friend|peer) ")
THINKING = re.compile(r" (?:think|thinks|thought|feel|feels|felt|mean|means|meant|says|wonder|wonders) ")
# First-person speech right before a quote: "i keep telling myself '...'", "what if i said '...'".
OWN_SPEECH = re.compile(
    r"(?<= )(?:i|my head|my mind|my brain|voices|myself) "
    r"(?:(?!someone|you|he|she|they|people|person|client|anyone|if)\S+ ){0,3}"
    r"(?:say|said|saying|tell|told|telling|think|thinking|thought|scream|screaming|keep|keeps|says) "
    r"(?:(?:you|myself|me|him|her|them|that|like|,|everyone|someone|my \S+) ){0,2}$"
)
IMPERSONAL = re.compile(
    r"(?<= )(?:it|that|things|life|this) (?:\S+ ){0,2}"
    r"(?:can|must|might|may|could|will|would|sounds|sound) (?:\S+ ){0,5}$"
    r"|(?<= )(?:sounds|seems|like|as) (?:if |though |like )?$"
)
DENIALS = frozenset(["not", "never", "no", "nothing", "nobody", "without", "hardly"])
DENIED_BEFORE = re.compile(
    r" i (?:(?!want|wish|can|hope)[a-z]+ ){0,2}(?:not|never|no longer) (?:(?:feel|feeling|felt|think|am|been|being"
    r"|like|believe) )*$"
)
# "What I'm hearing is that ...": what follows is the other person's.
LISTENING = re.compile(
    r" i (?:am |have been |can )?(?:hear|hearing|heard|sense|sensing|gather|notice|noticing|wonder|wondering"
    r"|imagine|get)"
    r" (?:(?!i )\S+ ){0,5}$"
)
CONDITION = re.compile(r"(?<= )(?:if|when|whenever|suppose|say|imagine|where|how do (?:i|we|you)) (?:\S+ ){0,6}$")
# "Feeling suicidal is more common than people think", "wanting to die can feel so frightening".
GENERAL = re.compile(
    r" (?:is|can|does not|often|may|might) (?:feel|be|more|not|common|something|a|hard|frightening|really) "
)
# Somebody else's wish in the past tense, and then what came of it, in the past as well.
TOLD_PAST = re.compile(
    r" (?:wanted|was|were|had|tried|felt|hurt|harmed|hit|said) (?:\S+ ){0,10}(?:and|so|but|when|until|till|then|,) "
    r"(?:\S+ ){0,2}(?:froze|stayed|was|were|did|sat|went|listened|asked|called|rang|helped|got|talked|stopped|panicked"
    r"|cried|left|felt|had|came|told|said|took|found|thought|held|kept|knew|could not|is (?:fine|better|ok|well|here)) "
)
FORMER = re.compile(r" (?:used|as a (?:kid|child|teenager|teen)|when i was|growing up|years? ago|decades?) ")


class Frames:
    """Judges one match of a signal pattern in its line."""

    def __init__(self, lists: dict[str, Index]) -> None:
        self.lists = lists

    def of(self, line: Line, scan: Scan, in_role_play: bool) -> LineFrames:
        """The frames of one line."""
        return LineFrames(self.lists, line, scan, in_role_play)


class LineFrames:
    """What stands around the matches of one line."""

    def __init__(self, lists: dict[str, Index], line: Line, scan: Scan, in_role_play: bool) -> None:
        self.lists, self.line, self.scan, self.in_role_play = lists, line, scan, in_role_play
        self._found: dict[str, list[tuple[int, int]]] = {}

    def found(self, name: str) -> list[tuple[int, int]]:
        """Every match of the list `name` in the line, looked up once."""
        if name not in self._found:
            self._found[name] = [(start, end) for start, end, _ in self.scan.search(self.lists[name])]
        return self._found[name]

    def within(self, name: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The matches of the list `name` that begin in `start`..`end` and end by `end`."""
        found = self.found(name)
        for at in range(bisect_left(found, (start, 0)), bisect_left(found, (end, 0))):
            if found[at][1] <= end:
                yield found[at]

    def has(self, name: str, start: int, end: int) -> bool:
        """Whether any pattern of the list `name` matches within `start`..`end`."""
        return next(self.within(name, start, end), None) is not None

    def anywhere(self, name: str) -> bool:
        """Whether any pattern of the list `name` matches anywhere in the line."""
        return bool(self.found(name))

    def judge(self, entry: Entry, start: int, end: int) -> SafetyReading:
        """What a match of `entry` at `start`..`end` means where it stands."""
        first, last = self.line.sentence(start, end)
        if entry.kind == "third_person_now":
            return self._quoted(start, end) or self._third(entry, first, start, last)
        exempt = (
            self._quoted(start, end)
            or self._reported(entry, first, start, end)
            or self._of_others(first, start, end, last)
        )
        if exempt:
            return exempt
        if self.has("other_shoes", first, last):
            return SafetyReading("check_in", entry.kind)
        if entry.kind == "hopeless_hint" and self._denied(start, end):
            return SafetyReading("carry_on", "negated")
        signal = entry.signal
        if entry.tense in ("past", "perfect") or entry.tense == "present" and self._told_as_past(first, start, end):
            reading = self._past(entry, first, start, last)
            if reading.signal != "step_out":
                return reading
        if signal == "step_out" and self.has("role_words", max(0, first - 20), last) and not self.anywhere("not_role"):
            signal = "check_in"
        return SafetyReading(signal, entry.kind)

    def _denied(self, start: int, end: int) -> bool:
        """ "i do not feel [like a burden]": a match with nothing of denial in it, denied in its own clause."""
        if not DENIALS.isdisjoint(self.line.words[start:end]):
            return False
        return DENIED_BEFORE.search(self.line.text(max(0, start - 6), start)) is not None

    def _quoted(self, start: int, end: int) -> SafetyReading | None:
        quote = self.line.quote_around(start, end)
        if quote is None or OWN_SPEECH.search(self.line.text(quote[0] - 20, quote[0])):
            return None
        outside = self.line.words[: quote[0]] + self.line.words[quote[1] :]
        if not any(word.isalpha() for word in outside):
            return SafetyReading("check_in", "quoted")
        return SafetyReading("carry_on", "quoted")

    def _reported(self, entry: Entry, first: int, start: int, end: int) -> SafetyReading | None:
        """ "she said i want to die", "you feel like you ...": another person's words or thoughts."""
        for at, stop in self.within("reports", first, start):
            if stop <= start and all(word in BETWEEN for word in self.line.words[stop:start]):
                said = self.line.text(at, stop)
                if self.line.words[at] in ("you", "your"):
                    return SafetyReading("carry_on", "reflected")
                if entry.kind == "being_harmed" and self.line.words[start] in PERSONS | {"my"}:
                    return SafetyReading("check_in", entry.kind) if SOMEBODY.search(said) else None
                if THINKING.search(said):
                    return SafetyReading("check_in", entry.kind)
                return SafetyReading("carry_on", "quoted")
        if self.has("asked_if", first, start) and FIRST.search(self.line.text(start, end)):
            return SafetyReading("carry_on", "course_question")
        return None

    def _of_others(self, first: int, start: int, end: int, last: int) -> SafetyReading | None:
        """A match without "i", "me" or "my" belongs to the nearest person named before it."""
        if FIRST.search(self.line.text(start, end)):
            return None
        if LISTENING.search(self.line.text(first, start)):
            return SafetyReading("carry_on", "reflected")
        asked = self.line.words[start] not in ASKING and (
            self.line.words[last - 1] == "?" or self._begins_as_question(first)
        )
        named = next((word for word in reversed(self.line.words[first:start]) if word in PERSONS), None)
        if named in ("you", "your", "yourself"):
            return SafetyReading("carry_on", "asks_directly" if asked else "reflected")
        if named is not None and named not in ("i", "my", "me"):
            return SafetyReading("carry_on", "third_person")
        if named is None and (
            IMPERSONAL.search(self.line.text(first, start)) or GENERAL.match(self.line.text(end, end + 6))
        ):
            return SafetyReading("carry_on", "reflected")
        if named is None and asked and self.in_role_play and not FIRST.search(self.line.text(first, last)):
            return SafetyReading("carry_on", "asks_directly")
        if named is None and asked and not FIRST.search(self.line.text(first, last)):
            return SafetyReading("check_in", "own_suicidal_thoughts")
        return None

    def _told_as_past(self, first: int, start: int, end: int) -> bool:
        """Whether a match that fits both tenses is told as past: "i could not go on", "i used to think nobody ..."."""
        words = self.line.words[start:end]
        if words[0] == "i":
            after = [word for word in words[1:4] if word.isalpha()]
            if "have" not in after and any(word in PAST_VERBS for word in after) or after[:2] == ["could", "not"]:
                return True
        if self.line.words[max(first, start - 1)] in ("was", "were", "been", "felt") and start > first:
            return True
        return any(
            stop <= start
            and all(word in BETWEEN or word in ("there", "is", "was", "i") for word in self.line.words[stop:start])
            for _, stop in self.within("past_lead", first, start)
        )

    def _begins_as_question(self, first: int) -> bool:
        return self.line.words[first] in ASKING and self.line.words[first + 1 : first + 2] != ["not"]

    def _past(self, entry: Entry, first: int, start: int, last: int) -> SafetyReading:
        """Past experience shared on purpose, or something that is going on."""
        going_on = SafetyReading("step_out", entry.kind)
        if self.anywhere("relapse") or self.has("hypothetical", first, start + 2):
            return going_on
        recent = self.has("recent", first, last)
        former = self.has("former_partner", first, last) and not recent
        if (former or self.has("far_past", first, last)) and not self.has("still", first, last):
            return SafetyReading("carry_on", "past_shared")
        if self.has("persists", first, last):
            return going_on
        sentence = self.line.text(first, last)
        if recent and not FORMER.search(sentence):
            return going_on
        if self.anywhere("far_past") or self.anywhere("recovery"):
            return SafetyReading("carry_on", "past_shared")
        if entry.kind in ("being_harmed", "harm_to_others"):
            return going_on
        return SafetyReading("check_in", entry.kind)

    def _third(self, entry: Entry, first: int, start: int, last: int) -> SafetyReading:
        if CONDITION.search(self.line.text(first, start)) or self.has("staged", first, last):
            return SafetyReading("carry_on", "course_question")
        if self.in_role_play:
            return SafetyReading("carry_on", "third_person")
        if self.has("far_past", first, last) or self._told_and_over(start, last):
            return SafetyReading("carry_on", "third_person")
        return SafetyReading(entry.signal, entry.kind)

    def _told_and_over(self, start: int, last: int) -> bool:
        """ "a client told me he wanted to die and I froze": a story told in the past, with nothing of it now."""
        text = self.line.text(start, last)
        told = TOLD_PAST.search(text) or " once said " in text or " once told " in text
        return bool(told) and not self.has("recent", start, last) and not self.has("still", start, last)
