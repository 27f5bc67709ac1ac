"""The Rasa server process: `python -m bot.serving.rasa_server`. Rasa itself, on loopback, with our log and
store rules.
"""

from __future__ import annotations

import os
import sys
from typing import Any

from bot.serving.lifeline import end_with_parent


def main() -> None:
    """Run `rasa run` with the newest trained model until told to stop."""
    end_with_parent()
    from bot.serving.manifest import current_model
    from bot.serving.settings import LOOPBACK, ROOT

    model = current_model(ROOT)
    if model is None:
        sys.exit("There is no trained model. Run: alongside train")
    os.chdir(ROOT)  # Rasa finds our components and files from its working directory
    be_careful_with_sqlite()
    _withhold_values_once_loaded()
    sys.argv = [
        "rasa",
        "run",
        "--enable-api",
        "--interface",
        LOOPBACK,
        "--port",
        os.environ["ALONGSIDE_RASA_PORT"],
        "--auth-token",
        os.environ["ALONGSIDE_RASA_TOKEN"],
        "--endpoints",
        "endpoints.yml",
        "--credentials",
        "credentials.yml",
        "--model",
        str(model),
    ]
    from rasa.__main__ import main as rasa_main

    rasa_main()


def be_careful_with_sqlite() -> None:
    """Every SQLite connection of the event log: readers never block the writer, and deleted words are
    overwritten.
    """
    import sqlalchemy as sa

    @sa.event.listens_for(sa.engine.Engine, "connect")
    def on_connect(connection: Any, _: Any) -> None:
        if type(connection).__module__.startswith("sqlite3"):
            cursor = connection.cursor()
            for pragma in ("journal_mode=WAL", "secure_delete=ON", "busy_timeout=5000"):
                cursor.execute(f"PRAGMA {pragma}")
            cursor.close()


def _withhold_values_once_loaded() -> None:
    """Loading errors are shown in full; from the moment Rasa can take a message, nothing typed reaches a
    log.
    """
    import rasa.core.run as core_run

    from bot.serving.log_privacy import withhold_values

    load = core_run.load_agent_on_start

    async def load_then_withhold(*args: Any, **kwargs: Any) -> Any:
        loaded = await load(*args, **kwargs)
        withhold_values()
        return loaded

    core_run.load_agent_on_start = load_then_withhold


if __name__ == "__main__":
    main()
