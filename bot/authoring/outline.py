"""A story map told in plain lines, for screen readers and terminals: the same numbers as in the picture."""

from __future__ import annotations

from bot.authoring.from_anywhere import Answers, groups
from bot.authoring.story_map import Line, StoryMap, Way
from bot.authoring.words import TRUST


def told(story: StoryMap) -> str:
    """The whole map as text: the thread line by line, then what holds from anywhere, then the endings."""
    tried = sum(line.tried for line in story.lines.values())
    parts = [
        f"{story.card.persona.name}: {story.card.title}",
        f"{len(story.lines)} lines. {tried} of them are said in {len(story.talks)} recorded talks.",
        "",
        "THE THREAD",
        "Each line with its number, and where it leads.",
        "",
    ]
    for line in story.lines.values():
        ways = story.ways_from(line.name)
        if ways or line.name in story.follows or line.name == story.card.opening:
            parts += [_said(line), *(_way(story, way) for way in ways), *_follows(story, line), ""]
    parts += ["FROM ANYWHERE", "Said wherever the talk is, when the thread has no answer of its own.", ""]
    for heading, answers in groups(story):
        parts += [heading, *(part for one in answers for part in _answers(one)), ""]
    parts += ["ENDINGS", "", *(_said(line) for line in story.lines.values() if line.ending)]
    return "\n".join(parts) + "\n"


def _said(line: Line) -> str:
    ending = f" (ending: {line.ending})" if line.ending else ""
    return f"{line.number}.{ending}{' (tried)' if line.tried else ''} {line.text}"


def _answers(answers: Answers) -> list[str]:
    effects = {"opens": " (opens)", "closes": " (closes)"}
    lines = [f"  When the learner {answers.when}{effects.get(answers.effect, '')}:"]
    return lines + [f"    {_said(line)}" for line in answers.lines]


def _way(story: StoryMap, way: Way) -> str:
    to = story.lines[way.to]
    effects = {"opens": " (opens)", "closes": " (closes)"}
    trust = f", {TRUST[way.trust]}" if way.trust else ""
    ending = f", ending: {to.ending}" if to.ending else ""
    return f"   If the learner {way.words}{trust}{effects.get(way.effect, '')}: go to {to.number}{ending}"


def _follows(story: StoryMap, line: Line) -> list[str]:
    after = story.follows.get(line.name)
    return [f"   Then at once: go to {story.lines[after].number}"] if after else []
