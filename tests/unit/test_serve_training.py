"""When the model counts as up to date, and what happens when training fails."""

from __future__ import annotations

import io
import json
import os
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import psutil
import pytest

from bot.serving import before_training, training
from bot.serving.before_training import Hold
from bot.serving.errors import PersonError
from bot.serving.manifest import (
    Changes,
    Manifest,
    changes,
    current_model,
    read_manifest,
    sources_hash,
    why_train,
    write_manifest,
)
from bot.serving.progress import Progress
from bot.serving.settings import read_settings


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small project."""
    for name, text in {
        "config.yml": "pipeline: []",
        "domain.yml": "intents: []",
        "data/stories/joe.yml": "stories: []",
        "bot/language/engine.py": "ENGINE = 1",
        "course_content/language_guide/guide.yml": "entries: []",
        "course_content/sessions/one.yml": "title: One",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    return tmp_path


@pytest.mark.parametrize(
    "change",
    ["config.yml", "data/stories/joe.yml", "data/stories/new.yml", "bot/language/engine.py"]
    + ["course_content/language_guide/guide.yml"],
)
def test_a_changed_or_new_source_changes_the_hash(root: Path, change: str) -> None:
    before = sources_hash(root)
    (root / change).write_text("something else")
    assert sources_hash(root) != before


def test_renaming_and_removing_change_the_hash(root: Path) -> None:
    before = sources_hash(root)
    (root / "data/stories/joe.yml").rename(root / "data/stories/jo.yml")
    renamed = sources_hash(root)
    (root / "data/stories/jo.yml").unlink()
    assert len({before, renamed, sources_hash(root)}) == 3


def test_course_texts_caches_and_times_do_not_change_it(root: Path) -> None:
    before = sources_hash(root)
    (root / "course_content/sessions/one.yml").write_text("title: Another")
    (root / "bot/language/__pycache__").mkdir()
    (root / "bot/language/__pycache__/engine.pyc").write_bytes(b"x")
    (root / "data/stories/.joe.yml.swp").write_text("x")
    os.utime(root / "config.yml", (1, 1))
    assert sources_hash(root) == before


def trained(root: Path, text: str = "a model") -> Path:
    (root / "models").mkdir(exist_ok=True)
    (root / "models/alongside-old.tar.gz").write_text(text)
    write_manifest(root, Manifest("alongside-old.tar.gz", sources_hash(root), "2026-01-01T00:00:00+00:00", 1.0))
    return root / "models/alongside-old.tar.gz"


def test_training_is_needed_without_a_model_and_after_a_change(root: Path) -> None:
    assert "no trained model" in why_train(root)
    trained(root)
    assert why_train(root) == ""
    (root / "domain.yml").write_text("intents: [greet]")
    assert "changed" in why_train(root)


def test_a_model_that_is_gone_or_a_manifest_that_is_broken_counts_as_none(root: Path) -> None:
    trained(root).unlink()
    assert current_model(root) is None
    trained(root)
    (root / "models/manifest.json").write_text("{")
    assert read_manifest(root) is None


BUILD = """
import sys
from pathlib import Path
print("@start train")
print("UserWarning: line 3 is odd")
print("tensorflow says something about itself")
if {fails}:
    print("@fail train"); sys.exit(1)
Path(sys.argv[sys.argv.index("--train") + 1]).write_text("a new model")
print("@done train 0.1")
"""


def fake_build(root: Path, fails: bool) -> None:
    """Stands in for the real one: the child runs in `root`, where this module comes first."""
    for folder in ("bot", "bot/serving"):
        (root / folder).mkdir(exist_ok=True)
        (root / folder / "__init__.py").write_text("")
    (root / "bot/serving/build.py").write_text(BUILD.format(fails=fails))


def test_a_failure_keeps_the_old_model_and_shows_the_lines_that_matter(root: Path) -> None:
    fake_build(root, fails=True)
    old = trained(root)
    (root / "domain.yml").write_text("intents: [greet]")
    with pytest.raises(PersonError, match="Training did not finish") as caught:
        training.train(Progress(io.StringIO()), root / "logs", root)
    assert "line 3 is odd" in caught.value.detail
    assert "tensorflow" not in caught.value.detail
    assert current_model(root) == old
    assert old.read_text() == "a model"
    assert sorted(path.name for path in (root / "models").iterdir()) == ["alongside-old.tar.gz", "manifest.json"]


def test_serve_goes_on_with_the_old_model_and_says_so(root: Path) -> None:
    fake_build(root, fails=True)
    trained(root)
    (root / "domain.yml").write_text("intents: [greet]")
    said = io.StringIO()
    training.ensure_model(Progress(said), root / "logs", root)
    assert "line 3 is odd" in said.getvalue()
    assert "Going on with the model from before" in said.getvalue()


def test_serve_cannot_go_on_without_any_model(root: Path) -> None:
    fake_build(root, fails=True)
    with pytest.raises(PersonError, match="Training did not finish"):
        training.ensure_model(Progress(io.StringIO()), root / "logs", root)


def test_a_new_model_takes_the_place_of_the_old_one(root: Path) -> None:
    fake_build(root, fails=False)
    trained(root)
    (root / "domain.yml").write_text("intents: [greet]")
    said = io.StringIO()
    model = training.train(Progress(said), root / "logs", root)
    assert current_model(root) == model
    assert model.read_text() == "a new model"
    assert why_train(root) == ""
    assert "The model is trained" in said.getvalue()
    assert sorted(path.name for path in (root / "models").iterdir()) == sorted([model.name, "manifest.json"])


def test_nothing_to_train_from_is_a_clear_error(tmp_path: Path) -> None:
    with pytest.raises(PersonError, match="config.yml is missing"):
        training.train(Progress(io.StringIO()), tmp_path, tmp_path)


class _Rasa(BaseHTTPRequestHandler):
    asked: list[tuple[str, Any]] = []
    answer = 204

    def do_PUT(self) -> None:  # noqa: N802
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.asked.append((self.path, json.loads(body)))
        self.send_response(self.answer)
        self.end_headers()

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@pytest.mark.parametrize("answer", [204, 400])
def test_a_running_server_is_handed_the_model(tmp_path: Path, answer: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_Rasa, "answer", answer)
    monkeypatch.setattr(_Rasa, "asked", [])
    settings = read_settings({"ALONGSIDE_DATA_DIR": str(tmp_path)})
    assert training.hot_swap(settings, tmp_path / "m.tar.gz") is False
    rasa = HTTPServer(("127.0.0.1", 0), _Rasa)
    Thread(target=rasa.serve_forever, daemon=True).start()
    me = psutil.Process()
    noted = {"pid": me.pid, "started": me.create_time(), "rasa_token": "t", "web_url": "w"}
    settings.run_file.write_text(json.dumps({**noted, "rasa_url": f"http://127.0.0.1:{rasa.server_port}"}))
    try:
        if answer == 204:
            assert training.hot_swap(settings, tmp_path / "m.tar.gz") is True
        else:
            with pytest.raises(PersonError, match="400"):
                training.hot_swap(settings, tmp_path / "m.tar.gz")
    finally:
        rasa.shutdown()
        rasa.server_close()
    assert _Rasa.asked == [("/model?token=t", {"model_file": str(tmp_path / "m.tar.gz")})]


def test_a_note_left_by_a_server_that_is_gone_is_not_believed(tmp_path: Path) -> None:
    settings = read_settings({"ALONGSIDE_DATA_DIR": str(tmp_path)})
    settings.run_file.write_text(json.dumps({"pid": os.getpid(), "started": 1.0}))
    assert training.running_server(settings) is None


def hold(problem: str = "") -> Hold:
    """Something looked at before training; not in order when there is a `problem`."""

    def check(root: Path) -> None:
        if problem:
            raise PersonError(problem, "Mend it.", "data/stories/joe.yml:3:1 …")

    return Hold("Looking", "Looked", check)


def test_nothing_is_trained_when_nothing_has_changed_unless_asked_for(root: Path) -> None:
    fake_build(root, fails=False)
    old = trained(root)
    assert training.train_if_sound(Progress(io.StringIO()), root / "logs", root, before=(hold("never asked"),)) is None
    assert current_model(root) == old
    said = io.StringIO()
    assert training.train_if_sound(Progress(said), root / "logs", root, force=True, before=(hold(),))
    assert "you asked for it" in said.getvalue() and "Looking" in said.getvalue()


def test_what_has_changed_is_told_before_training(root: Path) -> None:
    fake_build(root, fails=False)
    training.train(Progress(io.StringIO()), root / "logs", root)
    (root / "data/stories/joe.yml").write_text("stories: [1]")
    (root / "data/stories/new.yml").write_text("stories: []")
    (root / "domain.yml").unlink()
    assert changes(root).in_words() == [
        "New: data/stories/new.yml",
        "Changed: data/stories/joe.yml",
        "Gone: domain.yml",
    ]
    (root / "domain.yml").write_text("intents: []")
    said = io.StringIO()
    training.train_if_sound(Progress(said), root / "logs", root, before=())
    assert "Changed: data/stories/joe.yml" in said.getvalue() and "Gone" not in said.getvalue()
    assert changes(root) == Changes()


def test_a_long_list_of_changes_is_cut() -> None:
    many = Changes(added=tuple(f"file_{number}" for number in range(7)))
    assert many.in_words(most=2) == ["New: file_0, file_1 and 5 more"]


def test_a_manifest_from_before_files_were_kept_still_counts(root: Path) -> None:
    trained(root)
    manifest = root / "models/manifest.json"
    values = json.loads(manifest.read_text())
    del values["files"]
    manifest.write_text(json.dumps(values))
    assert why_train(root) == "" and changes(root) == Changes()


def test_what_is_not_in_order_before_training_keeps_the_model(root: Path) -> None:
    fake_build(root, fails=False)
    old = trained(root)
    (root / "domain.yml").write_text("intents: [greet]")
    with pytest.raises(PersonError, match="2 to mend before training. The model in use stays as it was.") as told:
        training.train_if_sound(
            Progress(io.StringIO()), root / "logs", root, before=(hold(), hold("2 to mend before training."))
        )
    assert told.value.detail and told.value.remedy == "Mend it."
    assert current_model(root) == old and old.read_text() == "a model"


def test_mistakes_and_changed_talks_hold_training_back_and_warnings_do_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from bot.content.codes import CODES, ERROR
    from bot.content.problems import Problem
    from bot.preview import replaying
    from bot.serving import content_check

    error, warning = (
        next(code for code, known in CODES.items() if (known.severity == ERROR) is wanted) for wanted in (True, False)
    )
    found = [Problem(Path("a.yml"), 1, 1, "later", code=warning)]
    monkeypatch.setattr(content_check, "find_problems", lambda *, root: found)
    before_training.content_is_sound(tmp_path)
    found.append(Problem(Path("b.yml"), 2, 1, "now", code=error))
    with pytest.raises(PersonError, match="1 to mend") as told:
        before_training.content_is_sound(tmp_path)
    assert "b.yml:2:1" in told.value.detail and "a.yml" not in told.value.detail

    monkeypatch.setattr(replaying, "changed", lambda paths: iter(()))
    before_training.talks_come_out(tmp_path)
    one = replaying.Changed(Path("maya_quiet.yml"), "-this\n+that", lambda: None)
    monkeypatch.setattr(replaying, "changed", lambda paths: iter([one]))
    with pytest.raises(PersonError, match="1 recorded talks come out differently") as told:
        before_training.talks_come_out(tmp_path)
    assert "maya_quiet\n-this\n+that" in told.value.detail
