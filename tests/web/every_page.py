"""Every address that shows a page, as somebody who may see it. A new address is in it without being named here."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from django.urls import reverse

from tests.web import address_table as table
from tests.web.address_table import TABLE
from tests.web.worlds import ADDRESSES

# What is no page: data, files, pictures, and what only other sites load.
NO_PAGE = {
    "healthz", "schema", "chat:conversation", "embed:script", "embed:key", "console:map", "console:export",
    "pages:download", "pages:everything-json", "pages:everything-page",
}  # fmt: skip
# Where nobody in the demo's world gets: there is an account already, and a learner has agreed to what is kept.
ELSEWHERE = {"console:set-up", "pages:agree"}
VISITORS = {table.EVERYBODY: "nobody", table.LINK: "nobody", table.LEARNER: "learner", table.OWN: "learner"}


class Page(NamedTuple):
    """An address by name, who looks at it, and what else stands in the address."""

    name: str
    who: str
    more: dict[str, str] = {}

    @property
    def shown(self) -> str:
        """For a failure or a file: "console people owner empty"."""
        return " ".join([self.name, self.who, *self.more.values()]).replace(":", " ")

    def address(self, world: dict[str, Any]) -> str:
        """The address, about things of the demo's world (`demo_world.py`)."""
        values = world["values"] | {key: world[value] for key, value in self.more.items()}
        values["token"] = world["tokens"].get(self.name, "none")
        return reverse(self.name, kwargs={key: values[key] for key in ADDRESSES[self.name].pattern.converters})


# Pages that look otherwise to somebody else, or empty, or in an archived group.
ALSO = (
    Page("console:cohort", "owner", {"cohort_id": "empty"}),
    Page("console:people", "owner", {"cohort_id": "empty"}),
    Page("console:practice", "owner", {"cohort_id": "empty"}),
    Page("console:questions", "owner", {"cohort_id": "empty"}),
    Page("console:settings", "owner", {"cohort_id": "over"}),
    Page("console:practice", "owner", {"cohort_id": "over"}),
    Page("console:settings", "co"),
    Page("console:leave-group", "co"),
    Page("console:remove-facilitator", "co"),  # refused: for the owner only
    Page("console:people", "learner"),  # to the log-in
    Page("pages:me", "guest"),
    Page("pages:seen", "guest"),
    Page("pages:talk", "guest"),
    Page("pages:reflections", "guest"),
    Page("pages:come-back", "guest"),
    Page("pages:join", "learner"),
    Page("pages:first", "learner"),
)


def usual_visitor(name: str) -> str:
    """Who looks at the address with this name."""
    return VISITORS.get(TABLE[name].who, "owner")


def one_each() -> Iterator[Page]:
    """Every page once."""
    for name in ADDRESSES:
        if "get" in TABLE[name].methods and name not in NO_PAGE | ELSEWHERE:
            yield Page(name, usual_visitor(name))


def every_page() -> Iterator[Page]:
    """Every page, and those that look otherwise to others as well."""
    yield from one_each()
    yield from ALSO
