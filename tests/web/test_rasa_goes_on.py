"""Rasa's own tracker store goes on with a conversation out of which words were taken."""

from __future__ import annotations

import asyncio
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from bot.web.environment import ROOT

pytestmark = pytest.mark.rasa
TALK, TURN, MARKER = "learner-1", "0b8a2f3e-3c55-4d7c-9a0e-6d5d4f1c2b3a", "tangerine-lighthouse"


def test_a_line_taken_out_is_replayed_without_its_words_and_stays_out(tmp_path: Path) -> None:
    from rasa.shared.core.events import ActionExecuted, BotUttered, SessionStarted, UserUttered

    parsed = {"text": MARKER, "entities": [{"entity": "topic", "value": MARKER}], "language": {"text": MARKER}}
    intent = {"name": "answer", "confidence": 0.9}
    line = UserUttered(MARKER, intent, parsed["entities"], parsed, metadata={"turn": TURN})  # type: ignore[arg-type]
    beginning = [SessionStarted(), ActionExecuted("action_listen"), line, BotUttered("Would you like to keep it?")]
    _add(tmp_path, beginning)
    before = _rows(tmp_path)
    assert MARKER in "".join(before)

    _erase(tmp_path)
    _add(tmp_path, [ActionExecuted("action_listen"), UserUttered("no", {"name": "deny"}), BotUttered("It is gone.")])

    rows = _rows(tmp_path)
    assert len(rows) == len(before) + 3, "no event twice, none lost"
    assert MARKER not in "".join(rows)
    replayed = [event for event in _tracker(tmp_path).events if isinstance(event, UserUttered)]
    assert [(event.text, event.intent_name, event.entities) for event in replayed] == [
        ("", "answer", []),
        ("no", "deny", []),
    ]
    assert replayed[0].metadata["turn"] == TURN


def _store(folder: Path) -> Any:
    from rasa.core.tracker_store import SQLTrackerStore
    from rasa.shared.core.domain import Domain

    return SQLTrackerStore(Domain.empty(), db=str(folder / "conversations.sqlite3"))


def _tracker(folder: Path) -> Any:
    return asyncio.run(_store(folder).get_or_create_tracker(TALK))


def _add(folder: Path, events: list[Any]) -> None:
    """As for each message: the conversation is loaded afresh, goes on, and is saved."""
    from rasa.shared.core.domain import Domain

    tracker = _tracker(folder)
    tracker.update_with_events(events, Domain.empty())
    asyncio.run(_store(folder).save(tracker))


def _erase(folder: Path) -> None:
    code = (
        "import django, uuid; django.setup(); from bot.web.chat import event_log; "
        f"event_log.erase_words('{TALK}', uuid.UUID('{TURN}'))"
    )
    env = {**os.environ, "ALONGSIDE_DATA_DIR": str(folder), "DJANGO_SETTINGS_MODULE": "bot.web.settings"}
    done = subprocess.run([sys.executable, "-W", "ignore", "-c", code], cwd=ROOT, env=env, capture_output=True)
    assert done.returncode == 0, done.stderr.decode()


def _rows(folder: Path) -> list[str]:
    with closing(sqlite3.connect(folder / "conversations.sqlite3")) as connection:
        return [str(row) for row in connection.execute("SELECT * FROM events ORDER BY id")]
