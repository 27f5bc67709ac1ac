"""The one place where rules, the classifier and the persona's previous line become a move and a confidence.

In this order:

1. A rule of `rules.py` that fits decides, with its own confidence; the classifier is not asked.
2. Otherwise the classifier's probabilities are taken, weighed by what the form of the sentence rules out
   (`bias.py`). Where a statement takes up the words of the persona's previous line, reflections gain; a short echo
   of it is `encourage`.
3. The sentences of a line are seen beside each other and beside the previous line (`neighbours.py`).
4. Where no move is sure of a sentence of plain English, its form decides (`by_form.py`).
5. The confidence is lowered where most words are unknown (another language, nonsense), and a bare "ok", "right" or
   "mm" is `encourage` with low confidence: nobody can tell what it was meant to do.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from bot.language.linear_model import LinearTextModel
from bot.language.moves.bias import form_bias
from bot.language.moves.by_form import ENGLISH_ENOUGH, plain_reading
from bot.language.moves.features import Reading, without_rule
from bot.language.moves.neighbours import ASKED, NOT_ASKED, asked_before, in_their_place
from bot.language.moves.plain import make_plain
from bot.language.moves.words import FUNCTION_WORDS, SMALL_WORDS
from bot.language.types import FAMILIES

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_CONTINUER = re.compile(r"^(?:mm+|uh huh|mm hm+|go on|ah|oh)(?:[ ,.!]+(?:mm+|right|okay|yeah|go on|ah|oh))*[ .!?]*$")
_BARE = re.compile(
    r"^(?:(?:okay|right|yeah|yes|no|sure|cool|fine|good|great|nice|all right|i see|wow|really|"
    r"true|lol|ha|haha|oh|"
    r"well|so|um+|er+m?|hm+|thanks|thank you|exactly|absolutely|definitely|nope|nah|huh|gotcha|"
    r"got it|fair enough|"
    r"(?:i )?don't know|not sure|no idea|maybe|perhaps|whatever|suppose so|i guess(?: so)?|"
    r"depends|sort of|kind of|"
    r"not really|(?<!\w)\w(?!\w))[ ,.!?]*){1,3}$"
)
# Of these, what answers a question that was just asked.
_REPLY = re.compile(
    r"^(?:oh |um+ |well,? )?(?:okay|yeah|yes|no|sure|of course|absolutely|definitely|nope|nah|"
    r"exactly|(?:i )?don't know|"
    r"not sure|no idea|maybe|perhaps|suppose so|i guess|depends|sort of|kind of|not really)\b"
)
# An answer to nothing speaks at least of the speaker, or points at something that was said.
_OF_SELF = re.compile(
    r"\b(?:i|i'\w+|me|my|we|we'\w+|us|our|it|it's|that|that's|they|he|she|this|yes|yeah|no|"
    r"because|you)\b"
)
# Unasked, and about nobody but the speaker: told of one's own life.
_OF_OWN_LIFE = re.compile(
    r"^(?:i|mine|me|my (?:mum|dad|nan|gran\w*|brother|sister|son|daughter|own|\w+ (?:was|had|died|"
    r"did)))\b(?!.*\byou)"
)
OWN_LIFE = 1.0
UNASKED = 0.45
OF_NOBODY = 0.8
BARE_CONFIDENCE = 0.3
REPLY_CONFIDENCE = 0.7
CONTINUER_CONFIDENCE = 0.65
ECHO_CONFIDENCE = 0.75
# The classifier is surer than it should be. With this exponent, on 699 lines unseen then (23 November 2026), what it
# reads with 0.5 to 0.6 is right half the time, with 0.7 to 0.8 in 86%, and 9 of 72 misreadings but 3 of 627 right
# ones are left in doubt (0.30 or less); without it 2 and 2.
DOUBT = 1.4
# A false charge of harm costs more trust than a missed one: below this the best harmless reading counts instead, and
# with less confidence than it would have alone. Rules are surer than this, so it weighs the classifier only.
HARM_SURE = 0.4
CHARGE_SURE = 0.6
HARM_DOUBTED = 0.6
# "It was bad", said to "what was it like for you?", belittles nothing.
ANSWERS_SELDOM_HARM = -1.0
_HARMFUL = frozenset(FAMILIES["closes"])
# Those that hurt most to be told of falsely; a persona closes on them too.
_CHARGES = frozenset({"rescue", "judge", "minimise"})
_BELITTLING = frozenset({"minimise", "judge"})
_YOU = re.compile(r"\b(?:you|your|yours|yourself|you'\w+)\b")
ECHO_OF_THEIRS, ECHOED = 0.5, 0.5
SHORTEST_STEM = 4
# They do the same for a talk: what is not quite one of them is often quite another.
KINDRED = frozenset({"reflect_content", "reflect_feeling", "summarise", "validate"})
# Words that the other person said just before are an echo: no harm is read into a sentence whose harm is theirs.
_ECHOED_WORDS = 2
# A sentence of which less than this share of words is known is read with doubt.
KNOWN_ENOUGH = 0.7
# How much (in logits) a full take-up of the previous line's words speaks for a reflection.
TAKE_UP = 1.5


def decide(readings: Sequence[Reading], model: LinearTextModel, previous_line: str | None) -> list[tuple[str, float]]:
    """A move and a confidence between 0 and 1 for each sentence."""
    if not readings:
        return []
    earlier = _content(make_plain(previous_line)) if previous_line else frozenset()
    readings = [without_rule(r) if _echoes_harm(r, earlier) else r for r in readings]
    unruled = [r for r in readings if r.rule is None]
    rows = iter(model.predict_proba([r.plain for r in unruled], [r.features for r in unruled]))
    asked = asked_before(previous_line)
    decided = [_decide_one(r, next(rows) if r.rule is None else None, model, earlier, asked) for r in readings]
    return in_their_place(readings, decided, previous_line)


def _decide_one(
    reading: Reading, row: np.ndarray | None, model: LinearTextModel, earlier: frozenset[str], asked: bool | None
) -> tuple[str, float]:
    if _CONTINUER.match(reading.plain):
        return "encourage", CONTINUER_CONFIDENCE if "go on" in reading.plain else BARE_CONFIDENCE
    words = _WORD.findall(reading.plain)
    taken_up = _taken_up(words, earlier)
    if _BARE.match(reading.plain):
        if asked and _REPLY.match(reading.plain) and not reading.form.marked:
            return "answer", REPLY_CONFIDENCE
        return "encourage", BARE_CONFIDENCE
    if taken_up >= 0.99 and 0 < len(words) <= (5 if reading.form.marked else 3) and not reading.asks_outright:
        return "encourage", ECHO_CONFIDENCE
    if asked and reading.plain.startswith("because ") and not reading.form.marked:
        return "answer", REPLY_CONFIDENCE
    if reading.rule is not None:
        return reading.rule.move, reading.rule.confidence
    assert row is not None, "the classifier is asked wherever no rule decides"
    move, confidence = _most_likely(_weighed(reading, row, model, taken_up, asked), model, _known(words, model))
    if move in _BELITTLING and _bent(words, earlier) >= ECHO_OF_THEIRS and not _YOU.search(reading.plain):
        return "reflect_content", ECHOED  # "remembering to be tired, god": their own words, with feeling
    if move == "answer" and not asked and not _OF_SELF.search(reading.plain):
        confidence *= UNASKED  # "the table is made of oak": said to nobody about nothing
    if (
        move == "reflect_content"
        and asked is None
        and not reading.form.is_question
        and not _OF_SELF.search(reading.plain)
    ):
        confidence *= OF_NOBODY  # nothing was said that it could say back
    if reading.english >= ENGLISH_ENOUGH:
        move, confidence = plain_reading(move, confidence, reading.form)
    return move, round(confidence, 4)


def _most_likely(row: np.ndarray, model: LinearTextModel, known: float) -> tuple[str, float]:
    """The likeliest move and its confidence; a harmful one only where it is beyond doubt. `known` scales it."""
    best = int(row.argmax())
    confidence = known * float(row[best]) ** DOUBT
    sure = CHARGE_SURE if model.classes[best] in _CHARGES else HARM_SURE
    if model.classes[best] in KINDRED:
        # Torn between kinds of listening, it is listening all the same.
        listening = float(row[[move in KINDRED for move in model.classes]].sum())
        confidence = max(confidence, known * listening**DOUBT)
    if model.classes[best] not in _HARMFUL or confidence >= sure:
        return model.classes[best], confidence
    harmless = np.where([move in _HARMFUL for move in model.classes], 0.0, row)
    best = int(harmless.argmax())
    return model.classes[best], known * HARM_DOUBTED * float(harmless[best] / harmless.sum()) ** DOUBT


def _echoes_harm(reading: Reading, earlier: frozenset[str]) -> bool:
    """Whether a harmful rule was set off by words that stand in the other person's last line ("stop being a risk")."""
    if reading.rule is None or reading.rule.move not in _HARMFUL or reading.form.is_question or not earlier:
        return False
    found = reading.rule.pattern.search(reading.plain)
    words = _content(found.group()) if found else frozenset()
    return len(words) >= _ECHOED_WORDS and words <= earlier


def _weighed(
    reading: Reading, row: np.ndarray, model: LinearTextModel, taken_up: float, asked: bool | None
) -> np.ndarray:
    """The probabilities after what the form rules out and what the previous line speaks for."""
    bias = form_bias(reading.plain, reading.form, reading.cues)
    if asked and not reading.form.is_question:
        bias["answer"] += ASKED
        for move in _HARMFUL:
            bias[move] += ANSWERS_SELDOM_HARM
    elif asked is False:
        bias["answer"] += NOT_ASKED
    if not asked and _OF_OWN_LIFE.match(reading.form.core):
        bias["share_experience"] += OWN_LIFE if asked is False else OWN_LIFE / 2
    if taken_up and not reading.form.is_question:
        for move in ("reflect_content", "reflect_feeling"):
            bias[move] += TAKE_UP * taken_up
    weighed = row * np.exp([bias[move] for move in model.classes])
    return np.asarray(weighed / weighed.sum())


def _content(text: str) -> frozenset[str]:
    return frozenset(word for word in _WORD.findall(text) if word not in SMALL_WORDS)


def _taken_up(words: Sequence[str], earlier: frozenset[str]) -> float:
    """The share of a sentence's content words that stood in the previous line."""
    content = [word for word in words if word not in SMALL_WORDS]
    if not content or not earlier:
        return 0.0
    return sum(word in earlier for word in content) / len(content)


def _bent(words: Sequence[str], earlier: frozenset[str]) -> float:
    """The same, where a word may have another ending there ("remembering" for "remember")."""
    content = [word for word in words if word not in SMALL_WORDS]
    if not content or not earlier:
        return 0.0
    stems = tuple(word for word in earlier if len(word) >= SHORTEST_STEM)
    return sum(word in earlier or word.startswith(stems) for word in content) / len(content)


def _known(words: Sequence[str], model: LinearTextModel) -> float:
    """1 where enough words are known, falling to 0 for a sentence of unknown words."""
    if len(set(words)) <= 1 and (not words or words[0] in SMALL_WORDS):
        return 0.0
    known = sum(word in FUNCTION_WORDS or model.knows_word(word) for word in words) / len(words)
    return min(1.0, known / KNOWN_ENOUGH)
