"""Rasa's own tracker store goes on with a conversation whose older part was purged."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from bot.web.environment import ROOT
from tests.web.test_rasa_goes_on import _rows, _store, _tracker

pytestmark = pytest.mark.rasa
OLD, OLDER, NEW = "tangerine-lighthouse", "brontevane", "gallimund"
DAY = 24 * 3600


def test_old_sessions_go_old_turns_lose_their_words_and_the_talk_stays_where_it_is(tmp_path: Path) -> None:
    from rasa.shared.core.events import ActionExecuted, BotUttered, SessionStarted, SlotSet, UserUttered

    now = time.time()

    def said(text: str, days: float, turn: str) -> list[Any]:
        at = now - days * DAY
        parsed = {"text": text, "entities": [{"entity": "topic", "value": text}]}
        coach = {"custom": {"type": "coach", "text": text}}
        return [
            ActionExecuted("action_listen", timestamp=at),
            UserUttered(text, {"name": "answer"}, parsed["entities"], parsed, at, metadata={"turn": turn}),  # type: ignore[arg-type]
            BotUttered(None, coach, timestamp=at + 1),
            SlotSet("retrying", text, timestamp=at + 2),
            SlotSet("mode", "role_play", timestamp=at + 2),
        ]

    started = {"custom": {"type": "progress", "event": "attempt_started", "mode": "role_play", "attempt": "1"}}
    _add(tmp_path, [SessionStarted(timestamp=now - 300 * DAY), *said(OLDER, 299, "a")])
    began = now - 200 * DAY
    _add(tmp_path, [BotUttered(None, started, timestamp=began - 1), SessionStarted(timestamp=began)])
    _add(tmp_path, said(OLD, 199, "b"))
    _add(tmp_path, said(NEW, 1, "c"))
    before = _rows(tmp_path)
    assert all(any(words in row for row in before) for words in (OLDER, OLD, NEW))

    _forget_before(tmp_path, now - 180 * DAY)

    rows = _rows(tmp_path)
    assert not [row for row in rows if OLDER in row or OLD in row]
    assert any(NEW in row for row in rows)
    assert any("attempt_started" in row for row in rows), "the last word about where the talk is stays"
    assert len(rows) < len(before), "a session that is over goes, row by row"
    tracker = _tracker(tmp_path)
    heard = [event for event in tracker.events if isinstance(event, UserUttered)]
    assert [event.text for event in heard] == ["", NEW]
    slots = {event.key: event.value for event in tracker.events if isinstance(event, SlotSet)}
    assert slots == {"retrying": NEW, "mode": "role_play"}

    count = len(rows)
    _add(tmp_path, [ActionExecuted("action_listen"), UserUttered("go on", {"name": "resume"})])
    assert len(_rows(tmp_path)) == count + 2, "no event twice, none lost"
    _forget_before(tmp_path, now - 180 * DAY)
    assert len(_rows(tmp_path)) == count + 2, "a second time finds nothing"


def _add(folder: Path, events: list[Any]) -> None:
    """As for each message: loaded afresh, goes on, saved. The events keep the times they were given."""
    from rasa.shared.core.domain import Domain

    tracker = _tracker(folder)
    tracker.update_with_events(events, Domain.empty(), override_timestamp=False)
    asyncio.run(_store(folder).save(tracker))


def _forget_before(folder: Path, moment: float) -> None:
    code = f"import django; django.setup(); from bot.web.chat import event_log; event_log.forget_before({moment!r})"
    env = {**os.environ, "ALONGSIDE_DATA_DIR": str(folder), "DJANGO_SETTINGS_MODULE": "bot.web.settings"}
    done = subprocess.run([sys.executable, "-W", "ignore", "-c", code], cwd=ROOT, env=env, capture_output=True)
    assert done.returncode == 0, done.stderr.decode()
