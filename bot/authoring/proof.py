"""`alongside proof`: a role-play as one HTML page for a reviewer with lived experience, who need install nothing.

No script and nothing loaded from elsewhere; it can be read on a screen, printed, and sent by mail.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bot.authoring.from_anywhere import groups
from bot.authoring.story_map import TALKS, Line, StoryMap, Way, read_map
from bot.authoring.words import TRUST
from bot.content.moves import LABELS
from bot.content.paths import ROLE_PLAY_CARDS
from bot.content.role_plays import ENDINGS
from bot.content.yaml_files import read_plain

TEMPLATES = Path(__file__).parent / "starts"
PARTS = (
    ("learner", "What the learner reads first"),
    ("person", "The person"),
    ("thread", "The thread"),
    ("anywhere", "Wherever the talk is"),
    ("afterwards", "Afterwards"),
    ("talks", "Talks"),
    ("overall", "All in all"),
)
PERSON = (
    ("age", "Age"),
    ("place", "Place"),
    ("pronouns", "Pronouns"),
    ("voice", "How they speak"),
    ("knows", "What they know"),
    ("hides", "What they keep back"),
    ("opens_up_when", "They open up when"),
    ("closes_when", "They close when"),
)
ENDING_TITLES = {
    "open": "A talk that ends openly",
    "partly": "A talk that ends half-way",
    "closed": "A talk that closes",
}


def proof(id_: str) -> str:
    """The page. Raises ContentError when there is no such role-play or a file of its cannot be read."""
    story = read_map(id_)
    card = read_plain(ROLE_PLAY_CARDS / f"{id_}.yml")
    thread = _thread(story)
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    return environment.get_template("proof.html").render(
        card=story.card,
        parts=PARTS,
        person=_person(card),
        thread=thread,
        in_thread={line.name for line, _, _ in thread},
        numbers={name: line.number for name, line in story.lines.items()},
        trust=_trust,
        anywhere=groups(story),
        endings=tuple(ENDING_TITLES.items()),
        ended={kind: [line for line in story.lines.values() if line.ending == kind] for kind in ENDINGS},
        effects=[(_about(effect), text) for effect, text in story.card.effects.items()],
        talks=_talks(story),
    )


def _about(effect: str) -> str:
    """A move or a category of the language guide, as a heading."""
    return LABELS.get(effect, effect.replace("_", " ").capitalize())


def _person(card: Mapping[str, Any]) -> list[tuple[str, list[str]]]:
    told = [(title, _texts(card["persona"].get(key))) for key, title in PERSON]
    told += [("To be careful with", _texts(card.get("sensitivities"))), ("Sources", _texts(card.get("sources")))]
    return [(title, texts) for title, texts in told if texts]


def _texts(value: Any) -> list[str]:
    return [str(text) for text in value] if isinstance(value, list) else [str(value)] if value else []


def _thread(story: StoryMap) -> list[tuple[Line, list[Way], Line | None]]:
    """The lines that lead on, or that one leads to, with their ways and what follows at once."""
    led_to = {way.to for way in story.ways} | set(story.follows.values()) | {story.card.opening}
    return [
        (line, story.ways_from(line.name), story.lines.get(story.follows.get(line.name, "")))
        for line in story.lines.values()
        if line.name in led_to or story.ways_from(line.name) or line.name in story.follows
    ]


def _trust(way: Way) -> str:
    return f", {TRUST[way.trust]}" if way.trust else ""


def _talks(story: StoryMap) -> list[dict[str, Any]]:
    """The recorded talks as scripts."""
    talks = []
    name = story.card.persona.name
    for path in sorted(TALKS.glob(f"{story.card.id}_*.yml")):
        data = read_plain(path)
        if data.get("title") not in story.talks or data.get("role_play") != story.card.id:
            continue
        lines: list[tuple[str, str]] = []
        for turn in data["turns"]:
            if "you" in turn:
                lines.append(("Learner", str(turn["you"])))
            them = turn.get("them") or []
            for said in [them] if isinstance(them, str) else them:
                lines.append((name, story.lines[said].text if said in story.lines else f"(no longer written: {said})"))
        talks.append({"title": data["title"], "lines": lines, "ending": data.get("ending")})
    return talks
