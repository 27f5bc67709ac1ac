"""Every word of the pages can be translated: it is marked in the code, and stands in the catalogue."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from django.utils.translation.template import templatize

from bot.web.environment import ROOT

WEB = ROOT / "bot" / "web"
CATALOGUE = WEB / "locale" / "en_GB" / "LC_MESSAGES" / "django.po"
MARKS = {"_", "gettext", "gettext_lazy", "ngettext", "ngettext_lazy"}
# Read by developers and by whoever runs Alongside: settings, logs, SQL, commands, the description of the API.
NOT_FOR_READERS = {
    "settings.py", "quiet_logging.py", "health.py", "chat/openapi.py", "chat/event_log.py", "environment.py",
}  # fmt: skip
MISTAKES_OF_OURS = {
    "ValueError", "AssertionError", "RuntimeError", "NotImplementedError", "IntegrityError", "NotTaken", "Unclear",
}  # fmt: skip
SPOKEN = re.compile(r"[A-Za-z]{2,} [a-z]{2,}")
TEXT = r"u?('(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\")"
IN_A_TEMPLATE = re.compile(rf"\b(?:gettext|_)\({TEXT}|\bngettext\({TEXT},\s*{TEXT}")


@cache
def modules() -> dict[str, ast.Module]:
    """The code of the pages, parsed, by its path."""
    files = [path for path in WEB.rglob("*.py") if not {"migrations", "management"} & set(path.parts)]
    return {str(path.relative_to(WEB)): ast.parse(path.read_text(encoding="utf-8")) for path in sorted(files)}


def called(node: ast.AST) -> str:
    """The name of what is called: `_` in `_("...")`, `log.warning` in `log.warning(...)`."""
    return ast.unparse(node.func) if isinstance(node, ast.Call) else ""


def never_read(tree: ast.Module) -> Iterator[ast.AST]:
    """What holds strings that no reader of a page meets, or that are marked."""
    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        if isinstance(body, list) and body and isinstance(body[0], ast.Expr):
            yield body[0]  # a docstring
        if called(node) in MARKS or called(node).startswith(("log.", "re.")):
            yield node
        if isinstance(node, ast.Raise) and node.exc and called(node.exc) in MISTAKES_OF_OURS:
            yield node
        if isinstance(node, ast.FunctionDef) and node.name == "_why":
            yield node  # for the log


def test_every_text_in_the_code_is_marked() -> None:
    bare = []
    for name, tree in modules().items():
        fine = {id(part) for node in never_read(tree) for part in ast.walk(node)}
        strings = [one for one in ast.walk(tree) if isinstance(one, ast.Constant) and isinstance(one.value, str)]
        bare += [
            f"{name}:{one.lineno} {one.value}" for one in strings if id(one) not in fine and SPOKEN.search(one.value)
        ]
    assert [one for one in bare if one.partition(":")[0] not in NOT_FOR_READERS] == []


def in_the_code() -> set[str]:
    """What is marked in the code."""
    found = set()
    for tree in modules().values():
        for node in ast.walk(tree):
            if called(node) in MARKS and isinstance(node, ast.Call):
                words = node.args[: 2 if "ngettext" in called(node) else 1]
                found |= {one.value for one in words if isinstance(one, ast.Constant)}
    return found


def in_the_templates() -> set[str]:
    """What is marked in the templates."""
    found = set()
    for path in WEB.rglob("templates/**/*.html"):
        for match in IN_A_TEMPLATE.finditer(templatize(path.read_text(encoding="utf-8"))):
            found |= {ast.literal_eval(text) for text in match.groups() if text}
    return found


def in_the_catalogue(path: Path = CATALOGUE) -> set[str]:
    """What a translator finds, and is still in use."""
    entries = re.findall(
        r"^msgid(?:_plural)? ((?:\"(?:[^\"\\]|\\.)*\"\s*)+)", path.read_text(encoding="utf-8"), re.MULTILINE
    )
    return {"".join(json.loads(part) for part in re.findall(r'"(?:[^"\\]|\\.)*"', entry)) for entry in entries}


def test_translators_find_every_word_and_no_other() -> None:
    ours, known = in_the_code() | in_the_templates(), in_the_catalogue()
    assert len(in_the_templates()) > 300 and len(in_the_code()) > 200, "otherwise this would prove nothing"
    again = "run: cd bot/web && python -m django makemessages -l en_GB --no-location --no-obsolete"
    assert ours - known == set(), again
    assert known - ours - {""} == set(), again
