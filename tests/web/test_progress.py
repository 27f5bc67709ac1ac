"""Who has done what: the list of people, one person, sums, and files to take along."""

from __future__ import annotations

import csv
import io
import re
import uuid
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from bot.web.console import skills
from bot.web.console.csv_export import harmless
from bot.web.course.models import CourseProgress
from bot.web.people.models import Assignment, Attempt, Cohort, Comment, Facilitator, Learner
from tests.web.visitors import make_learner

pytestmark = pytest.mark.django_db(databases=["default", "conversations"])
DAY = timedelta(days=1)


@pytest.fixture
def sam(facilitator: Facilitator) -> Client:
    client = Client()
    client.force_login(facilitator)
    return client


def joined(name: str, cohort: Cohort, days_ago: int = 30) -> Learner:
    learner = make_learner(name, cohort)
    Learner.objects.filter(pk=learner.pk).update(joined=timezone.now() - days_ago * DAY)
    learner.refresh_from_db()
    return learner


def test_two_of_the_same_name_can_be_told_apart_wherever_one_of_them_is_chosen(sam: Client, cohort: Cohort) -> None:
    first, second = joined("Kim", cohort, days_ago=9), joined("kim", cohort, days_ago=2)
    joined("Lee", cohort)
    for address in ("people/", "settings/", "practice/"):
        page = sam.get(f"/console/cohorts/{cohort.pk}/{address}").content.decode()
        assert "Kim (1)" in page and "kim (2)" in page and "Lee (" not in page, address
    for learner, name in ((first, "Kim (1)"), (second, "kim (2)")):
        assert name in sam.get(f"/console/cohorts/{cohort.pk}/people/{learner.pk}/").content.decode()
        assert name in sam.get(f"/console/cohorts/{cohort.pk}/learners/{learner.pk}/remove/").content.decode()


def tried(learner: Learner, days_ago: float = 1, **fields: Any) -> Attempt:
    at = timezone.now() - days_ago * DAY
    known = {"role_play": "maya", "finished": at, "turns": 6, "ending": "partly", "counts": {"ask_open": 2, "judge": 7}}
    return Attempt.objects.create(id=uuid.uuid4(), learner=learner, started=at, **{**known, **fields})


def names(page: str) -> list[str]:
    return re.findall(r'<th role="rowheader" scope="row"><a [^>]+>([^<]+)</a>', page)


@pytest.fixture
def people(cohort: Cohort) -> dict[str, Learner]:
    """Five learners, each at another point."""
    Assignment.objects.create(cohort=cohort, role_play="maya", due=timezone.localdate() - DAY)
    Assignment.objects.update(made=timezone.now() - 20 * DAY)
    learners = {name: joined(name, cohort) for name in ("Ama", "Bo", "Cleo", "Dov", "Esme")}
    tried(learners["Ama"], 3)
    tried(learners["Ama"], 2, counts={"ask_open": 5})
    tried(learners["Bo"])
    tried(learners["Dov"], finished=None, stopped=None, turns=0, counts={})
    tried(learners["Esme"])
    Learner.objects.filter(name="Esme").update(asked_for_contact=timezone.now())
    CourseProgress.objects.create(
        learner=learners["Bo"], session="what_is_recovery", step="x", state="finished", updated=timezone.now()
    )
    return learners


@pytest.fixture
def here(cohort: Cohort) -> str:
    return f"/console/cohorts/{cohort.pk}/people/"


# --- The list -------------------------------------------------------------------------------------------------------
def test_what_needs_attention_comes_first(sam: Client, people: Any, here: str) -> None:
    page = sam.get(here).content.decode()
    assert names(page) == ["Esme", "Cleo", "Dov", "Ama", "Bo"]  # contact; overdue and not begun; overdue
    assert page.count("1 overdue") == 2 and page.count("not started</span>") == 1


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("show=overdue", ["Cleo", "Dov"]),
        ("show=not_started", ["Cleo"]),
        ("show=contact", ["Esme"]),
        ("show=attention&sort=name", ["Cleo", "Dov", "Esme"]),
        ("sort=name", ["Ama", "Bo", "Cleo", "Dov", "Esme"]),
        ("sort=-name", ["Esme", "Dov", "Cleo", "Bo", "Ama"]),
        ("sort=attempts", ["Ama", "Bo", "Esme", "Cleo", "Dov"]),
        ("sort=course", ["Bo", "Ama", "Cleo", "Dov", "Esme"]),
        ("name=%20OV", ["Dov"]),
        ("show=nonsense&sort=--x&name=%3Cb%3E", []),
    ],
)
def test_filtering_and_sorting(sam: Client, people: Any, here: str, query: str, found: list[str]) -> None:
    page = sam.get(f"{here}?{query}").content.decode()
    assert names(page) == found and "<b>" not in page


def test_the_sorted_column_says_so(sam: Client, people: Any, here: str) -> None:
    page = sam.get(f"{here}?sort=-name&show=all").content.decode()
    assert page.count("aria-sort") == 1
    assert re.search(r'aria-sort="descending"><a href="\?sort=name&amp;show=all', page)


def test_a_list_of_forty_needs_a_handful_of_queries(
    sam: Client, cohort: Cohort, here: str, django_assert_max_num_queries: Any
) -> None:
    for n in range(40):
        tried(joined(f"Learner {n}", cohort))
    with django_assert_max_num_queries(14):
        assert len(names(sam.get(here).content.decode())) == 40


def test_what_was_done_before_joining_is_nobodys(sam: Client, cohort: Cohort, here: str) -> None:
    learner = joined("Ama", cohort, days_ago=1)
    tried(learner, days_ago=5, shared=timezone.now())
    CourseProgress.objects.create(
        learner=learner, session="what_is_recovery", step="x", state="finished", updated=timezone.now() - 5 * DAY
    )
    page = sam.get(here).content.decode()
    assert "not started</span>" in page and "shares" not in page
    page = sam.get(f"{here}{learner.pk}/").content.decode()
    assert "None since they joined." in page and "No session begun" in page


# --- In sum ---------------------------------------------------------------------------------------------------------
def test_sums_are_shown_from_three_learners_on(sam: Client, cohort: Cohort, here: str) -> None:
    for name in ("Ama", "Bo"):
        tried(joined(name, cohort))
    assert "The group together" not in sam.get(here).content.decode()
    tried(joined("Cleo", cohort))
    page = sam.get(here).content.decode()
    assert "3 of 3 learners have begun" in page and "Open questions" in page
    assert "Judged" not in page  # skills only


def test_a_column_of_the_sum_needs_three_learners(people: dict[str, Learner]) -> None:
    table = skills.of_cohort(Attempt.objects.all())
    assert table.columns == [(1, 3)]  # only one of them has a second attempt
    assert [(row.label, row.numbers) for row in table.rows] == [("Open questions", [2.0])]


def test_the_picture_says_what_the_numbers_say(people: dict[str, Learner]) -> None:
    table = skills.of_learner(people["Ama"].attempts.all())
    (row,) = table.rows
    assert row.numbers == [2, 5]
    assert [bar.height for bar in row.bars] == [pytest.approx(skills.HEIGHT * 2 / 5, abs=0.1), skills.HEIGHT]
    assert all(bar.y + bar.height == pytest.approx(skills.HEIGHT) for bar in row.bars)


# --- One person -----------------------------------------------------------------------------------------------------
def test_a_persons_page(sam: Client, people: dict[str, Learner], here: str) -> None:
    page = sam.get(f"{here}{people['Ama'].pk}/").content.decode()
    assert "completed" in page and page.count("they opened up a little") == 2
    assert "Open questions" in page and "Judged" not in page and 'style="' not in page
    page = sam.get(f"{here}{people['Bo'].pk}/").content.decode()
    assert "Session 2: What is Recovery?: finished" in page


def test_being_contacted_is_marked_as_done_and_can_be_opened_again(
    sam: Client, people: dict[str, Learner], here: str
) -> None:
    esme = people["Esme"]
    address = f"{here}{esme.pk}/contacted/"
    assert "Mark as done" in sam.get(f"{here}{esme.pk}/").content.decode()
    sam.post(address)
    esme.refresh_from_db()
    assert esme.asked_for_contact is None and esme.contact_answered
    assert names(sam.get(f"{here}?show=contact").content.decode()) == []
    sam.post(address)
    esme.refresh_from_db()
    assert esme.asked_for_contact and esme.contact_answered is None
    bo = people["Bo"]
    sam.post(f"{here}{bo.pk}/contacted/")
    bo.refresh_from_db()
    assert bo.asked_for_contact is None and bo.contact_answered is None


def test_what_waits_for_the_facilitators_is_on_the_first_pages(
    sam: Client, cohort: Cohort, people: dict[str, Learner]
) -> None:
    overview = sam.get(f"/console/cohorts/{cohort.pk}/").content.decode()
    esme = f"/console/cohorts/{cohort.pk}/people/{people['Esme'].pk}/"
    assert "Asked to be contacted:" in overview and f'<a href="{esme}">Esme</a>' in overview
    assert "?show=overdue" in overview and "2 with something overdue" in overview and "new answer" not in overview
    assert "1 asked to be contacted" in sam.get("/console/").content.decode()
    Comment.objects.create(
        attempt=tried(people["Bo"], shared=timezone.now()), from_learner=True, name="Bo", text="Thanks."
    )
    assert "1 new answer to a comment" in sam.get(f"/console/cohorts/{cohort.pk}/").content.decode()
    answered = sam.get(f"/console/cohorts/{cohort.pk}/people/?show=answered").content.decode()
    assert names(answered) == ["Bo"]
    Learner.objects.update(asked_for_contact=None)
    assert "sked to be contacted" not in sam.get("/console/").content.decode()


# --- To take along --------------------------------------------------------------------------------------------------
def rows_of(sam: Client, cohort: Cohort, what: str) -> list[dict[str, str]]:
    answer = sam.get(f"/console/cohorts/{cohort.pk}/export/{what}")
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    assert re.fullmatch(
        r'attachment; filename="autumn-group-\d{4}-\d\d-\d\d-[a-z]+\.csv"', answer["Content-Disposition"]
    )
    text = answer.content.decode()
    assert text.startswith("\ufeff")  # spreadsheets take it for UTF-8
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))


def test_practice_as_csv(sam: Client, cohort: Cohort, people: dict[str, Learner]) -> None:
    rows = rows_of(sam, cohort, "practice.csv")
    assert [(row["Learner"], row["State"], row["Overdue"]) for row in rows] == [
        ("Ama", "completed", "no"),
        ("Bo", "completed", "no"),
        ("Cleo", "assigned", "yes"),
        ("Dov", "in progress", "yes"),
        ("Esme", "completed", "no"),
    ]


def test_attempts_as_csv(sam: Client, cohort: Cohort, people: dict[str, Learner]) -> None:
    rows = rows_of(sam, cohort, "attempts.csv")
    assert len(rows) == 5 and "Judged" not in rows[0]
    ama = [row for row in rows if row["Learner"] == "Ama"]
    assert [row["Open questions"] for row in ama] == ["2", "5"]
    assert len({row["Identifier"] for row in rows}) == 4 and str(people["Ama"].pk) not in str(rows)


@pytest.mark.parametrize("name", ["=1+1", "+44", "-2", "@SUM(A1)", "\t=1", " =1", "＝1", "\u200b=1"])
def test_no_cell_is_run_by_a_spreadsheet(sam: Client, cohort: Cohort, name: str) -> None:
    assert harmless(name) == f"'{name}"
    learner = joined(name, cohort)
    tried(learner)
    (row,) = rows_of(sam, cohort, "attempts.csv")
    assert row["Learner"] == f"'{name}"


def test_a_name_begins_no_cell_where_semicolons_separate(sam: Client, cohort: Cohort) -> None:
    tried(joined("Priya;=1+1", cohort))
    text = sam.get(f"/console/cohorts/{cohort.pk}/export/attempts.csv").content.decode()
    (_, row) = csv.reader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";")
    assert not [cell for cell in row if cell.startswith("=")]
    assert '"Priya;=1+1",' in text


def test_plain_cells_stay_as_they_are() -> None:
    assert [harmless(cell) for cell in ("Ama", "O’Neil-Smith", 5, "", "2026-11-27")] == [
        "Ama",
        "O’Neil-Smith",
        5,
        "",
        "2026-11-27",
    ]


def test_there_is_no_other_file(sam: Client, cohort: Cohort) -> None:
    assert sam.get(f"/console/cohorts/{cohort.pk}/export/everything.csv").status_code == 404
