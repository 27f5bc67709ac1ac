"""Who may import whom: the contracts in pyproject.toml, and what they are worth."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from bot.serving.settings import ROOT

LINT_IMPORTS = Path(sys.executable).with_name("lint-imports")


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    """Check the contracts over the code in a folder."""
    return subprocess.run(
        [LINT_IMPORTS, "--no-cache"],
        cwd=folder,
        env={"PATH": "/usr/bin:/bin", "PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
    )


def test_the_directions_hold() -> None:
    done = lint_imports(ROOT)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("file", "line"),
    [
        ("bot/language/engine.py", "import rasa"),
        ("bot/content/check.py", "import django"),
        ("bot/role_play/lookup.py", "import bot.rasa_components"),
        ("bot/coaching/__init__.py", "import bot.web"),
        ("actions/__init__.py", "import spacy"),
        ("actions/__init__.py", "import bot.language.engine"),
        ("bot/web/__init__.py", "import spacy"),
        ("bot/web/__init__.py", "import actions"),
        ("bot/content/check.py", "import bot.role_play"),
        ("bot/authoring/__init__.py", "import django"),
        ("bot/preview/__init__.py", "import bot.authoring"),
    ],
)
def test_a_forbidden_import_is_found(tmp_path: Path, file: str, line: str) -> None:
    """In a copy with nothing but packages, so that only the contracts are tried."""
    (tmp_path / "pyproject.toml").write_text((ROOT / "pyproject.toml").read_text())
    names = "language content course role_play coaching preview authoring rasa_components web"
    for folder in ("bot", "actions", *(f"bot/{name}" for name in names.split())):
        (tmp_path / folder).mkdir(exist_ok=True)
        (tmp_path / folder / "__init__.py").touch()
    (tmp_path / "bot/language/engine.py").touch()
    assert lint_imports(tmp_path).returncode == 0
    (tmp_path / file).write_text(line + "\n")
    done = lint_imports(tmp_path)
    assert done.returncode == 1, done.stdout
    assert "BROKEN" in done.stdout
