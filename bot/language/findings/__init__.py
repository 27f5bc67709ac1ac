"""Findings: wording that names the person as the problem. `FindingReader` is the way in."""

from bot.language.findings.reader import FindingReader

__all__ = ["FindingReader"]
