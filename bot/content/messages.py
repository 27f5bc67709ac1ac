"""What the assistant says around role-plays: `course_content/assistant/messages.yml`."""

from __future__ import annotations

from pathlib import Path

from bot.content.paths import COURSE_CONTENT
from bot.content.yaml_files import read_checked


def load_messages(path: Path | None = None) -> dict[str, str]:
    """The messages by name. Raises ContentError with file and line."""
    data = read_checked(path or COURSE_CONTENT / "assistant" / "messages.yml", "messages.schema.json")
    return {key: " ".join(text.split()) for key, text in data.items()}
