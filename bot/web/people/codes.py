"""Codes and ids that we mint."""

from __future__ import annotations

import secrets
import uuid

# No vowels (no accidental words), nothing that is mistaken for something else when read aloud or written down.
ALPHABET = "BCDFGHJKMNPQRSTVWXYZ23456789"
CODE_LENGTH = 8
CONVERSATION_PREFIX = "learner-"


def new_join_code() -> str:
    """A fresh join code, eight letters and digits (3.8e11 possibilities)."""
    return "".join(secrets.choice(ALPHABET) for _ in range(CODE_LENGTH))


def tidy_join_code(typed: str) -> str:
    """What somebody typed, as a code is stored: capitals, without spaces and hyphens."""
    return "".join(character for character in typed.upper() if character.isalnum())[: CODE_LENGTH * 2]


def shown_join_code(code: str) -> str:
    """A code as people read it: `KTR4-9WMX`."""
    return f"{code[:4]}-{code[4:]}"


def new_conversation_id() -> str:
    """The name Rasa knows a conversation by. Random, so it says nothing about the learner."""
    return f"{CONVERSATION_PREFIX}{uuid.uuid4().hex}"
