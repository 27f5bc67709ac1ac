"""A sentence as the classifier sees it: plain text, and grammar as named features."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Span

from bot.language.moves.by_form import FEWEST_WORDS
from bot.language.moves.cues import cues_in
from bot.language.moves.grammar import Form, read_form
from bot.language.moves.plain import make_plain
from bot.language.moves.rules import Rule, first_rule
from bot.language.moves.sentences import Sentence
from bot.language.moves.words import FEELINGS, FUNCTION_WORDS, HARDSHIP, STRENGTHS

# How loudly each kind of feature speaks; set by cross-validation and the development set (tests/unit).
CUE_WEIGHT = 1.0
PAIR_WEIGHT = 0.7
SKELETON_WEIGHT = 0.35
EDGE_WEIGHT = 0.7
RULE_WEIGHT = 1.0
_ME = frozenset({"i", "me", "my", "mine", "myself", "we", "our", "us"})
_YOU = frozenset({"you", "your", "yours", "yourself"})
_PRONOUN = re.compile(
    r"\b(?:i|me|my|mine|myself|we|our|us|you|your|yours|yourself|he|she|they|him|her|them|his|"
    r"their)\b"
)
_LETTERS = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_NO_SUBSTANCE = frozenset({"UH", "CC", "RB", ",", ".", ":", "NNP", "``"})
# A skeleton longer than this says nothing more about the sentence's form.
LONGEST_SKELETON = 60


@dataclass(frozen=True)
class Reading:
    """A sentence's plain text, form, the rule that decides it (if any), the classifier's features and its cues.

    `english` is the share of its words that a lexicon knows, 0 where none was asked. Features and cues are empty where
    a rule decides and the sentence is not one to learn from: nobody asks the classifier.
    """

    plain: str
    form: Form
    rule: Rule | None
    features: dict[str, float]
    cues: frozenset[str]
    english: float = 0.0

    @property
    def asks_outright(self) -> bool:
        """Whether the sentence has the grammar of a question, so that even an echo ("will you say it?") asks."""
        return self.form.kind in {"yes_no", "indirect"} or (self.form.kind == "wh" and len(self.form.core.split()) > 3)


def read_sentence(
    doc: Doc, sentence: Sentence, to_learn: bool = False, lexicon: frozenset[str] = frozenset()
) -> Reading:
    """Everything the combiner needs to know about one sentence of a parsed line; `to_learn`: with all its features."""
    plain = make_plain(doc.text[sentence.start : sentence.end])
    tokens = doc[sentence.first : min(sentence.last, sentence.first + LONGEST_SKELETON)]
    form = read_form(plain, _first_tag(tokens))
    rule = first_rule(plain, form)
    if rule is not None and not to_learn:
        return Reading(plain, form, rule, {}, frozenset())
    cues = cues_in(form.core)
    features = _features(form, rule, _skeleton(tokens), cues)
    return Reading(plain, form, rule, features, frozenset(cues), _english(tokens, plain, lexicon) if lexicon else 0.0)


def without_rule(reading: Reading) -> Reading:
    """The same sentence left to the classifier; its skeleton is done without, the parse being gone."""
    cues = cues_in(reading.form.core)
    return replace(reading, rule=None, features=_features(reading.form, None, [], cues), cues=frozenset(cues))


def _features(form: Form, rule: Rule | None, skeleton: list[str], cues: list[str]) -> dict[str, float]:
    features: dict[str, float] = {f"kind:{form.kind}": CUE_WEIGHT, f"length:{_length(form.core)}": CUE_WEIGHT}
    if form.marked:
        features["question mark"] = CUE_WEIGHT
    mood = "question" if form.is_question else form.kind
    for cue in cues:
        features[f"cue:{cue}"] = CUE_WEIGHT
        features[f"pair:{mood}|{cue}"] = PAIR_WEIGHT
    if rule is not None:
        features[f"rule:{rule.move}"] = RULE_WEIGHT
    features[f"person:{mood}|{_persons(form.core)}"] = CUE_WEIGHT
    words = form.core.split()
    for count in (1, 2, 3):
        features[f"first:{' '.join(words[:count])}"] = EDGE_WEIGHT
    if words:
        features[f"last:{words[-1]}"] = EDGE_WEIGHT
    for count in (1, 2, 3):
        for start in range(len(skeleton) - count + 1):
            features[f"form:{' '.join(skeleton[start : start + count])}"] = SKELETON_WEIGHT
    return features


def _english(tokens: Span, plain: str, lexicon: frozenset[str]) -> float:
    """The share of words that a lexicon knows, as they were typed or as they are meant ("u", "dont")."""
    known = frozenset(token.lower_ for token in tokens if token.lemma_.lower() in lexicon or token.lower_ in lexicon)
    words = _LETTERS.findall(plain)
    return sum(word in known or word in lexicon or word in FUNCTION_WORDS for word in words) / max(
        len(words), FEWEST_WORDS
    )


def _persons(core: str) -> str:
    """Who the sentence speaks of: the speaker, the other, both, somebody else or nobody."""
    spoken = set(_PRONOUN.findall(core))
    me, you = bool(spoken & _ME), bool(spoken & _YOU)
    if me or you:
        return "both" if me and you else "i" if me else "you"
    return "others" if spoken else "nobody"


def _length(core: str) -> str:
    words = core.count(" ") + 1
    return next((str(limit) for limit in (1, 2, 4, 7, 11, 16, 24) if words <= limit), "long")


def _first_tag(tokens: Span) -> str:
    """The tag of the first word of substance; empty if there is none."""
    return next((token.tag_ for token in tokens if not token.is_space and token.tag_ not in _NO_SUBSTANCE), "")


def _skeleton(tokens: Span) -> list[str]:
    """Function words as they are, topics as their part of speech."""
    skeleton = ["^"]
    for token in tokens:
        if token.is_space:
            continue
        word = token.norm_
        if word in FEELINGS:
            skeleton.append("FEELING")
        elif word in STRENGTHS:
            skeleton.append("STRENGTH")
        elif word in HARDSHIP:
            skeleton.append("HARDSHIP")
        elif word in FUNCTION_WORDS:
            skeleton.append(word)
        else:
            skeleton.append(token.tag_)
    skeleton.append("$")
    return skeleton
