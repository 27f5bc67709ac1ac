"""Where grammar decides: wordings that make one move whatever the topic is.

Read from top to bottom; the first rule that fits wins, so the order is the course's precedence (`MOVES.md`): safety,
then what harms, then what helps. A rule is here only if it holds on text it was not written for; what merely leans
towards a move is a feature of the classifier instead.
"""

from __future__ import annotations

from bot.language.moves.grammar import Form
from bot.language.moves.innocent import is_innocent
from bot.language.moves.rule import Rule
from bot.language.moves.rules_blame import BLAME_RULES
from bot.language.moves.rules_carry import CARRY_RULES, PARTING_RULES
from bot.language.moves.rules_choice import CHOICE_RULES
from bot.language.moves.rules_harm import HARM_RULES
from bot.language.moves.rules_labels import LABEL_RULES
from bot.language.moves.rules_listening import LISTENING_RULES
from bot.language.moves.rules_plain_asking import PLAIN_ASKING_RULES
from bot.language.moves.rules_safety import SAFETY_RULES
from bot.language.moves.rules_story import CONTRAST_RULES, STORY_RULES
from bot.language.moves.rules_strengths import STRENGTH_RULES
from bot.language.moves.rules_validating import VALIDATING_RULES

RULES: tuple[Rule, ...] = (
    *SAFETY_RULES,
    *CONTRAST_RULES,
    *PARTING_RULES,
    *LABEL_RULES,
    *BLAME_RULES,
    *HARM_RULES,
    *PLAIN_ASKING_RULES,
    *LISTENING_RULES,
    *STORY_RULES,
    *CHOICE_RULES,
    *CARRY_RULES,
    *STRENGTH_RULES,
    *VALIDATING_RULES,
)


def first_rule(plain: str, form: Form) -> Rule | None:
    """The first rule that fits a sentence, or None where grammar does not decide.

    A rule of a move that the sentence plainly rules out (`innocent.py`) is passed over.
    """
    return next((rule for rule in RULES if rule.fits(plain, form) and not is_innocent(rule.move, plain)), None)
