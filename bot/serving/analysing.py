"""What `alongside analyse` prints. The engine is the language package's; this only finds words for it."""

from __future__ import annotations

import importlib.util
import json

from bot.serving.errors import PersonError


def describe(text: str, *, as_json: bool) -> str:
    """The analysis of one line, for a person or as JSON. Raises PersonError without a line or an engine."""
    if not text:
        raise PersonError("There is no line to look at.", 'For example: alongside analyse "how are you today?"')
    if importlib.util.find_spec("bot.language.engine") is None:
        raise PersonError("The language engine is not part of this copy of Alongside.")
    from bot.language.engine import LanguageEngine

    analysis = LanguageEngine.load().analyse(text)
    if as_json:
        return json.dumps(analysis.as_dict(), indent=2, ensure_ascii=False)
    if importlib.util.find_spec("bot.language.report") is not None:
        report = importlib.import_module("bot.language.report")
        return str(report.describe(analysis))
    return json.dumps(analysis.as_dict(), indent=2, ensure_ascii=False)
