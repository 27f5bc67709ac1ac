"""`alongside new session`, `new guide-entry` and `new question`: content that is sound from the start, for rewriting.

What is added is read again at once; if it does not hold, the file is put back as it was.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from string import Template

from bot.authoring.names import check_short_name, one_of
from bot.content.paths import COURSE_CONTENT
from bot.content.questions import load_questions
from bot.content.sessions import load_course
from bot.content.yaml_files import read_plain
from bot.language.types import CATEGORIES
from bot.serving.errors import PersonError

STARTS = Path(__file__).parent / "starts"
SESSIONS, LESSONS = COURSE_CONTENT / "sessions", COURSE_CONTENT / "lessons"
QUESTIONS, GUIDE = COURSE_CONTENT / "questions", COURSE_CONTENT / "language_guide"
LAST_SESSION = 11


def new_session(id_: str, title: str, aim: str, number: int | None) -> Path:
    """A session with a number that is free, or a lesson without one. Returns the new file."""
    course = load_course()
    check_short_name(id_, "a session or lesson", course)
    used = {int(path.name[:2]) for path in SESSIONS.glob("[0-9][0-9]_*.yml")}
    if number is not None and (number in used or not 0 < number <= LAST_SESSION):
        free = sorted(set(range(1, LAST_SESSION + 1)) - used)
        what = (
            f"Free are: {', '.join(map(str, free))}." if free else "All are written: leave --number out for a lesson."
        )
        raise PersonError(f"A session cannot have the number {number}.", what)
    values = {
        "id": id_,
        "title": json.dumps(title, ensure_ascii=False),
        "aim": json.dumps(aim, ensure_ascii=False),
        "number": f"number: {number}\n" if number else "",
    }
    text = Template((STARTS / "session.yml").read_text(encoding="utf-8")).substitute(values)
    path = SESSIONS / f"{number:02}_{id_}.yml" if number else LESSONS / f"{id_}.yml"
    return _write(path, None, text, load_course)


def check_question(id_: str) -> None:
    """Raises PersonError when a question cannot have this short name."""
    check_short_name(id_, "a question", load_questions())


def question_file(name: str) -> str:
    """The name of a file of questions. Raises PersonError when there is none of that name."""
    return one_of(name, "a file of questions", sorted(path.stem for path in QUESTIONS.glob("*.yml")))


def place_in_course(name: str) -> str:
    """The short name of a session or lesson. Raises PersonError when there is none of that name."""
    return one_of(name, "a session or lesson", sorted(load_course()))


def new_question(id_: str, file: str, asks: Sequence[str], answer: str, taught_in: str) -> Path:
    """A question of the question bank, at the end of a file of `course_content/questions/`."""
    check_question(id_)
    path = QUESTIONS / f"{question_file(file)}.yml"
    place_in_course(taught_in)
    if len(asks) < 5:
        raise PersonError(
            f"{len(asks)} ways to ask are too few to be understood.", "Give at least five, as different as you can."
        )
    lines = [f"- id: {id_}", "  # TODO: more ways to ask, as different from each other as you can.", "  asks:"]
    lines += [f"  - {json.dumps(ask, ensure_ascii=False)}" for ask in asks]
    lines += [f"  answer: {json.dumps(answer, ensure_ascii=False)}", f"  taught_in: [{taught_in}]"]
    return _write(path, path.read_text(encoding="utf-8"), "\n".join(lines) + "\n", load_questions)


def check_guide_entry(id_: str) -> None:
    """Raises PersonError when an entry of the guide cannot have this short name."""
    check_short_name(
        id_, "a guide entry", {entry["id"] for path in GUIDE.glob("*.yml") for entry in read_plain(path)["entries"]}
    )


def guide_category(name: str) -> str:
    """A category of the guide. Raises PersonError when there is none of that name."""
    return one_of(name, "a category of the guide", CATEGORIES)


def sentence_with(phrase: str, sentence: str) -> str:
    """A sentence in which the words stand. Raises PersonError when they do not."""
    if phrase.casefold() not in sentence.casefold():
        raise PersonError(f"“{phrase}” does not stand in the sentence that is to be found.", "Write it into --flags.")
    return sentence


def new_guide_entry(
    id_: str, category: str, phrase: str, why: str, try_instead: Sequence[str], flags: str, clean: str
) -> Path:
    """An entry of the language guide that finds `phrase`, at the end of its category's file. It begins as `think`."""
    check_guide_entry(id_)
    path = GUIDE / f"{guide_category(category)}.yml"
    if len(try_instead) < 2:
        raise PersonError("An entry offers at least two other ways to say it.", "Give --try twice.")
    sentence_with(phrase, flags)
    quoted = [json.dumps(text, ensure_ascii=False) for text in (f"[{phrase.casefold()}]", why, flags, clean)]
    lines = [
        f"- id: {id_}",
        "  severity: think  # TODO: `avoid` if it names the person as the problem",
        f"  patterns: [{quoted[0]}]",
        f"  why: {quoted[1]}",
        f"  try_instead: {json.dumps(list(try_instead), ensure_ascii=False)}",
        f"  flags: [{quoted[2]}]",
        f"  clean: [{quoted[3]}]",
        "  source: [Alongside]  # TODO: the public guide that names this wording",
    ]
    from bot.language.guide import load_guide

    return _write(path, path.read_text(encoding="utf-8"), "\n".join(lines) + "\n", lambda: load_guide(GUIDE))


def _write(path: Path, before: str | None, text: str, load: Callable[[], object]) -> Path:
    """Write a new file, or add to one that held `before`. Puts it back and raises PersonError if it cannot be read."""
    path.write_text(text if before is None else before.rstrip("\n") + "\n" + text, encoding="utf-8")
    try:
        load()
    except ValueError as error:  # ContentError and GuideError, with file and line
        if before is None:
            path.unlink()
        else:
            path.write_text(before, encoding="utf-8")
        raise PersonError("That cannot be used as it is; nothing was changed.", str(error)) from error
    return path
