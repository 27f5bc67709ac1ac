"""When a matched wording is no finding: one small rule each, in the order of `RULES`.

The labelling rule behind them: mention is not use; a sincere denial is clean; people may call themselves what they
like; names are names.
"""

from __future__ import annotations

from collections.abc import Callable

from bot.language.findings.denial import is_denied
from bot.language.findings.line import Line
from bot.language.findings.matching import Match
from bot.language.findings.mention import is_mention
from bot.language.findings.self_description import is_own_label

RULES: tuple[tuple[str, Callable[[Line, Match], bool]], ...] = (
    ("mention", is_mention),
    ("negation", is_denied),
    ("self", is_own_label),
)


def exemption(line: Line, match: Match) -> str | None:
    """The name of the first rule that clears the match, or None when it stands."""
    for name, rule in RULES:
        if name not in match.entry.not_exempt and rule(line, match):
            return name
    return None
