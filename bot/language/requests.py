"""What a learner asks of the assistant outside a role-play: a wish ("next"), small talk, or a question of the bank.

One classifier over all of it, so that "is that confidential?" and "are you a robot?" weigh against each other. It
learns from `data/nlu/` (the conversation's intents) and `course_content/questions/`, and, as talk that asks nothing of
the assistant, from some of the move examples. Made at load in a second or two and kept in the cache by what it was
made from: a change to the question bank needs no training.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from bot.content.nlu_examples import Example, read_nlu
from bot.content.questions import Question
from bot.language.keeping import kept_model
from bot.language.linear_model import LinearTextModel, Settings
from bot.language.types import MOVES

QUESTION = "question/"
NOTHING = "out_of_scope"
OTHER_LANGUAGE = "other_language"
# Under this confidence a wish, or a question of the bank, is not understood (chosen on tests/eval/requests.jsonl, dev).
SURE_WISH, SURE_QUESTION = 0.45, 0.6
# From here on a question is worth offering, among at most three.
PERHAPS = 0.08
# With fewer known words than this share, it is another language or nonsense.
FEW_KNOWN = 0.4
Ranking = Sequence[tuple[str, float]]
# A name and the questions it points to.
Names = Sequence[tuple[re.Pattern[str], Sequence[str]]]
SETTINGS = Settings(
    word_ngrams=(1, 2),
    char_ngrams=(2, 4),
    word_weight=1.4,
    char_weight=1.0,
    extra_weight=1.0,
    min_count=1,
    inverse_regularisation=2.0,
    margin_scale=6.0,
)
# One in so many move examples says enough about talk that asks nothing of the assistant.
MOVES_STEP = 12
# "Go on" is a wish of the walk inside it, and leads back to it outside: the turn router knows which.
GO_ON = "resume"
# Intents that are decided by a button or by the moment, and have no words of their own.
_PAYLOAD = "/"
_WORDS = re.compile(r"[a-z0-9']+")


def understood(ranking: Ranking, known_share: float) -> tuple[str, float]:
    """What a line asks, and how sure that is; NOTHING where a guess would be answered as something else."""
    name, confidence = ranking[0] if ranking else (NOTHING, 1.0)
    sure = SURE_QUESTION if name.startswith(QUESTION) else SURE_WISH
    few_known = known_share < FEW_KNOWN and name != OTHER_LANGUAGE
    return (NOTHING, 1.0) if confidence < sure or few_known else (name, confidence)


def perhaps(ranking: Ranking, known_share: float) -> list[str]:
    """Questions to offer where none is sure: "is it one of these?". Their ids, likeliest first."""
    if known_share < FEW_KNOWN:
        return []
    likely = [name for name, confidence in ranking if confidence >= PERHAPS]
    return [name.removeprefix(QUESTION) for name in likely if name.startswith(QUESTION)]


class RequestReader:
    """Ranks what a line may ask. Made by `load_or_train`."""

    def __init__(self, model: LinearTextModel, names: Mapping[str, Sequence[str]]) -> None:
        self._model = model
        self._names = _patterns(names)

    @classmethod
    def load_or_train(
        cls, nlu_folder: Path, questions: Mapping[str, Question], cache_folder: Path | None
    ) -> RequestReader:
        """The reader for these examples and questions. A damaged or unwritable cache is done without.

        Raises ContentError when an NLU file cannot be read.
        """
        examples = [*_wishes(read_nlu(nlu_folder)), *_asked(questions.values())]
        names = _names(questions.values())
        folder = cache_folder / f"requests-{_fingerprint(examples, names)}" if cache_folder else None
        return cls(kept_model(folder, lambda: _learnt(examples, _patterns(names))), names)

    def rank(self, text: str, count: int = 3) -> list[tuple[str, float]]:
        """The likeliest readings with their probabilities: an intent's name, or `question/<id>`."""
        plain = _plain(text[:300])
        chances = self._model.predict_proba([plain], [_facts(plain, self._names)])[0]
        return [(self._model.classes[i], float(chances[i])) for i in chances.argsort()[::-1][:count]]

    def known_share(self, text: str) -> float:
        """The share of a line's words that the examples hold, 0 to 1: other languages and nonsense have few."""
        words = _WORDS.findall(_plain(text[:300]))
        return sum(self._model.knows_word(word) for word in words) / len(words) if words else 0.0


def _learnt(examples: Sequence[Example], names: Names) -> LinearTextModel:
    texts = [_plain(text) for text, _ in examples]
    model = LinearTextModel(SETTINGS)
    model.fit(texts, [label for _, label in examples], [_facts(text, names) for text in texts])
    return model


def _patterns(names: Mapping[str, Sequence[str]]) -> Names:
    return [(re.compile(rf"\b{re.escape(name)}\b"), ids) for name, ids in names.items()]


def _facts(plain: str, names: Names) -> dict[str, float]:
    """Names in the line that point to a question by themselves, and whether it is short."""
    facts = {f"names {id_}": 1.0 for pattern, ids in names if pattern.search(plain) for id_ in ids}
    if facts:
        facts["names something"] = 1.0
    if len(plain.split()) <= 3:
        facts["short"] = 1.0
    return facts


def _plain(text: str) -> str:
    """In lower case, without apostrophes: people write "whats" as often as "what's"."""
    return " ".join(text.replace("’", "").replace("'", "").lower().split())


def _wishes(examples: Iterable[Example]) -> list[Example]:
    """Conversation intents as they are; of the moves, some, as talk that asks nothing."""
    wishes, seen = [], 0
    for text, intent in examples:
        if text.startswith(_PAYLOAD) or intent == GO_ON:
            continue
        if intent in MOVES:
            seen += 1
            if seen % MOVES_STEP == 0:
                wishes.append((text, NOTHING))
        else:
            wishes.append((text, intent))
    return wishes


def _asked(questions: Iterable[Question]) -> list[Example]:
    return [(ask, QUESTION + question.id) for question in questions for ask in question.asks]


def _names(questions: Iterable[Question]) -> dict[str, list[str]]:
    names: dict[str, list[str]] = {}
    for question in questions:
        for word in question.words:
            names.setdefault(_plain(word), []).append(question.id)
    return names


def _fingerprint(examples: Sequence[Example], names: Mapping[str, Sequence[str]]) -> str:
    code = [Path(__file__), Path(__file__).with_name("linear_model.py")]
    digest = hashlib.sha256(repr((examples, names)).encode())
    for path in code:
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]
