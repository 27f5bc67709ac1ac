"""Every code has a page whose examples come out as it says: the bad one gives this code alone, the good one none."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.content.codes import CODES, WARNING
from bot.content.problems import Problem
from bot.serving.content_check import ContentCheck
from tests.unit.check_project import PAGES, examples_of, said_of, write_project

Check = Callable[[str, str], list[Problem]]


@pytest.fixture(scope="module")
def check(tmp_path_factory: pytest.TempPathFactory) -> Check:
    """Checks the examples of a page in a small project; the engine is loaded once, and unchanged files read once."""
    clean, folder = tmp_path_factory.mktemp("clean"), tmp_path_factory.mktemp("project")
    write_project(clean)
    content = ContentCheck(folder, keep=False)

    def checked(code: str, verdict: str) -> list[Problem]:
        shutil.rmtree(folder)
        shutil.copytree(clean, folder)
        examples = [one for one in examples_of(PAGES / f"{code}.md") if one.verdict == verdict]
        assert examples
        return content.problems([path for example in examples for path in example.write(folder)])

    return checked


def test_the_project_itself_is_in_order(tmp_path: Path) -> None:
    write_project(tmp_path)
    assert not ContentCheck(tmp_path, keep=False).checker.check()


@pytest.mark.parametrize("code", CODES)
def test_the_bad_example_gives_exactly_this_code_as_the_page_says(code: str, check: Check) -> None:
    found = check(code, "bad")
    assert {problem.code for problem in found} == {code}
    said = [line for line in said_of(PAGES / f"{code}.md").splitlines() if not line.startswith("... and ")]
    assert [str(problem) for problem in found][: len(said)] == said
    assert all(problem.fix for problem in found)


@pytest.mark.parametrize("code", CODES)
def test_the_good_example_gives_nothing(code: str, check: Check) -> None:
    assert check(code, "good") == []


def test_the_list_of_codes_is_complete_and_says_what_each_means() -> None:
    listed = re.findall(r"^- \[(\w+)\]\((\w+)\.md\): (.*?)( \(warning\))?$", (PAGES / "README.md").read_text(), re.M)
    assert listed == [
        (code.code, code.code, code.meaning, " (warning)" if code.severity == WARNING else "")
        for code in CODES.values()
    ]
    assert {page.stem for page in PAGES.glob("*.md")} == {*CODES, "README"}
