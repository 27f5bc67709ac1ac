"""Health, environment, databases and settings."""

from __future__ import annotations

import os
import re
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connections
from django.test import Client

from bot.content.moves import SKILLS
from bot.web import environment
from bot.web.chat.models import RasaEvent
from bot.web.chat.widget_words import widget_words
from bot.web.environment import ROOT
from tests.web.fake_rasa import FakeRasa

both = pytest.mark.django_db(databases=["default", "conversations"])


@both
def test_healthz_is_well_when_all_are(fake_rasa: FakeRasa) -> None:
    answer = Client().get("/healthz")
    assert answer.status_code == 200
    assert answer.json() == {"status": "ok", "web": "ok", "event_log": "ok", "rasa": "ok", "actions": "ok"}


@both
@pytest.mark.parametrize(("trouble", "part"), [("down", "rasa"), ("no_model", "rasa"), ("actions_down", "actions")])
def test_healthz_names_the_part_that_is_down(fake_rasa: FakeRasa, trouble: str, part: str) -> None:
    setattr(fake_rasa, trouble, True)
    answer = Client().get("/healthz")
    assert answer.status_code == 503
    assert [name for name, state in answer.json().items() if state == "down"] == ["status", part]


@both
def test_healthz_notices_a_missing_event_log(fake_rasa: FakeRasa) -> None:
    with connections["conversations"].cursor() as cursor:
        cursor.execute("ALTER TABLE events RENAME TO moved")
        try:
            answer = Client().get("/healthz")
        finally:
            cursor.execute("ALTER TABLE moved RENAME TO events")
    assert answer.status_code == 503 and answer.json()["event_log"] == "down"


@both
def test_the_event_log_has_the_columns_that_rasa_writes() -> None:
    # rasa.core.tracker_store.SQLTrackerStore.SQLEvent in Rasa 3.6.21
    columns = {"id", "sender_id", "type_name", "timestamp", "intent_name", "action_name", "data"}
    assert {field.column for field in RasaEvent._meta.fields} == columns
    assert RasaEvent._meta.db_table == "events"


@both
def test_models_and_migrations_agree() -> None:
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)


def test_every_skill_a_card_can_name_has_words() -> None:
    missing = [move for move in SKILLS if f"skill_{move}" not in widget_words()]
    assert missing == []


def test_every_word_the_widget_asks_for_is_there() -> None:
    code = "".join(path.read_text() for path in (ROOT / "bot" / "web" / "static" / "chat").glob("*.js"))
    asked = set(re.findall(r'say\("(\w+)"', code))
    assert len(asked) > 20
    assert asked - set(widget_words()) == set()


def test_defaults_need_no_configuration(tmp_path: Path) -> None:
    env = environment.read({"ALONGSIDE_DATA_DIR": str(tmp_path / "new")})
    assert (env.rasa_url, env.actions_url) == ("http://127.0.0.1:5005", "http://127.0.0.1:5055")
    assert env.production is False
    assert "127.0.0.1" in env.allowed_hosts


def test_the_secret_is_made_once_and_only_the_owner_reads_it(tmp_path: Path) -> None:
    source = {"ALONGSIDE_DATA_DIR": str(tmp_path)}
    first, second = environment.read(source).secret_key, environment.read(source).secret_key
    assert first == second and len(first) >= 50
    assert stat.S_IMODE((tmp_path / "secret_key").stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["secret_key"]
    assert environment.read({**source, "ALONGSIDE_SECRET_KEY": "given"}).secret_key == "given"


def test_everything_can_be_set(tmp_path: Path) -> None:
    env = environment.read(
        {
            "ALONGSIDE_DATA_DIR": str(tmp_path),
            "ALONGSIDE_RASA_URL": "http://rasa:1/",
            "ALONGSIDE_ACTIONS_URL": "http://actions:2/webhook",
            "ALONGSIDE_PUBLIC_URL": "https://practice.example.org/",
            "ALONGSIDE_PRODUCTION": "yes",
            "ALONGSIDE_ALLOWED_HOSTS": "one.example.org, two.example.org",
        }
    )
    assert (env.rasa_url, env.actions_url) == ("http://rasa:1", "http://actions:2")
    assert env.public_url == "https://practice.example.org" and env.production
    assert {"practice.example.org", "one.example.org", "two.example.org"} <= set(env.allowed_hosts)


def run_django(tmp_path: Path, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "ALONGSIDE_DATA_DIR": str(tmp_path), "DJANGO_SETTINGS_MODULE": "bot.web.settings", **more}
    command = [sys.executable, "-W", "ignore", "-m", "django", *arguments]
    return subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False)


def test_migrating_leaves_the_event_log_to_rasa(tmp_path: Path) -> None:
    result = run_django(tmp_path, "migrate")
    assert result.returncode == 0, result.stderr
    assert not (tmp_path / "conversations.sqlite3").exists()
    assert (tmp_path / "alongside.sqlite3").exists()


def test_the_production_profile_passes_djangos_own_check(tmp_path: Path) -> None:
    result = run_django(
        tmp_path,
        "check",
        "--deploy",
        "--fail-level",
        "WARNING",
        ALONGSIDE_PRODUCTION="1",
        ALONGSIDE_PUBLIC_URL="https://practice.example.org",
    )
    assert result.returncode == 0, result.stderr
