"""Reads one line for signs that something real may be going on: `step_out`, `check_in` or `carry_on`.

A short answer is read by what it answers (`answers.py`). Otherwise: the line is spelled out as plain words
(`words.py`), what is clearly exempt is taken out (`exempt.yml`), the patterns of `signals.yml` are looked for in the
rest, and each match is judged by what stands around it (`frames.py`).
Whatever is first person, present and touches dying without an exemption is at least a `check_in`: `_net`, which reads
the parse. Where all of this is silent, a small trained model gives a second opinion (`opinion.py`); it only raises.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import cast

from spacy.language import Language
from spacy.tokens import Doc, Token

from bot.content.paths import COURSE_CONTENT, NLU
from bot.language.safety.answers import answer_to
from bot.language.safety.frames import FIRST, Frames, LineFrames
from bot.language.safety.line import Line
from bot.language.safety.opinion import LONGEST_UNIT, SecondOpinion
from bot.language.safety.patterns import Entry, load_patterns
from bot.language.safety.scan import EXEMPT_STOPS, Scan
from bot.language.safety.words import WordReader
from bot.language.types import SAFETY_SIGNALS, SafetyReading

# Why a reading says what it says. The first seven can stop or ask; the rest only carry on.
KINDS = (
    "own_suicidal_thoughts",
    "own_self_harm",
    "harm_to_others",
    "being_harmed",
    "hopeless_hint",
    "third_person_now",
    "unclear",
    "asks_directly",
    "reflected",
    "past_shared",
    "third_person",
    "course_question",
    "quoted",
    "negated",
    "idiom",
    "none",
)
TOUCHES = re.compile(
    r"(?<= )(?:die|dies|dying|died|dead|death|suicide|suicidal|kill|killing|killed|selfharm\w*|alive"
    r"|(?:end|ending|ended|take|taking|took|taken) (?:your|their|his|her) (?:own )?life|end it(?: all)?"
    r"|not want(?:ing)? to (?:be here|live|wake up|exist|go on)"
    r"|harm(?:ing)? (?:yourself|themselves|himself|herself)|hurt(?:ing)? (?:yourself|themselves|himself|herself)) "
)
# From here on the second opinion is sure enough: to ask where the patterns say nothing, to stop where they would ask.
# Chosen on wording families it had not seen (docs/safety.md).
# In a role-play a false question interrupts practice: there it must be surer (real helper turns: docs/safety.md).
ASK_FROM = 0.7
ASK_BESIDE_FROM = 0.9
ASK_IN_ROLE_PLAY_FROM = 0.99
STOP_FROM = 0.8
# Above this it stops where the patterns say nothing at all.
STOP_ALONE_FROM = 0.8
# Below this the net, which reads no more than a subject and a verb, may ask and not stop.
POSSIBLE_FROM = 0.2
STOP_ALONE_IN_ROLE_PLAY_FROM = 0.99
# Kinds of a `check_in` that say why it is no more than that; the second opinion leaves them alone.
SETTLED = frozenset(["quoted", "third_person_now"])
LONGEST_PREVIOUS = 2_000
# "... because I am", "... like I do", "so do I", "and the learner was me": the speaker claims what was just spoken of.
CLAIM = re.compile(
    r" (?:(?:because|but|and|as|like|though|now|,|\?|\.|honestly|same way|much as) (?:honestly |actually |yes |, )*"
    r"i (?:am|do|have|feel it|think about it)(?: (?:too|as well|myself|now|every \S+|all the time))?"
    r"|(?:so|as|and so) (?:do|am|have) i|(?:that|this|it|which) (?:is|'s) (?:me|about me)|(?:learner|person|someone"
    r"|one|somebody|it|trainee|volunteer|friend) (?:is|was) me|i (?:mean|meant) me|is it only me|or only me"
    r"|nobody asks me \S+ and i am|asking for myself) (?=[.?!,]|$|who |and |how |what )"
    r"| i (?:am |have been |have )?(?:feel|feeling|felt|think|thinking|want|wanting|had|having|get|getting)"
    r" (?:\S+ ){0,2}?(?:the same|that too|it too|same thing|same thoughts) (?!way about|when|back|years|until|before)"
    r"| i (?:am |have been )?(?:think|thinking) (?:about|of) (?:doing|it|that|following)(?: \S+)? (?:too|myself|as"
    r"|now|the same)"
    r"| i (?:am going to|will|might|want to|may|could) (?:\S+ )?do (?:the same|that too|it too|what (?:he|she|they)"
    r" did)"
    r"| (?:my|the) answer (?:is|'s|would be) yes | i have (?:got )?(?:them|those|the same)(?: thoughts|"
    r" feelings)?(?: too| as| myself)? (?=[.?!,]|$)"
    r"| i did (?:it|that|the same)(?: too| as| myself)? (?:yesterday|last night|today|this|on|again)| if you are"
    r" the one who | because i can not (?=[.?!,]|$)"
    r"| i am (?:planning|writing) (?:mine|my own) | i am (?:the )?next (?=[.?!,]|$)"
)
# "The persona wants to live. I don't."
NOT_LIKE_THEM = re.compile(
    r" want(?:s|ed)? to (?:live|be alive|be here|go on|carry on|stay alive) (?:(?!you )\S+ ){0,4}?(?:[.,!]|but|and)"
    r" (?:\S+ )?i (?:do|did|am) not (?:want to )?(?=[.!,]|$)"
)
# "Where can someone like me go if they want to die?" ("like" is left out of plain words.)
LIKE_ME = re.compile(r" (?:someone|people|anyone|person|man|woman) (?:like )?me ")
# "She died in March and I want to be with her."
REUNION = re.compile(
    r" (?:died|dead|suicide|passed|lost|killed|buried|funeral|grave) (?:\S+ ){0,20}?i (?:\S+ ){0,2}?(?:want|wish"
    r"|need|long|ready)"
    r" to (?:be|go) (?:back )?(?:with|to|beside|join) (?:him|her|them|my) "
)
# A claim about the past is experience shared.
OVER = re.compile(r" (?:ago|used to|back then|once|was \S+teen|when i was|got (?:better|help|through)|years) ")
FEARED = "idiom_killing"
SCARED = frozenset(["scared", "afraid", "frightened", "terrified", "petrified", "fear"])
NET_LEMMAS = frozenset({"die", "suicidal", "dead", "dye"})


class SafetyReader:
    """Built once from `folder` (by default `course_content/safety`); keeps nothing of what it reads."""

    def __init__(self, nlp: Language, folder: Path | None = None, cache: Path | None = None) -> None:
        """`cache` is where the trained second opinion is kept between starts; without it, it is trained each time.

        Raises ContentError, with file and line, when a file of the folder cannot be used.
        """
        folder = folder or COURSE_CONTENT / "safety"
        self.patterns = load_patterns(folder, cache)
        self.frames = Frames(self.patterns.frames)
        known = frozenset(nlp.vocab.strings)
        self.words = WordReader(self.patterns.spelling, self.patterns.vocabulary, known)
        self.opinion = SecondOpinion.load_or_train(folder, NLU, cache, self.words)

    def read(self, doc: Doc, in_role_play: bool = False, previous_line: str | None = None) -> SafetyReading:
        """The signal of one parsed line and why. Takes any text; never raises.

        `previous_line` is what the persona (in a role-play) or the assistant (outside) said just before.
        """
        line = Line.of(self.words.read(doc.text))
        frames = self.frames.of(line, Scan(line.words, self.patterns.groups), in_role_play)
        exempted, left = self._take_out(line, frames)
        reading = self._by_patterns(doc, line, frames, exempted, left)
        if reading.signal == "step_out":
            return reading
        answer = self._answer(line, in_role_play, previous_line) if previous_line else None
        if answer is not None and _rank(answer) > _rank(reading):
            reading = answer
        if reading.signal != "step_out" and _claims_it(line):
            return SafetyReading("step_out", "own_suicidal_thoughts")
        settled = reading.kind in SETTLED or exempted or answer is not None
        if reading.signal == "step_out" or reading.signal == "check_in" and settled:
            return reading
        return self._second_opinion(line, left, frames, reading, in_role_play, bool(exempted))

    def _answer(self, line: Line, in_role_play: bool, previous_line: str) -> SafetyReading | None:
        """What the line means as a short answer to the line before it."""
        before = Line.of(self.words.read(previous_line[:LONGEST_PREVIOUS]))
        frames = self.frames.of(before, Scan(before.words, self.patterns.groups), False)
        _, left = self._take_out(before, frames)
        text = before.text(0, len(before.words))
        dark = self._worst_match(left, frames).signal != "carry_on" or TOUCHES.search(text) is not None
        return answer_to(text, line.text(0, len(line.words)), in_role_play, dark)

    def _second_opinion(
        self,
        line: Line,
        left: list[str],
        frames: LineFrames,
        reading: SafetyReading,
        in_role_play: bool,
        exempted: bool,
    ) -> SafetyReading:
        """`reading`, raised where the trained model is sure of a clause that no exemption touches.

        What is left of a sentence beside an exemption ("i don't want to die, [i want things to change]") says less.
        """
        if any(frames.anywhere(name) for name in ("other_shoes", "staged", "role_words", "asked_if")):
            return reading
        units = [unit for unit in line.units(LONGEST_UNIT) if "~" not in left[unit[0] : unit[1]]]
        units = [(first, last) for first, last in units if not any(_inside(q, first, last) for q in line.quotes)]
        if in_role_play:  # there most lines are about the other person, and the bar is high
            units = [(first, last) for first, last in units if _may_be_own(line, first, last)]
        if not units:
            return reading
        judged = self.opinion.judge([line.words[first:last] for first, last in units])
        ask, stop = max(pair[0] for pair in judged), max(pair[1] for pair in judged)
        if reading.signal == "check_in":
            return SafetyReading("step_out", reading.kind) if stop >= STOP_FROM else reading
        if not exempted and stop >= (STOP_ALONE_IN_ROLE_PLAY_FROM if in_role_play else STOP_ALONE_FROM):
            return SafetyReading("step_out", "unclear")
        sure = ask >= (ASK_IN_ROLE_PLAY_FROM if in_role_play else ASK_BESIDE_FROM if exempted else ASK_FROM)
        return SafetyReading("check_in", "unclear") if sure else reading

    def _by_patterns(
        self, doc: Doc, line: Line, frames: LineFrames, exempted: list[SafetyReading], left: list[str]
    ) -> SafetyReading:
        worst = self._worst_match(left, frames)
        if frames.anywhere("friend_disguise") and _is_disguise(line, worst):
            return SafetyReading("step_out", "own_suicidal_thoughts")
        if worst.signal != "carry_on":
            return worst
        for reading in exempted:
            if reading.signal != "carry_on":
                return reading
        if not frames.anywhere("far_past") and self._net(doc, line, left):
            sure = "you" not in line.words and not exempted and self._likely(line)
            return SafetyReading("step_out" if sure else "check_in", "unclear")
        if worst.kind != "none":
            return worst
        return exempted[0] if exempted else _why_carry_on(line)

    def _likely(self, line: Line) -> bool:
        """Whether the trained model finds it possible that the line should stop the talk."""
        units = line.units(LONGEST_UNIT)
        judged = self.opinion.judge([line.words[first:last] for first, last in units])
        return any(stop >= POSSIBLE_FROM for _, stop in judged)

    def _take_out(self, line: Line, frames: LineFrames) -> tuple[list[SafetyReading], list[str]]:
        """The exemptions found, and the words with them blotted out."""
        found: list[SafetyReading] = []
        left = list(line.words)
        doubly_denied = frames.anywhere("double_denial") or frames.anywhere("relapse")
        for start, end, meaning in Scan(line.words, self.patterns.groups, EXEMPT_STOPS).search(self.patterns.exempt):
            entry = cast(Entry, meaning)
            if entry.kind == "negated" and doubly_denied and line.words[start] == "i":
                found.append(SafetyReading("step_out", "own_suicidal_thoughts"))
                continue
            if entry.id == FEARED and not SCARED.isdisjoint(line.words[max(0, start - 4) : start]):
                continue  # "dad will kill me" is a manner of speaking, "I'm afraid dad will kill me" may not be
            found.append(SafetyReading(entry.signal, entry.kind))
            left[start:end] = ["~"] * (end - start)
        return found, left

    def _worst_match(self, words: list[str], frames: LineFrames) -> SafetyReading:
        """The worst reading of all matches. Those that turn out to carry on are blotted out of `words`."""
        found = [
            (start, end, cast(Entry, meaning))
            for start, end, meaning in Scan(words, self.patterns.groups).search(self.patterns.signals)
        ]
        worst = SafetyReading()
        for start, end, entry in _not_covered(found):
            reading = frames.judge(entry, start, end)
            if reading.signal == "carry_on":
                words[start:end] = ["~"] * (end - start)
            if _rank(reading) > _rank(worst):
                worst = reading
            if worst.signal == "step_out":
                break
        return worst

    def _net(self, doc: Doc, line: Line, left: list[str]) -> bool:
        """Whether "i" is the subject, now, of dying or being dead anywhere that nothing exempts."""
        blotted = {word.start for word, kept in zip(line.source, left, strict=True) if kept == "~"}
        for token in doc:
            if token.lemma_.lower() in NET_LEMMAS and token.idx not in blotted and token.tag_ != "VBD":
                subject = _subject(token)
                if subject is not None and subject.lower_ == "i" and subject.head.tag_ != "VBD":
                    return True
        return False


def _not_covered(found: list[tuple[int, int, Entry]]) -> Iterator[tuple[int, int, Entry]]:
    """The matches without those inside a longer one that knows more: "i used to think [nobody would miss me]".

    `found` is in the order of its starts. A match told in another tense covers what it holds; one in the present
    covers what is shorter and no more severe.
    """
    told = -1
    before = [-1] * len(SAFETY_SIGNALS)  # the furthest end of a present match of at least this severity, so far
    for _, group in groupby(found, key=lambda match: match[0]):
        here = list(group)
        told = max([told, *(end for _, end, entry in here if entry.tense != "present")])
        longest = [
            max([-1, *(end for _, end, entry in here if entry.tense == "present" and _severity(entry.signal) >= level)])
            for level in range(len(SAFETY_SIGNALS))
        ]
        for start, end, entry in here:
            level = _severity(entry.signal)
            if entry.tense != "present" or not (told >= end or before[level] >= end or longest[level] > end):
                yield start, end, entry
        before = [max(pair) for pair in zip(before, longest, strict=True)]


def _may_be_own(line: Line, first: int, last: int) -> bool:
    text = line.text(first, last)
    return FIRST.search(text) is not None or TOUCHES.search(text) is not None


def _inside(quote: tuple[int, int], first: int, last: int) -> bool:
    return first < quote[1] and quote[0] < last


def _claims_it(line: Line) -> bool:
    """Whether the line speaks of dying and then says "so do I", "because I am" or the like, or before it."""
    text = line.text(0, min(len(line.words), 4 * LONGEST_UNIT))
    if line.quotes:
        return False
    if LIKE_ME.search(text) and TOUCHES.search(text) and not OVER.search(text):
        return True
    if NOT_LIKE_THEM.search(text) or REUNION.search(text):
        return True
    dark = TOUCHES.search(text)
    if dark is None:
        return False
    return any(
        (claim.start() >= dark.start() or "asking" in claim.group()) and not OVER.search(text, claim.start())
        for claim in CLAIM.finditer(text)
    )


def _is_disguise(line: Line, worst: SafetyReading) -> bool:
    """ "Asking for a friend" is nearly always the asker, unless it goes on about one: docs/safety.md."""
    if worst.kind in ("third_person_now", "third_person"):
        return False
    return worst.signal != "carry_on" or TOUCHES.search(line.text(0, len(line.words))) is not None


def _why_carry_on(line: Line) -> SafetyReading:
    text = line.text(0, len(line.words))
    if not TOUCHES.search(text):
        return SafetyReading()
    if re.search(r" you(?:r|rself)? ", text):
        return SafetyReading("carry_on", "asks_directly" if "? " in text else "reflected")
    if line.quotes:
        return SafetyReading("carry_on", "quoted")
    if "? " in text:
        return SafetyReading("carry_on", "course_question")
    return SafetyReading("carry_on", "none" if FIRST.search(text) else "third_person")


def _rank(reading: SafetyReading) -> tuple[int, int]:
    return _severity(reading.signal), 0 if reading.kind == "none" else 1


def _severity(signal: str) -> int:
    return SAFETY_SIGNALS.index(signal)


def _subject(token: Token) -> Token | None:
    """The subject of the clause a word stands in: up the tree until a verb has one."""
    at = token
    for _ in range(12):
        for child in at.children:
            if child.dep_ in ("nsubj", "nsubjpass", "csubj"):
                return child
        if at.head is at or at.dep_ in ("relcl", "ccomp", "advcl") and at is not token:
            return None
        at = at.head
    return None
