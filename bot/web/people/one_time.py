"""Tokens of links that work once: made here, and recognised by their hash, which is all that is kept."""

from __future__ import annotations

import hashlib
import secrets


def new_token() -> str:
    """A token that nobody can guess (256 random bits)."""
    return secrets.token_urlsafe(32)


def hash_of(token: str) -> str:
    """What is kept of a token, 64 hexadecimal digits. So many random bits need no salt and no slow hash."""
    return hashlib.sha256(token.encode()).hexdigest()
