"""What each sentence of a line does in a conversation, as the course defines the moves."""

from bot.language.moves.reader import MoveReader

__all__ = ["MoveReader"]
