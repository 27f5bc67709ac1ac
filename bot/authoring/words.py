"""Moves, topics and trust in the plain words in which maps, outlines and proofs speak of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from bot.content.moves import FAMILIES
from bot.role_play.graph import DEFICIT_LANGUAGE, Edge
from bot.role_play.trust import STEP

# What the learner does, to be read after "when the learner".
DOES: dict[str, str] = {
    "ask_what_happened": "asks what happened",
    "ask_open": "asks openly",
    "encourage": "leaves room to go on",
    "offer_choice": "offers a choice",
    "reflect_content": "says it back",
    "reflect_feeling": "names a feeling",
    "summarise": "draws threads together",
    "validate": "says it makes sense",
    "affirm_strength": "names a strength",
    "offer_hope": "offers hope",
    "share_experience": "shares their own story",
    "ask_closed": "asks yes or no",
    "ask_about_safety": "asks about safety",
    "ask_what_is_wrong": "asks what is wrong",
    "give_advice": "gives advice",
    "minimise": "makes light of it",
    "judge": "judges",
    "rescue": "takes over",
    "introduce": "says who they are",
    "answer": "answers",
    "repair": "puts it right",
    "small_talk": "chats",
    "close_talk": "says goodbye",
    "unsure": "says little, or is unclear",
}
# Shorter, where a story holds for a whole group of moves.
TOGETHER: tuple[tuple[tuple[str, ...], str], ...] = (
    (FAMILIES["listens"], "listens in any way"),
    (FAMILIES["closes"], "closes in any way"),
    (("ask_what_happened", "ask_open", "encourage"), "asks, or leaves room"),
    (("affirm_strength", "offer_hope"), "names a strength, or hope"),
)
# Topics that say what kind of answer is wanted, or that stand for a matter of safety (course_content/topics.yml).
ABOUT: dict[str, str] = {
    "asks_who": "who",
    "asks_where": "where",
    "asks_how_long": "how long",
    "asks_which": "this or that",
    "asks_why": "why",
    "safe_from": "being safe from somebody",
    "safe_other": "others being safe",
    "unclear": "nothing one can make out",
}
# So a card's own questions begin as well.
ASKS = "asks_"
OPENS, CLOSES, NEITHER = "opens", "closes", "neither"
TRUST = {"guarded": "while guarded", "warming": "while warming", "open": "once open"}


def effect(edge: Edge) -> str:
    """Whether what the learner does on this way opens the persona up, closes them, or neither."""
    if DEFICIT_LANGUAGE in edge.entities:
        return CLOSES
    step = STEP.get(edge.move, 0.0)
    return OPENS if step > 0 else CLOSES if step < 0 else NEITHER


def moves_in_words(moves: Iterable[str]) -> list[str]:
    """What the learner does, shorter where a whole group of moves is meant; without repeats, in the given order."""
    left = list(dict.fromkeys(moves))
    said: list[str] = []
    for group, words in TOGETHER:
        if set(group) <= set(left):
            said.append(words)
            left = [move for move in left if move not in group]
    return said + [DOES.get(move, move.replace("_", " ")) for move in left]


def topics_of(edge: Edge) -> list[str]:
    """The topics that a way asks for, by id."""
    return sorted(tag.partition(":")[2] for tag in edge.entities if ":" in tag)


def topic_in_words(topic: str, labels: Mapping[str, str]) -> str:
    """A topic as a person would say it."""
    return ABOUT.get(topic) or labels.get(topic) or topic.removeprefix(ASKS).replace("_", " ")


def asks_about(topics: Sequence[str], labels: Mapping[str, str]) -> str:
    """What a learner does who brings these topics up."""
    verb = "asks" if all(topic in ABOUT for topic in topics) else "asks about"
    asked = all(topic.startswith(ASKS) for topic in topics)
    return f"{verb if asked else 'brings up'} {listed([topic_in_words(topic, labels) for topic in topics])}"


def listed(parts: Sequence[str], last: str = "or") -> str:
    """ "a", "a or b", "a, b or c"."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} {last} {parts[-1]}" if parts else ""
