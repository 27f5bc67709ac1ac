"""What of a learner's words a facilitator can read: those of an attempt that is shared, while it is shared."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from bot.web.console.urls import urlpatterns
from bot.web.people.membership import leave
from bot.web.people.models import Assignment, Attempt, Cohort, Comment, Facilitator, Learner
from bot.web.people.visibility import readers, sights
from tests.web.fake_rasa import FakeRasa, payload, said
from tests.web.visitors import PASSWORD, client_of, make_learner, send

pytestmark = pytest.mark.django_db(databases=["default", "conversations"])
ONE, TWO = "6a1f3c1e-7f5b-4c84-9a53-0d2a1d6f0c11", "6a1f3c1e-7f5b-4c84-9a53-0d2a1d6f0c12"
PERSONA = ("*(a pause)* Nobody here has asked about <the> flat.", "utter_maya_flat")
# Every word a learner types in these tests holds this, and is named after where it was typed.
MARKER = "heron"


@pytest.fixture
def sam(facilitator: Facilitator) -> Client:
    client = Client()
    client.force_login(facilitator)
    return client


class Talk:
    """A learner who talks, with every kind of turn there is."""

    def __init__(self, learner: Learner, fake_rasa: FakeRasa) -> None:
        self.learner, self.rasa, self.browser = learner, fake_rasa, client_of(learner)
        self.attempt, self.mode = ONE, "outside"

    def say(self, words: str, *events: dict[str, Any]) -> None:
        id_ = uuid.uuid4()
        self.rasa.answer = lambda message, metadata: [
            {**event, "data": {**event["data"], "custom": {**event["data"]["custom"], "turn": str(id_)}}}
            if (event.get("data") or {}).get("custom", {}) and event["data"]["custom"].get("type") == "coach"
            else event
            for event in events
        ]
        assert send(self.browser, f"{words} {MARKER}", id_=id_).status_code == 200

    def report(self, event: str, mode: str, **more: Any) -> dict[str, Any]:
        return payload(type="progress", event=event, mode=mode, attempt=self.attempt, role_play="maya", **more)

    def play(self, attempt: str) -> None:
        """One attempt with a bit of everything, to the end of the look back."""
        self.attempt = attempt
        note = payload(type="coach", text=f"line two {MARKER}", note="It might land as a label.", about="finding")
        compare = payload(type="coach", note="Before and after.", about="compare", before=f"unsaid {MARKER}", after="x")
        action = {"event": "action"}
        self.say("start", self.report("attempt_started", "role_play"), said("You are in."), said(*PERSONA))
        self.say("line one", said(*PERSONA))
        self.say("line two", said(*PERSONA), note)
        self.say("unsaid", said(*PERSONA))
        self.say("try again", said("Back at this line."), {"event": "rewind"}, {"event": "rewind"})
        self.say("line three", said(*PERSONA), compare)
        self.say("wait", self.report("paused", "paused"), said("We have paused."))
        self.say("while paused", {**action, "name": "action_while_paused"}, said("Still paused."))
        self.say("go on", self.report("resumed", "role_play"), said("Go on."), said(*PERSONA))
        self.say("is it me", {**action, "name": "action_check_in"}, said("Is this you, or the role-play?"))
        self.say("it is play", {**action, "name": "action_it_is_the_role_play"}, said("Thank you."), said(*PERSONA))
        self.say("it is me", self.report("stepped_out", "stepped_out"), said("I'm stopping."), payload(type="support"))
        self.say("out here", {**action, "name": "action_while_stepped_out"}, said("I'm still here."))
        self.say("back", self.report("returned", "role_play"), said("Welcome back."), said(*PERSONA))
        self.say("support", {**action, "name": "action_support"}, payload(type="support", text="People:"))
        finished = self.report("attempt_finished", "debrief", counts={"ask_open": 2}, turns=4, ending="open")
        self.say("line four", said("Mind how you go.", "utter_maya_end"), finished, said("How are you now?"))
        self.say("shaken", said("What did you notice?"))
        debrief = payload(
            type="debrief",
            strength={"quote": f"line one {MARKER}", "text": "You listened."},
            priority={"quote": f"out here {MARKER}", "text": "A point about what is private.", "turn": "x"},
            more=[],
            counts=[],
            trust={"changes": []},
            next_time="You could wait.",
        )
        self.say("i noticed", debrief, self.report("debrief_finished", "outside"))


@pytest.fixture
def talk(cohort: Cohort, fake_rasa: FakeRasa) -> Talk:
    """A whole day of a learner: the course with a reflection, two attempts, something to the assistant."""
    talk = Talk(make_learner("Priya", cohort), fake_rasa)
    talk.say("hello", said("Hello."))
    walk = {"type": "progress", "session": "what_is_recovery", "step": "chime", "index": 1, "of": 4}
    talk.say("course", payload(**walk, event="session_started", mode="course"), said("Read this."))
    talk.say("reflection", said("Kept."))
    talk.play(ONE)
    talk.play(TWO)
    return talk


def every_page(cohort: Cohort, sam: Client) -> dict[str, str]:
    """Every page and file of the console that can be got, with what it says."""
    learner = cohort.learners.get()
    assignment = Assignment.objects.create(cohort=cohort, role_play="maya", note="Have a go")
    known: dict[str, list[Any]] = {
        "cohort_id": [cohort.pk],
        "learner_id": [learner.pk],
        "assignment_id": [assignment.pk],
        "attempt_id": [ONE, TWO],
        "comment_id": list(Comment.objects.values_list("pk", flat=True)) or [0],
        "what": ["practice.csv", "attempts.csv", "xapi.json"],
        "facilitator_id": [cohort.facilitators.get().pk],
        "question_id": [0],
        "invitation_id": [0],
        "token": ["none"],
        "role_play": ["maya"],
        "session": ["what_is_recovery"],
    }
    found = {}
    for pattern in urlpatterns:
        ways: list[dict[str, Any]] = [{}]
        for name in pattern.pattern.converters:
            ways = [{**way, name: value} for way in ways for value in known[name]]
        for way in ways:
            address = reverse(f"console:{pattern.name}", kwargs=way)
            answer = sam.get(address)
            found[address] = answer.content.decode() if answer.status_code == 200 else ""
    assert sum(bool(page) for page in found.values()) >= 10
    return found


def test_no_page_and_no_file_holds_words_that_were_not_shared(talk: Talk, cohort: Cohort, sam: Client) -> None:
    for address, page in every_page(cohort, sam).items():
        assert MARKER not in page, address
        for hint in ("stepped out", "stepped_out", "support lines", "I'm stopping", "Is this you"):
            assert hint not in page, address


def test_of_a_shared_attempt_the_role_play_is_read_and_nothing_else(talk: Talk, cohort: Cohort, sam: Client) -> None:
    Attempt.objects.filter(pk=TWO).update(shared="2026-11-23T10:00:00Z")
    pages = every_page(cohort, sam)
    shared = reverse("console:attempt", args=[cohort.pk, TWO])
    assert [address for address, page in pages.items() if MARKER in page] == [shared]
    page = pages[shared]
    for words in ("line one", "line two", "line three", "line four"):
        assert f"{words} {MARKER}" in page
    for words in (
        "It might land as a label.",
        "<em>(a pause)</em> Nobody here has asked about &lt;the&gt; flat.",
        "Mind how you go.",
        "You listened.",
        "You could wait",
    ):
        assert words in page
    private = (
        "unsaid",
        "while paused",
        "is it me",
        "it is play",
        "it is me",
        "out here",
        "shaken",
        "i noticed",
        "reflection",
    )
    for words in (*private, "hello", "course", "support", "back", "start", "go on", "wait"):
        assert f"{words} {MARKER}" not in page, words
    for hint in (
        "A point about what is private",
        "Before and after",
        "stopping",
        "still here",
        "Is this you",
        "notice?",
    ):
        assert hint not in page, hint


def test_words_close_again(talk: Talk, cohort: Cohort, sam: Client) -> None:
    address = reverse("console:attempt", args=[cohort.pk, ONE])
    assert sam.get(address).status_code == 404
    Attempt.objects.filter(pk=ONE).update(shared="2026-11-23T10:00:00Z")
    assert sam.get(address).status_code == 200
    other = Client()
    other.force_login(Facilitator.objects.create_user("kim", PASSWORD, "Kim"))
    assert other.get(address).status_code == 404
    leave(talk.learner)
    assert sam.get(address).status_code == 404 and Attempt.objects.get(pk=ONE).shared is None


def test_what_the_learner_is_told_is_what_the_console_shows(talk: Talk, cohort: Cohort, sam: Client) -> None:
    def seen() -> dict[str, list[str]]:
        return {one.key: one.now for one in sights(talk.learner) if one.seen}

    assert readers(talk.learner) == ["Sam"]
    assert len(seen()["attempts"]) == 2 and seen()["shared"] == []
    assert seen()["sessions"] == ["Session 2: What is Recovery?: started"]
    Attempt.objects.filter(pk=ONE).update(shared="2026-11-23T10:00:00Z")
    assert len(seen()["shared"]) == 1
    person = sam.get(reverse("console:person", args=[cohort.pk, talk.learner.pk])).content.decode()
    assert person.count("Read it") == 1 and "Session 2: What is Recovery?: started" in person
    leave(talk.learner)
    assert seen() == {} and readers(talk.learner) == []


# --- Comments -------------------------------------------------------------------------------------------------------
@pytest.fixture
def shared(talk: Talk, cohort: Cohort) -> str:
    Attempt.objects.filter(pk=ONE).update(shared="2026-11-23T10:00:00Z")
    return reverse("console:attempt", args=[cohort.pk, ONE])


def line(sam: Client, address: str) -> str:
    """The turn of the first line one can comment on."""
    return str(sam.get(address).context["form"].fields["turn"].choices[1][0])


def test_a_comment_on_the_whole_and_one_at_a_line(sam: Client, shared: str) -> None:
    turn = line(sam, shared)
    assert f'value="{turn}" selected' in sam.get(f"{shared}?line={turn}").content.decode()
    sam.post(shared, {"turn": "", "text": "You gave her time. <b>"})
    sam.post(shared, {"turn": turn, "text": "This is where she began to trust you."})
    assert [str(one.turn) for one in Comment.objects.all()] == ["None", turn]
    page = sam.get(shared).content.decode()
    assert "You gave her time. &lt;b&gt;" in page
    talk, comments = page.split('id="comment"')
    assert "where she began" in talk and "You gave her time" in comments


def test_a_comment_needs_words_and_a_line_that_can_be_read(sam: Client, shared: str) -> None:
    for form in ({"turn": "", "text": " "}, {"turn": str(uuid.uuid4()), "text": "x"}, {"turn": "x", "text": "x"}):
        assert "marked below" in sam.post(shared, form).content.decode()
    assert "at most 2000" in sam.post(shared, {"text": "x" * 2001}).content.decode()
    assert not Comment.objects.exists()


def test_only_ones_own_comment_is_changed_or_deleted(sam: Client, shared: str, cohort: Cohort) -> None:
    sam.post(shared, {"turn": "", "text": "First words."})
    comment = Comment.objects.get()
    Comment.objects.update(seen=comment.made)
    change = reverse("console:change-comment", args=[cohort.pk, comment.pk])
    delete = reverse("console:delete-comment", args=[cohort.pk, comment.pk])
    kim, other = Facilitator.objects.create_user("kim", PASSWORD, "Kim"), Client()
    cohort.facilitators.add(kim)
    other.force_login(kim)
    assert "First words." in other.get(shared).content.decode()
    for address in (change, delete):
        assert other.get(address).status_code == other.post(address, {"text": "Mine"}).status_code == 404
    sam.post(change, {"text": "Better words."})
    comment.refresh_from_db()
    assert (comment.text, comment.seen) == ("Better words.", None) and comment.edited
    assert sam.get(delete).status_code == 200 and Comment.objects.exists()
    sam.post(delete)
    assert not Comment.objects.exists()


def test_a_learners_answer_is_new_until_it_is_read(sam: Client, shared: str, cohort: Cohort, talk: Talk) -> None:
    answer = Comment.objects.create(attempt_id=ONE, from_learner=True, name="Priya", text="Thank you, that helps.")
    people = reverse("console:people", args=[cohort.pk])
    assert "1 new answer" in sam.get(people).content.decode()
    assert "Thank you, that helps." in sam.get(shared).content.decode()
    assert "new answer" not in sam.get(people).content.decode()
    for name in ("change-comment", "delete-comment"):
        assert sam.post(reverse(f"console:{name}", args=[cohort.pk, answer.pk]), {"text": "x"}).status_code == 404


def test_comments_close_with_the_attempt(sam: Client, shared: str, cohort: Cohort) -> None:
    sam.post(shared, {"turn": "", "text": "First words."})
    Attempt.objects.update(shared=None)
    comment = Comment.objects.get()
    assert sam.post(shared, {"turn": "", "text": "x"}).status_code == 404
    assert sam.get(reverse("console:change-comment", args=[cohort.pk, comment.pk])).status_code == 404
    assert Comment.objects.get() == comment
