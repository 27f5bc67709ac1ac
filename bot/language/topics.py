"""What a line is about: words of the topic lexicon found in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc
from spacy.util import filter_spans

from bot.language.types import TopicMention

TopicWords = Mapping[str | None, Mapping[str, Sequence[str]]]


class TopicReader:
    """Finds topics. `words` holds, under None, the words for everyone, and under a role-play's id its extra ones."""

    def __init__(self, words: TopicWords, nlp: Language) -> None:
        self._matchers = {key: _matchers(table, nlp) for key, table in words.items()}

    def read(self, doc: Doc, role_play: str | None = None) -> list[TopicMention]:
        """Topic mentions in order, not overlapping: the longest wins, then the role-play's own word."""
        spans = []
        for key in (role_play, None) if role_play else (None,):
            for matcher in self._matchers.get(key, ()):
                spans += matcher(doc, as_spans=True)
        return [TopicMention(span.start_char, span.end_char, span.label_) for span in sorted(filter_spans(spans))]


def _matchers(table: Mapping[str, Sequence[str]], nlp: Language) -> tuple[PhraseMatcher, PhraseMatcher]:
    """Words match as written and in their dictionary form (a plural or a past tense is the same topic)."""
    as_written, by_lemma = PhraseMatcher(nlp.vocab, attr="LOWER"), PhraseMatcher(nlp.vocab, attr="LEMMA")
    for topic, words in table.items():
        as_written.add(topic, [nlp.make_doc(word) for word in words])
        by_lemma.add(topic, [_as_lemmas(word, nlp) for word in words])
    return as_written, by_lemma


def _as_lemmas(word: str, nlp: Language) -> Doc:
    """The lexicon gives dictionary forms already, so each word is its own lemma: no parse needed."""
    doc = nlp.make_doc(word)
    for token in doc:
        token.lemma_ = token.lower_
    return doc
