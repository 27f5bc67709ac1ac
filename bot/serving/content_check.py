"""The door to the content checks, so that the command works the same whoever calls it."""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from bot.serving.settings import ROOT

FOLDERS = ("course_content", "data", "domain.yml", "config.yml", "endpoints.yml", "credentials.yml")


def find_problems(paths: Sequence[Path]) -> list[Any]:
    """All there is to mend in these files and folders (all content when none is given), each printable as a
    line.
    """
    if importlib.util.find_spec("bot.content.check") is not None:
        check_all = importlib.import_module("bot.content.check").check_all
        return list(check_all(list(paths)))
    return list(unreadable(paths or [ROOT / name for name in FOLDERS]))


def unreadable(paths: Iterable[Path]) -> Iterable[str]:
    """Files that are not YAML, as `file:line:column message`."""
    reader = YAML(typ="safe")
    for path in paths:
        files = sorted(path.rglob("*.y*ml")) if path.is_dir() else [path] if path.exists() else []
        for file in files:
            try:
                list(reader.load_all(file.read_text(encoding="utf-8")))
            except MarkedYAMLError as error:
                mark = error.problem_mark
                where = f"{mark.line + 1}:{mark.column + 1}" if mark else "1:1"
                yield f"{file}:{where} {error.problem or 'not readable as YAML'}"
            except YAMLError as error:
                yield f"{file}:1:1 {str(error).splitlines()[0]}"
