"""Where a talk stands: what was said, where the thread is, how far trust has come."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from bot.role_play.graph import DEFICIT_LANGUAGE, StoryGraph
from bot.role_play.lookup import Found, Moment, next_line
from bot.role_play.trust import Trust

DEBRIEF = "action_debrief"


@dataclass
class Talk:
    """One attempt in progress. Feed it with `line_said` and `heard`; ask it for `answer`."""

    graph: StoryGraph
    role_play: str
    place: str | None = None
    last: str | None = None
    said: set[str] = field(default_factory=set)
    trust: Trust = field(default_factory=Trust)
    last_move: str | None = None
    last_entities: frozenset[str] = frozenset()

    def line_said(self, line: str) -> None:
        """The persona has said `line`. A line without ways on is an aside: the thread stays where it was."""
        self.said.add(line)
        self.last = line
        if line in self.graph.by_line or self.place is None:
            self.place = line

    def heard(self, move: str, entities: frozenset[str] = frozenset()) -> None:
        """The learner has said something: trust moves."""
        self.trust = self.trust.after(move, DEFICIT_LANGUAGE in entities, repeated=move == self.last_move)
        self.last_move, self.last_entities = move, entities

    def answer(self) -> Found | None:
        """What the persona says to the learner's last line; None when no line is left."""
        moment = Moment(
            self.role_play,
            self.place,
            self.last_move or "",
            self.last_entities,
            self.trust.level,
            frozenset(self.said),
        )
        return next_line(self.graph, moment)

    def then(self, line: str) -> str | None:
        """What follows `line` without waiting for the learner: a second line, or the debrief."""
        following = self.graph.follows.get(line)
        return following if following not in self.said else None

    def turn(
        self, move: str, entities: frozenset[str] = frozenset(), note: Callable[[Found], None] | None = None
    ) -> list[str]:
        """A whole turn: every line the persona says to this move; ends with DEBRIEF when the talk is over."""
        self.heard(move, entities)
        found = self.answer()
        if found is None:
            return [DEBRIEF]
        if note:
            note(found)
        lines = [found.line]
        while (line := lines[-1]) != DEBRIEF:
            self.line_said(line)
            following = self.then(line)
            if following is None:
                break
            lines.append(following)
        return lines
