"""The main journey, with everything real: a facilitator assigns, a learner practises, the facilitator sees it done."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from playwright.sync_api import expect

from tests.browser import people
from tests.browser.accessibility import check_accessible
from tests.browser.conftest import PHONE
from tests.browser.people import Facilitator
from tests.browser.running import Stack
from tests.browser.talk import Talk, kinds, texts

Visit = Callable[..., Any]

NOTE = "Have a go before we meet; the second time is easier."
LABELLING = "so what's wrong with you?"
INSTEAD = "sorry, that came out wrong. what's been happening for you, if you feel like saying?"
MARKER = "my aunt keeps a tangerine lighthouse on the mantelpiece"
TEN_LINES = [
    "hi maya, i'm priya, i'm one of the peer supporters here",
    "how has today been?",
    "sounds like a lot of people have come with questions",
    "what was going on before you came in, if you feel like saying?",
    "ok",
    "asdf",
    MARKER,
    "what would you want to happen?",
    "that must have been frightening",
    "so you lost your home as well, and nobody asked about that",
]
GOODBYE = "thanks for talking with me maya, i'll let you rest now. bye"


def test_the_set_up_link_works_once(stack: Stack, facilitator: Facilitator, visit: Visit) -> None:
    page = visit()
    page.goto(stack.setup_link)
    expect(page.get_by_role("button", name="Create my account")).to_have_count(0)
    check_accessible(page, "used set-up link")
    people.log_in(page, stack.address, facilitator)


def test_assigned_practised_and_seen_as_done(stack: Stack, facilitator: Facilitator, visit: Visit) -> None:
    console = visit()
    people.log_in(console, stack.address, facilitator)
    code, link = people.create_group(console, "Thursday group")
    due = date.today() + timedelta(days=5)
    people.assign(console, due, NOTE)

    page = visit(PHONE)
    talk = _join(page, stack, link, code)
    _read_the_assignment(talk, due)
    _start_maya(talk)
    expect(page.locator("[data-assignment]")).to_have_text("in progress")
    _seen_by_the_facilitator(console, "in progress")
    _ten_answers_never_said_before(talk)
    _coached_and_tried_again(talk)
    _reloaded_in_the_middle(talk)
    _paused_helped_supported(talk)
    _ended_and_looked_back(talk)
    expect(page.locator("[data-assignment]")).to_have_text("completed")
    _seen_by_the_facilitator(console, "completed")
    check_accessible(console, "group with a learner")
    assert stack.files_with(MARKER, "logs") == []


def _join(page: Any, stack: Stack, link: str, code: str) -> Talk:
    assert link == f"{stack.address}/join/{code}/"
    page.goto(link)
    page.get_by_role("heading", name="Join “Thursday group”").wait_for()
    page.get_by_role("button", name="Start").click()
    page.get_by_text("Please tick this box if you agree").wait_for()
    check_accessible(page, "consent, not given")
    return people.consent(page, "Priya")


def _read_the_assignment(talk: Talk, due: date) -> None:
    day = f"{due:%A} {due.day} {due:%B}"
    said = " ".join(texts(talk.items, "assistant"))
    for words in ("Hello Priya", f"Sam asked you to practise “First meeting on the ward” by {due:%A}.", NOTE):
        assert words in said
    page = talk.page
    page.locator("#practice summary").click()
    listed = page.locator("#practice").inner_text()
    for words in (f"by {day}", "from Sam", NOTE, "assigned"):
        assert words in listed
    check_accessible(page, "greeted, list open")
    page.locator("#practice summary").click()


def _start_maya(talk: Talk) -> None:
    start = talk.begin()
    assert kinds(start) == ["divider", "assistant", "persona"]
    assert talk.where == "Role-play: First meeting on the ward, with Maya"


def _ten_answers_never_said_before(talk: Talk) -> None:
    for count, line in enumerate(TEN_LINES, start=2):
        answer = talk.say(line)
        assert answer[0].kind == "persona", (line, answer)
        assert len(set(talk.persona_lines())) == len(talk.persona_lines()) >= count, (line, answer)


def _coached_and_tried_again(talk: Talk) -> None:
    page = talk.page
    answer = talk.say(LABELLING)
    assert kinds(answer) == ["persona", "coach"]
    marked = page.locator(".card-coach mark").last
    assert marked.inner_text() == "what's wrong with you"
    # The same words are marked in the learner's own line, without changing it.
    assert page.evaluate("[...CSS.highlights.get('coach')].map(String)")[-1] == "what's wrong with you"
    assert "You might try:" in answer[1].text
    check_accessible(page, "coach note")

    back = talk.tap("Try that line again")
    assert kinds(back) == ["assistant"]
    folded = page.locator("details.taken-back")
    expect(folded).to_have_count(1)
    expect(page.locator(".learner .words", has_text=LABELLING)).to_be_hidden()
    folded.locator("summary").click()
    expect(page.locator(".learner .words", has_text=LABELLING)).to_be_visible()
    check_accessible(page, "taken back, unfolded")
    folded.locator("summary").click()

    compared = talk.say(INSTEAD)
    assert kinds(compared) == ["persona", "coach"]
    assert page.locator(".compare dd").all_inner_texts() == [LABELLING, INSTEAD]
    check_accessible(page, "before and after")


def _reloaded_in_the_middle(talk: Talk) -> None:
    shown, where = talk.shown, talk.where
    talk.reload()
    assert (talk.shown, talk.where) == (shown, where)
    assert "persona" in kinds(talk.say("how was it being asked all those questions?"))


def _paused_helped_supported(talk: Talk) -> None:
    page = talk.page
    assert "persona" not in kinds(talk.tap_bar("Pause"))
    assert talk.where.startswith("Paused")
    check_accessible(page, "paused")
    assert "persona" not in kinds(talk.say("long day at work, that's all"))
    last = talk.persona_lines()[-1]
    assert texts(talk.tap_bar("Go on"), "persona") == [last], "her last words again"
    assert "persona" not in kinds(talk.say("can we pause"))
    assert texts(talk.say("ok go on"), "persona") == [last]

    helped = talk.say("help")
    assert "Maya" in texts(helped, "assistant")[0]
    assert {"Pause", "Stop here", "Support"} <= set(talk.buttons())
    for supported in (talk.tap("Support"), talk.say("support"), talk.tap_bar("Support")):
        assert "support" in kinds(supported) and "persona" not in kinds(supported)
    assert page.locator(".card-support").last.get_by_role("link", name="116 123").get_attribute("href") == "tel:116123"
    check_accessible(page, "support")
    assert talk.where.startswith("Role-play")
    assert "persona" in kinds(talk.say("where were we, if you'd like to go on?"))


def _ended_and_looked_back(talk: Talk) -> None:
    page = talk.page
    end = talk.say(GOODBYE)
    assert kinds(end) == ["persona", "divider", "assistant"], end
    assert "How are you now?" in end[-1].text
    assert talk.where == "Looking back on: First meeting on the ward"
    asked = talk.tap("I'm fine")
    assert "Before I say anything" in asked[-1].text
    points = talk.say("the one about her flat, i think. she said more after that")
    assert kinds(points) == ["assistant", "debrief", "divider", "assistant"]
    headings = page.locator(".card-debrief").locator("h2, h3, caption").all_inner_texts()
    order = ["Looking back with Maya in mind", "Something you did well", "How Maya was with you"]
    order += ["What you did, in numbers", "Next time"]
    assert [heading for heading in headings if heading in order] == order
    check_accessible(page, "debrief")
    assert {"Play it again", "Another role-play"} <= set(talk.buttons())
    shown = talk.shown
    talk.reload()
    assert talk.shown == shown


def _seen_by_the_facilitator(console: Any, state: str) -> None:
    console.reload()
    console.get_by_role("link", name="Priya").click()
    expect(console.locator("li .state")).to_have_text(state)
    check_accessible(console, f"one learner, {state}")
    console.get_by_role("link", name="People", exact=True).first.click()
    console.get_by_role("link", name="Priya").wait_for()
    for address in (console.url, console.url.split("/console/")[0] + "/console/"):
        answer = console.request.get(address)
        assert answer.ok
        for words in (MARKER, LABELLING, "tangerine"):
            assert words not in answer.text()
    assert MARKER not in console.content()
