"""Every word that the widget shows comes from one place, ready for translation."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.web.chat.widget_words import widget_words
from bot.web.embed.words import frame_words, launcher_words
from bot.web.environment import ROOT

WEB = ROOT / "bot" / "web"
SCRIPTS = sorted((WEB / "static").rglob("*.js"))
EMBED_SCRIPT = WEB / "templates" / "embed" / "embed.js"
TEMPLATES = sorted((WEB / "templates").rglob("*.html"))
# Keys that a script puts together, or takes from a table or from the state.
MADE = re.compile(r"(coach|skill|session|heading|note)_\w+|progress_\w+|attempt_\w+")
FROM_STATE = {"outside", "course", "course_step", "role_play", "paused", "debrief", "stepped_out"}
FROM_STATE |= {"pause", "resume", "guarded", "warming", "open", "they_said", "before_line", "you_will", "take_away"}
FROM_STATE |= {"content_note", "answering"}
TRANSLATED = (r"{% blocktrans.*?{% endblocktrans %}", r"{% trans.*?%}")
NO_WORDS = (
    r"{% comment %}.*?{% endcomment %}|{#.*?#}",
    r"{% block \w*class %}.*?{% endblock %}",
    r"{%.*?%}|{{.*?}}",
    r"<(style|svg|code)\b.*?</\1>",
    r"\b[A-Z0-9]{4}-[A-Z0-9]{4}\b",  # an example of a join code
)


def without_comments(path: Path) -> str:
    text = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    return re.sub(r"(?m)(^|\s)//.*$", "", text)


def test_every_key_has_words_and_every_word_a_use() -> None:
    code = "\n".join(without_comments(path) for path in SCRIPTS)
    asked = set(re.findall(r"\b(?:say|has)\(\"(\w+)\"", code)) | set(re.findall(r"\? \"(\w+)\" : ", code)) & FROM_STATE
    asked |= set(re.findall(r"say\([^()\"]*\? \"(\w+)\" : \"(\w+)\"", code)[0])
    words = widget_words() | frame_words()
    assert asked - set(words) == set(), "asked for, and there are no words"
    unused = {key for key in words if key not in asked | FROM_STATE and not MADE.fullmatch(key)}
    assert unused == set(), "nobody asks for these"
    assert set(re.findall(r"words\.(\w+)", without_comments(EMBED_SCRIPT))) == set(launcher_words())


@pytest.mark.parametrize("path", [*SCRIPTS, EMBED_SCRIPT], ids=lambda path: path.name)
def test_no_script_has_words_of_its_own(path: Path) -> None:
    literals = re.findall(r'"((?:[^"\\\n]|\\.)*)"', without_comments(path))
    spoken = [text for text in literals if re.search(r"[A-Z][a-z]+ [a-z]+|[a-z]{2,} [a-z]{2,}[.!?…]", text)]
    assert spoken == []


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(WEB / "templates")))
def test_every_word_of_a_template_can_be_translated(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for pattern in (*TRANSLATED, *NO_WORDS):
        text = re.sub(pattern, "", text, flags=re.DOTALL)
    attributes = re.findall(r'(?:aria-label|title|placeholder|alt)="([^"]*)"', text)
    left = re.sub(r"<[^>]*>", "", text, flags=re.DOTALL)
    assert re.findall(r"[A-Za-z]{2,}", " ".join([re.sub(r"&\w+;", "", left), *attributes])) == []
