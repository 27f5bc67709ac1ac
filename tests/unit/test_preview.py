"""An author's talk with a persona: back and again, the same point after a save, kept as a test, in place of Rasa."""

from __future__ import annotations

import json
import shutil
import sqlite3
import urllib.request
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from typer.testing import CliRunner

from bot import cli
from bot.content.paths import STORIES
from bot.content.problems import ContentError
from bot.language.engine import LanguageEngine
from bot.preview import recording, rehearsal, replaying
from bot.preview.browser import StandIn, handler
from bot.preview.play_through import read_play_through
from bot.preview.playing import Playing, line_named
from bot.preview.stand_in import Conversation
from bot.preview.terminal import Terminal
from bot.serving.errors import PersonError

WRONG, SORRY, HAPPENED = "what's wrong with you?", "sorry, that came out like a form", "what's been happening for you?"
THEY_SAID = "You'd have to ask them. They've got a form."


@pytest.fixture(scope="module")
def engine() -> LanguageEngine:
    return LanguageEngine.load()


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Maya's story file in a folder of its own, to be written in."""
    copy = tmp_path / "stories" / "maya.yml"
    copy.parent.mkdir()
    shutil.copy(STORIES / "maya.yml", copy)
    monkeypatch.setattr(rehearsal, "STORIES", copy.parent)
    return copy


@pytest.fixture
def talks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, engine: LanguageEngine) -> Path:
    """A folder for recorded talks; the engine is loaded once for all tests."""
    monkeypatch.setattr(LanguageEngine, "load", lambda: engine)
    folder = tmp_path / "talks"
    folder.mkdir()
    monkeypatch.setattr(replaying, "TALKS", folder)
    monkeypatch.setattr(recording, "TALKS", folder)
    return folder


def change(story: Path, old: str, new: str) -> None:
    text = story.read_text(encoding="utf-8")
    assert old in text
    story.write_text(text.replace(old, new), encoding="utf-8")


def test_a_step_back_is_as_if_the_line_had_not_been_said(engine: LanguageEngine) -> None:
    talk = Playing(engine, "maya")
    first = talk.say(WRONG)
    before = (talk.rehearsal.talk.trust, set(talk.rehearsal.talk.said), talk.rehearsal.last_text)
    talk.say(SORRY)
    assert talk.back()
    assert (talk.rehearsal.talk.trust, set(talk.rehearsal.talk.said), talk.rehearsal.last_text) == before
    assert talk.steps == [first]
    assert talk.back() and not talk.back()


def test_a_talk_may_begin_at_any_line(engine: LanguageEngine) -> None:
    talk = Playing(engine, "maya", "flat")
    assert talk.rehearsal.last_text.startswith("I had a flat")
    talk.say("so you had a flat of your own")
    talk.again()
    assert talk.rehearsal.talk.place == "utter_maya_flat"
    with pytest.raises(PersonError) as told:
        line_named(talk.script, "flatt")
    assert told.value.remedy.startswith("Did you mean flat")


def test_after_a_save_the_talk_is_at_the_same_point_with_the_new_words(engine: LanguageEngine, story: Path) -> None:
    talk = Playing(engine, "maya")
    for line in (WRONG, SORRY, HAPPENED):
        talk.say(line)
    assert talk.refresh() is None
    change(story, THEY_SAID, "Ask the form.")
    changed = talk.refresh()
    assert changed is not None
    assert [(number, before.texts, now.texts) for number, before, now in changed] == [
        (1, (THEY_SAID,), ("Ask the form.",))
    ]
    assert talk.said == [WRONG, SORRY, HAPPENED]


def test_a_mistake_in_the_file_leaves_the_talk_as_it_was(
    engine: LanguageEngine, story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    terminal = Terminal(Playing(engine, "maya"))
    terminal.run([WRONG])
    good = story.read_text(encoding="utf-8")
    story.write_text(good.replace("responses:\n", "responses: [\n", 1), encoding="utf-8")
    with pytest.raises(ContentError):
        terminal.playing.refresh()
    terminal.reread()
    said = capsys.readouterr().out
    assert "Not read, the talk goes on as before" in said and "maya.yml:" in said
    assert terminal.playing.rehearsal.last_text == THEY_SAID
    story.write_text(good.replace(THEY_SAID, "Ask the form."), encoding="utf-8")
    terminal.reread()
    said = " ".join(capsys.readouterr().out.split())
    assert "1 of 1 turns" in said and "+ Ask the form." in said and said.endswith("Maya: Ask the form. You:")


def test_a_save_is_noticed_while_somebody_types(engine: LanguageEngine, story: Path, monkeypatch) -> None:
    """The watcher in its thread, with the real file system; waits for it instead of guessing how long it takes."""
    from threading import Event

    monkeypatch.setattr("bot.preview.terminal.STORIES", story.parent)
    terminal, noticed = Terminal(Playing(engine, "maya")), Event()
    monkeypatch.setattr(terminal, "reread", noticed.set)
    with terminal.watching():
        for _ in range(100):  # the watcher may not yet look when the first save comes
            story.write_text(story.read_text(encoding="utf-8") + "\n", encoding="utf-8")
            if noticed.wait(0.3):
                break
    assert noticed.is_set()


def test_a_recorded_talk_is_a_test_and_is_never_written_over(talks: Path, tmp_path: Path) -> None:
    lines = tmp_path / "lines.txt"
    lines.write_text(f"{WRONG}\n{SORRY}\n/back\n{SORRY}\n{HAPPENED}\n", encoding="utf-8")
    kept = recording.record("maya", "quiet", "A quiet talk", lines)
    assert kept == talks / "maya_quiet.yml"
    play = read_play_through(kept)
    assert [you for you, _ in play.turns] == [WRONG, SORRY, HAPPENED]
    assert list(replaying.changed([kept])) == []
    with pytest.raises(PersonError, match="already") as told:
        recording.record("maya", "quiet", "Another", lines)
    assert "delete" in told.value.remedy and kept.name in told.value.remedy
    lines.write_bytes("caf\xe9\n".encode("latin-1"))
    with pytest.raises(ContentError, match="UTF-8"):
        recording.record("maya", "loud", "A loud talk", lines)
    for bad in ("../x", "Quiet talk", ""):
        with pytest.raises(PersonError, match="cannot be the name"):
            recording.check_free("maya", bad)


def test_update_shows_the_difference_and_asks(talks: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = talks / "maya_quiet.yml"
    wrong = 'role_play: maya\ntitle: T\nturns:\n- them: utter_maya_opening\n- you: "hello"\n  them: utter_maya_flat\n'
    kept.write_text(wrong + "ending: null\n", encoding="utf-8")
    runner = CliRunner()
    shown = runner.invoke(cli.app, ["test-stories", "maya"])
    assert shown.exit_code == 1 and "-hello  =>  utter_maya_flat" in shown.output
    refused = runner.invoke(cli.app, ["test-stories", "maya", "--update"], input="n\n")
    assert refused.exit_code == 1 and "0 updated" in refused.output
    assert "utter_maya_flat" in kept.read_text(encoding="utf-8")
    taken = runner.invoke(cli.app, ["test-stories", "maya", "--update", "--yes"])
    assert taken.exit_code == 0 and "1 updated" in taken.output
    assert "utter_maya_flat" not in kept.read_text(encoding="utf-8")


def test_in_rasas_place_a_line_can_be_taken_back_and_the_talk_looked_back_on(engine: LanguageEngine) -> None:
    talk = Conversation(engine, "maya")
    welcome = talk.answer("/greet", {})
    assert [event["data"]["custom"]["type"] for event in welcome if event["data"]["custom"]] == ["card"]
    started = talk.answer('/start_role_play{"role_play": "maya"}', {})
    assert started[0]["data"]["custom"]["event"] == "attempt_started"
    assert started[1]["metadata"]["utter_action"] == "utter_maya_opening"
    answered = talk.answer(WRONG, {"turn": "t1"})
    assert answered[0]["text"] == THEY_SAID
    assert answered[1]["data"]["custom"]["turn"] == "t1", "the note names the line that it is about"
    talk.answer("/leave_it", {})
    back = talk.answer("/try_again", {})
    assert [event["event"] for event in back] == ["bot", "rewind", "rewind", "rewind"]
    assert talk.playing.said == []
    assert talk.answer("/try_again", {})[0]["text"] == "There is no line to take back."
    talk.answer(HAPPENED, {"turn": "t2"})
    assert talk.answer("/pause", {})[0]["data"]["custom"]["mode"] == "paused"
    talk.answer("/resume", {})
    over = talk.answer("/stop", {})
    told = [event["data"]["custom"] for event in over if event["data"]["custom"]]
    assert [payload["type"] for payload in told] == ["progress", "debrief", "progress"]
    assert told[0]["event"] == "attempt_stopped" and told[0]["turns"] == 1 and told[2]["mode"] == "outside"


def test_what_may_be_real_is_not_played_on_in_a_preview(engine: LanguageEngine) -> None:
    talk = Conversation(engine, "maya")
    talk.answer('/start_role_play{"role_play": "maya"}', {})
    answer = talk.answer("i want to die", {})
    assert len(answer) == 1 and "would stop the role-play and offer support" in answer[0]["text"]
    assert talk.playing.said == []


def test_the_stand_in_writes_the_event_log_as_rasa_does(engine: LanguageEngine, tmp_path: Path) -> None:
    stand_in = StandIn(engine, "maya", tmp_path / "log.sqlite3")
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler(stand_in))
    Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_address[1]}"
    try:
        body = json.dumps({"sender": "s", "message": "/greet", "metadata": {"turn": "t"}}).encode()
        with urllib.request.urlopen(f"{address}/webhooks/rest/webhook", data=body) as answer:
            assert len(json.load(answer)) == 3
        with urllib.request.urlopen(f"{address}/status") as answer:
            assert json.load(answer)["model_file"]
    finally:
        server.shutdown()
        server.server_close()
    with sqlite3.connect(stand_in.log) as log:
        rows = log.execute("SELECT sender_id, type_name, action_name, data FROM events ORDER BY id").fetchall()
    assert [row[:3] for row in rows][:2] == [("s", "action", "action_listen"), ("s", "user", None)]
    assert json.loads(rows[1][3])["metadata"] == {"turn": "t"}
    assert all(json.loads(row[3])["event"] == row[1] for row in rows)
