"""Whether something real may be going on in a line: `SafetyReader` and the kinds it tells apart."""

from bot.language.safety.reader import KINDS, SafetyReader

__all__ = ["KINDS", "SafetyReader"]
