"""Splits a chat line into sentences, also where nobody typed a capital or a full stop.

Hard ends are what people see as an end: stops, line breaks, emoji. Soft ends are where a new question or a new
subject begins ("that sounds rough, what happened", "im so sorry do you want to talk"). spaCy's own sentence ends are
not used: they were learnt from edited text and cut chat in the wrong places.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from bot.language.moves.words import word_set

_CLOSERS = re.escape("\"'’”)]»*")
_HARD_END = re.compile(
    rf"[.!?…]+[{_CLOSERS}]*(?=\s|$|[\U0001F300-\U0001FAFF])|[\r\n]+|;(?=\s)"
    # Emoji, with the joiners and variation selectors that hold them together, and typed smileys.
    r"|[\U0001F1E6-\U0001FAFF\u2600-\u27BF\uFE0F\u200D]+|(?<=\s)[:;]['-]?[()DPp/](?=\s|$)"
)
_ABBREVIATION = re.compile(r"(?:^|\s)(?:dr|mr|mrs|ms|st|prof|e\.?g|i\.?e|etc|vs|approx|no)\.$", re.IGNORECASE)

_WH = word_set(
    """
    what whats what's wot wots how hows how's why whys why's when where wheres where's who whos who's which
    """
)
_AUXILIARY = word_set(
    """
    do does did are is was were have has had can could would will should shall may am dont don't didnt didn't
    isnt  isn't arent aren't wasnt wasn't werent weren't havent haven't hasnt hasn't cant can't couldnt
    couldn't wouldnt  wouldn't shouldnt shouldn't
    """
)
_SUBJECTS = word_set(
    """
    you u ya i we they he she it that this there anyone anybody someone anything your the
    """
)
_QUESTION_SUBJECTS = _SUBJECTS - {"the", "your", "that"}
_PERSONS = word_set("you u ya i we they he she it")
_CONJUNCTIONS = word_set("and but so or cos because cause then also")
_SUBORDINATORS = word_set(
    """
    when if because cos cause after before since as while whenever until once although though given even like
    than  unless whether
    """
)
_GREETINGS = word_set(
    """
    hi hello hey hiya morning evening afternoon alright sorry thanks thank ok okay yeah yes no right well
    """
)
_TAKES_QUESTION = word_set(
    """
    know wonder wondering ask tell see understand imagine curious sure remember hear say decide explain share
    guess  about of on in to with at for by from is are was s 's not just exactly that's thats it's its me
    much how what why  and or but so than when which that feel think show describe like knowing knows knew
    heard notice realise see
    """
)
_RELATIVE = word_set("which who when where")
# Said in passing: "you know", "i think".
_PARENTHETIC = word_set("know see mean think guess suppose sure reckon")
_TELLS = word_set("tell telling told ask show showing explain teach remind give")
# How far back a question word may be for "how long have you" to be one question.
_REACH = 6
# How far back a clause is looked for, so that time stays linear in a line without stops.
_FAR = 40


_ASKS_OPINION = re.compile(r"(?:do|don't|would) (?:you|u|ya) (?:think|reckon|say)\W*$", re.IGNORECASE)
_LONGEST_TAG = 6  # tokens
_LEADS_IN = re.compile(
    r"(?:(?:so|and|but|well|just|ok|okay|right|now)[ ,]+)*(?:so (?:that )?you know|"
    r"let me ask you (?:this|something|a question)|"
    r"(?:can|could) i ask(?: you)?(?: something| a question)?|(?:before|as|"
    r"when) we (?:\w+ ){1,4}\w+|to be (?:honest|fair|clear)|"
    r"i'?m (?:just )?curious)[ ,]*$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Sentence:
    """A stretch of a line: characters `start` to `end`, tokens `first` to `last` (end exclusive)."""

    start: int
    end: int
    first: int
    last: int


def split_sentences(doc: Doc) -> list[Sentence]:
    """The sentences of a parsed line, in order, without the white space around them; none for an empty line."""
    sentences: list[Sentence] = []
    for first, last in _hard_parts(doc):
        cuts = [first, *_soft_cuts(doc, first, last), last]
        for left, right in zip(cuts, cuts[1:], strict=False):
            sentence = _trimmed(doc, left, right)
            if sentence is not None:
                sentences.append(sentence)
    return _wordless_joined(doc, sentences)


def _hard_parts(doc: Doc) -> list[tuple[int, int]]:
    """Token ranges between hard ends; a token that a hard end cuts in two stays whole, in the earlier part."""
    ends = [
        m.end()
        for m in _HARD_END.finditer(doc.text)
        if not _ABBREVIATION.search(doc.text[max(0, m.end() - 8) : m.end()])
    ]
    parts: list[tuple[int, int]] = []
    first = position = 0
    for token in doc:
        while position < len(ends) and ends[position] <= token.idx:
            if token.i > first:
                parts.append((first, token.i))
                first = token.i
            position += 1
    if len(doc) > first:
        parts.append((first, len(doc)))
    return parts


def _trimmed(doc: Doc, first: int, last: int) -> Sentence | None:
    while first < last and doc[first].is_space:
        first += 1
    while last > first and doc[last - 1].is_space:
        last -= 1
    if first == last:
        return None
    end_token = doc[last - 1]
    return Sentence(doc[first].idx, end_token.idx + len(end_token.text), first, last)


def _wordless_joined(doc: Doc, sentences: Sequence[Sentence]) -> list[Sentence]:
    """Emoji and stray marks belong to the sentence before them, or after them at the start of the line."""
    joined: list[Sentence] = []
    for sentence in sentences:
        wordless = not any(character.isalnum() for character in doc.text[sentence.start : sentence.end])
        opens = bool(joined) and not any(c.isalnum() for c in doc.text[joined[0].start : joined[0].end])
        if joined and (wordless or (len(joined) == 1 and opens)):
            before = joined.pop()
            sentence = Sentence(before.start, sentence.end, before.first, sentence.last)
        joined.append(sentence)
    return joined


def _soft_cuts(doc: Doc, first: int, last: int) -> list[int]:
    """Tokens inside a part at which a new question or a new clause of its own begins."""
    cuts: list[int] = []
    start = first
    for index in range(first + 1, last - 1):
        if index - start < 2 and not _is_greeting(doc, start, index):
            continue
        if _starts_question(doc, start, index, last) or _starts_clause(doc, start, index, last):
            cuts.append(index)
            start = index
    return cuts


def _is_greeting(doc: Doc, start: int, index: int) -> bool:
    return doc[start].lower_ in _GREETINGS and index > start


def _starts_question(doc: Doc, start: int, index: int, last: int) -> bool:
    if not _question_at(doc, index, last):
        return False
    before = doc[index - 1]
    if _asks_opinion(doc, start, index, last) or (doc[index].lower_ == "am" and before.like_num):
        return False  # "what does he need, do you think?" is one question, and "3am" no question at all
    if before.lower_ in _PERSONS and doc[index + 1].lower_ not in _PERSONS:
        return False  # "i don't think you did anything wrong"
    if before.lower_ in _CONJUNCTIONS:
        return False  # the cut, if any, belongs before the conjunction
    if doc[start].lower_ in _SUBORDINATORS and not _has_main_clause(doc, start, index):
        return False
    if doc[index].lower_ in _RELATIVE and doc[index + 1].lower_ not in _AUXILIARY | {"'s"}:
        return False  # "..., which was great"
    if _leads_in(doc, start, index):
        return False
    if doc[index].lower_ == "which" and before.text == ",":
        return False  # "..., which is why I say so"
    if _lists_what(doc, start, index):
        return False
    comma = before.text in {",", "-", "--", "–", "—", ":"}
    if comma:
        return not _only_openers(doc, start, index)
    if doc[index].lower_ == "or":
        return False  # "shall we talk or is it too much" is one offer
    if doc[index].lower_ in _CONJUNCTIONS:
        return _has_clause(doc, start, index)
    if before.lower_ in _TAKES_QUESTION or before.pos_ in {"ADP", "DET", "CCONJ", "SCONJ"}:
        return False
    if before.lower_ in {"you", "me", "us"} and doc[index - 2].lower_ in _TELLS:
        return False  # "may i tell you what worked for me" is one offer
    if doc[index].lower_ in _WH:
        return (
            _has_clause(doc, start, index)
            and before.pos_ not in {"VERB", "AUX"}
            and doc[index].lower_ not in {"who", "which", "when", "where"}
        )
    if _question_word_near(doc, start, index) or doc[index + 1].lower_ in {"it", "this", "there", "any", "the"}:
        return False  # "people have it worse" is no question
    return _has_clause(doc, start, index)


def _question_at(doc: Doc, index: int, last: int) -> bool:
    """Whether a question's first words stand here: "what happened", "do you", "and how did"."""
    word = doc[index].lower_
    if word in _CONJUNCTIONS and index + 1 < last:
        index += 1
        word = doc[index].lower_
    if index + 1 >= last:
        return False
    following = doc[index + 1]
    if word in _WH:
        return (
            following.lower_ in _AUXILIARY
            or following.lower_
            in {"'s", "s", "'d", "come", "about", "happened", "long", "many", "much", "often", "kind", "sort", "else"}
            or following.tag_ in {"VBD", "VBZ", "MD"}
        )
    if word in _AUXILIARY:
        place = index + 2 if following.lower_ in {"n't", "nt", "not"} and index + 2 < last else index + 1
        return doc[place].lower_ in _QUESTION_SUBJECTS and not _ends_after(doc, place, last)
    return False


def _ends_after(doc: Doc, place: int, last: int) -> bool:
    """ "are you" with nothing behind it is a tag on the sentence before, not a question of its own."""
    following = doc[place + 1] if place + 1 < last else None
    return following is None or not following.is_alpha or following.lower_ in {"not", "then", "now"}


def _asks_opinion(doc: Doc, start: int, index: int, last: int) -> bool:
    if last - index > _LONGEST_TAG or _ASKS_OPINION.match(doc[index:last].text) is None:
        return False
    return doc[start].lower_ in _WH or _question_word_near(doc, start, index)


def _question_word_near(doc: Doc, start: int, index: int) -> bool:
    return any(doc[i].lower_ in _WH for i in range(max(start, index - _REACH), index))


def _only_openers(doc: Doc, start: int, index: int) -> bool:
    """ "so," and "and when you were in there," cannot stand alone."""
    words = [token.lower_ for token in doc[start : min(index, start + 4)] if token.is_alpha]
    return len(words) < 2 and not (words and words[0] in _GREETINGS)


def _has_clause(doc: Doc, start: int, index: int) -> bool:
    """A subject and a verb, or a fixed "sorry to hear that": enough to stand alone."""
    part = doc[max(start, index - _FAR) : index]
    verb = any(token.pos_ in {"VERB", "AUX"} for token in part)
    return index - start >= 3 and verb


def _has_main_clause(doc: Doc, start: int, index: int) -> bool:
    """Whether a clause that began with "when" or "if" has its main clause before `index` (after a comma)."""
    return any(token.text == "," for token in doc[max(start, index - _FAR) : index - 1])


def _starts_clause(doc: Doc, start: int, index: int, last: int) -> bool:
    """A comma splice at which the talk turns to another subject: "i hear you, that sounds horrible"."""
    if doc[index - 1].text != "," or index + 1 >= last or index - start < 3:
        return False
    new = _subject_kind(doc[index])
    if new is None or doc[start].lower_ in _SUBORDINATORS or doc[index + 1].pos_ not in {"VERB", "AUX"}:
        return False
    if _leads_in(doc, start, index) or (new == "you" and _says_back(doc, start)):
        return False
    if not _has_clause(doc, start, index) or any(t.lower_ in _PARENTHETIC for t in doc[index + 1 : index + 3]):
        return False
    old = next((kind for token in doc[start : min(start + 4, index)] if (kind := _subject_kind(token))), None)
    # "you lost your job, it's been months" is one story told back; a new speaker's stance is a new sentence.
    return old is not None and old != new and (old in {"i", "it"} or new == "i")


def _says_back(doc: Doc, start: int) -> bool:
    """ "what I've heard is that you ..., you ...": all of it is said back."""
    return doc[start : start + 6].text.lower().find("what i") >= 0


def _lists_what(doc: Doc, start: int, index: int) -> bool:
    """ "we've talked about what helps, what gets in the way and who you'd want" is one list."""
    word = doc[index + 1] if doc[index].lower_ in _CONJUNCTIONS else doc[index]
    first = next((t for t in doc[max(start, index - _FAR) + 1 : index] if t.lower_ in _WH), None)
    return (
        word.lower_ in _WH
        and first is not None
        and doc[first.i - 1].lower_ in {"about", "over", "of", "me", "us", "told"}
    )


def _leads_in(doc: Doc, start: int, index: int) -> bool:
    """ "just so you know," and "so let me ask you this," only announce what follows."""
    return _LEADS_IN.match(doc[max(start, index - _FAR) : index].text) is not None


def _subject_kind(token: Token) -> str | None:
    word = token.lower_
    if word in {"i", "im", "i'm", "ive", "we"}:
        return "i"
    if word in {"you", "u", "youre", "your", "youve"}:
        return "you"
    if word in {"it", "that", "this", "thats", "its", "sounds", "there"}:
        return "it"
    return None
