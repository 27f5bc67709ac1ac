"""How far a role-play can be walked: every way tried on its own, and many talks at random with a seed.

A way is an edge of the story graph. It is reachable when some learner, somewhere, at some trust, gets that answer; the
exhaustive search decides this for each way by asking for it again and again until it comes or nothing is left. Lines
said earlier are passed over, so a way behind others is found as well.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from bot.content.moves import FAMILIES, MOVES
from bot.content.role_plays import RolePlay
from bot.role_play.graph import DEFICIT_LANGUAGE, Edge, StoryGraph, topic_tag
from bot.role_play.lookup import UNSURE, Found, Moment, next_line
from bot.role_play.talk import DEBRIEF, Talk
from bot.role_play.trust import LEVELS

# As many answers as one learner could ask for in a row; above the lines of any role-play.
LONGEST = 600
HELPFUL = tuple(move for family in ("opens", "listens", "strengthens") for move in FAMILIES[family])
# Who walks: anybody, somebody skilled, one who closes, one who says little, a skilled one who knows when to go.
WALKERS: tuple[tuple[str, ...], ...] = (
    (*MOVES, UNSURE),
    HELPFUL,
    FAMILIES["closes"],
    (UNSURE,),
    (*HELPFUL, "repair", "ask_about_safety", "close_talk"),
)


@dataclass
class Walked:
    """What random talks met: how often each line, each ending (None: no line was left), and how many turns they had."""

    talks: int = 0
    lines: Counter[str] = field(default_factory=Counter)
    endings: Counter[str | None] = field(default_factory=Counter)
    turns: list[int] = field(default_factory=list)


def edges_of(graph: StoryGraph, card: RolePlay) -> list[Edge]:
    """Every way of a role-play, those of lines first."""
    mine = f"utter_{card.id}_"
    return [edge for edge in graph.edges() if edge.to.startswith(mine) and edge.role_play in (None, card.id)]


def reachable(graph: StoryGraph, card: RolePlay) -> tuple[set[Edge], set[str]]:
    """The ways and the lines that a talk can come to."""
    lines, ways = {card.opening}, set[Edge]()
    waiting = edges_of(graph, card)
    while waiting:
        still = []
        for edge in waiting:
            if (edge.line is None or edge.line in lines) and _comes(graph, card, edge):
                ways.add(edge)
                lines |= _with_what_follows(graph, edge.to)
            else:
                still.append(edge)
        if len(still) == len(waiting):
            break
        waiting = still
    return ways, lines


def _with_what_follows(graph: StoryGraph, line: str) -> set[str]:
    lines = {line}
    while (following := graph.follows.get(line)) and following != DEBRIEF and following not in lines:
        lines.add(following)
        line = following
    return lines


def _comes(graph: StoryGraph, card: RolePlay, edge: Edge) -> bool:
    """Whether somebody who makes this move, with these topics, ever gets this answer."""
    place = edge.line or card.opening
    for trust in (edge.trust,) if edge.trust else LEVELS:
        said = {place}
        for _ in range(LONGEST):
            found = next_line(graph, Moment(card.id, place, edge.move, edge.entities, trust, frozenset(said)))
            if found is None:
                break
            if found.line == edge.to:
                return True
            said.add(found.line)
    return False


def walk(graph: StoryGraph, card: RolePlay, talks: int, seed: int) -> Walked:
    """Talks at random; the same seed makes the same talks."""
    rng = random.Random(f"{card.id} {seed}")
    tags = _tags(edges_of(graph, card))
    walked = Walked()
    for number in range(talks):
        _one_talk(graph, card, WALKERS[number % len(WALKERS)], tags, rng, walked)
    return walked


def _tags(edges: Iterable[Edge]) -> Sequence[frozenset[str]]:
    """What lines are about: mostly nothing in particular, else a topic of this role-play, now and then a label."""
    topics = sorted({tag for edge in edges for tag in edge.entities if tag.startswith(topic_tag(""))})
    about: list[frozenset[str]] = [frozenset({topic}) for topic in topics] or [frozenset()]
    return [frozenset()] * len(about) + about + [frozenset({DEFICIT_LANGUAGE})] * (len(about) // 8 + 1)


def _one_talk(
    graph: StoryGraph,
    card: RolePlay,
    moves: Sequence[str],
    tags: Sequence[frozenset[str]],
    rng: random.Random,
    walked: Walked,
) -> None:
    talk, turns = Talk(graph, card.id), 0
    talk.line_said(card.opening)
    said: list[str] = [card.opening]
    while said[-1] != DEBRIEF and turns < LONGEST:
        said += talk.turn(rng.choice(moves), rng.choice(tags))
        turns += 1
    walked.talks += 1
    walked.lines.update(line for line in said if line != DEBRIEF)
    walked.endings[card.ending_of(talk.last)] += 1
    walked.turns.append(turns)


def taken(edges: Iterable[Edge], place: str | None, move: str, found: Found) -> list[Edge]:
    """The ways that may have given an answer: those with this very move, or, if there is none, those of its kin."""
    start = place if found.step.startswith("line") else None
    same = [edge for edge in edges if edge.line == start and edge.to == found.line]
    return [edge for edge in same if edge.move == move] or same
