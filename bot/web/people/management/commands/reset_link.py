"""`reset_link NAME`: prints the link with which a facilitator who forgot their password chooses a new one."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.urls import reverse

from bot.web.people import reset_links
from bot.web.people.models import Facilitator


class Command(BaseCommand):
    """Prints one address and nothing else."""

    help = "Print a one-time link with which a facilitator chooses a new password. It works for a day."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The options."""
        parser.add_argument("name", help="the name they log in with")
        parser.add_argument("--base-url", default=settings.ENVIRONMENT.public_url, help="address of the web layer")

    def handle(self, *args: Any, **options: Any) -> None:
        """Print the link. Raises CommandError when nobody logs in with this name."""
        facilitator = Facilitator.objects.filter(username=options["name"], is_active=True).first()
        if facilitator is None:
            raise CommandError(f"Nobody logs in as “{options['name']}”.")
        path = reverse("console:reset", args=[reset_links.make(facilitator)])
        self.stdout.write(options["base_url"].rstrip("/") + path)
