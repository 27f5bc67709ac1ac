"""The topic lexicon: `course_content/topics.yml`, which a role-play's card may extend."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from bot.content.paths import COURSE_CONTENT
from bot.content.role_plays import RolePlay
from bot.content.yaml_files import read_checked


@dataclass(frozen=True)
class Topic:
    """Something a learner may bring up. `words` are dictionary forms or short phrases."""

    id: str
    label: str
    words: tuple[str, ...]


def load_topics(path: Path | None = None) -> dict[str, Topic]:
    """The topics by id, in the order of the file. Raises ContentError with file and line."""
    data = read_checked(path or COURSE_CONTENT / "topics.yml", "topics.schema.json")
    return {key: Topic(key, value.get("label", key), tuple(value["words"])) for key, value in data["topics"].items()}


def words_by_topic(
    topics: Iterable[Topic], role_plays: Iterable[RolePlay]
) -> dict[str | None, dict[str, tuple[str, ...]]]:
    """Topic words for everyone under None, and the extra words of each role-play under its id."""
    table: dict[str | None, dict[str, tuple[str, ...]]] = {None: {topic.id: topic.words for topic in topics}}
    for card in role_plays:
        if card.topics:
            table[card.id] = dict(card.topics)
    return table
