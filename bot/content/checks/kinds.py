"""Which kind of content a file is: by where it lies, or else by what stands in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Kind:
    """`places` are patterns below the project's folder; `signs` are names at the top that no other kind has."""

    name: str
    places: tuple[str, ...]
    schema: str = ""
    signs: tuple[str, ...] = ()


KINDS: tuple[Kind, ...] = (
    Kind("role_play", ("course_content/role_plays/*.yml",), "role_play", ("persona", "opening")),
    Kind("stories", ("data/stories/*.yml",), "", ("stories", "responses")),
    Kind("session", ("course_content/sessions/*.yml", "course_content/lessons/*.yml"), "session", ("aim", "take_away")),
    Kind("questions", ("course_content/questions/*.yml",), "questions", ("questions",)),
    Kind("guide", ("course_content/language_guide/*.yml",), "guide", ("category", "entries")),
    Kind("word_lists", ("course_content/language_guide/word_lists/*.yml",), "word_lists"),
    Kind("topics", ("course_content/topics.yml",), "topics", ("topics",)),
    Kind("coaching", ("course_content/coach/coaching.yml",), "coaching", ("sentences",)),
    Kind("messages", ("course_content/assistant/messages.yml",), "messages"),
    Kind("support_lines", ("course_content/support_lines/*.yml",), "support_lines", ("locale",)),
    Kind(
        "safety_patterns", ("course_content/safety/signals.yml", "course_content/safety/exempt.yml"), "safety_patterns"
    ),
    Kind("safety_frames", ("course_content/safety/frames.yml",), "safety_frames"),
    Kind("safety_words", ("course_content/safety/words.yml",), "safety_words"),
    Kind("safety_spelling", ("course_content/safety/spelling.yml",), "safety_spelling", ("fillers",)),
    Kind("safety_examples", ("course_content/safety/examples/*.yml",), "safety_examples"),
    Kind("nlu", ("data/nlu/*.yml",), "nlu", ("nlu",)),
    Kind("play_through", ("tests/stories/talks/*.yml",), "play_through", ("turns",)),
    # Rasa's own, which Rasa validates: only read here.
    Kind("rasa", ("data/rules/*.yml", "domain.yml", "config.yml", "endpoints.yml", "credentials.yml"), "", ("rules",)),
)
BY_NAME = {kind.name: kind for kind in KINDS}
# Folders in which every YAML file ought to be read by somebody.
WATCHED = ("course_content", "data", "tests/stories/talks")


def files_of(root: Path) -> Iterator[tuple[Path, Kind]]:
    """Every content file of a project with its kind, kind by kind, by name."""
    for kind in KINDS:
        for place in kind.places:
            for path in sorted(root.glob(place)):
                if not path.name.startswith("."):
                    yield path, kind


def kind_by_content(data: Any) -> Kind | None:
    """The kind of a file that lies elsewhere, such as a draft."""
    if not isinstance(data, Mapping):
        return None
    return next((kind for kind in KINDS if any(sign in data for sign in kind.signs)), None)


def stray_files(root: Path) -> Iterator[Path]:
    """YAML files in the content folders that nothing reads: another ending, or another place."""
    known = {path for path, _ in files_of(root)}
    for folder in WATCHED:
        for path in sorted((root / folder).rglob("*.y*ml")):
            if path not in known and not path.name.startswith(".") and path.suffix in (".yml", ".yaml"):
                yield path
