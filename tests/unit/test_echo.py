"""The persona's own words said back by a learner are an echo; what was said of somebody else stays a label."""

from __future__ import annotations

from typing import Any

import pytest

from bot.role_play.echo import is_echo, without_echoes

BED = "Bed six, kicking off at three. And the frequent flyer's back."


def analysis(text: str, phrase: str, category: str = "character_judgement") -> dict[str, Any]:
    start = text.index(phrase)
    finding = {"phrase": phrase, "category": category, "start": start, "end": start + len(phrase), "severity": "avoid"}
    return {"text": text, "findings": [finding]}


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("kick off", "What if I kick off?"),
        ("kicked off", "I'll only kick off."),
        ("kicking off", "They say I kick off."),
        ("agressive", "They put 'can be aggressive'."),
        ("frequnt flyer", "And the frequent flyer's back."),
        ("frequent flier", "I'm the frequent flyer in here."),
        ("lazy", "They think I'm lazy, and loud."),
        ("attention seekin", "They said I was attention seeking."),
        ("a burden", "I'm a burden to the lot of them."),
        ("manipulating", "He told them I manipulate people."),
        ("kick off again", "What if I kick off?"),
    ],
)
def test_bent_misspelt_or_part_of_what_was_said_is_an_echo(words: str, line: str) -> None:
    assert is_echo(words, line)


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("kick off", "What if I shout?"),
        ("lazy", "I lay about a bit."),
        ("aggressive", "I got a letter."),
        ("a victim", "I won a prize at the fair."),
        ("difficult", "It's a different thing altogether."),
        ("unstable", "The table wobbles. I said so."),
        ("weak", "I've been here a week."),
        ("kick off", None),
        ("", "What if I kick off?"),
    ],
)
def test_another_word_is_none(words: str, line: str | None) -> None:
    assert not is_echo(words, line)


def test_a_word_of_some_lines_ago_is_still_the_personas() -> None:
    language = analysis("if you kick off ill just be here", "kick off")
    assert without_echoes(language, "I've stopped counting.")["findings"]
    assert not without_echoes(language, "I've stopped counting.", ["What if I kick off?", "Housing."])["findings"]


@pytest.mark.parametrize(
    "text",
    [
        "sorry which one is the frequent flyer?",
        "who's the frequent flyer",
        "who do you mean by frequent flyer?",
        "what do u mean frequent flyer",
        "frequent flyer, is that your word or theirs?",
    ],
)
def test_whoever_asks_whom_a_word_means_does_not_use_it(text: str) -> None:
    assert not without_echoes(analysis(text, "frequent flyer", "us_and_them"), "Eighteen of them.", [BED])["findings"]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("how long has the frequent flyer been in?", [BED]),
        ("is the frequent flyer asleep", [BED]),
        ("so the frequent flyer's back then", [BED]),
        ("which one is the frequent flyer?", ["Bed six wants a blanket."]),  # nobody but the learner has said it
    ],
)
def test_passed_on_it_is_still_a_label(text: str, lines: list[str]) -> None:
    assert without_echoes(analysis(text, "frequent flyer", "us_and_them"), "Eighteen of them.", lines)["findings"]
