"""The order in which a persona's next line is looked for. This is the one place that decides it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from bot.content.moves import FAMILY_OF
from bot.role_play.graph import (
    ALSO_ASKS,
    ASIDE,
    DEFICIT_LANGUAGE,
    ELSEWHERE,
    KIND_TAGS,
    NO_YES_NO,
    ONLY_POLITE,
    REMARK,
    Edge,
    StoryGraph,
    asks,
    topic_tag,
)

UNSURE = "unsure"
CLOSE_TALK = "close_talk"
# Only these take their answer from the topic. Advice, a strength named, a story shared are answered for what they are.
BY_TOPIC = ("opens", "listens", "narrows")
ALSO_BY_TOPIC = ("small_talk", "answer", UNSURE)
# What brings a topic up wants to hear about it. A repair only counts when a question follows it in the same line.
BRINGS_TOPICS = ("ask_what_happened", "ask_open", "ask_closed", "encourage", "small_talk", "repair")
# Short questions are read as many things; a choice that is offered is answered as a choice.
MAY_ASK = ("ask_closed", "ask_open", "ask_what_happened", "encourage", *ALSO_BY_TOPIC)
# Words about safety that are not about the persona's own thoughts of suicide.
OTHERS_SAFETY = frozenset(map(topic_tag, ("safe_from", "safe_other", "violence")))
# Kinds of question that the thread may well be about ("When did that start?").
THREAD_ANSWERS = frozenset({topic_tag("asks_how_long")})
# What happened, and go on: the thread of the talk is the answer to a polite question of these kinds.
_THREAD_GOES_ON = ("ask_what_happened", "encourage")
# What hearing adds about the form of a line: these name nothing.
_MARKS = frozenset(map(topic_tag, (ALSO_ASKS, ELSEWHERE, REMARK, NO_YES_NO)))
# Moves that do the same for a talk: a line that goes on after one of them goes on after the others.
KINDRED = (
    frozenset({"reflect_content", "reflect_feeling", "summarise", "validate"}),
    frozenset({"ask_what_happened", "ask_open", "encourage"}),
    frozenset({"affirm_strength", "offer_hope"}),
)


@dataclass(frozen=True)
class Moment:
    """All that the next line may depend on."""

    role_play: str
    place: str | None
    move: str
    entities: frozenset[str]
    trust: str
    said: frozenset[str]
    about: frozenset[str] = frozenset()

    @property
    def with_asides(self) -> frozenset[str]:
        """The entities, with the topics that the line only mentions."""
        asides = (tag.removeprefix(ASIDE) for tag in self.entities if tag.startswith(ASIDE))
        return self.entities | {topic_tag(topic) for topic in asides}


@dataclass(frozen=True)
class Found:
    """The next line and the step of the look-up that found it."""

    line: str
    step: str


def next_line(graph: StoryGraph, moment: Moment) -> Found | None:
    """The persona's next line, or None when not even a way out is written.

    Most specific first; within a step, edges for the present trust before edges for any trust, then the
    authors' order. A line already said in this attempt is skipped.
    """
    here = _possible(graph.by_line.get(moment.place or "", ()), moment)
    anywhere = _possible(graph.anywhere.get(moment.role_play, ()), moment)
    moment = replace(moment, about=_about(anywhere, moment))
    here, anywhere = ([edge for edge in edges if edge.to not in moment.said] for edges in (here, anywhere))
    for step, fits in STEPS:
        edges = here if step.startswith("line") else anywhere
        found = _first(edge for edge in edges if fits(edge, moment))
        if found:
            return Found(found.to, step)
    return None


def _possible(edges: Iterable[Edge], moment: Moment) -> list[Edge]:
    """The edges for the present trust, of which the line names all that they ask for: no step takes any other."""
    named, trusts = moment.with_asides, (None, moment.trust)
    return [edge for edge in edges if edge.trust in trusts and edge.entities <= named]


def _first(edges: Iterable[Edge]) -> Edge | None:
    return min(edges, key=lambda edge: edge.trust is None, default=None)


def _about(anywhere: Sequence[Edge], moment: Moment) -> frozenset[str]:
    """The entities that the next line has to be about.

    First what the question is after, or the edge that takes most of the line together ("how long were you married?"),
    as long as it is unsaid. Then the narrowest topic that is written about, said already or not: a topic whose lines
    are used up does not hand the question on to another topic that the line happens to touch.
    """
    if not moment.entities:
        return frozenset()
    precise = (edge for edge in anywhere if _precise(edge, moment) and edge.to not in moment.said)
    leading = min(precise, key=lambda edge: (-len(edge.entities), edge.trust is None), default=None) or _first(
        edge for edge in anywhere if _has_topic(edge, moment) and not (edge.entities & KIND_TAGS or asks(edge.entities))
    )
    return leading.entities if leading else frozenset()


def _precise(edge: Edge, moment: Moment) -> bool:
    together = len(edge.entities) > 1 and _has_topic(edge, moment)
    return together or (asks(edge.entities) and _may_ask_for(edge, moment))


def _may_ask_for(edge: Edge, moment: Moment) -> bool:
    """Whatever a line with such a question was read as, the question wants its answer; a harm is answered first."""
    safety = "ask_about_safety" in (edge.move, moment.move)
    if edge.entities <= ONLY_POLITE and (moment.move in _THREAD_GOES_ON or _names_more(moment)):
        return False
    others = FAMILY_OF.get(moment.move) == "closes" or moment.move == CLOSE_TALK
    return not others and not safety and _entities_fit(edge, moment)


def _names_more(moment: Moment) -> bool:
    return any(tag.startswith("topic:") for tag in moment.entities - KIND_TAGS - ONLY_POLITE - _MARKS)


def _asked_for(edge: Edge, moment: Moment) -> bool:
    return edge.entities == moment.about and _precise(edge, moment)


def _entities_fit(edge: Edge, moment: Moment) -> bool:
    return bool(edge.entities) and edge.entities <= moment.entities


def _same_move_and_mention(edge: Edge, moment: Moment) -> bool:
    return edge.move == moment.move and bool(edge.entities) and edge.entities <= moment.with_asides


def _here(edge: Edge, moment: Moment) -> bool:
    """A "who?" of this line alone answers "who was that?", and not "who have you told?"."""
    if not _same_move_and_mention(edge, moment):
        return False
    if asks(moment.entities) and not edge.entities <= moment.entities:
        return False  # what the line only mentions, while it asks for something else
    return not (edge.entities <= KIND_TAGS and _names_more(moment))


def _same_move_and_entities(edge: Edge, moment: Moment) -> bool:
    """A question is answered by what it asks about; a praise or a no may have its topic anywhere in the line."""
    if moment.move in BRINGS_TOPICS:
        return edge.move == moment.move and _topic(edge, moment)
    fits = _entities_fit if _by_topic(moment.move) else _same_move_and_mention
    return edge.move == moment.move and fits(edge, moment)


def _said_back(edge: Edge, moment: Moment) -> bool:
    """A reflection about something that this very move has an answer to ("he told me he's taking them")."""
    return FAMILY_OF.get(moment.move) == "listens" and _same_move_and_entities(edge, moment)


def _safe_from_others(edge: Edge, moment: Moment) -> bool:
    """ "Are you safe from him?" is another question than the one about somebody's own thoughts of suicide."""
    return (
        edge.move == "ask_about_safety" and bool(edge.entities & OTHERS_SAFETY) and _same_move_and_mention(edge, moment)
    )


def _label(edge: Edge, moment: Moment) -> bool:
    return edge.move == moment.move and DEFICIT_LANGUAGE in edge.entities and _entities_fit(edge, moment)


def _label_in_any_helpful_move(edge: Edge, moment: Moment) -> bool:
    about_safety = "ask_about_safety" in (edge.move, moment.move)
    helpful = FAMILY_OF.get(moment.move) != "closes" and moment.move != "repair" and not about_safety
    return helpful and DEFICIT_LANGUAGE in edge.entities and _entities_fit(edge, moment)


def _same_move(edge: Edge, moment: Moment) -> bool:
    return edge.move == moment.move and not edge.entities


def _whatever_it_is_about(edge: Edge, moment: Moment) -> bool:
    """What fits anything of its kind: "how many?" is of the kind of the open questions, however short."""
    as_open = moment.move == "ask_closed" and topic_tag(NO_YES_NO) in moment.entities
    return edge.move == ("ask_open" if as_open else moment.move) and not edge.entities


def _on_thread(edge: Edge, moment: Moment) -> bool:
    """What the story goes on with, unless the question is about something that the persona has not just spoken of."""
    return _same_move(edge, moment) and not _elsewhere(moment)


def _kindred_on_thread(edge: Edge, moment: Moment) -> bool:
    remarked = topic_tag(REMARK) in moment.entities and edge.move in KINDRED[0] and not edge.entities
    return (_kindred(edge, moment) or remarked) and not _elsewhere(moment)


def _elsewhere(moment: Moment) -> bool:
    return topic_tag(ELSEWHERE) in moment.entities


def _by_topic(move: str) -> bool:
    return FAMILY_OF.get(move) in BY_TOPIC or move in ALSO_BY_TOPIC


def _has_topic(edge: Edge, moment: Moment) -> bool:
    return (
        _by_topic(edge.move)
        and (_by_topic(moment.move) or moment.move == "repair" or _also_asks(moment))
        and DEFICIT_LANGUAGE not in edge.entities
        and _entities_fit(edge, moment)
    )


def _topic(edge: Edge, moment: Moment) -> bool:
    return edge.entities == moment.about and _has_topic(edge, moment)


def _topic_brought_up(edge: Edge, moment: Moment) -> bool:
    """A question about something wants an answer about it, even where this line would lead elsewhere."""
    return (moment.move in BRINGS_TOPICS or _also_asks(moment)) and _topic(edge, moment)


def _also_asks(moment: Moment) -> bool:
    """A question in a reflection, a praise or somebody's own story; a harm or a goodbye is answered as what it is."""
    others = FAMILY_OF.get(moment.move) == "closes" or moment.move in (CLOSE_TALK, "ask_about_safety")
    return topic_tag(ALSO_ASKS) in moment.entities and not others


def _who_or_where(edge: Edge, moment: Moment) -> bool:
    """Who, where, this or that: whatever move it was read as, it wants an answer of that kind."""
    return not edge.entities & THREAD_ANSWERS and _kind_of_question(edge, moment)


def _kind_of_question(edge: Edge, moment: Moment) -> bool:
    """Since when and why as well: those the thread of a talk may answer better, so it comes before them."""
    which = topic_tag("asks_which") in edge.entities
    may_ask = moment.move in MAY_ASK or _also_asks(moment) or (moment.move == "offer_choice" and not which)
    return may_ask and bool(edge.entities & KIND_TAGS) and _entities_fit(edge, moment)


def _kindred(edge: Edge, moment: Moment) -> bool:
    return not edge.entities and any(edge.move in group and moment.move in group for group in KINDRED)


def _same_family(edge: Edge, moment: Moment) -> bool:
    family = FAMILY_OF.get(moment.move)
    return family not in (None, "carries") and FAMILY_OF.get(edge.move) == family and not edge.entities


def _unsure(edge: Edge, moment: Moment) -> bool:
    return edge.move == UNSURE and not edge.entities


def _way_out(edge: Edge, moment: Moment) -> bool:
    return edge.move == CLOSE_TALK and not edge.entities


STEPS: tuple[tuple[str, Callable[[Edge, Moment], bool]], ...] = (
    ("line, move and entity", _here),
    ("anywhere, move and label", _label),
    ("anywhere, label", _label_in_any_helpful_move),
    ("anywhere, safe from others", _safe_from_others),
    ("anywhere, what is asked for", _asked_for),
    ("anywhere, topic brought up", _topic_brought_up),
    ("anywhere, who or where", _who_or_where),
    ("anywhere, what is said back", _said_back),
    ("line and move", _on_thread),
    ("anywhere, kind of question", _kind_of_question),
    ("anywhere, move and topic", _same_move_and_entities),
    ("anywhere and topic", _topic),
    ("line and kindred move", _kindred_on_thread),
    ("anywhere and move", _whatever_it_is_about),
    ("line and family", _same_family),
    ("anywhere and family", _same_family),
    ("anywhere, unsure", _unsure),
    ("anywhere, way out", _way_out),
)
