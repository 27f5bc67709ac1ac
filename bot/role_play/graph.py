"""A role-play as a graph: lines as nodes, the learner's moves as edges, built from stories' steps."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

DEFICIT_LANGUAGE = "deficit_language"
TOPIC, TOPIC_ASIDE = "topic", "topic_aside"


def topic_tag(topic: str) -> str:
    """How a topic stands among an edge's entities."""
    return f"topic:{topic}"


# How a topic stands among a moment's entities when the line mentions it but asks about something else.
ASIDE = "aside:"


def entity_tag(name: str, value: str | None) -> str:
    """`deficit_language`; for the entity `topic` and the value `family`, `topic:family` (or `aside:family`)."""
    if value and name == TOPIC_ASIDE:
        return ASIDE + value
    return topic_tag(value) if name == TOPIC and value else name


# Topics that say what kind of answer a question wants. Their words stand in course_content/topics.yml as well.
KINDS_OF_QUESTION = ("asks_who", "asks_where", "asks_when", "asks_how_long", "asks_which", "asks_why")
# Topics that say what a question is after ("what would help?", "who knows?"): all others that begin with `asks_`, of
# which a card may have its own, and these. They count only where something is asked, and go before the thing or person
# that the question names. Coming again may also be said without asking.
COMES_AGAIN = "comes_again"
_AFTER_SOMETHING = ("may_sit", "wants_talk", COMES_AGAIN)
# Asked for politely ("would you like to tell me?") or about the talk itself ("what do you mean?") these leave the word
# to whatever else the question names.
ONLY_POLITE = frozenset(map(topic_tag, ("may_sit", "wants_talk", "asks_meaning")))


def asks_for(topic: str) -> bool:
    """Whether a topic, by its id, says what a question is after."""
    return topic in _AFTER_SOMETHING or (topic.startswith("asks_") and topic not in KINDS_OF_QUESTION)


def only_asked(topic: str) -> bool:
    """Whether a topic, by its id, counts in questions alone."""
    return topic in KINDS_OF_QUESTION or (asks_for(topic) and topic != COMES_AGAIN)


def asks(entities: frozenset[str]) -> bool:
    """Whether one of an edge's or a moment's tags says what a question is after."""
    return any(asks_for(tag.removeprefix("topic:")) for tag in entities)


# Given to a line that asks something although it was read as something else ("That's lovely. Who taught you?").
ALSO_ASKS = "also_asks"
# Given to a question about something that the persona has not just spoken of: the thread has no answer to it.
ELSEWHERE = "elsewhere"
# Given to a short question that no yes or no answers ("How many is that?"): what answers an open one answers it better.
NO_YES_NO = "no_yes_no"
# Given to a remark on what the persona has just said, though it was read as an answer or as nothing: the story goes on.
REMARK = "remark"
# Given to a line that says something and is none of the moves: "You what?" answers it, and not a bare "ok".
UNCLEAR = "unclear"
KIND_TAGS = frozenset(map(topic_tag, (*KINDS_OF_QUESTION, UNCLEAR)))


@dataclass(frozen=True)
class Condition:
    """`slot_was_set` in a story."""

    role_play: str | None = None
    trust: str | None = None


@dataclass(frozen=True)
class Move:
    """A learner's line in a story. `entities` holds `deficit_language` and `topic:<id>` tags."""

    move: str
    entities: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Line:
    """A persona's line, or an action that ends the role-play."""

    name: str


Step = Condition | Move | Line


@dataclass(frozen=True)
class Edge:
    """From a line (or, with None, from anywhere in `role_play`) by a move to the next line."""

    line: str | None
    role_play: str | None
    move: str
    entities: frozenset[str]
    trust: str | None
    to: str


@dataclass
class StoryGraph:
    """Edges by where they start. Order is the authors' order: where several fit, the earlier comes first."""

    by_line: dict[str, list[Edge]] = field(default_factory=dict)
    anywhere: dict[str, list[Edge]] = field(default_factory=dict)
    follows: dict[str, str] = field(default_factory=dict)

    def add_story(self, steps: Sequence[Step]) -> None:
        """Take in one story (or one reading of a story whose `or:` was unfolded).

        A story that reaches a move before any line holds from anywhere, all of it: its second move is what happens
        the next time, wherever the talk is then. Where a line leads on, a path story that starts with it says so.
        """
        role_play = trust = line = None
        move: Move | None = None
        from_anywhere = False
        for step in steps:
            if isinstance(step, Condition):
                role_play, trust = step.role_play or role_play, step.trust or trust
            elif isinstance(step, Move):
                move = step
                from_anywhere = from_anywhere or line is None
            else:
                if move is not None:
                    start: str | None = None if from_anywhere else line
                    self._add(Edge(start, role_play, move.move, move.entities, trust, step.name))
                elif line is not None:
                    self.follows.setdefault(line, step.name)
                line, move = step.name, None

    def _add(self, edge: Edge) -> None:
        if edge.line is not None:
            places: dict[str, list[Edge]] = self.by_line
            key = edge.line
        elif edge.role_play is not None:
            places, key = self.anywhere, edge.role_play
        else:
            return
        edges = places.setdefault(key, [])
        if edge not in edges:
            edges.append(edge)

    def edges(self) -> Iterable[Edge]:
        """Every edge, lines first."""
        for edges in (*self.by_line.values(), *self.anywhere.values()):
            yield from edges

    def as_dict(self) -> dict[str, Any]:
        """JSON-ready values; `from_dict` reads them back."""
        edges = [{**asdict(edge), "entities": sorted(edge.entities)} for edge in self.edges()]
        return {"edges": edges, "follows": self.follows}

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> StoryGraph:
        """The graph that `as_dict` wrote."""
        graph = cls(follows=dict(values["follows"]))
        for edge in values["edges"]:
            graph._add(Edge(**{**edge, "entities": frozenset(edge["entities"])}))
        return graph
