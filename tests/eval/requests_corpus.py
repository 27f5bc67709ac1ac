"""Lines outside a role-play with what they ask, in words no example has: `requests.jsonl`, and how the reader does.

`python -m tests.eval.requests_corpus [--part dev|final] [--show]` prints the figures.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Optional

import typer

from bot.content.paths import NLU, cache_folder
from bot.content.questions import load_questions
from bot.language.requests import NOTHING, QUESTION, RequestReader, perhaps, understood
from tests.eval.corpora import rows
from tests.eval.scores import mean_f1, tally_labels

# Not answered, but offered among at most three ("is it one of these?").
OFFERED = "offered"


@dataclass(frozen=True)
class RequestScores:
    """`macro_f1` over the wishes (not the questions), `found` the share of questions answered by their own entry,
    `found_or_offered` counts those that were offered as well, `answered_wrongly` is the share of lines out of scope
    that were answered as something else.
    """

    macro_f1: float
    found: float
    found_or_offered: float
    answered_wrongly: float
    by_wish: dict[str, float]


def wanted_and_given(part: str | None) -> list[tuple[str, str, str]]:
    """Text, what it asks, what was understood."""
    reader = RequestReader.load_or_train(NLU, load_questions(), cache_folder())
    lines = [row for row in rows("requests") if part is None or row["part"] == part]
    return [(row["text"], row["asks"], _read(reader, row["text"], [row["asks"], *row.get("or", [])])) for row in lines]


def _read(reader: RequestReader, text: str, accepted: Sequence[str]) -> str:
    """What was understood; where another entry would do as well, the row's own label stands for it."""
    ranking, known = reader.rank(text), reader.known_share(text)
    given = understood(ranking, known)[0]
    if given == NOTHING and set(accepted) & {QUESTION + id_ for id_ in perhaps(ranking, known)}:
        return OFFERED
    return accepted[0] if given in accepted else given


def score(lines: Sequence[tuple[str, str, str]]) -> RequestScores:
    """The figures of issue 5."""

    def kind(label: str) -> str:
        return "question" if label.startswith(QUESTION) else label

    wishes = tally_labels([kind(wanted) for _, wanted, _ in lines], [kind(given) for _, _, given in lines])
    names = sorted({wanted for _, wanted, _ in lines if not wanted.startswith(QUESTION) and wanted != NOTHING})
    asked = [(wanted, given) for _, wanted, given in lines if wanted.startswith(QUESTION)]
    outside = [given for _, wanted, given in lines if wanted == NOTHING]
    return RequestScores(
        macro_f1=mean_f1(wishes, names),
        found=sum(wanted == given for wanted, given in asked) / max(1, len(asked)),
        found_or_offered=sum(given in (wanted, OFFERED) for wanted, given in asked) / max(1, len(asked)),
        answered_wrongly=sum(given not in (NOTHING, OFFERED) for given in outside) / max(1, len(outside)),
        by_wish={name: wishes[name].f1 for name in names},
    )


def main(
    part: Annotated[Optional[str], typer.Option(help="dev or final")] = None,  # noqa: UP045 - typer needs it
    show: Annotated[bool, typer.Option(help="print what was misread, of dev only")] = False,
) -> None:
    """Print the figures."""
    lines = wanted_and_given(part)
    figures = score(lines)
    print(f"{len(lines)} lines: macro-F1 of wishes {figures.macro_f1:.3f}")
    print(f"questions found {figures.found:.3f}, found or offered {figures.found_or_offered:.3f}")
    print(f"out of scope answered as something else {figures.answered_wrongly:.3f}")
    for name, f1 in sorted(figures.by_wish.items(), key=lambda entry: entry[1]):
        print(f"  {name:18s} {f1:.2f}")
    if show and part == "dev":
        for text, wanted, given in lines:
            if wanted != given:
                print(f"  {text!r}: {wanted} read as {given}")


if __name__ == "__main__":
    typer.run(main)
