"""The engine takes any text, keeps offsets true to it, and needs time in step with its length."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.language.engine import LARGEST_BATCH, LONGEST, LanguageEngine
from bot.language.long_lines import LONGEST_ADDRESS, LONGEST_PART, LONGEST_WORD, SEAM, fit_to_parse, parts_of
from bot.language.types import MOVES, SAFETY_SIGNALS, Analysis, Context

FLAGGED = "She is a junkie."
HOSTILE = (
    "?!",
    "a",
    "a,",
    "(",
    '"',
    "'",
    "*",
    ".",
    " ",
    "\n",
    " \n",
    "h\u0337\u0322",
    "😭",
    "你好",
    "שלום ",
    "a-",
    "\0",
    "<b>",
    "you junkie ",
    "um, ",
    "is it? ",
    "why can't you just ",
)


@pytest.fixture(scope="module")
def engine() -> LanguageEngine:
    """The real engine."""
    return LanguageEngine.load()


# Any character at all, half ones included, mixed with what the readers look for.
WORDS = st.sampled_from(
    [
        "she is bipolar",
        "you junkie",
        "what happened?",
        "i want to",
        '"',
        "'",
        "it's",
        "dont",
        "\u200d",
        "👩🏽‍🚒",
        "\ud83d",
        "\x00",
        "\u202e",
        "é",
        "e\u0301",
        "ﬁ",
        "İ",
        "ß",
        "你",
        "कष",
        "\r\n",
        "\u2028",
        "?!" * 80,
        "x" * 130,
        "http://a.example/" + "b/" * 80,
    ]
)
ANY_TEXT = st.lists(st.one_of(st.text(st.characters(), max_size=12), WORDS), max_size=14).flatmap(
    lambda pieces: st.sampled_from(["", " ", "\n"]).map(lambda between: between.join(pieces))
)
FEW = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def assert_valid(analysis: Analysis, text: str) -> None:
    """Everything an analysis promises about places."""
    assert analysis.text == text
    reached = 0
    for finding in analysis.findings:
        assert reached <= finding.start < finding.end <= len(text)
        assert finding.phrase == text[finding.start : finding.end]
        reached = finding.end
    reached = 0
    for move in analysis.moves:
        assert reached <= move.start < move.end <= len(text)
        assert move.move in MOVES
        assert 0 <= move.confidence <= 1
        reached = move.end
    assert all(0 <= topic.start < topic.end <= len(text) for topic in analysis.topics)
    assert analysis.move is None or analysis.move in MOVES
    assert analysis.safety.signal in SAFETY_SIGNALS


@FEW
@given(text=ANY_TEXT, before=st.none() | ANY_TEXT, in_role_play=st.booleans())
def test_any_text_is_read_and_every_place_is_true(
    engine: LanguageEngine, text: str, before: str | None, in_role_play: bool
) -> None:
    assert_valid(engine.analyse(text, Context(before, in_role_play)), text)


@FEW
@given(text=ANY_TEXT)
def test_nothing_moves_when_a_text_is_made_fit(text: str) -> None:
    fit = fit_to_parse(text)
    assert len(fit) == len(text)
    assert max(map(len, fit.split()), default=0) <= LONGEST_ADDRESS
    assert all(len(word) <= LONGEST_WORD for word in fit.split() if "://" not in word and "www." not in word.lower())
    fit.encode()
    assert all(was == now or now in " \ufffd" for was, now in zip(text, fit, strict=True))
    if all(len(word) <= LONGEST_WORD for word in text.split()):
        assert " ".join(fit.split()) == " ".join(text.encode("utf-8", "replace").decode().split()) or "\ufffd" in fit


@given(text=st.text(st.sampled_from("ab .?!\n"), min_size=0, max_size=60).map(lambda piece: piece * 300))
@settings(max_examples=40, deadline=None)
def test_parts_cover_a_text_once_and_stay_short(text: str) -> None:
    parts = parts_of(fit_to_parse(text))
    whole = [part for part in parts if not part.seam]
    assert [part.start for part in whole] == [0, *(part.end for part in whole[:-1])]
    assert whole[-1].end == len(text)
    assert all(part.end - part.start <= LONGEST_PART for part in parts)
    # All that is parsed, seams included, stays within half as much again: time is linear in the length.
    assert sum(part.end - part.start for part in parts) <= len(text) * (1 + 4 * SEAM / LONGEST_PART) + 3 * SEAM


def test_parts_end_where_a_sentence_ends() -> None:
    text = ("This is a sentence. " * 600)[:-1]
    parts = parts_of(text)
    assert len(parts) > 2
    assert not any(part.seam for part in parts)
    assert all(text[part.start] == "T" for part in parts)


@pytest.mark.parametrize("unit", HOSTILE)
def test_time_is_linear_in_length(engine: LanguageEngine, unit: str) -> None:
    """Three times as long takes about three times as long: never the nine times of a quadratic reader."""

    def seconds(length: int) -> float:
        text = (unit * (length // len(unit) + 1))[:length]
        start = time.process_time()
        assert_valid(engine.analyse(text), text)
        return time.process_time() - start

    short, long = LONGEST_PART, 3 * LONGEST_PART
    seconds(short)
    for _ in range(3):  # a busy machine may disturb one measurement, hardly three
        if seconds(long) < 6 * max(seconds(short), 0.02):
            return
    pytest.fail(f"{unit!r}: {long} characters take far more than three times as long as {short}")


@pytest.mark.parametrize("unit", ["?!", "x", "—", "word.word"])
def test_a_hundred_thousand_characters_without_a_space(engine: LanguageEngine, unit: str) -> None:
    text = unit * (100_000 // len(unit))
    start = time.process_time()
    assert_valid(engine.analyse(text), text)
    assert time.process_time() - start < 30  # bare spaCy needs minutes of CPU for the first


def test_what_stands_behind_a_wall_of_marks_is_found_in_its_place(engine: LanguageEngine) -> None:
    text = "?!" * 3000 + " " + FLAGGED + " " + "😭" * 500
    analysis = engine.analyse(text)
    assert [finding.phrase for finding in analysis.findings] == ["a junkie"]
    assert analysis.findings[0].start == text.index("a junkie")


def test_a_long_line_is_read_to_its_end(engine: LanguageEngine) -> None:
    calm = "We went for a walk and talked about the garden. "
    text = calm * 300 + FLAGGED + " " + calm * 300 + "I want to die."
    analysis = engine.analyse(text)
    assert_valid(analysis, text)
    assert [finding.start for finding in analysis.findings] == [text.index("a junkie")]
    assert analysis.safety.signal == "step_out"
    assert len(analysis.moves) == 602


@pytest.mark.parametrize("shift", range(-24, 8, 4))
def test_nothing_falls_between_two_parts(engine: LanguageEngine, shift: int) -> None:
    """A line without a full stop has to be cut anywhere, also through what matters."""
    filler = "and we walked on "
    before = (filler * 400)[: LONGEST_PART + shift - 1].rsplit(" ", 1)[0]
    line = before + " i want to die and she is such a junkie " + filler * 40
    analysis = engine.analyse(line)
    assert_valid(analysis, line)
    assert analysis.safety.signal != "carry_on"
    assert any("junkie" in finding.phrase for finding in analysis.findings)


def test_the_words_of_a_web_address_are_not_read(engine: LanguageEngine) -> None:
    text = "Look at https://charity.example/" + "pages/" * 12 + "the-mentally-ill-and-junkies/index.html for more."
    assert engine.analyse(text).findings == ()


def test_past_the_longest_nothing_is_read_and_nothing_breaks(engine: LanguageEngine) -> None:
    text = "x " * (LONGEST // 2) + FLAGGED
    assert engine.analyse(text).findings == ()
    assert engine.analyse(text).text == text


def test_many_lines_are_read_as_one_by_one(engine: LanguageEngine) -> None:
    lines = [FLAGGED, "", "What happened?", "\ud800", "?!" * 4000, "Long. " * 2000, "What is wrong with you?"]
    contexts = [Context(), Context("I am tired."), Context("I left.", True)]
    pairs = [(line, contexts[number % 3]) for number, line in enumerate(lines * 3)]
    together = list(engine.analyse_many(pairs, batch_size=4))
    assert [analysis.text for analysis in together] == [line for line, _ in pairs]
    for (line, context), analysis in zip(pairs, together, strict=True):
        alone = engine.analyse(line, context)
        assert analysis.findings == alone.findings
        assert analysis.safety == alone.safety
        assert analysis.move == alone.move


def test_lines_are_asked_for_a_batch_at_a_time(engine: LanguageEngine) -> None:
    asked = 0

    def endless() -> Iterator[tuple[str, Context]]:
        nonlocal asked
        while True:
            asked += 1
            yield "What happened next?", Context()

    reading = engine.analyse_many(endless(), batch_size=8)
    for _ in range(9):
        next(reading)
    assert asked <= 16
    long = ("Word. " * (LARGEST_BATCH // 6), Context())
    assert next(engine.analyse_many(iter([long] * 3), batch_size=64)).text == long[0]


def test_think_entries_are_only_read_when_asked_for() -> None:
    everything = LanguageEngine.load(include_think=True)
    said = "The patient had a relapse."
    assert any(finding.severity == "think" for finding in everything.analyse(said).findings)
