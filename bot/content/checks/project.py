"""A project's content as a whole: read once, looked at from every side, and read again only where it changed."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from bot.content.checks.course import (
    card_problems,
    course_problems,
    example_problems,
    guide_problems,
    questions_problems,
    sessions_problems,
    talk_problems,
    topics_problems,
)
from bot.content.checks.kinds import Kind, files_of, stray_files
from bot.content.checks.names import Names, names_of
from bot.content.checks.persona_lines import persona_line_problems
from bot.content.checks.role_play import Cast, role_play_problems
from bot.content.checks.source import Source, read_source
from bot.content.checks.story_names import (
    line_name_problems,
    name_problems,
    twice_problems,
    unanswered_problems,
)
from bot.content.checks.ways import ways_of
from bot.content.conflicts import conflicts
from bot.content.kept import state_of
from bot.content.near import did_you_mean
from bot.content.problems import Problem
from bot.content.stories import StoryFile
from bot.content.support_lines import support_line_problems

YAML_NAMES = (".yml", ".yaml")
FilesAndKinds = list[tuple[Path, "Kind | None"]]


class Checker:
    """Checks the content below `root`. Keeps what it has read, so that asking again after a save is quick."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._kept: dict[Path, tuple[object, Source]] = {}
        self.read = 0

    def check(self, paths: Sequence[Path] = ()) -> list[Problem]:
        """Every problem, or those in `paths` (files and folders), sorted by file and line; files below `root` are
        named from there. Never raises, whatever the files hold.
        """
        wanted = [path.resolve() for path in paths]
        problems = list(self._missing(paths))
        with _nothing_collected():
            sources = self.sources(wanted)
            problems += [problem for source in sources for problem in source.problems]
            problems += self._together(sources)
        problems += self._strays(wanted)
        return sorted({self.shown(problem) for problem in problems if _wanted(problem.file, wanted)})

    def sources(self, wanted: Sequence[Path] = ()) -> list[Source]:
        """Every content file as it is now; with files of `wanted` that lie elsewhere."""
        files: FilesAndKinds = [(path, kind) for path, kind in files_of(self.root)]
        known = {path.resolve() for path, _ in files}
        strays = {path.resolve() for path in stray_files(self.root)}
        files += [(path, None) for path in _files_in(wanted) if path not in known and path not in strays]
        return [self._source(path, kind) for path, kind in files]

    def shown(self, problem: Problem) -> Problem:
        """The problem with its file named from the project's folder."""
        file = problem.file
        if file.is_relative_to(self.root):
            file = file.relative_to(self.root)
        return Problem(file, problem.line, problem.column, problem.message, problem.fix, problem.code)

    def _source(self, path: Path, kind: Kind | None) -> Source:
        try:
            state: object = state_of([path])
        except OSError:
            state = None
        kept = self._kept.get(path)
        if kept is None or kept[0] != state:
            self.read += 1
            kept = self._kept[path] = (state, read_source(path, kind))
        return kept[1]

    def _missing(self, paths: Iterable[Path]) -> Iterator[Problem]:
        names = [str(path.relative_to(self.root)) for path, _ in files_of(self.root)]
        for path in paths:
            if not path.exists():
                fix = did_you_mean(str(path), names, "check the name")
                yield Problem(path.absolute(), 1, 1, "this file does not exist", fix, "Y014")

    def _strays(self, wanted: Sequence[Path]) -> Iterator[Problem]:
        for path in stray_files(self.root):
            fix = "end its name in .yml" if path.suffix == ".yaml" else "move it to where its kind lies, or delete it"
            yield Problem(path, 1, 1, "nothing reads this file here", fix, "C013")
        for path in wanted:
            source = self._kept.get(path, (None, None))[1]
            unknown = source is not None and source.kind is None and not source.problems
            if path.is_file() and (unknown or path.suffix not in YAML_NAMES):
                fix = "the kinds of content and their places are in docs/architecture.md"
                yield Problem(path, 1, 1, "this is no kind of content that is known", fix, "C013")

    def _together(self, sources: Sequence[Source]) -> Iterator[Problem]:
        names = names_of(sources)

        def sound(kind: str) -> list[Source]:
            return [source for source in sources if source.sound and source.kind and source.kind.name == kind]

        cards = {source.path.stem: source for source in sources if source.kind and source.kind.name == "role_play"}
        yield from _each(sound("role_play"), card_problems)
        yield from _each(sound("topics"), topics_problems)
        for source in sound("session"):
            yield from course_problems(source, names)
        yield from sessions_problems(sound("session"))
        yield from questions_problems(sound("questions"), names)
        yield from guide_problems(sound("guide"))
        yield from example_problems(sound("nlu"), names)
        for source in sound("play_through"):
            yield from talk_problems(source, names, cards)
        yield from self._support_lines(sources, sound("support_lines"))
        yield from _story_problems(sources, cards, names)

    def _support_lines(self, sources: Sequence[Source], sound: Sequence[Source]) -> Iterator[Problem]:
        folder = self.root / "course_content" / "support_lines"
        for source in sound:
            yield from support_line_problems(source.path, source.data, source.at)
        if folder.is_dir() and not (folder / "default.yml").exists():
            fix = "write it: every place without lines of its own needs it"
            yield Problem(folder / "default.yml", 1, 1, "this file does not exist", fix, "C014")


@contextmanager
def _nothing_collected() -> Iterator[None]:
    """Keep the garbage collector from walking all that was read, again and again, while more is read.

    Measured on 23 November 2026: a third less time for 200 role-plays.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _each(sources: Iterable[Source], find: Callable[[Source], Iterable[Problem]]) -> Iterator[Problem]:
    for source in sources:
        yield from find(source)


def _story_problems(sources: Sequence[Source], cards: dict[str, Source], names: Names) -> Iterator[Problem]:
    files = [source.stories for source in sources if source.stories]
    misnamed: set[str] = set()
    for file in files:
        wrong_names = list(name_problems(file, names))
        yield from wrong_names
        misnamed |= {file.path.stem} if wrong_names else set()
        yield from line_name_problems(file, names)
        yield from unanswered_problems(file)
    yield from twice_problems(files)
    yield from conflicts(files)
    # A file that is not in order says too little of its role-play to judge the whole.
    broken = {
        source.path.stem for source in sources if source.kind and source.kind.name == "stories" and not source.sound
    }
    todo = {source.path.stem for source in sources if source.todo}
    ways = ways_of(files)
    lines: dict[str, dict[str, StoryFile]] = {name: {} for name in names.role_plays}
    for file in files:
        for line in file.responses:
            owner = names.owner(line)
            if owner:
                lines[owner].setdefault(line, file)
    for name, card in cards.items():
        stems = {name, *(file.path.stem for file in lines[name].values())}
        if card.sound and not stems & broken:
            cast = Cast(name, card, lines[name], ways, bool(stems & todo))
            # Where a wrong name cuts a story short, every line behind it would be told as well.
            yield from () if stems & misnamed else role_play_problems(cast)
            yield from persona_line_problems(cast)


def _files_in(wanted: Sequence[Path]) -> Iterator[Path]:
    for path in wanted:
        if path.is_dir():
            yield from sorted(path.rglob("*.yml"))
        elif path.exists() and path.suffix in YAML_NAMES:
            yield path


def _wanted(file: Path, wanted: Sequence[Path]) -> bool:
    return not wanted or any(file.resolve().is_relative_to(path) for path in wanted)
