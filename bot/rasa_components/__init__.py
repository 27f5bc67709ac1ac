"""Thin Rasa wrappers around the language engine, the story graph and the content. What they do is decided elsewhere."""
