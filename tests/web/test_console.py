"""The console: set-up, groups, assigning, and who may reach what."""

from __future__ import annotations

import re
import uuid
from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from bot.web.console.urls import urlpatterns
from bot.web.course.models import FacilitatorQuestion
from bot.web.people.models import Assignment, Attempt, Cohort, Facilitator, SetupLink
from tests.web.fake_rasa import FakeRasa
from tests.web.visitors import PASSWORD, client_of, make_learner, send

pytestmark = pytest.mark.django_db(databases=["default", "conversations"])
ACCOUNT = {"shown_name": "Sam", "username": "sam", "password": PASSWORD, "again": PASSWORD}
OPEN_TO_ALL = {"login", "set-up", "logout"}


def setup_link(**options: Any) -> str:
    out = StringIO()
    call_command("setup_link", stdout=out, **options)
    return out.getvalue().strip()


def path_of(link: str) -> str:
    return re.sub(r"^https?://[^/]+", "", link)


def logged_in(facilitator: Facilitator) -> Client:
    client = Client()
    client.force_login(facilitator)
    return client


# --- Set-up ---------------------------------------------------------------------------------------------------------
def test_the_link_makes_the_first_facilitator_once(db: None) -> None:
    link = setup_link(base_url="https://example.org/")
    assert link.startswith("https://example.org/console/set-up/")
    browser = Client()
    assert browser.get(path_of(link)).status_code == 200
    assert browser.post(path_of(link), ACCOUNT).url == "/console/"
    assert browser.get("/console/").status_code == 200
    assert Client().get(path_of(link)).status_code == 404
    assert Client().post(path_of(link), {**ACCOUNT, "username": "eve"}).status_code == 404
    assert [f.username for f in Facilitator.objects.all()] == ["sam"]
    assert setup_link() == ""  # not needed any more
    assert setup_link(again=True) != ""


def test_the_token_is_not_kept(db: None) -> None:
    token = path_of(setup_link()).split("/")[-2]
    assert token not in str(list(SetupLink.objects.values()))


def test_only_the_newest_link_is_good_and_not_for_ever(db: None) -> None:
    old, new = setup_link(), setup_link()
    assert Client().get(path_of(old)).status_code == 404
    assert Client().get(path_of(new)).status_code == 200
    SetupLink.objects.update(made=timezone.now() - timedelta(days=8))
    assert Client().get(path_of(new)).status_code == 404


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"password": "short", "again": "short"}, "too short"),
        ({"password": "passwordpassword", "again": "different-one-here"}, "not the same"),
        ({"password": "123456789012345", "again": "123456789012345"}, "entirely numeric"),
        ({"shown_name": ""}, "required"),
    ],
)
def test_weak_accounts_are_refused_and_the_link_stays_good(db: None, change: dict[str, str], words: str) -> None:
    address = path_of(setup_link())
    assert words in Client().post(address, {**ACCOUNT, **change}).content.decode()
    assert not Facilitator.objects.exists()
    assert Client().get(address).status_code == 200


def test_logging_in_and_out(facilitator: Facilitator) -> None:
    browser = Client()
    wrong = browser.post("/console/login/", {"username": "sam", "password": "no"})
    assert wrong.status_code == 200 and "/console/" in browser.get("/console/").url
    assert browser.post("/console/login/", {"username": "sam", "password": PASSWORD}).url == "/console/"
    assert 0 < browser.session.get_expiry_age() <= 12 * 60 * 60
    assert browser.post("/console/logout/").status_code == 302
    assert browser.get("/console/").status_code == 302


# --- Groups and assignments -----------------------------------------------------------------------------------------
def test_a_new_group_has_a_code_and_a_link_that_work(facilitator: Facilitator) -> None:
    browser = logged_in(facilitator)
    address = browser.post("/console/", {"name": "Autumn group"}).url
    page = browser.get(address).content.decode()  # the page about joining
    cohort = Cohort.objects.get()
    assert cohort.shown_code in page
    link = re.search(r'href="http[^"]*(/join/[^"]+)"', page)
    assert link and Client().get(link[1]).status_code == 200


def test_assigning_reaches_the_learner_and_progress_comes_back(
    facilitator: Facilitator, cohort: Cohort, fake_rasa: FakeRasa
) -> None:
    sam, learner = logged_in(facilitator), make_learner("Priya", cohort)
    address = f"/console/cohorts/{cohort.pk}/"
    due = timezone.localdate() + timedelta(days=3)
    sam.post(
        f"{address}assign/",
        {
            "role_plays": ["maya"],
            "who": "everybody",
            "required_attempts": "1",
            "coaching": "any",
            "due": due.isoformat(),
            "note": "Have a <b>go</b>",
        },
    )
    page = client_of(learner).get("/talk/").content.decode()
    assert "Have a &lt;b&gt;go&lt;/b&gt;" in page and "from Sam" in page and "1 to do" in page

    def states() -> list[str]:
        return re.findall(r'class="state state-(\w+)"', sam.get(f"{address}people/{learner.pk}/").content.decode())

    assert states() == ["assigned"]
    attempt = Attempt.objects.create(
        id="6a1f3c1e-7f5b-4c84-9a53-0d2a1d6f0c11", learner=learner, role_play="maya", started=timezone.now()
    )
    assert states() == ["in_progress"]
    attempt.finished = timezone.now()
    attempt.save()
    assert states() == ["completed"]


def test_withdrawing_leaves_what_was_done(facilitator: Facilitator, cohort: Cohort) -> None:
    assignment = Assignment.objects.create(cohort=cohort, role_play="maya")
    logged_in(facilitator).post(f"/console/cohorts/{cohort.pk}/assignments/{assignment.pk}/withdraw/")
    assert not Assignment.objects.exists()


def test_a_request_for_contact_is_shown(facilitator: Facilitator, cohort: Cohort) -> None:
    learner = make_learner("Priya", cohort)
    learner.asked_for_contact = timezone.now()
    learner.save()
    page = logged_in(facilitator).get(f"/console/cohorts/{cohort.pk}/people/").content.decode()
    assert f"{timezone.localtime():%H:}" in page


def test_a_facilitator_never_sees_words(facilitator: Facilitator, cohort: Cohort, fake_rasa: FakeRasa) -> None:
    send(client_of(make_learner("Priya", cohort)), "a heron stood in the shallows")
    sam = logged_in(facilitator)
    for address in ("/console/", *(f"/console/cohorts/{cohort.pk}/{tab}" for tab in ("", "people/", "questions/"))):
        assert "heron" not in sam.get(address).content.decode()
    assert sam.get("/api/conversation").status_code == 401


# --- Who may reach what: every address of the console, also those that are added later ------------------------------
def every_address(cohort: Cohort, assignment: Assignment) -> list[tuple[str, str]]:
    question = FacilitatorQuestion.objects.create(
        learner=cohort.learners.get(), cohort=cohort, turn=uuid.uuid4(), text="Is it?", asked_at=timezone.now()
    )
    known = {"cohort_id": cohort.pk, "assignment_id": assignment.pk, "question_id": question.pk, "token": "none"}
    return [
        (p.name, reverse(f"console:{p.name}", kwargs={key: known[key] for key in p.pattern.converters}))
        for p in urlpatterns
    ]


@pytest.mark.parametrize("who", ["anonymous", "learner", "other facilitator"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_nobody_else_reaches_a_view(cohort: Cohort, who: str, method: str) -> None:
    assignment = Assignment.objects.create(cohort=cohort, role_play="maya")
    learner = make_learner("Priya", cohort)
    other = Facilitator.objects.create_user("kim", PASSWORD, "Kim")
    client = {"anonymous": Client(), "learner": client_of(learner), "other facilitator": logged_in(other)}[who]
    checked = 0
    for name, address in every_address(cohort, assignment):
        if name in OPEN_TO_ALL:
            continue
        answer = getattr(client, method)(address, {"role_play": "maya"})
        if who == "other facilitator":
            # The list of cohorts is everybody's own; everything with a cohort in it does not exist for them.
            assert answer.status_code == (200 if name == "cohorts" else 404), name
        else:
            assert answer.status_code == 302 and answer.url.startswith("/console/login/"), name
        assert cohort.name not in answer.content.decode()
        assert cohort.shown_code not in answer.content.decode()
        checked += 1
    assert checked >= 4
    assert list(Assignment.objects.all()) == [assignment]


def test_an_assignment_of_another_cohort_is_out_of_reach(facilitator: Facilitator, cohort: Cohort) -> None:
    theirs = Assignment.objects.create(cohort=Cohort.objects.create(name="Theirs"), role_play="maya")
    answer = logged_in(facilitator).post(f"/console/cohorts/{cohort.pk}/assignments/{theirs.pk}/withdraw/")
    assert answer.status_code == 404 and Assignment.objects.filter(pk=theirs.pk).exists()
