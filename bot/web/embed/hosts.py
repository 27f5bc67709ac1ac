"""The sites that may put Alongside into a frame."""

from __future__ import annotations

import re

VARIABLE = "ALONGSIDE_EMBED_HOSTS"
# A scheme, a host (`*.` before it stands for every host below) and perhaps a port: what CSP calls a host source.
_ORIGIN = re.compile(r"https?://(\*\.)?[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?", re.IGNORECASE)


def parse(listed: str) -> tuple[str, ...]:
    """The origins in a list with commas; a bare host is one with https.

    These go into a header word for word, so anything that is no origin is refused: ValueError names it.
    """
    origins = []
    for entry in filter(None, (part.strip().rstrip("/") for part in listed.split(","))):
        origin = entry if "://" in entry else f"https://{entry}"
        if not _ORIGIN.fullmatch(origin):
            raise ValueError(f"{VARIABLE}: “{entry}” is not a site. Write one like https://learn.example.org")
        origins.append(origin.lower())
    return tuple(dict.fromkeys(origins))
