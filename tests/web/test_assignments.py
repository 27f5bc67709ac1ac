"""Setting practice: one form for several things and people, changing it, and how far everybody is."""

from __future__ import annotations

import re
import uuid
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from bot.web.course.models import CourseProgress
from bot.web.people.models import Assignment, Attempt, Cohort, Facilitator, Learner
from bot.web.people.progress import Progress, Standing, assignments_of, standings
from tests.web.visitors import make_learner

pytestmark = pytest.mark.django_db(databases=["default", "conversations"])
DAY = timedelta(days=1)
TERMS = {"who": "everybody", "required_attempts": "1", "coaching": "any"}


@pytest.fixture
def sam(facilitator: Facilitator) -> Client:
    client = Client()
    client.force_login(facilitator)
    return client


@pytest.fixture
def priya(cohort: Cohort) -> Learner:
    learner = make_learner("Priya", cohort)
    Learner.objects.filter(pk=learner.pk).update(consent_given=timezone.now() - 30 * DAY)
    learner.refresh_from_db()
    return learner


def today(days: int = 0) -> date:
    return timezone.localdate() + days * DAY


def address(cohort: Cohort, rest: str = "assign/") -> str:
    return f"/console/cohorts/{cohort.pk}/{rest}"


def assigned(cohort: Cohort, days_ago: int = 10, **fields: Any) -> Assignment:
    fields = {"role_play": "maya", **fields} if "session" not in fields else fields
    assignment = Assignment.objects.create(cohort=cohort, **fields)
    Assignment.objects.filter(pk=assignment.pk).update(made=timezone.now() - days_ago * DAY)
    assignment.refresh_from_db()
    return assignment


def tried(learner: Learner, days_ago: float, finished: bool = True, **fields: Any) -> Attempt:
    at = timezone.now() - days_ago * DAY
    return Attempt.objects.create(
        id=uuid.uuid4(),
        learner=learner,
        started=at,
        finished=at if finished else None,
        **{"role_play": "maya", **fields},
    )


def standing(assignment: Assignment, learner: Learner) -> Standing:
    (found,) = standings([assignment], [learner])
    return found


# --- One form -------------------------------------------------------------------------------------------------------
def test_several_things_for_several_people_in_one_go(sam: Client, cohort: Cohort) -> None:
    priya, ama, lee = (make_learner(name, cohort) for name in ("Priya", "Ama", "Lee"))
    form = {
        **TERMS,
        "role_plays": ["maya", "dean"],
        "sessions": ["what_is_recovery"],
        "who": "chosen",
        "learners": [str(priya.pk), str(ama.pk)],
        "due": today(4).isoformat(),
        "required_attempts": "2",
        "coaching": "once_off",
        "note": "The second time with the coach off.",
    }
    assert sam.post(address(cohort), form).url == address(cohort, "practice/")
    made = Assignment.objects.order_by("pk")
    assert [one.role_play or one.session for one in made] == ["maya", "dean", "what_is_recovery"]
    assert all(set(one.learners.all()) == {priya, ama} and not one.everybody for one in made)
    assert [len(assignments_of(learner)) for learner in (priya, ama, lee)] == [3, 3, 0]
    page = sam.get(address(cohort, "practice/")).content.decode()
    assert page.count("0 of 2 completed") == 3 and "The second time with the coach off." in page


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"role_plays": []}, "tick at least one role-play"),
        ({"role_plays": ["nobody"]}, "valid choice"),
        ({"sessions": ["nothing"]}, "valid choice"),
        ({"due": "2001-01-01"}, "has passed"),
        ({"opens": today(9).isoformat(), "due": today(3).isoformat()}, "before it opens"),
        ({"who": "chosen"}, "tick at least one learner"),
        ({"required_attempts": "0"}, "greater than or equal to 1"),
        ({"required_attempts": "11"}, "less than or equal to 10"),
        ({"coaching": "sometimes"}, "valid choice"),
        ({"note": "x" * 301}, "300"),
    ],
)
def test_what_makes_no_sense_is_refused_and_said(
    sam: Client, cohort: Cohort, change: dict[str, Any], words: str
) -> None:
    page = sam.post(address(cohort), {**TERMS, "role_plays": ["maya"], **change}).content.decode()
    assert words in page and not Assignment.objects.exists()


def test_ticks_beside_everybody_are_a_question_not_a_guess(sam: Client, cohort: Cohort) -> None:
    learner = make_learner("Priya", cohort)
    page = sam.post(address(cohort), {**TERMS, "role_plays": ["maya"], "learners": [str(learner.pk)]})
    assert "You ticked learners" in page.content.decode() and not Assignment.objects.exists()


def test_learners_of_another_group_cannot_be_ticked(sam: Client, cohort: Cohort) -> None:
    stranger = make_learner("Zuzana", Cohort.objects.create(name="Theirs"))
    form = {**TERMS, "role_plays": ["maya"], "who": "chosen", "learners": [str(stranger.pk)]}
    page = sam.post(address(cohort), form).content.decode()
    assert not Assignment.objects.exists() and "Zuzana" not in page


# --- Changing -------------------------------------------------------------------------------------------------------
def test_an_assignment_is_changed_in_place(sam: Client, cohort: Cohort, priya: Learner) -> None:
    one = assigned(cohort, due=today(-3))
    here = address(cohort, f"assignments/{one.pk}/")
    page = sam.get(here).content.decode()
    assert f'value="{today(-3).isoformat()}"' in page and "checked" in page
    form = {**TERMS, "due": today(-3).isoformat(), "who": "chosen", "learners": [str(priya.pk)], "note": "Any time."}
    assert sam.post(here, form).status_code == 302  # the day that stood there may stay
    one.refresh_from_db()
    assert (one.everybody, list(one.learners.all()), one.note, one.role_play) == (False, [priya], "Any time.", "maya")
    assert "has passed" in sam.post(here, {**form, "due": today(-2).isoformat()}).content.decode()
    sam.post(here, TERMS)
    one.refresh_from_db()
    assert one.everybody and not one.learners.exists() and one.due is None


def test_a_week_more_for_several_at_once(sam: Client, cohort: Cohort) -> None:
    soon, late, undated = assigned(cohort, due=today(2)), assigned(cohort, due=today(-5)), assigned(cohort)
    sam.post(address(cohort, "assignments/several/"), {"do": "extend", "assignments": [soon.pk, late.pk, undated.pk]})
    assert [Assignment.objects.get(pk=one.pk).due for one in (soon, late, undated)] == [today(9), today(7), None]


def test_withdrawing_asks_first_and_leaves_what_was_done(sam: Client, cohort: Cohort, priya: Learner) -> None:
    one, other, third = assigned(cohort), assigned(cohort, role_play="dean"), assigned(cohort, role_play="gwen")
    tried(priya, 1)
    several = address(cohort, "assignments/several/")
    asked = sam.post(several, {"do": "withdraw", "assignments": [one.pk, other.pk]}).content.decode()
    assert "Withdraw these 2 assignments?" in asked and Assignment.objects.count() == 3
    sam.post(several, {"do": "withdraw", "sure": "yes", "assignments": [one.pk, other.pk]})
    assert list(Assignment.objects.all()) == [third] and priya.attempts.count() == 1
    assert "Withdraw this assignment?" in sam.get(address(cohort, f"assignments/{third.pk}/withdraw/")).content.decode()
    assert Assignment.objects.exists()


def test_several_means_ones_own(sam: Client, cohort: Cohort) -> None:
    theirs = assigned(Cohort.objects.create(name="Theirs"), due=today(1))
    for do in ("extend", "withdraw"):
        sam.post(address(cohort, "assignments/several/"), {"do": do, "sure": "yes", "assignments": [theirs.pk]})
    assert Assignment.objects.get().due == today(1)


def test_nothing_is_set_or_changed_in_an_archived_group(sam: Client, cohort: Cohort) -> None:
    one = assigned(cohort, due=today(1))
    cohort.archived = timezone.now()
    cohort.save()
    sam.post(address(cohort), {**TERMS, "role_plays": ["dean"]})
    sam.post(address(cohort, f"assignments/{one.pk}/"), {**TERMS, "note": "New"})
    sam.post(address(cohort, f"assignments/{one.pk}/withdraw/"))
    sam.post(address(cohort, "assignments/several/"), {"do": "extend", "assignments": [one.pk]})
    assert list(Assignment.objects.values_list("role_play", "note", "due")) == [("maya", "", today(1))]
    page = sam.get(address(cohort, "practice/")).content.decode()
    assert "This group is archived" in page and "<button" not in page.split("<main")[1]


# --- How far --------------------------------------------------------------------------------------------------------
def test_the_stages_of_an_assignment(cohort: Cohort, priya: Learner) -> None:
    one = assigned(cohort, required_attempts=2, due=today(1))
    assert standing(one, priya).label == "assigned (0 of 2)"
    tried(priya, 20)  # from before it was set
    tried(priya, 3, finished=False)
    assert (standing(one, priya).progress, standing(one, priya).attempts) == (Progress.IN_PROGRESS, 1)
    tried(priya, 2)
    assert standing(one, priya).label == "in progress (1 of 2)"
    one.due = today(-1)
    assert standing(one, priya).label == "in progress (1 of 2), overdue"
    tried(priya, 1)
    assert standing(one, priya).label == "completed" and not standing(one, priya).overdue


@pytest.mark.parametrize(
    ("coaching", "coach_off", "progress", "asks"),
    [
        ("any", [False, False], "completed", False),
        ("once_off", [False], "in_progress", True),  # the last one that is missing
        ("once_off", [], "assigned", False),
        ("once_off", [False, False], "in_progress", True),
        ("once_off", [True], "in_progress", False),
        ("once_off", [True, False], "completed", False),
        ("all_off", [], "assigned", True),
        ("all_off", [True, False], "in_progress", True),
        ("all_off", [True, False, True], "completed", False),
    ],
)
def test_the_coach_off(
    cohort: Cohort, priya: Learner, coaching: str, coach_off: list[bool], progress: str, asks: bool
) -> None:
    one = assigned(cohort, required_attempts=2, coaching=coaching)
    for off in coach_off:
        tried(priya, 1, coach_off=off)
    assert (standing(one, priya).progress, standing(one, priya).coach_off) == (progress, asks)


def test_what_is_still_missing_is_said(cohort: Cohort, priya: Learner) -> None:
    one = assigned(cohort, required_attempts=2, coaching="once_off")
    tried(priya, 1)
    assert standing(one, priya).label == "in progress (1 of 2)"
    tried(priya, 1)
    assert standing(one, priya).label == "in progress, one with the coach off to go"


def test_a_session_is_assigned_begun_and_finished(cohort: Cohort, priya: Learner) -> None:
    one = assigned(cohort, session="what_is_recovery", due=today(-1))
    assert standing(one, priya).label == "assigned, overdue"
    row = CourseProgress.objects.create(
        learner=priya, session="what_is_recovery", step="chime", state="started", updated=timezone.now()
    )
    assert standing(one, priya).label == "in progress, overdue"
    row.state = "finished"
    row.save()
    assert standing(one, priya).label == "completed"


def test_what_was_done_before_joining_is_not_counted(cohort: Cohort, priya: Learner) -> None:
    role_play, session = assigned(cohort, days_ago=100), assigned(cohort, days_ago=100, session="what_is_recovery")
    tried(priya, 40)
    CourseProgress.objects.create(
        learner=priya, session="what_is_recovery", step="x", state="finished", updated=timezone.now() - 40 * DAY
    )
    assert [one.label for one in standings([role_play, session], [priya])] == ["assigned", "assigned"]


def test_facilitators_find_the_earliest_first_and_the_way_into_the_library(sam: Client, cohort: Cohort) -> None:
    today = timezone.localdate()
    for fields in ({"role_play": "maya"}, {"session": "introduction", "due": today + timedelta(days=2)}):
        Assignment.objects.create(cohort=cohort, **fields)
    Assignment.objects.create(cohort=cohort, role_play="gone_since", due=today + timedelta(days=9))
    page = sam.get(f"/console/cohorts/{cohort.pk}/practice/").content.decode()
    assert re.findall(r"<strong>([^<]+)</strong></label>", page) == [
        "Session 1: Introduction", "gone_since", "First meeting on the ward"
    ]  # fmt: skip
    assert re.findall(r'href="(/console/library/[^"]+)"', page) == [
        "/console/library/sessions/introduction/", "/console/library/role-plays/maya/"
    ]  # fmt: skip


def test_what_opens_later_is_not_shown_and_the_nearest_comes_first(cohort: Cohort, priya: Learner) -> None:
    later = assigned(cohort, opens=today(1), role_play="gwen")
    assigned(cohort, role_play="jade")
    assigned(cohort, role_play="dean", due=today(5))
    assigned(cohort, role_play="carl", due=today(-2), opens=today())
    assert [one.assignment.role_play for one in assignments_of(priya)] == ["carl", "dean", "jade"]
    assert standing(later, priya).progress == Progress.NOT_OPEN
    assert assignments_of(make_learner("Guest")) == []


def test_thirty_learners_and_twenty_assignments_need_a_handful_of_queries(
    sam: Client, cohort: Cohort, django_assert_max_num_queries: Any
) -> None:
    learners = [make_learner(f"Learner {n}", cohort) for n in range(30)]
    for n in range(20):
        assigned(cohort, everybody=bool(n % 2)).learners.set(learners[:5])
    with django_assert_max_num_queries(14):
        assert sam.get(address(cohort, "practice/")).status_code == 200
