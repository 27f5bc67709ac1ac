"""The learner's moves and their families, in the words of the course facts. No engine needed to know their names."""

from __future__ import annotations

from bot.language.types import FAMILIES, FAMILY_OF, MOVES

HARMFUL = FAMILIES["closes"]
SKILLS = tuple(move for family, moves in FAMILIES.items() if family not in ("closes", "carries") for move in moves)

LABELS: dict[str, str] = {
    "ask_what_happened": "Asked what happened",
    "ask_what_is_wrong": "Asked what is wrong",
    "ask_open": "Open questions",
    "ask_closed": "Closed questions",
    "reflect_content": "Said back what you heard",
    "reflect_feeling": "Named a feeling",
    "summarise": "Drew threads together",
    "affirm_strength": "Named a strength",
    "validate": "Said it made sense",
    "share_experience": "Shared your own experience",
    "offer_hope": "Offered hope",
    "offer_choice": "Gave choice",
    "ask_about_safety": "Asked about safety",
    "give_advice": "Gave advice",
    "minimise": "Made light of it",
    "judge": "Judged",
    "rescue": "Took over",
    "encourage": "Encouraged them to go on",
    "repair": "Put something right",
    "introduce": "Introduced yourself",
    "answer": "Answered",
    "small_talk": "Small talk",
    "close_talk": "Brought the talk to a close",
}

__all__ = ["FAMILIES", "FAMILY_OF", "HARMFUL", "LABELS", "MOVES", "SKILLS"]
