"""The door to the content checks: what the content package finds, and Rasa's own files that are not even YAML."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from bot.content.check import check_all
from bot.content.paths import COURSE_CONTENT
from bot.content.problems import Problem
from bot.serving.settings import ROOT

# Read by Rasa alone, so the content package does not look at them.
RASA_FILES = ("domain.yml", "config.yml", "endpoints.yml", "credentials.yml", "data/nlu", "data/rules")

# Where our own voice is written: it is held to our own rules (bot/language/own_words.py).
OWN_TEXT = tuple(COURSE_CONTENT / name for name in ("sessions", "lessons", "questions", "assistant"))


def find_problems(paths: Sequence[Path]) -> list[Problem]:
    """All there is to mend in these files and folders, in everything when none is given."""
    wanted = [path.resolve() for path in paths]
    others = [
        file
        for file in yaml_files(ROOT / name for name in RASA_FILES)
        if not wanted or any(file.is_relative_to(path) for path in wanted)
    ]
    own = sorted({_shown(problem) for problem in _own_text(wanted)})
    return [*check_all(paths), *own, *(problem for file in others for problem in unreadable(file))]


def _own_text(wanted: Sequence[Path]) -> list[Problem]:
    """What our own rules say against our own course text, when any of it is asked for."""
    files = [file for file in yaml_files(OWN_TEXT) if not wanted or any(file.is_relative_to(path) for path in wanted)]
    if not files:
        return []
    from bot.language.engine import load_spacy  # spaCy takes a second, and most checks of one file need none
    from bot.language.findings import FindingReader
    from bot.language.guide import GuideError, load_guide
    from bot.language.own_words import own_text_problems

    nlp = load_spacy()
    try:
        return own_text_problems(nlp, FindingReader(load_guide(COURSE_CONTENT / "language_guide"), nlp), files)
    except GuideError:
        return []  # told by whoever checks the guide


def _shown(problem: Problem) -> Problem:
    file = problem.file.relative_to(ROOT) if problem.file.is_relative_to(ROOT) else problem.file
    return Problem(file, problem.line, problem.column, problem.message, problem.fix, problem.code)


def yaml_files(places: Iterable[Path]) -> list[Path]:
    """The YAML files among and below these places."""
    return [
        file
        for place in places
        for file in (sorted(place.rglob("*.y*ml")) if place.is_dir() else [place] if place.exists() else [])
    ]


def unreadable(file: Path) -> list[Problem]:
    """One problem when a file is not YAML, at the place where reading stopped."""
    shown = file.relative_to(ROOT) if file.is_relative_to(ROOT) else file
    try:
        list(YAML(typ="safe").load_all(file.read_text(encoding="utf-8")))
    except MarkedYAMLError as error:
        mark = error.problem_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        return [Problem(shown, line, column, f"This is not readable as YAML: {error.problem}")]
    except (YAMLError, UnicodeDecodeError) as error:
        return [Problem(shown, 1, 1, f"This is not readable as YAML: {str(error).splitlines()[0]}")]
    return []
