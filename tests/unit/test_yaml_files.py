"""YAML with places: the quick reading gives the same values and places as ruamel.yaml's own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bot.content import yaml_files
from bot.content.paths import COURSE_CONTENT, STORIES
from bot.content.problems import ContentError
from bot.content.yaml_files import position, read_plain, read_yaml

FILES = [STORIES / "maya.yml", COURSE_CONTENT / "topics.yml", COURSE_CONTENT / "sessions" / "02_what_is_recovery.yml"]


def assert_alike(quick: Any, slow: Any) -> None:
    if isinstance(slow, dict):
        assert (quick.lc.line, quick.lc.col) == (slow.lc.line, slow.lc.col)
        assert list(quick) == list(slow)
        for key in slow:
            assert tuple(quick.lc.key(key)) == tuple(slow.lc.key(key))
            assert_alike(quick[key], slow[key])
    elif isinstance(slow, list):
        assert len(quick) == len(slow)
        for index, item in enumerate(slow):
            assert tuple(quick.lc.item(index)) == tuple(slow.lc.item(index))
            assert_alike(quick[index], item)
    else:
        assert quick == slow


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_both_readings_give_the_same(path: Path) -> None:
    assert_alike(read_yaml(path), yaml_files._read_slowly(path, path.read_text(encoding="utf-8")))


def written(folder: Path, text: str) -> Path:
    path = folder / "a.yml"
    path.write_text(text, encoding="utf-8")
    return path


def test_yes_and_no_are_words_as_in_yaml_1_2(tmp_path: Path) -> None:
    path = written(tmp_path, "a: no\nb: on\nc: 012\nd: ~\ne: yes\n")
    assert read_yaml(path) == read_plain(path) == {"a": "no", "b": "on", "c": 12, "d": None, "e": "yes"}


def test_merged_keys_are_read_the_slow_way(tmp_path: Path) -> None:
    path = written(tmp_path, "a: &a\n  x: 1\n  y: 3\nb:\n  <<: *a\n  y: 2\n")
    assert dict(read_yaml(path)["b"]) == {"x": 1, "y": 2}


@pytest.mark.parametrize(
    ("text", "line"), [("a: 1\na: 2\n", 2), ("a: [1, 2\nb: 3\n", 2), ("a: 'x\n", 2), ("a:\n\t- b\n", 2)]
)
def test_what_is_not_yaml_is_told_with_its_line(tmp_path: Path, text: str, line: int) -> None:
    with pytest.raises(ContentError) as raised:
        read_yaml(written(tmp_path, text))
    assert raised.value.problems[0].line in (line - 1, line)


def test_a_place_is_that_of_the_nearest_parent_that_knows(tmp_path: Path) -> None:
    data = read_yaml(written(tmp_path, "a:\n- b: 1\n  c: 2\n- d: 3\n"))
    assert position(data, ["a", 0, "c"]) == (3, 3)
    assert position(data, ["a", 1, "missing"]) == (4, 3)
    assert position(data, []) == (1, 1)
