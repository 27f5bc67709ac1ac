"""The pages in real Chromium, with a scripted stand-in for Rasa: keyboard, screen reader, small and dark screens,
an unreliable network, two tabs.
"""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from typing import Any

import pytest

from bot.web.environment import ROOT

playwright_api = pytest.importorskip("playwright.sync_api")
axe_api = pytest.importorskip("axe_playwright_python.sync_playwright")
expect = playwright_api.expect

CHROMIUM = os.environ.get("ALONGSIDE_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium found (set ALONGSIDE_CHROMIUM to one)"),
]
LABELLING = "hi maya, so what's wrong with you, why did they bring you in?"
KIND = "sorry, that came out like the doctors"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """The demo server: its address and the set-up link."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    folder = tmp_path_factory.mktemp("demo")
    base = f"http://127.0.0.1:{port}"
    env = {**os.environ, "ALONGSIDE_DATA_DIR": str(folder), "ALONGSIDE_PUBLIC_URL": base}
    command = [sys.executable, "-u", "-m", "tests.web.demo", "--port", str(port)]
    log = (folder / "out").open("w")
    server = subprocess.Popen(command, cwd=ROOT, env=env, stdout=log, stderr=log)
    try:
        _wait_for(f"{base}/healthz", server)
        yield {"base": base, "setup": (folder / "out").read_text().split()[0]}
    finally:
        server.terminate()
        server.wait(10)
        log.close()


def _wait_for(address: str, server: subprocess.Popen[bytes]) -> None:
    for _ in range(150):
        if server.poll() is not None:
            break
        try:
            urllib.request.build_opener(urllib.request.ProxyHandler({})).open(address, timeout=2)
            return
        except OSError:
            time.sleep(0.2)
    raise AssertionError("the demo server did not start")


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    """A headless browser."""
    with playwright_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def context(chromium: Any) -> Iterator[Any]:
    """A fresh browser profile; anything the page complains about fails the test."""
    complaints: list[str] = []
    context = chromium.new_context(viewport={"width": 1200, "height": 900})
    context.set_default_timeout(10_000)
    context.on("weberror", lambda error: complaints.append(str(error.error)))
    context.on("console", lambda m: complaints.append(m.text) if "Content Security Policy" in m.text else None)
    yield context
    context.close()
    assert complaints == []


def guest(context: Any, site: dict[str, str], name: str = "Priya") -> Any:
    """A page with a guest who has just been greeted."""
    page = context.new_page()
    page.goto(f"{site['base']}/start/")
    page.get_by_label("What would you like to be called?").fill(name)
    page.get_by_label("I have read this").check()
    page.get_by_role("button", name="Start").click()
    page.get_by_text(f"Hello {name}").wait_for()
    return page


def begin(page: Any) -> None:
    page.locator(".choices button", has_text="First meeting").click()
    page.locator(".choices button", has_text="Start").click()
    page.get_by_text("about the tablets").wait_for()


def write(page: Any, text: str) -> None:
    page.locator("textarea").fill(text)
    page.keyboard.press("Enter")


def lines(page: Any, text: str) -> Any:
    return page.locator(".learner .words", has_text=text)


def check_accessibility(page: Any, state: str) -> None:
    result = axe_api.Axe().run(page, options={"rules": {"target-size": {"enabled": True}}})
    found = [(v["id"], [n["html"][:120] for n in v["nodes"]]) for v in result.response["violations"]]
    assert found == [], state
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"{state}: wider than the screen"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1200])
def test_every_state_of_the_talk_is_accessible(context: Any, site: dict[str, str], width: int, scheme: str) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": width, "height": 700})
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.goto(site["base"])
    check_accessibility(page, "first page")
    page.get_by_role("link", name="Try a role-play").click()
    page.get_by_role("button", name="Start").click()
    check_accessibility(page, "consent, with errors")
    page.get_by_label("What would you like to be called?").fill("Priya")
    page.get_by_label("I have read this").check()
    page.get_by_role("button", name="Start").click()
    page.get_by_text("Hello Priya").wait_for()
    check_accessibility(page, "greeted")
    begin(page)
    check_accessibility(page, "in the role-play")
    write(page, LABELLING)
    page.get_by_text("one more assessment").wait_for()
    check_accessibility(page, "with a coach note")
    page.get_by_role("button", name="Try that line again").click()
    page.get_by_text("still by the window").wait_for()
    page.locator("details.taken-back summary").click()
    check_accessibility(page, "taken back, unfolded")
    page.get_by_role("button", name="Support", exact=True).click()
    page.get_by_text("These people listen").wait_for()
    page.get_by_role("button", name="Stop", exact=True).click()
    page.get_by_text("Looking back with Maya").wait_for()
    check_accessibility(page, "debrief")
    context.route("**/api/turns", lambda route: route.abort())
    write(page, "anybody there")
    page.get_by_text("Not sent yet").wait_for()
    check_accessibility(page, "not sent")
    page.goto(f"{site['base']}/leave/")
    check_accessibility(page, "leave")
    page.goto(f"{site['base']}/nowhere/")
    check_accessibility(page, "error page")


def test_a_talk_by_keyboard_alone(context: Any, site: dict[str, str]) -> None:
    page = context.new_page()
    page.goto(f"{site['base']}/start/")

    def tab_to(words: str) -> None:
        # What has the focus must also be seen to have it.
        script = """() => {
            const focused = document.activeElement;
            const words = focused.labels?.[0]?.innerText || focused.innerText || "";
            return [words, getComputedStyle(focused).outlineStyle];
        }"""
        for _ in range(40):
            page.keyboard.press("Tab")
            shown, outline = page.evaluate(script)
            if words in shown:
                assert outline != "none", words
                return
        raise AssertionError(f"{words} cannot be reached")

    tab_to("What would you like")
    page.keyboard.type("Priya")
    tab_to("I have read this")
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    page.get_by_text("Hello Priya").wait_for()
    for words in ("Pause", "Stop", "Support", "First meeting"):
        tab_to(words)
    page.keyboard.press("Enter")
    page.get_by_text("Ready?").wait_for()
    tab_to("Start")
    page.keyboard.press("Enter")
    page.get_by_text("about the tablets").wait_for()
    tab_to("Write to Maya")
    page.keyboard.type("what happened?")
    page.keyboard.press("Enter")
    page.get_by_text("I had a flat").wait_for()
    assert page.evaluate("document.activeElement.tagName") == "TEXTAREA"


def test_one_live_region_and_everybody_is_named(context: Any, site: dict[str, str]) -> None:
    page = guest(context, site)
    begin(page)
    write(page, "what happened?")
    page.get_by_text("I had a flat").wait_for()
    assert page.locator("[role=log], [role=alert], [role=status], [aria-live=assertive]").count() == 1
    expect(page.locator("[role=log]")).to_have_attribute("aria-live", "polite")
    named = page.locator(".item .visually-hidden").all_inner_texts()
    assert {"You said:", "Alongside says:", "Maya, in the role-play, says:"} <= {n.strip() for n in named}


def test_a_persona_looks_different_from_the_assistant(context: Any, site: dict[str, str]) -> None:
    page = guest(context, site)
    begin(page)
    fonts = [
        page.locator(f".{kind} .words").first.evaluate("n => getComputedStyle(n).fontFamily")
        for kind in ("persona", "assistant")
    ]
    assert fonts[0] != fonts[1]
    assert page.evaluate("getComputedStyle(document.body).fontSize") == "18px"
    assert page.locator(".persona em").first.inner_text() == "(by the window, coat on)"


def test_the_focus_stays_where_it_is_when_a_choice_is_answered(context: Any, site: dict[str, str]) -> None:
    page = guest(context, site)
    button = page.locator(".log .choices button").first
    title = button.inner_text()
    button.focus()
    page.keyboard.press("Enter")
    page.get_by_text("Ready?").wait_for()
    assert page.evaluate("document.activeElement.textContent") == title
    page.keyboard.press("Enter")  # a second press on an answered choice does nothing
    page.keyboard.press("Tab")
    chosen = page.locator(".log .choices .chosen")
    assert title in chosen.inner_text() and chosen.locator("button").count() == 0
    assert lines(page, title).count() == 1


def test_coach_note_retry_and_reload(context: Any, site: dict[str, str]) -> None:
    page = guest(context, site)
    begin(page)
    write(page, LABELLING)
    page.get_by_text("one more assessment").wait_for()
    assert page.locator("mark").inner_text() == "what's wrong with you"
    ranges = "[...CSS.highlights.get('coach')].map(r => r.toString())"
    assert page.evaluate(ranges) == ["what's wrong with you"]
    page.get_by_role("button", name="Try that line again").click()
    page.get_by_text("still by the window").wait_for()
    folded = page.locator("details.taken-back")
    assert folded.count() == 1 and not lines(page, LABELLING).is_visible()
    folded.locator("summary").click()
    assert lines(page, LABELLING).is_visible()
    folded.locator("summary").click()
    write(page, KIND)
    page.get_by_text("I had a flat").wait_for()
    shown = page.locator("[role=log]").inner_text()
    page.reload()
    page.get_by_text("I had a flat").wait_for()
    assert page.locator("[role=log]").inner_text() == shown
    assert "Maya" in page.locator(".where").inner_text()


def test_pause_and_go_on(context: Any, site: dict[str, str]) -> None:
    page = guest(context, site)
    begin(page)
    page.get_by_role("button", name="Pause").click()
    page.get_by_text("Paused. Take your time.").wait_for()
    expect(page.locator(".where")).to_contain_text("Paused")
    page.reload()
    page.get_by_role("button", name="Go on").click()
    expect(page.locator(".where")).to_contain_text("Role-play")


def ids_posted(page: Any) -> list[str]:
    ids: list[str] = []
    page.on(
        "request",
        lambda request: ids.append(request.post_data_json["id"]) if request.url.endswith("/api/turns") else None,
    )
    return ids


def test_a_line_that_was_not_sent_is_sent_once(context: Any, site: dict[str, str]) -> None:
    page = guest(context, site)
    ids = ids_posted(page)
    # The worst case: the server takes the line, and the answer is lost on the way back.
    context.route("**/api/turns", lambda route: (route.fetch(), route.abort()))
    write(page, "through a tunnel")
    page.get_by_text("Not sent yet").wait_for()
    assert page.locator("textarea").input_value() == ""
    context.unroute("**/api/turns")
    page.get_by_role("button", name="Try again").click()
    expect(page.locator(".not-sent")).to_have_count(0)
    page.get_by_text("I had a flat").wait_for()
    assert len(ids) == 2 and len(set(ids)) == 1
    page.reload()
    page.get_by_text("I had a flat").wait_for()
    assert lines(page, "through a tunnel").count() == 1
    assert page.get_by_text("I had a flat").count() == 1


def test_an_unsent_line_survives_a_reload_and_a_draft_too(context: Any, site: dict[str, str]) -> None:
    page = guest(context, site)
    context.route("**/api/turns", lambda route: route.abort())
    write(page, "kept until sent")
    page.get_by_text("Not sent yet").wait_for()
    page.locator("textarea").fill("half a thou")
    context.unroute("**/api/turns")
    page.reload()
    page.get_by_text("I had a flat").wait_for()
    assert lines(page, "kept until sent").count() == 1
    assert page.locator("textarea").input_value() == "half a thou"


def test_lines_written_while_an_answer_is_awaited_go_out_in_order(context: Any, site: dict[str, str]) -> None:
    page = guest(context, site)
    for text in ("first thought", "second thought", "third thought"):
        write(page, text)
    expect(page.get_by_text("I had a flat")).to_have_count(3)
    assert page.locator(".learner .words").all_inner_texts() == ["first thought", "second thought", "third thought"]
    shown = page.locator("[role=log]").inner_text()
    page.reload()
    expect(page.get_by_text("I had a flat")).to_have_count(3)
    assert page.locator("[role=log]").inner_text() == shown


def test_a_refused_line_goes_back_into_the_box(context: Any, site: dict[str, str]) -> None:
    page = guest(context, site)
    long = "word " * 2000
    write(page, long)
    page.get_by_text("That is a long one").wait_for()
    assert page.locator("textarea").input_value().strip() == long.strip()
    assert page.locator(".learner").count() == 0
    expect(page.locator(".count")).to_contain_text("4000")


def test_rasa_down_is_said_and_support_still_has_numbers(context: Any, site: dict[str, str]) -> None:
    page = guest(context, site)
    body = '{"error": "no_answer", "message": "No answer came back.", "retry": true}'
    context.route("**/api/turns", lambda route: route.fulfill(status=503, body=body))
    page.get_by_role("button", name="Support", exact=True).click()
    page.get_by_text("Not sent yet").wait_for()
    card = page.locator(".without-chat")
    assert card.get_by_role("link", name="116 123").get_attribute("href") == "tel:116123"


def test_markup_stays_text(context: Any, site: dict[str, str]) -> None:
    nasty = "<img src=x onerror=document.title='gone'>"
    page = guest(context, site, name=nasty)
    write(page, f"{nasty} <b>bold</b>")
    page.get_by_text("I had a flat").wait_for()
    page.reload()
    page.get_by_text("I had a flat").wait_for()
    assert page.locator("alongside-chat img, alongside-chat b, h1 img").count() == 0
    assert lines(page, nasty).count() == 1
    assert page.title() != "gone"


def test_two_tabs_show_the_same_talk(context: Any, site: dict[str, str]) -> None:
    first = guest(context, site)
    second = context.new_page()
    second.goto(f"{site['base']}/talk/")
    second.get_by_text("Hello Priya").wait_for()
    write(first, "from the first tab")
    lines(second, "from the first tab").wait_for()
    write(second, "from the second tab")
    lines(first, "from the second tab").wait_for()
    expect(first.get_by_text("I had a flat")).to_have_count(2)
    assert first.locator("[role=log]").inner_text() == second.locator("[role=log]").inner_text()


def test_back_and_forward_keep_the_talk(context: Any, site: dict[str, str]) -> None:
    page = guest(context, site)
    write(page, "still here?")
    page.get_by_text("I had a flat").wait_for()
    page.goto(site["base"])
    page.go_back()
    page.get_by_text("I had a flat").wait_for()
    assert lines(page, "still here?").count() == 1


def test_leaving_forgets_what_this_tab_kept(context: Any, site: dict[str, str]) -> None:
    page = guest(context, site)
    page.locator("textarea").fill("a draft")
    page.goto(f"{site['base']}/leave/")
    page.get_by_role("button", name="Delete everything and leave").click()
    page.get_by_text("It is deleted").wait_for()
    expect(page.get_by_role("link", name="To the first page")).to_be_visible()
    page.wait_for_function("Object.keys(sessionStorage).length === 0")


@pytest.mark.parametrize("width", [320, 1200])
def test_a_facilitator_assigns_and_sees_it_done(context: Any, chromium: Any, site: dict[str, str], width: int) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(site["setup"])
    if page.get_by_role("button", name="Create my account").count():
        check_accessibility(page, "set-up")
        page.get_by_label("Your name, as learners see it").fill("Sam")
        page.get_by_label("A name to log in with").fill("sam")
        page.get_by_label("Password", exact=True).fill("quiet-otter-lantern-42")
        page.get_by_label("The same password again").fill("quiet-otter-lantern-42")
        page.get_by_role("button", name="Create my account").click()
    else:
        page.goto(f"{site['base']}/console/")
        check_accessibility(page, "log in")
        page.get_by_label("Name to log in with").fill("sam")
        page.get_by_label("Password").fill("quiet-otter-lantern-42")
        page.get_by_role("button", name="Log in").click()
    check_accessibility(page, "groups")
    page.get_by_label("What is the group called?").fill(f"Group {width}")
    page.get_by_role("button", name="Create the group").click()
    page.get_by_label("A note").fill("Have a go before Friday.")
    page.get_by_role("button", name="Assign to everybody").click()
    link = page.locator("dd a").get_attribute("href")

    other = chromium.new_context()
    talk = other.new_page()
    talk.goto(link)
    talk.get_by_label("What would you like to be called?").fill("Priya")
    talk.get_by_label("I have read this").check()
    talk.get_by_role("button", name="Start").click()
    talk.get_by_text("Have a go before Friday.").wait_for()
    state = talk.locator("[data-assignment]")
    expect(state).to_have_text("assigned")
    talk.get_by_role("button", name=re.compile("^Open “First meeting")).first.click()
    talk.get_by_role("button", name="Start", exact=True).click()
    talk.get_by_text("about the tablets").wait_for()
    expect(state).to_have_text("in progress")
    page.reload()
    expect(page.locator("td .state")).to_have_text("in progress")
    talk.get_by_role("button", name="Stop", exact=True).click()
    expect(state).to_have_text("completed")
    page.reload()
    expect(page.locator("td .state")).to_have_text("completed")
    write(talk, "please ask: is a peer supporter paid?")
    talk.get_by_text("I've passed it on.").wait_for()
    write(talk, "please count: good")
    talk.get_by_text("Counted.").wait_for()
    open_session(talk)
    page.reload()
    assert "is a peer supporter paid?" in page.locator(".own-words").inner_text()
    assert "fewer than three answers" in page.locator("main").inner_text()
    page.locator("td summary").click()
    assert "Session 2: What is Recovery?: started" in page.locator("td details").inner_text()
    check_accessibility(page, "group")
    page.get_by_role("button", name=re.compile("^Mark as answered")).click()
    page.get_by_role("button", name=re.compile("^Open again")).wait_for()
    check_accessibility(page, "group, question answered")
    other.close()


def open_session(page: Any) -> None:
    shown = page.locator(".step-begin").count()
    if not page.locator(".sessions").is_visible():
        page.locator("#practice summary").first.click()
    page.locator(".sessions").get_by_role("button", name="Session 2: What is Recovery?").click()
    expect(page.locator(".step-begin")).to_have_count(shown + 1)


def walk_to(page: Any, kind: str) -> Any:
    """Tap on until a step of this kind is there; the card."""
    for _ in range(30):
        if page.locator(".is-step").last.locator(f".step-{kind}").count():
            return page.locator(f".step-{kind}").last
        shown = page.locator(".is-step").count()
        ways = page.locator(".is-step").last.locator(".choices button")
        title = re.compile("^(Begin|Next|Skip this)$")
        (ways.filter(has_text=title) if ways.filter(has_text=title).count() else ways).first.click()
        expect(page.locator(".is-step")).to_have_count(shown + 1)
    raise AssertionError(f"no step of kind {kind}")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1200])
def test_a_session_reads_like_a_hand_out(context: Any, site: dict[str, str], width: int, scheme: str) -> None:
    page = guest(context, site)
    page.set_viewport_size({"width": width, "height": 700})
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    open_session(page)
    begin = page.locator(".step-begin").last
    assert (
        begin.get_by_role("heading", name="You will").count() == 1 and begin.locator("ul:not(.choices) li").count() >= 2
    )
    check_accessibility(page, "a session begins")
    text = walk_to(page, "text")
    expect(text.locator(".step-place")).to_have_text(re.compile(r"^Session 2: What is Recovery\? · 1 of \d+$"))
    expect(page.locator(".where")).to_have_text(re.compile(r"^Session 2 · 1 of \d+$"))
    assert page.locator(".bar button").all_inner_texts() == ["Pause", "Stop", "Support"]
    check_accessibility(page, "a step")
    say = walk_to(page, "say")
    assert "The line as it was:" in say.locator("figure").inner_text()
    check_accessibility(page, "an exercise")
    end = walk_to(page, "end")
    assert end.locator("a[href^='https://']").count() >= 1
    assert not end.locator(".sources li").first.is_visible()
    end.locator(".sources summary").click()
    assert end.locator(".sources li").first.is_visible()
    check_accessibility(page, "the end of a session")
    page.locator(".is-step .choices button", has_text="All sessions").last.click()
    page.locator(".card-course").wait_for()
    rows = page.locator(".course-map li")
    assert "finished" in rows.nth(0).inner_text() and "you are here" in rows.nth(1).inner_text()
    assert "not begun" in rows.nth(2).inner_text() and "minutes" in rows.nth(2).inner_text()
    assert page.locator(".course-map button").count() == rows.count() >= 5
    check_accessibility(page, "the course map")
    page.locator(".course-map button").nth(1).click()
    expect(page.locator(".step-begin")).to_have_count(2)
    assert page.locator(".course-map button:not([aria-disabled])").count() == 0, "an old map is words to read"


def test_a_step_is_announced_once_and_the_focus_stays(context: Any, site: dict[str, str]) -> None:
    page = guest(context, site)
    open_session(page)
    page.evaluate(
        """() => { globalThis.added = []; new MutationObserver((all) => all.forEach((one) => one.addedNodes.forEach(
            (node) => node.nodeType === 1 && globalThis.added.push(node.innerText)))).observe(
                document.querySelector('[role=log]'), { childList: true }); }"""
    )
    button = page.locator(".choices button", has_text="Begin").last
    button.focus()
    page.keyboard.press("Enter")
    page.locator(".step-text").wait_for()
    heading = page.locator(".step-text h2").inner_text()
    added = page.evaluate("globalThis.added")
    assert sum(heading in text for text in added) == 1
    assert page.evaluate("document.activeElement.textContent").startswith("Begin")
    assert page.locator("[role=log] [aria-live], [role=log] [role=status]").count() == 0


def test_what_is_not_kept_goes_and_what_is_kept_can_be_read_downloaded_and_deleted(
    context: Any, site: dict[str, str]
) -> None:
    page = guest(context, site)
    open_session(page)
    walk_to(page, "reflect")
    write(page, "a walk by the canal helped")
    page.get_by_role("button", name="Don't keep it").click()
    page.get_by_text("It is gone.").wait_for()
    assert lines(page, "(you did not keep this)").count() == 1 and lines(page, "canal").count() == 0
    page.reload()
    page.get_by_text("It is gone.").wait_for()
    assert lines(page, "(you did not keep this)").count() == 1 and "canal" not in page.content()
    open_session(page)
    walk_to(page, "reflect")
    write(page, "my neighbour's dog helped")
    page.get_by_role("button", name="Keep it", exact=True).click()
    page.get_by_text("It is on your page.").wait_for()
    page.goto(f"{site['base']}/reflections/")
    assert "my neighbour's dog helped" in page.locator(".own-words").inner_text()
    for width in (320, 1200):
        page.set_viewport_size({"width": width, "height": 700})
        check_accessibility(page, f"reflections at {width}")
    with page.expect_download() as download:
        page.get_by_role("link", name="Download everything").click()
    text = download.value.path().read_text()
    assert "## Session 2: What is Recovery?" in text and "my neighbour's dog helped" in text
    page.get_by_role("link", name=re.compile("^Delete")).click()
    check_accessibility(page, "delete a reflection")
    page.get_by_role("button", name="Delete it").click()
    page.get_by_text("There is nothing here yet").wait_for()
    page.goto(f"{site['base']}/talk/")
    page.get_by_text("It is on your page.").wait_for()
    assert "neighbour" not in page.content() and lines(page, "(you did not keep this)").count() == 2


def test_stepping_out_of_a_session_speaks_of_no_role_play(context: Any, site: dict[str, str]) -> None:
    page = guest(context, site)
    open_session(page)
    write(page, "please step out")
    page.get_by_text("Let's stop for a moment.").wait_for()
    expect(page.locator(".where")).to_have_text("You are talking with Alongside, a program")
    page.get_by_role("button", name="Go on", exact=True).click()
    expect(page.locator(".where")).to_have_text("Session 2")
    assert page.locator(".divider").count() == 0


def test_one_tab_skips_the_lists_beside_the_talk(context: Any, site: dict[str, str]) -> None:
    page = guest(context, site)
    page.reload()
    page.get_by_text("Hello Priya").wait_for()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the conversation"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Pause"
