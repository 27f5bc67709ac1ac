"""A small project in which nothing is wrong, and the examples of docs/checks that are written into it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from bot.bench.generated import write_role_plays
from bot.content.paths import ROOT

PAGES = ROOT / "docs" / "checks"
FENCE = re.compile(r"^```(\w+) (bad|good) ([^\n]+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SAID = re.compile(r"^```text\n(.*?)^```$", re.MULTILINE | re.DOTALL)

FILES = {
    "course_content/topics.yml": """\
topics:
  work:
    label: work
    words: [work, job]
  family:
    label: family
    words: [family, sister]
""",
    "course_content/sessions/01_welcome.yml": """\
id: welcome
number: 1
title: Welcome
aim: You find your way about and see what this course is for.
you_will:
- look round
- try one thing
minutes: 10
take_away: [You can stop at any time., You can come back.]
sources: ["Alongside"]
resources:
- {name: A friend, about: somebody to talk to}
steps:
- {id: one, text: You can walk through this at your own pace.}
- {id: two, text: Each step is short. You can go back.}
- {id: three, text: You can ask a question at any moment.}
- {id: four, reflect: What would you like to get out of this?}
- {id: five, text: That was the first round. Well done.}
""",
    "course_content/questions/course.yml": """\
questions:
- id: how_long
  asks: [How long is it?, How much time does it take?, Is it long?, How many minutes?, Will it take all day?]
  answer: It takes about ten minutes. You can stop and come back.
  taught_in: [welcome]
""",
    "course_content/support_lines/default.yml": """\
locale: default
place: everywhere else
checked_on: "2026-11-23"
verify_before_release: true
lines:
- {name: Find a line, contact: findahelpline.com, href: "https://findahelpline.com", when: At any time.}
""",
    "course_content/coach/coaching.yml": """\
moves:
  give_advice:
    effect: Advice that nobody asked for can sound as if the answer were easy.
categories: {}
sentences: {}
""",
    "data/nlu/moves.yml": """\
version: "3.1"
nlu:
- intent: ask_open
  examples: |
    - How are things?
    - What is it like?
""",
    "domain.yml": """\
intents:
- ask_open
- ask_closed
""",
    "tests/stories/talks/joe_short.yml": """\
role_play: joe
title: A short talk with Joe
turns:
- them: utter_joe_opening
- you: "hello"
  them: utter_joe_hello
- you: "bye then"
  them: utter_joe_ending_closed
ending: closed
""",
}


def write_project(folder: Path) -> None:
    """A role-play, a session, a question and one of everything else."""
    write_role_plays(folder, 1)
    for place in ("course_content/role_plays", "data/stories"):
        made = folder / place / "made000.yml"
        text = made.read_text(encoding="utf-8").replace("made000", "joe").replace("Ada", "Joe")
        for topic in ("sleep", "home", "food", "money", "friends", "pets", "weather", "music"):
            text = text.replace(f"- topic: {topic}\n", "- topic: work\n")
        (folder / place / "joe.yml").write_text(text, encoding="utf-8")
        made.unlink()
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


@dataclass(frozen=True)
class Example:
    """One example of a page: `how` says what its text is (the whole file, or an `append`ed or replaced part)."""

    language: str
    verdict: str
    file: str
    how: tuple[str, ...]
    text: str

    def write(self, folder: Path) -> list[Path]:
        """Put it into a project; returns what is to be checked (nothing: everything)."""
        path = folder / self.file
        if self.language == "console":
            return [path]
        path.parent.mkdir(parents=True, exist_ok=True)
        text = self.text
        if "bytes" in self.how:
            path.write_bytes(text.encode().decode("unicode_escape").encode("latin-1"))
            return []
        if "append" in self.how:
            before = _without(folder, path.read_text(encoding="utf-8"), self.how)
            path.write_text(before + text, encoding="utf-8")
            return []
        if "part" in self.how:
            copied = next(
                (option.removeprefix("copy=") for option in self.how if option.startswith("copy=")), self.file
            )
            text = _replaced((folder / copied).read_text(encoding="utf-8"), text)
        path.write_text(_without(folder, text, self.how), encoding="utf-8")
        return []


def _blocks(text: str) -> dict[str, str]:
    """A YAML file's text by its names at the margin."""
    return {block.split(":", 1)[0]: block for block in re.split(r"^(?=\w)", text, flags=re.MULTILINE) if block.strip()}


def _replaced(whole: str, part: str) -> str:
    old, new = _blocks(whole), _blocks(part)
    fresh = {name: block for name, block in new.items() if name not in old}
    return "".join({**fresh, **old, **new}.values())


def _without(folder: Path, text: str, how: tuple[str, ...]) -> str:
    """The text without a name at the margin, without stories of a title, or without what answers a move."""
    for option in how:
        kind, _, what = option.partition("=")
        if kind == "without" and "/" in what:
            (folder / what).unlink()
        elif kind == "without":
            text = "".join(block for name, block in _blocks(text).items() if name != what)
        elif kind == "without-stories":
            stories = re.split(r"^(?=- story:)", text, flags=re.MULTILINE)
            text = "".join(story for story in stories if not re.match(rf"- story:[^\n]*{what}", story))
        elif kind == "without-move":
            text = re.sub(rf"^  - intent: {what}\n  - action: .*\n", "", text, flags=re.MULTILINE)
    return text


def examples_of(page: Path) -> list[Example]:
    """The examples of a page, in its order."""
    found = FENCE.findall(page.read_text(encoding="utf-8"))
    return [
        Example(language, verdict, where.split()[0], tuple(where.split()[1:]), text)
        for language, verdict, where, text in found
    ]


def said_of(page: Path) -> str:
    """What the page says `alongside check` says."""
    return "".join(SAID.findall(page.read_text(encoding="utf-8"))).strip()
