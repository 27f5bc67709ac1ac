"""The course walk as the web keeps it: places, reflections, questions, the evaluation; and who sees what."""

from __future__ import annotations

import json
import uuid
from dataclasses import replace
from typing import Any

import pytest
from django.db import connections
from django.test import Client
from django.utils import timezone

from bot.content.sessions import Rate, Step
from bot.web.chat import event_log
from bot.web.chat.models import RasaEvent
from bot.web.course import evaluation, progress
from bot.web.course.models import (
    CourseEvaluation,
    CourseProgress,
    EvaluationAnswered,
    FacilitatorQuestion,
    Reflection,
)
from bot.web.pages import consent
from bot.web.people.models import Cohort, Facilitator, Learner
from tests.web.fake_rasa import FakeRasa, payload, said
from tests.web.visitors import client_of, make_learner, send

pytestmark = pytest.mark.django_db(databases=["default", "conversations"])
SESSION = "what_is_recovery"
WORDS = "a heron stood in the shallows, and I could breathe"


def reached(event: str, step: str, session: str = SESSION, **more: Any) -> dict[str, Any]:
    mode = "outside" if event == "session_left" else "course"
    return payload(type="progress", event=event, mode=mode, session=session, step=step, **more)


def kept(turn: uuid.UUID, **more: Any) -> dict[str, Any]:
    about = {"session": SESSION, "step": "recovery_to_you", "prompt": "What does it mean to you?", "plan": False}
    return payload(type="reflection", action="keep", turn=str(turn), **{**about, **more})


def forgotten(turn: uuid.UUID) -> dict[str, Any]:
    return payload(type="reflection", action="forget", turn=str(turn))


def write(browser: Client, fake_rasa: FakeRasa, text: str = WORDS) -> uuid.UUID:
    """The learner answers a question to reflect on and is asked whether to keep it."""
    turn = uuid.uuid4()
    fake_rasa.answer = lambda message, metadata: [said("Would you like to keep it?")]
    assert send(browser, text, id_=turn).status_code == 200
    return turn


def reply(browser: Client, fake_rasa: FakeRasa, *events: dict[str, Any], text: str = "go on") -> Any:
    """A turn to which Rasa answers with these events and a word."""
    fake_rasa.answer = lambda message, metadata: [*events, said("All right.")]
    return send(browser, text).json()


def keep_one(browser: Client, fake_rasa: FakeRasa, text: str = WORDS, **more: Any) -> uuid.UUID:
    turn = write(browser, fake_rasa, text)
    reply(browser, fake_rasa, kept(turn, **more), text="keep it")
    return turn


def everything_stored() -> str:
    """Every row of both databases, as text."""
    found = []
    for alias in ("default", "conversations"):
        connection = connections[alias]
        with connection.cursor() as cursor:
            for table in connection.introspection.table_names(cursor):
                cursor.execute(f'SELECT * FROM "{table}"')
                found.append(str(cursor.fetchall()))
    return "\n".join(found)


# --- How far ---------------------------------------------------------------------------------------------------------
def test_a_walk_is_kept_and_told_to_rasa_with_the_next_turn(
    browser: Client, learner: Learner, fake_rasa: FakeRasa
) -> None:
    reply(browser, fake_rasa, reached("session_started", "begin"))
    reply(browser, fake_rasa, reached("step_reached", "chime"))
    reply(browser, fake_rasa, reached("session_left", "chime"))
    send(browser, "hello again")
    metadata = fake_rasa.received[-1]["metadata"]
    assert metadata["course"] == {SESSION: {"step": "chime", "state": "started"}}
    assert metadata["course_latest"] == SESSION


def test_finished_stays_finished_and_the_latest_is_the_one_walked_last(browser: Client, fake_rasa: FakeRasa) -> None:
    reply(browser, fake_rasa, reached("session_finished", "end"))
    reply(browser, fake_rasa, reached("session_started", "begin", "introduction"))
    reply(browser, fake_rasa, reached("step_reached", "chime"))
    send(browser, "hello")
    metadata = fake_rasa.received[-1]["metadata"]
    assert metadata["course"] == {
        "introduction": {"step": "begin", "state": "started"},
        SESSION: {"step": "chime", "state": "finished"},
    }
    assert metadata["course_latest"] == SESSION


@pytest.mark.parametrize("odd", [{"session": ""}, {"session": None}, {"step": ""}, {"event": "session_lost"}])
def test_a_report_that_names_no_place_changes_nothing(browser: Client, fake_rasa: FakeRasa, odd: Any) -> None:
    event = {"type": "progress", "event": "step_reached", "mode": "course", "session": SESSION, "step": "chime"}
    assert reply(browser, fake_rasa, payload(**{**event, **odd}))["state"]["mode"] == "course"
    assert not CourseProgress.objects.exists()


def test_the_state_says_where_in_the_session_the_talk_is(browser: Client, fake_rasa: FakeRasa) -> None:
    answer = reply(browser, fake_rasa, reached("step_reached", "chime", index=5, of=13))
    state = answer["state"]
    assert (state["mode"], state["session"], state["index"], state["of"]) == ("course", SESSION, 5, 13)
    assert state["title"] == "Session 2"
    assert {"session": SESSION, "state": "started", "state_label": "you are here"} in answer["learner"]["sessions"]
    left = reply(browser, fake_rasa, reached("session_left", "chime"))["state"]
    assert left["mode"] == "outside"


def test_a_turn_that_got_no_answer_keeps_nothing(browser: Client, fake_rasa: FakeRasa) -> None:
    fake_rasa.answer = lambda message, metadata: [payload(type="something_unknown"), kept(uuid.uuid4())]
    assert send(browser, "hello").status_code == 503
    assert not Reflection.objects.exists() and not CourseProgress.objects.exists()


def test_steps_and_the_map_are_items_and_their_buttons_stay_good(browser: Client, fake_rasa: FakeRasa) -> None:
    row = {"session": "made_up", "label": "Session 20: Made up", "minutes": 5, "state": "new"}
    row["payload"] = '/start_session{"session": "made_up"}'
    step = payload(type="step", session=SESSION, label="Session 2", index=1, of=3, step="a", kind="text", text="Hm.")
    step["data"]["buttons"] = [{"title": "Say more", "payload": "/walk_more"}]
    answer = reply(browser, fake_rasa, step, payload(type="course", sessions=[row, "odd", {"label": 1}]))
    assert [item["kind"] for item in answer["items"]] == ["learner", "step", "course", "assistant"]
    assert answer["items"][1]["buttons"] == [{"title": "Say more", "payload": "/walk_more"}]
    for choice, shown in (("/walk_more", "Say more"), (row["payload"], row["label"])):
        assert send(browser, choice=choice).json()["items"][0]["text"] == shown
    assert send(browser, choice=progress.session_payload(SESSION)).status_code == 200, "the learner's page offers it"
    assert send(browser, choice=progress.session_payload("unheard_of")).status_code == 403


# --- Reflections -----------------------------------------------------------------------------------------------------
def test_a_reflection_is_kept_without_a_copy_of_the_words(
    browser: Client, learner: Learner, fake_rasa: FakeRasa
) -> None:
    turn = keep_one(browser, fake_rasa)
    row = Reflection.objects.get()
    assert (row.learner, row.turn, row.session, row.plan) == (learner, turn, SESSION, False)
    with connections["default"].cursor() as cursor:
        for table in connections["default"].introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            assert WORDS not in str(cursor.fetchall()), table
    page = browser.get("/reflections/").content.decode()
    assert WORDS in page and "What does it mean to you?" in page and "Session 2: What is Recovery?" in page


def test_what_is_not_kept_leaves_nothing_in_the_log(browser: Client, learner: Learner, fake_rasa: FakeRasa) -> None:
    turn = write(browser, fake_rasa)
    # As Rasa 3.6 writes it: the words stand in the text, in the parse data and in what was read out of them.
    row = RasaEvent.objects.get(type_name="user", data__contains=str(turn))
    data = json.loads(row.data or "")
    data["parse_data"] = {
        "intent": {"name": "answer", "confidence": 0.8},
        "entities": [{"entity": "topic", "value": "heron", "start": 2, "end": 7}],
        "text": WORDS,
        "language": {"text": WORDS, "findings": [{"phrase": "shallows"}], "topics": [{"topic": "heron"}]},
    }
    RasaEvent.objects.filter(pk=row.pk).update(data=json.dumps(data))
    answer = reply(browser, fake_rasa, forgotten(turn), text="no")
    stored = everything_stored()
    for word in ("heron", "shallows", "breathe"):
        assert word not in stored
    data = json.loads(RasaEvent.objects.get(pk=row.pk).data or "")
    assert data["text"] == "" and data["parse_data"] == {"intent": {"name": "answer"}, "entities": [], "text": ""}
    assert data["event"] == "user" and data["metadata"]["turn"] == str(turn), "Rasa can still replay it"
    items = browser.get("/api/conversation").json()["items"]
    [gone] = [item for item in items if item["data"].get("turn") == str(turn)]
    assert gone["text"] == "" and gone["data"]["forgotten"] is True
    assert answer["forgotten"] == [gone["id"]]
    assert not Reflection.objects.exists()


def test_forgetting_takes_that_turn_only_and_only_ones_own(browser: Client, fake_rasa: FakeRasa) -> None:
    tom = client_of(make_learner("Tom"))
    his, before = write(tom, fake_rasa, "his own words"), write(browser, fake_rasa, "said before")
    turn = write(browser, fake_rasa)
    reply(browser, fake_rasa, forgotten(turn), forgotten(his), payload(type="reflection", action="forget", turn="odd"))
    stored = everything_stored()
    assert WORDS not in stored and "his own words" in stored and "said before" in stored
    conversation = Learner.objects.get(name="Priya").conversation
    assert event_log.line_of(conversation, before) and not event_log.line_of(conversation, turn)


def test_kept_first_and_then_not_is_gone(browser: Client, learner: Learner, fake_rasa: FakeRasa) -> None:
    turn = keep_one(browser, fake_rasa)
    reply(browser, fake_rasa, forgotten(turn))
    reply(browser, fake_rasa, forgotten(turn))  # safe to apply twice
    reply(browser, fake_rasa, kept(turn))  # there is nothing left to keep
    assert not Reflection.objects.exists() and WORDS not in everything_stored()


def test_what_rasa_counts_is_as_many_rows_as_before(browser: Client, learner: Learner, fake_rasa: FakeRasa) -> None:
    turn = write(browser, fake_rasa)
    ids = list(RasaEvent.objects.values_list("id", flat=True))
    event_log.erase_words(learner.conversation, turn)
    assert list(RasaEvent.objects.values_list("id", flat=True)) == ids


def test_a_line_that_began_with_a_slash_is_read_as_it_was_written(
    browser: Client, learner: Learner, fake_rasa: FakeRasa
) -> None:
    keep_one(browser, fake_rasa, "/hope is a small boat")
    assert "/hope is a small boat" in browser.get("/reflections/download/").content.decode().splitlines()


def test_the_download_is_in_the_courses_order_and_the_plan_apart(
    browser: Client, learner: Learner, fake_rasa: FakeRasa
) -> None:
    keep_one(browser, fake_rasa, "two: *as written*", plan=True)
    keep_one(browser, fake_rasa, "one", session="introduction", prompt="Why\nare you here?")
    whole = browser.get("/reflections/download/")
    assert whole["Content-Type"] == "text/markdown; charset=utf-8"
    assert whole["Content-Disposition"] == 'attachment; filename="my-reflections.md"'
    assert "no-store" in whole["Cache-Control"]
    text = whole.content.decode()
    assert text.index("## Session 1") < text.index("\none\n") < text.index("## Session 2") < text.index("two: *as wr")
    assert "> Why are you here?" in text.splitlines()
    plan = browser.get("/reflections/download/?only=plan")
    assert "two: *as written*" in plan.content.decode() and "\none\n" not in plan.content.decode()
    assert "my-essay-plan.md" in plan["Content-Disposition"]


def test_deleting_one_asks_first_and_takes_the_words_along(
    browser: Client, learner: Learner, fake_rasa: FakeRasa
) -> None:
    keep_one(browser, fake_rasa)
    keep_one(browser, fake_rasa, "stays")
    first = Reflection.objects.order_by("pk")[0]
    address = f"/reflections/{first.pk}/delete/"
    assert WORDS in browser.get(address).content.decode() and Reflection.objects.count() == 2
    other = client_of(make_learner("Tom"))
    assert other.get(address).status_code == other.post(address).status_code == 404
    assert WORDS in everything_stored()
    assert browser.post(address).url == "/reflections/"
    assert WORDS not in everything_stored() and "stays" in browser.get("/reflections/").content.decode()
    assert browser.post(address).status_code == 404


def test_own_pages_are_nobody_elses(browser: Client, fake_rasa: FakeRasa) -> None:
    keep_one(browser, fake_rasa)
    for address in ("/reflections/", "/reflections/download/", "/reflections/1/delete/", "/agree/"):
        assert Client().get(address).url == "/"
    other = client_of(make_learner("Tom"))
    assert WORDS not in other.get("/reflections/").content.decode()
    assert WORDS not in other.get("/reflections/download/").content.decode()


def test_words_on_the_page_are_never_markup(browser: Client, fake_rasa: FakeRasa) -> None:
    keep_one(browser, fake_rasa, "<script>alert(1)</script>")
    page = browser.get("/reflections/").content.decode()
    assert "<script>alert" not in page and "&lt;script&gt;alert" in page


def test_leaving_deletes_all_of_it(fake_rasa: FakeRasa, cohort: Cohort) -> None:
    learner = make_learner("Priya", cohort)
    browser = client_of(learner)
    keep_one(browser, fake_rasa)
    turn = write(browser, fake_rasa, "is that so?")
    reply(browser, fake_rasa, payload(type="send_question", turn=str(turn)), reached("step_reached", "chime"))
    reply(browser, fake_rasa, answer_of("Very"))
    browser.post("/leave/")
    for model in (Reflection, FacilitatorQuestion, CourseProgress, EvaluationAnswered):
        assert not model.objects.exists(), model
    stored = everything_stored()
    assert WORDS not in stored and "is that so?" not in stored
    assert CourseEvaluation.objects.get().count == 1  # a number without a name


# --- Questions to facilitators ---------------------------------------------------------------------------------------
def logged_in(facilitator: Facilitator) -> Client:
    client = Client()
    client.force_login(facilitator)
    return client


def test_a_question_that_was_sent_is_read_and_marked_as_answered(
    facilitator: Facilitator, cohort: Cohort, fake_rasa: FakeRasa
) -> None:
    browser, sam = client_of(make_learner("Priya", cohort)), logged_in(facilitator)
    write(browser, fake_rasa, "not for anybody")
    turn = write(browser, fake_rasa, "do <b>peers</b> write notes?")
    address = f"/console/cohorts/{cohort.pk}/questions/"
    assert "write notes" not in sam.get(address).content.decode(), "only when it is sent"
    reply(browser, fake_rasa, payload(type="send_question", turn=str(turn)))
    reply(browser, fake_rasa, payload(type="send_question", turn=str(turn)))
    question = FacilitatorQuestion.objects.get()
    page = sam.get(address).content.decode()
    assert "do &lt;b&gt;peers&lt;/b&gt; write notes?" in page and "Priya" in page and "not for anybody" not in page
    assert "1 open question" in sam.get("/console/").content.decode()
    sam.post(f"{address}{question.pk}/answered/")
    question.refresh_from_db()
    assert question.answered
    assert "open question" not in sam.get("/console/").content.decode()
    assert "marked as answered" in browser.get("/reflections/").content.decode()


def test_a_guest_has_nobody_to_send_to_and_nobody_sends_others_words(
    browser: Client, cohort: Cohort, fake_rasa: FakeRasa
) -> None:
    turn = write(browser, fake_rasa)
    reply(browser, fake_rasa, payload(type="send_question", turn=str(turn)))
    member = client_of(make_learner("Tom", cohort))
    reply(member, fake_rasa, payload(type="send_question", turn=str(turn)))
    assert not FacilitatorQuestion.objects.exists()


def test_a_question_of_another_cohort_is_out_of_reach(
    facilitator: Facilitator, cohort: Cohort, fake_rasa: FakeRasa
) -> None:
    theirs = Cohort.objects.create(name="Theirs")
    question = FacilitatorQuestion.objects.create(
        learner=make_learner("Tom", theirs), cohort=theirs, turn=uuid.uuid4(), text="Hm?", asked_at=timezone.now()
    )
    sam = logged_in(facilitator)
    assert sam.post(f"/console/cohorts/{cohort.pk}/questions/{question.pk}/answered/").status_code == 404
    question.refresh_from_db()
    assert question.answered is None


# --- The evaluation --------------------------------------------------------------------------------------------------
def answer_of(answer: str) -> dict[str, Any]:
    ask = "How useful was the course?"
    return payload(type="evaluation", session="final_review", step="useful", ask=ask, answer=answer)


def test_answers_are_shown_in_sum_from_three_on(facilitator: Facilitator, cohort: Cohort, fake_rasa: FakeRasa) -> None:
    sam, address = logged_in(facilitator), f"/console/cohorts/{cohort.pk}/questions/"
    for count, (name, answer) in enumerate([("Ann", "Very"), ("Ben", "Very"), ("Cem", "A little")], start=1):
        reply(client_of(make_learner(name, cohort)), fake_rasa, answer_of(answer))
        page = sam.get(address).content.decode()
        assert ("fewer than three answers" in page) is (count < 3)
        assert ("Very: 2" in page and "A little: 1" in page) is (count == 3)
        assert count == 3 or "Very" not in page


def test_answers_stand_as_they_were_offered_those_that_nobody_gave_included(
    cohort: Cohort, monkeypatch: pytest.MonkeyPatch
) -> None:
    rate = Rate(ask="How was it?", options=("Very good", "Good", "Not good"))
    session = replace(progress.course()[SESSION], steps=(Step("how", rate=rate),))
    monkeypatch.setattr(evaluation, "course", lambda: {SESSION: session})
    for answer, count in (("Not good", 1), ("Good", 2), ("An older wording", 1)):
        CourseEvaluation.objects.create(
            cohort=cohort, session=SESSION, step="how", ask=rate.ask, answer=answer, count=count
        )
    [question] = evaluation.questions(cohort)
    assert question.answers == [("Very good", 0), ("Good", 2), ("Not good", 1), ("An older wording", 1)]


def test_a_second_answer_does_not_count_and_nothing_leads_to_the_first(cohort: Cohort, fake_rasa: FakeRasa) -> None:
    learner = make_learner("Priya", cohort)
    reply(client_of(learner), fake_rasa, answer_of("Very"))
    reply(client_of(learner), fake_rasa, answer_of("Not at all"))
    assert list(CourseEvaluation.objects.values_list("answer", "count")) == [("Very", 1)]
    columns = {field.name for field in CourseEvaluation._meta.get_fields()}
    assert columns == {"id", "cohort", "session", "step", "ask", "answer", "count"}
    remembered = {field.name for field in EvaluationAnswered._meta.get_fields()}
    assert remembered == {"id", "learner", "session", "step"}


def test_a_guests_answer_is_not_kept(browser: Client, fake_rasa: FakeRasa) -> None:
    reply(browser, fake_rasa, answer_of("Very"))
    assert not CourseEvaluation.objects.exists() and not EvaluationAnswered.objects.exists()


# --- Who sees what ---------------------------------------------------------------------------------------------------
def test_a_facilitator_sees_states_of_sessions_and_never_words(
    facilitator: Facilitator, cohort: Cohort, fake_rasa: FakeRasa
) -> None:
    browser = client_of(make_learner("Priya", cohort))
    keep_one(browser, fake_rasa)
    reply(browser, fake_rasa, reached("session_finished", "end"))
    reply(browser, fake_rasa, reached("step_reached", "somewhere_inside", "introduction"))
    people = f"/console/cohorts/{cohort.pk}/people/"
    everybody = logged_in(facilitator).get(people).content.decode()
    numbered = sum(1 for session in progress.course().values() if session.number)
    assert f">1 of {numbered}</td>" in everybody
    page = logged_in(facilitator).get(f"{people}{Learner.objects.get().pk}/").content.decode()
    assert "Session 2: What is Recovery?: finished" in page and "Session 1: Introduction: started" in page
    for seen in (everybody, page):
        assert WORDS not in seen and "somewhere_inside" not in seen and "What does it mean" not in seen
    sam = logged_in(facilitator)
    assert sam.get("/reflections/").status_code == 302 and sam.get("/reflections/download/").status_code == 302


def test_the_learners_page_lists_the_sessions_with_their_states(browser: Client, fake_rasa: FakeRasa) -> None:
    reply(browser, fake_rasa, reached("session_finished", "end", "introduction"))
    reply(browser, fake_rasa, reached("step_reached", "chime"))
    page = browser.get("/talk/").content.decode()
    assert '<span data-session="introduction">finished</span>' in page
    assert f'<span data-session="{SESSION}">you are here</span>' in page
    assert '<span data-session="personal_recovery">not begun</span>' in page
    assert 'href="/reflections/"' in page


def test_somebody_who_agreed_to_less_is_asked_again(learner: Learner, browser: Client, fake_rasa: FakeRasa) -> None:
    Learner.objects.update(consent_version="2026-11")
    assert browser.get("/talk/").url == "/agree/"
    for answer in (browser.get("/api/conversation"), send(browser, "a page that was open all along")):
        assert (answer.status_code, answer.json()["error"]) == (403, "agree_first")
    assert fake_rasa.received == []
    page = browser.get("/agree/").content.decode()
    assert "What is kept has changed" in page and "which sessions" not in page and "As a guest" in page
    assert "Please tick this box" in browser.post("/agree/", {"name": "Priya"}).content.decode()
    assert browser.post("/agree/", {"name": "Priya", "consent": "on"}).url == "/talk/"
    learner.refresh_from_db()
    assert learner.consent_version == consent.VERSION and Learner.objects.count() == 1
    assert browser.get("/talk/").status_code == 200 and browser.get("/agree/").url == "/talk/"
    assert send(browser, "and on it goes").status_code == 200


def test_agreeing_again_does_not_leave_the_group(cohort: Cohort) -> None:
    learner = make_learner("Priya", cohort)
    Learner.objects.update(consent_version="2026-11")
    browser = client_of(learner)
    page = browser.get("/agree/").content.decode()
    for words in ("which sessions and role-plays you began and finished", "unless you choose to send them a question"):
        assert words in page
    browser.post("/agree/", {"name": "Priya", "consent": "on"})
    learner.refresh_from_db()
    assert learner.cohort == cohort
