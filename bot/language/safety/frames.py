"""What the words around a match make of it: who speaks, when it was, whether it is quoted, played or asked.

Every method takes positions in `Line.text`. The word lists are `course_content/safety/frames.yml`.
"""

from __future__ import annotations

import re

from bot.language.safety.line import Line
from bot.language.safety.patterns import Entry
from bot.language.types import SafetyReading

FIRST = re.compile(r"(?<= )(?:i|me|my|myself|mine|am) ")
OTHER = re.compile(r"(?<= )(you|he|she|they|we|someone|people|person|anyone|client|everyone|nobody|who|your|yourself) ")
SUBJECT = re.compile(r"(?<= )(i|you|he|she|they|we|someone|people|person|anyone|client|everyone|nobody|who|my|your) ")
# First-person speech right before a quote: "i keep telling myself '...'", "what if i said '...'".
OWN_SPEECH = re.compile(
    r"(?<= )(?:i|my head|my mind|my brain|voices|myself) (?:\S+ ){0,3}"
    r"(?:say|said|saying|tell|told|telling|think|thinking|thought|scream|screaming|keep|keeps|says) "
    r"(?:(?:you|myself|me|him|her|them|that|like|,|everyone|someone|my \S+) ){0,2}$"
)
IMPERSONAL = re.compile(
    r"(?<= )(?:it|that|things|life|this) (?:\S+ ){0,2}(?:can|must|might|may|could|will|would|sounds|sound) (?:\S+ ){0,3}$"
    r"|(?<= )(?:sounds|seems|like|as) (?:if |though |like )?$"
)
CONDITION = re.compile(r"(?<= )(?:if|when|whenever|suppose|say|imagine|where|how do (?:i|we|you)) (?:\S+ ){0,6}$")
FORMER = re.compile(r"(?<= )(?:used|ex|as a (?:kid|child|teenager|teen)|when i was|growing up) ")


class Frames:
    """Judges one match of a signal pattern in its line."""

    def __init__(self, lists: dict[str, re.Pattern[str]]) -> None:
        self.lists = lists

    def has(self, name: str, text: str) -> bool:
        """Whether any pattern of the list `name` occurs in `text` (plain words, a space at each end)."""
        return self.lists[name].search(text) is not None

    def judge(self, line: Line, entry: Entry, start: int, end: int, in_role_play: bool) -> SafetyReading:
        """What a match of `entry` at `start`..`end` means where it stands."""
        first, last = line.sentence_of(start)
        sentence = " " + line.text[first:last]
        left = " " + line.text[first:start]
        matched = " " + line.text[start:end]
        quoted = self._quoted(line, start, end)
        if quoted:
            return quoted
        if entry.kind == "third_person_now":
            return self._third(entry, left, sentence, in_role_play)
        reported = self._reported(left, matched, entry)
        if reported:
            return reported
        others = self._of_others(left, matched, sentence)
        if others:
            return others
        if self.has("other_shoes", sentence):
            return SafetyReading("check_in", entry.kind)
        signal = entry.signal
        if entry.tense != "present":
            reading = self._past(line, entry, sentence, left)
            if reading.signal != "step_out":
                return reading
        if self.has("role_words", line.text[max(0, first - 80) : last]) and signal == "step_out":
            return SafetyReading("check_in", entry.kind)
        return SafetyReading(signal, entry.kind)

    def _quoted(self, line: Line, start: int, end: int) -> SafetyReading | None:
        quote = line.quote_of(start, end)
        if quote is None:
            return None
        before = line.text[max(0, quote[0] - 120) : quote[0]]
        if OWN_SPEECH.search(" " + before):
            return None
        outside = line.text[: quote[0]] + line.text[quote[1] :]
        if not re.search(r"[a-z]", outside):
            return SafetyReading("check_in", "quoted")
        return SafetyReading("carry_on", "quoted")

    def _reported(self, left: str, matched: str, entry: Entry) -> SafetyReading | None:
        """ "she said i want to die", "you feel like you ...": another person's words or thoughts."""
        for match in self.lists["reports"].finditer(left):
            rest = left[match.end() :]
            if re.fullmatch(r"(?:(?:that|,|\"|‘|like|and|because|so|as|if|though) ){0,3}", rest):
                said = match.group()
                if not said.startswith("you") and re.search(r" (?:think|thinks|thought|feels|feel|means|says) ", said):
                    return SafetyReading("check_in", entry.kind)
                return SafetyReading("carry_on", "reflected" if said.startswith("you") else "quoted")
        if self.has("asked_if", left) and FIRST.search(matched):
            return SafetyReading("carry_on", "course_question")
        return None

    def _of_others(self, left: str, matched: str, sentence: str) -> SafetyReading | None:
        """A match without "i", "me" or "my" belongs to the nearest person named before it."""
        if FIRST.search(matched):
            return None
        named = None
        for named in SUBJECT.finditer(left):
            pass
        if named is not None and named.group(1) not in ("i", "my"):
            if named.group(1) in ("you", "your"):
                return SafetyReading("carry_on", "asks_directly" if "? " in sentence else "reflected")
            return SafetyReading("carry_on", "third_person")
        if named is None and IMPERSONAL.search(left):
            return SafetyReading("carry_on", "reflected")
        if named is None and "? " in sentence and not FIRST.search(sentence):
            return SafetyReading("check_in", "own_suicidal_thoughts")
        return None

    def _past(self, line: Line, entry: Entry, sentence: str, left: str) -> SafetyReading:
        """Past experience shared on purpose, or something that is going on."""
        if self.has("relapse", line.text) or self.has("persists", sentence):
            return SafetyReading("step_out", entry.kind)
        if self.has("hypothetical", left):
            return SafetyReading("step_out", entry.kind)
        if self.has("recent", sentence) and not FORMER.search(sentence) and not self._long_ago(sentence):
            return SafetyReading("step_out", entry.kind)
        if self.has("far_past", line.text) or self.has("recovery", line.text):
            return SafetyReading("carry_on", "past_shared")
        if entry.kind == "being_harmed" or entry.kind == "harm_to_others":
            return SafetyReading("step_out", entry.kind)
        return SafetyReading("check_in", entry.kind)

    @staticmethod
    def _long_ago(sentence: str) -> bool:
        return re.search(r" years? (?:\S+ )?ago | decade", sentence) is not None

    def _third(self, entry: Entry, left: str, sentence: str, in_role_play: bool) -> SafetyReading:
        if in_role_play:
            return SafetyReading("carry_on", "third_person")
        if CONDITION.search(left):
            return SafetyReading("carry_on", "course_question")
        if self.has("far_past", sentence):
            return SafetyReading("carry_on", "third_person")
        return SafetyReading(entry.signal, entry.kind)
