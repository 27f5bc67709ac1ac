"""The names of a project that its files may use: role-plays, lines, topics, sessions, intents."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.content.checks.source import Source
from bot.content.moves import MOVES

# Besides the moves, a story may answer a line that nobody could make anything of.
KNOWN_MOVES = (*MOVES, "unsure")
DEBRIEF = "action_debrief"


@dataclass(frozen=True)
class Names:
    """`lines` are written in some story file; `sessions` include lessons; `intents` is empty without a domain.yml.

    `unsure` are the files that are not in order, by kind and name: what they would name cannot be missed elsewhere.
    """

    role_plays: frozenset[str]
    lines: frozenset[str]
    topics: frozenset[str]
    sessions: frozenset[str]
    intents: frozenset[str]
    unsure: frozenset[tuple[str, str]] = frozenset()

    def all_topics(self) -> bool:
        """Whether every topic can be known: a broken file is told once, not once for each of its topics."""
        return not any(kind in ("topics", "role_play") for kind, _ in self.unsure)

    def all_lines_of(self, role_play: str | None) -> bool:
        """Whether every line of a role-play can be known."""
        return not any(kind == "stories" and (role_play in (None, stem)) for kind, stem in self.unsure)

    def owner(self, line: str) -> str | None:
        """The role-play that a line belongs to by its name."""
        parts = line.removeprefix("utter_").split("_")
        fits = ("_".join(parts[:end]) for end in range(len(parts) - 1, 0, -1))
        return next((name for name in fits if name in self.role_plays), None)


def names_of(sources: Sequence[Source]) -> Names:
    """The names in these files; of a file that is not in order, those that can be made out."""
    role_plays: set[str] = set()
    lines: set[str] = set()
    topics: set[str] = set()
    sessions: set[str] = set()
    intents: set[str] = set()
    for source in sources:
        kind, data = source.kind.name if source.kind else "", source.data
        if kind == "role_play":
            role_plays.add(source.path.stem)
            topics |= _keys(data, "topics")
        elif kind == "stories" and source.stories:
            lines |= set(source.stories.responses)
        elif kind == "topics":
            topics |= _keys(data, "topics")
        elif kind == "session":
            sessions.add(re.sub(r"^\d+_", "", source.path.stem))
        elif kind == "rasa" and source.path.name == "domain.yml":
            intents |= _intents(data)
    unsure = {(source.kind.name, source.path.stem) for source in sources if source.kind and not source.sound}
    return Names(
        role_plays=frozenset(role_plays),
        lines=frozenset(lines),
        topics=frozenset(topics),
        sessions=frozenset(sessions),
        intents=frozenset(intents),
        unsure=frozenset(unsure),
    )


def _keys(data: Any, name: str) -> set[str]:
    inside = data.get(name) if isinstance(data, Mapping) else None
    return {str(key) for key in inside} if isinstance(inside, Mapping) else set()


def _intents(data: Any) -> set[str]:
    listed = data.get("intents") if isinstance(data, Mapping) else None
    names: set[str] = set()
    for intent in listed if isinstance(listed, list) else []:
        names |= {str(key) for key in intent} if isinstance(intent, Mapping) else {str(intent)}
    return names
