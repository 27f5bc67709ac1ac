"""A role-play as a whole: its card and its stories fit together, and every talk can begin, go on and end."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bot.content.checks.names import DEBRIEF
from bot.content.checks.source import Source
from bot.content.checks.ways import Way, Ways
from bot.content.moves import FAMILY_OF, MOVES
from bot.content.near import did_you_mean
from bot.content.problems import Problem
from bot.content.stories import TRUST, StoryFile

# Fewer lines for what nobody can make sense of, and the persona sounds like a machine (docs/writing_a_persona.md).
UNSURE_LINES = 6


@dataclass(frozen=True)
class Cast:
    """One role-play: its card, the files its lines stand in, and all ways (of every role-play)."""

    id: str
    card: Source
    lines: Mapping[str, StoryFile]
    ways: Ways
    unfinished: bool = False

    @property
    def opening(self) -> str:
        """The persona's first line."""
        return str(self.card.data["opening"])

    @property
    def name(self) -> str:
        """What the persona is called."""
        return str(self.card.data["persona"]["name"])

    @property
    def endings(self) -> dict[str, tuple[str, int]]:
        """The card's endings, each with its kind and number there."""
        kinds = self.card.data["endings"]
        return {line: (kind, at) for kind in kinds for at, line in enumerate(kinds[kind])}

    @property
    def anywhere(self) -> list[Way]:
        """What is answered wherever the talk is."""
        return self.ways.anywhere.get(self.id, [])

    def at_line(self, line: str, message: str, fix: str, code: str) -> Problem:
        """A problem at the place where a line is written."""
        file = self.lines[line]
        return Problem(file.path, *file.place_of(line), message, fix, code)


def role_play_problems(cast: Cast) -> Iterator[Problem]:
    """Everything that is wrong with one role-play whose files are sound by themselves."""
    if not cast.lines:
        fix = f"write data/stories/{cast.id}.yml"
        yield cast.card.at(["id"], f'no story file has lines of "{cast.id}" (utter_{cast.id}_...)', fix, "S014")
        return
    missing = list(_card_lines(cast))
    yield from missing
    yield from _endings(cast)
    reached = _reached(cast)
    if cast.opening in cast.lines:
        yield from _unreachable(cast, reached)
    circles = list(_circles(cast, reached))
    for circle in circles:
        first, *others = sorted(circle, key=lambda line: cast.lines[line].place_of(line))
        message = f'"{first}" and {", ".join(others)} only lead to each other'
        yield cast.at_line(first, message, "write a way from one of them to another line", "S011")
    if not missing:
        yield from _ways_out(cast, reached, {line for circle in circles for line in circle})
    yield from _to_itself(cast)
    if not any(way.move == "ask_about_safety" and way.trust is None for way in cast.anywhere) and not all(
        any(way.move == "ask_about_safety" and way.trust == trust for way in cast.anywhere) for trust in TRUST
    ):
        message = f"asked about suicide, {cast.name} has no answer at every trust"
        fix = "write one from anywhere: `- intent: ask_about_safety` and an honest line"
        yield cast.card.at(["id"], message, fix, "P007")
    if not cast.unfinished:
        yield from _unanswered(cast)
        yield from _few_unsure(cast)


def _card_lines(cast: Cast) -> Iterator[Problem]:
    if cast.opening not in cast.lines:
        fix = did_you_mean(cast.opening, cast.lines, "write it under responses:")
        yield cast.card.at(["opening"], f'the opening "{cast.opening}" is not written', fix, "S015")
    for line, (kind, at) in cast.endings.items():
        if line not in cast.lines:
            fix = did_you_mean(line, cast.lines, "write it under responses:")
            yield cast.card.at(["endings", kind, at], f'the ending "{line}" is not written', fix, "S015")


def _endings(cast: Cast) -> Iterator[Problem]:
    follows = cast.ways.follows
    for line, (kind, at) in cast.endings.items():
        if line in cast.lines and (line not in follows or follows[line].to != DEBRIEF):
            fix = f"in the stories, write `- action: {DEBRIEF}` after it"
            yield cast.card.at(["endings", kind, at], f'"{line}" is an ending, and the talk does not end', fix, "S009")
    for line in (line for line in cast.lines if line in follows and line not in cast.endings):
        way = follows[line]
        if way.to == DEBRIEF:
            message = f'the talk ends after "{line}", which is no ending on the card'
            fix = f"name it under endings: in course_content/role_plays/{cast.id}.yml"
            yield way.problem(message, fix, "S010")


def _reached(cast: Cast) -> set[str]:
    reached: set[str] = set()
    waiting = [cast.opening, *(way.to for way in cast.anywhere)]
    while waiting:
        line = waiting.pop()
        if line not in reached:
            reached.add(line)
            waiting += cast.ways.on_from(line)
    return reached


def _unreachable(cast: Cast, reached: Collection[str]) -> Iterator[Problem]:
    for line in cast.lines:
        if line not in reached:
            fix = "write a story that leads to it, or delete it"
            yield cast.at_line(line, f'no talk ever reaches "{line}"', fix, "S006")


def _to_itself(cast: Cast) -> Iterator[Problem]:
    for line in cast.lines:
        for way in cast.ways.by_line.get(line, ()):
            if way.to == line:
                message = f'this way leads from "{line}" back to itself, and a line is said only once'
                fix = "lead it to another line"
                yield way.problem(message, fix, "S021")


def _circles(cast: Cast, reached: Collection[str]) -> Iterator[frozenset[str]]:
    """Sets of lines whose every way on stays among them: no ending and no open end can be reached from any of them."""
    on = {line: cast.ways.on_from(line) for line in cast.lines}
    after_all = {line for line in on if not on[line] or not on[line] <= on.keys()}
    open_ended = _leading_to(on, after_all)
    closed = [line for line in on if line in reached and line not in open_ended]
    beyond = {line: _beyond(on, line) for line in closed}
    seen: set[frozenset[str]] = set()
    for line, lines in beyond.items():
        if len(lines) > 1 and line in lines and lines not in seen and all(beyond.get(one) == lines for one in lines):
            seen.add(lines)
            yield lines


def _beyond(on: Mapping[str, set[str]], line: str) -> frozenset[str]:
    """Every line that can come after a line."""
    found: set[str] = set()
    waiting = list(on[line])
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting += on.get(one, ())
    return frozenset(found)


def _leading_to(on: Mapping[str, set[str]], targets: Collection[str]) -> set[str]:
    """The targets, and every line from which one of them can be reached."""
    before: dict[str, list[str]] = {}
    for line, following in on.items():
        for one in following:
            before.setdefault(one, []).append(line)
    found: set[str] = set()
    waiting = list(targets)
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting += before.get(one, ())
    return found


def _ways_out(cast: Cast, reached: Collection[str], circling: Collection[str]) -> Iterator[Problem]:
    goodbyes = [way for way in cast.anywhere if way.move == "close_talk" and not way.entities]
    levels = {way.trust for way in goodbyes}
    if goodbyes:
        for trust in TRUST if None not in levels else ():
            if trust not in levels:
                message = f"{cast.name} has no goodbye while trust is {trust}: the talk would break off"
                fix = f"write a story with trust: {trust}, `- intent: close_talk`, an ending and `- action: {DEBRIEF}`"
                yield Problem(*_beginning(cast), message, fix, "S008")
        return
    ending = _leading_to({line: cast.ways.on_from(line) for line in cast.lines}, [DEBRIEF])
    for line in cast.lines:
        if line in reached and line not in ending and line not in circling and line not in cast.endings:
            fix = "write where it leads, or a goodbye from anywhere (`- intent: close_talk` and an ending)"
            yield cast.at_line(line, f'after "{line}" the talk cannot end', fix, "S007")


def _beginning(cast: Cast) -> tuple[Any, int, int]:
    """Where the stories of a role-play begin."""
    file = next(iter(cast.lines.values()))
    story = next(iter(file.stories), None)
    return file.path, story.line if story else 1, 3 if story else 1


def _unanswered(cast: Cast) -> Iterator[Problem]:
    told_already = ("close_talk", "ask_about_safety")  # with codes of their own
    moves = [move for move in MOVES if move not in told_already]
    missing = [move for move in moves if not all(_answered(cast, move, trust) for trust in TRUST)]
    if missing:
        message = f"{cast.name} has no answer of their own, from anywhere and at every trust, to {', '.join(missing)}"
        yield Problem(*_beginning(cast), message, "write one from anywhere for each", "S012")


def _answered(cast: Cast, move: str, trust: str) -> bool:
    family = FAMILY_OF[move]
    return any(
        not way.entities
        and way.trust in (None, trust)
        and (way.move == move or (family != "carries" and FAMILY_OF.get(way.move) == family))
        for way in cast.anywhere
    )


def _few_unsure(cast: Cast) -> Iterator[Problem]:
    lines = {way.to for way in cast.anywhere if way.move == "unsure"}
    if len(lines) < UNSURE_LINES:
        message = f"{cast.name} has {len(lines)} lines for what nobody can make sense of; {UNSURE_LINES} is the least"
        yield Problem(*_beginning(cast), message, "write more answers to `- intent: unsure`, from anywhere", "S013")
