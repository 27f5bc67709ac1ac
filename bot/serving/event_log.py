"""The event log: prepared before Rasa starts, and checked after, because a mistyped store fails silently.

When Rasa cannot make a store, or a write fails, it keeps everything in memory and says so only in its log.
Learners would lose their talks at the next restart. So we write an event through Rasa and look for its row.
"""

from __future__ import annotations

import sqlite3
import time
import uuid
from contextlib import closing

import httpx

from bot.serving.errors import PersonError
from bot.serving.settings import ServeSettings

FIND_SECONDS = 10.0


def prepare(settings: ServeSettings) -> None:
    """Make the data folder (its owner's only) and, for SQLite, a file that readers and the writer can
    share.
    """
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    settings.data_dir.chmod(0o700)
    if settings.tracker_url:
        return
    with closing(sqlite3.connect(settings.event_log)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")  # kept in the file
    settings.event_log.chmod(0o600)


def verify(settings: ServeSettings) -> None:
    """Send a probe event through Rasa, find its row in the configured store, remove it.

    Raises PersonError when the row does not appear: Rasa keeps its events somewhere else.
    """
    conversation = f"probe-{uuid.uuid4()}"
    try:
        answer = httpx.post(
            f"{settings.rasa_url}/conversations/{conversation}/tracker/events",
            params={"token": settings.rasa_token},
            json=[{"event": "slot", "name": "session_started_metadata", "value": None}],
            timeout=30,
        )
        answer.raise_for_status()
    except httpx.HTTPError as error:
        raise PersonError(
            f"Rasa did not accept an event, so talks could not be kept ({type(error).__name__}).",
            f"Its log is {settings.log_dir / 'rasa.log'}.",
        ) from error
    if not _find_and_remove(settings.tracker_address, conversation):
        raise PersonError(
            "Rasa does not write to the configured event log; talks would be lost at the next restart.",
            f"Look at tracker_store in endpoints.yml and at {settings.log_dir / 'rasa.log'}.",
        )


def _find_and_remove(address: str, conversation: str) -> bool:
    import sqlalchemy as sa

    engine = sa.create_engine(address)
    deadline = time.monotonic() + FIND_SECONDS
    try:
        while True:
            with engine.begin() as connection:
                removed = connection.execute(
                    sa.text("DELETE FROM events WHERE sender_id = :conversation"),
                    {"conversation": conversation},
                ).rowcount
            if removed or time.monotonic() > deadline:
                return bool(removed)
            time.sleep(0.2)
    except sa.exc.SQLAlchemyError:
        return False
    finally:
        engine.dispose()
