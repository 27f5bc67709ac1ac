"""Cards, sessions, questions, topics and the coach's words: names that fit together, and not too much at once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from bot.content.checks.names import Names
from bot.content.checks.persona_lines import speaks_of_death
from bot.content.checks.source import Source
from bot.content.near import did_you_mean
from bot.content.problems import Problem
from bot.content.questions import question_problems
from bot.content.sessions import session_problems

# "Never more than three choices" (the design's words): a fourth is read by few on a phone, and heard by fewer.
MOST_CHOICES = 3
NOT_SHOWN = ("id", "sources", "href", "wanted")


def card_problems(source: Source) -> Iterator[Problem]:
    """What is wrong with a card by itself, beyond its schema."""
    if source.data["id"] != source.path.stem:
        fix = f'name the file {source.data["id"]}.yml or set id to "{source.path.stem}"'
        yield source.at(["id"], "id and file name differ", fix, "C002")


def course_problems(source: Source, names: Names) -> Iterator[Problem]:
    """What is wrong with a session or lesson, beyond its schema."""
    yield from session_problems(source.path, source.data, names.role_plays, source.data)
    for other in source.data.get("see_also", ()):
        if other not in names.sessions:
            fix = did_you_mean(other, names.sessions)
            yield source.at(["see_also"], f'there is no session or lesson "{other}"', fix, "C004")
    for index, step in enumerate(source.data["steps"]):
        for number, item in enumerate(step.get("choose", {}).get("items", ())):
            if len(item["options"]) > MOST_CHOICES:
                where: list[str | int] = ["steps", index, "choose", "items", number, "options"]
                message = f"{len(item['options'])} choices at once; {MOST_CHOICES} are the most that can be weighed"
                yield source.at(where, message, "leave one out, or make two questions", "C012")
    if not source.data.get("content_note"):
        yield from _unannounced(source)


def _unannounced(source: Source) -> Iterator[Problem]:
    for where, text in _texts(source.data, ()):
        if speaks_of_death(text):
            fix = 'add content_note: "Thoughts of suicide are mentioned."'
            message = "suicide or self-harm is mentioned here, and there is no content_note"
            yield source.at(where, message, fix, "P008")
            return


def _texts(value: Any, where: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if isinstance(value, dict):
        for key, inside in value.items():
            if key not in NOT_SHOWN:
                yield from _texts(inside, (*where, key))
    elif isinstance(value, list):
        for index, inside in enumerate(value):
            yield from _texts(inside, (*where, index))
    elif isinstance(value, str):
        yield where, value


def sessions_problems(sources: Iterable[Source]) -> Iterator[Problem]:
    """Ids that two sessions or lessons share."""
    first: dict[str, Source] = {}
    for source in sources:
        name = source.data["id"]
        before = first.setdefault(name, source)
        if before is not source:
            fix = f"{before.path.name} has it already: choose another id"
            yield source.at(["id"], f'"{name}" is the id of two files', fix, "C005")


def questions_problems(sources: Iterable[Source], names: Names) -> Iterator[Problem]:
    """Questions that stand in two places, and sessions that do not exist."""
    ids: set[str] = set()
    asked: dict[str, str] = {}
    for source in sources:
        for index, entry in enumerate(source.data["questions"]):
            yield from question_problems(source.at, index, entry, ids, names.sessions, asked)


def topics_problems(source: Source) -> Iterator[Problem]:
    """Words that two topics claim: nobody could say which of them answers."""
    claimed: dict[str, str] = {}
    for topic, value in source.data["topics"].items():
        for number, word in enumerate(value["words"]):
            other = claimed.setdefault(word.lower(), topic)
            if other != topic:
                where = ["topics", topic, "words", number]
                yield source.at(where, f'"{word}" stands under "{other}" too', "keep it under one of them", "C003")


def guide_problems(sources: Iterable[Source]) -> Iterator[Problem]:
    """Guide files under another name than their category, and ids that stand twice."""
    first: dict[str, Source] = {}
    for source in sources:
        category = source.data["category"]
        if category != source.path.stem:
            fix = f"name the file {category}.yml, or write category: {source.path.stem}"
            yield source.at(["category"], "category and file name differ", fix, "C002")
        for index, entry in enumerate(source.data["entries"]):
            if entry["id"] in first:
                message = f'the entry "{entry["id"]}" stands in {first[entry["id"]].path.name} too'
                yield source.at(["entries", index, "id"], message, "give one of them another id", "C005")
            first.setdefault(entry["id"], source)


def example_problems(sources: Iterable[Source], names: Names) -> Iterator[Problem]:
    """Examples under two intents or there twice, and intents that nobody knows."""
    seen: dict[str, tuple[str, str]] = {}
    for source in sources:
        for index, block in enumerate(source.data["nlu"]):
            intent = block["intent"]
            if names.intents and intent not in names.intents:
                fix = did_you_mean(intent, names.intents, "name it under intents: in domain.yml")
                yield source.at(["nlu", index, "intent"], f'"{intent}" is not an intent', fix, "N002")
            for line, column, text in _examples(source, index, block["examples"]):
                where = f"{source.path.name}:{line}"
                other, place = seen.setdefault(text.lower(), (intent, where))
                if place != where:
                    code, fix = ("N001", "keep it under one of them") if other != intent else ("N003", "delete one")
                    message = f'"{text}" stands under "{other}" too ({place})'
                    yield Problem(source.path, line, column, message, fix, code)


def _examples(source: Source, index: int, examples: str) -> Iterator[tuple[int, int, str]]:
    """Each example with its own line and column: they stand in one block of text."""
    blocks = _block_lines(source)
    first = blocks[index] if index < len(blocks) else 0
    lines = source.text.split("\n")
    at = first
    for written in examples.splitlines():
        text = written.strip().removeprefix("-").strip()
        if text:
            while at < len(lines) and lines[at].strip() != written.strip():
                at += 1
            found = lines[at] if at < len(lines) else ""
            yield at + 1, len(found) - len(found.lstrip("- ")) + 1, text
            at += 1


def _block_lines(source: Source) -> list[int]:
    return [number for number, line in enumerate(source.text.split("\n")) if re.match(r"\s*(?:- )?examples:", line)]


def talk_problems(source: Source, names: Names, cards: dict[str, Source]) -> Iterator[Problem]:
    """Recorded talks of a role-play that is not there, with lines that are not written, or that end otherwise."""
    talk = source.data
    if talk["role_play"] not in names.role_plays:
        fix = did_you_mean(talk["role_play"], names.role_plays)
        yield source.at(["role_play"], f'there is no role-play "{talk["role_play"]}"', fix, "R001")
        return
    last = ""
    for index, turn in enumerate(talk["turns"]):
        them = turn.get("them") or []
        for line in [them] if isinstance(them, str) else them:
            last = line
            if line not in names.lines and names.all_lines_of(talk["role_play"]):
                fix = did_you_mean(line, names.lines, "replay the talk with `alongside test-stories --update`")
                yield source.at(["turns", index, "them"], f'the line "{line}" is not written', fix, "R002")
    card = cards.get(talk["role_play"])
    if card is None or not card.sound or card.data["opening"] not in names.lines:
        return
    if talk["turns"][0].get("them") != card.data["opening"]:
        message, fix = "the talk does not begin with the opening", f"begin with `- them: {card.data['opening']}`"
        yield source.at(["turns", 0], message, fix, "R003")
    ending = next((kind for kind, lines in card.data["endings"].items() if last in lines), None)
    if talk.get("ending") != ending:
        message = f'the last line makes the ending "{ending}"' if ending else "the last line is no ending"
        yield source.at(["ending"], message, f"write `ending: {ending or 'null'}`", "R003")
