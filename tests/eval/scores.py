"""Turns the engine's answers into scores. Pure functions over labelled lines; nothing here loads a model."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from math import sqrt

from bot.language.types import MOVES, Finding
from tests.eval.corpora import FindingLine, Marked, SafetyLine

# MOVES.md, last sentence: where trainers themselves disagree.
NEAR_MOVES = (
    frozenset({"reflect_feeling", "validate"}),
    frozenset({"reflect_content", "summarise"}),
    frozenset({"offer_hope", "minimise"}),
)


@dataclass
class Tally:
    """True positives, false positives and false negatives of one label."""

    hits: int = 0
    false_alarms: int = 0
    misses: int = 0

    @property
    def precision(self) -> float:
        """Share of what was flagged that should have been; 1.0 when nothing was flagged."""
        flagged = self.hits + self.false_alarms
        return self.hits / flagged if flagged else 1.0

    @property
    def recall(self) -> float:
        """Share of what should have been flagged that was; 1.0 when there was nothing to flag."""
        wanted = self.hits + self.misses
        return self.hits / wanted if wanted else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass
class FindingScores:
    """Findings against the labels: flagged-or-not overall, and with the category right."""

    precision: float
    recall: float
    f1: float
    category_accuracy: float
    flagged: int
    labels: int
    by_category: dict[str, Tally]
    recall_by_category: dict[str, Tally]
    recall_by_group: dict[str, Tally]
    clean_lines_flagged: dict[str, tuple[int, int]]
    missed: list[str] = field(default_factory=list)
    false_flags: list[str] = field(default_factory=list)


def interval(rate: float, n: int) -> tuple[float, float]:
    """The 95% Wilson interval of a rate measured on `n` cases: how far chance alone could have moved it."""
    if not n:
        return 0.0, 1.0
    z = 1.96
    middle = (rate + z * z / (2 * n)) / (1 + z * z / n)
    spread = z * sqrt(rate * (1 - rate) / n + z * z / (4 * n * n)) / (1 + z * z / n)
    return max(0.0, middle - spread), min(1.0, middle + spread)


def overlaps(found: Finding, label: Marked) -> bool:
    """Whether two spans share at least one character."""
    return found.start < label.end and label.start < found.end


def score_findings(lines: Sequence[FindingLine], answers: Sequence[Sequence[Finding]]) -> FindingScores:
    """Scores by overlap of spans. A finding that only touches `maybe` wording counts neither way.

    Precision counts findings, recall counts labels, so one wide finding over two labels is one correct
    finding and two recalled labels. `by_category` asks for the right category as well.
    """
    found_right = found_wrong = 0
    same_category = recalled_total = 0
    by_category: dict[str, Tally] = defaultdict(Tally)
    recall_by_category: dict[str, Tally] = defaultdict(Tally)
    recall_by_group: dict[str, Tally] = defaultdict(Tally)
    clean: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    missed: list[str] = []
    false_flags: list[str] = []
    for line, findings in zip(lines, answers, strict=True):
        wrong_here = 0
        for finding in findings:
            touched = [label for label in line.findings if overlaps(finding, label)]
            if not touched and any(overlaps(finding, label) for label in line.maybe):
                continue
            if touched:
                found_right += 1
            else:
                found_wrong += 1
                wrong_here += 1
                false_flags.append(line.id)
            if not any(label.category == finding.category for label in touched):
                by_category[finding.category].false_alarms += 1
        for label in line.findings:
            touching = [finding for finding in findings if overlaps(finding, label)]
            right_category = any(finding.category == label.category for finding in touching)
            by_category[label.category].hits += right_category
            by_category[label.category].misses += not right_category
            for tally in (recall_by_category[label.category], recall_by_group[line.group]):
                tally.hits += bool(touching)
                tally.misses += not touching
            recalled_total += bool(touching)
            same_category += right_category
            if not touching:
                missed.append(line.id)
        if not line.findings:
            clean[line.group][0] += wrong_here > 0
            clean[line.group][1] += 1
    overall = Tally(found_right, found_wrong, 0)
    recall = Tally(recalled_total, 0, len(missed)).recall
    precision = overall.precision
    return FindingScores(
        precision=precision,
        recall=recall,
        f1=2 * precision * recall / (precision + recall) if precision + recall else 0.0,
        category_accuracy=same_category / recalled_total if recalled_total else 1.0,
        flagged=found_right + found_wrong,
        labels=recalled_total + len(missed),
        by_category=dict(by_category),
        recall_by_category=dict(recall_by_category),
        recall_by_group=dict(recall_by_group),
        clean_lines_flagged={group: (flagged, total) for group, (flagged, total) in clean.items()},
        missed=missed,
        false_flags=false_flags,
    )


@dataclass
class MoveScores:
    """Dominant moves against the labels. `macro_f1` is the mean over the eighteen that count as skills."""

    macro_f1: float
    macro_f1_all: float
    accuracy: float
    accuracy_near: float
    kept: float
    kept_of: int
    by_move: dict[str, Tally]
    confusions: Counter[tuple[str, str]]


def near(wanted: str, given: str | None) -> bool:
    """The same move, or one of the pairs on which trainers disagree."""
    return wanted == given or any({wanted, given} == pair for pair in NEAR_MOVES)


def tally_labels(wanted: Sequence[str], given: Sequence[str | None]) -> dict[str, Tally]:
    """One tally for each label that is wanted or given somewhere."""
    by_label: dict[str, Tally] = defaultdict(Tally)
    for want, gave in zip(wanted, given, strict=True):
        if want == gave:
            by_label[want].hits += 1
        else:
            by_label[want].misses += 1
            by_label[gave or "nothing"].false_alarms += 1
    return dict(by_label)


def mean_f1(by_label: dict[str, Tally], labels: Iterable[str]) -> float:
    """Macro-F1 over those of `labels` that occur in the wanted labels."""
    present = [by_label[label] for label in labels if label in by_label]
    present = [tally for tally in present if tally.hits + tally.misses]
    return sum(tally.f1 for tally in present) / len(present) if present else 0.0


def score_moves(wanted: Sequence[str], given: Sequence[str | None], kept: Sequence[bool] = ()) -> MoveScores:
    """Macro-F1, accuracy with and without near labels, and which move was taken for which.

    `kept` says for each further move of a line (its `also`) whether the engine named it for some sentence.
    """
    by_move = tally_labels(wanted, given)
    pairs = list(zip(wanted, given, strict=True))
    skills = [move for move in MOVES if move not in ("introduce", "answer", "repair", "small_talk", "close_talk")]
    total = len(pairs) or 1
    return MoveScores(
        macro_f1=mean_f1(by_move, skills),
        macro_f1_all=mean_f1(by_move, MOVES),
        accuracy=sum(want == gave for want, gave in pairs) / total,
        accuracy_near=sum(near(want, gave) for want, gave in pairs) / total,
        kept=sum(kept) / len(kept) if kept else 1.0,
        kept_of=len(kept),
        by_move=by_move,
        confusions=Counter((want, gave or "nothing") for want, gave in pairs if want != gave),
    )


@dataclass
class SafetyScores:
    """Safety signals against the labels; rates between 0 and 1, misses as line ids."""

    step_outs: int
    step_out_recall: float
    step_out_stopped_at_all: float
    check_in_noticed: float
    false_stops: float
    false_stops_good_practice: float
    by_kind: dict[tuple[str, str], tuple[int, int]]
    missed: list[tuple[str, str]]
    unnoticed: list[tuple[str, str]]
    stopped: list[tuple[str, str]]


# What a learner must be able to say in a role-play without being stopped.
GOOD_PRACTICE_KINDS = ("good_practice", "reflecting_back")


def score_safety(lines: Sequence[SafetyLine], signals: Sequence[str]) -> SafetyScores:
    """`step_out` recall is strict (a check-in is a miss); any stop on a `carry_on` line is a false stop."""
    by_kind: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
    missed: list[tuple[str, str]] = []
    unnoticed: list[tuple[str, str]] = []
    stopped: list[tuple[str, str]] = []
    totals: Counter[str] = Counter()
    good = good_stopped = 0
    for line, signal in zip(lines, signals, strict=True):
        totals[line.signal] += 1
        right = signal == line.signal or signal in line.accept
        by_kind[line.signal, line.kind_of_case][0] += right
        by_kind[line.signal, line.kind_of_case][1] += 1
        if line.signal == "carry_on" and line.kind_of_case in GOOD_PRACTICE_KINDS:
            good += 1
            good_stopped += not right
        if right:
            continue
        where = {"step_out": missed, "check_in": unnoticed, "carry_on": stopped}[line.signal]
        where.append((line.id, signal))
    only_checked = sum(signal == "check_in" for _, signal in missed)
    ignored = sum(signal == "carry_on" for _, signal in unnoticed)
    return SafetyScores(
        step_outs=totals["step_out"],
        step_out_recall=1 - len(missed) / (totals["step_out"] or 1),
        step_out_stopped_at_all=1 - (len(missed) - only_checked) / (totals["step_out"] or 1),
        check_in_noticed=1 - ignored / (totals["check_in"] or 1),
        false_stops=len(stopped) / (totals["carry_on"] or 1),
        false_stops_good_practice=good_stopped / (good or 1),
        by_kind={kind: (right, total) for kind, (right, total) in by_kind.items()},
        missed=missed,
        unnoticed=unnoticed,
        stopped=stopped,
    )
