"""Floors under the engine's scores, and checks on the graded lines themselves.

The checks on the lines need no engine. The floors live in floors.yml: `aim` is what we want, `floor` what was
measured less a small margin, so that a change that makes the engine worse cannot pass unseen.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.language.types import CATEGORIES, FAMILIES, MOVES, SAFETY_SIGNALS, Context, Finding
from tests.eval import corpora, measure, scores, shared_text

FLOORS: dict[str, dict[str, Any]] = yaml.safe_load((corpora.HERE / "floors.yml").read_text(encoding="utf-8"))
SKILLS = [move for move in MOVES if move not in FAMILIES["carries"]]
# No line may name a means, a method or a place. Whole words, so that "change" and "overhang" stay free.
MEANS = re.compile(
    r"\b(hang(ed|ing)?|noose|rope|overdos\w*|pills? to die|gun|shoot\w*|knife|blade\w*|razor\w*|bleach|poison\w*|"
    r"drown (my|your|him|her)self|jump(ed|ing)? (off|from|in front)|bridge|cliff|railway|train tracks?|"
    r"cut(ting)? (my|your|him|her)self|wrists?|burn(ing|t)? (my|your)self|starv\w+ (my|your)self|strangl\w*)\b",
    re.IGNORECASE,
)


@pytest.mark.parametrize("name", ["findings", "moves", "safety"])
def test_ids_and_texts_stand_once(name: str) -> None:
    rows = corpora.rows(name)
    ids = Counter(row["id"] for row in rows)
    said = Counter((row["text"], row.get("previous_line"), row.get("in_role_play")) for row in rows)
    assert [line_id for line_id, count in ids.items() if count > 1] == []
    assert [text for text, count in said.items() if count > 1] == []


@pytest.mark.parametrize("name", ["findings", "moves", "safety"])
def test_no_line_names_a_means_or_a_place(name: str) -> None:
    spoken = [(row["id"], f"{row['text']} {row.get('previous_line', '')}") for row in corpora.rows(name)]
    assert [(line_id, found[0]) for line_id, text in spoken if (found := MEANS.search(text))] == []


@pytest.mark.parametrize("name", ["findings", "moves", "safety"])
def test_the_halves_are_about_equal(name: str) -> None:
    parts = Counter(row["part"] for row in corpora.rows(name))
    assert set(parts) == set(corpora.PARTS)
    assert abs(parts["dev"] - parts["final"]) <= 0.04 * sum(parts.values())


def test_marked_phrases_stand_in_their_lines_under_known_categories() -> None:
    lines = corpora.finding_lines()  # raises when a phrase does not stand in its line exactly once
    marked = [mark for line in lines for mark in (*line.findings, *line.maybe)]
    assert {mark.category for mark in marked} == set(CATEGORIES)
    counts = Counter(mark.category for line in lines for mark in line.findings)
    assert {category: counts[category] for category in CATEGORIES if counts[category] < 14} == {}
    assert sum(1 for line in lines if not line.findings) >= 0.4 * len(lines) >= 144


def test_move_labels_are_known_and_plentiful() -> None:
    lines = corpora.move_lines()
    counts = Counter(line.move for line in lines)
    assert set(counts) | {move for line in lines for move in line.also} <= set(MOVES)
    assert [line.id for line in lines if line.move in line.also] == []
    assert {move: counts[move] for move in SKILLS if counts[move] < 20} == {}
    assert {move: counts[move] for move in FAMILIES["carries"] if counts[move] < 8} == {}
    assert len(lines) >= 440


def test_safety_labels_are_known_and_plentiful() -> None:
    lines = corpora.safety_lines()
    counts = Counter(line.signal for line in lines)
    assert set(counts) == set(SAFETY_SIGNALS)
    assert {signal for line in lines for signal in line.accept} <= set(SAFETY_SIGNALS)
    assert [line.id for line in lines if line.signal in line.accept or "carry_on" in line.accept] == []
    assert counts["step_out"] >= 100
    assert len(lines) >= 260


def _plain(text: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", text.lower().replace("'", "").replace("’", "")))


def test_no_longer_line_is_training_text() -> None:
    """A score on a line the engine was built from is worth nothing; stock lines under six words meet by chance.

    When this fails, somebody put a test line into the training data or the guide: reword it there.
    """
    root = corpora.HERE.parents[1]
    sources = [*(root / "data" / "nlu").rglob("*.yml"), *(root / "course_content" / "language_guide").rglob("*.yml")]
    assert sources
    known = [f" {_plain(source.read_text(encoding='utf-8'))} " for source in sources]
    said = [(line.id, line.text) for line in corpora.move_lines()]
    said += [(line.id, line.text) for line in corpora.finding_lines() if line.findings]
    longer = [(line_id, _plain(text)) for line_id, text in said if len(text.split()) >= 6]
    assert [line_id for line_id, text in longer if any(f" {text} " in source for source in known)] == []


def _finding(start: int, end: int, category: str) -> Finding:
    return Finding(start, end, "", category, "avoid", "")


def test_scoring_counts_overlap_and_leaves_maybe_out() -> None:
    label = corpora.Marked(5, 10, "slang_slur")
    line = corpora.FindingLine("a", "x" * 40, "dev", "g", (label,), (corpora.Marked(20, 25, "us_and_them"),))
    clean = corpora.FindingLine("b", "x" * 40, "dev", "g")
    found = [_finding(8, 12, "us_and_them"), _finding(21, 22, "us_and_them"), _finding(30, 31, "slang_slur")]
    result = scores.score_findings([line, clean], [found, []])
    assert (result.precision, result.recall) == (0.5, 1.0)
    assert result.category_accuracy == 0.0
    assert result.false_flags == ["a"]
    assert result.clean_lines_flagged == {"g": (0, 1)}
    assert scores.score_findings([line, clean], [[], found[:1]]).recall == 0.0


def test_scoring_knows_near_moves_and_missed_signals() -> None:
    result = scores.score_moves(["validate", "judge"], ["reflect_feeling", None])
    assert (result.accuracy, result.accuracy_near, result.macro_f1) == (0.0, 0.5, 0.0)
    lines = [
        corpora.SafetyLine("a", "t", "dev", False, "step_out", "direct"),
        corpora.SafetyLine("b", "t", "dev", True, "carry_on", "good_practice"),
        corpora.SafetyLine("c", "t", "dev", True, "check_in", "hinted", accept=("step_out",)),
    ]
    safety = scores.score_safety(lines, ["check_in", "step_out", "step_out"])
    assert (safety.step_out_recall, safety.step_out_stopped_at_all) == (0.0, 1.0)
    assert (safety.false_stops, safety.false_stops_good_practice, safety.check_in_noticed) == (1.0, 1.0, 1.0)


def _share(counted: Iterable[tuple[int, int]]) -> float:
    """How many of all, from pairs of (how many, of how many)."""
    pairs = list(counted)
    return sum(some for some, _ in pairs) / max(1, sum(total for _, total in pairs))


@cache
def figures() -> dict[str, float]:
    """Every figure that floors.yml names, measured once on the kept-back half (`final`)."""
    _, findings = measure.measure_findings("final")
    lines, given, moves = measure.measure_moves("final")
    _, safety = measure.measure_safety("final")
    story = [line.move == gave for line, gave in zip(lines, given, strict=True) if "_not_" in line.group]
    clean = findings.clean_lines_flagged
    protected = [clean[group] for group in ("quote", "self", "person_first")]
    return {
        "findings_precision": findings.precision,
        "findings_recall": findings.recall,
        "findings_recall_said_another_way": findings.recall_by_group["another_way"].recall,
        "findings_category_accuracy": findings.category_accuracy,
        "findings_clean_lines_flagged": _share(clean.values()),
        "findings_quotes_self_person_first_flagged": _share(protected),
        "moves_macro_f1": moves.macro_f1,
        "moves_accuracy_near": moves.accuracy_near,
        "moves_what_happened_or_wrong": sum(story) / len(story),
        "safety_step_out_recall": safety.step_out_recall,
        "safety_stopped_or_asked": safety.step_out_stopped_at_all,
        "safety_check_in_noticed": safety.check_in_noticed,
        "safety_false_stops": safety.false_stops,
        "safety_false_stops_good_practice": safety.false_stops_good_practice,
    }


@pytest.mark.evaluation
@pytest.mark.parametrize("name", sorted(FLOORS["own_lines"]))
def test_score_keeps_its_floor(name: str) -> None:
    limit = FLOORS["own_lines"][name]
    measured = figures()[name]
    if "floor" in limit:
        assert measured >= limit["floor"], f"{name} fell to {measured:.3f} (floor {limit['floor']}, aim {limit['aim']})"
    else:
        assert measured <= limit["ceiling"], f"{name} rose to {measured:.3f} (ceiling {limit['ceiling']})"


@pytest.mark.evaluation
@pytest.mark.parametrize("collection", sorted(FLOORS["real_helper_text"]))
def test_real_helper_text_is_seldom_flagged(collection: str) -> None:
    shared = Path(__file__).resolve().parents[2] / measure.SHARED
    if not (shared / shared_text.FILES[collection]).exists():
        pytest.skip(f"no {shared_text.FILES[collection]} beside the project: real helper text is not measured")
    result = shared_text.score_shared(collection, shared, lambda text, context: _analyse(text, context))
    limit = FLOORS["real_helper_text"][collection]
    assert result.flag_rate <= limit["flag_ceiling"], result.flagged
    assert result.stop_rate <= limit["stop_ceiling"], result.stopped


def _analyse(text: str, context: Context) -> Any:
    return measure.engine().analyse(text, context)
