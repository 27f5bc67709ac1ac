"""MoveReader: a parsed line in; one move a sentence out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from bot.language.keeping import kept_model
from bot.language.linear_model import LinearTextModel, Settings
from bot.language.moves.deciding import decide
from bot.language.moves.dominance import dominant_move
from bot.language.moves.examples import Example, fingerprint, read_examples
from bot.language.moves.features import read_sentence
from bot.language.moves.sentences import Sentence, split_sentences
from bot.language.types import SentenceMove

# Shorter ones ("fdh", "ab") are mostly no words; the real ones among them are known as function words.
SHORTEST_WORD = 3

SETTINGS = Settings(
    word_ngrams=(1, 2),
    char_ngrams=(2, 4),
    word_weight=1.5,
    char_weight=1.0,
    extra_weight=0.3,
    inverse_regularisation=15.0,
)


class MoveReader:
    """Reads what each sentence of a line does. Made by `train`, `load` or `load_or_train`."""

    def __init__(self, model: LinearTextModel, lexicon: frozenset[str] = frozenset()) -> None:
        """`lexicon`: the English words by which nonsense is told from what only is not understood."""
        self._model = model
        self._lexicon = lexicon

    def know_english(self, nlp: Language) -> None:
        """Take the words of the pipeline's lemmatiser as English; a loaded reader knows none before."""
        self._lexicon = _lexicon(nlp)

    @classmethod
    def train(cls, examples: Sequence[Example], nlp: Language) -> MoveReader:
        """Learn from (text, move) pairs; `nlp` must be the pipeline that will parse the lines to be read."""
        readings = [
            read_sentence(doc, _whole(doc), to_learn=True)
            for doc in nlp.pipe([text for text, _ in examples], batch_size=128)
        ]
        model = LinearTextModel(SETTINGS)
        model.fit([r.plain for r in readings], [move for _, move in examples], [r.features for r in readings])
        return cls(model, _lexicon(nlp))

    @classmethod
    def load_or_train(cls, nlu_folder: Path, cache_folder: Path | None, nlp: Language) -> MoveReader:
        """The reader for the examples in `nlu_folder`, from the cache if neither they nor the code changed.

        Raises ExampleError where the examples cannot be used. A damaged cache is trained anew; a cache folder that
        cannot be written is done without.
        """
        model = f"{nlp.meta.get('name', '')}-{nlp.meta.get('version', '')}-{spacy.__version__}"
        mark = f"moves-{model}-{fingerprint(nlu_folder, Path(__file__).parent)}"
        folder = cache_folder / mark if cache_folder is not None else None
        return cls(kept_model(folder, lambda: cls.train(read_examples(nlu_folder), nlp)._model), _lexicon(nlp))

    def save(self, folder: Path) -> None:
        """Write the reader into `folder` (JSON and npz)."""
        self._model.save(folder)

    @classmethod
    def load(cls, folder: Path) -> MoveReader:
        """Read what `save` wrote."""
        return cls(LinearTextModel.load(folder))

    def read(self, doc: Doc, previous_line: str | None = None) -> list[SentenceMove]:
        """One move with a confidence for every sentence of a parsed line; offsets count characters of `doc.text`.

        `previous_line` is what the other person said just before; its words help to tell a reflection.
        """
        sentences = split_sentences(doc)
        decided = decide([read_sentence(doc, s, lexicon=self._lexicon) for s in sentences], self._model, previous_line)
        return [
            SentenceMove(s.start, s.end, move, confidence)
            for s, (move, confidence) in zip(sentences, decided, strict=True)
        ]

    def dominant(self, moves: Sequence[SentenceMove], doc: Doc) -> tuple[str | None, float]:
        """The move of the line that a trainer would comment on first, with its confidence; (None, 0.0) for none."""
        return dominant_move(moves, doc.text)


def _lexicon(nlp: Language) -> frozenset[str]:
    """The words of the rule lemmatiser, without those that are letters or abbreviations; none where there is none."""
    if "lemmatizer" not in nlp.pipe_names:
        return frozenset()
    lookups = nlp.get_pipe("lemmatizer").lookups  # type: ignore[attr-defined]
    if not lookups.has_table("lemma_index"):
        return frozenset()
    return frozenset(
        word for words in lookups.get_table("lemma_index").values() for word in words if len(word) >= SHORTEST_WORD
    )


def _whole(doc: Doc) -> Sentence:
    """A training example is one sentence even where it has an inner stop ("tell me more. i'm here")."""
    return Sentence(0, len(doc.text), 0, len(doc))
