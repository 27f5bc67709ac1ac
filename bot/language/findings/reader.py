"""Reads one parsed line against the guide: matches, less what is exempt, at most one finding a stretch of words."""

from __future__ import annotations

from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from bot.language.findings.exempt import exemption
from bot.language.findings.forms import Forms
from bot.language.findings.line import Line
from bot.language.findings.matching import Match, PatternIndex
from bot.language.findings.names import Names
from bot.language.findings.typos import Typos
from bot.language.findings.words import Words, normalise
from bot.language.guide import Guide
from bot.language.rewrites import Rewriter
from bot.language.types import Finding


class FindingReader:
    """Finds deficit wording in a line. One instance serves a process; it keeps nothing of what it reads."""

    def __init__(
        self,
        guide: Guide,
        nlp: Language,
        *,
        include_think: bool = False,
        locale: str | None = None,
        cache: Path | None = None,
    ) -> None:
        """`nlp` is the pinned model that parsed the lines. With `include_think`, `think` entries report too; entries
        tied to other locales than `locale` are left out (None: no locale is left out). `cache` is a folder in which
        compiled patterns are kept between starts. Raises GuideError for unreadable patterns."""
        wanted = [e for e in guide.entries if (include_think or e.severity == "avoid") and _fits(e.locale, locale)]
        self.guide = guide.with_entries(wanted)
        self._nlp = nlp
        self._forms = Forms(nlp)
        self._index = PatternIndex(self.guide, nlp, self._forms, cache)
        self._typos = Typos(self._index.vocabulary, self._forms)
        self._names = Names(nlp.vocab)
        self._rewriter = Rewriter(guide, self._forms)

    def read(self, doc: Doc, *, rewrites: bool = True) -> list[Finding]:
        """The findings in a line parsed by `nlp`, in order, not overlapping, offsets in characters of `doc.text`.

        A rewrite is only given when reading it again finds nothing in it; `rewrites=False` saves that second reading.
        """
        words = normalise(doc, self._typos)
        matches = self.matches(words)
        if not matches:
            return []
        offered = self._rewrites(words, matches) if rewrites else [None] * len(matches)
        return [_finding(words, match, rewrite) for match, rewrite in zip(matches, offered, strict=True)]

    def entries_that_match(self, doc: Doc) -> set[str]:
        """Ids of all entries that find something in a parsed line, also where another entry reports the same words."""
        return {match.entry.id for match in self._standing(normalise(doc, self._typos))}

    def matches(self, words: Words) -> list[Match]:
        """What `read` reports, as matches: for tests, measurements and the rewriter."""
        return _without_overlaps(self._standing(words))

    def _standing(self, words: Words) -> list[Match]:
        """Every match that no exemption clears; they may overlap."""
        found = self._index.find(words)
        if not found:
            return []
        line = Line(words)
        names = {token: end for start, end in self._names.spans(words) for token in range(start, end)}
        standing: list[Match] = []
        cleared: list[Match] = []
        for match in found:
            if names.get(match.start, 0) >= match.end:
                continue
            reason = exemption(line, match)
            if reason is None:
                standing.append(match)
            elif reason != "negation":
                cleared.append(match)
        # "I was a heroin addict" clears the whole phrase, and with it "addict" found inside.
        reach: dict[tuple[str, int], int] = {}
        for match in cleared:
            for token in range(match.start, match.end):
                key = (match.entry.category, token)
                reach[key] = max(reach.get(key, 0), match.end)
        return [match for match in standing if reach.get((match.entry.category, match.start), 0) < match.end]

    def _rewrites(self, words: Words, matches: list[Match]) -> list[str | None]:
        """For each match its sentence put another way, or None when there is no good one."""
        drafts = self._rewriter.drafts(words, matches)
        checked: dict[str, bool] = {}
        for draft in drafts:
            if draft is not None and draft not in checked:
                checked[draft] = not self.read(self._nlp(draft), rewrites=False)
        return [draft if draft is not None and checked[draft] else None for draft in drafts]


def _fits(entry_locales: tuple[str, ...], locale: str | None) -> bool:
    return not entry_locales or locale is None or locale in entry_locales or locale.split("-")[0] in entry_locales


def _without_overlaps(matches: list[Match]) -> list[Match]:
    """`avoid` before `think`, then more marked words, then one with a rewrite, then more context, then the first."""
    order = sorted(
        matches,
        key=lambda m: (
            m.entry.severity != "avoid",
            m.start - m.end,
            m.rewrite is None,
            m.whole[0] - m.whole[1],
            m.start,
            m.entry.id,
        ),
    )
    taken: set[int] = set()
    kept = []
    for match in order:
        tokens = range(match.start, match.end)
        if not taken.intersection(tokens):
            taken.update(tokens)
            kept.append(match)
    return sorted(kept, key=lambda m: m.start)


def _finding(words: Words, match: Match, rewrite: str | None) -> Finding:
    start, end = words.chars(match.start, match.end)
    entry = match.entry
    return Finding(
        start=start, end=end, phrase=words.text[start:end], category=entry.category, severity=entry.severity,
        why=entry.why, try_instead=entry.try_instead, rewrite=rewrite, entry=entry.id,
    )  # fmt: skip
