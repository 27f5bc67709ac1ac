"""The API against its own description: whatever is sent, no 5xx, and every answer is one that the schema knows."""

from __future__ import annotations

from typing import Any

import pytest
import schemathesis
from django.core.wsgi import get_wsgi_application
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.config import SchemathesisConfig
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from bot.web.chat import throttling
from bot.web.limits import Limit
from bot.web.people.models import Learner
from tests.web.fake_rasa import FakeRasa
from tests.web.visitors import client_of

pytestmark = pytest.mark.django_db(databases=["default", "conversations"])
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
EXAMPLES = 30  # of each operation, good ones and bad ones each
TOKEN = "a" * 32
OPERATIONS = {
    "GET /api/conversation",
    "POST /api/turns",
    "GET /api/frame",
    "POST /api/frame",
    "DELETE /api/frame",
}


@pytest.fixture
def no_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if everything were sent slowly. The limits have tests of their own."""
    monkeypatch.setattr(throttling, "OF_LEARNER", "1000000/m")
    monkeypatch.setattr(throttling, "FROM_ADDRESS", Limit("api-address", "1000000/m"))
    for name in ("NEW_LEARNER", "WRONG_CODE", "WRONG_PHRASE"):
        monkeypatch.setattr(f"bot.web.limits.{name}", Limit(name, "1000000/h"))


@pytest.fixture
def schema(db: None, settings: Any) -> Any:
    """The description as it is served."""
    settings.EMBED_HOSTS = ["https://learn.example.org"]
    config = SchemathesisConfig.from_dict({"generation": {"with-security-parameters": False}})  # we send our own
    return schemathesis.openapi.from_wsgi("/api/schema/", get_wsgi_application(), config=config)


def page_of(learner: Learner) -> dict[str, dict[str, str]]:
    """What a learner's page sends with each request."""
    cookies = {"alongside_session": str(client_of(learner).session.session_key), "alongside_csrf": TOKEN}
    return {"cookies": cookies, "headers": {"X-CSRFToken": TOKEN}}


def fuzz(operation: Any, mode: GenerationMode, only: str = "", **sent: dict[str, str]) -> list[int]:
    """Send many requests of one kind; gives the status of each. With `only`, nothing but this and the id is sent."""
    seen: list[int] = []

    @settings(
        max_examples=EXAMPLES, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck)
    )
    @given(case=operation.as_strategy(generation_mode=mode))
    def send(case: Any) -> None:
        if only:
            case.body = {"id": case.body["id"], only: case.body.get(only, "hello")}
        seen.append(case.call_and_validate(checks=CHECKS, **sent).status_code)

    send()
    return seen


def test_the_description_names_every_operation(schema: Any) -> None:
    assert {result.ok().label for result in schema.get_all_operations()} == OPERATIONS


@pytest.mark.parametrize(
    ("label", "mode"),
    [
        *((label, GenerationMode.POSITIVE) for label in sorted(OPERATIONS)),
        *((label, GenerationMode.NEGATIVE) for label in sorted(OPERATIONS) if label.startswith("POST")),
    ],
)
def test_every_answer_fits_the_description(
    schema: Any, no_limits: None, fake_rasa: FakeRasa, learner: Learner, label: str, mode: GenerationMode
) -> None:
    statuses = fuzz(schema.find_operation_by_label(label), mode, **page_of(learner))
    assert len(statuses) >= (EXAMPLES // 2 if label.startswith("POST") else 1)


def test_turns_are_really_taken(schema: Any, no_limits: None, fake_rasa: FakeRasa, learner: Learner) -> None:
    turns = schema.find_operation_by_label("POST /api/turns")
    statuses = fuzz(turns, GenerationMode.POSITIVE, only="text", **page_of(learner))
    assert len(fake_rasa.messages) >= 5, "otherwise the checks above looked at refusals only"
    assert len(fake_rasa.messages) <= statuses.count(200), "an id that came again reached Rasa again"


def test_strangers_and_forgers_are_refused_in_the_same_shape(schema: Any, no_limits: None, learner: Learner) -> None:
    turns = schema.find_operation_by_label("POST /api/turns")
    assert set(fuzz(turns, GenerationMode.POSITIVE)) == {401}
    forged = page_of(learner)["cookies"]  # a page elsewhere has the cookies sent, and not the token
    assert set(fuzz(turns, GenerationMode.POSITIVE, cookies=forged)) == {403}
