"""The script that builds the environment: its stamp, where it looks for packages, what it says when it cannot."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from bot.serving.settings import ROOT
from scripts import bootstrap


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project whose environment counts as built."""
    for name in bootstrap.INPUTS:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    (tmp_path / ".venv/bin").mkdir(parents=True)
    for name in ("python", "alongside"):
        (tmp_path / ".venv/bin" / name).touch()
    (tmp_path / ".venv/.alongside-stamp").write_text(bootstrap.fingerprint(tmp_path))
    return tmp_path


def test_a_built_environment_is_current(project: Path) -> None:
    assert bootstrap.is_current(project)


@pytest.mark.parametrize("name", bootstrap.INPUTS)
def test_a_change_of_any_input_builds_again(project: Path, name: str) -> None:
    with (project / name).open("a") as file:
        file.write("\n# changed\n")
    assert not bootstrap.is_current(project)


@pytest.mark.parametrize("name", [".venv/bin/python", ".venv/bin/alongside", ".venv/.alongside-stamp"])
def test_a_missing_piece_builds_again(project: Path, name: str) -> None:
    (project / name).unlink()
    assert not bootstrap.is_current(project)


def test_an_environment_that_was_moved_is_built_again(project: Path) -> None:
    moved = project.with_name("moved")
    project.rename(moved)
    assert not bootstrap.is_current(moved)


def test_a_second_call_takes_well_under_a_second(project: Path) -> None:
    started = time.monotonic()
    done = subprocess.run([sys.executable, project / "scripts/bootstrap.py"], capture_output=True, text=True)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert time.monotonic() - started < 1


def test_it_can_be_read_by_python_3_8_and_needs_the_standard_library_only() -> None:
    source = (ROOT / "scripts/bootstrap.py").read_text()
    tree = ast.parse(source, feature_version=(3, 8))
    nodes = list(ast.walk(tree))
    imported = {alias.name.split(".")[0] for node in nodes if isinstance(node, ast.Import) for alias in node.names} | {
        node.module.split(".")[0] for node in nodes if isinstance(node, ast.ImportFrom) and node.module
    }
    assert imported - {"__future__"} <= sys.stdlib_module_names


def test_uv_is_told_what_pip_is_configured_with(tmp_path: Path) -> None:
    config = tmp_path / "pip.conf"
    config.write_text(
        "[global]\nindex-url = scheme://one\nextra-index-url =\n  scheme://two\n  scheme://three\n"
        f"[install]\nfind-links = {tmp_path} /no/such/folder\n"
    )
    environ = {"PIP_CONFIG_FILE": str(config), "PIP_INDEX_URL": "scheme://mine", "HOME": "/h"}
    given = bootstrap.uv_environment(environ)
    assert given["UV_DEFAULT_INDEX"] == "scheme://mine"  # the environment wins over the file, as in pip
    assert given["UV_FIND_LINKS"] == str(tmp_path)
    assert "UV_INDEX" not in given
    assert bootstrap.uv_environment(environ, extra=True)["UV_INDEX"] == "scheme://two scheme://three"
    assert given["HOME"] == "/h"


@pytest.mark.parametrize(("codes", "calls", "code"), [([0], 1, 0), ([1, 0], 2, 0), ([1, 2], 2, 1)])
def test_extra_indexes_are_asked_only_when_the_main_one_failed(
    codes: list[int], calls: int, code: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[dict[str, str]] = []

    def run(_: list[object], env: dict[str, str]) -> subprocess.CompletedProcess[str]:
        asked.append(env)
        return subprocess.CompletedProcess([], codes[len(asked) - 1], stdout="")

    monkeypatch.setattr(bootstrap, "run", run)
    environ = {"PIP_EXTRA_INDEX_URL": "scheme://extra", "PIP_CONFIG_FILE": os.devnull}
    assert bootstrap.run_uv(["uv"], environ).returncode == code
    assert [env.get("UV_INDEX") for env in asked] == [None, "scheme://extra"][:calls]


def test_what_uv_was_told_itself_is_left_alone(tmp_path: Path) -> None:
    environment = {"UV_DEFAULT_INDEX": "scheme://uv", "PIP_INDEX_URL": "scheme://pip", "PIP_CONFIG_FILE": "/dev/null"}
    given = bootstrap.uv_environment(environment)
    assert given["UV_DEFAULT_INDEX"] == "scheme://uv"
    assert "UV_INDEX" not in given


def test_without_venv_pip_or_apt_it_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bootstrap, "can_apt", lambda: False)
    failed = subprocess.CompletedProcess([], 1, stdout="")
    monkeypatch.setattr(bootstrap, "run", lambda *_, **__: failed)
    with pytest.raises(bootstrap.BootstrapError, match="apt install python3-venv"):
        bootstrap.install_uv(tmp_path)


def test_without_python_3_10_it_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bootstrap, "find_uv", lambda _: "uv")
    monkeypatch.setattr(bootstrap, "run", lambda *_, **__: subprocess.CompletedProcess([], 2, stdout="no download"))
    with pytest.raises(bootstrap.BootstrapError, match="Python 3.10 is needed") as caught:
        bootstrap.build(tmp_path, {})
    assert "no download" in str(caught.value)


def test_every_package_is_pinned_with_hashes_and_no_address() -> None:
    for name in ("requirements.lock", "requirements-bootstrap.lock"):
        text = (ROOT / name).read_text()
        assert "://" not in text
        entries = re.split(r"\n(?=\S)", text.strip())
        assert entries
        for entry in entries:
            assert re.match(r"[A-Za-z0-9._-]+==\S+", entry), entry[:60]
            assert "--hash=sha256:" in entry, entry[:60]


def test_everything_that_is_asked_for_is_pinned() -> None:
    def name_of(line: str) -> str:
        return re.sub(r"[._]", "-", re.split(r"[=<>\[; #]", line.strip(), maxsplit=1)[0].lower())

    asked = {
        name_of(line)
        for line in (ROOT / "requirements.in").read_text().splitlines()
        if line.strip()[:1] not in ("", "#")
    }
    pinned = {name_of(line) for line in (ROOT / "requirements.lock").read_text().splitlines() if line[:1].strip()}
    assert asked <= pinned
