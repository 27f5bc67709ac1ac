"""docs/authors.md, tried literally: every command is typed in a copy of the project, every edit made as it says."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from bot.serving.settings import ROOT

PAGE = (ROOT / "docs" / "authors.md").read_text(encoding="utf-8")
STARTED = (
    "course_content/role_plays/joe.yml",
    "data/stories/joe.yml",
    "course_content/lessons/saying_no.yml",
    "course_content/questions/practical.yml",
    "course_content/language_guide/hopelessness_chronicity.yml",
    *(f"tests/stories/talks/joe_{name}.yml" for name in ("skilled", "clumsy", "repaired", "route")),
)
BLOCK = re.compile(r"(?:<!-- (?P<note>[^>]*?) -->\n)?```(?P<kind>\w+)\n(?P<text>.*?)```", re.DOTALL)
# The commands run one after the other in one process, so that the language engine is loaded once.
DRIVER = """
import json, sys
from functools import cache
from pathlib import Path
from typer.testing import CliRunner
from bot.cli import app
from bot.language.engine import LanguageEngine
from bot.serving.errors import PersonError

LanguageEngine.load = cache(LanguageEngine.load)
told = []
for step in json.load(sys.stdin):
    if step["write"]:
        path, how, text = step["write"]
        old = Path(path).read_text(encoding="utf-8") if Path(path).exists() else ""
        if how == "below responses:":
            assert old.count("\\nresponses:\\n") == 1
            text = old.replace("\\nresponses:\\n", "\\nresponses:\\n" + text, 1)
        elif how == "at the end":
            text = old.rstrip("\\n") + "\\n\\n" + text
        Path(path).write_text(text, encoding="utf-8")
        continue
    done = CliRunner().invoke(app, step["command"], input=step["typed"])
    trouble = repr(done.exception) if done.exception and not isinstance(done.exception, SystemExit) else ""
    told.append([done.exit_code, done.output + trouble])
json.dump(told, open(sys.argv[1], "w", encoding="utf-8"))
"""


@dataclass
class Command:
    """A command of the page: what is typed into it, and what the page says comes out."""

    words: list[str]
    typed: list[str] = field(default_factory=list)
    shown: list[str] = field(default_factory=list)


def steps() -> list[Command | tuple[str, str, str]]:
    """Commands and edits in the order of the page."""
    found: list[Command | tuple[str, str, str]] = []
    for block in BLOCK.finditer(PAGE):
        note, kind, text = block["note"] or "", block["kind"], block["text"]
        if note.startswith("save as "):
            found.append((note.removeprefix("save as "), "", text))
        elif note.startswith("in "):
            path, _, how = note.removeprefix("in ").partition(", ")
            found.append((path, how, text))
        elif kind == "console":
            for line in text.splitlines():
                if line.startswith("$ alongside "):
                    found.append(Command(shlex.split(line)[2:]))
                else:
                    command = found[-1]
                    assert isinstance(command, Command), line
                    asked, _, answer = line.rpartition("]: ")
                    (command.typed.append(answer) if asked else command.shown.append(line))
    return found


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of what an author works in."""
    copy = tmp_path_factory.mktemp("project")
    for name in ("bot", "course_content", "data", "tests/stories/talks"):
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__", "static"))
    for name in ("pyproject.toml", "config.yml", "domain.yml"):
        shutil.copy(ROOT / name, copy / name)
    return copy


@pytest.fixture(scope="module")
def outcomes(project: Path) -> list[tuple[Command, int, str]]:
    """Each command with its exit code and what it said."""
    page = [*steps(), Command(["check", *STARTED])]
    told = project / "told.json"
    given = [
        {"write": None, "command": step.words, "typed": "\n".join(step.typed)}
        if isinstance(step, Command)
        else {"write": step, "command": [], "typed": ""}
        for step in page
    ]
    kept = os.environ.get("ALONGSIDE_CACHE_DIR") or str(ROOT / "models" / "language")
    environment = {**os.environ, "PYTHONPATH": str(project), "COLUMNS": "400", "ALONGSIDE_CACHE_DIR": kept}
    done = subprocess.run(
        [sys.executable, "-c", DRIVER, str(told)],
        cwd=project,
        env=environment,
        input=json.dumps(given),
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    commands = [step for step in page if isinstance(step, Command)]
    return [
        (command, *outcome)
        for command, outcome in zip(commands, json.loads(told.read_text(encoding="utf-8")), strict=True)
    ]


def test_the_page_has_the_commands_an_author_needs() -> None:
    typed = {step.words[0] for step in steps() if isinstance(step, Command)}
    assert typed == {"new", "preview", "check", "record", "test-stories", "map", "cover", "proof"}


def test_every_command_comes_out_as_the_page_says(outcomes: list[tuple[Command, int, str]]) -> None:
    for command, code, said in outcomes:
        assert code == 0, (command.words, said[-1500:])
        plain = " ".join(said.split())
        for line in command.shown:
            assert " ".join(line.split()) in plain, (command.words, line, said[-1500:])


def test_what_was_started_holds_what_was_answered_and_passes_the_check(
    project: Path, outcomes: list[tuple[Command, int, str]]
) -> None:
    """With nothing worse than what is marked as still to be done."""
    check, code, said = outcomes[-1]
    assert check.words == ["check", *STARTED] and code == 0, said
    problems = [line for line in said.splitlines() if re.match(r"\S+:\d+:\d+ ", line)]
    assert problems and all(" W001 " in problem for problem in problems), said
    card = (project / STARTED[0]).read_text(encoding="utf-8")
    assert 'name: "Joe"' in card and "the bus shelter by the infirmary" in card


def test_nothing_was_written_into_the_project_itself(outcomes: list[tuple[Command, int, str]]) -> None:
    assert not list((ROOT / "data" / "stories").glob("joe*"))
    assert not list((ROOT / "tests" / "stories" / "talks").glob("joe_*"))


def test_pictures_and_pages_that_the_page_points_to_exist() -> None:
    for target in re.findall(r"\]\((?!http|#)([^)#]+)", PAGE):
        assert (ROOT / "docs" / target).exists(), target
