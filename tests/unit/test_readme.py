"""The README keeps its word: each command in it is run by a test, and each link leads somewhere."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from urllib.parse import unquote

import pytest

from bot.serving.manifest import why_train
from bot.serving.settings import ROOT

START = "tests/browser/test_start.py"
HERE = "tests/unit/test_readme.py"
AUTHORS = "tests/unit/test_authors_page.py"
# A command of the README, as it stands there, and the test that runs it.
RUN_BY = {
    "make run": f"{START}::test_make_run_prints_an_address_and_a_set_up_link",
    "make test": f"{HERE}::test_make_test_is_what_runs_these_tests",
    "ALONGSIDE_PORT=9000 make run": f"{START}::test_make_run_prints_an_address_and_a_set_up_link",
    "ALONGSIDE_DATA_DIR=/some/folder make run": f"{START}::test_the_data_lies_where_it_was_asked_for",
    ".venv/bin/alongside check": f"{HERE}::test_check_finds_the_content_in_order",
    ".venv/bin/alongside train": f"{HERE}::test_train_leaves_a_model_that_is_up_to_date",
    **{
        f".venv/bin/alongside {rest}": f"{AUTHORS}::test_every_command_comes_out_as_the_page_says"
        for rest in (
            "new role-play joe",
            "preview joe",
            "record joe route",
            "test-stories joe",
            "map joe -o joe.svg",
            "cover joe",
            "proof joe -o joe.html",
        )
    },
}
COMMAND = re.compile(r"^(?:[A-Z_]+=\S+ )*(?:make|git|python3|alongside|\.venv/bin/\S+|scripts/\S+)(?: .*)?$")
# [text](target) and ![text](target); not in code.
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])


def commands(markdown: str) -> list[str]:
    """What a reader is told to type: lines of code blocks, and whole commands in running text and tables."""
    fenced = re.findall(r"^```\w*\n(.*?)^```", markdown, re.MULTILINE | re.DOTALL)
    indented = re.findall(r"^(?: {4}|\t)(.+)$", markdown, re.MULTILINE)
    spans = re.findall(r"`([^`\n]+)`", markdown)
    inline = [code for code in spans if "=" in code or "bin/" in code]
    lines = [line for block in fenced for line in block.splitlines()] + indented
    lines = [line.split("  #")[0].strip() for line in lines]
    return [line for line in lines if line] + [code for code in inline if COMMAND.match(code)]


def test_every_command_of_the_readme_is_run_by_a_test() -> None:
    told = commands((ROOT / "README.md").read_text(encoding="utf-8"))
    assert set(told) == set(RUN_BY)


def test_what_the_readme_tells_authors_is_on_their_page_too() -> None:
    page = (ROOT / "docs" / "authors.md").read_text(encoding="utf-8")
    told = [command.split("/")[-1] for command, test in RUN_BY.items() if test.startswith(AUTHORS)]
    assert [command for command in told if f"$ {command}" not in page] == []


@pytest.mark.parametrize("test", sorted(set(RUN_BY.values())))
def test_the_tests_named_here_exist(test: str) -> None:
    file, _, name = test.partition("::")
    assert re.search(rf"^(    )?def {name}\(", (ROOT / file).read_text(encoding="utf-8"), re.MULTILINE)


def test_commands_are_found_in_every_shape() -> None:
    told = commands("Type\n\n    make run\n\nor `A=1 make run`, not `make sense`.\n\n```sh\nmake test  # all\n```\n")
    assert set(told) == {"make run", "A=1 make run", "make test"}


def test_make_test_is_what_runs_these_tests() -> None:
    said = subprocess.run(["make", "--dry-run", "test"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert "exec .venv/bin/alongside test" in said
    assert "make test" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_check_finds_the_content_in_order() -> None:
    done = subprocess.run([".venv/bin/alongside", "check"], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout
    assert "in order" in done.stderr + done.stdout


@pytest.mark.rasa
def test_train_leaves_a_model_that_is_up_to_date() -> None:
    # Under `make test` there is nothing left to train, and this takes a second.
    done = subprocess.run([".venv/bin/alongside", "train"], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    assert why_train(ROOT) == ""


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    lost = [target for target in _links(page) if not _leads_somewhere(page, target)]
    assert lost == []


def _links(page: Path) -> list[str]:
    text = re.sub(r"```.*?```|`[^`\n]+`", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    return LINK.findall(text)


def _leads_somewhere(page: Path, target: str) -> bool:
    if re.match(r"https?:|mailto:|tel:", target):
        return True  # nothing here depends on the network
    path, _, anchor = unquote(target).partition("#")
    file = (page.parent / path).resolve() if path else page
    if not file.exists() or not file.is_relative_to(ROOT):
        return False
    return not anchor or file.suffix != ".md" or anchor in _anchors(file)


def _anchors(file: Path) -> set[str]:
    """The anchors that the headings of a page get where such pages are read."""
    headings = re.findall(r"^#+ (.+)$", file.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-") for heading in headings}
