"""The action server process, `python -m bot.serving.action_server`: rasa-sdk on loopback, with our log
rules.
"""

from __future__ import annotations

import logging
import os
import sys
from typing import Any

from bot.serving.lifeline import end_with_parent

log = logging.getLogger("alongside.actions")


def main() -> None:
    """Serve the custom actions until told to stop."""
    end_with_parent()
    from bot.serving.log_privacy import withhold_values
    from bot.serving.settings import LOOPBACK, ROOT

    os.chdir(ROOT)
    sys.path.insert(0, str(ROOT))
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    log.setLevel(logging.INFO)
    from rasa_sdk.endpoint import create_app

    app = create_app("actions", cors_origins="")
    answer_errors_without_the_request(app)
    withhold_values()
    port = int(os.environ["ALONGSIDE_ACTIONS_PORT"])
    log.info("listening on port %d", port)
    app.run(LOOPBACK, port, workers=1, access_log=False, debug=False)


def answer_errors_without_the_request(app: Any) -> None:
    """rasa-sdk answers an error with the whole request, and Rasa would log that: a learner's every line."""
    from sanic.response import json

    # rasa-sdk registered a handler for Exception; the newer registration replaces it.
    app._future_exceptions.clear()

    @app.exception(Exception)
    async def on_error(request: Any, error: Exception) -> Any:
        action = (request.json or {}).get("next_action") if request.body else None
        log.error("action %s failed", action, exc_info=(type(error), error, error.__traceback__))
        return json({"error": type(error).__name__, "action_name": action}, status=500)


if __name__ == "__main__":
    main()
