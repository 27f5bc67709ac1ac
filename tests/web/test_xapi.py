"""The xAPI statements, held against the rules of xAPI 1.0.3 (Part 2: Data) that a record store refuses by."""

from __future__ import annotations

import json
import re
import uuid
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from bot.web.course.models import CourseProgress
from bot.web.people.models import Attempt, Cohort, Facilitator, Learner
from tests.web.visitors import make_learner

pytestmark = pytest.mark.django_db(databases=["default", "conversations"])
IRI = re.compile(r"[a-z][a-z0-9+.-]*://[^\s<>\"{}|\\^`]+")
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z]{2})?")


def check(statement: dict[str, Any]) -> None:
    """Raise AssertionError for what a record store must refuse (numbers: sections of Part 2)."""
    # 2.2: no other properties, no null, ids are UUIDs, a statement has actor, verb and object.
    allowed = {"id", "actor", "verb", "object", "result", "context", "timestamp", "version"}
    assert {"actor", "verb", "object"} <= statement.keys() <= allowed
    assert "null" not in json.dumps(statement)
    assert str(uuid.UUID(statement["id"])) == statement["id"]
    assert re.fullmatch(r"1\.0(\.\d+)?", statement["version"])
    # 2.4.2: an agent has exactly one inverse functional identifier; an account is a home page and a name.
    actor = statement["actor"]
    assert actor["objectType"] == "Agent" and actor.keys() == {"objectType", "account"}
    assert actor["account"].keys() == {"homePage", "name"}
    assert IRI.fullmatch(actor["account"]["homePage"]) and actor["account"]["name"]
    # 2.4.3: a verb is an IRI, its display a language map.
    assert statement["verb"].keys() == {"id", "display"} and IRI.fullmatch(statement["verb"]["id"])
    check_language_map(statement["verb"]["display"])
    # 2.4.4.1: an activity is an IRI; its type is one too, its name a language map.
    activity = statement["object"]
    assert activity["objectType"] == "Activity" and activity.keys() == {"objectType", "id", "definition"}
    assert IRI.fullmatch(activity["id"])
    assert activity["definition"].keys() <= {"name", "type"} and IRI.fullmatch(activity["definition"]["type"])
    check_language_map(activity["definition"]["name"])
    # 2.4.5: completion is a boolean; keys of extensions are IRIs.
    result = statement.get("result", {})
    assert result.keys() <= {"completion", "extensions"} and isinstance(result.get("completion", True), bool)
    assert all(IRI.fullmatch(key) for key in result.get("extensions", {}))
    # 2.4.6: registration is a UUID; platform only with an activity; language as in RFC 5646.
    context = statement["context"]
    assert context.keys() <= {"registration", "platform", "language"} and LANGUAGE.fullmatch(context["language"])
    assert str(uuid.UUID(context.get("registration", str(uuid.uuid4()))))
    # 2.4.7: ISO 8601 with an offset, but not -00:00.
    if "timestamp" in statement:
        assert datetime.fromisoformat(statement["timestamp"]).tzinfo and not statement["timestamp"].endswith("-00:00")


def check_language_map(words: dict[str, str]) -> None:
    assert words and all(LANGUAGE.fullmatch(key) and isinstance(value, str) for key, value in words.items())


@pytest.fixture
def learner(cohort: Cohort) -> Learner:
    learner = make_learner("Priya", cohort)
    Learner.objects.filter(pk=learner.pk).update(joined=timezone.now() - timedelta(days=30))
    now = timezone.now()
    for finished, stopped in ((now, None), (None, now), (None, None)):
        Attempt.objects.create(
            id=uuid.uuid4(),
            learner=learner,
            role_play="maya",
            started=now - timedelta(hours=1),
            finished=finished,
            stopped=stopped,
            turns=5,
            ending="open" if finished else "",
            counts={"ask_open": 3, "judge": 2},
        )
    for session, state in (("what_is_recovery", "finished"), ("introduction", "started")):
        CourseProgress.objects.create(learner=learner, session=session, step="x", state=state, updated=now)
    return learner


def statements(facilitator: Facilitator, cohort: Cohort) -> list[dict[str, Any]]:
    client = Client()
    client.force_login(facilitator)
    answer = client.get(f"/console/cohorts/{cohort.pk}/export/xapi.json")
    assert answer["Content-Type"] == "application/json" and "attachment" in answer["Content-Disposition"]
    return list(answer.json())


def test_every_statement_keeps_the_rules(facilitator: Facilitator, cohort: Cohort, learner: Learner) -> None:
    found = statements(facilitator, cohort)
    for statement in found:
        check(statement)
    verbs = sorted(statement["verb"]["id"].rsplit("/", 1)[1] for statement in found)
    assert verbs == ["attempted"] * 3 + ["completed"] * 2 + ["exited", "progressed"]
    (done,) = [one for one in found if one.get("result", {}).get("completion")]
    told = {key.rsplit("/", 1)[1]: value for key, value in done["result"]["extensions"].items()}
    assert told["skills"]["ask_open"] == 3 and "judge" not in told["skills"] and told["ending"] == "open"


def test_the_same_again_has_the_same_ids_and_no_two_share_one(
    facilitator: Facilitator, cohort: Cohort, learner: Learner
) -> None:
    first, second = statements(facilitator, cohort), statements(facilitator, cohort)
    assert first == second and len({one["id"] for one in first}) == len(first) == 7


def test_nothing_in_it_leads_to_the_learner(facilitator: Facilitator, cohort: Cohort, learner: Learner) -> None:
    text = json.dumps(statements(facilitator, cohort))
    inside = [str(learner.pk), learner.pk.hex, learner.conversation, learner.name, *map(str, Attempt.objects.all())]
    assert not [one for one in inside if one in text]
    assert not [str(one.pk) for one in Attempt.objects.all() if str(one.pk) in text]


@pytest.mark.parametrize(
    "broken",
    [
        {"id": "7"},
        {"actor": {"objectType": "Agent", "name": "Priya"}},
        {"verb": {"id": "completed", "display": {"en-GB": "completed"}}},
        {"timestamp": "2026-11-23T10:00:00"},
        {"result": {"completion": True, "extensions": {"lines": 5}}},
        {"context": {"language": "en-GB", "registration": None}},
        {"more": 1},
    ],
)
def test_the_check_itself_refuses(
    facilitator: Facilitator, cohort: Cohort, learner: Learner, broken: dict[str, Any]
) -> None:
    good = statements(facilitator, cohort)[0]
    check(good)
    with pytest.raises((AssertionError, ValueError, KeyError, TypeError)):
        check({**good, **broken})
