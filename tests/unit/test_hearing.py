"""What a persona makes of a line: which topics count, whose words are an echo, when a goodbye is one."""

from __future__ import annotations

import pytest

from bot.role_play.echo import without_echoes
from bot.role_play.graph import ALSO_ASKS
from bot.role_play.hearing import hear


def reading(*sentences: tuple[str, str], topics: dict[str, str] | None = None, **found: str) -> dict:
    """An analysis as the engine gives it. `topics`: word to topic. `found`: category to flagged phrase."""
    text, moves = "", []
    for words, move in sentences:
        start = len(text) + bool(text)
        text = f"{text} {words}".strip()
        moves.append({"start": start, "end": start + len(words), "move": move, "confidence": 0.9})
    mentions = [
        {"start": text.index(word), "end": text.index(word) + len(word), "topic": topic}
        for word, topic in (topics or {}).items()
    ]
    findings = [
        {
            "start": text.index(phrase),
            "end": text.index(phrase) + len(phrase),
            "phrase": phrase,
            "category": category,
            "severity": "avoid",
        }
        for category, phrase in found.items()
    ]
    best = sentences[-1][1]
    return {
        "text": text,
        "moves": moves,
        "move": best,
        "confidence": 0.9,
        "topics": mentions,
        "findings": findings,
    }


def counting(language: dict) -> set[str]:
    return {tag.removeprefix("topic:") for tag in hear(language).tags if tag.startswith("topic:")}


def test_the_question_decides_and_not_the_reflection_before_it():
    language = reading(
        ("You're scared of the night.", "reflect_feeling"),
        ("What would your sister say?", "ask_open"),
        topics={"scared": "fear", "night": "sleep", "sister": "family"},
    )
    assert counting(language) == {"family"}
    assert "aside:fear" in hear(language).tags


@pytest.mark.parametrize(
    "question", ["What was she like?", "What was the best part?", "How did you feel?", "And yours?"]
)
def test_a_question_that_names_nothing_takes_its_topic_from_before(question):
    language = reading(("You had a sister.", "reflect_content"), (question, "ask_open"), topics={"sister": "family"})
    assert counting(language) == {"family"}


@pytest.mark.parametrize("question", ["Who would you want to know the truth?", "What made last night different?"])
def test_a_question_with_matter_of_its_own_does_not(question):
    language = reading(("You had a sister.", "reflect_content"), (question, "ask_open"), topics={"sister": "family"})
    assert counting(language) == set()


def test_two_questions_count_together():
    language = reading(
        ("The lock?", "ask_closed"), ("On your own flat?", "ask_closed"), topics={"lock": "locks", "flat": "home"}
    )
    assert counting(language) == {"locks", "home"}


def test_a_repair_is_only_about_something_when_a_question_follows():
    said = reading(("Sorry, I was rude about your job.", "repair"), topics={"job": "work"})
    asked = reading(("Sorry, I was rude.", "ask_open"), ("How is the job?", "repair"), topics={"job": "work"})
    assert counting(said) == set()
    assert counting(asked) == {"work", ALSO_ASKS}


def test_a_reflection_keeps_all_its_topics():
    language = reading(("Your mum and the night.", "reflect_content"), topics={"mum": "family", "night": "sleep"})
    assert counting(language) == {"family", "sleep"}


def test_a_word_about_the_kind_of_question_counts_only_where_something_is_asked():
    told = reading(("I know people who left.", "share_experience"), topics={"who": "asks_who"})
    asked = reading(("ok who left", "unsure"), topics={"who": "asks_who"})
    assert counting(told) == set()
    assert counting(asked) == {"asks_who", ALSO_ASKS}


@pytest.mark.parametrize(
    ("question", "elsewhere"),
    [
        ("What's in the folder?", True),
        ("Is that shortbread?", True),
        ("What happened then?", False),
        ("What was it like at the gate?", False),  # what it was like is what the thread tells
        ("Who shut the gate?", True),
        ("What would you want people to know?", False),
    ],
)
def test_a_question_about_something_not_just_spoken_of_is_marked(question, elsewhere):
    tags = hear(reading((question, "ask_open")), "They shut it on me. Both doors.").tags
    assert ("topic:elsewhere" in tags) is elsewhere
    assert "topic:elsewhere" not in hear(reading(("You kept a folder.", "reflect_content")), "They shut it.").tags


def test_a_question_at_the_end_of_a_goodbye_or_a_reflection_is_a_question():
    leaving = reading(("I should go soon.", "close_talk"), ("Anything you want to say to him?", "ask_open"))
    assert hear({**leaving, "move": "close_talk"}, "He has gone up.").move == "ask_open"
    still_leaving = reading(("Was that all right?", "ask_closed"), ("Bye then.", "close_talk"))
    assert hear(still_leaving, "He has gone up.").move != "ask_open"
    listening = reading(("That's lovely.", "reflect_content"), ("Do you know if there's a loo", "reflect_content"))
    assert hear(listening, "It has a tree.").move == "ask_closed"
    assert hear(reading(("You liked the tree.", "reflect_content")), "It has a tree.").move == "reflect_content"


def test_a_remark_on_what_was_said_lets_the_story_go_on():
    said = "Forty minutes of music, I had."
    assert "topic:remark" in hear(reading(("Forty minutes, that's mad.", "answer")), said).tags
    assert "topic:remark" in hear({**reading(("forty minutes thats mad", "unsure")), "move": None}, said).tags
    assert "topic:remark" not in hear(reading(("It's Sam.", "answer")), "And who are you?").tags
    assert "topic:remark" not in hear({**reading(("asdf qwer", "unsure")), "move": None}, said).tags


def test_words_said_back_bring_up_no_topic():
    language = reading(("In the rain.", "encourage"), topics={"rain": "weather"})
    assert counting(language) == {"weather"}
    assert "topic:weather" not in hear(language, "I sat on a bench, in the rain.").tags


@pytest.mark.parametrize(
    ("question", "word", "topic"),
    [
        ("When is it decided?", "When", "asks_when"),
        ("when's the meeting?", "when", "asks_when"),
        ("When will you tell her?", "When", "asks_when"),
        ("When did it start?", "When", "asks_how_long"),
    ],
)
def test_when_it_will_be_is_not_since_when(question, word, topic):
    assert topic in counting(reading((question, "ask_closed"), topics={word: "asks_how_long"}))


def test_a_bare_why_is_left_to_the_thread_and_a_why_about_something_is_not():
    assert "asks_why" not in counting(reading(("Go on then, why?", "ask_open"), topics={"why": "asks_why"}))
    assert "asks_why" in counting(reading(("Why do they all go quiet?", "ask_open"), topics={"Why": "asks_why"}))


def test_what_happened_next_is_the_thread_and_what_happens_next_is_not():
    assert counting(reading(("What happened next?", "ask_open"), topics={"happened next": "asks_next"})) == set()
    assert counting(reading(("What happens next?", "ask_open"), topics={"happens next": "asks_next"})) == {"asks_next"}


@pytest.mark.parametrize(
    ("phrase", "previous", "is_echo"),
    [
        ("kick off", "What if I kick off?", True),
        ("kicking off", "I'll only kick off.", True),
        ("aggressive", "They've put 'can be aggressive'. Lovely.", True),
        ("kick off", "What if he kicks off?", False),  # of somebody else: passing it on is not an echo
        ("kick off", "What if I shout?", False),
        ("kick off", None, False),
    ],
)
def test_a_persons_own_word_said_back_is_no_label(phrase, previous, is_echo):
    language = reading((f"And if you {phrase}, what then?", "ask_open"), character_judgement=phrase)
    assert ("deficit_language" not in hear(language, previous).tags) is is_echo
    assert (without_echoes(language, previous)["findings"] == []) is is_echo


def test_a_diagnosis_for_a_person_stays_a_label_even_as_an_echo():
    language = reading(("So you're a schizophrenic.", "reflect_content"), diagnosis_as_identity="a schizophrenic")
    assert "deficit_language" in hear(language, "I'm a schizophrenic, me.").tags


def test_a_line_that_ends_in_a_goodbye_is_one():
    kind = reading(("You did well today.", "affirm_strength"), ("See you Tuesday.", "close_talk"))
    assert hear({**kind, "move": "affirm_strength"}).move == "close_talk"


@pytest.mark.parametrize("first", ["ask_about_safety", "repair", "judge", "give_advice"])
def test_a_goodbye_does_not_cover_what_cannot_be_left_unanswered(first):
    line = reading(("Something said before.", first), ("Bye.", "close_talk"))
    assert hear({**line, "move": first}).move == first


def test_a_goodbye_with_a_question_is_a_question():
    line = reading(("How is your sister?", "ask_open"), ("Bye for now.", "close_talk"))
    assert hear({**line, "move": "ask_open"}).move == "ask_open"


def test_a_guess_is_no_move():
    assert hear({**reading(("hm", "judge")), "confidence": 0.2}).move == "unsure"


@pytest.mark.parametrize("text", ["...", "…", "*waits*", "(silence)", "*sits quietly*"])
def test_a_silence_leaves_room(text):
    assert hear(reading((text, "small_talk"))).move == "encourage"


@pytest.mark.parametrize(
    ("text", "unclear"), [("pizza", True), ("ok", False), ("yeah right", False), ("lol no", False)]
)
def test_nonsense_is_marked_and_a_bare_ok_is_not(text, unclear):
    assert ("topic:unclear" in hear(reading((text, "unsure")) | {"move": None}).tags) is unclear
