"""Recorded play-throughs, said again through the real language engine. Each file can be read as a talk."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.content.role_plays import load_role_plays
from bot.language.engine import LanguageEngine
from bot.preview.play_through import read_play_through, replay
from bot.preview.rehearsal import Rehearsal, load_script

TALKS = sorted((Path(__file__).parent / "talks").glob("*.yml"))


@pytest.fixture(scope="module")
def engine() -> LanguageEngine:
    return LanguageEngine.load()


@pytest.mark.parametrize("path", TALKS, ids=[path.stem for path in TALKS])
def test_the_talk_comes_out_as_recorded(path, engine):
    play = read_play_through(path)
    rehearsal = Rehearsal(engine, load_script(play.role_play))
    assert play.opening == rehearsal.script.card.opening
    steps = replay(play, rehearsal)
    assert [step.lines for step in steps] == [lines for _, lines in play.turns]
    assert rehearsal.script.card.ending_of(rehearsal.talk.last) == play.ending
    assert not any(step.signal == "step_out" for step in steps), "good practice must not stop the role-play"


def test_every_role_play_has_a_skilled_a_clumsy_and_a_repaired_talk():
    wanted = {f"{card}_{kind}" for card in load_role_plays() for kind in ("skilled", "clumsy", "repaired")}
    assert wanted <= {path.stem for path in TALKS}
