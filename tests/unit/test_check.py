"""`alongside check` on anything: never a traceback, places in the author's own file, and no more work than needed."""

from __future__ import annotations

import cProfile
import json
import pstats
import random
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from typer.testing import CliRunner

from bot import cli
from bot.bench.generated import TOPICS, write_role_plays
from bot.content.checks.formats import as_github, as_json, as_sarif, summary
from bot.content.checks.kinds import BY_NAME, KINDS, files_of
from bot.content.checks.project import Checker
from bot.content.checks.ways import ways_of
from bot.content.codes import CODES
from bot.content.moves import HARMFUL, MOVES
from bot.content.paths import COURSE_CONTENT, ROOT, STORIES
from bot.content.problems import Problem
from bot.content.schemas import SCHEMAS, fits_schema
from bot.content.stories import read_story_file, story_file_of
from bot.content.yaml_files import parse_yaml
from bot.language.types import CATEGORIES
from bot.role_play.from_stories import graph_from_files
from bot.serving import content_check
from bot.serving.check_command import fails, run_again, saves
from bot.serving.content_check import ContentCheck
from tests.unit.check_project import FILES, write_project

ODD: tuple[Any, ...] = (None, True, 7, 3.5, "", "x", [], {}, [None], {"a": []}, [[["x"]]], {"x": {"x": "x"}}, "*", -1)
BYTES = {
    "empty": b"",
    "spaces": b"   \n\n",
    "picture": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)),
    "latin": "name: caf\xe9\n".encode("latin-1"),
    "utf-16": "id: joe\n".encode("utf-16"),
    "surrogate": b'id: "\xed\xa0\x80"\n',
    "tab": b"id:\n\t- joe\n",
    "twice": b"id: joe\nid: joe\n",
    "long line": b"id: " + b"x" * 1_000_000 + b"\n",
    "deep": b"[" * 200_000,
    "deep dashes": b"- " * 9_000,
    "bomb": b"a: &a [x, x]\n" + b"".join(b"%c: &%c [*%c, *%c]\n" % (98 + i, 98 + i, 97 + i, 97 + i) for i in range(24)),
    "tags": b"!!python/object/apply:os.system [ls]\n",
    "merge": b"<<: {id: joe}\n",
    "odd keys": b"1: x\nnull: y\n2026-11-23: z\n? [a]\n: b\n",
    "number": b"17\n",
    "comment": b"# nothing\n",
    "two": b"--- 1\n--- 2\n",
    "anchors": b"id: *x\n",
}


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("clean")
    write_project(folder)
    return folder


@pytest.fixture
def project(clean: Path, tmp_path: Path) -> Path:
    shutil.copytree(clean, tmp_path / "project")
    return tmp_path / "project"


CONTENT = ["course_content/role_plays/joe.yml", "data/stories/joe.yml", *FILES]


@pytest.mark.parametrize("name", BYTES)
def test_whatever_is_in_a_file_it_is_told_and_nothing_breaks(name: str, project: Path) -> None:
    checker = Checker(project)
    for file in CONTENT:
        path = project / file
        before = path.read_bytes()
        path.write_bytes(BYTES[name])
        found = [problem for problem in checker.check() if problem.file == Path(file)]
        assert found or file == "domain.yml", file
        assert all(problem.code in CODES and problem.message and len(str(problem)) < 600 for problem in found)
        path.write_bytes(before)


def places(value: Any, where: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    yield where
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inside in items:
        yield from places(inside, (*where, key))


def changed(data: Any, where: tuple[Any, ...], value: Any) -> Any:
    """A copy in which the value at `where` is another one."""
    if not where:
        return value
    copy = dict(data) if isinstance(data, dict) else list(data)
    copy[where[0]] = changed(data[where[0]], where[1:], value)
    return copy


def spoilt(path: Path, number: int) -> Iterator[str]:
    """Texts of a file in which something of the wrong kind stands at some place."""
    rng = random.Random(path.name)
    data = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    everywhere = list(places(data))
    for where in rng.sample(everywhere, min(number, len(everywhere))):
        yield yaml.dump(changed(data, where, rng.choice(ODD)), Dumper=yaml.CSafeDumper, sort_keys=False)


@pytest.mark.parametrize("file", CONTENT)
def test_wrong_types_anywhere_are_told_with_a_line_of_the_file(file: str, project: Path) -> None:
    checker, path = Checker(project), project / file
    for text in spoilt(path, 20):
        path.write_text(text, encoding="utf-8")
        lines = text.count("\n") + 1
        for problem in checker.check():
            assert problem.code in CODES
            assert problem.line >= 1 and problem.column >= 1
            assert problem.file != Path(file) or problem.line <= lines


def test_the_reader_of_stories_and_its_schema_say_the_same(project: Path) -> None:
    """The schema is for editors, the reader by hand for messages and speed: both refuse the same files."""
    path, refused = project / "data/stories/joe.yml", 0
    for text in spoilt(path, 60):
        data = parse_yaml(path, text)
        by_hand = bool(story_file_of(path, data)[1])
        known_to_names_only = {
            "S001",
            "S002",
        }  # moves and lines are names: the schema lists the moves, the reader does not
        by_schema = not fits_schema(data, "story_file.schema.json")
        if by_hand != by_schema:
            path.write_text(text, encoding="utf-8")
            codes = {problem.code for problem in Checker(project).check([path])}
            assert not by_hand and codes & known_to_names_only, text
        refused += by_schema
    assert refused > 20


def test_lines_are_those_of_the_authors_file(project: Path) -> None:
    path = project / "data/stories/joe.yml"
    text = path.read_text(encoding="utf-8")
    line = text[: text.index("intent: offer_choice")].count("\n") + 1
    for spoil in (lambda t: t, lambda t: "\ufeff" + t, lambda t: t.replace("\n", "\r\n")):
        path.write_bytes(spoil(text.replace("intent: offer_choice", "intent: offer_chioce", 1)).encode("utf-8"))
        found = [problem for problem in Checker(project).check() if problem.code == "S001"]
        assert [(p.line, p.column, p.fix) for p in found] == [(line, 13, 'did you mean "offer_choice"?')]


def test_a_broken_file_is_told_once_and_not_by_everybody_who_uses_it(project: Path) -> None:
    (project / "data/stories/joe.yml").write_text("responses: [\n")
    (project / "course_content/topics.yml").write_text("topics: [\n")
    assert {problem.code for problem in Checker(project).check()} == {"Y006"}


def test_only_what_is_asked_for_is_told_and_a_draft_elsewhere_is_known_by_its_content(
    project: Path, tmp_path: Path
) -> None:
    (project / "data/stories/joe.yml").write_text("stories: 3\n")
    assert Checker(project).check([project / "course_content"]) == []
    draft = tmp_path / "draft.yml"
    draft.write_text(
        "stories:\n- story: a\n  steps:\n  - action: utter_joe_opening\n  - intent: ask_opne\n  - action: x\n"
    )
    assert "S001" in {problem.code for problem in Checker(project).check([draft])}
    draft.write_text("shopping: [milk]\n")
    assert [problem.code for problem in Checker(project).check([draft])] == ["C013"]
    picture = tmp_path / "picture.png"
    picture.write_bytes(BYTES["picture"])
    assert [problem.code for problem in Checker(project).check([picture])] == ["C013"]


def test_schemas_are_draft_07_and_say_what_every_field_is() -> None:
    for path in SCHEMAS.glob("*.json"):
        schema = json.loads(path.read_text(encoding="utf-8"))
        assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"
        jsonschema.Draft7Validator.check_schema(schema)
        assert schema["title"] and schema["description"], path.name
        for where, node in _properties(schema):
            assert node.get("title") and len(node.get("description", "")) > 5, f"{path.name}: {where}"


def _properties(node: Any, where: str = "") -> Iterator[tuple[str, Any]]:
    for key, inside in node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ():
        if key == "properties":
            yield from ((f"{where}.{name}", value) for name, value in inside.items())
        yield from _properties(inside, f"{where}.{key}")


def test_names_in_schemas_are_those_the_engine_knows() -> None:
    card, coach, stories = (json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8"))
                            for name in ("role_play", "coaching", "story_file"))  # fmt: skip
    assert card["properties"]["effects"]["propertyNames"]["enum"] == [*CATEGORIES, *HARMFUL]
    assert coach["properties"]["moves"]["propertyNames"]["enum"] == list(MOVES)
    assert coach["properties"]["categories"]["propertyNames"]["enum"] == list(CATEGORIES)
    assert stories["definitions"]["move"]["properties"]["intent"]["enum"] == [*MOVES, "unsure"]


def test_every_kind_of_content_has_a_schema_that_editors_and_the_check_use() -> None:
    editor = json.loads((ROOT / ".vscode/settings.json").read_text(encoding="utf-8"))["yaml.schemas"]
    for kind in KINDS:
        if kind.name != "rasa":
            schema = f"{kind.schema or 'story_file'}.schema.json"
            assert (SCHEMAS / schema).exists()
            globs = editor[f"./course_content/schemas/{schema}"]
            assert set(kind.places) == {globs} if isinstance(globs, str) else set(kind.places) <= set(globs)
    known = {path for path, kind in files_of(ROOT)}
    assert set(COURSE_CONTENT.rglob("*.yml")) <= known


def test_content_fits_the_schemas_that_editors_show() -> None:
    paths = [path for path, kind in files_of(ROOT) if kind.name == "stories"][:1]
    for path in paths:  # the other kinds are held against theirs by the check itself
        assert fits_schema(parse_yaml(path, path.read_text(encoding="utf-8")), "story_file.schema.json")
    assert BY_NAME["stories"].schema == ""


def test_ways_are_the_edges_of_the_story_graph() -> None:
    files = [read_story_file(STORIES / f"{name}.yml") for name in ("maya", "gwen")]
    ways, graph = ways_of(files), graph_from_files(files)
    ours = {(w.start, w.role_play, w.trust, w.move, _tags(w.entities), w.to) for w in ways.all()}
    theirs = {(e.line, e.role_play, e.trust, e.move, e.entities, e.to) for e in graph.edges()}
    assert ours == theirs and len(theirs) > 1000
    assert {line: way.to for line, way in ways.follows.items()} == graph.follows


def _tags(entities: tuple[tuple[str, str | None], ...]) -> frozenset[str]:
    return frozenset(f"{name}:{value}" if value else name for name, value in entities)


FOUND = [
    Problem(Path("data/a b.yml"), 3, 5, 'a "100%" thing', "say, twice:\nso", "S001"),
    Problem(Path("x.yml"), 1, 1, "something is left", "", "W001"),
]


def test_sarif_has_what_the_standard_requires() -> None:
    log = json.loads(as_sarif(FOUND))
    assert log["version"] == "2.1.0" and "sarif-2.1.0" in log["$schema"]
    (run,) = log["runs"]
    rules = {rule["id"]: rule for rule in run["tool"]["driver"]["rules"]}
    assert run["tool"]["driver"]["name"] and rules.keys() == CODES.keys()
    for problem, result in zip(FOUND, run["results"], strict=True):
        assert result["ruleId"] in rules and result["level"] in ("error", "warning", "note", "none")
        assert result["message"]["text"].startswith(problem.message)
        place = result["locations"][0]["physicalLocation"]
        assert place["region"] == {"startLine": problem.line, "startColumn": problem.column}
    assert run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "data/a%20b.yml"


def test_notes_for_a_pull_request_and_json() -> None:
    first, second = as_github(FOUND).splitlines()
    assert first == '::error file=data/a b.yml,line=3,col=5,title=S001::a "100%25" thing → say, twice:%0Aso'
    assert second.startswith("::warning file=x.yml,line=1,col=1,title=W001::")
    assert [row["severity"] for row in json.loads(as_json(FOUND))] == ["error", "warning"]
    assert as_github([]) == "" and json.loads(as_json([])) == []


def test_warnings_fail_only_when_strict() -> None:
    assert fails(FOUND, strict=False) and not fails(FOUND[1:], strict=False) and fails(FOUND[1:], strict=True)
    assert summary(FOUND).startswith("1 to mend, 1 to look at when you can.")
    assert summary(FOUND, strict=True).startswith("2 to mend.")
    assert summary([]) == "Everything is in order."


def test_the_command_fails_on_errors_and_with_strict_on_warnings(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = ContentCheck(project, keep=False)
    content.language.problems = lambda *_, **__: []  # type: ignore[method-assign]
    monkeypatch.setattr(content_check, "ContentCheck", lambda: content)

    def check(*arguments: str) -> tuple[int, str]:
        done = CliRunner().invoke(cli.app, ["check", *arguments])
        return done.exit_code, done.output

    path = project / "data/stories/joe.yml"
    assert check() == (0, "Everything is in order.\n")
    path.write_text(f"# TODO: more\n{path.read_text(encoding='utf-8')}", encoding="utf-8")
    code, said = check()
    assert code == 0 and "data/stories/joe.yml:1:3 W001" in said and "1 to look at when you can" in said
    assert check("--strict")[0] == 1
    assert check(str(project / "course_content"), "--strict")[0] == 0
    path.write_text("stories: 7\n", encoding="utf-8")
    assert check("--format", "github")[1].startswith("::error file=data/stories/joe.yml,line=1,")
    code, said = check(str(project / "data/storis/joe.yml"))
    assert code == 1 and 'did you mean "data/stories/joe.yml"?' in said


def test_watching_reads_again_only_what_was_saved(project: Path) -> None:
    content = ContentCheck(project, keep=False)
    content.language.problems = lambda *_, **__: []  # type: ignore[method-assign]
    path, said, read = project / "data/stories/joe.yml", [], []
    good = path.read_text(encoding="utf-8")

    def saves() -> Iterator[set[Path]]:
        for text in (good.replace("intent: validate", "intent: validtae", 2), good):
            path.write_text(text, encoding="utf-8")
            read.append(content.checker.read)
            yield {path}
        read.append(content.checker.read)

    run_again(content, [], saves(), said.append, lambda summary, _: said.append(summary))
    assert [after - before for before, after in zip(read, read[1:], strict=False)] == [1, 1]
    text = "\n".join(said)
    assert (
        text.index("Everything is in order") < text.index("joe.yml saved") < text.index("S001") < text.index("2 mended")
    )


def test_saves_are_those_of_content_files(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Path] = []

    def watch(*places: Path, raise_interrupt: bool) -> Iterator[set[tuple[int, str]]]:
        seen.extend(places)
        yield {(1, str(project / "data/stories/.joe.yml.swp"))}
        yield {(1, str(project / "data/stories/joe.yml")), (2, str(project / "notes.txt"))}

    monkeypatch.setattr("watchfiles.watch", watch)
    draft = project / "draft.yml"
    draft.write_text("stories: []\n", encoding="utf-8")
    assert list(saves(project, [draft])) == [{project / "data/stories/joe.yml"}]
    assert {project / "course_content", project / "data", draft} <= set(seen)
    assert all(place.exists() for place in seen)


def test_the_page_that_is_named_first_is_that_of_an_error() -> None:
    assert "docs/checks/Y002.md" in summary([FOUND[1], Problem(Path("a.yml"), 1, 1, "a tab", "", "Y002")])


def test_work_grows_no_faster_than_the_content(tmp_path: Path) -> None:
    calls = []
    for number in (5, 20):
        folder = tmp_path / str(number)
        write_role_plays(folder, number)
        topics = {topic: {"words": [topic]} for topic in TOPICS}
        (folder / "course_content/topics.yml").write_text(yaml.safe_dump({"topics": topics}))
        checker, profile = Checker(folder), cProfile.Profile()
        assert profile.runcall(checker.check) == []
        calls.append(pstats.Stats(profile).total_calls)  # type: ignore[attr-defined]
        assert checker.read == 2 * number + 1
        checker.check()
        assert checker.read == 2 * number + 1
    assert calls[1] < 4.4 * calls[0]
