"""Role-play cards: `course_content/role_plays/<id>.yml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot.content.paths import COURSE_CONTENT
from bot.content.problems import ContentError, Problem
from bot.content.yaml_files import position, read_checked, read_yaml

ENDINGS = ("open", "partly", "closed")


@dataclass(frozen=True)
class Persona:
    """The person the learner talks with."""

    name: str
    age: int
    place: str
    voice: str


@dataclass(frozen=True)
class RolePlay:
    """A card: what a learner reads beforehand, and what coach and debrief may say afterwards."""

    id: str
    title: str
    session: int | str
    skills: tuple[str, ...]
    minutes: int
    premise: str
    content_note: str
    persona: Persona
    opening: str
    endings: Mapping[str, tuple[str, ...]]
    effects: Mapping[str, str]
    self_reflection: str
    debrief_text: str
    next_time: Mapping[str, str]
    also_sessions: tuple[int | str, ...] = ()
    topics: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def ending_of(self, line: str | None) -> str | None:
        """`open`, `partly` or `closed` when `line` is one of the endings, else None."""
        return next((kind for kind in ENDINGS if line in self.endings[kind]), None)

    def shown(self) -> dict[str, Any]:
        """The payload `card` of docs/architecture.md: what a learner reads before deciding to start."""
        return {
            "type": "card",
            "role_play": self.id,
            "title": self.title,
            "premise": self.premise,
            "content_note": self.content_note,
            "minutes": self.minutes,
            "persona": self.persona.name,
            "skills": list(self.skills),
        }


def load_role_play(path: Path) -> RolePlay:
    """One card. Raises ContentError with file and line for everything that is wrong with it."""
    data = read_checked(path, "role_play.schema.json")
    if data["id"] != path.stem:
        fix = f'name the file {data["id"]}.yml or set id to "{path.stem}"'
        line, column = position(read_yaml(path), ["id"])
        raise ContentError([Problem(path, line, column, "id and file name differ", fix, "C002")])
    return _role_play(data)


def load_role_plays(folder: Path | None = None) -> dict[str, RolePlay]:
    """Every card of the folder by id, in the order of the course. Raises ContentError naming all bad files."""
    cards, problems = [], []
    for path in sorted((folder or COURSE_CONTENT / "role_plays").glob("*.yml")):
        try:
            cards.append(load_role_play(path))
        except ContentError as error:
            problems += error.problems
    if problems:
        raise ContentError(problems)
    cards.sort(key=lambda card: (isinstance(card.session, str), str(card.session).zfill(3), card.title))
    return {card.id: card for card in cards}


def _text(value: str) -> str:
    return " ".join(value.split())


def _role_play(data: Mapping[str, Any]) -> RolePlay:
    persona, debrief = data["persona"], data["debrief"]
    return RolePlay(
        id=data["id"],
        title=data["title"],
        session=data["session"],
        also_sessions=tuple(data.get("also_sessions", ())),
        skills=tuple(data["skills"]),
        minutes=data["minutes"],
        premise=_text(data["premise"]),
        content_note=_text(data["content_note"]),
        persona=Persona(persona["name"], persona["age"], _text(persona["place"]), _text(persona["voice"])),
        opening=data["opening"],
        endings={kind: tuple(data["endings"][kind]) for kind in ENDINGS},
        effects={key: _text(value) for key, value in data["effects"].items()},
        self_reflection=_text(debrief["self_reflection"]),
        debrief_text=_text(debrief["text"]),
        next_time={kind: _text(debrief["next_time"][kind]) for kind in ENDINGS},
        topics={topic: tuple(words) for topic, words in data.get("topics", {}).items()},
    )
