"""One rule: a wording that makes one move whatever the topic is."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.language.moves.grammar import Form


@dataclass(frozen=True)
class Rule:
    """`pattern` on the plain text makes `move`, unless `unless` is found too; `forms` limits the sentence's kind."""

    name: str
    move: str
    pattern: re.Pattern[str]
    unless: re.Pattern[str] | None = None
    questions_only: bool = False
    statements_only: bool = False
    confidence: float = 0.95

    def fits(self, plain: str, form: Form) -> bool:
        """Whether the rule holds for a sentence in plain text."""
        if self.questions_only and not form.is_question:
            return False
        if self.statements_only and form.is_question:
            return False
        if not self.pattern.search(plain):
            return False
        return self.unless is None or not self.unless.search(plain)


def make_rule(
    name: str, move: str, pattern: str, unless: str | None = None, only: str = "", confidence: float = 0.95
) -> Rule:
    """A rule from pattern texts; `only` is "question", "statement" or empty for both. Raises re.error for a bad one."""
    return Rule(
        name,
        move,
        re.compile(pattern),
        re.compile(unless) if unless else None,
        only == "question",
        only == "statement",
        confidence,
    )
