"""`setup_link`: prints the link with which the first facilitator sets up an account."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.urls import reverse

from bot.web.people import setup_links


class Command(BaseCommand):
    """Prints one address and nothing else, or nothing at all when somebody can already log in."""

    help = "Print a one-time link for the first facilitator (nothing, if there is one already)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The options."""
        parser.add_argument("--base-url", default=settings.ENVIRONMENT.public_url, help="address of the web layer")
        parser.add_argument("--again", action="store_true", help="make a link although there is a facilitator")

    def handle(self, *args: Any, **options: Any) -> None:
        """Print the link."""
        if options["again"] or setup_links.needed():
            address = reverse("console:set-up", args=[setup_links.make()])
            self.stdout.write(options["base_url"].rstrip("/") + address)
