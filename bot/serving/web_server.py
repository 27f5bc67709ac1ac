"""The web process: `python -m bot.serving.web_server`. uvicorn with Django, the only part that may be
public.
"""

from __future__ import annotations

import logging
import os

from bot.serving.lifeline import end_with_parent


def main() -> None:
    """Serve the pages and the chat until told to stop."""
    end_with_parent()
    import uvicorn

    from bot.serving.log_privacy import withhold_values
    from bot.serving.settings import ROOT

    os.chdir(ROOT)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bot.web.settings")
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    logging.getLogger("httpx").setLevel(logging.WARNING)  # it logs addresses with their query
    withhold_values()
    uvicorn.run(
        "bot.web.asgi:application",
        host=os.environ["ALONGSIDE_HOST"],
        port=int(os.environ["ALONGSIDE_PORT"]),
        log_level="info",
        access_log=False,  # addresses carry join codes and private ways back in
        server_header=False,
        proxy_headers=False,  # whom a request comes from is decided in one place, bot/web/limits.py
        timeout_graceful_shutdown=3,
        lifespan="off",
        ws="none",  # Rasa holds websockets at a version that uvicorn cannot use; we need none
    )


if __name__ == "__main__":
    main()
