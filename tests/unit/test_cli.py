"""The `alongside` command: its help, its errors, and that it is quick to answer."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot import cli
from bot.serving import all_checks
from bot.serving.errors import PersonError
from bot.serving.settings import ROOT

COMMANDS = (
    *("serve", "setup-link", "reset-link", "check", "train", "analyse", "test", "version"),
    *("new", "map", "proof", "cover", "preview", "record", "test-stories", "bench"),
)


def alongside(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the real command."""
    return subprocess.run(
        [sys.executable, "-m", "bot.cli", *arguments],
        cwd=ROOT,
        env={"PATH": "/usr/bin:/bin", "COLUMNS": "100", **environment},
        capture_output=True,
        text=True,
    )


def test_help_names_every_command_with_one_plain_line() -> None:
    said = CliRunner().invoke(cli.app, ["--help"], env={"COLUMNS": "100"}).output
    for command in COMMANDS:
        assert f" {command} " in said
    assert "peer supporters" in said


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command: str) -> None:
    said = CliRunner().invoke(cli.app, [command, "--help"])
    assert said.exit_code == 0
    assert len(said.output.split()) > 10


def test_help_loads_nothing_heavy() -> None:
    heavy = ("rasa", "spacy", "django", "httpx", "ruamel.yaml")
    code = f"import sys; import bot.cli; print([name for name in {heavy} if name in sys.modules])"
    said = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert said.stdout.strip() == "[]"


def test_an_expected_error_is_plain_lines_without_a_traceback() -> None:
    done = alongside("serve", ALONGSIDE_PORT="many")
    assert done.returncode == 1
    assert "ALONGSIDE_PORT is “many”" in done.stderr
    assert "Traceback" not in done.stderr


def test_analyse_without_a_line_says_so() -> None:
    done = alongside("analyse", "")
    assert done.returncode == 1
    assert "no line to look at" in done.stderr


def test_version_is_the_one_of_the_project() -> None:
    assert cli.own_version() != "unknown"
    assert f'version = "{cli.own_version()}"' in (ROOT / "pyproject.toml").read_text()


def test_check_shows_file_line_and_column_and_fails(tmp_path: Path) -> None:
    broken = tmp_path / "rules.yml"
    broken.write_text("rules:\n  - rule: one\n steps: [\n")
    done = CliRunner().invoke(cli.app, ["check", str(broken)])
    assert done.exit_code == 1
    assert f"{broken}:3:" in done.output
    assert "1 to mend" in done.output


def test_check_passes_files_in_order(tmp_path: Path) -> None:
    fine = tmp_path / "rules.yml"
    fine.write_text("rules: []\n")
    assert CliRunner().invoke(cli.app, ["check", str(fine)]).exit_code == 0


class Calls:
    """Stands in for `subprocess.run`: remembers the commands, and fails those it is told to."""

    def __init__(self, *failing: str) -> None:
        self.failing, self.commands = failing, []  # type: ignore[var-annotated]

    def __call__(self, command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        line = " ".join(command)
        self.commands.append(line)
        return subprocess.CompletedProcess(
            command, int(any(word in line for word in self.failing)), stdout="line 3 is odd"
        )


@pytest.mark.parametrize(
    ("failing", "rasa_fails", "ci", "code", "runs_pytest"),
    [
        ((), False, "", 0, True),
        (("ruff check",), False, "", 1, False),
        (("ruff check",), False, "true", 1, True),
        ((), True, "", 1, False),
        (("chromium",), False, "", 1, False),
        (("pytest",), False, "", 1, True),
    ],
)
def test_all_checks_run_and_any_failure_is_the_exit_code(
    failing: tuple[str, ...],
    rasa_fails: bool,
    ci: str,
    code: int,
    runs_pytest: bool,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    calls = Calls(*failing)

    def rasa(*_: object) -> None:
        if rasa_fails:
            raise PersonError("A story is odd.")

    monkeypatch.setenv("CI", ci)
    monkeypatch.setattr(all_checks.subprocess, "run", calls)
    monkeypatch.setattr(all_checks, "test_stories", rasa)
    assert all_checks.run_all(cli._progress(), ["-k", "trust"]) == code
    ran = [line for line in calls.commands if "pytest -k trust" in line]
    assert bool(ran) == runs_pytest
    for words in ("ruff check", "ruff format --check", "mypy", "lint-imports", "bot.cli check"):
        assert any(words in line for line in calls.commands), words
    if failing == ("ruff check",):
        assert "line 3 is odd" in capsys.readouterr().out


def test_a_reset_link_for_nobody_is_refused_in_plain_words(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, ...]] = []

    def manage(environment: object, *command: str) -> str:
        asked.append(command)
        raise PersonError("did not succeed", detail="CommandError: Nobody logs in as “--eve”.")

    monkeypatch.setattr("bot.serve.manage", manage)
    failure = CliRunner().invoke(cli.app, ["reset-link", "--", "--eve"]).exception
    assert isinstance(failure, PersonError) and failure.problem == "Nobody logs in as “--eve”."
    assert asked == [("reset_link", "--", "--eve")]
