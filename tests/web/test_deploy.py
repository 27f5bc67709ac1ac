"""What every answer says to a browser, and the production profile: cookies, redirects, secrets."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from bot.web.environment import ROOT
from tests.web import address_table as table
from tests.web.address_table import GET, TABLE
from tests.web.worlds import World

pytestmark = pytest.mark.django_db(databases=["default", "conversations"])
VISITORS = {
    table.EVERYBODY: "anonymous",
    table.LINK: "anonymous",
    table.LEARNER: "learner",
    table.OWN: "learner",
}  # everybody else logs in as the owner of the cohort
INLINE = re.compile(r"<style|\sstyle=|<[^>]+\son\w+=|javascript:", re.IGNORECASE)
SCRIPTS = re.compile(r"<script\b([^>]*)>", re.IGNORECASE)
IN_ANOTHER_SITE = {"embed:frame"}
PUBLIC = {"embed:script", "console:map", "schema"}  # hold nothing about anybody: a browser may keep them


def directives(answer: Any) -> dict[str, str]:
    """The Content-Security-Policy, taken apart."""
    policy = answer.headers["Content-Security-Policy"]
    return {name: rest for name, _, rest in (part.strip().partition(" ") for part in policy.split(";"))}


@pytest.mark.parametrize("name", [name for name, row in TABLE.items() if set(GET) <= set(row.methods)])
def test_every_page_is_guarded(world: World, name: str, settings: Any) -> None:
    settings.EMBED_HOSTS = ["https://learn.example.org"]
    answer = world.browser(VISITORS.get(TABLE[name].who, "owner")).get(world.address(name))
    policy = directives(answer)
    assert policy["default-src"] == policy["object-src"] == policy["base-uri"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == policy["form-action"] == "'self'"
    if name in IN_ANOTHER_SITE:
        assert policy["frame-ancestors"] == "https://learn.example.org"
    else:
        assert policy["frame-ancestors"] == "'none'" and answer["X-Frame-Options"] == "DENY"
    assert answer["X-Content-Type-Options"] == "nosniff" and answer["Referrer-Policy"] == "same-origin"
    assert answer["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "camera=()" in answer["Permissions-Policy"]
    assert name in PUBLIC or "no-store" in answer["Cache-Control"]
    saved = "attachment" in answer.get("Content-Disposition", "")  # a file of its own, opened without us
    if answer.get("Content-Type", "").startswith("text/html") and not saved:
        assert_nothing_inline(answer.content.decode())


def assert_nothing_inline(page: str) -> None:
    """No script or style in the page itself, but for data that is not run."""
    assert INLINE.findall(page) == []
    loose = [tag for tag in SCRIPTS.findall(page) if "src=" not in tag and 'type="application/json"' not in tag]
    assert loose == []


def test_error_pages_are_guarded_as_well(db: None) -> None:
    for answer in (Client().get("/nowhere/"), Client(enforce_csrf_checks=True).post("/start/", {"name": "x"})):
        assert directives(answer)["script-src"] == "'self'" and "no-store" in answer["Cache-Control"]
        assert_nothing_inline(answer.content.decode())


IN_PRODUCTION = """
import json
import django
django.setup()
from django.core.management import call_command
from django.test import Client
call_command("migrate", verbosity=0)
from bot.web.people.models import Facilitator
Facilitator.objects.create_user("sam", "quiet-otter-lantern-42", "Sam")
host = {"HTTP_HOST": "practice.example.org"}
plain, safe = Client(**host), Client(**host, HTTP_X_FORWARDED_PROTO="https")
page = safe.get("/console/login/")
safe.post("/console/login/", {"username": "sam", "password": "quiet-otter-lantern-42"})
learner = Client(**host, HTTP_X_FORWARDED_PROTO="https")
learner.post("/start/", {"name": "Priya", "consent": "on"})
def cookie(client, name):
    one = client.cookies[name]
    return {key: one[key] for key in ("secure", "httponly", "samesite", "domain", "max-age")}
print(json.dumps({
    "redirect": plain.get("/console/login/").headers.get("Location"),
    "health": plain.get("/healthz").status_code,
    "stranger": Client(HTTP_HOST="evil.example.org").get("/").status_code,
    "hsts": page.headers.get("Strict-Transport-Security"),
    "facilitator": cookie(safe, "alongside_session"),
    "learner": cookie(learner, "alongside_session"),
    "csrf": cookie(safe, "alongside_csrf"),
}))
"""


@pytest.fixture(scope="module")
def in_production(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, Any], Path]:
    """What the production profile does, and its data folder."""
    folder = tmp_path_factory.mktemp("production")
    env = {
        **{name: value for name, value in os.environ.items() if not name.startswith("ALONGSIDE_")},
        "DJANGO_SETTINGS_MODULE": "bot.web.settings",
        "ALONGSIDE_DATA_DIR": str(folder),
        "ALONGSIDE_PRODUCTION": "1",
        "ALONGSIDE_PUBLIC_URL": "https://practice.example.org",
        "ALONGSIDE_SECRET_KEY": "from-the-environment-and-long-enough-for-djangos-own-check-0123456789",
    }
    command = [sys.executable, "-W", "ignore", "-c", IN_PRODUCTION]
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout), folder


def test_production_insists_on_https(in_production: tuple[dict[str, Any], Path]) -> None:
    said, _ = in_production
    assert said["redirect"] == "https://practice.example.org/console/login/"
    assert said["health"] in (200, 503), "the supervisor asks over http, from the same machine"
    assert said["stranger"] == 400, "only our own names are answered"
    assert said["hsts"] == "max-age=31536000; includeSubDomains; preload"


def test_cookies_are_shut(in_production: tuple[dict[str, Any], Path]) -> None:
    said, _ = in_production
    for who in ("facilitator", "learner", "csrf"):
        cookie = said[who]
        assert cookie["secure"] and cookie["httponly"] and cookie["samesite"] == "Lax" and cookie["domain"] == "", who
    assert said["facilitator"]["max-age"] == 12 * 60 * 60
    assert said["learner"]["max-age"] == 180 * 24 * 60 * 60


def test_a_secret_from_the_environment_is_written_nowhere(in_production: tuple[dict[str, Any], Path]) -> None:
    _, folder = in_production
    kept = [path for path in folder.rglob("*") if path.is_file()]
    assert "secret_key" not in [path.name for path in kept]
    assert not any(b"from-the-environment" in path.read_bytes() for path in kept)


def test_every_setting_is_on_the_page_for_whoever_runs_it() -> None:
    asked = set(re.findall(r"ALONGSIDE_[A-Z_]+", (ROOT / "bot" / "web" / "environment.py").read_text()))
    told = set(re.findall(r"`(ALONGSIDE_[A-Z_]+)[`=]", (ROOT / "docs" / "running.md").read_text()))
    assert len(asked) >= 10 and asked - told == set()
