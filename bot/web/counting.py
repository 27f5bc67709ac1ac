"""Django's database cache, in which counting up is one step, whichever process does it."""

from __future__ import annotations

from typing import Any

from django.core.cache.backends.db import DatabaseCache
from django.db import router, transaction


class CountingCache(DatabaseCache):
    """Counts of tries and requests (`limits.py`), shared by all processes of the web server.

    The file cache counts just as wide and needs no table; but Django's `incr` reads and then writes, so that requests
    at the same moment are counted once. In the database a transaction makes one step of it: ours begin with the write
    lock.
    """

    def incr(self, key: str, delta: int = 1, version: Any = None) -> int:
        """Add to a count and return it. Raises ValueError when there is none under this key."""
        with transaction.atomic(using=router.db_for_write(self.cache_model_class)):
            return int(super().incr(key, delta, version))
