"""Words that were taken out are in no file of the data folder, while another process has the event log open."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from bot.web.environment import ROOT

TURN = "0b8a2f3e-3c55-4d7c-9a0e-6d5d4f1c2b3a"
MARKER = "tangerine-lighthouse"
TAKE_OUT = {
    "one turn": f"event_log.erase_words('talk', uuid.UUID('{TURN}'))",
    "the conversation": "event_log.delete('talk')",
}


@pytest.mark.parametrize("what", TAKE_OUT)
def test_nothing_is_left_in_the_file_or_its_journal(tmp_path: Path, what: str) -> None:
    path = tmp_path / "conversations.sqlite3"
    with closing(sqlite3.connect(path)) as rasa:  # stays open throughout, as Rasa may
        rasa.execute("PRAGMA journal_mode=WAL")
        rasa.execute("PRAGMA secure_delete=ON")
        rasa.execute(
            "CREATE TABLE events (id INTEGER PRIMARY KEY, sender_id TEXT, type_name TEXT, timestamp REAL, "
            "intent_name TEXT, action_name TEXT, data TEXT)"
        )
        words = f"{MARKER} " * 2000  # more than a page
        data = f'{{"event": "user", "text": "{words}", "metadata": {{"turn": "{TURN}"}}}}'
        rasa.execute("INSERT INTO events VALUES (1, 'talk', 'user', 1.0, 'answer', NULL, ?)", (data,))
        rasa.commit()
        assert _files_with(tmp_path), "otherwise the search below would prove nothing"
        code = f"import django, uuid; django.setup(); from bot.web.chat import event_log; {TAKE_OUT[what]}"
        env = {**os.environ, "ALONGSIDE_DATA_DIR": str(tmp_path), "DJANGO_SETTINGS_MODULE": "bot.web.settings"}
        done = subprocess.run([sys.executable, "-W", "ignore", "-c", code], cwd=ROOT, env=env, capture_output=True)
        assert done.returncode == 0, done.stderr.decode()
        assert _files_with(tmp_path) == []
        assert rasa.execute("SELECT count(*) FROM events").fetchone() == (1 if what == "one turn" else 0,)


def _files_with(folder: Path) -> list[str]:
    # Another process looks: when this one closes a file of the database, its connection's locks are gone (POSIX), and
    # SQLite takes the next writer for the last one and tidies up.
    found = subprocess.run(["grep", "-rl", MARKER, str(folder)], capture_output=True, text=True, check=False)
    assert found.returncode in (0, 1), found.stderr
    return found.stdout.splitlines()
