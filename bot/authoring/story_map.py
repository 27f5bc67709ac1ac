"""A role-play as a map: its lines, the ways between them in plain words, what holds from anywhere, what was tried.

Read from the card, its story file and its recorded talks alone: no engine, no Rasa.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.authoring.words import asks_about, effect, listed, moves_in_words, topic_in_words, topics_of
from bot.content.moves import FAMILY_OF
from bot.content.paths import COURSE_CONTENT, ROOT, STORIES
from bot.content.problems import ContentError, Problem
from bot.content.role_plays import RolePlay, load_role_play
from bot.content.stories import read_story_file
from bot.content.topics import load_topics
from bot.content.yaml_files import read_plain
from bot.role_play.from_stories import graph_from_files
from bot.role_play.graph import DEFICIT_LANGUAGE, UNCLEAR, Edge, StoryGraph
from bot.role_play.lookup import BRINGS_TOPICS
from bot.role_play.talk import DEBRIEF

TALKS = ROOT / "tests" / "stories" / "talks"
TRUST_ORDER: tuple[str | None, ...] = (None, "guarded", "warming", "open")


@dataclass(frozen=True)
class Line:
    """Something the persona says. `number` counts as a reader would meet the lines."""

    name: str
    number: int
    text: str
    ending: str | None
    tried: bool


@dataclass(frozen=True)
class Way:
    """From one line to the next, by something the learner does. Without `start` it holds from anywhere.

    `plain`: the move alone leads there, whatever it is about. `tried`: a recorded talk went this way.
    """

    start: str | None
    to: str
    words: str
    effect: str
    trust: str | None
    group: str
    plain: bool = True
    tried: bool = False


@dataclass(frozen=True)
class StoryMap:
    """All there is to draw. `follows` are lines that come without waiting for the learner."""

    card: RolePlay
    lines: Mapping[str, Line]
    ways: tuple[Way, ...]
    anywhere: tuple[Way, ...]
    follows: Mapping[str, str]
    talks: tuple[str, ...]

    def ways_from(self, line: str) -> list[Way]:
        """The ways on from a line."""
        return [way for way in self.ways if way.start == line]


def read_map(id_: str) -> StoryMap:
    """The map of a role-play. Raises ContentError when it does not exist or a file of its cannot be read."""
    path = COURSE_CONTENT / "role_plays" / f"{id_}.yml"
    if not id_.replace("_", "").isalnum() or not path.exists():
        there = ", ".join(sorted(card.stem for card in path.parent.glob("*.yml")))
        raise ContentError([Problem(path, 1, 1, f'there is no role-play "{id_}"', f"there are: {there}")])
    card = load_role_play(path)
    file = read_story_file(STORIES / f"{id_}.yml")
    labels = {topic.id: topic.label for topic in load_topics().values()}
    talks = _talks(id_)
    return _build(card, graph_from_files([file]), file.responses, labels, talks)


def _talks(id_: str) -> dict[str, list[str]]:
    """Title and lines of each recorded talk; without those that cannot be read, which test-stories tells."""
    talks: dict[str, list[str]] = {}
    for path in sorted(TALKS.glob(f"{id_}_*.yml")):
        try:
            data = read_plain(path)
            said = [turn["them"] for turn in data["turns"] if turn.get("them")]
        except (ContentError, KeyError, TypeError):
            continue
        if data.get("role_play") == id_:
            talks[str(data.get("title"))] = [
                line for them in said for line in ([them] if isinstance(them, str) else them)
            ]
    return talks


def _build(
    card: RolePlay,
    graph: StoryGraph,
    responses: Mapping[str, list[str]],
    labels: Mapping[str, str],
    talks: Mapping[str, list[str]],
) -> StoryMap:
    said = {line for lines in talks.values() for line in lines}
    pairs = {pair for lines in talks.values() for pair in zip(lines, lines[1:], strict=False)}
    ways = [way for edges in graph.by_line.values() for way in _ways(edges, labels, pairs)]
    anywhere = _ways(graph.anywhere.get(card.id, []), labels, set())
    follows = {line: after for line, after in graph.follows.items() if after != DEBRIEF}
    order = _reading_order(card.opening, ways, anywhere, follows, responses)
    lines = {
        name: Line(name, number, _spoken(responses.get(name)), card.ending_of(name), name in said)
        for number, name in enumerate(order, 1)
    }
    return StoryMap(card, lines, tuple(ways), tuple(anywhere), follows, tuple(talks))


def _spoken(texts: list[str] | None) -> str:
    """The first variant of a line, its stage directions without their stars."""
    return (texts or ["(not written yet)"])[0].replace("*(", "(").replace(")*", ")")


def _ways(edges: Iterable[Edge], labels: Mapping[str, str], tried: set[tuple[str, str]]) -> list[Way]:
    """Edges with the same ends, trust and effect are one way; moves on the same topics are said together."""
    gathered: dict[tuple[str | None, str, str | None, str, str], list[Edge]] = {}
    for edge in edges:
        key = (edge.line, edge.to, edge.trust, effect(edge), _group(edge) if edge.line is None else "")
        gathered.setdefault(key, []).append(edge)
    return [
        Way(
            start,
            to,
            _in_words(alike, labels),
            how,
            trust,
            _group(alike[0]),
            any(not edge.entities for edge in alike),
            (start or "", to) in tried,
        )
        for (start, to, trust, how, _), alike in gathered.items()
    ]


def _group(edge: Edge) -> str:
    """Under which heading an answer from anywhere stands."""
    if DEFICIT_LANGUAGE in edge.entities:
        return "label"
    if topics_of(edge):
        return "topic"
    return FAMILY_OF.get(edge.move, edge.move) if edge.move not in ("repair", "close_talk", "unsure") else edge.move


def _in_words(edges: list[Edge], labels: Mapping[str, str]) -> str:
    """What the learner does on these ways; topics with the same moves are said together."""
    if any(DEFICIT_LANGUAGE in edge.entities for edge in edges):
        return "uses a label"
    moves_of: dict[tuple[str, ...], list[str]] = {}
    for edge in edges:
        moves_of.setdefault(tuple(topics_of(edge)), []).append(edge.move)
    topics_for: dict[tuple[str, ...], list[str]] = {}
    for topics, moves in moves_of.items():
        topics_for.setdefault(tuple(dict.fromkeys(moves)), []).extend(topics or [""])
    return "; ".join(_does(moves, topics, labels) for moves, topics in topics_for.items())


def _does(moves: tuple[str, ...], topics: list[str], labels: Mapping[str, str]) -> str:
    if "" in topics:
        return listed(moves_in_words(moves))
    if set(moves) <= set(BRINGS_TOPICS):
        return asks_about(topics, labels)
    if topics == [UNCLEAR]:
        return "says something nobody can make out"
    return f"{listed(moves_in_words(moves))} about {listed([topic_in_words(topic, labels) for topic in topics])}"


def _reading_order(
    opening: str,
    ways: Iterable[Way],
    anywhere: Iterable[Way],
    follows: Mapping[str, str],
    responses: Mapping[str, object],
) -> list[str]:
    """The opening and all it leads to first, near before far; then what holds from anywhere; then what is left."""
    on: dict[str, list[str]] = {}
    for way in ways:
        on.setdefault(way.start or "", []).append(way.to)
    for line, after in follows.items():
        on.setdefault(line, []).append(after)
    order: dict[str, None] = {}
    for root in (opening, *(way.to for way in anywhere), *responses, *on):
        queue = [root]
        while queue:
            line = queue.pop(0)
            if line != DEBRIEF and line not in order:
                order[line] = None
                queue += on.get(line, [])
    return list(order)
