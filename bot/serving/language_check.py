"""The checks that need the language engine: our own text held to our own rules, and the patterns of guide and signals.

spaCy takes seconds, so what a file came out as is kept, until the file, the guide or a rule changes.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.content.checks.source import Source
from bot.content.paths import cache_folder
from bot.content.places import position
from bot.content.problems import ContentError, Problem
from bot.serving.settings import ROOT

# Where our own voice speaks, or the coach's, who is a peer supporter.
OWN_VOICE = ("session", "questions", "messages", "coaching", "role_play", "support_lines", "guide")
GUIDE = ("guide", "word_lists")
SAFETY = ("safety_patterns", "safety_frames", "safety_words", "safety_spelling")
RULES = ("bot/language/own_words.py", "bot/language/findings", "bot/language/guide.py")

if TYPE_CHECKING:
    from bot.language.own_words import Piece


class LanguageCheck:
    """Checks the language of a project's sources. `kept` is a file to remember what came out, None for none."""

    def __init__(self, root: Path, kept: Path | None) -> None:
        self.root, self._file = root, kept
        self._kept: dict[str, Any] | None = None
        self._nlp: Any = None
        self._judges: dict[str, Any] = {}
        self.judged = 0

    def problems(self, sources: Sequence[Source], everything: bool) -> list[Problem]:
        """What is wrong with the language of these sources; `everything` says that they are all there are."""
        own = [source for source in sources if source.sound and source.kind and source.kind.name in OWN_VOICE]
        guide_state = self._guide_state()
        keys = {source.path: _digest(guide_state, source.text) for source in own}
        kept = self._remembered()
        fresh = [source for source in own if keys[source.path] not in kept]
        found: list[Problem] = []
        checks_guide = any(source.kind and source.kind.name in GUIDE for source in sources)
        if fresh or (checks_guide and f"guide {guide_state}" not in kept):
            found += self._prepare(guide_state)
            if guide_state in self._judges:
                self._judge_all(self._judges[guide_state], fresh, keys, kept)
                kept[f"guide {guide_state}"] = []
            if everything:
                now = {*keys.values(), f"guide {guide_state}", f"safety {self._safety_state()}"}
                self._kept = kept = {key: value for key, value in kept.items() if key in now}
            self._remember(kept)
        for source in own:
            for where, code, message, fix in kept.get(keys[source.path], ()):
                found.append(Problem(source.path, *position(source.data, where), message, fix, code))
        if any(source.kind and source.kind.name in SAFETY for source in sources):
            found += self._safety(kept)
        return found

    def _judge_all(self, judge: Any, fresh: Sequence[Source], keys: Mapping[Path, str], kept: dict[str, Any]) -> None:
        pieces = {source.path: _pieces(source) for source in fresh}
        judge.prepare(piece.text for some in pieces.values() for piece in some)
        for source in fresh:
            self.judged += 1
            kept[keys[source.path]] = [[list(where), *rest] for where, *rest in judge.of(pieces[source.path])]

    def _folder(self, name: str) -> Path:
        """The project's folder, or Alongside's own where a project has none."""
        folder = self.root / "course_content" / name
        return folder if folder.is_dir() else ROOT / "course_content" / name

    def _guide_state(self) -> str:
        rules = [file for name in RULES for file in _python_files(ROOT / name)]
        files = [*sorted(self._folder("language_guide").rglob("*.yml")), *rules]
        return _digest(*(_content(file) for file in files))

    def _prepare(self, guide_state: str) -> list[Problem]:
        """Load the engine with this guide. What cannot be used of the guide is told, and nothing is judged then."""
        if guide_state in self._judges:
            return []
        from bot.language.engine import load_spacy
        from bot.language.findings import FindingReader
        from bot.language.guide import GuideError, load_guide
        from bot.language.own_words import Judge

        folder = self._folder("language_guide")
        self._nlp = self._nlp or load_spacy()
        while len(self._judges) > 1:  # the guide as it was before the last change; each takes some memory
            self._judges.pop(next(iter(self._judges)))
        try:
            findings = FindingReader(load_guide(folder), self._nlp, cache=cache_folder())
            self._judges[guide_state] = Judge(self._nlp, findings)
        except GuideError as error:
            return list(_of_guide_error(folder, str(error)))
        return []

    def _safety_state(self) -> str:
        files = [*sorted(self._folder("safety").glob("*.yml")), *_python_files(ROOT / "bot/language/safety")]
        return _digest(*(_content(file) for file in files))

    def _safety(self, kept: dict[str, Any]) -> list[Problem]:
        folder, state = self._folder("safety"), f"safety {self._safety_state()}"
        names = ("signals", "exempt", "frames", "words", "spelling")
        if state in kept or not all((folder / f"{name}.yml").exists() for name in names):
            return []
        from bot.language.safety.patterns import load_patterns

        try:
            load_patterns(folder, cache_folder())
        except ContentError as error:
            return [problem if problem.code else _coded(problem) for problem in error.problems]
        except (AttributeError, KeyError, TypeError, ValueError):
            return []  # a form that the schema has told already
        kept[state] = []
        self._remember(kept)
        return []

    def _remembered(self) -> dict[str, Any]:
        if self._kept is None:
            try:
                read = json.loads(self._file.read_text(encoding="utf-8")) if self._file else {}
                self._kept = read if isinstance(read, dict) else {}
            except (OSError, ValueError):
                self._kept = {}
        return self._kept

    def _remember(self, kept: Mapping[str, Any]) -> None:
        if self._file:
            from bot.language.keeping import keep_json

            keep_json(self._file, kept)


def _pieces(source: Source) -> list[Piece]:
    """What a file says in our voice; of the guide, what it advises to say instead."""
    from bot.language.own_words import pieces_in

    if source.kind and source.kind.name == "guide":
        entries = [{"try_instead": entry["try_instead"]} for entry in source.data["entries"]]
        return list(pieces_in(source.path, {"entries": entries}))
    return list(pieces_in(source.path, source.data))


def _coded(problem: Problem) -> Problem:
    return Problem(problem.file, problem.line, problem.column, problem.message, problem.fix, "G001")


def _of_guide_error(folder: Path, said: str) -> Iterator[Problem]:
    """The engine's complaints about the guide, `file.yml, line 3, entry 'x': why; what to do`, each as a problem."""
    for line in said.splitlines():
        found = re.match(r"(\S+\.yml), line (\d+), (.*)", line)
        file, number, rest = found.groups() if found else ("", "1", line)
        place = next(iter(folder.rglob(file)), folder) if file else folder
        message, _, fix = rest.partition("; ")
        fix = re.sub(r"^lists: ", "the word lists are ", fix)
        yield Problem(place, int(number), 1, message, fix or "docs/language.md says how a pattern is written", "G001")


def _python_files(path: Path) -> Iterable[Path]:
    return sorted(path.glob("*.py")) if path.is_dir() else [path]


def _content(file: Path) -> str:
    try:
        return hashlib.sha256(file.read_bytes()).hexdigest()
    except OSError:
        return ""


def _digest(*texts: str) -> str:
    return hashlib.sha256("\0".join(texts).encode("utf-8", "surrogatepass")).hexdigest()
