"""`alongside cover`: what recorded talks have tried of a role-play, what else can be reached, and what never is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from statistics import median

from bot.authoring.coverage import Walked, edges_of, reachable, taken, walk
from bot.authoring.words import DOES
from bot.content.role_plays import ENDINGS
from bot.language.engine import LanguageEngine
from bot.preview.play_through import read_play_through
from bot.preview.rehearsal import Rehearsal, Script, Step, load_script
from bot.preview.replaying import play_throughs
from bot.role_play.graph import Edge
from bot.role_play.hearing import SURE_MOVE
from bot.role_play.lookup import Found

# Below this a line was read without much certainty: worth another look, or another example in data/nlu/.
HARDLY_SURE = 0.5


@dataclass
class Tried:
    """What the recorded talks of a role-play did, said again with the engine as it is."""

    talks: int = 0
    lines: set[str] = field(default_factory=set)
    ways: set[Edge] = field(default_factory=set)
    moves: Counter[str] = field(default_factory=Counter)
    hardly_sure: list[tuple[str, Step]] = field(default_factory=list)


@dataclass(frozen=True)
class Coverage:
    """All that is known of one role-play."""

    script: Script
    ways: tuple[Edge, ...]
    lines: tuple[str, ...]
    reachable_ways: frozenset[Edge]
    reachable_lines: frozenset[str]
    tried: Tried
    walked: Walked

    @property
    def never(self) -> list[str]:
        """Lines that are written and no talk can come to."""
        return [line for line in self.lines if line not in self.reachable_lines]


def cover(id_: str, engine: LanguageEngine, talks: int, seed: int) -> Coverage:
    """Everything about one role-play. Raises ContentError when it cannot be read."""
    script = load_script(id_)
    ways = tuple(edges_of(script.graph, script.card))
    lines = tuple(line for line in script.responses if line.startswith(f"utter_{id_}_"))
    reached, said = reachable(script.graph, script.card)
    walked = walk(script.graph, script.card, talks, seed)
    return Coverage(script, ways, lines, frozenset(reached), frozenset(said), _tried(script, engine, ways), walked)


def _tried(script: Script, engine: LanguageEngine, ways: tuple[Edge, ...]) -> Tried:
    tried = Tried()
    for path in play_throughs([script.card.id]):
        play = read_play_through(path)
        if play.role_play != script.card.id:
            continue
        rehearsal = Rehearsal(engine, script)
        tried.talks += 1
        tried.lines.add(script.card.opening)
        for you, _ in play.turns:
            place = rehearsal.talk.place
            step = rehearsal.say(you)
            tried.moves[step.move] += 1
            tried.lines.update(step.lines)
            if step.lines:
                tried.ways.update(taken(ways, place, step.move, Found(step.lines[0], step.why)))
            if step.confidence < HARDLY_SURE:
                tried.hardly_sure.append((path.stem, step))
    return tried


def told(covered: Coverage, every: bool = False, language: bool = False) -> Iterator[str]:
    """The coverage in plain lines."""
    card, tried, walked = covered.script.card, covered.tried, covered.walked
    yield f"{card.persona.name}: {card.title} ({card.id})"
    yield _counted("lines", len(covered.lines), len(tried.lines), len(covered.never))
    never_ways = [way for way in covered.ways if way not in covered.reachable_ways]
    yield _counted("ways", len(covered.ways), len(tried.ways), len(never_ways))
    endings = ", ".join(f"{kind} {walked.endings[kind]}" for kind in ENDINGS)
    yield (
        f"  {walked.talks} talks at random: {len(walked.lines)} lines said; endings {endings}; "
        f"{median(walked.turns):g} turns in the middle one."
    )
    for line in covered.never:
        yield f"  never: {line}: {_words(covered, line)}"
    for way in never_ways:
        if way.to in covered.reachable_lines:
            yield f"  never: {way.to} after {way.line or 'anywhere'} when the learner {DOES.get(way.move, way.move)}"
    if every:
        yield from _move_by_move(covered)
        yield from _line_by_line(covered)
    if language:
        yield from _language(tried)


def _counted(what: str, all_: int, tried: int, never: int) -> str:
    return (
        f"  {all_} {what}: {tried} tested by recorded talks, {all_ - tried - never} more can be reached, {never} never."
    )


def _move_by_move(covered: Coverage) -> Iterator[str]:
    yield "  When the learner ... (ways; of these tested; learners' lines in the recorded talks)"
    ways, tested = Counter(way.move for way in covered.ways), Counter(way.move for way in covered.tried.ways)
    for move, does in DOES.items():
        said = covered.tried.moves[move]
        mark = "  not tested" if not said else ""
        yield f"    {does:<26}{ways[move]:>5}{tested[move]:>5}{said:>5}{mark}"


def _line_by_line(covered: Coverage) -> Iterator[str]:
    yield "  Line by line (of 100 talks at random, how many say it)"
    for line in covered.lines:
        state = "tested" if line in covered.tried.lines else "never" if line in covered.never else "reachable"
        often = 100 * covered.walked.lines[line] / max(1, covered.walked.talks)
        yield f"    {state:<10}{often:>5.0f}  {line}: {_words(covered, line)}"


def _words(covered: Coverage, line: str) -> str:
    text = covered.script.responses[line][0]
    return text if len(text) <= 70 else f"{text[:69]}…"


def _language(tried: Tried) -> Iterator[str]:
    if not tried.hardly_sure:
        yield f"  Every learner's line was read with a confidence of {HARDLY_SURE} or more."
        return
    yield "  Learners' lines that were read with little certainty:"
    for talk, step in tried.hardly_sure:
        heard = "as unsure" if step.confidence <= SURE_MOVE else f"as: {DOES.get(step.move, step.move)}"
        yield f"    {step.confidence:.2f} {heard} ({talk}): {step.you}"
