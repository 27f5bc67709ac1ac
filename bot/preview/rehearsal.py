"""A role-play played with the real language engine and the story files as they are on disk."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from bot.coaching.attempt import Attempt, Turn
from bot.coaching.note import coach_note
from bot.coaching.when import worth_a_note
from bot.content.coaching import CoachingTexts, load_coaching
from bot.content.kept import State, state_of
from bot.content.paths import COURSE_CONTENT, STORIES
from bot.content.problems import ContentError, Problem
from bot.content.role_plays import RolePlay, load_role_plays
from bot.content.stories import read_story_file
from bot.language.engine import LanguageEngine
from bot.language.types import Context
from bot.role_play.echo import without_echoes
from bot.role_play.from_stories import graph_from_files
from bot.role_play.graph import StoryGraph
from bot.role_play.hearing import hear
from bot.role_play.lookup import UNSURE, Found
from bot.role_play.talk import DEBRIEF, Talk
from bot.role_play.trust import Trust


@dataclass(frozen=True)
class Step:
    """One turn: what was said, how it was heard, what came back and why."""

    you: str
    move: str
    confidence: float
    entities: tuple[str, ...]
    signal: str
    why: str
    lines: tuple[str, ...]
    texts: tuple[str, ...]
    trust: Trust
    note: dict[str, Any] | None
    ended: bool


@dataclass(frozen=True)
class Script:
    """A role-play ready to be played."""

    card: RolePlay
    graph: StoryGraph
    responses: dict[str, list[str]]
    coaching: CoachingTexts


def load_script(role_play: str) -> Script:
    """Card and stories of a role-play. Raises ContentError, also when there is no role-play of that name."""
    cards = load_role_plays()
    if role_play not in cards:
        fix = "there are: " + ", ".join(cards)
        folder = COURSE_CONTENT / "role_plays"
        raise ContentError([Problem(folder / f"{role_play}.yml", 1, 1, f'there is no role-play "{role_play}"', fix)])
    graph, responses = _stories(role_play)
    return Script(cards[role_play], graph, responses, load_coaching())


def _stories(role_play: str) -> tuple[StoryGraph, dict[str, list[str]]]:
    """The graph of a role-play and the words of its lines, from the files that speak of them."""
    mine = f"utter_{role_play}_"
    paths = [
        path for path in sorted(STORIES.glob("*.yml")) if mine in path.read_text(encoding="utf-8", errors="ignore")
    ]
    return _read_stories(state_of(paths))


@lru_cache(maxsize=16)
def _read_stories(state: State) -> tuple[StoryGraph, dict[str, list[str]]]:
    """Read again only when a file changed."""
    files = [read_story_file(Path(path)) for path, _, _ in state]
    responses = {name: texts for file in files for name, texts in file.responses.items()}
    return graph_from_files(files), responses


class Rehearsal:
    """One attempt. `say` takes the learner's words and gives the turn. `start`: another line than the opening."""

    def __init__(
        self,
        engine: LanguageEngine,
        script: Script,
        coaching_mode: str = "when_it_matters",
        start: str | None = None,
    ) -> None:
        self.engine, self.script, self.mode = engine, script, coaching_mode
        self.start = start or script.card.opening
        self.talk = Talk(script.graph, script.card.id)
        self.talk.line_said(self.start)
        self.attempt = Attempt(script.card.id)
        self.last_text = self.text_of(self.start)
        self.said: list[str] = []
        self._unsure = 0
        self._ended = False

    def text_of(self, line: str) -> str:
        """The words of a line (its first variant)."""
        return (self.script.responses.get(line) or [line])[0]

    def say(self, you: str, turn_id: str = "") -> Step:
        """The learner says something. After an ending every further line is answered by nothing."""
        context = Context(previous_line=self.last_text, in_role_play=True)
        analysis = self.engine.analyse(you, context, self.script.card.id)
        language = without_echoes(analysis.as_dict(), self.last_text, self.said)
        self.said.append(self.last_text)
        heard = hear(language, self.last_text)
        why: list[Found] = []
        before = self.talk.trust
        lines = [DEBRIEF] if self._ended else self.talk.turn(heard.move, heard.tags, note=why.append)
        self._ended = lines[-1] == DEBRIEF
        turn = Turn(turn_id, you, heard.move, language, before, self.talk.trust)
        self.attempt.turns.append(turn)
        self._unsure = self._unsure + 1 if heard.move == UNSURE else 0
        spoken = tuple(line for line in lines if line != DEBRIEF)
        if spoken:
            self.last_text = self.text_of(spoken[-1])
            self.attempt.last_line = spoken[-1]
        return Step(
            you=you,
            move=heard.move,
            confidence=round(heard.confidence, 2),
            entities=tuple(f"{name}:{value}" for name, value, _, _ in heard.entities),
            signal=language["safety"]["signal"],
            why=why[0].step if why else "nothing left to say",
            lines=spoken,
            texts=tuple(self.text_of(line) for line in spoken),
            trust=self.talk.trust,
            note=self._note(language),
            ended=lines[-1] == DEBRIEF,
        )

    def _note(self, language: dict[str, Any]) -> dict[str, Any] | None:
        if not worth_a_note(language, self.mode, unsure_in_a_row=self._unsure):
            return None
        found = coach_note(self.attempt, self.script.card, self.script.coaching)
        return found[0] if found else None
