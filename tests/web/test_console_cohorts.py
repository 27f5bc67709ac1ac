"""Groups: joining and its end, code, hand-out, archive, removing, and who looks after a group."""

from __future__ import annotations

import re
from datetime import date, timedelta
from xml.etree import ElementTree

import pytest
from django.test import Client
from django.utils import timezone

from bot.web.console.joining import join_link, qr_code
from bot.web.course.models import FacilitatorQuestion
from bot.web.people.models import Assignment, Cohort, Facilitator, Learner
from tests.web.fake_rasa import FakeRasa
from tests.web.visitors import PASSWORD, client_of, make_learner

pytestmark = pytest.mark.django_db(databases=["default", "conversations"])


def logged_in(facilitator: Facilitator) -> Client:
    client = Client()
    client.force_login(facilitator, backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.fixture
def sam(facilitator: Facilitator) -> Client:
    return logged_in(facilitator)


@pytest.fixture
def owned(cohort: Cohort, facilitator: Facilitator) -> Cohort:
    cohort.owner = facilitator
    cohort.save()
    return cohort


@pytest.fixture
def kim(owned: Cohort) -> Facilitator:
    """Another facilitator of the group."""
    kim = Facilitator.objects.create_user("kim", PASSWORD, "Kim")
    owned.facilitators.add(kim)
    return kim


def here(cohort: Cohort, rest: str = "") -> str:
    return f"/console/cohorts/{cohort.pk}/{rest}"


def can_join(code: str) -> bool:
    """Whether a code opens anything, by its link and typed on the first page."""
    by_link, typed = Client().get(f"/join/{code}/").status_code, Client().post("/", {"code": code}).status_code
    assert (by_link, typed) in ((200, 302), (404, 200))
    return by_link == 200


# --- Joining --------------------------------------------------------------------------------------------------------
def test_a_new_group_has_an_owner_a_code_and_a_link_that_work(sam: Client, facilitator: Facilitator) -> None:
    address = sam.post("/console/", {"name": "Autumn group"}).url
    page, cohort = sam.get(address).content.decode(), Cohort.objects.get()
    assert cohort.owner == facilitator and cohort.shown_code in page
    link = re.search(r'href="http[^"]*(/join/[^"]+)"', page)
    assert link and Client().get(link[1]).status_code == 200


def test_a_code_works_until_its_last_day_and_no_longer(sam: Client, cohort: Cohort) -> None:
    today = timezone.localdate()
    assert sam.post(here(cohort, "join/last-day/"), {"code_ends": today.isoformat()}).status_code == 302
    assert can_join(cohort.shown_code)
    Cohort.objects.update(code_ends=today - timedelta(days=1))
    assert not can_join(cohort.shown_code)
    assert "The code ended on" in sam.get(here(cohort, "join/")).content.decode()
    sam.post(here(cohort, "join/last-day/"), {"code_ends": ""})
    assert can_join(cohort.shown_code)


def test_a_last_day_that_has_passed_is_refused(sam: Client, cohort: Cohort) -> None:
    page = sam.post(here(cohort, "join/last-day/"), {"code_ends": "2001-01-01"}).content.decode()
    assert "has passed" in page and Cohort.objects.get().code_ends is None


def test_a_new_code_asks_first_and_ends_the_old_one(sam: Client, cohort: Cohort) -> None:
    member = make_learner("Priya", cohort)
    assert "stop working at once" in sam.get(here(cohort, "join/new-code/")).content.decode()
    assert can_join(cohort.shown_code), "asking is not doing"
    sam.post(here(cohort, "join/new-code/"))
    fresh = Cohort.objects.get()
    assert fresh.code != cohort.code and can_join(fresh.shown_code) and not can_join(cohort.shown_code)
    member.refresh_from_db()
    assert member.cohort == cohort


def test_the_qr_code_holds_the_link_and_no_style(cohort: Cohort) -> None:
    import segno

    svg = ElementTree.fromstring(str(qr_code(join_link(cohort))))
    assert svg.tag.endswith("svg") and "viewBox" in svg.attrib
    parts = [svg, *svg.iter()]
    assert not any("style" in part.attrib or part.tag.endswith(("style", "script")) for part in parts)
    # Drawn from the same modules as the code that segno makes of this link: one row of the path for each run.
    dark = sum(module for row in segno.make(join_link(cohort), error="m", micro=False).matrix for module in row)
    strokes = [part for part in svg.iter() if part.get("stroke")]
    drawn = sum(int(n) for n in re.findall(r"h(\d+)", strokes[0].get("d", "")))
    assert drawn == dark > 100


def test_the_hand_out_has_all_three_ways_in(sam: Client, cohort: Cohort) -> None:
    page = sam.get(here(cohort, "join/hand-out/")).content.decode()
    assert cohort.shown_code in page and "<svg" in page and 'role="img"' in page
    assert "no e-mail address" in page and " style=" not in page


# --- Name and archive -----------------------------------------------------------------------------------------------
def test_a_group_gets_another_name(sam: Client, cohort: Cohort) -> None:
    sam.post(here(cohort, "settings/"), {"name": "Thursday group"})
    assert Cohort.objects.get().name == "Thursday group"
    refused = sam.post(here(cohort, "settings/"), {"name": ""}).content.decode()
    assert "<h1>Thursday group" in refused, "a name that was refused is not shown as if it were the group's"


def test_an_archived_group_is_read_and_not_joined_and_comes_back(sam: Client, cohort: Cohort) -> None:
    make_learner("Priya", cohort)
    Assignment.objects.create(cohort=cohort, role_play="maya")
    sam.post(here(cohort, "archive/"))
    assert not can_join(cohort.shown_code)
    assert "Priya" in sam.get(here(cohort, "people/")).content.decode()
    for tab in ("", "practice/", "join/", "questions/", "settings/"):
        assert sam.get(here(cohort, tab)).status_code == 200
    refused = sam.get(here(cohort, "join/hand-out/"))
    assert refused.status_code == 403 and "archived" in refused.content.decode()
    listed = sam.get("/console/").content.decode()
    assert listed.index("Archived") < listed.index(cohort.name)
    sam.post(here(cohort, "archive/"))
    assert can_join(cohort.shown_code)


# --- Removing a learner ---------------------------------------------------------------------------------------------
def test_a_removed_learner_keeps_everything_and_is_told_once(sam: Client, cohort: Cohort, fake_rasa: FakeRasa) -> None:
    priya = make_learner("Priya", cohort)
    FacilitatorQuestion.objects.create(
        learner=priya,
        cohort=cohort,
        turn="6a1f3c1e-7f5b-4c84-9a53-0d2a1d6f0c11",
        text="Is it?",
        asked_at=timezone.now(),
    )
    browser, address = client_of(priya), here(cohort, f"learners/{priya.pk}/remove/")
    browser.get("/api/conversation")
    assert "They keep everything of theirs" in sam.get(address).content.decode()
    assert sam.post(address).status_code == 302
    seen = "".join(sam.get(here(cohort, tab)).content.decode() for tab in ("people/", "settings/", "questions/"))
    assert "<td" not in seen and seen.count("Priya") == 1, "the one message that she was removed"
    priya.refresh_from_db()
    assert priya.cohort is None and len(browser.get("/api/conversation").json()["items"]) > 0
    first, second = browser.get("/talk/").content.decode(), browser.get("/talk/").content.decode()
    assert "no longer in “Autumn group”" in first and "no longer in" not in second


def test_who_joins_again_is_not_told_that_they_were_removed(sam: Client, cohort: Cohort, fake_rasa: FakeRasa) -> None:
    priya = make_learner("Priya", cohort)
    sam.post(here(cohort, f"learners/{priya.pk}/remove/"))
    Learner.objects.update(cohort=cohort)
    assert "no longer in" not in client_of(priya).get("/talk/").content.decode()


# --- Several facilitators -------------------------------------------------------------------------------------------
def test_only_the_owner_finds_ways_to_invite_remove_and_hand_on(sam: Client, owned: Cohort, kim: Facilitator) -> None:
    theirs, kims = sam.get(here(owned, "settings/")), logged_in(kim).get(here(owned, "settings/"))
    for words in ("Invite another facilitator", "Make owner", f"facilitators/{kim.pk}/remove/"):
        assert words in theirs.content.decode() and words not in kims.content.decode()
    refused = logged_in(kim).post(here(owned, "invitations/"))
    assert refused.status_code == 403 and "Only Sam can do this" in refused.content.decode()


def test_a_removed_facilitator_reaches_nothing_any_more(sam: Client, owned: Cohort, kim: Facilitator) -> None:
    browser = logged_in(kim)
    sam.get(here(owned, f"facilitators/{kim.pk}/remove/"))
    assert browser.get(here(owned)).status_code == 200
    sam.post(here(owned, f"facilitators/{kim.pk}/remove/"))
    assert browser.get(here(owned)).status_code == 404


def test_an_owner_hands_on_and_can_leave_then(
    sam: Client, owned: Cohort, kim: Facilitator, facilitator: Facilitator
) -> None:
    sam.post(here(owned, "leave/"))
    sam.post(here(owned, f"facilitators/{facilitator.pk}/remove/"))
    assert owned.facilitators.count() == 2, "a group never loses its owner"
    sam.post(here(owned, f"facilitators/{kim.pk}/hand-on/"))
    assert Cohort.objects.get().owner == kim
    assert sam.post(here(owned, "invitations/")).status_code == 403
    assert sam.post(here(owned, "leave/")).url == "/console/"
    assert list(owned.facilitators.all()) == [kim] and sam.get(here(owned)).status_code == 404


def test_an_older_group_belongs_to_its_first_facilitator(db: None) -> None:
    from importlib import import_module

    from django.apps import apps

    first, second = (Facilitator.objects.create_user(name, PASSWORD, name) for name in ("first", "second"))
    old, empty = Cohort.objects.create(name="Old"), Cohort.objects.create(name="Empty")
    for person in (second, first):  # the order in which they came counts, not their age
        old.facilitators.add(person)
    import_module("bot.web.people.migrations.0004_accounts_and_owners").first_facilitator_owns(apps, None)
    old.refresh_from_db(), empty.refresh_from_db()
    assert old.owner == second and empty.owner is None


def test_the_days_are_days_here(cohort: Cohort) -> None:
    Cohort.objects.update(code_ends=date(2026, 11, 23))
    page = logged_in(cohort.facilitators.get()).get(here(cohort, "join/")).content.decode()
    assert "Monday 23 November" in page
