"""`purge`: deletes what is past its time. Started every hour by `alongside serve`; elsewhere, let cron do it."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from bot.web.people import retention


class Command(BaseCommand):
    """Prints one line of numbers when something was deleted, and nothing otherwise."""

    help = "Delete people and words that are past their time (ALONGSIDE_RETENTION_DAYS)."

    def handle(self, *args: Any, **options: Any) -> None:
        """Purge."""
        purged = retention.purge()
        if purged.anything:
            self.stdout.write("Deleted: " + ", ".join(f"{name} {n}" for name, n in vars(purged).items() if n))
