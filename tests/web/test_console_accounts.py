"""Facilitators' accounts: set-up, logging in and its limits, name and password, invitations, forgotten passwords."""

from __future__ import annotations

import re
from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone

from bot.web.people.models import Cohort, Facilitator, Invitation, ResetLink, SetupLink
from tests.web.visitors import PASSWORD

pytestmark = pytest.mark.django_db(databases=["default", "conversations"])
ACCOUNT = {"shown_name": "Sam", "username": "sam", "password": PASSWORD, "again": PASSWORD}
NEW = "slow-heron-kettle-17"
KIM = {**ACCOUNT, "shown_name": "Kim", "username": "kim"}


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


# --- Wrong passwords ------------------------------------------------------------------------------------------------
def try_to_log_in(password: str = "no", name: str = "sam", address: str = "192.0.2.7", **headers: str) -> Any:
    data = {"username": name, "password": password}
    return Client(REMOTE_ADDR=address, **headers).post("/console/login/", data)


def test_after_eight_wrong_passwords_this_name_waits_at_this_address(facilitator: Facilitator) -> None:
    answers = [try_to_log_in() for _ in range(8)]
    assert [answer.status_code for answer in answers] == [200] * 7 + [429]
    refused = try_to_log_in(PASSWORD)
    page = refused.content.decode()
    assert refused.status_code == 429 and refused["Retry-After"] == "900"
    assert "wait 15 minutes" in page and "forgotten" in page


def test_nobody_else_is_locked_out(facilitator: Facilitator) -> None:
    Facilitator.objects.create_user("kim", PASSWORD, "Kim")
    for _ in range(9):
        try_to_log_in()
    assert try_to_log_in(PASSWORD, name="kim").status_code == 302, "another name at the same address"
    assert try_to_log_in(PASSWORD, address="192.0.2.8").status_code == 302, "the same name at another address"


def test_a_good_password_forgets_the_wrong_ones(facilitator: Facilitator) -> None:
    for _ in range(2):
        assert [try_to_log_in().status_code for _ in range(7)] == [200] * 7
        assert try_to_log_in(PASSWORD).status_code == 302


def test_what_was_typed_into_the_name_box_is_nowhere(
    facilitator: Facilitator, caplog: pytest.LogCaptureFixture
) -> None:
    from django.db import connection

    for _ in range(9):
        try_to_log_in(name="perhaps-my-password")
    assert "perhaps-my-password" not in caplog.text
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names():
            cursor.execute(f'SELECT * FROM "{table}"')
            assert "perhaps-my-password" not in str(cursor.fetchall()), table


# --- Own name and password ------------------------------------------------------------------------------------------
def test_a_new_password_logs_out_everywhere_else(facilitator: Facilitator) -> None:
    here, elsewhere = logged_in(facilitator), logged_in(facilitator)
    change = {"present": PASSWORD, "password": NEW, "again": NEW}
    assert here.post("/console/account/password/", change).url == "/console/account/"
    assert "Everywhere else you are logged out" in here.get("/console/account/").content.decode()
    assert elsewhere.get("/console/").status_code == 302
    assert try_to_log_in(PASSWORD).status_code == 200 and try_to_log_in(NEW).status_code == 302


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"present": "not-it"}, "not the password you logged in with"),
        ({"password": "short", "again": "short"}, "too short"),
        ({"again": "another-one-here-1"}, "not the same"),
        ({"password": "Sam-Whitmore1", "again": "Sam-Whitmore1"}, "too similar"),
    ],
)
def test_a_password_is_not_changed_to_a_weak_one(facilitator: Facilitator, change: dict[str, str], words: str) -> None:
    Facilitator.objects.update(shown_name="Sam Whitmore")
    data = {"present": PASSWORD, "password": NEW, "again": NEW, **change}
    assert words in logged_in(facilitator).post("/console/account/password/", data).content.decode()
    facilitator.refresh_from_db()
    assert facilitator.check_password(PASSWORD)


def test_the_present_password_cannot_be_guessed_from_an_open_session(facilitator: Facilitator) -> None:
    browser, wrong = logged_in(facilitator), {"present": "guess", "password": NEW, "again": NEW}
    answers = [browser.post("/console/account/password/", wrong).status_code for _ in range(11)]
    assert answers == [200] * 10 + [429]


def test_learners_read_the_new_name(facilitator: Facilitator) -> None:
    assert logged_in(facilitator).post("/console/account/", {"shown_name": "Samira"}).status_code == 302
    facilitator.refresh_from_db()
    assert (facilitator.shown_name, facilitator.username) == ("Samira", "sam")


# --- Invitations ----------------------------------------------------------------------------------------------------
@pytest.fixture
def owned(cohort: Cohort, facilitator: Facilitator) -> Cohort:
    cohort.owner = facilitator
    cohort.save()
    return cohort


def invitation(cohort: Cohort, by: Facilitator) -> str:
    page = logged_in(by).post(f"/console/cohorts/{cohort.pk}/invitations/").content.decode()
    found = re.search(r'value="http[^"]*(/console/invited/[^"]+)"', page)
    assert found, page
    return found[1]


def test_an_invitation_brings_one_new_facilitator(owned: Cohort, facilitator: Facilitator) -> None:
    link, kim = invitation(owned, facilitator), Client()
    assert owned.name in kim.get(link).content.decode()
    assert kim.post(link, KIM).url == f"/console/cohorts/{owned.pk}/"
    assert kim.get(f"/console/cohorts/{owned.pk}/").status_code == 200
    assert Client().get(link).status_code == 404
    assert Client().post(link, {**KIM, "username": "eve"}).status_code == 404
    assert sorted(owned.facilitators.values_list("username", flat=True)) == ["kim", "sam"]
    assert Facilitator.objects.count() == 2 and Cohort.objects.get().owner == facilitator


def test_an_invitation_brings_somebody_who_has_an_account(owned: Cohort, facilitator: Facilitator) -> None:
    link, kim = invitation(owned, facilitator), Facilitator.objects.create_user("kim", PASSWORD, "Kim")
    log_in = re.search(r'href="(/console/login/[^"]+)"', Client().get(link).content.decode())
    assert log_in
    browser = Client()
    answer = browser.post(log_in[1], {"username": "kim", "password": PASSWORD, "next": link})
    assert answer.url == link and "Join as Kim" in browser.get(link).content.decode()
    assert not owned.facilitators.filter(pk=kim.pk).exists(), "looking is not joining"
    browser.post(link)
    assert owned.facilitators.filter(pk=kim.pk).exists()


def test_who_is_in_already_uses_no_invitation_up(owned: Cohort, facilitator: Facilitator) -> None:
    link = invitation(owned, facilitator)
    assert logged_in(facilitator).post(link).status_code == 302
    assert Client().get(link).status_code == 200


@pytest.mark.parametrize("end", ["a week", "withdrawn", "archived"])
def test_an_invitation_ends(owned: Cohort, facilitator: Facilitator, end: str) -> None:
    link = invitation(owned, facilitator)
    if end == "a week":
        Invitation.objects.update(made=timezone.now() - timedelta(days=7, minutes=1))
    elif end == "withdrawn":
        address = f"/console/cohorts/{owned.pk}/invitations/{Invitation.objects.get().pk}/withdraw/"
        logged_in(facilitator).post(address)
    else:
        Cohort.objects.update(archived=timezone.now())
    assert Client().get(link).status_code == 404 and Client().post(link, KIM).status_code == 404
    assert not Facilitator.objects.filter(username="kim").exists()


def test_tokens_are_kept_as_hashes_only(owned: Cohort, facilitator: Facilitator) -> None:
    tokens = [invitation(owned, facilitator).split("/")[-2], path_of(reset_link()).split("/")[-2]]
    rows = str([*Invitation.objects.values(), *ResetLink.objects.values()])
    assert len(tokens[0]) >= 43 and len(tokens[1]) >= 43 and not any(token in rows for token in tokens)


def test_links_cannot_be_guessed_without_end(db: None) -> None:
    codes = [Client().get(f"/console/invited/guess-{n}/").status_code for n in range(62)]
    assert codes == [404] * 60 + [429] * 2


# --- A forgotten password -------------------------------------------------------------------------------------------
def reset_link(name: str = "sam") -> str:
    out = StringIO()
    call_command("reset_link", name, base_url="https://example.org", stdout=out)
    return out.getvalue().strip()


def test_a_reset_link_sets_a_new_password_once(facilitator: Facilitator) -> None:
    elsewhere, link = logged_in(facilitator), reset_link()
    assert link.startswith("https://example.org/console/reset/")
    browser, address, new = Client(), path_of(link), {"password": NEW, "again": NEW}
    assert "too short" in browser.post(address, {"password": "x", "again": "x"}).content.decode()
    assert browser.post(address, new).url == "/console/"
    assert browser.get("/console/").status_code == 200, "logged in at once"
    assert elsewhere.get("/console/").status_code == 302, "and out everywhere else"
    assert Client().get(address).status_code == 404 and Client().post(address, new).status_code == 404
    assert try_to_log_in(NEW).status_code == 302


def test_a_reset_link_works_after_a_lock_out_and_ends_after_a_day(facilitator: Facilitator) -> None:
    for _ in range(9):
        try_to_log_in()
    old, new = path_of(reset_link()), path_of(reset_link())
    assert Client().get(old).status_code == 404, "only the newest works"
    assert Client(REMOTE_ADDR="192.0.2.7").get(new).status_code == 200
    ResetLink.objects.update(made=timezone.now() - timedelta(days=1, minutes=1))
    assert Client().get(new).status_code == 404


def test_there_is_no_reset_link_for_nobody(db: None) -> None:
    with pytest.raises(CommandError, match="Nobody logs in as"):
        reset_link("eve")


def test_the_login_page_says_what_to_do(db: None) -> None:
    page = Client().get("/console/login/").content.decode()
    assert "Password forgotten?" in page and "alongside reset-link" in page
