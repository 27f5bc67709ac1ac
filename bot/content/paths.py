"""Where the content lies, seen from this file, so that every command works from any folder."""

from __future__ import annotations

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
COURSE_CONTENT = ROOT / "course_content"
STORIES = ROOT / "data" / "stories"
NLU = ROOT / "data" / "nlu"
ROLE_PLAY_CARDS = COURSE_CONTENT / "role_plays"


def cache_folder() -> Path:
    """Where what takes long to make is kept between starts (`ALONGSIDE_CACHE_DIR`, by default `models/language`)."""
    return Path(os.environ.get("ALONGSIDE_CACHE_DIR", ROOT / "models" / "language"))
